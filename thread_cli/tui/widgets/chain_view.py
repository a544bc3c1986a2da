"""The reading pane: a comment in its reply chain."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len

from thread_cli.tui import wording
from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.state.chain import Chain
from thread_cli.tui.state.cursor import Cursor
from thread_cli.tui.state.heights import Heights
from thread_cli.tui.widgets.asking import Asking, key_for
from thread_cli.tui.widgets.chain_layout import Block, ChainLayout
from thread_cli.tui.widgets.lines import Part
from thread_cli.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from thread_cli.tui.state.browser import Browser

_GUESSED_HEIGHT = 5


class ChainView(Rows):
    """Ancestors, the chosen comment, its replies; all wrapped, none cut off.

    Bodies are wrapped when they come near the view. Until then their height is
    a guess, and the page is as long as the guesses say.
    """

    PLACE = On.ROWS | On.CHAIN
    BINDINGS = bindings_on(On.CHAIN)
    # The mark at the side is enough: long texts on a strong ground tire.
    cursor_face = "cursor-quiet"
    draws_behind = False  # nothing else changes, and what follows a move hangs on the scrolling

    def __init__(self, browser: Browser, chain: Callable[[], Chain | None], *, id: str) -> None:  # noqa: A002
        """Show what ``chain`` returns, from each ``show_chain`` on until the next."""
        now = chain()
        super().__init__(now.cursor if now else Cursor(0), id=id)
        self.say_above("Reply chain")
        self._browser = browser
        self._shown = chain
        self._heights = Heights(0, 1)
        self._width = 0
        self._query = ""
        self._blocks = lru_cache(maxsize=512)(self._lay_out_block)

    @property
    def _chain(self) -> Chain:
        chain = self._shown()
        assert chain is not None
        return chain

    def show_chain(self) -> None:
        """Show the chain of the comment that is chosen now."""
        chain = self._shown()
        self.cursor = chain.cursor if chain else Cursor(0)
        self.say_above("Reply chain" if chain and len(chain) > 1 else "Comment")
        self.say_below(wording.plural(len(chain), "comment", "comments") if chain else "")
        self._start_over()

    def marks_changed(self) -> None:
        """Draw the comments near the view anew; a note may have changed how high they are."""
        self._blocks.cache_clear()
        self._query = self._browser.hits.query
        if self.cursor.count and self._width:
            top = self.scroll_offset.y
            first, _ = self._heights.find(top)
            last, _ = self._heights.find(top + 2 * max(self.size.height, 1))
            for index in range(first, last + 1):
                self._heights.measure(index, len(self._blocks(index)))
            self.measure_rows()
        self.refresh_inside()

    def hits_changed(self) -> None:
        """Draw the comments anew where other words are searched for than they show."""
        if self._browser.hits.query != self._query:
            self.marks_changed()

    def _start_over(self) -> None:
        """Forget all heights and put the comment under the cursor into view."""
        self._query = self._browser.hits.query
        self._width = self.row_width
        self._heights = Heights(self.cursor.count, _GUESSED_HEIGHT)
        self._blocks.cache_clear()
        if self._width and self.cursor.count:
            # From above the cursor's comment, so that what it answers is seen as well.
            self._measure_around(self.cursor.at, 0)
            self.measure_rows()
            top, height = self.row_span(self.cursor.at)
            spare = max(self.size.height - height, 0)
            self.scroll_to_line(max(top - spare, top - self.size.height // 3))
        self.refresh_inside()

    def measure_rows(self) -> None:
        """Tell the scroll bar how long the page is, as far as is known."""
        self.set_height(self._heights.total)

    def _settle(self, top: int) -> None:
        """Measure what is near the view, keeping the line at its top where it is."""
        if not self.cursor.count:
            self.measure_rows()
            return
        first, inside = self._heights.find(top)
        self._measure_around(first, inside)
        self.measure_rows()
        settled = self._heights.offset(first) + inside
        if settled != top:
            self.scroll_to_line(settled)

    def _measure_around(self, first: int, inside: int) -> None:
        """Measure a view above a comment, and two below the line ``inside`` it."""
        view = max(self.size.height, 1)
        above, lines = first - 1, 0
        while above >= 0 and lines < view:
            self._measure(above)
            lines += self._heights.height(above)
            above -= 1
        below, lines = first, -inside
        while below < self.cursor.count and lines < 2 * view:
            self._measure(below)
            lines += self._heights.height(below)
            below += 1

    def _measure(self, index: int) -> None:
        if not self._heights.is_known(index):
            self._heights.measure(index, len(self._blocks(index)))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Wrap what comes near the view."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value) and self.is_mounted:
            self._settle(round(new_value))

    def on_resize(self) -> None:
        """Wrap anew when the width changed."""
        if self.row_width != self._width:
            self._start_over()
        else:
            self._settle(self.scroll_offset.y)
            self.refresh_inside()

    def row_span(self, index: int) -> tuple[int, int]:
        """Return first line and height of a comment of the chain."""
        if self.cursor.count:
            self._measure(index)
        return self._heights.offset(index), self._heights.height(index)

    def row_at_line(self, line: int) -> tuple[int, int]:
        """Return the comment that a line falls in, and the line inside it."""
        return self._heights.find(line)

    def show_cursor(self) -> None:
        """Bring the comment under the cursor into view, measured."""
        if not self.cursor.count:
            return
        self._settle(self._heights.offset(self.cursor.at))
        super().show_cursor()
        self._settle(self.scroll_offset.y)

    def move(self, by: int) -> None:
        """Go to the next comment, but first to the end of one that is longer than the view."""
        if not self.cursor.count:
            return
        top, height = self.row_span(self.cursor.at)
        view, seen = self.size.height, self.scroll_offset.y
        hidden = top + height - (seen + view) if by > 0 else seen - top
        if hidden > 0 and height > view and top < seen + view and top + height > seen:
            step = min(hidden, max(view // 2, 1))
            self.scroll_to_line(seen + (step if by > 0 else -step))
            return
        super().move(by)
        top, height = self.row_span(self.cursor.at)
        if by < 0 and height > view:  # coming from below, read it from its end
            self.scroll_to_line(top + height - view)

    def page(self, pages: int) -> None:
        """Scroll by what is in view; the cursor comes along."""
        self._scroll_by(pages * max(self.size.height - 1, 1))

    def half_page(self, pages: int) -> None:
        """Scroll by half of what is in view; the cursor comes along."""
        self._scroll_by(pages * max(self.size.height // 2, 1))

    def _scroll_by(self, lines: int) -> None:
        if not self.cursor.count:
            return
        seen = self.scroll_offset.y
        self.scroll_to_line(min(seen + lines, max(self._heights.total - self.size.height, 0)))
        if self.scroll_offset.y == seen:  # at an end of the page: go to its last comment
            self.go_to_row(0 if lines < 0 else self.cursor.count - 1)
            return
        first, inside = self._heights.find(self.scroll_offset.y)
        top_whole = min(first + (inside > 0), self.cursor.count - 1)
        if self._heights.offset(top_whole) >= self.scroll_offset.y + self.size.height:
            top_whole = first
        if self.cursor.to(top_whole):
            self.post_message(self.Moved(self))
        self.refresh_inside()

    def clicked_at(self, index: int, line: int, column: int) -> bool:
        """Ask for the web address that was clicked; the reader sees it before it is opened."""
        before = 1  # the cursor's mark
        for text, face in self.row_line(index, line, self.row_width - 2)[0]:
            if face.startswith("link") and before <= column < before + cell_len(text):
                self.post_message(Asking.Asked("open-link"))
                return True
            before += cell_len(text)
        return False

    # What a comment looks like.

    def row_line(self, index: int, line: int, width: int) -> tuple[list[Part], list[Part]]:  # noqa: ARG002
        """Return one line of a comment's block."""
        return self._blocks(index).line(line)

    def line_key(self, index: int, line: int) -> Hashable:
        """Return what a line looks the same with, also in the chain of another comment."""
        return self._blocks(index).key(line)

    def _lay_out_block(self, index: int) -> Block:
        # Without the cursor's mark and the margin at the right.
        width, before = max(self._width - 2, 10), key_for(self, "before")
        return ChainLayout(self._browser, self._chain, width, before).block(index)
