"""The reply tree, a line a comment, with a map of the themes at its side."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from rich.cells import cell_len
from textual.message import Message

from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.outline import Outline
from thread_cli.tui.widgets.comment_list import byline, connector, marks_before, tie_face
from thread_cli.tui.widgets.rows import Part, Rows, theme_mark
from thread_cli.tui.wrap import first_line, shorten

_MAP_WIDTH = 3
_NAME_WIDTH = 24


class TreeView(Rows):
    """Every comment that no fold hides; the map shows where the themes lie in all of them."""

    PLACE = On.ROWS | On.TREE_ROWS
    BINDINGS = bindings_on(On.TREE_ROWS)
    keeps_lines = False  # the map stands still while the rows move

    def __init__(self, browser: Browser, outline: Outline, *, id: str) -> None:  # noqa: A002
        super().__init__(outline.cursor, id=id)
        self._browser = browser
        self._outline = outline
        self._map = self._mapping()

    def _mapping(self) -> Callable[[int], list[int | None]]:
        """Return what draws the map, once for every height."""
        outline, theme_of = self._outline, self._browser.theme_number
        return lru_cache(maxsize=4)(lambda height: outline.theme_map(height, theme_of))

    class FoldClicked(Rows.Moved):
        """The fold mark of the row under the cursor was clicked."""

    class MapClicked(Message):
        """The map was clicked, where the stretch lies that begins with ``row``."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def clicked_at(self, index: int, line: int, column: int) -> bool:
        """Ask for a fold where the mark of one was clicked, for a stretch on the map."""
        if self._map_at(index) and column >= self.row_width - 1 - _MAP_WIDTH:
            stretches = min(self.size.height, self.cursor.count)
            at = index - self.scroll_offset.y
            self.post_message(self.MapClicked(at * len(self._browser.forest) // stretches))
            return True
        before = 0
        for text, _ in self.row_line(index, line, self.row_width - 2)[0]:
            if text[:1] in {"▸", "▾"} and before <= column - 1 <= before + 1:
                self.post_message(self.FoldClicked(self))
                return True
            before += cell_len(text)
        return False

    def take(self, outline: Outline) -> None:
        """Show another outline, of a thread that has other links or themes now."""
        self._outline = outline
        self._map = self._mapping()
        self.show_outline()

    def show_outline(self) -> None:
        """Show the rows that there are now."""
        self.show_rows(self._outline.cursor)

    def row_line(self, index: int, line: int, width: int) -> tuple[list[Part], list[Part]]:  # noqa: ARG002
        """Theme, fold, place in the tree, name, first words; the map's stretch at the right."""
        browser, row = self._browser, self._outline.rows[index]
        comment, forest = browser.comment_at(row), browser.forest
        depth = forest.depth[row]
        shown = min(depth, max((width - 50) // 2, 3))
        fold = " "
        if forest.size[row] > 1:
            fold = "▸" if browser.folds.is_folded(row) else "▾"
        letter, colour = theme_mark(browser.theme_number(row))
        left: list[Part] = [(f"{letter} ", colour), ("  " * max(shown - 1, 0), "")]
        if depth:
            left.append((connector(comment), tie_face(comment)))
        left.append((f"{fold} ", "faint"))
        if depth > shown:
            left.append((f"[{depth}] ", "faint"))
        left += marks_before(browser, comment, row)
        name, face = byline(comment)
        left += [(shorten(name, _NAME_WIDTH), face), ("  ", "")]
        right: list[Part] = []
        if browser.folds.is_folded(row) and forest.size[row] > 1:
            right.append((f" +{forest.size[row] - 1:,}", "faint"))
        right += self._map_at(index)
        room = width - sum(cell_len(text) for text, _ in left + right)
        left.append((first_line(comment.text, max(room, 0)), "text"))
        return left, right

    def _map_at(self, index: int) -> list[Part]:
        """Return the map's part at the height of a row; a mark where the view is in the tree."""
        y = index - self.scroll_offset.y
        height = min(self.size.height, self.cursor.count)
        if len(self._browser.forest) <= self.size.height or self.size.width < 40:
            return []  # all of it can be seen, or there is no room
        stretches = self._map(max(height, 1))
        if not 0 <= y < len(stretches):
            return []
        letter, colour = theme_mark(stretches[y])
        total, row = max(len(self._browser.forest), 1), self._outline.row or 0
        here = row * len(stretches) // total == y
        return [(" ◂" if here else "  ", "bar"), (letter, colour)]
