"""A scroll bar that is drawn only when it looks different."""

from __future__ import annotations

from math import ceil
from typing import Self

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

from thread_cli.tui.widgets.soon import paint_soon

#: The renderer draws the ends of the handle to an eighth of a cell.
_STEPS = 8


class QuietScrollBar(ScrollBar):
    """Textual's vertical scroll bar, without a paint for a step of one line in 100,000."""

    def __init__(self, *, thickness: int, name: str) -> None:
        super().__init__(vertical=True, name=name, thickness=thickness)
        self._drawn: object = None
        self._strips: list[Strip] = []
        self._cells: dict[Segment, Strip] = {}

    @property
    def size(self) -> Size:
        """The cells of the bar, which has no border."""
        return self._size

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Draw the bar anew unless it would look the same."""
        same = self._drawn is not None and self.parent is not None and self._drawn == self._look()
        if not layout and not recompose and (same or self.is_mounted):
            if not same and repaint:
                self._set_dirty(*regions)
                paint_soon(self)
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the cells of a region."""
        look = self._look()
        if look != self._drawn:
            self._drawn, self._strips = look, self._draw()
        strips = self._strips[crop.y : crop.bottom]
        if crop.column_span != (0, self.size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def notify_style_update(self) -> None:
        """Forget the picture in old colours."""
        self.forget()
        super().notify_style_update()

    def forget(self) -> None:
        """Draw the bar anew the next time, however it looks: its colours changed."""
        self._drawn = None
        self._cells.clear()

    def _look(self) -> object:
        """Return what the picture hangs on but for colours: where the handle begins and ends."""
        size, held = self.size, (self.mouse_over, bool(self.grabbed))
        window, total, height = self.window_size, self.window_virtual_size, size.height
        if not height or not 0 < window < total:
            return size, held
        handle = max(1, window / (total / height))
        start = int((height - handle) * (self.position / (total - window)) * _STEPS)
        return size, held, start, start + ceil(handle * _STEPS)

    def _draw(self) -> list[Strip]:
        bar = self.render()
        assert isinstance(bar, ScrollBarRender)
        style = self.app.console.get_style(bar.style)
        assert style.color is not None and style.bgcolor is not None
        cells = bar.render_bar(
            size=self.size.height,
            virtual_size=bar.virtual_size,
            window_size=bar.window_size,
            position=bar.position,
            thickness=bar.thickness,
            back_color=style.bgcolor,
            bar_color=style.color,
        ).segments
        drawn = {id(segment): self._cell(segment) for segment in {id(c): c for c in cells}.values()}
        return [drawn[id(segment)] for segment in cells]  # most are one and the same

    def _cell(self, segment: Segment) -> Strip:
        """Return a cell as Textual draws it; there are few that differ."""
        drawn = self._cells.get(segment)
        if drawn is None:
            ground = self.visual_style.rich_style
            drawn = Strip(Segment.apply_style([segment], ground), self.size.width)
            for line_filter in self.get_line_filters():
                drawn = drawn.apply_filter(line_filter, self.background_colors[1])
            self._cells[segment] = drawn
        return drawn
