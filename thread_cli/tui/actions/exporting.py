"""Writing what is listed into a file."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from thread_cli.tui import wording
from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.changing import in_background
from thread_cli.tui.actions.context import Context
from thread_cli.tui.state.browser import Browser

if TYPE_CHECKING:
    from thread_cli.render.comments_export import Listed

#: So many comments are written before a person notices.
_AT_ONCE = 2000
#: So many are fetched between two keys.
_SOME = 50


class Export(Action):
    """Export what is listed."""

    id = "export"
    keys = "x"
    on = On.MAIN | On.TREE | On.PEOPLE
    section = Section.COMMENT
    footer = "export"
    footer_at = 13

    def run(self, at: Context) -> None:
        from thread_cli.render.comments_export import WRITERS

        name = re.sub(r"\W+", "-", at.browser.thread.title.casefold()).strip("-")[:40]
        hint = "The ending says how: " + " ".join(WRITERS)
        _ask(at, f"{name or 'thread'}.md", hint)


def _ask(at: Context, answer: str, hint: str) -> None:
    count = wording.plural(len(at.shown.listed[0]), "comment", "comments")
    at.ask(f"Export {count} to", lambda said: _write(at, said), answer, hint)


def _write(at: Context, answer: str) -> None:
    from thread_cli.render.comments_export import WRITERS

    if not answer.strip():
        return
    path = Path(answer.strip())
    with suppress(RuntimeError):  # nobody is called so here: then it is a directory's name
        path = path.expanduser()
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        at.tell(f"the ending must be one of {' '.join(WRITERS)}", bad=True)
        return
    if os.path.lexists(path):
        _ask(at, answer, "There is a file of this name; it is not overwritten.")
        return
    rows, said = at.shown.listed
    title, edits = at.browser.thread.title, [edit for edit in at.session.edits if not edit.undone]

    def write(listed: Sequence[Listed]) -> tuple[str, bool]:
        return _written(path, writer(title, said, listed, edits))

    listed = _listed(at.browser, rows)
    if len(rows) <= _AT_ONCE:
        message, bad = write(list(listed))
        at.tell(message, bad=bad)
    else:
        in_background(at, _write_beside(at, listed, write), f"writing {path}", "export")


def _listed(browser: Browser, rows: Sequence[int]) -> Iterator[Listed]:
    """Yield the comments of some rows, with themes and links as they are at the first one."""
    from thread_cli.render.comments_export import Listed

    comments, order = browser.thread.comments, browser.forest.order
    theme_of, themes = browser.theme_of, browser.themes.themes
    for row in rows:
        comment = comments[order[row]]
        number = theme_of.get(comment.id)
        label = None if number is None else themes[number].label
        yield Listed(comment, label, browser.reading.note(comment))


async def _write_beside(
    at: Context, listed: Iterator[Listed], write: Callable[[Sequence[Listed]], tuple[str, bool]]
) -> None:
    """Write a long list while the reader reads on."""
    collected: list[Listed] = []
    while some := [*islice(listed, _SOME)]:
        collected += some
        await asyncio.sleep(0)  # keys first
    message, bad = await asyncio.to_thread(write, collected)
    at.tell(message, bad=bad)


def _written(path: Path, exported: bytes) -> tuple[str, bool]:
    """Write a file; return what is to be said of it, and whether that is bad."""
    try:
        _write_new(path, exported)
    except FileExistsError:
        return f"{path} is there by now; it was not overwritten", True
    except OSError as error:
        return f"{path} was not written: {error.strerror}", True
    return f"{path} written", False


def _write_new(path: Path, exported: bytes) -> None:
    """Write a file that is not there yet, whole or not at all.

    Raises:
        FileExistsError: It is there.
        OSError: It cannot be written, or not to its end.
    """
    with path.open("xb") as file:
        try:
            file.write(exported)
            file.flush()
        except OSError:
            path.unlink(missing_ok=True)
            raise
