"""``thread-cli remove``: forget a thread."""

import sys
from typing import Annotated

import typer

from thread_cli.cli.options import LibraryOption
from thread_cli.errors import UsageError


def command(
    thread: Annotated[
        str, typer.Argument(metavar="THREAD", help="A name or the beginning of an id.")
    ],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    library: LibraryOption = None,
) -> None:
    """Remove a thread from the library, with all that was worked out for it. Asks first.

    \b
    Example:
      thread-cli remove consortium
    """
    from thread_cli.cli.loading import open_library
    from thread_cli.cli.output import emit, is_terminal
    from thread_cli.render.wording import count

    with open_library(library, create=False) as shelf:
        record = shelf.find(thread)
        what = f"{record.name} ({count(record.comments, 'comment')}, “{record.title}”)"
        if not yes:
            if not is_terminal(sys.stdin):
                raise UsageError(f"to remove {record.name} without being asked, say --yes")
            if not typer.confirm(f"Remove {what}?", err=True):
                emit("Kept.\n")
                return
        shelf.remove(record)
        emit(f"Removed {what}.\n")
