"""``thread-cli edit``: correct what the machine made, and take corrections back."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from thread_cli.cli.options import JsonOption, LibraryOption
from thread_cli.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from thread_cli.cli.loading import Loaded
    from thread_cli.edits import Change
    from thread_cli.model import Comment
    from thread_cli.themes.result import Theme, ThemeSet


ThreadOption = Annotated[
    str | None,
    typer.Option(
        "--thread",
        "-t",
        metavar="THREAD",
        help="A name or the beginning of an id. Left out: the thread ingested last.",
    ),
]
KOption = Annotated[
    int | None,
    typer.Option("-k", metavar="N", help="Theme numbers are those of clusters -k N."),
]
ThemeArgument = Annotated[
    str, typer.Argument(metavar="THEME", help="Its number in thread-cli clusters, or its label.")
]
CommentArgument = Annotated[int, typer.Argument(metavar="COMMENT", help="A comment's number.")]

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _edit() -> None:
    """Correct themes and reply links. Corrections are kept, and hold after re-clustering.

    \b
    Examples:
      thread-cli edit rename 2 "Who pays for it"
      thread-cli edit merge 1 4
      thread-cli edit move 17 2
      thread-cli edit link 8 5
      thread-cli edit list
      thread-cli edit undo

    Every correction goes into one journal per thread. It names comments and themes by what
    they say, so it is applied again when the thread is read or clustered anew.
    """


@app.command()
def rename(
    theme: ThemeArgument,
    label: Annotated[str, typer.Argument(metavar="LABEL", help="What to call it.")],
    thread: ThreadOption = None,
    k: KOption = None,
    library: LibraryOption = None,
) -> None:
    """Call a theme by another label.

    \b
    Example:
      thread-cli edit rename 2 "Who pays for it"
    """
    from thread_cli.edits import rename

    with _stored(thread, library) as found:
        chosen = _theme(_themes(found, k), theme)
        _record(found, rename(found.thread, chosen, label), k)


@app.command()
def merge(
    themes: Annotated[
        list[str], typer.Argument(metavar="THEME THEME...", help="Numbers or labels.")
    ],
    thread: ThreadOption = None,
    k: KOption = None,
    library: LibraryOption = None,
) -> None:
    """Make one theme of two or more; it is called as the first of them.

    \b
    Example:
      thread-cli edit merge 1 4
    """
    from thread_cli.edits import merge

    with _stored(thread, library) as found:
        known = _themes(found, k)
        _record(found, merge(found.thread, [_theme(known, name) for name in themes]), k)


@app.command()
def split(
    theme: ThemeArgument,
    parts: Annotated[
        int, typer.Option("--parts", metavar="N", min=2, help="Into how many themes.")
    ] = 2,
    thread: ThreadOption = None,
    k: KOption = None,
    library: LibraryOption = None,
) -> None:
    """Split a theme into two or more, by k-means on its comments alone.

    \b
    Example:
      thread-cli edit split 1
    """
    from thread_cli.edits import split
    from thread_cli.themes import split_theme

    with _stored(thread, library) as found:
        chosen = _theme(_themes(found, k), theme)
        within = split_theme(found.unedited, chosen, parts)
        _record(found, split(found.thread, chosen, within), k)


@app.command()
def move(
    comment: CommentArgument,
    theme: Annotated[
        str, typer.Argument(metavar="THEME", help="A theme's number or label, or: other.")
    ],
    thread: ThreadOption = None,
    k: KOption = None,
    library: LibraryOption = None,
) -> None:
    """Put a comment into another theme, or into "other".

    \b
    Example:
      thread-cli edit move 17 2
    """
    from thread_cli.edits import move

    with _stored(thread, library) as found:
        goal = None if theme == "other" else _theme(_themes(found, k), theme)
        _record(found, move(found.thread, _comment(found, comment), goal), k)


@app.command()
def link(
    comment: CommentArgument,
    parent: Annotated[int, typer.Argument(metavar="PARENT", help="The comment it answers.")],
    thread: ThreadOption = None,
    library: LibraryOption = None,
) -> None:
    """Say which comment a comment answers.

    \b
    Example:
      thread-cli edit link 8 5
    """
    from thread_cli.edits import link

    with _stored(thread, library) as found:
        _record(found, link(found.thread, _comment(found, comment), _comment(found, parent)))


@app.command()
def unlink(
    comment: CommentArgument, thread: ThreadOption = None, library: LibraryOption = None
) -> None:
    """Say that a comment answers no other comment.

    \b
    Example:
      thread-cli edit unlink 8
    """
    from thread_cli.edits import unlink

    with _stored(thread, library) as found:
        _record(found, unlink(_comment(found, comment)))


@app.command("list")
def list_edits(
    thread: ThreadOption = None, as_json: JsonOption = False, library: LibraryOption = None
) -> None:
    """List the corrections of a thread, also the undone ones."""
    from thread_cli.cli.output import emit
    from thread_cli.render.edits_list import edits_json, edits_text

    with _stored(thread, library) as found:
        notes = _not_applied(found)
        emit(edits_json(found.edits, notes) if as_json else edits_text(found.edits, notes))


@app.command()
def undo(thread: ThreadOption = None, library: LibraryOption = None) -> None:
    """Take back the last correction."""
    _turn(thread, library, undo=True)


@app.command()
def redo(thread: ThreadOption = None, library: LibraryOption = None) -> None:
    """Restore the correction that was undone last."""
    _turn(thread, library, undo=False)


@contextmanager
def _stored(thread: str | None, library: "Path | None") -> "Iterator[Loaded]":
    """Find a thread in the library: an edit needs a place to be kept."""
    from thread_cli.cli.loading import load_stored, open_library

    with open_library(library, create=False) as shelf:
        yield load_stored(shelf, shelf.latest() if thread is None else shelf.find(thread))


def _themes(found: "Loaded", k: int | None) -> "ThemeSet":
    from thread_cli.cli.themes import themes_of
    from thread_cli.themes.result import ThemeParams

    return themes_of(found, ThemeParams(k=k))


def _not_applied(found: "Loaded") -> "dict[int, str]":
    """Return why edits do not hold any more, by their numbers."""
    from thread_cli.edits import THEME_KINDS, apply_links, apply_themes

    _, notes = apply_links(found.unedited, found.edits)
    if any(edit.kind in THEME_KINDS and not edit.undone for edit in found.edits):
        from thread_cli.cli.themes import computed_themes
        from thread_cli.themes.result import ThemeParams

        themes = computed_themes(found, ThemeParams())
        notes += apply_themes(found.unedited, themes, found.edits)[1]
    return {note.number: note.message for note in notes}


def _theme(themes: "ThemeSet", name: str) -> "Theme":
    by_number = (theme for theme in themes.themes if name == str(theme.id))
    by_label = (theme for theme in themes.themes if name.casefold() == theme.label.casefold())
    found = next(by_number, None) or next(by_label, None)
    if found is not None:
        return found
    known = ", ".join(f"{theme.id} “{theme.label}”" for theme in themes.themes[:9]) or "none"
    raise UsageError(f"there is no theme {name!r}; there are {known}; see: thread-cli clusters")


def _comment(found: "Loaded", number: int) -> "Comment":
    from thread_cli.cli.loading import comment_number

    comment_number(found.thread, number)
    return found.thread.comment(number)


def _record(found: "Loaded", change: "Change", k: int | None = None) -> None:
    """Write a change down, and say what it is."""
    from thread_cli.cli.output import emit
    from thread_cli.render.edits_list import described

    assert found.library is not None and found.record is not None
    edit = found.library.add_edit(found.record, change)
    again = "" if k is None else f" -k {k}"
    see = "show" if change.kind.value in {"link", "unlink"} else f"clusters{again}"
    emit(f"Edit {edit.number}: {described(edit)}. See: thread-cli {see} {found.record.name}\n")


def _turn(thread: str | None, library: "Path | None", *, undo: bool) -> None:
    from thread_cli.cli.loading import open_library
    from thread_cli.cli.output import emit
    from thread_cli.render.edits_list import described

    with open_library(library, create=False) as shelf:
        record = shelf.latest() if thread is None else shelf.find(thread)
        edit = shelf.undo_edit(record) if undo else shelf.redo_edit(record)
        if edit is None:
            raise UsageError(f"{record.name} has no edit to {'undo' if undo else 'redo'}")
        emit(f"{'Undone' if undo else 'Redone'}: {described(edit)}.\n")
