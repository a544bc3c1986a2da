"""Where each block of a long page begins, while most heights are still guesses."""

from __future__ import annotations


class Heights:
    """Heights of ``count`` blocks, each a guess until measured.

    A binary indexed tree (Fenwick 1994) of the differences from the guess, of which only what
    is no 0 is kept: nothing to do up front for 100,000 blocks, logarithmic afterwards.
    """

    def __init__(self, count: int, guess: int) -> None:
        self.count = count
        self.guess = guess
        self._known: dict[int, int] = {}
        self._tree: dict[int, int] = {}
        self._found = (0, 0, 0)  # the last block that was looked for, and its lines

    @property
    def total(self) -> int:
        """The height of the whole page."""
        return self.offset(self.count)

    def height(self, index: int) -> int:
        """The height of a block: measured, or the guess."""
        return self._known.get(index, self.guess)

    def is_known(self, index: int) -> bool:
        """Whether the block has been measured."""
        return index in self._known

    def measure(self, index: int, height: int) -> int:
        """Note the true height (at least 1) and return by how much it differs from before."""
        change = height - self.height(index)
        self._known[index] = height
        self._found = (0, 0, 0)
        node = index + 1
        while change and node <= self.count:
            self._tree[node] = self._tree.get(node, 0) + change
            node += node & -node
        return change

    def offset(self, index: int) -> int:
        """The line at which the block begins; for ``count``, the height of the page."""
        line, node = index * self.guess, index
        while node:
            line += self._tree.get(node, 0)
            node -= node & -node
        return line

    def find(self, line: int) -> tuple[int, int]:
        """Return the block that ``line`` falls in and the line inside it.

        Lines before the page fall in the first block, lines after it in the
        last one's end. Raises ``IndexError`` on a page without blocks.
        """
        if not self.count:
            raise IndexError("an empty page has no blocks")
        found, begin, end = self._found
        if begin <= line < end:
            return found, line - begin
        line = max(0, min(line, self.total - 1))
        sought = line
        node, step = 0, 1 << (self.count.bit_length() - 1)
        while step:
            after = node + step
            if after <= self.count:
                span = step * self.guess + self._tree.get(after, 0)
                if span <= line:
                    node, line = after, line - span
            step >>= 1
        self._found = node, sought - line, sought - line + self.height(node)
        return node, line
