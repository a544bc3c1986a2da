"""``thread-cli browse``: step through themes and reply chains."""

from pathlib import Path
from typing import Annotated

import typer

from thread_cli.cli.options import LibraryOption, ThreadArgument
from thread_cli.errors import EXIT_OK, UsageError


def command(
    thread: ThreadArgument = None,
    k: Annotated[
        int | None,
        typer.Option("-k", metavar="N", help="Make N themes; left out, the data decides."),
    ] = None,
    seed: Annotated[
        int, typer.Option("--seed", min=0, max=2**32 - 1, help="Of every random choice.")
    ] = 0,
    screenshot: Annotated[
        Path | None,
        typer.Option("--screenshot", metavar="FILE.svg", help="Write a picture, open nothing."),
    ] = None,
    keys: Annotated[
        str,
        typer.Option("--keys", metavar="KEYS", help="Press these before: 'j l slash r o o f'."),
    ] = "",
    size: Annotated[
        str, typer.Option("--size", metavar="COLSxROWS", help="Size of the picture.")
    ] = "120x40",
    serve: Annotated[
        bool, typer.Option("--serve", help="Open it to web browsers on this machine alone.")
    ] = False,
    port: Annotated[
        int, typer.Option("--port", metavar="N", min=1, max=65535, help="With --serve.")
    ] = 8000,
    library: LibraryOption = None,
) -> int:
    """Step through themes, comments and reply chains in the terminal. Press ? for the keys.

    \b
    Examples:
      thread-cli browse
      thread-cli browse thread.txt
      pbpaste | thread-cli browse -
      thread-cli browse --screenshot tree.svg --keys "l j c"
      thread-cli browse --serve --port 8080
    """
    if serve:
        if screenshot is not None:
            raise UsageError("--serve and --screenshot exclude each other; choose one")
        _serve(thread, k, seed, port, library)
        return EXIT_OK
    from thread_cli.cli.reader import draw_picture, read_in_terminal
    from thread_cli.themes.result import ThemeParams

    params = ThemeParams(k=k, seed=seed)
    if screenshot is None:
        return read_in_terminal(thread, library, params)
    draw_picture(thread, library, params, screenshot, keys.split(), _size(size))
    return EXIT_OK


def _serve(thread: str | None, k: int | None, seed: int, port: int, library: Path | None) -> None:
    """Serve what these options mean; each page that is opened reads the library by itself."""
    from thread_cli.cli.loading import loaded
    from thread_cli.tui.serve import serve

    if thread == "-":
        raise UsageError("--serve cannot read standard input; ingest the comments first")
    with loaded(thread, library) as found:  # a mistake is told here, not on the page
        title = found.thread.title or "thread-cli"
        reference = thread if found.record is None else found.record.name
    arguments = [] if reference is None else [reference]
    arguments += ["--seed", str(seed), *(["-k", str(k)] if k is not None else [])]
    arguments += ["--library", str(library.absolute())] if library is not None else []
    serve(arguments, port, title)


def _size(text: str) -> tuple[int, int]:
    columns, _, rows = text.partition("x")
    if columns.isdecimal() and rows.isdecimal():
        size = int(columns), int(rows)
        if 10 <= size[0] <= 500 and 3 <= size[1] <= 300:
            return size
    raise UsageError(f"--size {text} cannot be; write it like 120x40")
