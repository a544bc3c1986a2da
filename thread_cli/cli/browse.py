"""``thread-cli browse``: step through themes and reply chains."""

import sys
from typing import Annotated

import typer

from thread_cli.cli.options import LibraryOption, ThreadArgument
from thread_cli.errors import UsageError

NAME = "browse"


def command(
    thread: ThreadArgument = None,
    k: Annotated[
        int | None,
        typer.Option("-k", metavar="N", help="Make N themes; left out, the data decides."),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", help="Of every random choice.")] = 0,
    library: LibraryOption = None,
) -> None:
    """Step through themes, comments and reply chains in the terminal. Press ? for the keys.

    \b
    Examples:
      thread-cli browse
      thread-cli browse thread.txt
      pbpaste | thread-cli browse -
    """
    from thread_cli.cli.clusters import themes_of
    from thread_cli.cli.loading import loaded
    from thread_cli.themes.result import ThemeParams
    from thread_cli.tui import run

    if not sys.stdout.isatty():
        raise UsageError("browse needs a terminal; to print, use: thread-cli clusters or show")
    with loaded(thread, library) as found:
        themes = themes_of(found, ThemeParams(k=k, seed=seed))
    run(found.thread, themes)
