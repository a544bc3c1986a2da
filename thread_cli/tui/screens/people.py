"""People: who wrote, who answers whom, whose question nobody answered."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar, TypeAlias

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content

from thread_cli.tui import wording
from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.screens.view import ViewScreen
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.cursor import Cursor
from thread_cli.tui.state.people import Person, people_of
from thread_cli.tui.widgets.comment_list import marks_before
from thread_cli.tui.widgets.group_list import bar
from thread_cli.tui.widgets.key_bar import KeyBar
from thread_cli.tui.widgets.lines import Part
from thread_cli.tui.widgets.rows import Rows
from thread_cli.tui.wrap import first_line

#: The people of so many comments are not waited for.
_COUNTED_AT_ONCE = 20_000
_ANSWERED = 4
#: Where the reader is: a person's name, and the comment (from 0), if there is one.
_At: TypeAlias = "tuple[str | None, int | None]"
#: So many cells are for "12 written, 34 replies", so that the bars begin below each other.
_COUNTS = 26


class PeopleList(Rows):
    """A person in two lines: name and counts; whom they answer."""

    PLACE = On.ROWS | On.PEOPLE_ROWS
    BINDINGS = bindings_on(On.PEOPLE_ROWS)
    row_height = 2

    def __init__(self, wrote: str, *, id: str) -> None:  # noqa: A002
        """List nobody yet; ``wrote`` is said beside who wrote the post."""
        super().__init__(Cursor(0), id=id)
        self.border_title = "People"
        self._wrote = wrote
        self._take([])

    def _take(self, people: list[Person]) -> None:
        self.people = people
        self._most = max((len(person.rows) for person in people), default=1)

    def list_people(self, people: list[Person], at: int) -> None:
        """List others, with the cursor on one of them (from 0)."""
        self._take(people)
        self.show_rows(Cursor(len(people), at))

    def row_line(self, index: int, line: int, width: int) -> tuple[list[Part], list[Part]]:
        """Name, bar and counts above; whom they answer below."""
        person = self.people[index]
        if line == 0:
            name: Part = (person.name, "name") if person.name else (wording.NO_AUTHOR, "nobody")
            got = wording.replies(person.answered_by) or "no replies"
            said = f" {len(person.rows):,} written, {got}"
            room = max(min(width - 60, 20), 0)
            drawn = f" {bar(len(person.rows) / self._most, room):<{room}}" if room else ""
            said = f"{said:>{_COUNTS}}" if room else said
            return [name], [(drawn, "bar"), (said, "faint")]
        # What is asked of the reader before whom they answer: a long line loses its end.
        parts = [self._wrote] if person.is_post_author else []
        if person.unanswered:
            parts.append(f"asks without an answer: {len(person.unanswered)}")
        if person.from_post_author:
            parts.append(f"the post's author answered {len(person.from_post_author)}")
        if person.answers:
            named = ", ".join(
                f"{name} {count}×" for name, count in person.answers.most_common(_ANSWERED)
            )
            guessed = f" ({person.guessed} ≈)" if person.guessed else ""
            parts.append(f"answers {named}{guessed}")
        return [("  " + (" · ".join(parts) or "answers nobody"), "faint")], []


class PersonComments(Rows):
    """What a person wrote, a line a comment; open questions and the author's answers marked."""

    PLACE = On.ROWS | On.PERSON_ROWS
    BINDINGS = bindings_on(On.PERSON_ROWS)

    def __init__(self, browser: Browser, *, id: str) -> None:  # noqa: A002
        super().__init__(Cursor(0), id=id)
        self._browser = browser
        self.person: Person | None = None
        self._asks: frozenset[int] = frozenset()
        self._answered: frozenset[int] = frozenset()

    def show_person(self, person: Person | None, at: int = 0) -> None:
        """Show what somebody wrote, or nobody, with the cursor on one of the comments (from 0)."""
        self.person = person
        self._asks = frozenset(person.unanswered if person else ())
        self._answered = frozenset(person.from_post_author if person else ())
        self.border_title = Content(person.name or wording.NO_AUTHOR) if person else ""
        self.border_subtitle = "? unanswered · ✓ post's author answered"
        self.show_rows(Cursor(len(person.rows) if person else 0, at))

    @property
    def row(self) -> int | None:
        """The forest row under the cursor, or none."""
        return self.person.rows[self.cursor.at] if self.person and self.cursor.count else None

    def row_line(self, index: int, line: int, width: int) -> tuple[list[Part], list[Part]]:  # noqa: ARG002
        """Marks, number and first words."""
        assert self.person is not None
        row = self.person.rows[index]
        comment = self._browser.comment_at(row)
        mark = "?" if row in self._asks else "✓" if row in self._answered else " "
        digits = len(str(len(self._browser.thread.comments)))  # words begin below each other
        left: list[Part] = [(f"{mark} #{comment.id:<{digits}} ", "mark")]
        left += marks_before(self._browser, comment, row)
        room = max(width - sum(cell_len(text) for text, _ in left), 0)
        return [*left, (first_line(comment.text, room), "text")], []


