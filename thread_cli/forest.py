"""Replies as flat pre-order arrays.

A comment section is a forest: comments that answer the post are roots. Every
walk here is a loop over arrays, so a chain of 100,000 replies costs no stack.
In pre-order a subtree is a slice, ``[row, row + size[row])``, which makes
"hide the replies", "everything under this" and "the whole chain" slices too.
"""

from __future__ import annotations  # array is subscriptable only from Python 3.12 on

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from thread_cli.model import Comment, ReplyLink, Thread


class Forest:  # noqa: PLW1641 - arrays have no hash
    """Pre-order arrays, all of length n, siblings in the source's order.

    Attributes:
        order: ``order[row]`` is the node (0-based place in the source) at ``row``.
        row: The inverse: ``row[node]``.
        parent: Row of the parent, or -1.
        depth: 0 for roots.
        size: Rows in the subtree, the node itself included.
        cut: Nodes whose parent was dropped because it closed a cycle.
        orphans: Nodes whose parent does not exist.
    """

    __slots__ = ("cut", "depth", "order", "orphans", "parent", "row", "size")

    def __init__(
        self,
        order: array[int],
        row: array[int],
        parent: array[int],
        depth: array[int],
        size: array[int],
        cut: tuple[int, ...] = (),
        orphans: tuple[int, ...] = (),
    ) -> None:
        self.order, self.row, self.parent = order, row, parent
        self.depth, self.size = depth, size
        self.cut, self.orphans = cut, orphans

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Forest):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __len__(self) -> int:
        return len(self.order)

    def ancestors(self, row: int) -> list[int]:
        """Return the rows from the root down to the parent of ``row``."""
        above = []
        while (row := self.parent[row]) >= 0:
            above.append(row)
        above.reverse()
        return above

    def children(self, row: int) -> Iterator[int]:
        """Yield the rows of the direct replies to ``row``, in order."""
        child, end = row + 1, row + self.size[row]
        while child < end:
            yield child
            child += self.size[child]

    def sibling(self, row: int, direction: int) -> int | None:
        """Return the row of the next (1) or previous (-1) node under the same parent, or none."""
        parent = self.parent[row]
        if direction > 0:
            end = parent + self.size[parent] if parent >= 0 else len(self)
            after = row + self.size[row]
            return after if after < end else None
        before = row - 1
        if before <= parent:
            return None
        while self.parent[before] != parent:
            before = self.parent[before]
        return before

    def root(self, row: int) -> int:
        """Return the row at the top of the chain that ``row`` stands in."""
        while self.parent[row] >= 0:
            row = self.parent[row]
        return row

    def roots(self) -> Iterator[int]:
        """Yield the rows of the comments that answer the post."""
        row = 0
        while row < len(self.order):
            yield row
            row += self.size[row]


def build_forest(parents: Sequence[int | None]) -> Forest:
    """Arrange nodes 0..n-1 in pre-order from the parent of each.

    Args:
        parents: For each node its parent's number, or none. A number outside
            0..n-1 makes the node an orphan, which becomes a root. Where parents
            form a cycle, the link of the cycle's first node is cut.

    Linear in n, iterative.
    """
    n = len(parents)
    orphans = []
    up = [-1] * n
    later = False  # whether a parent stands behind its reply
    for node, parent in enumerate(parents):
        if parent is None:
            continue
        if 0 <= parent < n:
            up[node] = parent
            if parent >= node:
                later = True
        else:
            orphans.append(node)
    cut: list[int] = []
    walk: Sequence[int] = range(n)
    if later:
        _cut_cycles(up, cut)
        walk = _walk(up)
    return _laid_out(up, walk, tuple(cut), tuple(orphans))


def _laid_out(
    up: list[int], walk: Sequence[int], cut: tuple[int, ...], orphans: tuple[int, ...]
) -> Forest:
    """Return the forest from each node's parent.

    ``walk`` names all nodes: parents before their replies, siblings in the source's order.
    """
    n = len(up)
    node_size = [1] * n
    for node in reversed(walk):
        if (parent := up[node]) >= 0:
            node_size[parent] += node_size[node]
    order, row_of, depth, free = (array("i", bytes(4 * n)) for _ in range(4))
    size = array("i", [1]) * n
    above = array("i", [-1]) * n
    free_root = 0  # ``free``: the row of a node's next reply
    for node in walk:
        parent, nodes = up[node], node_size[node]
        if parent < 0:
            row, free_root = free_root, free_root + nodes
        else:
            row = free[parent]
            free[parent] = row + nodes
            above[row] = parent_row = row_of[parent]
            depth[row] = depth[parent_row] + 1
        order[row] = node
        row_of[node] = row
        if nodes > 1:
            size[row] = nodes
            free[node] = row + 1
    return Forest(order, row_of, above, depth, size, cut, orphans)


def _walk(up: list[int]) -> array[int]:
    """Return the nodes of a forest without cycles in pre-order."""
    n = len(up)
    first_child = array("i", [-1]) * n
    next_sibling = array("i", [-1]) * n
    first_root = -1
    for node in range(n - 1, -1, -1):  # backwards, so that lists come out in order
        parent = up[node]
        if parent < 0:
            next_sibling[node], first_root = first_root, node
        else:
            next_sibling[node], first_child[parent] = first_child[parent], node

    order = array("i")
    stack = [first_root] if n else []
    while stack:
        node = stack.pop()
        order.append(node)
        if next_sibling[node] >= 0:
            stack.append(next_sibling[node])
        if first_child[node] >= 0:
            stack.append(first_child[node])
    return order


def _cut_cycles(up: list[int], cut: list[int]) -> None:
    """Drop one link of every cycle in ``up``, in place, and note the node in ``cut``."""
    state = bytearray(len(up))  # 0 unseen, 1 on this walk, 2 known to reach a root
    for start in range(len(up)):
        walk = []
        node = start
        while node >= 0 and state[node] == 0:
            state[node] = 1
            walk.append(node)
            node = up[node]
        if node >= 0 and state[node] == 1:
            first = min(walk[walk.index(node) :])
            up[first] = -1
            cut.append(first)
        for seen in walk:
            state[seen] = 2


def forest_of(thread: Thread) -> Forest:
    """Return the reply forest of ``thread``; node i is the comment with id i + 1."""
    return build_forest([c.parent - 1 if c.parent is not None else None for c in thread.comments])


def with_links(thread: Thread, links: Mapping[int, tuple[int | None, ReplyLink]]) -> Thread:
    """Return ``thread`` with the named comments moved under new parents.

    Args:
        thread: The thread to change.
        links: Comment id to its new parent's id (or none) and the link's basis.

    Depths of all comments are worked out anew.
    """
    parents = [links[c.id][0] if c.id in links else c.parent for c in thread.comments]
    forest = build_forest([None if parent is None else parent - 1 for parent in parents])
    comments = tuple(
        _placed(
            comment,
            parent,
            links[comment.id][1] if comment.id in links else comment.link,
            forest.depth[forest.row[node]],
        )
        for node, (comment, parent) in enumerate(zip(thread.comments, parents, strict=True))
    )
    return replace(thread, comments=comments)


def _placed(comment: Comment, parent: int | None, link: ReplyLink, depth: int) -> Comment:
    if (comment.parent, comment.link, comment.depth) == (parent, link, depth):
        return comment
    return replace(comment, parent=parent, link=link, depth=depth)
