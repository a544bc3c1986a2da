"""What a reader looks at for a moment counts as read."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from textual.screen import Screen
from textual.timer import Timer

from thread_cli.model import Comment
from thread_cli.tui.state.reading import Reading


class Lingering:
    """Waits on a screen until a comment was looked at for long enough, and marks it."""

    def __init__(
        self, screen: Screen[Any], reading: Reading, after: float | None, marked: Callable[[], None]
    ) -> None:
        """Wait ``after`` seconds, or do nothing; ``marked`` is called when there is a new mark.

        What another screen lies over is not looked at.
        """
        self._screen, self._reading, self._after, self._marked = screen, reading, after, marked
        self._comment: Comment | None = None
        self._until: float | None = None
        self._timer: Timer | None = None

    def on(self, comment: Comment | None) -> None:
        """Mark this comment if the reader stays on it, and none that was looked at before."""
        self._comment = comment
        self.again()

    def again(self) -> None:
        """Wait anew: the comment was out of sight."""
        comment = self._comment
        if comment is None or self._after is None or self._reading.is_read(comment):
            self._until = None
            return
        self._until = monotonic() + self._after
        if self._timer is None:  # for every comment that a held key goes over one would be dear
            self._timer = self._screen.set_timer(self._after, self._rang)

    def _rang(self) -> None:
        self._timer = None
        if self._until is None:
            return
        left = self._until - monotonic()
        if left > 0:  # another comment has been looked at since
            self._timer = self._screen.set_timer(left, self._rang)
        else:
            self.was_read()

    def was_read(self) -> None:
        """Mark the comment that is looked at now."""
        comment = self._comment
        if comment is not None and self._screen.is_active and self._reading.mark(comment):
            self._marked()

    def stop(self) -> None:
        """Mark nothing until the reader goes on."""
        self._comment = self._until = None
