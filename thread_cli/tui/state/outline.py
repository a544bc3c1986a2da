"""The whole reply tree, as far as no fold hides it, and a map of its themes."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence

from thread_cli.forest import Forest
from thread_cli.tui.state.cursor import Cursor
from thread_cli.tui.state.folds import Folds

#: So many comments speak for a stretch of the map.
_SAMPLED = 40


class Outline:
    """Visible rows of the forest with a cursor.

    Attributes:
        rows: The visible ones, ascending.
        cursor: Which of them the reader is on.
    """

    def __init__(self, forest: Forest, folds: Folds, row: int) -> None:
        self.forest = forest
        self.folds = folds
        self.rows: Sequence[int] = ()
        self.cursor = Cursor(0)
        self._see(row)

    @property
    def row(self) -> int | None:
        """The forest row under the cursor, or none in an empty thread."""
        return self.rows[self.cursor.at] if self.rows else None

    def toggle(self) -> bool:
        """Fold or unfold the comment under the cursor; return whether it has replies."""
        row = self.row
        if row is None or not self.folds.toggle(row):
            return False
        self._see(row)
        return True

    def fold_all(self, *, folded: bool) -> None:
        """Hide or show all replies; the cursor goes to what hides its comment."""
        row = self.row
        if folded:
            self.folds.fold_all()
        else:
            self.folds.unfold_all()
        self._see(row or 0)

    def go_to(self, row: int) -> bool:
        """Put the cursor on a row, unfolding what hides it; return whether anything changed."""
        if not self.folds.reveal(row) and row == self.row:
            return False  # lists hold on to the cursor that they show
        self._see(row)
        return True

    def _see(self, row: int) -> None:
        self.rows = self.folds.visible(0, len(self.forest))
        self.cursor = Cursor(len(self.rows), max(bisect_right(self.rows, row) - 1, 0))

    def theme_map(self, height: int, theme_of: Callable[[int], int | None]) -> list[int | None]:
        """Return for each of ``height`` stretches of the whole tree its commonest theme.

        Long stretches are sampled evenly.
        """
        total = len(self.forest)
        found: list[int | None] = []
        for line in range(height if total else 0):
            first, end = line * total // height, (line + 1) * total // height
            end = max(end, first + 1)  # where there are more lines than comments
            step = max(1, (end - first) // _SAMPLED)
            themes = Counter(
                theme for row in range(first, end, step) if (theme := theme_of(row)) is not None
            )
            found.append(themes.most_common(1)[0][0] if themes else None)
        return found
