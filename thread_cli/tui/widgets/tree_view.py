"""The reply tree, a line a comment, with a map of the themes at its side."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from rich.cells import cell_len
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.listing import meets
from thread_cli.tui.state.outline import Outline
from thread_cli.tui.widgets.comment_list import byline, connector, marks_before, tie_face
from thread_cli.tui.widgets.lines import JoinedLine, Part, laid_out
from thread_cli.tui.widgets.rows import Rows, theme_mark
from thread_cli.tui.wrap import first_line, shorten

_MAP_WIDTH = 3
_NAME_WIDTH = 24
#: So many lines are kept with their piece of the map.
_KEPT = 800


class TreeView(Rows):
    """Every comment that no fold hides; the map shows where the themes lie in all of them."""

    PLACE = On.ROWS | On.TREE_ROWS
    BINDINGS = bindings_on(On.TREE_ROWS)
    moves_alone = False  # the mark on the map moves, too

    def __init__(self, browser: Browser, outline: Outline, *, id: str) -> None:  # noqa: A002
        super().__init__(outline.cursor, id=id)
        self._browser = browser
        self._outline = outline
        self._map = self._mapping()
        self._stretches: list[int | None] = []
        self._here = -1
        self._ends: dict[tuple[int | None, bool, bool], Strip] = {}
        self._ended: dict[tuple[int, int], tuple[Strip, Strip, Strip]] = {}

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
        stretches, at = len(self._stretches), index - self.scroll_offset.y
        if at < stretches and column >= self.row_width - 1 - _MAP_WIDTH:
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
        shown = min(depth, max((width + self.end_cells - 50) // 2, 3))
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
        room = width - sum(cell_len(text) for text, _ in left + right)
        left.append((first_line(comment.text, max(room, 0)), "text"))
        if browser.filters and not meets(browser.filters, row, forest.order):
            left = [(text, "faint") for text, _ in left]  # it stays, for what hangs on it
        return left, right

    # The map.

    def notify_style_update(self) -> None:
        """Forget the map in old colours."""
        self._ends.clear()
        self._ended.clear()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some lines; what is on the map holds for all of them."""
        size, comments = self.size, len(self._browser.forest)
        self._stretches = []  # where all of it can be seen, or there is no room
        if comments > size.height and size.width >= 40:
            self._stretches = self._map(max(min(size.height, self.cursor.count), 1))
        self._here = (self._outline.row or 0) * len(self._stretches) // max(comments, 1)
        self.end_cells = _MAP_WIDTH if self._stretches else 0
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one line, with the map's stretch that is as high."""
        strip = super().render_line(y)
        if y >= len(self._stretches) or self.scroll_offset.y + y >= self.cursor.count:
            return strip
        under_cursor = self.scroll_offset.y + y == self.cursor.at
        end = self._end(self._stretches[y], here=y == self._here, under_cursor=under_cursor)
        key = id(strip), id(end)
        kept = self._ended.get(key)
        if kept is None:
            joined = JoinedLine((strip, end), strip.cell_length + end.cell_length)
            if len(self._ended) > _KEPT:
                self._ended.clear()
            kept = self._ended[key] = strip, end, joined  # the ids are given to no others
        return kept[2]

    def _end(self, theme: int | None, *, here: bool, under_cursor: bool) -> Strip:
        """Return a stretch of the map; a mark where the cursor is in the tree."""
        key = theme, here, under_cursor
        end = self._ends.get(key)
        if end is None:
            letter, colour = theme_mark(theme)
            parts = [(" ◂" if here else "  ", "bar"), (letter, colour)]
            margin = 1 + self.size.width - self.row_width
            looks = self.looks(under_cursor=under_cursor)
            end = laid_out(parts, [], _MAP_WIDTH + margin, looks)
            self._ends[key] = end
        return end
