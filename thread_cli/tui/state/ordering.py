"""In which order the comments of a theme stand."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from thread_cli.columns import NONE, Columns


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


def ordered(rows: Sequence[int], by: Ordering, columns: Columns) -> Sequence[int]:
    """Return ``rows`` in another order.

    Equal ones stay in the order they have. Comments without a date or a score come last; where
    no comment has a date, the source's order is the order of time.
    """
    if by is Ordering.OWN:
        return rows
    forest, scores, created = columns.forest, columns.scores, columns.created
    order = forest.order
    if by is Ordering.REPLIES:
        return sorted(rows, key=lambda row: -forest.size[row])
    if by is Ordering.SCORE:  # what is not known is the least there is
        return sorted(rows, key=lambda row: -scores[order[row]])

    def when(row: int) -> tuple[bool, int, int]:
        at = created[order[row]]
        return at == NONE, at, order[row]

    return sorted(rows, key=when)
