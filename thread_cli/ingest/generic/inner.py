"""What the comments of a text are like that stand between its first ones and its last ones."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.rows import Row, normal
from thread_cli.ingest.generic.section import is_said

#: In so many comments stands what recurs.
RECURS = 0.4


@dataclass(frozen=True)
class Inner:
    """What the comments of a text that are surely some are like.

    Attributes:
        counts: How often a row stands in them, its numbers apart.
        rows: How many rows each has on average, and ``chars``: how many characters.
        longest: Of the rows.
        closing: The rows that close most of them, and ``closed``: how many the commonest closes.
        gap: The most blank lines inside one.
        said: In how many somebody says something, and ``filled``: how many have a text.
        quality: How name-like their authors are.
        dated: How many headers have a date, ``marked``: a word of saying, ``size``: rows.
        bodies: How many they are, and ``found``: how many with those at the edges.
    """

    counts: Counter[str]
    rows: float
    chars: float
    longest: int
    closing: frozenset[str]
    closed: float
    gap: int
    said: float
    quality: float
    dated: float
    size: float
    filled: float
    marked: float
    bodies: int
    found: int

    def recurs(self, row: Row) -> bool:
        """Whether a row stands in many of the comments, or between them."""
        return self.counts[normal(row.text)] >= max(2, RECURS * self.bodies)


def bodies_of(
    rows: Sequence[Row], boundaries: Sequence[Boundary], *, after: bool
) -> list[tuple[int, int]]:
    """Return where each boundary's body begins and ends."""
    if after:
        starts = [0, *(b.end for b in boundaries[:-1])]
        return [(start, max(start, b.first)) for start, b in zip(starts, boundaries, strict=True)]
    stops = [*(b.first for b in boundaries[1:]), len(rows)]
    return [(b.end, max(b.end, stop)) for b, stop in zip(boundaries, stops, strict=True)]


def inner_of(rows: Sequence[Row], boundaries: Sequence[Boundary], *, after: bool) -> Inner:
    """Return what the comments between those at the edges are like."""
    bodies = bodies_of(rows, boundaries, after=after)
    cut = 2 if len(boundaries) > 6 else 1 if len(boundaries) > 3 else 0
    kept = list(zip(boundaries, bodies, strict=True))
    # The body at the open side runs to the text's edge.
    kept = kept[cut + after : len(kept) - cut - (not after)] or kept[:1]
    counts: Counter[str] = Counter()
    closings: Counter[str] = Counter()
    lengths, gaps, longest, said = [], 1, 1, []
    for b, (start, stop) in kept:
        body = rows[start:stop]
        counts.update(normal(row.text) for row in body)
        for row in rows[b.first : b.end]:
            counts[normal(row.text)] += 1
        closings.update({normal(row.text) for row in body[-3:][1 if len(body) < 4 else 0 :]})
        lengths.append((len(body), sum(len(row.text) for row in body) + len(b.rest)))
        gaps = max([gaps, *(row.gap for row in body[1:])])
        longest = max([longest, *(len(row.text) for row in body)])
        said.append(any(is_said(row) for row in body) or bool(b.rest))
    floor = max(2, 0.6 * len(kept))
    closing = frozenset(shape for shape, n in closings.items() if n >= floor and len(shape) < 80)
    return Inner(
        counts,
        fmean(n for n, _ in lengths),
        fmean(n for _, n in lengths),
        longest,
        closing,
        max([closings[shape] for shape in closing], default=0) / len(kept),
        gaps,
        fmean(said),
        fmean(b.quality for b, _ in kept),
        fmean(bool(b.date) for b, _ in kept),
        fmean(b.end - b.first for b, _ in kept),
        fmean(bool(b.rest) or stop > start for b, (start, stop) in kept),
        fmean(bool(b.mark) for b, _ in kept),
        len(kept),
        len(boundaries),
    )
