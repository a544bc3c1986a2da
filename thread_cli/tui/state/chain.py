"""A comment with everything above and below it."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from thread_cli.forest import Forest
from thread_cli.tui.state.cursor import Cursor
from thread_cli.tui.state.folds import Folds


class Guides(NamedTuple):
    """What to draw to the left of a comment.

    Attributes:
        rails: For each level between the root and the comment's parent, whether
            a line runs through to a later reply.
        has_later: Whether a later reply to the same comment follows.
        has_replies: Whether a reply to this comment follows.
    """

    rails: tuple[bool, ...]
    has_later: bool
    has_replies: bool


class Chain:
    """The reply chain of one comment: ancestors, the comment, all replies below it.

    In pre-order the replies are a slice of the forest, so that only the
    ancestors are written down, and of the replies what folds leave of them.
    """

    def __init__(
        self, forest: Forest, row: int, folds: Folds | None = None, near: Chain | None = None
    ) -> None:
        """Take the chain of a row; of one in a deep thread sooner where another is ``near``."""
        self.forest = forest
        self.chosen_row = row
        self._above = _ancestors(forest, row, near)
        self.chosen = len(self._above)
        self.folds = folds
        self._below: Sequence[int] = range(row, row + forest.size[row])
        if folds is not None:
            self._below = folds.visible(row, row + forest.size[row])
        self.cursor = Cursor(self.chosen + len(self._below), self.chosen)

    def refold(self) -> None:
        """Show what the folds leave now; the cursor stays on its comment, or on what hides it."""
        assert self.folds is not None
        row = self.cursor_row
        end = self.chosen_row + self.forest.size[self.chosen_row]
        self._below = self.folds.visible(self.chosen_row, end)
        index = self.index_of(row)
        if index is None:
            index = self.chosen + bisect_left(self._below, row + 1) - 1
        self.cursor = Cursor(self.chosen + len(self._below), index)

    def __len__(self) -> int:
        return self.cursor.count

    @property
    def cursor_row(self) -> int:
        """The forest row under the cursor."""
        return self.row_at(self.cursor.at)

    def row_at(self, index: int) -> int:
        """Return the forest row of the comment at ``index`` of the chain."""
        if index < self.chosen:
            return self._above[index]
        return self._below[index - self.chosen]

    def index_of(self, row: int) -> int | None:
        """Return where in the chain a forest row stands, or none when it is not part of it."""
        if row >= self.chosen_row:
            below = bisect_left(self._below, row)
            found = below < len(self._below) and self._below[below] == row
            return self.chosen + below if found else None
        index = bisect_left(self._above, row)
        return index if index < self.chosen and self._above[index] == row else None

    def guides(self, index: int, levels: int) -> Guides:
        """Return the lines to draw beside a comment.

        Args:
            index: The comment's place in the chain.
            levels: How many levels are drawn. Deeper comments get no rails:
                they all stand at the last level.
        """
        forest, row = self.forest, self.row_at(index)
        has_replies = index < self.chosen or forest.size[row] > 1
        depth = forest.depth[row]
        if depth > levels:
            return Guides((False,) * (levels - 1), False, has_replies)
        rails: list[bool] = []
        above = forest.parent[row]
        while above >= 0 and forest.parent[above] >= 0:
            rails.append(self._has_later(above))
            above = forest.parent[above]
        rails.reverse()
        return Guides(tuple(rails), self._has_later(row), has_replies)

    def _has_later(self, row: int) -> bool:
        """Whether a later sibling of ``row`` is part of the chain."""
        forest = self.forest
        parent = forest.parent[row]
        if parent < self.chosen_row:  # the chosen comment and what is above it stand alone
            return False
        return row + forest.size[row] < parent + forest.size[parent]


def _ancestors(forest: Forest, row: int, near: Chain | None) -> array[int]:
    """Return the rows from the root to the parent, those that another chain has taken from it."""
    if near is None or near.forest is not forest:
        return array("q", forest.ancestors(row))
    known, chosen, depth = near._above, near.chosen_row, forest.depth  # noqa: SLF001
    own: list[int] = []
    above = forest.parent[row]
    while above >= 0:
        level = depth[above]
        if above == chosen or (level < len(known) and known[level] == above):
            shared = known[: level + 1]  # without the chosen one itself, which it does not hold
            if above == chosen:
                shared.append(above)
            break
        own.append(above)
        above = forest.parent[above]
    else:
        shared = array("q")
    own.reverse()
    shared.extend(own)
    return shared
