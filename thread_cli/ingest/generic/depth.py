"""Depth from indentation, where siblings share it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Place:
    """Where a comment begins on the page.

    Attributes:
        header: Indentation of its header.
        body: Indentation of its body's first line, or none where it has no body.
        last: Indentation of its header's last line.
    """

    header: int
    body: int | None
    last: int | None = None


def levels(places: Sequence[Place]) -> list[int] | None:
    """Return a depth a comment, or none where the indentation shows none.

    A selection often begins behind the white space of its first line; then the body tells where
    the header stood, by the distance that the other comments keep.
    """
    if len(places) < 2:
        return None
    indents = [place.header for place in places]
    even = sum(p.last == p.header == p.body for p in places) * 5 >= len(places) * 4
    if even:  # a name that lost its indentation: its date and its text have kept theirs
        indents = [p.header if p.last is None or p.last != p.body else p.last for p in places]
    rest = [p.body - p.header for p in places[1:] if p.body is not None]
    if rest and places[0].body is not None:
        step, count = Counter(rest).most_common(1)[0]
        if count * 2 > len(rest) and indents[0] == 0 and places[0].body - step > 0:
            indents[0] = places[0].body - step
    if indents[0] == 0 and places[0].body is None and min(indents[1:]) > 0:
        indents[0] = indents[1]
    classes = _classes(indents)
    if max(classes) == 0:
        return None
    jumps = sum(b - a > 1 for a, b in pairwise(classes))
    if jumps * 3 > len(places):
        return None
    return classes


def _classes(indents: list[int]) -> list[int]:
    """Number the indentations; widths that differ by a space are one."""
    rank: dict[int, int] = {}
    number = -1
    previous = None
    for width in sorted(set(indents)):
        if previous is None or width - previous >= 2:
            number += 1
        rank[width] = number
        previous = width
    return [rank[width] for width in indents]
