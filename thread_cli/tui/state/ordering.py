"""In which order the comments of a theme stand."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from thread_cli.forest import Forest
from thread_cli.model import Thread


class Ordering(StrEnum):
    """An order, named as the screen names it; ``OWN`` is the one a group comes with."""

    OWN = "as it comes"
    TIME = "by time"
    SCORE = "highest score first"
    REPLIES = "most replies first"

    @property
    def next(self) -> Ordering:
        """The order that comes after this one when they are stepped through."""
        orders = list(Ordering)
        return orders[(orders.index(self) + 1) % len(orders)]


def ordered(rows: Sequence[int], by: Ordering, thread: Thread, forest: Forest) -> Sequence[int]:
    """Return ``rows`` in another order.

    Equal ones stay in the order they have. Comments without a date or a score come last; where
    no comment has a date, the source's order is the order of time.
    """
    if by is Ordering.OWN:
        return rows
    comments, order = thread.comments, forest.order
    if by is Ordering.REPLIES:
        return sorted(rows, key=lambda row: -forest.size[row])
    if by is Ordering.SCORE:
        return sorted(rows, key=lambda row: _descending(comments[order[row]].score))

    def when(row: int) -> tuple[bool, float, int]:
        at = comments[order[row]].created_at
        return at is None, at.timestamp() if at else 0.0, order[row]

    return sorted(rows, key=when)


def _descending(score: int | None) -> tuple[bool, int]:
    return score is None, -(score or 0)
