"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

LibraryOption = Annotated[
    Path | None,
    typer.Option(
        "--library",
        metavar="PATH",
        envvar="THREAD_CLI_LIBRARY",
        readable=False,  # the library says so itself, and what to do
        help="The library's file; by default one in your data directory.",
    ),
]
ThreadArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[THREAD]",
        help="A name, the beginning of an id, a file, or - for standard input."
        " Left out: the thread ingested last.",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
