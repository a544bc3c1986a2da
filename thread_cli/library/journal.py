"""The journal of edits in the library; by the source's hash, so that it outlives a reading."""

import sqlite3
from datetime import UTC, datetime

import orjson

from thread_cli.edits import Change, Edit, EditKind, next_redo, next_undo


def read(db: sqlite3.Connection, source: str) -> tuple[Edit, ...]:
    """Return the edits of a source, in the order they were made."""
    rows = db.execute(
        "SELECT number, kind, data, made_at, undone FROM edit WHERE source = ? ORDER BY number",
        (source,),
    )
    return tuple(
        Edit(
            row["number"],
            EditKind(row["kind"]),
            orjson.loads(row["data"]),
            datetime.fromisoformat(row["made_at"]),
            bool(row["undone"]),
        )
        for row in rows
    )


def add(db: sqlite3.Connection, source: str, change: Change) -> Edit:
    """Write a change as the last edit."""
    (last,) = db.execute("SELECT max(number) FROM edit WHERE source = ?", (source,)).fetchone()
    edit = Edit((last or 0) + 1, change.kind, change.data, datetime.now(UTC))
    db.execute(
        "INSERT INTO edit VALUES (?, ?, ?, ?, ?, 0)",
        (source, edit.number, edit.kind.value, orjson.dumps(edit.data).decode(),
         edit.made_at.isoformat()),
    )  # fmt: skip
    return edit


def undo(db: sqlite3.Connection, source: str) -> Edit | None:
    """Take back the last edit that holds; return it, or none where there is none."""
    return _turn(db, source, next_undo(read(db, source)), undone=True)


def redo(db: sqlite3.Connection, source: str) -> Edit | None:
    """Restore the edit that was undone last; return it, or none where there is none."""
    return _turn(db, source, next_redo(read(db, source)), undone=False)


def _turn(db: sqlite3.Connection, source: str, edit: Edit | None, *, undone: bool) -> Edit | None:
    if edit is not None:
        db.execute(
            "UPDATE edit SET undone = ? WHERE source = ? AND number = ?",
            (undone, source, edit.number),
        )
    return edit
