"""The Textual app behind ``thread-cli browse``."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import App, SuspendNotSupported, SystemCommand
from textual.screen import Screen
from textual.theme import Theme

from thread_cli.errors import ThreadCliError
from thread_cli.model import Thread
from thread_cli.sanitize import clean
from thread_cli.themes.result import ThemeSet
from thread_cli.tui import palette, served, terminal
from thread_cli.tui.actions.changing import tell_notes
from thread_cli.tui.actions.context import Context
from thread_cli.tui.actions.listed import BY_ID, holding, key_of
from thread_cli.tui.actions.theming import find_themes
from thread_cli.tui.screens.browse import BrowseScreen
from thread_cli.tui.session import Session
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.layout import return_to_layout
from thread_cli.tui.typed_ahead import TypedAhead
from thread_cli.tui.widgets.asking import Asking
from thread_cli.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:  # mypy looks whether screens and lists are what actions see of them
    from thread_cli.tui.actions import seen
    from thread_cli.tui.screens.ask import ChooseScreen
    from thread_cli.tui.screens.page import HelpScreen, Page
    from thread_cli.tui.screens.people import PeopleScreen
    from thread_cli.tui.screens.tree import TreeScreen
    from thread_cli.tui.widgets.rows import Rows

    _main: type[seen.ShowsPanes] = BrowseScreen
    _tree: type[seen.ShowsTree] = TreeScreen
    _threads: list[type[seen.ShowsThread]] = [BrowseScreen, TreeScreen, PeopleScreen]
    _people: type[seen.ShowsPeople] = PeopleScreen
    _panes: list[type[seen.HasPanes]] = [BrowseScreen, TreeScreen, PeopleScreen]
    _choices: type[seen.HasChoices] = ChooseScreen
    _searched: type[seen.IsSearched] = HelpScreen
    _rows: type[seen.HasRows] = Rows
    _text: type[seen.HasText] = Page

#: So many seconds without a key are a rest.
_REST = 3.0
#: So often the terminal is looked after, in seconds.
_LOOK = 0.5


class BrowseApp(TypedAhead):
    """Shows one thread and its themes.

    Args:
        thread: The thread, without edits where ``session`` has some.
        themes: Its themes, or none to find them in the background.
        session: Where things are kept; left out, nowhere.
        dark: Whether to begin with the dark theme.
        key_map: Ids of actions and the keys they have been moved to.
    """

    CSS_PATH = "browse.tcss"
    TITLE = "thread-cli"
    # The palette is one of the actions, whose keys can be moved.
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
        session = session or Session(thread, themes)
        reading = session.load_reading()
        colours = reading.layout.get("colours")
        chosen = (palette.DARK if dark else palette.LIGHT).name
        # Before the app is made: a theme that is set later has the whole stylesheet parsed again.
        self.set_reactive(App.theme, str(colours) if colours in palette.CHOICES else chosen)
        # Textual answers NO_COLOR with shades of grey unless the terminal's own colours are used.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        for ours in palette.OURS.values():
            self.register_theme(ours)
        self.session = session
        #: What ended the app before the reader did.
        self.failure: ThreadCliError | None = None
        self.session.return_to_k(reading.layout.get("k"))
        edited, shown, self._notes = self.session.edited()
        finder, since = self.session.finder(edited), self.session.since
        self.browser = Browser(edited, shown, reading, finder, since)
        return_to_layout(self.browser)
        self._typed: bool | None = True
        self.key_map = dict(key_map or {})
        if key_map:
            self.set_keymap(self.key_map)

    def get_theme(self, theme_name: str) -> Theme | None:
        """Return a theme by its name; ours are there before they can be registered."""
        return palette.OURS.get(theme_name) or super().get_theme(theme_name)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return colours for themes that are not ours."""
        return palette.FALLBACK

    def get_default_screen(self) -> BrowseScreen:
        """Start on the main screen."""
        return BrowseScreen(self.browser, self.session, self.size.width)

    def on_mount(self) -> None:
        """Find the themes where they are not known; say which edits do not fit."""
        tell_notes(self.context(), self._notes)
        if self.session.computed is None and self.browser.thread.comments:
            find_themes(self.context(), self.session.params.k)
        if self.is_headless:  # nobody waits for a first paint
            self._read_other_looks()
        else:
            self.call_after_refresh(self._read_other_looks)
            self.call_after_refresh(self._look_for_garbage)
            self.set_interval(_REST, self._tidy)
            if not served():
                self._mind_the_terminal()

    def _mind_the_terminal(self) -> None:
        """End as at ``q``, with all marks kept, when the terminal goes or somebody says so."""
        loop = asyncio.get_running_loop()
        terminal.call_when_told_to_end(lambda number: loop.call_soon_threadsafe(self._end, number))
        # Where no signal comes, Textual reads the end of its input over and over.
        self.set_interval(_LOOK, self._look_for_the_terminal)

    def _look_for_the_terminal(self) -> None:
        if terminal.is_gone():
            terminal.let_go_if_gone()
            self._end(signal.SIGHUP)

    def _end(self, number: int) -> None:
        self.exit(return_code=128 + number)

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody types; a terminal must not obey what somebody pastes, either."""
        if isinstance(event, events.Key):
            self._typed = True
        elif isinstance(event, events.Paste):
            event.text = clean(event.text)
        await super().on_event(event)

    def _read_other_looks(self) -> None:
        """Read how the other screens look, now that the first one is there."""
        if not self.stylesheet.has_source(str(palette.VIEWS_CSS)):
            self.stylesheet.read(palette.VIEWS_CSS)
            self.stylesheet.parse()  # only what is new

    def _look_for_garbage(self) -> None:
        """Begin to look for garbage, now that the first screen is there."""
        # The thread stays to the end: looking through 100,000 comments for garbage again and
        # again is a pause that every key has to wait for.
        gc.freeze()
        # Looking through all that the app itself keeps is one, too; it does so when nobody types.
        gc.set_threshold(2000, 10, 1000)
        gc.enable()

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

    def _handle_exception(self, error: Exception) -> None:
        """Leave with a line, not with a traceback, where the library cannot be read any more."""
        if isinstance(error, ThreadCliError):
            self.failure = error
            self.exit()
        else:
            super()._handle_exception(error)

    def action_help_quit(self) -> None:
        """Leave at Ctrl-C; Textual would only say how to leave."""
        self.exit()

    # What a reader can do: see ``actions``.

    @property
    def main(self) -> BrowseScreen:
        """The screen with the panes, also where another lies over it."""
        screen = self.screen_stack[0]
        assert isinstance(screen, BrowseScreen)
        return screen

    def context(self, screen: Screen[object] | None = None) -> Context:
        """Return where an action is run: on the screen that has the keys, or on another."""
        screen = screen or self.screen
        return Context(self, screen, screen.focused)

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open a web address outside, or say why that cannot be."""
        if served():  # the web browser that shows the screen does it
            super().open_url(url, new_tab=new_tab)
            return
        from thread_cli.tui.outside import open_outside

        try:
            open_outside(url, self.suspend)
        except (ThreadCliError, SuspendNotSupported, OSError) as error:
            self.tell(f"{url} was not opened: {error}", bad=True)
        else:
            self.tell(f"{url} was handed to the web browser")

    def action_command_palette(self) -> None:
        """Show every action by name."""
        from thread_cli.tui.screens.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def next_colours(self) -> None:
        """Change to the next of dark, light, and the terminal's own colours."""
        order = palette.CHOICES
        now = order.index(self.theme) if self.theme in order else -1
        self.theme = order[(now + 1) % len(order)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what has no meaning now: the way back at its start, one of the meanings of n."""
        if action == "do":
            return BY_ID[str(parameters[0])].enabled(self.browser)
        return super().check_action(action, parameters)

    def key_of(self, action: str) -> str:
        """Return the first key of an action, by its id, as people write it."""
        return key_of(action, self.key_map)

    def action_do(self, name: str) -> None:
        """Run one of the listed actions; what was said about the one before is done with."""
        if (bar := self._key_bar()) is not None:
            bar.hush()
        BY_ID[name].run(self.context())

    @on(BrowseScreen.NotKept)
    def _not_kept(self, event: BrowseScreen.NotKept) -> None:
        self.tell(f"what you read and mark is not kept: {event.why}", bad=True)

    @on(Asking.Asked)
    def _asked(self, event: Asking.Asked) -> None:
        self.action_do(event.action)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Return every action that holds on the screen by name."""
        at = self.context(screen)
        for action in holding(at.places):
            if action.id != "palette" and action.offered(self.browser):
                keys = action.key_names(self.key_map)
                yield SystemCommand(action.help, f"key: {keys}", partial(action.run, at))

    def tell(self, message: str, *, bad: bool = False) -> None:
        """Say something in the line of keys; it is text, never markup."""
        bar = self._key_bar()
        if bar is not None:
            bar.say(message, bad=bad)

    def _key_bar(self) -> KeyBar | None:
        """Return the line of keys that can be seen: a question or a page has none of its own."""
        for screen in reversed(self.screen_stack):
            for child in screen.children:
                if isinstance(child, KeyBar):
                    return child
        return None
