"""The thread as every other part of the program sees it.

Named tuples, and frozen dataclasses where there is a default to be made, on the standard library
only: a dataclass costs a start five times as much. All text in them has passed
``sanitize``; the bytes it came from are named by spans.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Literal, NamedTuple, TypeAlias

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

#: ``display``: a reply stands below its parent, before the parent's next sibling.
#: ``time``: comments stand in the order they were written.
Order: TypeAlias = Literal["display", "time"]
#: Which reply links are inferred: none, those of a confidence of 0.9 or more, the likeliest.
Mode: TypeAlias = Literal["off", "sure", "best"]


class Span(NamedTuple):
    """Half-open range of byte offsets in the source: ``raw[start:end]``."""

    start: int
    end: int


class Basis(StrEnum):
    """How a comment's place in the thread is known."""

    ROOT = "root"
    EXPLICIT = "explicit"
    INFERRED = "inferred"
    EDITED = "edited"


class ReplyLink(NamedTuple):
    """Why a comment stands where it stands.

    Attributes:
        basis: ``root`` answers the post, ``explicit`` was read from the source,
            ``inferred`` is a guess of ours, ``edited`` was put there by a person.
        confidence: In [0, 1]. 1 for what the source says.
        reasons: Short phrases that a person can check against the text.
    """

    basis: Basis
    confidence: float
    reasons: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the source left this comment's place open, and nothing decided it yet."""
        return self.basis is Basis.ROOT and self.confidence == 0.0


#: The link of a comment whose source shows no depth and no parent.
OPEN_LINK = ReplyLink(Basis.ROOT, 0.0)
#: The link of a comment that the source itself puts at the top level.
ROOT_LINK = ReplyLink(Basis.ROOT, 1.0, ("the source shows it at the top level",))


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment.

    Attributes:
        id: 1-based, in the source's order.
        author: As the source spells it, or none.
        text: The body; paragraphs keep their blank lines.
        span: The bytes of header and body in the source.
        created_at: Aware, UTC; none where the source does not say it fully.
        created_text: The date as the source wrote it.
        score: Likes, points or votes; none where not shown.
        parent: The ``id`` of the comment it answers; none answers the post.
        depth: 0 for a comment that answers the post.
        link: How ``parent`` is known.
        source_id: The source's own identifier, where it has one.
        extra: Keys of structured sources that have no field here.
    """

    id: int
    author: str | None
    text: str
    span: Span
    created_at: datetime | None = None
    created_text: str | None = None
    score: int | None = None
    parent: int | None = None
    depth: int = 0
    link: ReplyLink = OPEN_LINK
    source_id: str | None = None
    extra: Mapping[str, Json] = field(default_factory=dict)


class FurnitureKind(StrEnum):
    """What a piece of the source that belongs to no comment is."""

    ARTICLE = "article"
    AVATAR = "avatar"
    BLANK = "blank"
    BUTTONS = "buttons"
    COUNT = "count"
    FOOTER = "footer"
    HEADER = "header"
    UNREAD = "unread"


class Furniture(NamedTuple):
    """A piece of the source that belongs to no comment, kept all the same."""

    span: Span
    kind: FurnitureKind


class Notice(NamedTuple):
    """Something that a reader of the thread should know.

    Attributes:
        code: Stable, for programs: ``count-differs``, ``bad-line``, ...
        message: For people, one sentence.
        span: The bytes it is about, or none for the whole source.
        weighty: Whether ``--strict`` makes an error of it.
    """

    code: str
    message: str
    span: Span | None = None
    weighty: bool = False


class SourceInfo(NamedTuple):
    """Where a thread came from. ``size`` is in bytes, ``sha256`` in hex."""

    name: str
    size: int
    encoding: str
    sha256: str


class AuthorGuess(NamedTuple):
    """Who seems to have written the post, where nothing says it.

    Attributes:
        name: As the comments spell it.
        confidence: In [0, 1].
        reasons: Short phrases that a person can check against the text.
    """

    name: str
    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment section.

    The spans of ``comments`` and ``furniture`` tile the source: in order of
    their start they join to the whole input, byte for byte.

    Attributes:
        comments: In the order of their ids; a tuple, or what fetches them when they are looked at.
        post_author: Who wrote the post, where the source or a person says it.
        author_guess: Who seems to have written it, where nobody says it.
        order: How the comments are ordered, where it is known.
        nesting: How many levels the site shows at most (1 is flat, 0 any depth), where it is known.
    """

    title: str
    format: str
    format_confidence: float
    format_reason: str
    source: SourceInfo
    comments: Sequence[Comment]
    furniture: tuple[Furniture, ...] = ()
    notices: tuple[Notice, ...] = ()
    declared_comments: int | None = None
    post_author: str | None = None
    order: Order | None = None
    nesting: int | None = None
    author_guess: AuthorGuess | None = None

    def comment(self, comment_id: int) -> Comment:
        """Return the comment with this id; raises ``KeyError`` when there is none."""
        if not 1 <= comment_id <= len(self.comments):
            raise KeyError(comment_id)
        return self.comments[comment_id - 1]

    def spans(self) -> Iterator[Span]:
        """Yield the spans of comments and furniture in the order of the source."""
        pieces = [c.span for c in self.comments] + [f.span for f in self.furniture]
        yield from sorted(pieces)

    @property
    def people(self) -> int:
        """How many different authors the thread names."""
        return len({c.author for c in self.comments if c.author is not None})
