"""Search, filters, order, folds: what is listed and what is found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from textual import on
from textual.widgets import Input, Static

from thread_cli.tui import wording
from thread_cli.tui.screens.ask import AskScreen, ChooseScreen
from thread_cli.tui.screens.base import BrowseBase
from thread_cli.tui.state.filter_specs import make_filter
from thread_cli.tui.widgets.comment_list import CommentList
from thread_cli.tui.widgets.group_list import GroupList

_MOST_AUTHORS = 5000
#: Filters that ask for more, and those that do not.
_ASKED = ("author", "theme", "date", "score")
_AT_ONCE = ("unread", "bookmarked", "has replies", "inferred only")


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
        if len(browser.hits) and self.pane == "themes":
            self.show_pane("comments")  # where there is room for one, the hits are in this one
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

    def show_pane(self, name: str) -> None:
        """Show a pane where there is no room for all; the main screen knows how."""
        raise NotImplementedError

    # Filters.

    def action_filter(self) -> None:
        """Ask which filter to set; a set one can be dropped here, too."""
        browser = self.browser
        set_now = [f"drop: {f.name}" for f in browser.filters]
        kinds = [*_ASKED, *_AT_ONCE]
        if browser.since is not None:
            kinds += ["new", "edited"]
        if browser.hits.query:
            kinds.append("hits of the search")

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
        if kind == "hits of the search":
            self._set("hits", self.browser.hits.query)
        elif kind == "author":
            self._ask_author()
        elif kind == "theme":
            labels = [theme.label for theme in self.browser.themes.themes]
            self._ask_one("Theme", labels, "theme", labels)
        elif kind == "score":
            self.app.push_screen(
                AskScreen("Least score", hint="A whole number."),
                lambda answer: self._given("score", answer, "a score is a whole number"),
            )
        elif kind == "date":
            hint = "2024-05-03, 2024-05, 2024-05-03..2024-05-09, 2024-05-03.. (UTC)"
            wrong = "days are written like 2024-05-03 or 2024-05-03..2024-05-09"
            self.app.push_screen(
                AskScreen("Days", hint=hint), lambda answer: self._given("date", answer, wrong)
            )
        else:
            self._set(kind)

    def _ask_author(self) -> None:
        columns = self.browser.columns
        wrote = Counter(columns.authors).most_common(_MOST_AUTHORS)
        most = [None if place < 0 else columns.names[place] for place, _ in wrote]
        names = [
            f"{wording.NO_AUTHOR if author is None else author}  {count:,}"
            for author, (_, count) in zip(most, wrote, strict=True)
        ]
        self._ask_one("Author", names, "author", most)

    def _ask_one(
        self, question: str, names: list[str], by: str, values: Sequence[str | None]
    ) -> None:
        def chosen(index: int | None) -> None:
            if index is not None:
                self._set(by, values[index])

        self.app.push_screen(ChooseScreen(question, names), chosen)

    def _given(self, by: str, answer: str | None, wrong: str) -> None:
        if answer is not None and not self._set(by, answer.strip()):
            self.tell(wrong, bad=True)

    def _set(self, by: str, value: str | None = None) -> bool:
        """Set a filter; return whether there is such a one."""
        condition = make_filter(self.browser, {"by": by, "value": value})
        if condition is None:
            return False
        self.browser.add_filter(condition)
        if not len(self.browser.group):  # what is left of it is elsewhere
            self.browser.group_cursor.to(len(self.browser.groups) - 1)
            self.browser.enter_group()
        self.relisted()
        if not any(len(group) for group in self.browser.groups):
            self.tell("no comment meets the filters; F drops them", bad=True)
        return True

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
