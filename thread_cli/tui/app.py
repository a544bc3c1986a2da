"""The Textual app behind ``thread-cli browse``."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Mapping

from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from thread_cli.model import Thread
from thread_cli.themes.result import ThemeSet
from thread_cli.tui import keys, palette, wording
from thread_cli.tui.screens.browse import BrowseScreen
from thread_cli.tui.screens.page import HelpScreen, PageScreen, about_text
from thread_cli.tui.session import Session
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.filter_specs import make_filter
from thread_cli.tui.state.ordering import Ordering

#: So many seconds without a key are a rest.
_REST = 3.0


class BrowseApp(App[None]):
    """Shows one thread and its themes.

    Args:
        thread: The thread, without edits where ``session`` has some.
        themes: Its themes, or none to find them in the background.
        session: Where things are kept; left out, nowhere.
        dark: Whether to begin with the dark theme.
        key_map: Ids of bindings and the keys they have been moved to.
    """

    CSS_PATH = "browse.tcss"
    TITLE = "thread-cli"
    # The palette has a key in ``keys``, where it can be moved like all others.
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(
        self,
        thread: Thread,
        themes: ThemeSet | None = None,
        session: Session | None = None,
        *,
        dark: bool = True,
        key_map: Mapping[str, str] | None = None,
    ) -> None:
        # Textual answers NO_COLOR with shades of grey unless the terminal's own colours are used.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.session = session or Session(thread, themes)
        edited, shown, self._notes = self.session.edited()
        reading = self.session.load_reading()
        finder, since = self.session.finder(edited), self.session.since
        self.browser = Browser(edited, shown, reading, finder, since)
        self._return_to_place()
        self._typed: bool | None = True
        self.key_map = dict(key_map or {})
        self.register_theme(palette.DARK)
        self.register_theme(palette.LIGHT)
        self.theme = (palette.DARK if dark else palette.LIGHT).name
        if key_map:
            self.set_keymap(self.key_map)

    def _return_to_place(self) -> None:
        """Open what was open when the reader left."""
        browser = self.browser
        layout = browser.reading.layout
        left_at = browser.reading.place_in(browser.columns.starts)
        order = layout.get("order")
        if order in list(Ordering):
            browser.order_by(Ordering(str(order)))
        kept = layout.get("filters")
        for spec in kept if isinstance(kept, list) else ():
            condition = make_filter(browser, spec) if isinstance(spec, dict) else None
            if condition is not None:
                browser.add_filter(condition)
        folded = layout.get("folded")
        browser.fold_starts(folded if isinstance(folded, list) else [])
        for number, group in enumerate(browser.groups):
            if group.label == layout.get("theme"):
                browser.group_cursor.to(number)
                browser.enter_group()
        if left_at is not None:
            browser.choose(browser.forest.row[left_at])
            browser.history.forget()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return colours for themes that are not ours."""
        return palette.FALLBACK

    def get_default_screen(self) -> BrowseScreen:
        """Start on the main screen."""
        # With its class from the start: Textual styles a whole screen anew for a new one.
        return BrowseScreen(self.browser, self.session, classes="-at-themes")

    def on_mount(self) -> None:
        """Find the themes where they are not known; say which edits do not fit."""
        screen = self.screen
        assert isinstance(screen, BrowseScreen)
        screen.tell_notes(self._notes)
        if self.session.computed is None and self.browser.thread.comments:
            screen.find_themes(self.session.params.k)
        if not self.is_headless:
            self.call_after_refresh(gc.freeze)
            self.set_interval(_REST, self._tidy)

    def on_key(self) -> None:
        """Note that somebody types."""
        self._typed = True

    def _tidy(self) -> None:
        """Look for garbage, once nobody typed for a while."""
        if self._typed is False:
            gc.collect()
            self._typed = None  # until there is a key, there is no more
        elif self._typed:
            self._typed = False

    async def on_unmount(self) -> None:
        """End what is still being computed."""
        self.session.stop()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Return every action of the screen by name."""
        done: set[str] = set()
        actions = [active.binding for active in screen.active_bindings.values()]
        for binding in actions:
            known = binding.id in _IDS
            if known and binding.action not in done and binding.id != "palette":
                done.add(binding.action)
                name = binding.tooltip or binding.description
                yield SystemCommand(name, f"key: {binding.key}", self._runner(screen, binding))

    def _runner(self, screen: Screen[object], binding: Binding) -> _Run:
        return _Run(self, screen, binding)

    def action_toggle_dark(self) -> None:
        """Change between the dark theme, the light one, and the terminal's own colours."""
        order = [palette.DARK.name, palette.LIGHT.name, palette.OWN]
        at = order.index(self.theme) if self.theme in order else -1
        self.theme = order[(at + 1) % len(order)]

    def action_help(self) -> None:
        """Show the keys."""
        self.push_screen(HelpScreen(self.key_map))

    def action_about(self) -> None:
        """Show what is known about the thread."""
        text = about_text(
            self.browser.thread, self.browser.themes, wording.counts(self.browser.columns)
        )
        self.push_screen(PageScreen("About this thread", text))


class _Run:
    """Runs a binding's action where its key would have run it."""

    def __init__(self, app: BrowseApp, screen: Screen[object], binding: Binding) -> None:
        self._app = app
        self._screen = screen
        self._binding = binding

    def __call__(self) -> None:
        focused = self._screen.focused
        namespace = focused or self._screen
        name = self._binding.action.partition("(")[0]
        if not hasattr(namespace, f"action_{name}"):
            namespace = self._screen
        self._app.call_later(self._app.run_action, self._binding.action, namespace)


_IDS = {
    binding.id
    for _, bindings in keys.SECTIONS
    for binding in Binding.make_bindings(bindings)
    if binding.id
}
