"""Recognising a later paste of a thread, and bringing over what a person did to the earlier one.

The earlier paste stays in the library as it is; everything here is a copy.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

import orjson

from thread_cli.edits.anchors import carried_anchors, mark_of
from thread_cli.library import rows
from thread_cli.library.search import phrase_expression
from thread_cli.library.since import OWN_WORDS, Matches, Since, compare, match
from thread_cli.model import Comment, Json, Thread

#: What ``result`` rows of this are called.
KIND = "since"

#: So many of the longest comments are looked for in the library.
_PROBED = 24
_PROBED_WORDS = 12
#: So many earlier threads are held against the new one.
_MOST_CANDIDATES = 6
#: It is the same thread where this share of the earlier comments is there again, in a source of
#: the same format, ...
_COMMON_SHARE = 0.5
#: ... and so many, or, of fewer, all. What is filtered out of a thread is another thread.
_LEAST_COMMON = 3


def note_earlier(db: sqlite3.Connection, thread: Thread, key: int, earlier: str | None) -> None:
    """Note what is new since an earlier paste, if there is one.

    Args:
        db: In a transaction.
        thread: What was stored just now.
        key: Its key.
        earlier: The SHA-256 of the paste it was held against before it was read anew; none
            looks for one, and then brings over reading and edits.
    """
    if earlier is None:
        found = _find(db, thread, key)
    else:
        found = next(iter(_candidate(db, "id = ?", earlier)), None)
    if found is None:
        return
    old = _comments(db, found["key"])
    matches = match(old, thread.comments)
    since = compare(
        old, thread.comments, matches, found["id"], found["name"], found["ingested_at"][:10]
    )
    db.execute(
        "INSERT OR REPLACE INTO result VALUES (?, ?, '', ?)",
        (key, KIND, orjson.dumps(since.to_dict())),
    )
    if earlier is None:
        _bring_edits(db, found["id"], thread, old, matches)
        _bring_reading(db, found["id"], thread, old, matches)


def known_since(db: sqlite3.Connection, key: int) -> Since | None:
    """Return what was noted for a thread, or none."""
    row = db.execute(
        "SELECT payload FROM result WHERE thread = ? AND kind = ?", (key, KIND)
    ).fetchone()
    return None if row is None else Since.from_dict(orjson.loads(row["payload"]))


def _find(db: sqlite3.Connection, thread: Thread, key: int) -> sqlite3.Row | None:
    """Return the thread ingested last that this one is a later paste of, or none."""
    source = thread.source
    named = _candidate(
        db,
        "key <> ? AND format = ? AND (title = ? OR source_name = ?)",
        key,
        thread.format,
        thread.title,
        source.name,
    )
    held: dict[int, int] = {}
    longest = sorted(thread.comments, key=lambda c: -len(c.text))[:_PROBED]
    for comment in longest:
        expression = phrase_expression(comment.text[:400].split()[:_PROBED_WORDS])
        hits = db.execute(
            "SELECT DISTINCT comment.thread AS thread FROM comment_text"
            " JOIN comment ON comment.key = comment_text.rowid"
            " WHERE comment_text MATCH ? AND comment.thread <> ? AND comment.text = ?",
            (expression, key, comment.text),
        ).fetchall() if expression else []  # fmt: skip
        for hit in hits:
            held[hit["thread"]] = held.get(hit["thread"], 0) + 1
    likeliest = sorted(held, key=lambda k: -held[k])[:_MOST_CANDIDATES]
    looked_at = {row["key"]: row for row in named}
    for other in likeliest:
        looked_at.update(
            (row["key"], row)
            for row in _candidate(db, "key = ? AND format = ?", other, thread.format)
        )
    for row in sorted(looked_at.values(), key=lambda row: -row["touched"]):
        old = _comments(db, row["key"])
        common = len(_said(old) & _said(thread.comments))
        if common >= max(min(_LEAST_COMMON, len(old)), _COMMON_SHARE * len(old), 1):
            return row
    return None


def _said(comments: Iterable[Comment]) -> set[tuple[str | None, str]]:
    """Return what is said; short texts with who says it, since many say the same."""
    return {
        (c.author if len(c.text.split()) < OWN_WORDS else None, c.text) for c in comments if c.text
    }


def _candidate(db: sqlite3.Connection, where: str, *values: object) -> list[sqlite3.Row]:
    return db.execute(
        "SELECT key, id, name, ingested_at, touched FROM thread"  # noqa: S608 - ours
        f" WHERE {where} ORDER BY touched DESC LIMIT {_MOST_CANDIDATES}",
        values,
    ).fetchall()


def _comments(db: sqlite3.Connection, key: int) -> list[Comment]:
    found = db.execute(
        f"SELECT {rows.COMMENT_COLUMNS} FROM comment WHERE thread = ? ORDER BY id",  # noqa: S608
        (key,),
    )
    return [rows.comment(row) for row in found]


def _bring_edits(
    db: sqlite3.Connection, earlier: str, thread: Thread, old: list[Comment], matches: Matches
) -> None:
    """Copy the journal; comments that were edited are named by what they say now."""
    journal = db.execute(
        "SELECT number, kind, data, made_at, undone FROM edit WHERE source = ?", (earlier,)
    ).fetchall()
    if not journal:
        return
    marks = {
        mark_of(old[then - 1]): mark_of(thread.comment(now)) for then, now in matches.edited.items()
    }
    ids = matches.all
    db.executemany(
        "INSERT OR IGNORE INTO edit VALUES (?, ?, ?, ?, ?, ?)",
        (
            (thread.source.sha256, row["number"], row["kind"],
             orjson.dumps(carried_anchors(orjson.loads(row["data"]), marks, ids)).decode(),
             row["made_at"], row["undone"])
            for row in journal
        ),
    )  # fmt: skip


def _bring_reading(
    db: sqlite3.Connection, earlier: str, thread: Thread, old: list[Comment], matches: Matches
) -> None:
    """Copy what was read and marked; what was edited since counts as unread."""
    kept = db.execute("SELECT key, value FROM reading WHERE source = ?", (earlier,)).fetchall()
    starts = {c.id: c.span.start for c in old}
    same = {starts[then]: thread.comment(now).span.start for then, now in matches.same.items()}
    either = {starts[then]: thread.comment(now).span.start for then, now in matches.all.items()}
    values = carried_reading({r["key"]: orjson.loads(r["value"]) for r in kept}, same, either)
    db.executemany(
        "INSERT OR IGNORE INTO reading VALUES (?, ?, ?)",
        ((thread.source.sha256, k, orjson.dumps(v).decode()) for k, v in values.items()),
    )


def carried_reading(
    values: Mapping[str, Json], same: Mapping[int, int], either: Mapping[int, int]
) -> dict[str, Json]:
    """Return what was kept of a reader, for another paste of the thread.

    Args:
        values: As ``thread_cli.library.reading`` keeps them: comments by their first byte.
        same: From first bytes there to first bytes here, where nothing was edited.
        either: The same, what was edited included.
    """
    carried = dict(values)
    read, notes, position = values.get("read"), values.get("bookmarks"), values.get("position")
    if isinstance(read, list):
        carried["read"] = [same[i] for i in read if isinstance(i, int) and i in same]
    if isinstance(notes, dict):
        carried["bookmarks"] = {
            str(either[int(start)]): note
            for start, note in notes.items()
            if start.isdecimal() and int(start) in either
        }
    if "position" in values:
        carried["position"] = either.get(position) if isinstance(position, int) else None
    layout = values.get("layout")
    if isinstance(layout, dict) and isinstance(folded := layout.get("folded"), list):
        folds: list[Json] = [either[i] for i in folded if isinstance(i, int) and i in either]
        carried["layout"] = {**layout, "folded": folds}
    return carried
