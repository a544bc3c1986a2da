"""The thread view: the whole reply tree."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.screens.view import ViewScreen
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.outline import Outline
from thread_cli.tui.widgets.key_bar import KeyBar
from thread_cli.tui.widgets.rows import Rows
from thread_cli.tui.widgets.tree_view import TreeView


class TreeScreen(ViewScreen):
    """Shows every comment in its place; enter goes there."""

    PLACE = On.TREE
    BINDINGS: ClassVar[list[BindingType]] = bindings_on(On.TREE)

    def __init__(self, browser: Browser, row: int | None) -> None:
        super().__init__()
        self.browser = browser
        self.outline = Outline(browser.forest, browser.folds, row or 0)

    def compose(self) -> ComposeResult:
        """Lay out the tree."""
        yield TreeView(self.browser, self.outline, id="tree")
        yield KeyBar()

    def on_mount(self) -> None:
        """Say what this is."""
        self.query_one(TreeView).border_title = Content(self.browser.thread.title or "The thread")
        self._show()

    def _show(self) -> None:
        self.query_one(TreeView).show_outline()
        self._moved()

    @on(Rows.Moved)
    def _moved(self) -> None:
        outline = self.outline
        hidden = len(self.browser.forest) - len(outline.rows)
        at = min(outline.cursor.at + 1, len(outline.rows))
        said = f"{at:,} of {len(outline.rows):,}"
        said += f", {hidden:,} folded away" if hidden else ""
        self.query_one(TreeView).border_subtitle = said

    @on(Rows.Opened)
    def _opened(self) -> None:
        self.dismiss(self.row)

    @on(TreeView.FoldClicked)
    def _fold_clicked(self) -> None:
        self.fold()

    @on(TreeView.MapClicked)
    def _map_clicked(self, event: TreeView.MapClicked) -> None:
        self.go(event.row)

    # What actions change.

    @property
    def row(self) -> int | None:
        """The row of the comment under the cursor."""
        return self.outline.row

    def marked(self) -> None:
        """Show marks that changed."""
        self.query_one(TreeView).redraw()

    def go(self, row: int) -> None:
        """Go to a comment."""
        if self.outline.go_to(row):
            self._show()

    def step_hit(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) hit of the search."""
        hits, row = self.browser.hits, self.row or 0
        goal = hits.after(row) if direction > 0 else hits.before(row)
        if goal is not None:
            self.go(goal)

    def step_top_level(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) comment that answers the post."""
        if self.row is None:
            return
        root = self.browser.forest.root(self.row)
        back_to_root = direction < 0 and root != self.row
        goal = root if back_to_root else self.browser.sibling(root, direction)
        if goal is not None:
            self.go(goal)

    def fold(self) -> None:
        """Hide or show the replies."""
        if self.outline.toggle():
            self._show()

    def fold_all(self, *, folded: bool) -> None:
        """Hide or show all replies."""
        self.outline.fold_all(folded=folded)
        self._show()
