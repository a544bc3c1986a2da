"""Writing what is listed into a file."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from thread_cli.tui import wording
from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.context import Context


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
    from thread_cli.render.comments_export import WRITERS, Listed

    if not answer.strip():
        return
    path = Path(answer.strip())
    with suppress(RuntimeError):  # nobody is called so here: then it is a directory's name
        path = path.expanduser()
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        at.tell(f"the ending must be one of {' '.join(WRITERS)}", bad=True)
        return
    browser, listed = at.browser, []
    rows, said = at.shown.listed
    for row in rows:
        comment = browser.comment_at(row)
        theme = browser.theme(comment)
        note = browser.reading.note(comment)
        listed.append(Listed(comment, theme.label if theme else None, note))
    edits = [edit for edit in at.session.edits if not edit.undone]
    exported = writer(browser.thread.title, said, listed, edits)
    try:
        _write_new(path, exported)
    except FileExistsError:
        _ask(at, answer, "There is a file of this name; it is not overwritten.")
    except OSError as error:
        at.tell(f"{path} was not written: {error.strerror}", bad=True)
    else:
        at.tell(f"{path} written")


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
