"""What every part of the main screen builds on: the state, and showing it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from thread_cli.edits import Change, EditNote
from thread_cli.errors import ThreadCliError
from thread_cli.model import Thread
from thread_cli.render.wording import since_earlier
from thread_cli.tui import wording
from thread_cli.tui.session import Session
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.groups import GroupKind
from thread_cli.tui.widgets.chain_view import ChainView
from thread_cli.tui.widgets.comment_list import CommentList
from thread_cli.tui.widgets.group_list import GroupList

_SHOWN_TERMS = 10
#: How often marks are written to disk, in seconds.
_KEEP_EVERY = 10.0
#: The numbers of so many comments are not waited for.
_COUNTED_AT_ONCE = 20_000


class BrowseBase(Screen[None]):
    """Shows a ``Browser``; the parts that take keys are in the classes made from it."""

    def __init__(self, browser: Browser, session: Session, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.browser = browser
        self.session = session
        self.progress = ""
        self._bindings_for: tuple[bool, ...] = (False, False)
        self._moment: Any = None
        self._counted: tuple[Thread, str] | None = None
        self._counting: Thread | None = None

    def start(self) -> None:
        """Begin to mark what is read and to keep the marks."""
        self.set_interval(_KEEP_EVERY, self.keep)

    def on_unmount(self) -> None:
        """Keep what was read up to the end."""
        self.keep()

    def keep(self) -> None:
        """Keep place and marks."""
        browser, reading = self.browser, self.browser.reading
        reading.leave_at(
            browser.chosen,
            {
                "theme": browser.group.label,
                "order": browser.ordering.value,
                "pane": self.pane,
                "filters": [dict(f.spec) for f in browser.filters],
                "folded": [*browser.folded_starts()],
            },
        )
        self.session.keep_reading(reading)

    def tell(self, message: str, *, bad: bool = False) -> None:
        """Say something in the corner; it is text, never markup."""
        self.notify(message, markup=False, severity="warning" if bad else "information")

    @property
    def pane(self) -> str:
        """The pane that has the keys; the main screen knows which."""
        raise NotImplementedError

    # What the reader sees.

    def head(self) -> Content:
        """Title and what the source says, counts, notices; what is going on; where we are."""
        browser, thread = self.browser, self.browser.thread
        said = wording.declared(thread)
        counts = self._counts()
        if thread.notices:
            weight = "! " if any(n.weighty for n in thread.notices) else ""
            notices = wording.plural(len(thread.notices), "notice", "notices")
            counts += f" · {weight}{notices} (a)"
        lines = [
            Content.assemble(
                Content(thread.title or "(no title)").stylize("bold"),
                Content(f" · {said}" if said else "").stylize("dim"),
            ),
            Content(counts).stylize("dim"),
        ]
        if browser.since is not None:
            lines.append(Content(f"{since_earlier(browser.since)} (w)"))
        if self.progress:
            lines.append(Content(f"⋯ {self.progress}").stylize("bold"))
        if browser.filters:
            names = " + ".join(f.name for f in browser.filters)
            lines.append(Content(f"Filters: {names} (F drops them)").stylize("bold"))
        if trail := wording.trail(browser):
            lines.append(Content(trail).stylize("dim"))
        return Content("\n").join(lines)

    def _counts(self) -> str:
        """Return the thread in numbers; a very long one is counted beside the screen, once."""
        thread = self.browser.thread
        if self._counted is None or self._counted[0] is not thread:
            if len(thread.comments) > _COUNTED_AT_ONCE:
                if self._counting is not thread:
                    self._counting = thread
                    self.call_after_refresh(self._count_beside, thread)
                return wording.plural(len(thread.comments), "comment", "comments")
            self._counted = thread, wording.counts(self.browser.columns)
        return self._counted[1]

    def _count_beside(self, thread: Thread) -> None:
        async def count() -> None:
            self._counted = thread, await asyncio.to_thread(wording.counts, self.browser.columns)
            self.show_head()

        self.run_worker(count(), group="counts", exclusive=True)

    def show_head(self) -> None:
        """Show the head anew."""
        self.query_one("#head", Static).update(self.head())

    def show_groups(self) -> None:
        """Show the list of themes anew, and what the group under its cursor holds."""
        self.query_one(GroupList).show_groups()
        self.show_group()

    def show_group(self) -> None:
        """Show what the group under the cursor holds."""
        browser, group = self.browser, self.browser.group
        self.query_one("#about-group", Static).update(self._about_group())
        comments = self.query_one(CommentList)
        comments.border_title = Content(group.label)
        comments.show_rows(browser.list_cursor)
        self.show_comment()

    def show_comment(self) -> None:
        """Show the chosen comment, and where it stands in the list."""
        browser = self.browser
        comments = self.query_one(CommentList)
        at = browser.list_cursor.at + 1 if len(browser.group) else 0
        comments.say_below(f"{at:,} of {len(browser.group):,}, {browser.group.order_name}")
        self.query_one(ChainView).show_chain()
        self.tell_footer()
        self.wait_for_reading()

    def jumped(self) -> None:
        """Show a chosen comment that is perhaps not the one under the list's cursor."""
        browser = self.browser
        groups = self.query_one(GroupList)
        if groups.cursor is not browser.group_cursor or groups.shown != browser.group_cursor.at:
            groups.show_groups()
            self.show_group()
        else:
            self.query_one(CommentList).show_rows(browser.list_cursor)
            self.show_comment()
        self.show_head()

    def relisted(self) -> None:
        """Show lists that hold other comments now."""
        self.show_head()
        self.show_groups()

    def tell_footer(self) -> None:
        """Have the footer name the keys that do something here; drawing it anew is not free."""
        bindings_for = (len(self.browser.history) > 0, bool(self.browser.hits.query))
        if bindings_for != self._bindings_for:
            self._bindings_for = bindings_for
            self.refresh_bindings()

    def _about_group(self) -> Content:
        """What sets the group apart."""
        group = self.browser.group
        label = Content(group.label + "\n").stylize("bold")
        if group.kind is GroupKind.ALL:
            what = "Every comment, replies below what they answer."
            return label + Content(what).stylize("dim")
        if group.theme is None:
            return label + Content("Comments that are like no theme.").stylize("dim")
        theme = group.theme
        terms = ", ".join(t.term for t in theme.terms[:_SHOWN_TERMS]) or "(no terms)"
        quality = self.browser.themes.quality.verdict
        said = Content(f"“{theme.sentence}”\n" if theme.sentence else "")
        return Content.assemble(
            label, said,
            Content("Terms: ").stylize("dim"), Content(terms), "\n",
            Content("Firmness: ").stylize("dim"), Content(theme.firmness), "\n",
            Content(quality).stylize("dim"),
        )  # fmt: skip

    # What is read.

    def wait_for_reading(self) -> None:
        """Mark the comment under the chain's cursor as read if the reader stays on it."""
        if self._moment is not None:
            self._moment.stop()
            self._moment = None
        comment, after = self.browser.focused, self.session.read_after
        if comment is None or after is None or self.browser.reading.is_read(comment):
            return
        self._moment = self.set_timer(after, self._was_read)

    def _was_read(self) -> None:
        comment = self.browser.focused
        if comment is not None and self.browser.reading.mark(comment):
            self.marked()

    def marked(self) -> None:
        """Show marks that changed."""
        self.query_one(GroupList).redraw()
        self.query_one(CommentList).redraw()
        self.query_one(ChainView).marks_changed()

    # Doing something that may fail.

    def change(self, make: Callable[[], Change]) -> None:
        """Write a correction into the journal and show what it changes."""
        try:
            self.session.change(make())
        except ThreadCliError as error:
            self.tell(str(error), bad=True)
        else:
            self.show_edited()

    def show_edited(self) -> None:
        """Show the thread with the corrections that hold now."""
        thread, themes, notes = self.session.edited()
        self.browser.replace(thread, themes)
        self.relisted()
        self.tell_notes(notes)

    def tell_notes(self, notes: tuple[EditNote, ...]) -> None:
        """Say which corrections do not fit what is there."""
        for note in notes:
            self.tell(f"edit {note.number} is kept, but not applied: {note.message}", bad=True)

    def in_background(self, work: Coroutine[Any, Any, None], what: str) -> None:
        """Do work that waits for another process; only the last of its kind counts."""
        self.show_progress(what)
        self.run_worker(self._guarded(work), group="themes", exclusive=True)

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except ThreadCliError as error:
            self.tell(str(error), bad=True)
        self.show_progress("")

    def show_progress(self, what: str) -> None:
        """Say what is going on; nothing ends it."""
        self.progress = what
        if self.is_mounted:
            self.show_head()
