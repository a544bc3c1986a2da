"""Which replies are hidden."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from thread_cli.forest import Forest


class Folds:
    """Folded comments of a forest: their replies are not shown.

    Attributes:
        version: Changes whenever a fold does.
    """

    def __init__(self, forest: Forest) -> None:
        self.forest = forest
        self.version = 0
        self._folded = bytearray(len(forest))
        self._any = False

    def take(self, others: Folds) -> None:
        """Fold what is folded in another forest of the same comments."""
        if not others._any:
            return
        order, row = others.forest.order, self.forest.row
        for at, folded in enumerate(others._folded):
            self._folded[row[order[at]]] = folded
        self._any = True
        self.version += 1

    def is_folded(self, row: int) -> bool:
        """Whether the replies to ``row`` are hidden."""
        return bool(self._folded[row])

    def rows(self) -> Iterator[int]:
        """Yield the rows of folded comments that have replies, ascending."""
        row = self._folded.find(1) if self._any else -1
        while row >= 0:
            if self.forest.size[row] > 1:
                yield row
            row = self._folded.find(1, row + 1)

    def toggle(self, row: int) -> bool:
        """Hide or show the replies to ``row``; return whether it has any."""
        if self.forest.size[row] == 1:
            return False
        self._folded[row] ^= 1
        self._any = self._any or bool(self._folded[row])
        self.version += 1
        return True

    def fold_all(self) -> None:
        """Hide all replies."""
        self._folded = bytearray(b"\1") * len(self.forest)
        self._any = True
        self.version += 1

    def unfold_all(self) -> None:
        """Show all replies."""
        self._folded = bytearray(len(self.forest))
        self._any = False
        self.version += 1

    def visible(self, start: int, end: int) -> Sequence[int]:
        """Return the rows of ``[start, end)`` that no fold inside it hides, ascending."""
        if not self._any or self._folded.find(1, start, end) < 0:
            return range(start, end)
        rows, size, folded = array("q"), self.forest.size, self._folded
        row = start
        while row < end:
            rows.append(row)
            row += size[row] if folded[row] else 1
        return rows

    def holder(self, row: int) -> int:
        """Return the row itself, or the topmost folded comment that hides it."""
        for above in self.forest.ancestors(row) if self._any else ():
            if self._folded[above]:
                return above
        return row

    def reveal(self, row: int) -> bool:
        """Unfold whatever hides ``row``; return whether something did."""
        hidden = False
        if self._any:
            for above in self.forest.ancestors(row):
                hidden |= bool(self._folded[above])
                self._folded[above] = 0
            self.version += hidden
        return hidden
