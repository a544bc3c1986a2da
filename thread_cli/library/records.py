"""What the library hands out."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from thread_cli.library.since import Since


class ThreadRecord(NamedTuple):
    """A thread's entry: what can be said of it without reading its comments.

    ``id`` is the SHA-256 of its source in hex, ``name`` what the user calls it.
    """

    key: int
    id: str
    name: str
    title: str
    format: str
    comments: int
    people: int
    declared_comments: int | None
    ingested_at: datetime
    source_name: str
    size: int


class Added(NamedTuple):
    """What became of a thread that was to be stored.

    Attributes:
        record: Its entry.
        created: It was not there before.
        changed: It was, and another reading took its place.
        since: What is new since an earlier paste of the same thread, where there is one.
    """

    record: ThreadRecord
    created: bool
    changed: bool
    since: Since | None = None


class Hit(NamedTuple):
    """A comment that a search found; ``snippet`` is plain text around the match."""

    thread: str
    comment: int
    author: str | None
    snippet: str
