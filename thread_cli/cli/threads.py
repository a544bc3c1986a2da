"""``thread-cli threads``: what the library holds."""

from typing import TYPE_CHECKING

from thread_cli.cli.options import JsonOption, LibraryOption

if TYPE_CHECKING:
    from thread_cli.library import ThreadRecord


def command(as_json: JsonOption = False, library: LibraryOption = None) -> None:
    """List the threads in the library, the one ingested last first.

    \b
    Example:
      thread-cli threads --json | jq -r .threads[].name
    """
    from thread_cli.cli.loading import open_library
    from thread_cli.cli.output import emit
    from thread_cli.errors import UnknownThreadError
    from thread_cli.render.threads_list import threads_json, threads_text

    records: list[ThreadRecord] = []
    try:
        with open_library(library, create=False) as shelf:
            records = shelf.threads()
    except UnknownThreadError:  # no library yet: an empty list is the answer
        records = []
    emit(threads_json(records) if as_json else threads_text(records))
