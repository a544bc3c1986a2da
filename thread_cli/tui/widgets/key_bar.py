"""The line of keys at the bottom of a screen.

One widget that draws a line: a widget for each key, as Textual's own footer has, is styled
and laid out anew whenever a key gets another meaning, and costs a fifth of the first paint.
"""

from __future__ import annotations

from time import monotonic
from typing import NamedTuple

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer

from thread_cli.tui.actions.listed import BY_ID
from thread_cli.tui.keys import key_name
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.widgets.asking import Asking, asks

#: So long is shown what is said, in seconds, and what is bad.
_SAID_FOR, _BAD_FOR = 4.0, 10.0
#: Keys that are pressed for so long after something bad was said are no sign that it was read.
_UNREAD_FOR = 3.0
_MOST_NOTICES = 4
#: The ways out, and to all that there is no room for: these are named however narrow it is.
_KEPT = ("help", "palette", "view.close", "quit")
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
        # After the first paint: what all keys do is a twentieth of the wait for it.
        self.call_after_refresh(self._follow)

    def on_resize(self) -> None:
        """Show as many as there is room for."""
        self._show()

    def _follow(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        self._changed(self.screen)

    def _changed(self, screen: Screen[object]) -> None:
        if screen is not self.screen:
            return
        entries: dict[str, Content] = {}
        active = screen.active_bindings.values()
        keys: dict[str, str] = {}  # the first of each action that no other action has here
        for _, binding, _enabled, _tooltip in active:
            if binding.id:
                keys.setdefault(binding.id, key_name(binding.key))
        for _, binding, enabled, _tooltip in active:
            wanted = binding.show and enabled and not self._typed(binding)
            if not wanted or not binding.id or not BY_ID[binding.id].offered(self._browser):
                continue
            if binding.id not in entries:
                pair = keys.get(BY_ID[binding.id].pair, "")
                key = Content(keys[binding.id] + (f"/{pair}" if pair else "")).stylize(_KEY)
                what = Content(f" {binding.description}").stylize(_WHAT)
                entries[binding.id] = asks(binding.id, key + what)
        found = list(entries.items())
        if str(found) != str(self._entries):
            self._entries = found
            self._show()

    def _typed(self, binding: Binding) -> bool:
        """Whether the key is a character that goes into a line of text now."""
        focused, key = self.screen.focused, key_name(binding.key)
        return focused is not None and len(key) == 1 and focused.check_consume_key(binding.key, key)

    def _show(self) -> None:
        self.set_class(bool(self._notices), "-says")
        if self._notices:
            said = [
                Content(f"! {message}").stylize("bold $warning") if bad else Content(message)
                for message, bad, _ in self._notices
            ]
            self.update(Content("\n").join(said))
            return
        kept = [entry for action, entry in self._entries if action in _KEPT]
        room = self.size.width + 2 - sum(entry.cell_length + 2 for entry in kept)
        shown: list[Content] = []
        for action, entry in self._entries:
            if action not in _KEPT:
                room -= entry.cell_length + 2
                if room < 0:
                    continue
            shown.append(entry)
        # The line is as high as before: what has to be laid out is with the class above.
        self.update(Content("  ").join(shown), layout=False)
