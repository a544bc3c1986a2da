"""Lines with a border around them, put together once and kept.

Textual puts border, background and colours on every line of a widget for every paint. That is
most of what a key costs where two panes full of text are drawn.
"""

from __future__ import annotations

from typing import Self

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Region, Size, Spacing
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip

from thread_cli.tui.widgets.lines import DrawnLine, JoinedLine, with_label
from thread_cli.tui.widgets.scroll_bar import QuietScrollBar
from thread_cli.tui.widgets.soon import paint_soon

_BORDER = Spacing(1, 1, 1, 1)
#: So many lines are kept in their border: some screens full.
_KEPT_LINES = 1000
_KEPT_EDGES = 50


class FramedView(ScrollView):
    """A view of lines in a border of one cell. The same line is put into it only once.

    Subclasses draw a line of the content in ``render_line``, in styles that went through
    ``as_seen``, and give back the same ``Strip`` as long as it looks the same.
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._framed: dict[int, tuple[Strip, Strip]] = {}
        self._edges: dict[tuple[int, Size, str], Strip] = {}
        self._drawn_edges: dict[tuple[int, Size], Strip] = {}
        self._sides: tuple[Strip, Strip] | None = None
        self._inside: tuple[Size, Size] | None = None
        self._labels: dict[str, str] = {}
        self._labelling = False

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, made when it is first asked for."""
        if self._vertical_scrollbar is None:
            bar = QuietScrollBar(thickness=self.scrollbar_size_vertical, name="vertical")
            bar.display = False
            self._vertical_scrollbar = bar
            self.app._start_widget(self, bar)  # noqa: SLF001 - as Textual does
        return self._vertical_scrollbar

    @property
    def size(self) -> Size:
        """The cells inside the border. Textual asks the screen for them, and that many times."""
        if self._inside is None or self._inside[0] is not self._size:
            self._inside = self._size, self._size - self.styles.gutter.totals
        return self._inside[1]

    def say_above(self, text: str) -> None:
        """Write text into the upper border and draw only that anew."""
        self._say("border_title", text, -1)

    def say_below(self, text: str) -> None:
        """Write text into the lower border and draw only that anew."""
        self._say("border_subtitle", text, self.size.height)

    def _say(self, where: str, text: str, line: int) -> None:
        if self._labels.get(where) == text:
            return
        self._labels[where] = text
        self._labelling = True  # for a title Textual would draw everything
        setattr(self, where, Content(text))
        self._labelling = False
        self.refresh(Region(-1, line, self.size.width + 2, 1))

    def refresh_inside(self) -> None:
        """Draw all lines anew, but not the border above and below them."""
        self.refresh_lines(self.scroll_offset.y, self.size.height)

    def refresh_lines(self, y_start: int, line_count: int = 1) -> None:
        """Draw some lines of the content anew."""
        # From side to side: else every line has to be cropped.
        top = y_start - self.scroll_offset.y
        self.refresh(Region(-1, top, self.size.width + 2, line_count))

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Draw the regions anew, or everything."""
        if self._labelling:
            return self
        if regions and repaint and not layout and not recompose and self.is_mounted:
            self._set_dirty(*regions)
            paint_soon(self)
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def _set_dirty(self, *regions: Region) -> None:
        """Note what is to be drawn anew, as Textual does it with much ado."""
        if not regions:
            super()._set_dirty()
            return
        inside = self.styles.gutter.top_left
        moved = [region.translate(inside) for region in regions]
        self._dirty_regions.update(moved)
        self._repaint_regions.update(moved)
        self._styles_cache.set_dirty(*moved)

    def notify_style_update(self) -> None:
        """Forget lines in old colours."""
        self._sides = self._inside = None
        self._framed.clear()
        self._edges.clear()
        self._drawn_edges.clear()
        if isinstance(self._vertical_scrollbar, QuietScrollBar):
            self._vertical_scrollbar.forget()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of a region, with the border where it falls in."""
        size = self.outer_size
        if self.styles.gutter != _BORDER or size.height < 3:
            return super().render_lines(crop)
        last = size.height - 1
        strips = [
            self._framed_line(y - 1, size) if 0 < y < last else self._edge(y, size)
            for y in crop.line_range
        ]
        if crop.column_span != (0, size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _edge(self, y: int, size: Size) -> Strip:
        """Return the upper or the lower border; what it looks like is known from Textual."""
        said = self._border_subtitle if y else self._border_title
        key = y, size, said.plain if said else ""
        strip = self._edges.get(key)
        if strip is None:
            before = self._drawn_edges.get((y, size))
            strip = with_label(before, key[2], size.width, upper=not y)
            if strip is None:
                [strip] = super().render_lines(Region(0, y, size.width, 1))
                self._drawn_edges[y, size] = strip
            if len(self._edges) > _KEPT_EDGES:
                self._edges.clear()
            self._edges[key] = strip
        return strip

    def _framed_line(self, y: int, size: Size) -> Strip:
        drawn = line = self.render_line(y)
        kept = self._framed.get(id(drawn))
        # The line is kept with what was made of it, so that its id is not given to another.
        if kept is not None and kept[1].cell_length == size.width:
            return kept[1]
        if self._sides is None:  # as Textual draws them
            [whole] = super().render_lines(Region(0, y + 1, size.width, 1))
            cells = list(whole)
            self._sides = DrawnLine([cells[0]], 1), DrawnLine([cells[-1]], 1)
        if line.cell_length != size.width - 2:
            line = line.adjust_cell_length(size.width - 2, self.as_seen(self.rich_style))
        left, right = self._sides
        framed = JoinedLine((left, line, right), size.width)
        if len(self._framed) > _KEPT_LINES:
            self._framed.clear()
        self._framed[id(drawn)] = drawn, framed
        return framed

    def as_seen(self, style: Style) -> Style:
        """Return what Textual's filters make of a style: it asks them for every piece drawn."""
        segments = [Segment(" ", style)]
        for line_filter in self.get_line_filters():
            segments = line_filter.apply(segments, self.background_colors[1])
        return segments[0].style or style
