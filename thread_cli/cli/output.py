"""Where results go: standard output, which may be a terminal, a pipe, closed or full."""

import errno
import os
import sys
from typing import TYPE_CHECKING

from thread_cli.errors import EXIT_CLOSED_PIPE, OutputError

if TYPE_CHECKING:
    from typing import TextIO

    from rich.text import Text

_WIDTH_OF_PIPES = 100


class ClosedPipeError(OutputError):
    """The reader went away, as ``head`` does: not worth a word."""

    exit_code = EXIT_CLOSED_PIPE


def emit(data: bytes | str) -> None:
    """Write to standard output and make sure that it arrived.

    Raises:
        ClosedPipeError: Nobody reads any more.
        OutputError: The disk is full, or the like.
    """
    if sys.stdout is None:
        raise OutputError("the output could not be written: standard output is closed")
    if isinstance(data, str):
        data = data.encode("utf-8", "replace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        # What Python still holds must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno == errno.EPIPE:
            raise ClosedPipeError from None
        message = f"the output could not be written: {error.strerror}; free some space and retry"
        raise OutputError(message) from None


def is_terminal(stream: "TextIO | None") -> bool:
    """Return whether a person sits at a stream; it is none where it was closed from the start."""
    return stream is not None and stream.isatty()


def width() -> int:
    """Return how many cells a line of output has."""
    if not is_terminal(sys.stdout):
        return _WIDTH_OF_PIPES
    from shutil import get_terminal_size

    return get_terminal_size().columns


def emit_text(text: "Text") -> None:
    """Write styled text: with colours on a terminal that wants them, else plain."""
    if not is_terminal(sys.stdout):
        emit(text.plain + "\n")
        return
    from rich.console import Console

    console = Console(markup=False, highlight=False, emoji=False)
    with console.capture() as capture:
        console.print(text, soft_wrap=True)
    emit(capture.get())


def say(message: str) -> None:
    """Tell a person something on stderr that is no result."""
    from thread_cli.sanitize import clean

    if sys.stderr is None:
        return
    print(clean(message).replace("\n", " "), file=sys.stderr)  # noqa: T201 - stderr is where it belongs
