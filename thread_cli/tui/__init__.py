"""The terminal reader: ``thread-cli browse``.

``state`` knows where the reader is, ``actions`` are what the reader can do, ``widgets``
show it, ``screens`` put them together. Textual is imported when a browser is opened, not before.
"""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

from thread_cli.errors import LibraryError
from thread_cli.model import Thread
from thread_cli.themes.result import ThemeSet

if TYPE_CHECKING:
    from thread_cli.tui.session import Session


def served() -> bool:
    """Return whether textual-serve shows the screen and sends the keys, in place of a terminal."""
    return os.environ.get("TEXTUAL_DRIVER", "").startswith("textual.drivers.web_driver")


def run(thread: Thread, themes: ThemeSet | None, session: Session | None = None) -> int:
    """Let a person read ``thread`` by its ``themes`` until they quit; return the exit code.

    Takes the terminal of the process, also when the thread itself came through
    standard input. Themes that are not given are found while the person reads.
    Raises ``UsageError`` where there is no terminal, or the key map is wrong,
    ``LibraryError`` where the thread cannot be read to its end, or marks could not be kept.
    """
    from thread_cli.tui.terminal import take_terminal

    if not served():
        take_terminal()
    # Nothing that is made before the first screen is garbage; the app looks for some after it.
    gc.disable()

    from thread_cli.tui.app import BrowseApp
    from thread_cli.tui.key_map import default_path, read_key_map

    app = BrowseApp(thread, themes, session, key_map=read_key_map(default_path()))
    app.run()
    if app.failure is not None:
        raise app.failure
    if app.session.not_kept is not None:
        raise LibraryError(f"what was read and marked was not kept: {app.session.not_kept}")
    return app.return_code or 0


def draw(session: Session, file: Path, keys: list[str], size: tuple[int, int]) -> None:
    """Write a picture of the screen, as SVG, without a terminal.

    Args:
        session: With its themes.
        file: Where to; what is there is replaced.
        keys: Pressed before the picture is taken, as Textual names them.
        size: Columns and rows.

    Raises:
        UsageError: The file cannot be written, a key is none, or the key map is wrong.
    """
    import asyncio

    from thread_cli.errors import UsageError
    from thread_cli.tui.app import BrowseApp
    from thread_cli.tui.key_map import default_path, is_key, read_key_map

    if unknown := [key for key in keys if not is_key(key)]:
        raise UsageError(f"{unknown[0]!r} is no key; write them like: j l slash ctrl+d enter")

    key_map = read_key_map(default_path())

    async def picture() -> str:
        app = BrowseApp(session.unedited, session.computed, session, key_map=key_map)
        async with app.run_test(size=size) as pilot:
            await pilot.press(*keys)
            await pilot.pause()
            return app.export_screenshot()

    try:
        file.write_text(asyncio.run(picture()), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror}") from None
