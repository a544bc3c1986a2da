"""The way here: the last places that were left by jumps, each to be clicked."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message

from thread_cli.tui import wording
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.history import History
from thread_cli.tui.widgets.asking import Asking, asks, clicked, key_for


class PlaceClicked(Message):
    """A place on the way here was clicked; ``jumps`` lie between."""

    def __init__(self, jumps: int) -> None:
        super().__init__()
        self.jumps = jumps


def came_by(browser: Browser, history: History, key: str) -> Content | None:
    """Return the way here, or none where there is none; ``key`` goes back."""
    places = wording.trail(browser, history)
    if not places:
        return None
    more = "… › " if len(history) > len(places) else ""
    crumbs = [clicked("jumps", len(places) - number, place) for number, place in enumerate(places)]
    parts = [Content(f"Came by: {more}"), Content(" › ").join(crumbs)]
    parts += [Content(" "), asks("back", f"({key})")]
    return Content("").join(parts).stylize("dim")


class CameBy(Asking):
    """The way through a view; not there before the first jump."""

    def show(self, browser: Browser, history: History) -> None:
        """Show the way that there is now."""
        said = came_by(browser, history, key_for(self, "back"))
        self.display = said is not None
        if said is not None:
            self.update(said)

    def on_click(self, event: events.Click) -> None:
        """Pass on which place was clicked."""
        if "jumps" in event.style.meta:
            self.post_message(PlaceClicked(event.style.meta["jumps"]))
