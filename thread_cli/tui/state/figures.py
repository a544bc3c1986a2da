"""A thread in numbers, before anything of it is read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

from thread_cli.columns import BASES, NONE, Columns
from thread_cli.model import Basis


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over a thread.

    Attributes:
        links: How many comments have each basis.
        chains: For each size of a root with all below it, how many there are, smallest first.
        deepest: The depth of the deepest comment.
        dated: How many comments have a full date.
    """

    links: dict[Basis, int]
    chains: list[tuple[int, int]]
    deepest: int
    dated: int


def figures_of(columns: Columns) -> Figures:
    """Count."""
    forest = columns.forest
    links = {kind: columns.bases.count(place) for place, kind in enumerate(BASES)}
    sizes = Counter(forest.size[root] for root in forest.roots())
    return Figures(
        {kind: count for kind, count in links.items() if count},
        sorted(sizes.items()),
        max(forest.depth, default=0),
        len(columns.created) - columns.created.count(NONE),
    )


def over_time(columns: Columns, spans: int) -> tuple[datetime, datetime, list[int]] | None:
    """Return first and last date and how many comments fall in each of ``spans`` equal spans.

    None where fewer than two different dates are known.
    """
    times = [at / 1e6 for at in columns.created if at != NONE]
    if not times or spans < 1:
        return None
    first, last = min(times), max(times)
    if first == last:
        return None
    counts = [0] * spans
    for time in times:
        counts[min(int((time - first) / (last - first) * spans), spans - 1)] += 1
    return datetime.fromtimestamp(first, UTC), datetime.fromtimestamp(last, UTC), counts


def bands(chains: list[tuple[int, int]]) -> list[tuple[str, int]]:
    """Group chain sizes: 1, 2, 3 to 4, 5 to 8, doubling, each with how many chains it holds."""
    found: dict[int, int] = {}
    for size, count in chains:
        found[(size - 1).bit_length()] = found.get((size - 1).bit_length(), 0) + count
    names = []
    for power in range(max(found, default=-1) + 1):
        low, high = (1 << (power - 1)) + 1 if power else 1, 1 << power
        names.append((f"{low:,}" if low >= high else f"{low:,} to {high:,}", found.get(power, 0)))
    return names
