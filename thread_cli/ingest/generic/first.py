"""What stands above the first header: a name whose header was cut off, a rest, an article."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from thread_cli.ingest.draft import Draft, Record
from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.counted import COUNTED
from thread_cli.ingest.generic.furniture import is_buttons
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row, normal
from thread_cli.ingest.generic.section import is_heading
from thread_cli.ingest.generic.segment import body_text
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, FurnitureKind, Notice

#: Text above the first header is the end of a comment, unless it is as long as an article.
_ARTICLE_CHARS = 700
#: Below a name it may be longer, and much longer where others write as much.
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
#: The page counts a site that links to it among its comments.
_LINKED = re.compile(r"(?:Ping|Track)back: (?P<title>\S.{0,300})\Z")


def partial_header(rows: Sequence[Row]) -> Boundary | None:
    """Return the name at the top of a selection that cut the rest of the header off."""
    if len(rows) < 2:
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


def is_above_heading(rows: Sequence[Row], boundaries: Sequence[Boundary]) -> bool:
    """Whether the heading of the comments stands below the first name: it is the article's."""
    if len(boundaries) < _FEW:
        return False
    first, second = boundaries[0].end, boundaries[1].first
    return any(is_heading(rows[at].text) for at in range(first, second))


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


def is_odd(rows: Sequence[Row], boundaries: Sequence[Boundary]) -> bool:
    """Whether the first header lacks what all others have: it is of the page's head."""
    if len(boundaries) < _FEW:
        return False
    first, others = boundaries[0], boundaries[1:]
    named = any(first.author.endswith(" " + b.author) for b in others)
    stops = [*(b.first for b in others[1:]), len(rows)]
    filled = [bool(b.rest) or stop > b.end for b, stop in zip(others, stops, strict=True)]
    empty = not first.rest and others[0].first == first.end and all(filled)
    plain = not first.rest and all(b.rest for b in others)
    undated = not first.date and all(b.date for b in others) and first.quality < others[0].quality
    return named or empty or plain or undated


def ends_alike(rows: Sequence[Row], boundaries: Sequence[Boundary]) -> bool:
    """Whether what stands above the first header ends with the page's row, as all comments do."""
    if len(boundaries) < _FEW or not boundaries[0].first:
        return False
    ends = Counter(normal(rows[b.first - 1].text) for b in boundaries[1:])
    last = rows[boundaries[0].first - 1].text
    same = ends[normal(last)] if any(map(str.isalpha, last)) else 0
    return same * 5 >= (len(boundaries) - 1) * 4


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


def without_byline(boundaries: list[Boundary]) -> tuple[list[Boundary], str | None]:
    """Drop an article's byline, and a paragraph in a name's place, from before the comments."""
    author = None
    while len(boundaries) > 2 and (
        (boundaries[0].quality < 0.2 and len(boundaries[0].author) > 60)
        or (_BYLINE.match(boundaries[0].author) and not _BYLINE.match(boundaries[1].author))
    ):
        if _BYLINE.match(boundaries[0].author):
            author = _BYLINE.sub("", boundaries[0].author)
        boundaries = boundaries[1:]
    return boundaries, author


def before_first(
    source: Source, rows: Sequence[Row], first: int, longest: int, draft: Draft, *, closed: bool
) -> None:
    """Keep the text above the first header: the end of a comment, or an article."""
    chars = sum(len(row.text) for row in rows[:first])
    span = source.span(rows[0].number, rows[first - 1].number + 1)
    cut = rows[0].text[0].islower() and len(rows[0].text) > _LABEL
    if chars > max(_NAMED_CHARS if cut else _ARTICLE_CHARS, 1.5 * longest) and first > 4:
        draft.furniture.append(Furniture(span, FurnitureKind.ARTICLE))
        draft.title = rows[0].text if len(rows[0].text) <= 160 else None
        return
    if closed:
        draft.furniture.append(Furniture(span, FurnitureKind.BUTTONS))
        return
    if all(is_buttons(row.text) or row.text.isdigit() for row in rows[:first]):
        draft.furniture.append(Furniture(span, FurnitureKind.BUTTONS))
        return
    if first == 1 and (linked := _LINKED.match(rows[0].text)):
        draft.records.insert(0, Record(span, linked["title"], ""))
        return
    draft.records.insert(0, Record(span, None, body_text(source, rows, 0, first)))
    message = "the text begins inside a comment; its author is not known"
    draft.notices.append(Notice("cut-start", message, span, weighty=True))
