"""What is listed of a group, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from thread_cli.columns import Columns
from thread_cli.tui.state.filters import Filter
from thread_cli.tui.state.folds import Folds
from thread_cli.tui.state.groups import Group
from thread_cli.tui.state.ordering import Ordering, ordered


def meeting(filters: Sequence[Filter], rows: Sequence[int], order: Sequence[int]) -> Sequence[int]:
    """Return the rows that meet all filters, tested in the order in which they were set.

    ``order`` names the comment (0-based) in each row of the forest.
    """
    for condition in filters:
        keeps = condition.keeps
        rows = [row for row in rows if keeps(order[row] + 1, row)]
    return rows


def meets(filters: Sequence[Filter], row: int, order: Sequence[int]) -> bool:
    """Return whether a row meets all filters; see ``meeting``."""
    return all(condition.keeps(order[row] + 1, row) for condition in filters)


def marks_meeting(filters: Sequence[Filter], marks: bytearray, order: Sequence[int]) -> bytearray:
    """Return marks (a byte for every row, 1 where there is one) without the rows that fall out."""
    left = bytearray(len(marks))
    for row in meeting(filters, list(compress(range(len(marks)), marks)), order):
        left[row] = 1
    return left


def filtered(
    groups: tuple[Group, ...], filters: Sequence[Filter], order: Sequence[int]
) -> tuple[Group, ...]:
    """Return groups that hold only what meets all filters."""
    if not filters:
        return groups
    return tuple(group.with_rows(meeting(filters, group.rows, order)) for group in groups)


def listed(group: Group, ordering: Ordering, columns: Columns, folds: Folds) -> Group:
    """Return a group in an order; as a tree, without what the folds hide."""
    if ordering is not Ordering.OWN:
        rows = ordered(group.rows, ordering, columns)
        return group.with_rows(rows, order_name=ordering.value)
    if group.is_tree:
        rows = folds.visible(0, len(columns.forest))
        return group if isinstance(rows, range) else group.with_rows(rows, is_tree=True)
    return group
