"""From what a person calls a thread to the thread itself."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from thread_cli.errors import UnknownThreadError, UsageError
from thread_cli.model import Mode, Order, Thread

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from thread_cli.edits import Edit, EditNote
    from thread_cli.ingest import Input
    from thread_cli.library import Library, ThreadRecord
    from thread_cli.model import Json


class Loaded(NamedTuple):
    """A thread, and where it is kept; one that was read on the fly is kept nowhere.

    Attributes:
        thread: With a person's edits of its reply links.
        unedited: Without them: what themes are computed on, so that an edit moves no theme.
        library: Where it is kept, or none.
        record: Its entry there.
        edits: Its journal.
        raw: What it was read from, where it was read just now.
    """

    thread: Thread
    unedited: Thread
    library: "Library | None" = None
    record: "ThreadRecord | None" = None
    edits: "tuple[Edit, ...]" = ()
    raw: bytes | None = None


@contextmanager
def open_library(path: Path | None, *, create: bool) -> "Iterator[Library]":
    """Open the library that the user means."""
    from thread_cli.library import Library, default_path

    with Library.open(path or default_path(), create=create) as library:
        yield library


class Known(NamedTuple):
    """What a person says of a source; it wins over what the source shows.

    Attributes:
        format_name: Which reader reads it.
        encoding: As Python names it.
        as_of: When it was copied: "3 hours ago" counts from it, not from when the file was
            written.
        title: What to head the thread with.
        post_author: Who wrote what is commented on.
        order: How the comments are ordered.
        nesting: How many levels the site shows.
        replies: Which links are inferred; see ``thread_cli.replies.infer_replies``.
    """

    format_name: str | None = None
    encoding: str | None = None
    as_of: "datetime | None" = None
    title: str | None = None
    post_author: str | None = None
    order: Order | None = None
    nesting: int | None = None
    replies: Mode | None = None

    def over(self, before: "Known") -> "Known":
        """Return this, and where it says nothing what was said before."""
        told = {name: value for name, value in self._asdict().items() if value is not None}
        return before._replace(**told)

    def to_dict(self) -> "dict[str, Json]":
        """Return plain data that ``from_dict`` turns back into an equal object."""
        told = self._asdict()
        told["as_of"] = self.as_of.isoformat() if self.as_of else None
        return {name: value for name, value in told.items() if value is not None}

    @classmethod
    def from_dict(cls, data: "Mapping[str, Any]") -> "Known":
        """Build from what ``to_dict`` gave."""
        from datetime import datetime

        told = dict(data)
        if "as_of" in told:
            told["as_of"] = datetime.fromisoformat(told["as_of"])
        return cls(**told)


def bytes_of(source: str) -> "Input":
    """Return the bytes of a file or of standard input; ask for them at a terminal."""
    from thread_cli.cli.output import is_terminal, say
    from thread_cli.ingest import read_bytes

    if source == "-" and is_terminal(sys.stdin):
        say("Paste the comments, then press Ctrl-D on a line of its own.")
    return read_bytes(source)


def thread_of(read: "Input", known: Known) -> Thread:
    """Return the thread in a source, with its reply links inferred."""
    from thread_cli.ingest import ingest
    from thread_cli.replies import infer_replies
    from thread_cli.sanitize import clean_line

    thread = ingest(
        read.raw,
        read.name,
        format_name=known.format_name,
        encoding=known.encoding,
        as_of=known.as_of or read.modified,
    )
    thread = replace(
        thread,
        title=clean_line(known.title or "") or thread.title,
        post_author=known.post_author or thread.post_author,
        order=known.order or thread.order,
        nesting=thread.nesting if known.nesting is None else known.nesting,
    )
    return infer_replies(thread, mode=known.replies or "best")


@contextmanager
def loaded(
    reference: str | None, library: Path | None, *, at_hand: bool = True
) -> Iterator[Loaded]:
    """Find a thread by what the user calls it: a stored one first, then a file.

    Args:
        reference: What the user calls it; none means the thread ingested last.
        library: The library's file, or none for the usual one.
        at_hand: Whether all of a stored thread is wanted; else its comments are fetched when
            they are looked at (see ``Library.opened``).

    Raises:
        UnknownThreadError: Nothing answers to the name.
    """
    if reference == "-":
        yield _unkept("-")
        return
    if reference is not None and _is_path(reference):
        yield _unkept(reference)
        return
    try:
        with open_library(library, create=False) as shelf:
            record = shelf.latest() if reference is None else shelf.find(reference)
            yield load_stored(shelf, record, at_hand=at_hand)
            return
    except UnknownThreadError:
        if reference is None or not Path(reference).exists():
            raise
    yield _unkept(reference)


def load_stored(shelf: "Library", record: "ThreadRecord", *, at_hand: bool = True) -> Loaded:
    """Load a stored thread with its edits; say which of them no longer fit."""
    thread = shelf.load(record) if at_hand else shelf.opened(record)
    edits = shelf.edits(record)
    if not edits:
        return Loaded(thread, thread, shelf, record)
    from thread_cli.edits import apply_links

    edited, notes = apply_links(thread, edits)
    tell_notes(notes)
    return Loaded(edited, thread, shelf, record, edits)


def tell_notes(notes: "Iterable[EditNote]") -> None:
    """Say on stderr which edits could not be applied, and why."""
    from thread_cli.cli.output import say

    for note in notes:
        say(
            f"thread-cli: edit {note.number} is kept, but not applied: {note.message}"
            " (see: thread-cli edit list)"
        )


def _unkept(source: str) -> Loaded:
    read = bytes_of(source)
    thread = thread_of(read, Known())
    return Loaded(thread, thread, raw=read.raw)


def _is_path(reference: str) -> bool:
    return "/" in reference or "\\" in reference


def comment_number(thread: Thread, number: int | None) -> int | None:
    """Check that a comment with this id exists.

    Raises:
        UsageError: There is none.
    """
    if number is not None and not 1 <= number <= len(thread.comments):
        raise UsageError(f"there is no comment {number}; they go from 1 to {len(thread.comments)}")
    return number
