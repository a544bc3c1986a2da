"""Search, filters, order, folds: what is listed and what is found in it."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.widgets import Input, Static

from thread_cli.tui import wording
from thread_cli.tui.screens.ask import AskScreen, ChooseScreen
from thread_cli.tui.screens.base import BrowseBase
from thread_cli.tui.state import filters
from thread_cli.tui.state.filters import Filter
from thread_cli.tui.widgets.comment_list import CommentList
from thread_cli.tui.widgets.group_list import GroupList

_MOST_AUTHORS = 5000


class Finding(BrowseBase):
    """The keys that choose what is listed."""

    # Search as you type.

    def action_search(self) -> None:
        """Open the search line."""
        line = self.query_one("#search", Input)
        self.add_class("-searching")
        line.value = ""
        self.set_focus(line)

    @on(Input.Changed, "#search")
    def _search_changed(self, event: Input.Changed) -> None:
        if not self.has_class("-searching"):
            return
        browser = self.browser
        browser.search(event.value)
        if browser.step_hit(1, stay=True):
            self.jumped()
        self.show_hits()

    @on(Input.Submitted, "#search")
    def _search_done(self) -> None:
        self.remove_class("-searching")
        if not self.browser.hits.query:
            self.end_search()
        self.go_to("comments")
        self.show_hits()

    def end_search(self) -> bool:
        """Forget what was searched for; return whether there was something."""
        had = bool(self.browser.hits.query) or self.has_class("-searching")
        self.remove_class("-searching")
        self.browser.search("")
        self.show_hits()
        return had

    def action_hit(self, direction: int) -> None:
        """Go to the next or previous hit."""
        if self.browser.step_hit(direction):
            self.jumped()
        self.show_hits()

    def show_hits(self) -> None:
        """Say how many hits there are, and which one this is."""
        browser = self.browser
        said = self.query_one("#hits", Static)
        said.display = bool(browser.hits.query)
        if browser.hits.query and browser.chain is not None:
            said.update(wording.hits(browser.hits, browser.chain.chosen_row))
        self.query_one(CommentList).redraw()
        self.query_one(GroupList).redraw()
        self.tell_footer()

    def go_to(self, name: str) -> None:
        """Give the keys to a pane; the main screen knows how."""
        raise NotImplementedError

    # Filters.

    def action_filter(self) -> None:
        """Ask which filter to set; a set one can be dropped here, too."""
        browser = self.browser
        set_now = [f"drop: {f.name}" for f in browser.filters]
        kinds = ["author", "theme", "date", "score", "unread", "bookmarked", "has replies",
                 "inferred only", "hits of the search"]  # fmt: skip

        def chosen(index: int | None) -> None:
            if index is None:
                return
            if index < len(set_now):
                browser.drop_filter(index)
                self.relisted()
            else:
                self._ask_filter(kinds[index - len(set_now)])

        self.app.push_screen(ChooseScreen("Filter by", [*set_now, *kinds]), chosen)

    def _ask_filter(self, kind: str) -> None:
        browser, reading, hits = self.browser, self.browser.reading, self.browser.hits
        at_once: dict[str, Callable[[], Filter]] = {
            "unread": lambda: Filter("unread", "unread", lambda c, _: not reading.is_read(c)),
            "bookmarked": lambda: Filter(
                "bookmarked", "bookmarked", lambda c, _: reading.note(c) is not None
            ),
            "has replies": lambda: Filter(
                "replies", "has replies", lambda _, row: browser.forest.size[row] > 1
            ),
            "inferred only": filters.inferred_only,
            "hits of the search": lambda: Filter(
                "hits", f"“{hits.query}”", lambda _, row: row in hits
            ),
        }
        if kind in at_once:
            self._set(at_once[kind]())
        elif kind == "author":
            self._ask_author()
        elif kind == "theme":
            themes = browser.themes.themes
            self._ask_one(
                "Theme",
                [theme.label for theme in themes],
                [filters.by_theme(theme.label, frozenset(theme.comments)) for theme in themes],
            )
        elif kind == "score":
            self.app.push_screen(
                AskScreen("Least score", hint="A whole number."), self._score_given
            )
        else:
            hint = "2024-05-03, 2024-05, 2024-05-03..2024-05-09, 2024-05-03.. (UTC)"
            self.app.push_screen(AskScreen("Days", hint=hint), self._days_given)

    def _ask_author(self) -> None:
        wrote: dict[str | None, int] = {}
        for comment in self.browser.thread.comments:
            wrote[comment.author] = wrote.get(comment.author, 0) + 1
        most = sorted(wrote, key=lambda author: -wrote[author])[:_MOST_AUTHORS]
        names = [f"{wording.NO_AUTHOR if a is None else a}  {wrote[a]:,}" for a in most]
        self._ask_one("Author", names, [filters.by_author(a) for a in most])

    def _ask_one(self, question: str, names: list[str], conditions: list[Filter]) -> None:
        def chosen(index: int | None) -> None:
            if index is not None:
                self._set(conditions[index])

        self.app.push_screen(ChooseScreen(question, names), chosen)

    def _score_given(self, answer: str | None) -> None:
        if answer is None:
            return
        try:
            least = int(answer)
        except ValueError:
            self.tell("a score is a whole number", bad=True)
        else:
            self._set(filters.score_from(least))

    def _days_given(self, answer: str | None) -> None:
        if answer is None:
            return
        try:
            days = filters.parse_days(answer)
        except ValueError:
            self.tell("days are written like 2024-05-03 or 2024-05-03..2024-05-09", bad=True)
        else:
            self._set(filters.between(*days))

    def _set(self, condition: Filter) -> None:
        self.browser.add_filter(condition)
        self.relisted()
        if not any(len(group) for group in self.browser.groups):
            self.tell("no comment meets the filters; F drops them", bad=True)

    def action_drop_filters(self) -> None:
        """List everything again."""
        if self.browser.drop_filter():
            self.relisted()

    # Order and folds.

    def action_order(self) -> None:
        """List in the next order."""
        self.browser.order_by(self.browser.ordering.next)
        self.show_group()

    def action_fold(self) -> None:
        """Hide or show the replies to the comment under the cursor."""
        chain = self.browser.chain
        if chain is not None and self.browser.toggle_fold(chain.cursor_row):
            self._folded()

    def action_fold_all(self, folded: bool) -> None:
        """Hide or show all replies."""
        self.browser.fold_all(folded=folded)
        self._folded()

    def _folded(self) -> None:
        self.query_one(CommentList).show_rows(self.browser.list_cursor)
        self.show_comment()
