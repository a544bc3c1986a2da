"""Comments that begin with a header: what most readers of a known layout share.

A reader names the line where a comment begins, where its body does, and which
lines are buttons. Here the text between becomes bodies, what stands below them
becomes furniture, and text above the first header becomes a comment that the
selection cut off.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from thread_cli.ingest.draft import Draft, Record
from thread_cli.ingest.source import Source
from thread_cli.ingest.tails import LEAST, Tails, recurring
from thread_cli.ingest.ui_words import Label, label_of
from thread_cli.model import Furniture, FurnitureKind, Json, Notice

IsLine = Callable[[str], bool]

# A title may ask and exclaim, so these end a sentence only where it is a long one.
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]?\Z")
_STATEMENT = re.compile(r"[^\W\d_]{2}[\"'”’)\]]?\.[\"'”’)\]]?\Z")


@dataclass(slots=True)
class Head:
    """A comment's header. Lines are numbers in the source; the rest is as in ``Record``.

    Attributes:
        first: The header's first line.
        body: The first line after it.
        end: The line where the body ends, if that is before the next header.
        close: The line behind what closes the comment, such as its author's card; none: its body
            does.
        lead: The beginning of the body, where that stands on the header's line.
        last_line: What of the body's last line belongs to it; none: all of it.
    """

    first: int
    body: int
    author: str | None
    created_text: str | None = None
    end: int | None = None
    close: int | None = None
    lead: str = ""
    last_line: str | None = None
    score: int | None = None
    level: int | None = None
    parent: int | None = None
    is_root: bool = False
    source_id: str | None = None
    parent_source_id: str | None = None
    extra: dict[str, Json] = field(default_factory=dict)


def no_line(_text: str) -> bool:
    """Say no to any line."""
    return False


def add_comments(
    source: Source,
    draft: Draft,
    heads: Sequence[Head],
    end: int,
    *,
    is_button: IsLine = no_line,
    is_noise: IsLine = no_line,
) -> None:
    """Append a record for each header, and furniture for what stands below its body.

    Args:
        source: The source.
        draft: Gets the records and the furniture.
        heads: In the order of the source.
        end: The line where the last body can be no more.
        is_button: Whether a line at a body's end belongs to the page.
        is_noise: Whether a line inside a body does.
    """
    if not heads:
        return
    limits = [*(head.first for head in heads[1:]), end]
    bodies = [(head.body, limit) for head, limit in zip(heads, limits, strict=True)]
    learned = recurring(source.bare, bodies, len({head.author for head in heads}))
    ends = _either(is_button, learned) if learned else is_button
    tails = Tails(source.bare, bodies, ends) if len(heads) >= LEAST else None
    for number, (head, limit) in enumerate(zip(heads, limits, strict=True)):
        stop = min(limit, max(head.body, limit if head.end is None else head.end))
        said = tails is not None and tails.says_a_button(head.body, stop)
        if tails and number == len(heads) - 1 and head.end is None:
            foot = tails.foot(head.body, stop)
            said, stop = said or foot < stop, foot  # the first of its lines was said in any case
        closed = _add(source, draft, head, stop, ends, is_noise, said=said)
        add_furniture(source, draft, min(closed, limit), limit, FurnitureKind.BUTTONS)


def add_to_foot(
    source: Source,
    draft: Draft,
    heads: Sequence[Head],
    foot: re.Pattern[str],
    *,
    is_button: IsLine = no_line,
    is_noise: IsLine = no_line,
) -> None:
    """Append a record for each header up to the page's foot, and that as furniture.

    Args:
        source: The source.
        draft: Gets the records and the furniture.
        heads: In the order of the source, one at least.
        foot: Matches the first line of the foot.
        is_button: Whether a line at a body's end belongs to the page.
        is_noise: Whether a line inside a body does.
    """
    below = range(heads[-1].body, len(source))
    end = next((n for n in below if foot.match(source.bare[n])), len(source))
    add_comments(source, draft, heads, end, is_button=is_button, is_noise=is_noise)
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)


def _either(is_button: IsLine, learned: frozenset[str]) -> IsLine:
    return lambda line: line in learned or is_button(line)


#: The rest of a comment that was cut off may be a short line or two.
_HEAD_LINES = 3
#: A label of these stands above all comments.
_OF_PAGE = {Label.COMPOSER, Label.SORT, Label.COMMENTS}
#: A heading without a count.
_HEADING = re.compile(
    r"(?:Comments|Kommentare|Commentaires|Comentarios|Comentários|Commenti|Reacties|Komentarze|"
    r"Kommentarer|Комментарии|Коментарі|Yorumlar|コメント|댓글|评论|留言):?\Z"
)
_MAYBE = (
    "what stands above the first comment was taken for the head of the page;"
    " it may be the end of a comment"
)


def add_comment(
    source: Source, draft: Draft, head: Head, end: int, *, is_button: IsLine = no_line
) -> None:
    """Append one comment whose lines go from ``head.first`` up to, not including, ``end``."""
    closed = _add(source, draft, head, end, is_button, no_line, said=False)
    add_furniture(source, draft, min(closed, end), end, FurnitureKind.BUTTONS)


def _add(
    source: Source,
    draft: Draft,
    head: Head,
    stop: int,
    is_button: IsLine,
    is_noise: IsLine,
    *,
    said: bool,
) -> int:
    """Append the record; return the line behind it. ``said``: the first line is no button."""
    bare = source.bare
    first, last = head.body, max(stop, head.body)
    floor = next((i + 1 for i in range(first, last) if bare[i]), first) if said else first
    while last > floor and (not bare[last - 1] or is_button(bare[last - 1])):
        last -= 1
    while not head.lead and first < last and (not bare[first] or is_noise(bare[first])):
        first += 1
    lines = [source.lines[i] for i in range(first, last) if not is_noise(bare[i])]
    if head.last_line is not None and lines:
        margin = "" if head.lead else lines[-1][: len(lines[-1]) - len(lines[-1].lstrip())]
        lines[-1] = margin + head.last_line
    closed = max(last, head.body, head.close or 0)
    draft.records.append(
        Record(
            source.span(head.first, closed),
            head.author,
            body_of(lines, head.lead),
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
    return closed


def body_of(lines: Sequence[str], lead: str = "") -> str:
    """Join lines, without the white space at their ends and what all are indented by.

    Args:
        lines: The body's.
        lead: What of it stands on the header's line; then nothing is known of the others' margin.
    """
    kept = [line.rstrip() for line in lines]
    if lead:
        return "\n".join([lead, *kept]).rstrip()
    margin = min((len(line) - len(line.lstrip()) for line in kept if line), default=0)
    return "\n".join(line[margin:] for line in kept).strip("\n")


def add_cut_start(
    source: Source,
    draft: Draft,
    first: int,
    end: int,
    is_button: IsLine,
    *,
    level: int | None = None,
    heads: Sequence[Head] = (),
) -> None:
    """Take lines above the first header as the end of a comment, if they say anything.

    They are the page's, rather, down to a box to write in or a choice of order, and where the
    comments below, whose ``heads`` these are, end with buttons and these lines do not.
    """
    page = next((i + 1 for i in range(end - 1, first - 1, -1) if _is_page(source.bare[i])), first)
    filled = filled_lines(source, page, end)
    last = source.bare[filled[-1]] if filled else ""
    said = is_button(last) or is_prose(last)
    if not said and _end_with_buttons(source, heads, is_button):
        page = end
    add_furniture(source, draft, first, page, FurnitureKind.HEADER)
    first = page
    if not any(source.bare[i] and not is_button(source.bare[i]) for i in range(first, end)):
        add_furniture(source, draft, first, end, FurnitureKind.BUTTONS)
        return
    lines = [source.bare[i] for i in range(first, end) if source.bare[i]]
    if (
        len(lines) >= _HEAD_LINES
        and not any(map(is_button, lines))
        and not any(map(is_prose, lines))
    ):
        # Several short lines, and not closed as a comment is: the head of a page or channel.
        add_furniture(source, draft, first, end, FurnitureKind.HEADER)
        draft.notices.append(Notice("maybe-cut", _MAYBE, source.span(first, end)))
        return
    while not source.bare[first] or is_button(source.bare[first]):
        first += 1
    add_comment(source, draft, Head(first, first, None, level=level), end, is_button=is_button)
    message = "the text begins inside a comment; its author is not known"
    draft.notices.append(Notice("cut-start", message, draft.records[-1].span, weighty=True))


def _is_page(line: str) -> bool:
    return label_of(line) in _OF_PAGE or bool(_HEADING.match(line))


def _end_with_buttons(source: Source, heads: Sequence[Head], is_button: IsLine) -> bool:
    """Whether what stands above nearly each header but the first is a button."""
    lasts = [filled_lines(source, a.body, b.first)[-1:] for a, b in pairwise(heads)]
    closed = sum(bool(last) and is_button(source.bare[last[0]]) for last in lasts)
    return len(lasts) > 1 and closed * 10 >= len(lasts) * 9


def add_before(
    source: Source,
    draft: Draft,
    end: int,
    *,
    is_page: IsLine,
    is_button: IsLine,
    heads: Sequence[Head] = (),
) -> None:
    """Take the lines above the first header: the page's head, or the rest of a comment.

    They are the rest of a comment when nothing of a page's head is among them, and
    they have a comment's buttons or read like prose. Where nothing tells, they are the
    page's head, with a notice.
    """
    lines = [source.bare[i] for i in range(end) if source.bare[i]]
    paged = any(map(is_page, lines))
    closed = any(is_button(text) for text in lines)
    if lines and not paged and (closed or any(map(is_prose, lines))):
        add_cut_start(source, draft, 0, end, is_button, heads=heads)
        return
    add_furniture(source, draft, 0, end, FurnitureKind.HEADER)
    if lines and not paged:
        draft.notices.append(Notice("maybe-cut", _MAYBE, source.span(0, end)))


def is_prose(text: str) -> bool:
    """Whether a line is a sentence that no title, name or label would be."""
    words = len(text.split())
    return bool(words > 7 and _SENTENCE.search(text)) or bool(words > 1 and _STATEMENT.search(text))


def add_furniture(source: Source, draft: Draft, first: int, end: int, kind: FurnitureKind) -> None:
    """Name the lines from ``first`` up to, not including, ``end``, unless all are blank."""
    if any(source.bare[i] for i in range(first, end)):
        draft.furniture.append(Furniture(source.span(first, end), kind))


def filled_lines(source: Source, first: int, end: int) -> list[int]:
    """Return the numbers of the lines that are not blank."""
    return [number for number in range(first, end) if source.bare[number]]
