"""What the screens over the main one have in common."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from thread_cli.tui import keys


class ViewScreen(Screen[int | None]):
    """A screen over the main one; closing it hands back the comment gone to (a row), or none."""

    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (90, "-three")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [*keys.LEAVE, *keys.PROGRAM]

    def action_close(self) -> None:
        """Go back to the panes."""
        self.dismiss(None)
