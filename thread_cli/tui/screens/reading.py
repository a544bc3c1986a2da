"""What a reader looks at counts as read after a moment; marks and place are kept."""

from __future__ import annotations

from functools import partial
from time import monotonic

from textual.message import Message

from thread_cli.errors import ThreadCliError
from thread_cli.model import Json
from thread_cli.tui.screens.lingering import Lingering
from thread_cli.tui.screens.panes import PanesScreen
from thread_cli.tui.session import Session
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.layout import layout_of

#: How often marks are written to disk, in seconds.
_KEEP_EVERY = 10.0
#: So many seconds without a step are a rest.
_REST = 1.0


class ReadingScreen(PanesScreen):
    """Panes of a ``Browser`` in which things are read; what they show is another's affair."""

    def __init__(self, browser: Browser, session: Session, width: int) -> None:
        kept = browser.reading.layout if browser.chain else {}
        super().__init__(kept.get("pane"), width, alone=kept.get("alone") is True)
        self.browser = browser
        self.session = session
        self._looked, self._went_on = False, 0.0
        self._lingering = Lingering(self, browser.reading, session.read_after, self.marked)

    def keep_now_and_then(self) -> None:
        """Begin to keep place and marks."""
        self.set_interval(_KEEP_EVERY, self._keep_at_rest)

    def _keep_at_rest(self, waited: float = 0.0) -> None:
        """Keep them, but not between two keys, where it would be felt; that not for ever."""
        if monotonic() - self._went_on < _REST and waited < _KEEP_EVERY:
            self.set_timer(_REST, partial(self._keep_at_rest, waited + _REST))
        else:
            self.keep()

    class NotKept(Message):
        """What was read and marked could not be kept, for another reason than before."""

        def __init__(self, why: ThreadCliError) -> None:
            super().__init__()
            self.why = why

    def on_unmount(self) -> None:
        """Keep what was read up to the end."""
        self.keep(last=True)

    def keep(self, *, last: bool = False) -> None:
        """Keep place and marks; ``last``: there will be no later try."""
        session, reading = self.session, self.browser.reading
        more: dict[str, Json] = {
            "pane": self.pane, "alone": self.is_alone,
            "k": session.asked_k, "colours": self.app.theme,
        }  # fmt: skip
        reading.leave_at(self.browser.position, {**layout_of(self.browser), **more})
        before = session.not_kept
        session.keep_reading(reading, last=last)
        if (why := session.not_kept) is not None and str(why) != str(before):
            self.post_message(self.NotKept(why))

    def wait_for_reading(self) -> None:
        """Mark the comment under the chain's cursor as read if the reader stays on it.

        Its first words in a list are not the comment.
        """
        self._looked, self._went_on = self.shows_chain, monotonic()
        self._lingering.on(self.browser.focused if self._looked else None)

    def show_pane(self, name: str) -> None:
        """Show a pane; what is read in the reading pane counts from when that is shown."""
        before = self.shows_chain
        super().show_pane(name)
        if self.shows_chain != before:
            self.wait_for_reading()

    def toggle_alone(self) -> bool:
        """Give the pane the whole width, or what others leave; return whether others fit."""
        changed = super().toggle_alone()
        if changed:
            self.wait_for_reading()
        return changed

    def on_screen_resume(self) -> None:
        """Go on to wait once nothing lies over the panes."""
        self._lingering.again()

    def on_resize(self) -> None:
        """Another number of panes may fit now."""
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        if self.shows_chain != self._looked:
            self.wait_for_reading()

    def stop_waiting(self) -> None:
        """Mark nothing as read by itself until the reader goes on."""
        self._lingering.stop()

    def marked(self) -> None:
        """Show marks that changed."""
        raise NotImplementedError
