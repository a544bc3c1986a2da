"""Writing a thread into the tables."""

from __future__ import annotations

import sqlite3
import zlib
from datetime import UTC, datetime

from thread_cli.library import rows
from thread_cli.library.letters import keep_letters
from thread_cli.library.stored import keep_columns
from thread_cli.model import Thread

#: A twentieth larger than by zlib's usual level, in less than half the time.
_LEVEL = 4
_PLACES = "?, " * rows.COMMENT_COLUMNS.count(",") + "?, ?"


def insert(db: sqlite3.Connection, thread: Thread, raw: bytes, name: str, said: str) -> int:
    """Write a thread that is not there, as part of a transaction; return its key."""
    source = thread.source
    cursor = db.execute(
        "INSERT INTO thread (id, name, title, format, format_confidence, format_reason,"
        " declared_comments, comments, people, source_name, size, encoding, ingested_at,"
        " post_author, comment_order, nesting, author_guess, said, touched)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        (
            source.sha256, name, thread.title, thread.format, thread.format_confidence,
            thread.format_reason, thread.declared_comments, len(thread.comments), thread.people,
            source.name, source.size, source.encoding, datetime.now(UTC).isoformat(),
            thread.post_author, thread.order, thread.nesting, rows.guess_text(thread.author_guess),
            said,
        ),
    )  # fmt: skip
    key = cursor.lastrowid
    assert key is not None
    db.execute("INSERT INTO source VALUES (?, ?)", (key, zlib.compress(raw, _LEVEL)))
    db.executemany(
        f"INSERT INTO comment (thread, {rows.COMMENT_COLUMNS}) VALUES ({_PLACES})",  # noqa: S608
        rows.comment_rows(thread, key),
    )
    keep_columns(db, key, thread.comments)
    keep_letters(db, key, len(thread.comments))
    db.executemany(
        "INSERT INTO furniture VALUES (?, ?, ?, ?, ?)",
        ((key, i, f.kind.value, f.span.start, f.span.end) for i, f in enumerate(thread.furniture)),
    )
    db.executemany(
        "INSERT INTO notice VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (key, i, n.code, n.message, n.span.start if n.span else None,
             n.span.end if n.span else None, n.weighty)
            for i, n in enumerate(thread.notices)
        ),
    )  # fmt: skip
    return key
