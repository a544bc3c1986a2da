"""The thread view: the whole reply tree."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Footer

from thread_cli.tui import keys
from thread_cli.tui.screens.view import ViewScreen
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.outline import Outline
from thread_cli.tui.widgets.rows import Rows
from thread_cli.tui.widgets.tree_view import TreeView

_IN_TREE = {"fold", "unfold-all", "fold-all", "parent", "root", "sibling-next", "sibling-previous"}


class TreeScreen(ViewScreen):
    """Shows every comment in its place; enter goes there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.LEAVE,
        *(
            binding
            for binding in [*keys.FINDING, *keys.THREAD]
            if isinstance(binding, Binding) and binding.id in _IN_TREE
        ),
        *keys.PROGRAM,
    ]

    def __init__(self, browser: Browser) -> None:
        super().__init__()
        self.browser = browser
        focused = browser.focused
        row = browser.forest.row[focused.id - 1] if focused else 0
        self.outline = Outline(browser.forest, browser.folds, row)

    def compose(self) -> ComposeResult:
        """Lay out the tree."""
        yield TreeView(self.browser, self.outline, id="tree")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Say what this is."""
        self.query_one(TreeView).border_title = Content(self.browser.thread.title or "The thread")
        self._show()

    def _show(self) -> None:
        tree, outline = self.query_one(TreeView), self.outline
        tree.show_outline()
        hidden = len(self.browser.forest) - len(outline.rows)
        at = min(outline.cursor.at + 1, len(outline.rows))
        said = f"{at:,} of {len(outline.rows):,}"
        tree.border_subtitle = said + (f", {hidden:,} folded away" if hidden else "")

    @on(Rows.Moved)
    def _moved(self) -> None:
        outline = self.outline
        tree = self.query_one(TreeView)
        hidden = len(self.browser.forest) - len(outline.rows)
        said = f"{outline.cursor.at + 1:,} of {len(outline.rows):,}"
        tree.border_subtitle = said + (f", {hidden:,} folded away" if hidden else "")

    @on(Rows.Opened)
    def _opened(self) -> None:
        self.dismiss(self.outline.row)

    @on(TreeView.FoldClicked)
    def _fold_clicked(self) -> None:
        self.action_fold()

    def action_close(self) -> None:
        """Go back; folds made here hold there, too."""
        self.browser.relist_folds()
        super().action_close()

    def action_fold(self) -> None:
        """Hide or show the replies."""
        if self.outline.toggle():
            self._show()

    def action_fold_all(self, folded: bool) -> None:
        """Hide or show all replies."""
        self.outline.fold_all(folded=folded)
        self._show()

    def _go(self, row: int) -> None:
        if row >= 0 and self.outline.go_to(row):
            self._show()

    def action_parent(self) -> None:
        """Go to what this comment answers."""
        if self.outline.row is not None:
            self._go(self.browser.forest.parent[self.outline.row])

    def action_root(self) -> None:
        """Go to the top of the chain."""
        if self.outline.row is not None:
            self._go(self.browser.forest.root(self.outline.row))

    def action_sibling(self, direction: int) -> None:
        """Go to the next or previous answer to the same comment."""
        if self.outline.row is not None:
            sibling = self.browser.sibling(self.outline.row, direction)
            if sibling is not None:
                self._go(sibling)
