"""Threads to rows and back; what comes out equals what went in."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

import orjson

from thread_cli.library.records import ThreadRecord
from thread_cli.model import (
    AuthorGuess,
    Basis,
    Comment,
    Furniture,
    FurnitureKind,
    Notice,
    ReplyLink,
    SourceInfo,
    Span,
    Thread,
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

RECORD_COLUMNS = (
    "key, id, name, title, format, comments, people, declared_comments, ingested_at,"
    " source_name, size"
)
COMMENT_COLUMNS = (
    "id, author, text, created_at, created_text, score, parent, depth, basis, confidence,"
    " reasons, span_start, span_end, source_id, extra"
)


def record(row: sqlite3.Row) -> ThreadRecord:
    """Return the entry in a row of ``RECORD_COLUMNS``."""
    values = dict(zip(row.keys(), row, strict=True))
    values["ingested_at"] = datetime.fromisoformat(values["ingested_at"])
    return ThreadRecord(**values)


def comment_rows(thread: Thread, key: int) -> Iterator[tuple[object, ...]]:
    """Yield ``(thread key, *COMMENT_COLUMNS)`` for every comment."""
    for c in thread.comments:
        yield (
            key,
            c.id,
            c.author,
            c.text,
            None if c.created_at is None else (c.created_at - _EPOCH) // _MICROSECOND,
            c.created_text,
            None if c.score is None else str(c.score),
            c.parent,
            c.depth,
            c.link.basis.value,
            c.link.confidence,
            orjson.dumps(c.link.reasons).decode(),
            c.span.start,
            c.span.end,
            c.source_id,
            orjson.dumps(c.extra).decode(),
        )


def comment(row: sqlite3.Row) -> Comment:
    """Return the comment in a row of ``COMMENT_COLUMNS``."""
    created = row["created_at"]
    return Comment(
        id=row["id"],
        author=row["author"],
        text=row["text"],
        span=Span(row["span_start"], row["span_end"]),
        created_at=None if created is None else _EPOCH + created * _MICROSECOND,
        created_text=row["created_text"],
        score=None if row["score"] is None else int(row["score"]),
        parent=row["parent"],
        depth=row["depth"],
        link=ReplyLink(Basis(row["basis"]), row["confidence"], tuple(orjson.loads(row["reasons"]))),
        source_id=row["source_id"],
        extra=orjson.loads(row["extra"]),
    )


def guess_text(guess: AuthorGuess | None) -> str | None:
    """Return a guess as JSON, or none."""
    return None if guess is None else orjson.dumps(guess._asdict()).decode()


def _guess(text: str | None) -> AuthorGuess | None:
    if text is None:
        return None
    data = orjson.loads(text)
    return AuthorGuess(data["name"], data["confidence"], tuple(data["reasons"]))


def thread(
    head: sqlite3.Row,
    comments: Sequence[Comment],
    furniture: list[sqlite3.Row],
    notices: list[sqlite3.Row],
) -> Thread:
    """Return the thread of these comments in its rows."""
    return Thread(
        title=head["title"],
        format=head["format"],
        format_confidence=head["format_confidence"],
        format_reason=head["format_reason"],
        source=SourceInfo(head["source_name"], head["size"], head["encoding"], head["id"]),
        comments=comments,
        furniture=tuple(
            Furniture(Span(row["span_start"], row["span_end"]), FurnitureKind(row["kind"]))
            for row in furniture
        ),
        notices=tuple(
            Notice(
                row["code"],
                row["message"],
                None if row["span_start"] is None else Span(row["span_start"], row["span_end"]),
                weighty=bool(row["weighty"]),
            )
            for row in notices
        ),
        declared_comments=head["declared_comments"],
        post_author=head["post_author"],
        order=head["comment_order"],
        nesting=head["nesting"],
        author_guess=_guess(head["author_guess"]),
    )
