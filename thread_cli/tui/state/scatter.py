"""Comments as points on a plane, in cells of a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

#: Places lie between 0 and this; see ``thread_cli.themes.places``.
_SPREAD = 1000


@dataclass(frozen=True, slots=True)
class Cell:
    """What lies in a cell.

    Attributes:
        theme: The place of the commonest theme among the themes, or none for comments of no
            theme.
        count: How many comments there are.
        mixed: Whether there are comments of another theme, too.
        here: Whether the comment that the reader is on is among them.
    """

    theme: int | None
    count: int
    mixed: bool
    here: bool


def scatter(
    places: Sequence[int],
    theme_of: Callable[[int], int | None],
    columns: int,
    lines: int,
    here: int | None = None,
) -> dict[tuple[int, int], Cell]:
    """Return what lies in each cell that is not empty, by line and column.

    Args:
        places: x and y of each comment, one after the other; -1 where it has none.
        theme_of: From a comment's id to its theme's place among the themes.
        columns: Cells in a line.
        lines: How many there are.
        here: The id of the comment that the reader is on.
    """
    held: dict[tuple[int, int], Counter[int | None]] = {}
    mine = None
    for number in range(len(places) // 2):
        x, y = places[2 * number], places[2 * number + 1]
        if not (0 <= x <= _SPREAD and 0 <= y <= _SPREAD):
            continue
        cell = (_SPREAD - y) * (lines - 1) // _SPREAD, x * (columns - 1) // _SPREAD
        held.setdefault(cell, Counter())[theme_of(number + 1)] += 1
        if number + 1 == here:
            mine = cell
    return {
        cell: Cell(themes.most_common(1)[0][0], themes.total(), len(themes) > 1, cell == mine)
        for cell, themes in held.items()
    }
