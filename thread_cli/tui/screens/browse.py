"""The main screen: themes, comments, reply chain."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Input

from thread_cli.tui import wording
from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.screens.reading import ReadingScreen
from thread_cli.tui.session import Session
from thread_cli.tui.state import stepping
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.widgets.about_group import AboutGroup
from thread_cli.tui.widgets.came_by import PlaceClicked
from thread_cli.tui.widgets.chain_view import ChainView
from thread_cli.tui.widgets.comment_list import CommentList
from thread_cli.tui.widgets.group_list import GroupList
from thread_cli.tui.widgets.head import Head
from thread_cli.tui.widgets.hits_line import HitsLine
from thread_cli.tui.widgets.key_bar import KeyBar
from thread_cli.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from thread_cli.tui.widgets.search_line import SearchLine


class BrowseScreen(ReadingScreen):
    """Shows a ``Browser`` and passes on what its widgets report."""

    PLACE = On.MAIN
    BINDINGS: ClassVar[list[BindingType]] = bindings_on(On.MAIN)

    def __init__(self, browser: Browser, session: Session, width: int) -> None:
        super().__init__(browser, session, width)
        self._line: SearchLine | None = None  # made when it is first wanted

    def compose(self) -> ComposeResult:
        """Lay out header, panes and footer."""
        browser = self.browser
        yield Head(browser, id="head")
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield GroupList(browser, id="themes")
                yield AboutGroup(id="about-group")
            yield CommentList(browser, id="comments")
            yield ChainView(browser, lambda: browser.chain, id="chain")
        yield HitsLine(id="hits")
        yield KeyBar(browser)

    def on_mount(self) -> None:
        """Show the open group; begin to mark what is read and to keep the marks."""
        self._say_hits()
        self.go_to(self.pane)
        self.show_group()
        self.keep_now_and_then()

    # What the widgets report.

    @on(Rows.Moved, "#themes")
    def _group_moved(self) -> None:
        self.browser.enter_group()
        self.show_group()

    @on(Rows.Moved, "#comments")
    def _comment_moved(self) -> None:
        self.browser.enter_list()
        self.show_comment()

    @on(Rows.Moved, "#chain")
    def _chain_moved(self) -> None:
        self.wait_for_reading()

    @on(Rows.Opened, "#themes")
    def _group_opened(self) -> None:
        self.go_to("comments")

    @on(Rows.Opened, "#comments")
    def _comment_opened(self) -> None:
        self.browser.enter_list()
        self.show_comment()
        self.go_to("chain")

    @on(Rows.Opened, "#chain")
    def _link_opened(self) -> None:
        if self.row is not None:
            self.go(self.row)

    @on(Head.FilterClicked)
    def _filter_clicked(self, event: Head.FilterClicked) -> None:
        self.drop_filter(event.number)

    @on(PlaceClicked)
    def _place_clicked(self, event: PlaceClicked) -> None:
        self.go_back(event.jumps)

    # Search as you type.

    def open_search(self) -> None:
        """Open the search line."""
        self.browser.seeking.begin()
        if self._line is None:
            from thread_cli.tui.widgets.search_line import SearchLine

            self._line = SearchLine()
            self.mount(self._line, before=self.query_one(KeyBar))
        self._line.open()
        self._say_hits()

    @on(Input.Changed, "#search")
    def _search_changed(self, event: Input.Changed) -> None:
        if not self._is_typed_into:
            return
        browser = self.browser
        if browser.seeking.seek(event.value):
            self.jumped()
        if len(browser.hits) and self.pane == "themes":
            self.show_pane("comments")  # where there is room for one, the hits are in this one
        self.show_hits()

    @on(Input.Submitted, "#search")
    def _search_done(self) -> None:
        if self._line is not None:
            self._line.close()
        self.browser.seeking.end(keep=True)
        self.query_one(Head).show()
        if not self.browser.hits.query:
            self.end_search()
        self.go_to("comments")
        self.show_hits()

    @property
    def _is_typed_into(self) -> bool:
        """Whether the search line is open."""
        return self._line is not None and self._line.is_open

    def end_search(self) -> bool:
        """Forget what was searched for; return whether there was something."""
        line = self._line
        had = bool(self.browser.hits.query) or self._is_typed_into
        self.browser.search("")
        if line is not None and line.is_open:
            line.close()
            self.browser.seeking.end(keep=False)
            self.jumped()
        self.show_hits()
        return had

    # What actions and other views change.

    @property
    def row(self) -> int | None:
        """The row of the comment under the reading pane's cursor."""
        chain = self.browser.chain
        return None if chain is None else chain.cursor_row

    @property
    def listed(self) -> tuple[Sequence[int], str]:
        """The open group's rows, and what it is."""
        return self.browser.group.rows, wording.listed(self.browser)

    def go(self, row: int) -> None:
        """Jump to a comment."""
        if self.browser.choose(row):
            self.jumped()

    def go_back(self, jumps: int = 1) -> bool:
        """Go back over so many jumps; return whether there was one."""
        return self._went(self.browser.back(jumps))

    def step_hit(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) hit of the search; return whether there is one."""
        return self._went(self.browser.seeking.step(direction))

    def step_top_level(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) answer to the post in the list, if there is one."""
        return self._went(stepping.step_top_level(self.browser, direction))

    def step_unread(self) -> bool:
        """Go to the next comment of the list that was not read, if there is one."""
        return self._went(stepping.step_unread(self.browser))

    def _went(self, went: bool) -> bool:
        if went:
            self.jumped()
        return went

    def fold(self) -> bool:
        """Hide or show the replies to the comment under the reading pane's cursor."""
        changed = self.row is not None and self.browser.toggle_fold(self.row)
        if changed:
            self.folded()
        return changed

    def fold_all(self, *, folded: bool) -> None:
        """Hide or show all replies."""
        self.browser.fold_all(folded=folded)
        self.folded()

    def drop_filter(self, number: int | None) -> None:
        """Drop one filter, or all."""
        if self.browser.drop_filter(number):
            self.relisted()

    def open_view(self, view: Screen[int | None]) -> None:
        """Show another view, in the place of the one that is shown now."""
        if self.app.screen is not self:
            self.app.screen.dismiss(None)
        self.app.push_screen(view, self._view_left)

    def _view_left(self, row: int | None) -> None:
        """Show the comment that was chosen in another view, and the folds made there."""
        browser = self.browser
        browser.refold()
        if row is not None:
            if browser.group.index_of(row) is None:
                browser.choose_in_all(row)
            else:
                browser.choose(row)
            self.go_to("chain")
        self.jumped()
        self.marked()
        self.show_hits()

    # Showing what is so now.

    def show_group(self) -> None:
        """Show what the group under the cursor holds."""
        browser = self.browser
        self.query_one(AboutGroup).show(browser)
        self.query_one(CommentList).show_group()
        self.show_comment()

    def show_comment(self) -> None:
        """Show the chosen comment, and where it stands in the list."""
        self.query_one(CommentList).say_place()
        self._say_hits()
        self.query_one(ChainView).show_chain()
        self.query_one(KeyBar).follow()
        self.wait_for_reading()

    def jumped(self) -> None:
        """Show a chosen comment that is perhaps not the one under the list's cursor."""
        groups = self.query_one(GroupList)
        if groups.is_behind:
            groups.show_groups()
            self.show_group()
        else:
            self.folded()
        self.query_one(Head).show()

    def folded(self) -> None:
        """Show the rows that there are now in the same group."""
        self.query_one(CommentList).show_rows(self.browser.list_cursor)
        self.show_comment()

    def relisted(self) -> None:
        """Show lists that hold other comments now."""
        self._say_hits()
        self.query_one(Head).show()
        self.query_one(GroupList).show_groups()
        self.show_group()

    def show_hits(self) -> None:
        """Say how many hits there are, and which one this is."""
        self._say_hits()
        self.query_one(CommentList).redraw()
        self.query_one(GroupList).redraw()
        self.query_one(ChainView).hits_changed()
        self.query_one(KeyBar).follow()

    def _say_hits(self) -> None:
        hits, typing = self.browser.hits, self._is_typed_into
        number, count = self.browser.seeking.place() if hits.query else (None, 0)
        self.query_one(HitsLine).show(hits, number, count, ends="leave", typing=typing)

    def show_progress(self, what: str, kind: str) -> None:
        """Say what is going on with work of a kind; nothing ends it."""
        if self.is_mounted:
            self.query_one(Head).show_progress(what, kind)

    def work_at(self, work: Coroutine[Any, Any, None], kind: str) -> None:
        """Go on with work beside the reading; the last of a kind ends those before."""
        self.run_worker(work, group=kind, exclusive=True)

    def marked(self) -> None:
        """Show marks that changed."""
        self.query_one(GroupList).redraw()
        self.query_one(CommentList).redraw()
        self.query_one(ChainView).marks_changed()
