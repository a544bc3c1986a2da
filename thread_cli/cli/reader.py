"""The terminal reader on a thread that a person names; ``browse`` without its options."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from thread_cli.errors import UsageError

if TYPE_CHECKING:
    from thread_cli.cli.loading import Loaded
    from thread_cli.themes.result import ThemeParams
    from thread_cli.tui.session import Session


def read_in_terminal(
    thread: str | None, library: Path | None, params: "ThemeParams | None" = None
) -> int:
    """Let a person read a thread until they quit; return the exit code.

    Args:
        thread: What the user calls it; see ``loaded``.
        library: The library's file, or none for the usual one.
        params: What its themes are asked for with; left out, with nothing.

    Raises:
        UsageError: There is no terminal.
        ThreadCliError: The thread cannot be had; see ``loaded`` and ``run``.
    """
    from thread_cli.cli.loading import loaded
    from thread_cli.cli.output import is_terminal
    from thread_cli.library import StoredComments
    from thread_cli.themes.result import ThemeParams
    from thread_cli.tui import run, served

    if not (is_terminal(sys.stdout) or served()):
        raise UsageError("browse needs a terminal; to print, use: thread-cli clusters or show")
    with loaded(thread, library, at_hand=False) as found:
        if isinstance(found.unedited.comments, StoredComments):
            found.unedited.comments.read_ahead()  # while everything is loaded that draws
        session = session_of(found, params or ThemeParams())
        return run(found.unedited, session.computed, session)


def draw_picture(
    thread: str | None,
    library: Path | None,
    params: "ThemeParams",
    file: Path,
    keys: list[str],
    size: tuple[int, int],
) -> None:
    """Write a picture of the screen after some keys; see ``draw``."""
    from thread_cli.cli.loading import loaded
    from thread_cli.cli.themes import computed_themes
    from thread_cli.tui import draw

    with loaded(thread, library, at_hand=False) as found:
        session = session_of(found, params)
        session.computed = computed_themes(found, params)
        session.library = None  # a picture marks nothing as read
        session.read_after = None
        draw(session, file, keys, size)


def session_of(found: "Loaded", params: "ThemeParams") -> "Session":
    """Return what the reader works on; themes only where the library knows them already."""
    from thread_cli.cli.themes import checked_params, keep_themes, known_themes
    from thread_cli.tui.session import Session

    checked_params(found, params)
    library, record = found.library, found.record

    def raw() -> bytes | None:
        return library.raw(record) if library is not None and record is not None else found.raw

    return Session(
        found.unedited,
        known_themes(found, params),
        params,
        found.edits,
        library,
        record,
        keep_themes=lambda asked, themes: keep_themes(found, asked, themes),
        known_themes=lambda asked: known_themes(found, asked),
        raw=raw,
        since=library.since(record) if library is not None and record is not None else None,
    )
