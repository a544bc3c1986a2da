"""The line of keys at the bottom of a screen.

One widget that draws a line: a widget for each key, as Textual's own footer has, is styled
and laid out anew whenever a key gets another meaning, and costs a fifth of the first paint.
"""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen

from thread_cli.tui.actions.listed import BY_ID
from thread_cli.tui.keys import key_name
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.widgets.asking import Asking, asks

_KEY, _WHAT = "bold $footer-key-foreground", "$footer-description-foreground"


class KeyBar(Asking):
    """The keys that do something here, with what they do; each can be clicked."""

    def __init__(self, browser: Browser) -> None:
        super().__init__(id="keys")
        self._browser = browser
        self._entries: list[Content] = []

    def on_mount(self) -> None:
        """Follow what the keys do."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        self._changed(self.screen)

    def on_resize(self) -> None:
        """Show as many as there is room for."""
        self._show()

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
            if binding.action not in entries:
                pair = keys.get(BY_ID[binding.id].pair, "")
                key = Content(keys[binding.id] + (f"/{pair}" if pair else "")).stylize(_KEY)
                what = Content(f" {binding.description}").stylize(_WHAT)
                entries[binding.action] = asks(binding.id, key + what)
        found = list(entries.values())
        if [*map(str, found)] != [*map(str, self._entries)]:
            self._entries = found
            self._show()

    def _typed(self, binding: Binding) -> bool:
        """Whether the key is a character that goes into a line of text now."""
        focused, key = self.screen.focused, key_name(binding.key)
        return focused is not None and len(key) == 1 and focused.check_consume_key(binding.key, key)

    def _show(self) -> None:
        shown: list[Content] = []
        room = self.size.width
        for entry in self._entries:
            room -= entry.cell_length + 2
            if room < -2:
                break
            shown.append(entry)
        self.update(Content("  ").join(shown))
