"""Comments that begin with a header: what most readers of a known layout share.

A reader finds the headers; here the text between them becomes bodies, the
buttons at a body's end become furniture, and text above the first header
becomes a comment that the selection cut off.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from thread_cli.ingest.draft import Draft, Record
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, FurnitureKind, Json, Notice


@dataclass(slots=True)
class Head:
    """A comment's header. Lines are numbers in the source; the rest is as in ``Record``.

    Attributes:
        first: The header's first line.
        body: The first line after it.
        end: Where the comment ends, if that is before the next header.
        lead: The beginning of the body, where that stands on the header's line.
    """

    first: int
    body: int
    author: str | None
    created_text: str | None = None
    score: int | None = None
    level: int | None = None
    parent: int | None = None
    is_root: bool = False
    source_id: str | None = None
    parent_source_id: str | None = None
    end: int | None = None
    lead: str = ""
    extra: dict[str, Json] = field(default_factory=dict)


def add_comments(
    source: Source,
    heads: list[Head],
    stop: int,
    is_button: Callable[[str], bool],
    draft: Draft,
) -> None:
    """Add to ``draft`` a record for each header, in their order.

    Args:
        source: The source.
        heads: Headers, by their lines.
        stop: The line after the last comment.
        is_button: Whether a bare line at a body's end is furniture.
        draft: Gets the records, and the buttons as furniture.
    """
    for number, head in enumerate(heads):
        end = heads[number + 1].first if number + 1 < len(heads) else stop
        own = end if head.end is None else min(end, max(head.end, head.body))
        add_comment(source, head, own, is_button, draft)
        add_furniture(source, own, end, FurnitureKind.BUTTONS, draft)


def add_comment(
    source: Source, head: Head, end: int, is_button: Callable[[str], bool], draft: Draft
) -> None:
    """Add one comment whose lines go from ``head.first`` up to, not including, ``end``."""
    last = end
    while last > head.body and (not source.bare[last - 1] or is_button(source.bare[last - 1])):
        last -= 1
    if any(source.bare[last:end]):
        draft.furniture.append(Furniture(source.span(last, end), FurnitureKind.BUTTONS))
    draft.records.append(
        Record(
            source.span(head.first, max(last, head.body)),
            head.author,
            body_of(source, head.body, last, head.lead),
            created_text=head.created_text,
            score=head.score,
            level=head.level,
            parent=head.parent,
            is_root=head.is_root,
            source_id=head.source_id,
            parent_source_id=head.parent_source_id,
            extra=head.extra,
        )
    )


def body_of(source: Source, first: int, end: int, lead: str = "") -> str:
    """Return the text of lines, without what the whole block is indented by and blank ends."""
    if lead:
        return "\n".join([lead, *(line.rstrip() for line in source.lines[first:end])]).rstrip()
    lines = [line.rstrip() for line in source.lines[first:end]]
    while lines and not lines[0].strip():
        first += 1
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    filled = [line for line in lines if line]
    margin = min((len(line) - len(line.lstrip()) for line in filled), default=0)
    return "\n".join(line[margin:] for line in lines)


def add_cut_start(
    source: Source,
    first: int,
    end: int,
    is_button: Callable[[str], bool],
    draft: Draft,
    *,
    level: int | None = None,
) -> None:
    """Take lines above the first header as the end of a comment, if they say anything."""
    while first < end and (not source.bare[first] or is_button(source.bare[first])):
        first += 1
    if all(not line or is_button(line) for line in source.bare[first:end]):
        return
    add_comment(source, Head(first, first, None, level=level), end, is_button, draft)
    message = "the text begins inside a comment; its author is not known"
    draft.notices.append(Notice("cut-start", message, draft.records[-1].span, weighty=True))


def add_furniture(source: Source, first: int, end: int, kind: FurnitureKind, draft: Draft) -> None:
    """Name the lines from ``first`` up to, not including, ``end``."""
    if first < end:
        draft.furniture.append(Furniture(source.span(first, end), kind))


def filled_lines(source: Source, first: int, end: int) -> list[int]:
    """Return the numbers of the lines that are not blank."""
    return [number for number in range(first, end) if source.bare[number]]


def count_in(text: str) -> int:
    """Return the number in "1,234" or "1 234"."""
    return int("".join(filter(str.isdecimal, text)))
