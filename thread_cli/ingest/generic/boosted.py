"""Small decision trees whose leaves are added up, kept as numbers in a file of the package.

Gradient boosting (Friedman 2001, "Greedy function approximation"); ``bench`` grows the trees.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: A fork is the place of its feature, a bound, and the branches up to it and above it; a leaf is
#: its weight.
Tree: TypeAlias = "float | list[int | float | Tree]"


#: So many rows of features are led down the trees at once.
_AT_ONCE = 256


@dataclass(frozen=True)
class Boosted:
    """Trees over numbered features.

    Attributes:
        names: The features, in the order in which they are given.
        bias: What is added to the leaves.
        feature, bound, below, above, leaf: A row a tree, a column a node: which feature a fork
            asks for, its bound, which node follows up to it and above it, and a leaf's weight. A
            leaf is a fork that leads to itself.
        depth: Of the deepest.
    """

    names: tuple[str, ...]
    bias: float
    feature: "NDArray[np.intp]"
    bound: "NDArray[np.float64]"
    below: "NDArray[np.intp]"
    above: "NDArray[np.intp]"
    leaf: "NDArray[np.float64]"
    depth: int

    def worth(self, rows: "NDArray[np.float64]") -> "NDArray[np.float64]":
        """Return what the trees together say of each row of features."""
        import numpy as np

        # One number a node of all trees: much less work than a row and a column.
        tops = np.arange(len(self.leaf), dtype=np.intp)[:, None] * self.leaf.shape[1]
        feature, bound, leaf = self.feature.ravel(), self.bound.ravel(), self.leaf.ravel()
        below, above = (self.below + tops).ravel(), (self.above + tops).ravel()
        found = np.empty(len(rows))
        for start in range(0, len(rows), _AT_ONCE):
            part = np.ascontiguousarray(rows[start : start + _AT_ONCE])
            first, values = np.arange(len(part)) * part.shape[1], part.ravel()
            at = np.repeat(tops, len(part), axis=1)
            for _ in range(self.depth):
                low = values.take(first + feature.take(at)) <= bound.take(at)
                at = np.where(low, below.take(at), above.take(at))
            found[start : start + _AT_ONCE] = self.bias + leaf.take(at).sum(axis=0)
        return found

    def probabilities(self, rows: "NDArray[np.float64]") -> "NDArray[np.float64]":
        """Return the same on the scale of probabilities."""
        import numpy as np

        found: NDArray[np.float64] = 1 / (1 + np.exp(-self.worth(rows)))
        return found


def load(file: str) -> list[Boosted]:
    """Return what a file of this package holds."""
    written = json.loads(files("thread_cli.ingest.generic").joinpath(file).read_text("utf-8"))
    return [of(one["names"], one["bias"], one["trees"]) for one in written]


def of(names: Sequence[str], bias: float, trees: Sequence[Tree]) -> Boosted:
    """Return trees as they are written, ready to be asked."""
    import numpy as np

    tables: list[list[list[float]]] = []
    deepest = 0
    for tree in trees:
        nodes: list[list[float]] = []
        deepest = max(deepest, _flat(tree, nodes))
        tables.append(nodes)
    table = np.zeros((len(tables), max(map(len, tables), default=1), 5))
    for index, nodes in enumerate(tables):
        table[index, : len(nodes)] = nodes
    feature, below, above = (table[:, :, column].astype(np.intp) for column in (0, 2, 3))
    bound, leaf = table[:, :, 1].copy(), table[:, :, 4].copy()
    return Boosted(tuple(names), bias, feature, bound, below, above, leaf, deepest)


def _flat(tree: Tree, nodes: list[list[float]]) -> int:
    """Add a tree's forks and leaves to the list; return how deep it is."""
    here = len(nodes)
    if not isinstance(tree, list):
        nodes.append([0.0, 0.0, here, here, tree])
        return 0
    feature, bound, below, above = tree
    assert isinstance(feature, int)
    assert isinstance(bound, int | float)
    nodes.append([feature, bound, 0.0, 0.0, 0.0])
    nodes[here][2] = len(nodes)
    left = _flat(below, nodes)
    nodes[here][3] = len(nodes)
    right = _flat(above, nodes)
    return 1 + max(left, right)
