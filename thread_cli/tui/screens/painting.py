"""Painting a part of the screen, a whole line of a widget at a time.

Textual cuts every line of every widget at the edges of all others, to know which piece is in
front. Where a list or two are drawn anew for a key, that is a third of what the key costs. Here
lines are written one over another, from the back to the front, and no widget is asked that lies
behind another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from rich.console import Console
from textual._compositor import Compositor, CompositorUpdate
from textual.geometry import Region
from textual.messages import Update
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

Answer = TypeVar("Answer")


class Lines(NamedTuple):
    """Lines below each other, from a place on the screen on."""

    x: int
    y: int
    strips: list[Strip]


class LinesUpdate(CompositorUpdate):
    """Lines, of which later ones may lie over earlier ones."""

    def __init__(self, painted: Iterable[Lines]) -> None:
        self.painted = list(painted)

    def render_segments(self, console: Console) -> str:
        """Return what the terminal is sent."""
        return "".join([
            f"\x1b[{line};{x + 1}H{strip.render(console)}"
            for x, y, strips in self.painted for line, strip in enumerate(strips, y + 1)
        ])  # fmt: skip


class LineCompositor(Compositor):
    """Textual's compositor, but for how a part of the screen is painted."""

    def render_partial_update(self) -> LinesUpdate | None:  # type: ignore[override]
        """Return what paints the regions that changed, or none where there are none."""
        screen = self.size.region
        regions = {region.intersection(screen) for region in self._dirty_regions}
        self._dirty_regions.clear()
        if not any(regions):
            return None
        return LinesUpdate(lines for region in _outer(regions) for lines in self._painted(region))

    def _painted(self, part: Region) -> Iterator[Lines]:
        """Yield what paints a part of the screen, from the back to the front."""
        seen: list[tuple[Widget, Region, Region]] = []
        for widget, (region, clip) in self.visible_widgets.items():  # the foremost first
            shown = region.intersection(clip).intersection(part)
            if shown:
                seen.append((widget, region, shown))
                if shown == part:
                    break
        for widget, region, shown in reversed(seen):
            strips = widget.render_lines(shown.translate((-region.x, -region.y)))
            yield Lines(shown.x, shown.y, strips)


def _outer(regions: set[Region]) -> list[Region]:
    """Return the regions that lie in no other, the same one once."""
    return [
        one for one in regions
        if one and not any(other is not one and other.contains_region(one) for other in regions)
    ]  # fmt: skip


class LinesScreen(Screen[Answer]):
    """A screen that is painted by lines."""

    def __init__(self, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._compositor = LineCompositor()

    def _on_update(self, message: Update) -> None:  # type: ignore[override]
        """Do nothing about what was painted already: see below."""
        if not message.widget._repaint_regions:  # noqa: SLF001
            message.stop()
            message.prevent_default()

    def _on_timer_update(self) -> None:
        """Paint what asked to be, also where its own message about it is still on its way."""
        self._dirty_widgets.update(
            widget
            for widget in self._compositor.visible_widgets
            if widget._repaint_regions  # noqa: SLF001
        )
        super()._on_timer_update()
