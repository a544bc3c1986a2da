"""What the actions share that change themes and reply links."""

from __future__ import annotations

from collections.abc import Coroutine, Iterable
from typing import Any

from thread_cli.edits import EditNote
from thread_cli.errors import ThreadCliError
from thread_cli.tui.actions.context import Context

#: Work on themes: there is only one at a time.
THEMES = "themes"


def show_edited(at: Context) -> None:
    """Show the thread with the corrections that hold now."""
    thread, themes, notes = at.session.edited()
    at.browser.replace(thread, themes)
    for screen in at.hanging_on_thread():
        screen.relisted()
    tell_notes(at, notes)


def tell_notes(at: Context, notes: Iterable[EditNote]) -> None:
    """Say which corrections do not fit what is there."""
    for note in notes:
        at.tell(f"edit {note.number} is kept, but not applied: {note.message}", bad=True)


def in_background(
    at: Context, work: Coroutine[Any, Any, None], what: str, kind: str = THEMES
) -> None:
    """Do work that waits for another process; only the last of its kind counts."""

    async def guarded() -> None:
        try:
            await work
        except ThreadCliError as error:
            at.tell(str(error), bad=True)
        at.main.show_progress("", kind)

    at.main.show_progress(what, kind)
    at.main.work_at(guarded(), kind)
