"""The Textual app behind ``thread-cli browse``."""

from __future__ import annotations

import os

from textual.app import App

from thread_cli.model import Thread
from thread_cli.themes.result import ThemeSet
from thread_cli.tui import palette
from thread_cli.tui.screens.browse import BrowseScreen
from thread_cli.tui.screens.page import PageScreen, about_text, help_text
from thread_cli.tui.state.browser import Browser


class BrowseApp(App[None]):
    """Shows one thread and its themes; changes neither."""

    CSS_PATH = "browse.tcss"
    TITLE = "thread-cli"

    def __init__(self, thread: Thread, themes: ThemeSet, *, dark: bool = True) -> None:
        # Textual answers NO_COLOR with shades of grey unless the terminal's own colours are used.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.browser = Browser(thread, themes)
        self.register_theme(palette.DARK)
        self.register_theme(palette.LIGHT)
        self.theme = (palette.DARK if dark else palette.LIGHT).name

    def get_default_screen(self) -> BrowseScreen:
        """Start on the main screen."""
        return BrowseScreen(self.browser)

    def action_toggle_dark(self) -> None:
        """Change between the light and the dark theme."""
        dark = self.current_theme.dark
        self.theme = (palette.LIGHT if dark else palette.DARK).name

    def action_help(self) -> None:
        """Show the keys."""
        self.push_screen(PageScreen("Help", help_text()))

    def action_about(self) -> None:
        """Show what is known about the thread."""
        text = about_text(self.browser.thread, self.browser.themes)
        self.push_screen(PageScreen("About this thread", text))
