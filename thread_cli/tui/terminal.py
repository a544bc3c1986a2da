"""Keys come from the terminal, wherever standard input comes from."""

import os
import sys

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
