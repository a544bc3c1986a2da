"""What the pages and questions over a screen have in common."""

from __future__ import annotations

from typing import TypeVar

from textual import events
from textual.screen import ModalScreen

from thread_cli.tui.palette import VIEWS_CSS

Answer = TypeVar("Answer")


class OverScreen(ModalScreen[Answer]):
    """A page or question; a click beside it closes it without an answer."""

    CSS_PATH = VIEWS_CSS

    def on_click(self, event: events.Click) -> None:
        """Close where the click was on nothing of it."""
        if event.widget is self:
            self.dismiss(None)
