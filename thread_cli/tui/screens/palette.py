"""The command palette: Textual's, where there is room for it."""

from __future__ import annotations

from textual.command import CommandList, CommandPalette

from thread_cli.tui.palette import VIEWS_CSS
from thread_cli.tui.screens.over import ClosedOnce


class Palette(CommandPalette, ClosedOnce[None]):
    """Every action by name."""

    CSS_PATH = VIEWS_CSS

    def _action_command_list(self, action: str) -> None:
        """Do something with the list; Textual's ends the app where it has no line to go to."""
        if self.query_one(CommandList).scrollable_content_region.area:
            super()._action_command_list(action)
