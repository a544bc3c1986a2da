"""What the pages and questions over a screen have in common."""

from __future__ import annotations

from typing import TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

from thread_cli.tui.palette import VIEWS_CSS

Answer = TypeVar("Answer")


class ClosedOnce(Screen[Answer]):
    """A screen over another one that is closed with one answer.

    Textual takes styles from the first class that is named alone, so this one is named last.
    """

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Close with an answer, unless that was done: a second click may still be on its way.

        Textual would give another answer, and close what lies on top now.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()


class OverScreen(ModalScreen[Answer], ClosedOnce[Answer]):
    """A page or question; a click beside it closes it without an answer."""

    CSS_PATH = VIEWS_CSS

    def on_click(self, event: events.Click) -> None:
        """Close where the click was on nothing of it."""
        if event.widget is self:
            self.dismiss(None)
