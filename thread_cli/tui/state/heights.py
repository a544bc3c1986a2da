"""Where each block of a long page begins, while most heights are still guesses."""

from __future__ import annotations  # array is subscriptable only from Python 3.12 on

from array import array


class Heights:
    """Heights of ``count`` blocks, each a guess until measured.

    A binary indexed tree (Fenwick 1994) of the differences from the guess:
    nothing to do up front for 100,000 blocks, logarithmic afterwards.
    """

    def __init__(self, count: int, guess: int) -> None:
        self.count = count
        self.guess = guess
        self._known = array("q", bytes(8 * count))
        self._tree = array("q", bytes(8 * (count + 1)))

    @property
    def total(self) -> int:
        """The height of the whole page."""
        return self.offset(self.count)

    def height(self, index: int) -> int:
        """The height of a block: measured, or the guess."""
        return self._known[index] or self.guess

    def is_known(self, index: int) -> bool:
        """Whether the block has been measured."""
        return self._known[index] > 0

    def measure(self, index: int, height: int) -> int:
        """Note the true height (at least 1) and return by how much it differs from before."""
        change = height - self.height(index)
        self._known[index] = height
        node = index + 1
        while change and node <= self.count:
            self._tree[node] += change
            node += node & -node
        return change

    def offset(self, index: int) -> int:
        """The line at which the block begins; for ``count``, the height of the page."""
        line, node = index * self.guess, index
        while node:
            line += self._tree[node]
            node -= node & -node
        return line

    def find(self, line: int) -> tuple[int, int]:
        """Return the block that ``line`` falls in and the line inside it.

        Lines before the page fall in the first block, lines after it in the
        last one's end. Raises ``IndexError`` on a page without blocks.
        """
        if not self.count:
            raise IndexError("an empty page has no blocks")
        line = max(0, min(line, self.total - 1))
        node, step = 0, 1 << (self.count.bit_length() - 1)
        while step:
            after = node + step
            if after <= self.count:
                span = step * self.guess + self._tree[after]
                if span <= line:
                    node, line = after, line - span
            step >>= 1
        return node, line
