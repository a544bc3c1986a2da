"""The line of keys at the bottom of a screen.

One widget that draws a line: a widget for each key, as Textual's own footer has, is styled
and laid out anew whenever a key gets another meaning, and costs a fifth of the first paint.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, NamedTuple, cast

from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer

from thread_cli.tui.actions.action import place_of
from thread_cli.tui.actions.listed import footer_state, meant
from thread_cli.tui.keys import key_name
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.widgets.asking import Asking, asks

if TYPE_CHECKING:
    from thread_cli.tui.app import BrowseApp

#: So long is shown what is said, in seconds, and what is bad.
_SAID_FOR, _BAD_FOR = 4.0, 10.0
#: Keys that are pressed for so long after something bad was said are no sign that it was read.
_UNREAD_FOR = 3.0
_MOST_NOTICES = 4
#: The way out, and to all that there is no room for: these are named however narrow it is.
_KEPT = ("help", "palette", "view.close")
_KEY, _WHAT = "bold $footer-key-foreground", "$footer-description-foreground"


class _Notice(NamedTuple):
    message: str
    bad: bool
    when: float


class KeyBar(Asking):
    """The keys that do something here, with what they do; each can be clicked.

    What there is to be said is said in their place, where it covers nothing that is read.
    """

    def __init__(self, browser: Browser) -> None:
        super().__init__(id="keys")
        self._browser = browser
        self._entries: list[tuple[str, Content]] = []
        self._state = footer_state(browser)
        self._notices: list[_Notice] = []
        self._timer: Timer | None = None

    def say(self, message: str, *, bad: bool) -> None:
        """Say something in the place of the keys for a while; what is bad, until it was read."""
        self._notices = [*self._notices, _Notice(message, bad, monotonic())][-_MOST_NOTICES:]
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_BAD_FOR if bad else _SAID_FOR, self._hush_all)
        self._show()

    def hush(self) -> None:
        """Name the keys again, unless what is said is bad and new."""
        new = monotonic() - _UNREAD_FOR
        notices = [notice for notice in self._notices if notice.bad and notice.when > new]
        if notices != self._notices:
            self._notices = notices
            self._show()

    def _hush_all(self) -> None:
        self._notices.clear()
        self._show()

    def on_click(self, event: events.Click) -> None:  # noqa: ARG002
        """Take away what is said; which key was clicked is passed on by the class above."""
        if self._notices:
            self._hush_all()

    def on_mount(self) -> None:
        """Follow what the keys do."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        self._changed(self.screen)

    def on_resize(self) -> None:
        """Show as many as there is room for."""
        self._show()

    def follow(self) -> None:
        """Name the keys anew where some mean something else now; to work them out is not free."""
        state = footer_state(self._browser)
        if state != self._state:
            self._state = state
            self._changed(self.screen)

    def _changed(self, screen: Screen[object]) -> None:
        if screen is not self.screen:
            return
        moved = cast("BrowseApp", self.app).key_map
        places = place_of(screen.focused), place_of(screen)
        named = {
            action.id: (action, free)
            for action, keys in meant(places, self._browser, moved)
            if (free := [key for key in keys if not self._is_typed(key)])
        }
        entries: list[tuple[str, Content]] = []
        for action, keys in named.values():
            if action.footer and action.offered(self._browser):
                key = key_name(keys[0])
                if action.pair in named:
                    key += f"/{key_name(named[action.pair][1][0])}"
                what = Content(f" {action.footer}").stylize(_WHAT)
                entries.append((action.id, asks(action.id, Content(key).stylize(_KEY) + what)))
        if str(entries) != str(self._entries):
            self._entries = entries
            self._show()

    def _is_typed(self, key: str) -> bool:
        """Whether the key is a character that goes into a line of text now."""
        focused, sign = self.screen.focused, key_name(key)
        return focused is not None and len(sign) == 1 and focused.check_consume_key(key, sign)

    def _show(self) -> None:
        self.set_class(bool(self._notices), "-says")
        if self._notices:
            said = [
                Content(f"! {message}").stylize("bold $warning") if bad else Content(message)
                for message, bad, _ in self._notices
            ]
            self.update(Content("\n").join(said))
            return
        named = dict(self._entries)
        kept_ids = _KEPT if "view.close" in named else (*_KEPT, "quit")
        kept = [named[action] for action in kept_ids if action in named]
        # As wide as the screen, also before it has been laid out.
        room = self.app.size.width + 2 - sum(entry.cell_length + 2 for entry in kept)
        shown: list[Content] = []
        for action, entry in self._entries:
            if action not in kept_ids:
                room -= entry.cell_length + 2
                if room < 0:
                    continue
            shown.append(entry)
        # The line is as high as before: what has to be laid out is with the class above.
        self.update(Content("  ").join(shown), layout=False)
