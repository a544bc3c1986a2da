"""Where every run begins: what becomes of errors, and the way past Typer."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

from thread_cli.errors import (
    EXIT_CLOSED_PIPE,
    EXIT_INTERRUPTED,
    EXIT_OUTPUT,
    ThreadCliError,
)


def main() -> NoReturn:
    """Run the command line and exit; every error is one line on stderr."""
    # A thread is many small objects that live until the end: looking for garbage among them
    # takes a fifth of the time of a large ingest.
    gc.set_threshold(100_000, 50, 100)
    try:
        code = _run(sys.argv[1:])
    except ThreadCliError as error:
        code = error.exit_code
        _complain(str(error))
    except KeyboardInterrupt:
        code = EXIT_INTERRUPTED
    except OSError as error:  # while Typer itself wrote, such as the help
        code = EXIT_OUTPUT
        _complain(f"the output could not be written: {error.strerror}")
    except SystemExit:  # Typer leaves this way only when the reader of its output went away
        code = EXIT_CLOSED_PIPE
    if code == EXIT_INTERRUPTED:
        _complain("interrupted; what had been stored before is unchanged")
    sys.exit(code)


class Plain(NamedTuple):
    """A call of ``browse`` that says no more than what to read.

    Attributes:
        thread: What the thread is called; none: the one that was ingested last.
        library: Its file, or none for the usual one.
    """

    thread: str | None = None
    library: Path | None = None


def plain_browse(arguments: Sequence[str]) -> Plain | None:
    """Return what ``browse`` is to read, or none where Typer is to say what the call means.

    Args:
        arguments: Those of the program.
    """
    if arguments[:1] != ["browse"]:
        return None
    rest = list(arguments[1:])
    library: str | None = None
    if "--library" in rest:
        at = rest.index("--library")
        if len(rest) < at + 2:
            return None
        library = rest[at + 1]
        del rest[at : at + 2]
    # What begins with - may be another option; what is empty Typer has a word for.
    given = [*rest, library] if library is not None else rest
    if len(rest) > 1 or any(not word or word.startswith("-") for word in given):
        return None
    return Plain(rest[0] if rest else None, None if library is None else Path(library))


def _run(arguments: list[str]) -> int:
    plain = plain_browse(arguments)
    if plain is None:
        from thread_cli.cli.app import run

        return run(arguments[0] if arguments else None)
    # Nobody waits for a command as for the first screen, and Typer is a tenth of that wait.
    from thread_cli.cli.reader import read_in_terminal

    return read_in_terminal(plain.thread, plain.library)


def _complain(message: str) -> None:
    if not message or sys.stderr is None:
        return
    from contextlib import suppress

    from thread_cli.sanitize import clean_line

    with suppress(OSError):  # nobody is left to read it
        sys.stderr.write(f"thread-cli: {clean_line(message)}\n")
