"""What a reader finds, before it is a thread.

A reader says which bytes are which comment; ``assemble`` sees to the rest:
ids, parents from levels, and that every byte is accounted for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, Json, Notice, Order, Span


@dataclass(slots=True)
class Record:
    """One comment as a reader found it.

    Attributes:
        span: Its bytes, header and body.
        author: As written, or none.
        text: The body.
        created_text: The date as written.
        created_at: The date understood, aware UTC.
        score: Likes, points or votes.
        level: Depth, where the layout shows it. Only the order of levels counts:
            the parent is the last comment before with a smaller one.
        parent: Number (0-based) of the parent among the draft's records, where
            the source names it; wins over ``level``. ``is_root`` says that the
            source puts the comment at the top, ``is_edited`` that it says that a person
            put it where it is.
        source_id: The source's identifier.
        parent_source_id: The parent's identifier in the source.
        extra: Further keys of structured sources, and what else a layout shows of a
            comment: ``edited``, ``deleted``, ``collapsed`` (true where so).
    """

    span: Span
    author: str | None
    text: str
    created_text: str | None = None
    created_at: datetime | None = None
    score: int | None = None
    level: int | None = None
    parent: int | None = None
    is_root: bool = False
    is_edited: bool = False
    source_id: str | None = None
    parent_source_id: str | None = None
    extra: Mapping[str, Json] = field(default_factory=dict)


@dataclass(slots=True)
class Draft:
    """What a reader makes of a source.

    Attributes:
        records: In the order of the source.
        furniture: What is known to be no comment; the rest of the gaps need not be named.
        confidence: In [0, 1], how sure the reader is of this reading.
        reason: Why, in a phrase.
        title: The post's title, where the source has it.
        post_author: Who wrote the post, where the source says it.
        declared: How many comments the source says there are.
        notices: What a person should know.
        order: ``display`` where a reply stands below its parent, ``time`` where comments
            stand in the order they were written; none where the layout does not tell.
        nesting: How many levels the site shows at most (1 is flat, 0 any depth), where it is known.
        quotes_answer: Whether whom a comment quotes at its beginning, by name or as mail programs
            do, is whom it answers: so where a program writes the quote, and nothing else shows it.
    """

    records: list[Record]
    confidence: float
    reason: str
    furniture: list[Furniture] = field(default_factory=list)
    title: str | None = None
    post_author: str | None = None
    declared: int | None = None
    notices: list[Notice] = field(default_factory=list)
    order: Order | None = None
    nesting: int | None = None
    quotes_answer: bool = False


@dataclass(frozen=True, slots=True)
class Detection:
    """How much a source looks like a format.

    Attributes:
        score: In [0, 1]. Above 0.9: marks that no other format has. 0.7 to 0.9: a
            layout that recurs through the source. Below 0.3: a mere possibility.
        reason: What was seen, in a phrase.
    """

    score: float
    reason: str


NOT_SEEN = Detection(0.0, "nothing of it was seen")


class Reader(Protocol):
    """Reads one platform's or one file type's way to show comments.

    Attributes:
        name: What ``--format`` takes.
        label: For people.
        example: A line or two as the format has them.
    """

    name: str
    label: str
    example: str

    def detect(self, source: Source) -> Detection:
        """Return how much the source looks like this format; cheaper than reading it."""
        ...

    def read(self, source: Source) -> Draft:
        """Read the source; never raises for odd content, tells it in notices."""
        ...
