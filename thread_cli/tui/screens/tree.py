"""The thread view: the whole reply tree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input

from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.screens.view import ViewScreen
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.outline import Outline
from thread_cli.tui.widgets.hits_line import HitsLine
from thread_cli.tui.widgets.key_bar import KeyBar
from thread_cli.tui.widgets.rows import Rows
from thread_cli.tui.widgets.search_line import SearchLine
from thread_cli.tui.widgets.tree_view import TreeView


class TreeScreen(ViewScreen):
    """Shows every comment in its place; enter goes there."""

    PLACE = On.TREE
    BINDINGS: ClassVar[list[BindingType]] = bindings_on(On.TREE)

    def __init__(self, browser: Browser, row: int | None) -> None:
        super().__init__()
        self.browser = browser
        self.outline = Outline(browser.forest, browser.folds, row or 0)
        self._sought_from: int | None = None

    def compose(self) -> ComposeResult:
        """Lay out the tree."""
        yield TreeView(self.browser, self.outline, id="tree")
        yield HitsLine(id="hits")
        yield SearchLine()
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
        self._say_hits()
        hidden = len(self.browser.forest) - len(outline.rows)
        at = min(outline.cursor.at + 1, len(outline.rows))
        said = f"{at:,} of {len(outline.rows):,}"
        said += f", {hidden:,} folded away" if hidden else ""
        self.query_one(TreeView).border_subtitle = said

    def _say_hits(self) -> None:
        self.query_one(HitsLine).show(self.browser.hits, self.row, ends=False)

    @on(Input.Changed, "#search")
    def _search_changed(self, event: Input.Changed) -> None:
        if not self.query_one(SearchLine).is_open:
            return
        self.browser.search(event.value)
        hits, start = self.browser.hits, self._sought_from
        if start is not None:
            found = start if start in hits else hits.after(start)
            self.go(start if found is None else found)
        self.query_one(TreeView).redraw()
        self._say_hits()

    @on(Input.Submitted, "#search")
    def _search_done(self) -> None:
        self.query_one(SearchLine).close()
        self.query_one(TreeView).focus()
        self.refresh_bindings()  # what n means now

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
    def listed(self) -> tuple[Sequence[int], str]:
        """The rows that no fold hides."""
        rows = self.outline.rows
        whole = len(rows) == len(self.browser.forest)
        return rows, "the whole thread" if whole else "the thread, without what is folded away"

    def open_search(self) -> None:
        """Open the search line."""
        self._sought_from = self.row
        self.query_one(SearchLine).open()

    def end_search(self) -> bool:
        """Forget what is being typed to be found; return whether there was a line open."""
        line = self.query_one(SearchLine)
        was_open = line.is_open
        if was_open:
            self.browser.search("")
            self._search_done()
            if self._sought_from is not None:
                self.go(self._sought_from)
            self._show()
        return was_open

    def relisted(self) -> None:
        """Show a thread or themes that are others now; the cursor stays on its comment."""
        comment = None if self.row is None else self.outline.forest.order[self.row]
        row = 0 if comment is None else self.browser.forest.row[comment]
        self.outline = Outline(self.browser.forest, self.browser.folds, row)
        self.query_one(TreeView).take(self.outline)
        self._moved()

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
        goal = root if back_to_root else self.browser.forest.sibling(root, direction)
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
