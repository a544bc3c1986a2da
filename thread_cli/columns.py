"""What is known of all comments of a thread besides their words: one array a field.

A reader that lists, sorts and filters a million comments looks at numbers; the words of a
comment are wanted when it comes on the screen. Columns are made, or read from where they are
kept, when somebody asks for them.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any, overload

from thread_cli.forest import Forest, build_forest, with_links
from thread_cli.model import Basis, Comment, ReplyLink, Thread

#: Stands in a column for "not known".
NONE = -(2**63)
_MOST = 2**63 - 1
#: ``bases`` holds places in this.
BASES = tuple(Basis)
_BASE = {basis: place for place, basis in enumerate(BASES)}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

Links = Mapping[int, tuple[int | None, ReplyLink]]


class Columns:
    """The columns of a thread's comments.

    All have an entry for each comment, in the order of their ids, but for the forest, which
    has its own (see ``Forest``), and ``names``.
    """

    def __init__(self, comments: Sequence[Comment]) -> None:
        self._comments = comments

    def _column(self, name: str) -> Any:  # noqa: ANN401 - each property says what it is
        """Make a column; a subclass may take it from elsewhere."""
        return _MADE[name](self._comments)

    @cached_property
    def forest(self) -> Forest:
        """Who answers whom."""
        return self._column("forest")  # type: ignore[no-any-return]

    @cached_property
    def created(self) -> array[int]:
        """Microseconds since 1970 (UTC), ``NONE`` without a full date."""
        return self._column("created")  # type: ignore[no-any-return]

    @cached_property
    def scores(self) -> array[int]:
        """Scores, those beyond 63 bits cut to them; ``NONE`` where none is shown."""
        return self._column("scores")  # type: ignore[no-any-return]

    @cached_property
    def bases(self) -> bytes:
        """How each place in the thread is known, as a place in ``BASES``."""
        return self._column("bases")  # type: ignore[no-any-return]

    @cached_property
    def asks(self) -> bytes:
        """1 where there is a question mark in the text: a guess at what asks something."""
        return self._column("asks")  # type: ignore[no-any-return]

    @cached_property
    def starts(self) -> array[int]:
        """The first byte of each comment in the source."""
        return self._column("starts")  # type: ignore[no-any-return]

    @cached_property
    def marks(self) -> array[int]:
        """What names each comment by what it says and who says it; see ``mark_of``."""
        return self._column("marks")  # type: ignore[no-any-return]

    @cached_property
    def authors(self) -> array[int]:
        """Who wrote each, as a place in ``names``; -1 where it is not known."""
        return self._column("authors")  # type: ignore[no-any-return]

    @cached_property
    def names(self) -> Sequence[str]:
        """All who wrote, in the order of their first comments."""
        return self._column("names")  # type: ignore[no-any-return]

    def author(self, node: int) -> str | None:
        """Return who wrote a comment (0-based), or none."""
        place = self.authors[node]
        return None if place < 0 else self.names[place]

    def created_at(self, node: int) -> datetime | None:
        """Return when a comment (0-based) was written, or none."""
        at = self.created[node]
        return None if at == NONE else _EPOCH + at * _MICROSECOND

    def parent(self, node: int) -> int | None:
        """Return what a comment (0-based) answers (0-based), or none."""
        above = self.forest.parent[self.forest.row[node]]
        return None if above < 0 else self.forest.order[above]

    def basis(self, node: int) -> Basis:
        """Return how the place of a comment (0-based) is known."""
        return BASES[self.bases[node]]


def _forest(comments: Sequence[Comment]) -> Forest:
    return build_forest([None if c.parent is None else c.parent - 1 for c in comments])


def _created(comments: Sequence[Comment]) -> array[int]:
    dates = (comment.created_at for comment in comments)
    return array("q", (NONE if at is None else (at - _EPOCH) // _MICROSECOND for at in dates))


def _scores(comments: Sequence[Comment]) -> array[int]:
    scores = (comment.score for comment in comments)
    return array("q", (NONE if s is None else max(NONE + 1, min(_MOST, s)) for s in scores))


def _bases(comments: Sequence[Comment]) -> bytes:
    return bytes(_BASE[comment.link.basis] for comment in comments)


def _asks(comments: Sequence[Comment]) -> bytes:
    return bytes("?" in comment.text for comment in comments)


def _starts(comments: Sequence[Comment]) -> array[int]:
    return array("q", (comment.span.start for comment in comments))


def mark_of(comment: Comment) -> int:
    """Return 64 bits that name the comment by what it says and who says it."""
    from hashlib import blake2b  # loads OpenSSL; what reads a stored thread needs none

    said = f"{comment.author or ''}\0{comment.text}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(said, digest_size=8).digest())


def _marks(comments: Sequence[Comment]) -> array[int]:
    return array("Q", map(mark_of, comments))


def _names(comments: Sequence[Comment]) -> list[str]:
    return list(dict.fromkeys(c.author for c in comments if c.author is not None))


def _authors(comments: Sequence[Comment]) -> array[int]:
    places = {name: place for place, name in enumerate(_names(comments))}
    return array("i", (-1 if c.author is None else places[c.author] for c in comments))


_MADE: dict[str, Callable[[Sequence[Comment]], object]] = {
    "forest": _forest,
    "created": _created,
    "scores": _scores,
    "bases": _bases,
    "asks": _asks,
    "starts": _starts,
    "marks": _marks,
    "authors": _authors,
    "names": _names,
}


def columns_of(thread: Thread) -> Columns:
    """Return the columns of a thread: those its comments come with, or new ones."""
    held = getattr(thread.comments, "columns", None)
    return held if isinstance(held, Columns) else Columns(thread.comments)


def relinked(thread: Thread, links: Links) -> Thread:
    """Return ``thread`` with the named comments moved under new parents.

    Comments in memory are made anew (see ``with_links``); those kept elsewhere stay there.

    Args:
        thread: The thread.
        links: Comment id to its new parent's id (or none) and the link's basis.
    """
    if isinstance(thread.comments, tuple):
        return with_links(thread, links)
    return replace(thread, comments=_Relinked(thread, links))


class _Relinked(Sequence[Comment]):
    """Comments that are fetched when asked for, some of them with another parent."""

    def __init__(self, thread: Thread, links: Links) -> None:
        self._comments = thread.comments
        self._links = links
        self.columns = _RelinkedColumns(columns_of(thread), links)

    def __len__(self) -> int:
        return len(self._comments)

    @overload
    def __getitem__(self, index: int) -> Comment: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Comment]: ...
    def __getitem__(self, index: int | slice) -> Comment | Sequence[Comment]:
        found = self._comments[index]
        if isinstance(found, Comment):
            return self._with_link(found)
        return tuple(map(self._with_link, found))

    def __iter__(self) -> Iterator[Comment]:
        return map(self._with_link, self._comments)

    def _with_link(self, comment: Comment) -> Comment:
        parent, link = self._links.get(comment.id, (comment.parent, comment.link))
        forest = self.columns.forest
        depth = forest.depth[forest.row[comment.id - 1]]
        if (parent, link, depth) == (comment.parent, comment.link, comment.depth):
            return comment
        return replace(comment, parent=parent, link=link, depth=depth)


class _RelinkedColumns(Columns):
    """The columns of comments of which some have another parent."""

    def __init__(self, before: Columns, links: Links) -> None:
        self._before = before
        self._links = links

    def _column(self, name: str) -> Any:  # noqa: ANN401
        if name == "forest":
            old = self._before.forest
            above = (old.parent[row] for row in old.row)
            parents = [None if row < 0 else old.order[row] for row in above]
            for comment_id, (parent, _) in self._links.items():
                parents[comment_id - 1] = None if parent is None else parent - 1
            return build_forest(parents)
        if name == "bases":
            bases = bytearray(self._before.bases)
            for comment_id, (_, link) in self._links.items():
                bases[comment_id - 1] = _BASE[link.basis]
            return bytes(bases)
        return getattr(self._before, name)
