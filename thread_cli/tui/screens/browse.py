"""The main screen: themes, comments, reply chain."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Footer, Input, Static

from thread_cli.tui import keys
from thread_cli.tui.screens.editing import Editing
from thread_cli.tui.screens.finding import Finding
from thread_cli.tui.screens.overview import OverviewScreen
from thread_cli.tui.screens.people import PeopleScreen
from thread_cli.tui.screens.since import Later
from thread_cli.tui.screens.tree import TreeScreen
from thread_cli.tui.screens.using import Using
from thread_cli.tui.widgets.chain_view import ChainView
from thread_cli.tui.widgets.comment_list import CommentList
from thread_cli.tui.widgets.group_list import GroupList
from thread_cli.tui.widgets.rows import Rows

_PANES = ("themes", "comments", "chain")


class BrowseScreen(Finding, Using, Editing, Later):
    """Shows a ``Browser`` and passes on what its widgets report."""

    BINDINGS: ClassVar[list[BindingType]] = keys.footer_first(
        keys.PANES, keys.THREAD, keys.FINDING, keys.COMMENT, keys.EDITING, keys.PROGRAM
    )
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-one"),
        (70, "-two"),
        (100, "-three"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what has no meaning now: the way back at its start, one of the meanings of n."""
        if action == "back":
            return len(self.browser.history) > 0
        if action == "hit":
            return bool(self.browser.hits.query)
        if action == "top_level" and parameters == (1,):
            return not self.browser.hits.query
        return True

    def compose(self) -> ComposeResult:
        """Lay out header, panes and footer."""
        browser = self.browser
        yield Static(self.head(), id="head")
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield GroupList(browser, id="themes")
                yield Static(id="about-group")
            yield CommentList(browser, id="comments")
            yield ChainView(browser, id="chain")
        yield Static(id="hits")
        yield Input(placeholder="words in texts, authors, themes", id="search", compact=True)
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show the open group."""
        self.query_one("#hits").display = False
        pane = browser.reading.layout.get("pane") if (browser := self.browser).chain else None
        self.go_to(str(pane) if pane in _PANES else _PANES[0])
        self.show_group()
        self.start()

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
        chain = self.browser.chain
        if chain is not None and self.browser.choose(chain.cursor_row):
            self.jumped()

    # Panes.

    @property
    def pane(self) -> str:
        """The pane that has the keys."""
        return next((name for name in _PANES if self.has_class(f"-at-{name}")), _PANES[0])

    def show_pane(self, name: str) -> None:
        """Show a pane where there is no room for all."""
        for pane in _PANES:
            self.set_class(pane == name, f"-at-{pane}")

    def go_to(self, name: str) -> None:
        """Give the keys to a pane."""
        self.show_pane(name)
        self.set_focus(self.query_one(f"#{name}"), scroll_visible=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the mouse from pane to pane."""
        if event.widget.id in _PANES and event.widget is self.focused:
            self.show_pane(event.widget.id)

    def action_pane(self, by: int) -> None:
        """Go to the pane beside this one, if there is one."""
        index = _PANES.index(self.pane) + by
        if 0 <= index < len(_PANES):
            self.go_to(_PANES[index])

    def action_leave(self) -> None:
        """End the search; where there is none, go to the pane at the left."""
        if self.end_search():
            self.go_to(self.pane)
        else:
            self.action_pane(-1)

    def action_cycle(self, by: int) -> None:
        """Go to the next pane, from the last to the first."""
        self.go_to(_PANES[(_PANES.index(self.pane) + by) % len(_PANES)])

    # The other views.

    def _gone_to(self, row: int | None) -> None:
        """Show the comment that was chosen in another view."""
        if row is None:
            self.jumped()
            return
        browser = self.browser
        if browser.group.index_of(row) is None:
            browser.choose_in_all(row)
        else:
            browser.choose(row)
        self.jumped()
        self.go_to("chain")

    def action_thread_view(self) -> None:
        """Show the whole tree, at this comment."""
        self.app.push_screen(TreeScreen(self.browser), self._gone_to)

    def action_people_view(self) -> None:
        """Show who wrote and who answers whom."""
        self.app.push_screen(PeopleScreen(self.browser), self._gone_to)

    def action_overview(self) -> None:
        """Show the thread in numbers."""
        self.app.push_screen(OverviewScreen(self.browser))

    # Through the thread.

    def action_parent(self) -> None:
        """Choose the comment that this one answers."""
        if self.browser.choose_parent():
            self.jumped()

    def action_root(self) -> None:
        """Choose the comment at the top of the chain."""
        if self.browser.choose_root():
            self.jumped()

    def action_sibling(self, direction: int) -> None:
        """Choose the next or previous answer to the same comment."""
        if self.browser.choose_sibling(direction):
            self.jumped()

    def action_to_theme(self) -> None:
        """Go to the theme of this comment."""
        if self.browser.choose_in_theme():
            self.jumped()

    def action_top_level(self, direction: int) -> None:
        """Choose the next or previous top-level comment of the list."""
        if self.browser.step_top_level(direction):
            self.jumped()

    def action_back(self) -> None:
        """Undo the last jump."""
        if self.browser.back():
            self.jumped()
