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


@dataclass(frozen=True)
class Boosted:
    """Trees over numbered features.

    Attributes:
        names: The features, in the order in which they are given.
        bias: What is added to the leaves.
        trees: Each as its forks' features, bounds, and branches, and its leaves' weights; a leaf
            is a fork that leads to itself.
        depth: Of the deepest.
    """

    names: tuple[str, ...]
    bias: float
    trees: Sequence[tuple["NDArray[np.intp]", "NDArray[np.float64]", "NDArray[np.intp]",
                          "NDArray[np.intp]", "NDArray[np.float64]"]]  # fmt: skip
    depth: int

    def worth(self, rows: "NDArray[np.float64]") -> "NDArray[np.float64]":
        """Return what the trees together say of each row of features."""
        import numpy as np

        found = np.full(len(rows), self.bias)
        every = np.arange(len(rows))
        for feature, bound, left, right, leaf in self.trees:
            at = np.zeros(len(rows), dtype=np.intp)
            for _ in range(self.depth):
                at = np.where(rows[every, feature[at]] <= bound[at], left[at], right[at])
            found += leaf[at]
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

    made, deepest = [], 0
    for tree in trees:
        nodes: list[list[float]] = []
        deepest = max(deepest, _flat(tree, nodes))
        table = np.array(nodes)
        feature, left, right = (table[:, column].astype(np.intp) for column in (0, 2, 3))
        made.append((feature, table[:, 1], left, right, table[:, 4]))
    return Boosted(tuple(names), bias, made, deepest)


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
