"""Rows above the names of some comments that the page put there: ``TOP FAN``, ``photo``.

They recur as they are, each time close above a name and apart from the text before, and nowhere
else. A cut that knows names by their place takes the one for a name, or leaves it at the end of
the comment above.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.rows import Row

_LEAST = 3
_LONGEST = 60
#: How many such rows stand above each other at most.
_MOST = 4


def above_names(rows: Sequence[Row], boundaries: Sequence[Boundary]) -> list[Boundary]:
    """Return the headers with the rows that the page puts above names, and the names below."""
    tops = [_top(rows, b, above.end if above else 0)
            for above, b in zip([None, *boundaries], boundaries, strict=False)]  # fmt: skip
    worn = _worn(rows, boundaries, tops)
    if not worn:
        return list(boundaries)
    return [
        _moved(rows, b, top, worn) if b.first < b.end else b
        for b, top in zip(boundaries, tops, strict=True)
    ]


def _top(rows: Sequence[Row], boundary: Boundary, floor: int) -> int:
    """Return where the block begins in which a header stands: below a blank line or template."""
    top = boundary.first
    while top > floor and not (rows[top].gap or rows[top].fenced) and boundary.first - top < _MOST:
        top -= 1
    if top > floor + 1 and rows[top].fenced and rows[top - 1].gap:
        top -= 1
    # A block that is all of a comment is what somebody says.
    return top if top > floor or not floor else boundary.first


def _worn(rows: Sequence[Row], boundaries: Sequence[Boundary], tops: Sequence[int]) -> set[str]:
    """Return the rows that stand above several people's names and nowhere else."""
    counts: Counter[str] = Counter()
    below: dict[str, set[str]] = defaultdict(set)
    for b, top in zip(boundaries, tops, strict=True):
        for index in range(top, b.first + 1):
            text = rows[index].text
            if index == b.first and (text != b.author or rows[index].dates):
                continue
            counts[text] += 1
            name = b.author if index < b.first else rows[min(index + 1, len(rows) - 1)].text
            below[text].add(name)
    every = Counter(row.text for row in rows)
    authors = Counter(b.author for b, top in zip(boundaries, tops, strict=True) if top == b.first)
    return {
        text
        for text, count in counts.items()
        if count >= _LEAST
        and every[text] == count
        and count > 2 * authors[text]
        and len(below[text]) > 2
        and len(text) <= _LONGEST
    }


def _moved(rows: Sequence[Row], boundary: Boundary, top: int, worn: set[str]) -> Boundary:
    first = boundary.first
    while first > top and rows[first - 1].text in worn:
        first -= 1
    at = boundary.first
    while rows[at].text in worn and at + 1 < boundary.end:
        at += 1
    if at == boundary.first or boundary.author not in worn or rows[at].dates:
        return replace(boundary, first=first)
    author = rows[at].text
    if names.quality(author) < names.PASSABLE:
        return replace(boundary, first=first)
    return replace(boundary, first=first, author=author, quality=names.quality(author))
