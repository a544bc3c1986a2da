"""The pieces of a header's row that may be the name.

A wrapper (Kushmerick 1997; ``wrappers``) takes off what stands the same in all headers. What
varies, places, ranks, the words of a sentence around the name, no rule takes off that holds for all
pages. So every span of words is looked at; which is the name is learned (``spelled``).
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thread_cli.ingest.generic.rows import Row

#: How many places of a row a name may begin or end at, counted from its beginning and its end, and
#: how long a name is.
_NEAR, _FAR, _LONGEST, _MOST_WORDS = 14, 8, 60, 8
_SIGNS = r"[\s()\[\]{}|·•:,;：，（）「」【】<>»«\"“”~@/—–]"
#: Where words begin and end: at spaces, signs, and where letters change their kind.
_EDGE = re.compile(
    rf"\s+|(?<={_SIGNS})|(?={_SIGNS})|(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ])|(?<=[^\W_])(?=-\s)"
)
_DENSE = re.compile(r"[\u3000-\u9fff\uac00-\ud7af]")
#: What recurs in so many headers is of the page, where it has grown to what differs; so many signs
#: of it are looked at, and so far into a row.
_RECURS, _GRAMS, _DENSE_GRAMS, _REACH = 0.5, (3, 5), (1, 2), 90
#: In so few headers nothing recurs.
_FEW = 3


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a header: characters ``start`` up to ``end`` of row ``row``'s text."""

    row: int
    start: int
    end: int
    text: str


def spans_of(rows: Sequence[Row], anchors: Sequence[int], said: Sequence[set[str]]) -> list[Span]:
    """Return all spans of headers' rows that may be names.

    Args:
        rows: The section's.
        anchors: Which of them name who wrote.
        said: For each anchor, names that cuts have found there.
    """
    grams = _grams([rows[at].text for at in anchors])
    return [
        Span(at, start, start + len(piece), piece)
        for at, wanted in zip(anchors, said, strict=True)
        for start, piece in _pieces(rows[at], wanted, grams)
    ]


def _pieces(row: Row, wanted: set[str], grams: set[str]) -> dict[tuple[int, str], None]:
    """Return where pieces begin, and the pieces, each once."""
    text, edges = row.text, _edges(row, grams)
    found: dict[tuple[int, str], None] = {}
    for start in edges:
        for end in edges:
            piece = text[start:end].strip()
            if len(piece) > _LONGEST or not any(map(str.isalnum, piece)):
                continue
            if len(piece.split()) <= _MOST_WORDS:
                found[text.index(piece, start), piece] = None
    for name in wanted:
        if name.strip() and name in text:
            found[text.index(name), name] = None
    return found


def _grams(texts: Sequence[str]) -> set[str]:
    """Return what many headers have grown to different words: "さん", "Reply"."""
    if len(texts) < _FEW:
        return set()
    counts: Counter[str] = Counter()
    for text in texts:
        near = text[:_REACH]
        sizes = _DENSE_GRAMS if _DENSE.search(text) else _GRAMS
        counts.update({near[at : at + n] for n in sizes for at in range(len(near) - n + 1)})
    return {gram for gram, n in counts.items() if n >= _RECURS * len(texts) and not gram.isspace()}


def _edges(row: Row, grams: set[str]) -> list[int]:
    """Return where a name may begin or end."""
    text = row.text
    edges = {0, len(text), *(edge for date in row.dates for edge in date)}
    edges |= {edge for match in _EDGE.finditer(text) for edge in match.span()}
    for size in {len(gram) for gram in grams}:
        inside = False
        for at in range(len(text) - size + 1):
            is_one = text[at : at + size] in grams
            if is_one:
                edges |= {at + size} if inside else {at, at + size}
            inside = is_one
    # A picture's text and the name: "adaada".
    edges |= {n for n in range(2, min(40, len(text) // 2) + 1) if text.startswith(text[:n], n)}
    order = sorted(edges)
    return order[:_NEAR] + order[_NEAR:][-_FAR:]
