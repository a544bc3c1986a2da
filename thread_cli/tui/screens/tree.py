"""The thread view: the whole reply tree, and beside it, where there is room, a chain of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Input

from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.screens.lingering import Lingering
from thread_cli.tui.screens.view import ViewScreen
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.chain import Chain
from thread_cli.tui.state.history import History, Place
from thread_cli.tui.state.outline import Outline
from thread_cli.tui.widgets.came_by import CameBy, PlaceClicked
from thread_cli.tui.widgets.chain_view import ChainView
from thread_cli.tui.widgets.hits_line import HitsLine
from thread_cli.tui.widgets.key_bar import KeyBar
from thread_cli.tui.widgets.rows import Rows
from thread_cli.tui.widgets.search_line import SearchLine
from thread_cli.tui.widgets.tree_view import TreeView


class TreeScreen(ViewScreen):
    """Shows every comment in its place; enter goes there."""

    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (120, "-wide")]  # noqa: RUF012
    PLACE = On.TREE
    BINDINGS: ClassVar[list[BindingType]] = bindings_on(On.TREE)

    def __init__(self, browser: Browser, row: int | None, read_after: float | None) -> None:
        """Start at a row; a comment that was read for so many seconds counts as read."""
        super().__init__()
        self.browser = browser
        self._chain: Chain | None = None
        self._lingering = Lingering(self, browser.reading, read_after, self.marked)
        self.outline = Outline(browser.forest, browser.folds, row or 0)
        self.history = History()
        self._sought_from: int | None = None

    def compose(self) -> ComposeResult:
        """Lay out the tree and the chain."""
        yield CameBy(id="way")
        with Horizontal(id="tree-panes"):
            yield TreeView(self.browser, self.outline, id="tree")
            yield ChainView(self.browser, lambda: self._chain, id="chain")
        yield HitsLine(id="hits")
        yield SearchLine()
        yield KeyBar(self.browser)

    def on_mount(self) -> None:
        """Say what this is."""
        self.query_one(TreeView).say_above(self.browser.thread.title or "The thread")
        self._show()

    def _show(self) -> None:
        self.query_one(TreeView).show_outline()
        self._moved()

    @on(Rows.Moved, "#tree")
    def _moved(self) -> None:
        outline = self.outline
        self._follow()
        self.query_one(CameBy).show(self.browser, self.history)
        hidden = len(self.browser.forest) - len(outline.rows)
        at = min(outline.cursor.at + 1, len(outline.rows))
        said = f"{at:,} of {len(outline.rows):,}"
        said += f", {hidden:,} folded away" if hidden else ""
        said += "; faint: left out by filters" if self.browser.filters else ""
        self.query_one(TreeView).say_below(said)

    def on_screen_resume(self) -> None:
        """Go on to wait for a comment to be read once nothing lies over it."""
        self._lingering.again()

    def on_resize(self) -> None:
        """There may be room for the chain now, or none."""
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        if not self.query(ChainView):
            return  # closed by then
        if self.has_class("-wide") == (self._chain is None):
            self._follow()
        else:
            self._looked_at()

    def _follow(self) -> None:
        """Show the chain of the comment under the tree's cursor, where there is room for it."""
        outline, row = self.outline, self.outline.row
        before, self._chain = self._chain, None  # in a deep thread it is not free
        if row is not None and self.has_class("-wide"):
            self._chain = Chain(outline.forest, row, outline.folds, before)
        self.query_one(ChainView).show_chain()
        self._looked_at()

    @on(Rows.Moved, "#chain")
    def _looked_at(self) -> None:
        self._say_hits()
        row = self.row if self.has_class("-wide") else None
        self._lingering.on(None if row is None else self.browser.comment_at(row))

    def _say_hits(self) -> None:
        hits, row = self.browser.hits, self.row
        number = None if row is None else hits.number(row)
        typing = self.query_one(SearchLine).is_open
        ends = "view.close" if typing else ""  # of a search that was kept it would end the view
        self.query_one(HitsLine).show(hits, number, len(hits), ends=ends, typing=typing)

    @on(Input.Changed, "#search")
    def _search_changed(self, event: Input.Changed) -> None:
        if not self.query_one(SearchLine).is_open:
            return
        self.browser.search(event.value)
        hits, start = self.browser.hits, self._sought_from
        if start is not None:
            found = start if start in hits else hits.after(start)
            self._show_row(start if found is None else found)
        self.query_one(TreeView).redraw()
        self.query_one(ChainView).hits_changed()
        self._say_hits()

    @on(Input.Submitted, "#search")
    def _search_done(self) -> None:
        self._close_search()
        if self._sought_from is not None and self._sought_from != self.row:
            self.history.leave(self._place(self._sought_from))
            self._moved()

    def _close_search(self) -> None:
        self.query_one(SearchLine).close()
        self._say_hits()
        self.query_one(TreeView).focus()
        self.refresh_bindings()  # what n means now

    @on(Rows.Opened, "#tree")
    def _opened(self) -> None:
        self.dismiss(self.row)

    @on(Rows.Opened, "#chain")
    def _link_opened(self) -> None:
        if self.row is not None:
            self.go(self.row)

    @on(TreeView.FoldClicked)
    def _fold_clicked(self) -> None:
        self.fold()

    @on(PlaceClicked)
    def _place_clicked(self, event: PlaceClicked) -> None:
        self.go_back(event.jumps)

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
        self._say_hits()

    def end_search(self) -> bool:
        """Forget what is being typed to be found; return whether there was a line open."""
        line = self.query_one(SearchLine)
        was_open = line.is_open
        if was_open:
            self.browser.search("")
            self._close_search()
            if self._sought_from is not None:
                self.outline.go_to(self._sought_from)
            self._show()
        return was_open

    def relisted(self) -> None:
        """Show a thread or themes that are others now; the cursor stays on its comment."""
        before, now = self.outline.forest, self.browser.forest
        row = 0 if self.row is None else now.row[before.order[self.row]]
        self.history.renumber(lambda place: self._place(now.row[before.order[place.row]]))
        self.browser.folds.reveal(row)
        self.outline = Outline(self.browser.forest, self.browser.folds, row)
        if self.query(TreeView):  # else it is made a moment later, of this outline
            self.query_one(TreeView).take(self.outline)
            self._moved()

    @property
    def row(self) -> int | None:
        """The row of the comment under the cursor of the pane that has the keys."""
        if self._chain is not None and self.focused is self.query_one(ChainView):
            return self._chain.cursor_row
        return self.outline.row

    def marked(self) -> None:
        """Show marks that changed."""
        self.query_one(TreeView).redraw()
        self.query_one(ChainView).marks_changed()

    def go(self, row: int) -> None:
        """Jump to a comment."""
        here = self.outline.row
        if here is not None and row != here:
            self.history.leave(self._place(here))
            self._show_row(row)

    def go_back(self, jumps: int = 1) -> bool:
        """Go back over so many jumps; return whether there was one."""
        place = None
        if self.row is not None:
            place = self.history.far_back(self._place(self.row), jumps)
        if place is not None:
            self._show_row(place.row)
        return place is not None

    def _place(self, row: int) -> Place:
        return Place(self.browser.group_cursor.at, row)

    def _show_row(self, row: int) -> None:
        if self.outline.go_to(row):
            self._show()

    def step_hit(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) hit of the search; return whether there is one."""
        hits, row = self.browser.hits, self.row or 0
        goal = hits.after(row) if direction > 0 else hits.before(row)
        if goal is None or goal == self.row:
            return False
        self.go(goal)
        return True

    def step_top_level(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) answer to the post; return whether there is one."""
        if self.row is None:
            return False
        root = self.browser.forest.root(self.row)
        back_to_root = direction < 0 and root != self.row
        goal = root if back_to_root else self.browser.forest.sibling(root, direction)
        if goal is None:
            return False
        self.go(goal)
        return True

    def fold(self) -> bool:
        """Hide or show the replies; return whether there are any."""
        row = self.row
        if row is None or self.browser.forest.size[row] == 1:
            return False
        self.outline.go_to(row)
        self.outline.toggle()
        self._show()
        return True

    def fold_all(self, *, folded: bool) -> None:
        """Hide or show all replies."""
        self.outline.fold_all(folded=folded)
        self._show()
