"""What the dates of a thread in display order say of who can answer whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from thread_cli.replies.facts import Facts


@dataclass(frozen=True, slots=True)
class Dates:
    """What dates say of a thread in display order.

    Attributes:
        direction: 1 where siblings seem to stand oldest first, -1 newest first, 0 neither.
        least_after: For each comment the least date of all later ones, or none.
        pace: Seconds that usually pass until the next comment; 0 where the order is another.
        until: For each comment the first later one that is older, so no reply; or the end.
        newer: For each comment the share of all that is newer.
    """

    direction: int
    least_after: Sequence[float | None]
    pace: float
    until: Sequence[int] = ()
    newer: Sequence[float] = ()


def is_ranked(facts: Sequence[Facts]) -> bool:
    """Return whether dates show that siblings stand in another order than that of their dates."""
    dates = dates_of(facts)
    return bool(dates.until) and not dates.direction


def dates_of(facts: Sequence[Facts]) -> Dates:
    """Work out what the dates of a thread say; nothing where not all carry one."""
    whens = [fact.when for fact in facts if fact.when is not None]
    if len(whens) < 3 or len(whens) < len(facts):
        return Dates(0, [None] * len(facts), 0.0)
    astray = _astray(whens)
    least: list[float | None] = [None] * len(whens)
    low: float | None = None
    for number in range(len(whens) - 1, -1, -1):
        least[number] = low
        if number not in astray:
            low = whens[number] if low is None else min(low, whens[number])
    ordered = sorted(whens)
    gaps = sorted(b - a for a, b in pairwise(ordered))
    rising = sum(b >= a for a, b in pairwise(whens)) / (len(whens) - 1)
    oldest = whens.index(ordered[0]) / (len(whens) - 1)
    direction = 0
    if len(astray) <= 0.01 * len(whens):
        direction = 1
    elif oldest >= 0.7 and rising <= 0.6:
        direction = -1
    pace = max(gaps[len(gaps) // 2], 30.0) if direction else 0.0
    return Dates(direction, least, pace, _until(whens), _newer(whens))


def _astray(whens: Sequence[float]) -> set[int]:
    """Return the comments that cannot stand where they do if siblings stand oldest first.

    Each comment that is older than the one before must be a later sibling of something still
    older; to keep most open for what follows, of the newest such.
    """
    found = set()
    chain: list[float] = []  # each below the one before, and later
    for number, when in enumerate(whens):
        if chain and when < chain[-1] - 60:
            while chain and chain[-1] > when + 60:
                chain.pop()
            if not chain:
                found.add(number)
            else:
                chain.pop()
        chain.append(when)
    return found


def rising(facts: Sequence[Facts]) -> float:
    """Return the share of comments that are newer than the one above.

    Where siblings stand in no order of dates it is a half but for those that answer the one
    above, all of which are.
    """
    pairs = [(a.when or 0.0, b.when or 0.0) for a, b in pairwise(facts)]
    return sum(b > a for a, b in pairs) / len(pairs)


def _until(whens: Sequence[float]) -> list[int]:
    found = [len(whens)] * len(whens)
    waiting: list[int] = []
    for number, when in enumerate(whens):
        while waiting and when < whens[waiting[-1]] - 60:
            found[waiting.pop()] = number
        waiting.append(number)
    return found


def _newer(whens: Sequence[float]) -> list[float]:
    order = sorted(range(len(whens)), key=whens.__getitem__)
    found = [0.0] * len(whens)
    for rank, number in enumerate(order, 1):
        found[number] = 1 - rank / len(whens)
    return found
