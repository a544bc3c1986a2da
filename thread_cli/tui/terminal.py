"""The terminal: taken for keys wherever standard input comes from, let go when it hangs up."""

import os
import signal
import sys
from collections.abc import Callable

from thread_cli.errors import UsageError

_NO_TERMINAL = (
    "browse needs a terminal for its screen and keys; "
    "use 'thread-cli clusters' or 'thread-cli show' in pipes and scripts"
)


def take_terminal() -> None:
    """Make standard input the terminal if it is a pipe or a file.

    Raises ``UsageError`` when output is no terminal or no terminal can be had.
    """
    if not (sys.__stdout__ and sys.__stdout__.isatty() and sys.__stderr__):
        raise UsageError(_NO_TERMINAL)
    if sys.__stdin__ and sys.__stdin__.isatty():
        return
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise UsageError(_NO_TERMINAL) from error
    os.dup2(terminal, 0)
    os.close(terminal)


def is_gone() -> bool:
    """Whether the terminal that was taken has hung up."""
    return not os.isatty(0)


def let_go_if_gone() -> None:
    """Read and write nothing from here on, if the terminal has hung up.

    It refuses every write, which would end the thread that draws; then nobody would take what
    there is still to draw, and the app could not end in order.
    """
    if not is_gone():
        return
    # The kernel wakes whom it tells of a hang-up; Textual would begin to draw once more then.
    signal.signal(signal.SIGCONT, signal.SIG_IGN)
    nothing = os.open(os.devnull, os.O_RDWR)
    for file in (0, 1, 2):
        os.dup2(nothing, file)
    os.close(nothing)


def call_when_told_to_end(end: Callable[[int], object]) -> None:
    """Call ``end`` with the signal when the terminal hangs up (SIGHUP), or at SIGTERM.

    It is called between any two steps of the main thread. Not through asyncio, which is told
    later than Textual is told of the SIGCONT that comes with a SIGHUP.
    """

    def told(number: int, _: object) -> None:
        # Shell and kernel both tell of a hang-up; but who asks twice for an end gets it at once.
        signal.signal(number, signal.SIG_DFL if number == signal.SIGTERM else signal.SIG_IGN)
        let_go_if_gone()
        end(number)

    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # Windows has not both
            signal.signal(getattr(signal, name), told)
