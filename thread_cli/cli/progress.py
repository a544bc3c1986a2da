"""What long work is doing, on stderr, where that is a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from thread_cli.cli.output import is_terminal

_CLEAR = "\r\x1b[K"


@contextmanager
def progress_on_terminal() -> Iterator[Callable[[str], None]]:
    """Give a function that shows a few words in place; they are gone at the end, also on Ctrl-C."""
    if not is_terminal(sys.stderr):
        yield lambda _step: None
        return

    def tell(step: str) -> None:
        sys.stderr.write(f"{_CLEAR}thread-cli: {step} …")
        sys.stderr.flush()

    try:
        yield tell
    finally:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()
