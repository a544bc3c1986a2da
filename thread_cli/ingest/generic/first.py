"""What stands above the first header: a name whose header was cut off, a rest, an article."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from thread_cli.ingest.draft import Draft, Record
from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.counted import COUNTED
from thread_cli.ingest.generic.furniture import is_buttons, linked
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row
from thread_cli.ingest.generic.section import is_said
from thread_cli.ingest.generic.segment import body_text
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, FurnitureKind, Notice

#: More text above the first header than this is an article, unless others write as much.
_NAMED_CHARS = 2000
_LABEL = 60
_BYLINE = re.compile(r"\A(?:by|von|par|por)\s+", re.IGNORECASE)
_SURE_NAME = 0.75
#: With fewer headers one says little about another.
_FEW = 4
#: By how much worse a name is odd, in how many respects a header must be, and how many words it
#: says beside its name and date.
_WORSE, _ODD, _SAYS = 0.1, 2, 2
_WORD = re.compile(r"[^\W\d_]+")


def partial_header(rows: Sequence[Row], first: int | None = None) -> Boundary | None:
    """Return the name at the top of a selection that cut the rest of the header off.

    Where the ``first`` whole header stands is known: nothing but what is said stands above it.
    """
    if len(rows) < 2 or (first is not None and first < 2):
        return None
    if first is not None and not all(is_said(row) for row in rows[1:first]):
        return None
    row = rows[0]
    name_like = names.quality(row.text) >= 0.9 and len(row.text) <= 40
    if not name_like or row.dates or rows[1].gap == 0 or len(row.text.split()) > 4:
        return None
    if len(rows[1].text) <= _LABEL and not is_sentence(rows[1].text) and rows[1].text[0].isupper():
        return None  # a menu
    return Boundary(0, 1, row.text, None, 0, 0.9)


def is_article(rows: Sequence[Row], boundaries: Sequence[Boundary]) -> bool:
    """Whether more stands above the first header than people write."""
    above, *said = (
        sum(len(row.text) for row in rows[start:stop])
        for start, stop in zip(
            [0, *(b.end for b in boundaries)],
            [*(b.first for b in boundaries), len(rows)],
            strict=True,
        )
    )
    return above > max(_NAMED_CHARS, 2 * max(said))


def below_head(rows: Sequence[Row], boundaries: Sequence[Boundary]) -> Boundary:
    """Return the first header without what of the page's head was taken for its name."""
    first, sizes = boundaries[0], Counter(b.end - b.first for b in boundaries[1:])
    usual = sizes.most_common(1)[0][0] if sizes else 0
    too_long = sizes and first.end - first.first > max(sizes)
    if (first.quality >= names.PASSABLE and not too_long) or first.mark == COUNTED:
        return first
    start = first.end - usual if too_long else first.first + 1
    for index in range(start, first.end - 1):
        text = rows[index].text
        if not rows[index].dates and names.quality(text) >= _SURE_NAME:
            return replace(first, first=index, anchor=index, author=text, quality=_SURE_NAME)
    return first


def without_odd(
    rows: Sequence[Row], boundaries: list[Boundary], *, after: bool
) -> tuple[Boundary | None, list[Boundary], Boundary | None]:
    """Return the headers without a first and a last one that are unlike all between them.

    The article has a line with who wrote it and when as well, and so has the page's foot. What is
    gone is returned before and behind the others.
    """
    if len(boundaries) < _FEW + 2:
        return None, boundaries, None
    looks = [_look(rows, b, after=after) for b in boundaries]
    usual = [Counter(column).most_common(1)[0] for column in zip(*looks[1:-1], strict=True)]
    inner = len(boundaries) - 2
    least = min(b.quality for b in boundaries[1:-1])

    def is_odd_one(index: int) -> bool:
        odd = [
            value != want and count == inner
            for value, (want, count) in zip(looks[index], usual, strict=True)
        ]
        worse = boundaries[index].quality < least - _WORSE
        wordy = odd[0] and looks[index][0] >= _SAYS  # the page says more there
        return (worse or wordy) and worse + wordy + sum(odd) >= _ODD

    first = boundaries[0] if is_odd_one(0) else None
    last = boundaries[-1] if is_odd_one(-1) else None
    kept = boundaries[first is not None : len(boundaries) - (last is not None)]
    return first, kept, last


def _look(rows: Sequence[Row], boundary: Boundary, *, after: bool) -> tuple[int, ...]:
    """Return how much a header says beside its name and date, and how it stands."""
    beside = rows[boundary.anchor].text
    for part in (boundary.author, boundary.date, boundary.rest):
        beside = beside.replace(part, "", 1) if part else beside
    edge = boundary.end if after else boundary.first
    opened = not 0 < edge < len(rows) or rows[edge].gap > 0 or rows[edge].fenced
    said = sum(len(word) > 1 for word in _WORD.findall(beside))
    return min(said, _SAYS), int(opened), boundary.end - boundary.first, int(bool(boundary.date))


def byline(boundaries: Sequence[Boundary]) -> str | None:
    """Return the article's author where its byline is among headers that are no comments'."""
    bylines = [b.author for b in boundaries if _BYLINE.match(b.author)]
    return _BYLINE.sub("", bylines[-1]) if bylines else None


def before_first(source: Source, rows: Sequence[Row], first: int, draft: Draft) -> None:
    """Keep the text above the first header: the end of a comment that was cut off."""
    span = source.span(rows[0].number, rows[first - 1].number + 1)
    if all(is_buttons(row.text) or row.text.isdigit() for row in rows[:first]):
        draft.furniture.append(Furniture(span, FurnitureKind.BUTTONS))
        return
    if first == 1 and (title := linked(rows[0].text)):
        draft.records.insert(0, Record(span, title, ""))
        return
    draft.records.insert(0, Record(span, None, body_text(source, rows, 0, first)))
    message = "the text begins inside a comment; its author is not known"
    draft.notices.append(Notice("cut-start", message, span, weighty=True))
