"""Text with parts that ask for an action when they are clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

if TYPE_CHECKING:
    from thread_cli.tui.app import BrowseApp


class Asking(Static):
    """Text in which ``asks`` made some parts to be clicked."""

    class Asked(Message):
        """An action was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def on_click(self, event: events.Click) -> None:
        """Pass on what was clicked."""
        action = event.style.meta.get("asked")
        if action is not None:
            self.post_message(self.Asked(str(action)))


def key_for(widget: Widget, action: str) -> str:
    """Return the first key of an action, by its id, where the reader's key map has it."""
    return cast("BrowseApp", widget.app).key_of(action)


def asks(action: str, text: str | Content) -> Content:
    """Return text that asks for an action, by its id, when it is clicked."""
    return clicked("asked", action, text)


def clicked(what: str, value: object, text: str | Content) -> Content:
    """Return text whose clicks have ``value`` under ``what`` in their style's meta."""
    shown = Content(text) if isinstance(text, str) else text
    return shown.stylize(Style.from_meta({what: value}))
