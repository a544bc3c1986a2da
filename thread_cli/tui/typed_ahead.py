"""Keys that are typed before what they are meant for is there.

Textual hands a key to what has the focus when it is read. Of several that come at once, as a
fast typist or a paste sends them, all go to the list that is left with the first one, and are
lost. Here a key is not read before the one in front of it has done what it does: until a screen
that it opened can take keys, and until a line of text has what was typed into it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial

from textual import events, on
from textual.app import App
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

#: Whatever happened to what was waited for: after so many seconds keys are read again.
_LONGEST_WAIT = 2.0

Then = Callable[[], Awaitable[None]]


class _Settled(Message):
    """Went through a line of text and all above it, behind what was on its way there."""

    def __init__(self, line: Input, wait: object, rounds: int, then: Then) -> None:
        super().__init__()
        self.line = line
        self.wait = wait
        self.rounds = rounds
        self.then = then


class TypedAhead(App[None]):
    """An app in which no key is read before the one in front of it is done with."""

    def __init__(self, *, ansi_color: bool | None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._held: deque[events.Key] = deque()
        self._wait: object = None

    def on_mount(self) -> None:
        """Follow what screens come and go."""
        self.screen_change_signal.subscribe(self, self._screen_changed, immediate=True)

    async def on_event(self, event: events.Event) -> None:
        """Read a key, or hold it; everything else is Textual's."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
        elif self._wait is not None or self._held:
            self._held.append(event)
        else:
            await self._read(event)

    async def _read(self, event: events.Key) -> None:
        focused = self.focused
        if not isinstance(focused, Input):
            await self._act(event.key)
        elif focused.check_consume_key(event.key, event.character):
            await super().on_event(event)
        else:
            # One round for the keys before it, one for what the line says of them.
            self._settle(focused, 2, partial(self._act_on, focused, event.key))

    async def _act(self, key: str) -> None:
        if not await self._check_bindings(key, priority=True):
            await self._check_bindings(key)

    async def _act_on(self, line: Input, key: str) -> None:
        """Do what a key does in a line of text, and wait for what comes of it."""
        await self._act(key)
        if self._wait is None and self.focused is line:
            self._settle(line, 1, self._nothing)

    async def _nothing(self) -> None:
        pass

    def _begin_to_wait(self) -> object:
        self._wait = wait = object()
        self.set_timer(_LONGEST_WAIT, partial(self._waited, wait))
        return wait

    def _settle(self, line: Input, rounds: int, then: Then) -> None:
        line.post_message(_Settled(line, self._begin_to_wait(), rounds, then))

    @on(_Settled)
    async def _settled(self, event: _Settled) -> None:
        if event.wait is not self._wait:
            return
        if event.rounds > 1:
            event.line.post_message(_Settled(event.line, event.wait, event.rounds - 1, event.then))
            return
        self._wait = None
        await event.then()
        await self._read_held()

    def _screen_changed(self, screen: Screen[object]) -> None:
        # Behind what makes the screen ready, and then behind what an answer leads to.
        wait = self._begin_to_wait()
        screen.call_later(self.call_later, partial(self._waited, wait))

    async def _waited(self, wait: object) -> None:
        if wait is self._wait:
            self._wait = None
            await self._read_held()

    async def _read_held(self) -> None:
        while self._held and self._wait is None:
            await self._read(self._held.popleft())
