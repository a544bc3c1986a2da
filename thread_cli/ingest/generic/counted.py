"""Headers with what the page counts of a person above the date: ``NAME``, ``12 followers``, DATE.

Such a count is no name, and tells that one stands above it, behind a badge or over words that the
person chose: both are there for some people only.
"""

import re
from collections.abc import Iterator, Sequence

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.cuts import Cut
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row

_COUNT = re.compile(
    r"\d[\d.,]{0,8}[KkMm]? (?:fans?|followers?|friends?|posts?|comments?|points|karma|reviews?"
    r"|contributions?|subscribers?|answers?|messages?|threads?|photos?|votes?|badges?)\Z",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"(?:avatar|photo|picture|profile (?:photo|picture|image))\Z", re.IGNORECASE)
#: A boundary's mark, as a word of saying is.
COUNTED = "counted"
_LONGEST = 60
#: Of the name, a badge, a caption, the person's own words, and the count.
_MOST = 6
_NAME_WORDS = 3
_SURE, _LEAST = 0.75, 0.3


def counted(rows: Sequence[Row], alone: Sequence[Cut]) -> Iterator[Candidate]:
    """Yield the cut at such headers, where all dates that stand alone have them."""
    found = Candidate("lines like “NAME”, a count, “DATE”", "stacked")
    dates = sorted({cut.row: cut for cut in alone if not cut.left}.values(), key=lambda c: c.row)
    floor = 0
    for cut in dates:
        if cut.row <= floor or not is_count(rows[cut.row - 1].text):
            continue
        top = _top(rows, cut.row - 1, floor)
        name = _name(rows, top, cut.row - 1)
        if name is None:
            return
        author = rows[name].text
        quality = max(_SURE, names.quality(author))  # by its place
        found.boundaries.append(
            Boundary(top, cut.row + 1, author, cut.date, name, quality, COUNTED)
        )
        floor = cut.row + 1
    if found.boundaries and len(found.boundaries) * 5 >= len(dates) * 4:
        yield found


def is_count(text: str) -> bool:
    """Whether a row counts what a person has or did: ``12 followers``."""
    return bool(_COUNT.match(text))


def _top(rows: Sequence[Row], count: int, floor: int) -> int:
    """Return where the block begins in which a count stands."""
    top = count
    while (
        top > floor
        and not (top < count and (rows[top].gap or rows[top].fenced))
        and count - top < _MOST
        and not rows[top - 1].dates
        and len(rows[top - 1].text) <= _LONGEST
    ):
        top -= 1
    return top


def _name(rows: Sequence[Row], top: int, count: int) -> int | None:
    """Return the row with the name: the first that is no caption, sentence or badge."""
    while top < count and (_PICTURE.match(rows[top].text) or is_sentence(rows[top].text)):
        top += 1
    if top + 1 < count and _is_badge(rows[top].text):
        below = rows[top + 1].text
        if len(below.split()) <= _NAME_WORDS and names.quality(below) >= _SURE:
            top += 1
    return top if top < count and names.quality(rows[top].text) >= _LEAST else None


def _is_badge(text: str) -> bool:
    return text.isupper() and " " in text
