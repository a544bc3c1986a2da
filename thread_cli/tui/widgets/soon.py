"""Having a widget painted."""

from __future__ import annotations

from textual.widget import Widget


def paint_soon(widget: Widget) -> None:
    """Have the screen paint what a widget noted to be drawn anew.

    Textual has every widget send itself a message, and then one to the screen: three rounds for
    each of those that a key changes.
    """
    if widget.display:
        screen = widget.screen
        screen._dirty_widgets.add(widget)  # noqa: SLF001
        screen.check_idle()
