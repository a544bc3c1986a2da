"""Depths drawn by a sign for each level, which stands on lines of its own above a header.

A page that draws a bar or an arrow beside a comment for each level leaves these in the text, one a
line: ``»``, ``»``, ``Ada``.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from thread_cli.ingest.generic.claims import ROOT, Claim
from thread_cli.ingest.generic.shown import Shown

_SIGNS = frozenset("»›>|│┃▏↳↪⤷└—–-")
#: So many comments must be deeper than others.
_LEAST = 2


def by_drawing(comments: Sequence[Shown]) -> Claim | None:
    """Return whom comments answer by the signs above them, or none where these are no levels."""
    lines = Counter(line for comment in comments for line in set(_drawn(comment)))
    if not lines:
        return None
    sign = lines.most_common(1)[0][0]
    levels = [sum(line == sign for line in _drawn(comment)) for comment in comments]
    lowest = levels[0]
    deeper = sum(level > lowest for level in levels)
    if deeper < _LEAST or min(levels) < lowest or any(b - a > 1 for a, b in pairwise(levels)):
        return None
    parents: list[int | None] = []
    open_ones: list[int] = []
    for index, level in enumerate(levels):
        while open_ones and levels[open_ones[-1]] >= level:
            open_ones.pop()
        parents.append(open_ones[-1] if open_ones else ROOT)
        open_ones.append(index)
    return Claim("drawing", parents, 1.0)


def _drawn(comment: Shown) -> list[str]:
    """Return the lines just above a comment that are one sign each."""
    found: list[str] = []
    for line in reversed(comment.above):
        if len(line) != 1 or line not in _SIGNS:
            break
        found.append(line)
    return found