class PeopleScreen(ViewScreen):
    """Everybody, and what the one under the cursor wrote."""

    PLACE = On.PEOPLE
    BINDINGS: ClassVar[list[BindingType]] = bindings_on(On.PEOPLE)

    def __init__(self, browser: Browser) -> None:
        super().__init__()
        self.browser = browser
        self.people: list[Person] = []
        self._forest = browser.forest

    def compose(self) -> ComposeResult:
        """Lay out people and comments."""
        with Horizontal(id="people-panes"):
            yield PeopleList(wording.post_author(self.browser.thread)[1], id="people")
            yield PersonComments(self.browser, id="person")
        yield KeyBar(self.browser)

    def on_mount(self) -> None:
        """Show the busiest."""
        self._know(None)

    def _know(self, at: _At | None) -> None:
        """Count, a long thread beside the screen, and go to somebody's comment (from 0)."""
        self._forest = self.browser.forest
        columns, (author, _) = self.browser.columns, wording.post_author(self.browser.thread)

        async def count() -> None:
            self._list(await asyncio.to_thread(people_of, columns, author), at)

        if len(self._forest) <= _COUNTED_AT_ONCE:
            self._list(people_of(columns, author), at)
        else:
            self._list([], None)
            self.query_one(PeopleList).border_subtitle = "counting"
            self.run_worker(count(), exclusive=True)

    def _list(self, people: list[Person], at: _At | None) -> None:
        self.people = people
        name, comment = at or (None, None)
        index = next((i for i, p in enumerate(people) if at and p.name == name), 0)
        self.query_one(PeopleList).list_people(people, index)
        self._moved()
        if comment is not None:
            person, row = people[index], self._forest.row[comment]
            self.query_one(PersonComments).show_person(person, person.rows.index(row))

    @property
    def row(self) -> int | None:
        """The row of the comment under the cursor of what the person wrote."""
        return self.query_one(PersonComments).row

    @property
    def listed(self) -> tuple[Sequence[int], str]:
        """What the person under the cursor wrote."""
        person = self.query_one(PersonComments).person
        if person is None:
            return (), "nobody"
        return person.rows, f"by {person.name or wording.NO_AUTHOR}"

    def go_to_person(self, index: int) -> None:
        """Go to a person by the place (from 0) in the list."""
        people = self.query_one(PeopleList)
        people.focus()
        people.go_to_row(index)

    def marked(self) -> None:
        """Show marks that changed."""
        self.query_one(PersonComments).redraw()

    def relisted(self) -> None:
        """Show links that are others now; the cursors stay on person and comment."""
        if not self.query(PeopleList):
            return  # that is made a moment later, of what there is by then
        at: _At | None = None
        if self.people:
            wrote, comment = self.query_one(PersonComments), None
            person = self.people[self.query_one(PeopleList).cursor.at]
            if wrote.person is person and wrote.row is not None:  # else it is about to be shown
                comment = self._forest.order[wrote.row]
            at = person.name, comment
        self._know(at)

    @on(Rows.Moved, "#people")
    def _moved(self) -> None:
        people = self.query_one(PeopleList)
        named = sum(person.name is not None for person in self.people)
        people.border_subtitle = wording.plural(named, "person", "people")
        person = self.people[people.cursor.at] if self.people else None
        self.query_one(PersonComments).show_person(person)

    @on(Rows.Opened, "#people")
    def _person_opened(self) -> None:
        self.query_one(PersonComments).focus()

    @on(Rows.Opened, "#person")
    def _comment_opened(self) -> None:
        if self.row is not None:
            self.dismiss(self.row)
