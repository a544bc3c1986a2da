"""Small decision trees over features: what several of them weigh together.

They correct what the weights of single features cannot tell, such as a name that
tells less in the line after one's own. Many small ones are added up (Friedman 2001, "Greedy
function approximation: a gradient boosting machine").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Fork:
    """A question: whether a candidate has one of some features.

    Attributes:
        names: The features.
        some: What holds of a candidate that has one of them.
        none: What holds of one that has none.
    """

    names: frozenset[str]
    some: "Tree"
    none: "Tree"


Tree: TypeAlias = Fork | float
#: A fork is a list of the place of its feature, or of its first and last, and its two branches; a
#: leaf is a weight in hundredths.
Written: TypeAlias = int | list["Written"]


def weight(trees: Sequence[Tree], names: set[str]) -> float:
    """Return what all trees together say of a candidate with these features."""
    total = 0.0
    for tree in trees:
        while isinstance(tree, Fork):
            tree = tree.none if tree.names.isdisjoint(names) else tree.some  # noqa: PLW2901
        total += tree
    return total


def leaf(tree: Tree, names: set[str]) -> tuple[float, set[str]]:
    """Return what a tree says of a candidate, and which of its features were asked for."""
    met: set[str] = set()
    while isinstance(tree, Fork):
        met |= tree.names & names
        tree = tree.none if tree.names.isdisjoint(names) else tree.some
    return tree, met


def read(written: Written, names: Sequence[str]) -> Tree:
    """Return a tree from how it is written; ``names``: all features, in the order of the file."""
    if not isinstance(written, list):
        return written / 100
    *span, some, none = written
    first, last = span[0], span[-1]
    assert isinstance(first, int)
    assert isinstance(last, int)
    return Fork(frozenset(names[first : last + 1]), read(some, names), read(none, names))


def write(tree: Tree, places: dict[str, int]) -> Written:
    """Return how a tree is written; features that a fork asks for stand side by side."""
    if not isinstance(tree, Fork):
        return round(100 * tree)
    span = sorted(places[name] for name in tree.names)
    assert span == list(range(span[0], span[-1] + 1)), tree.names
    ends: list[Written] = [span[0]] if len(span) == 1 else [span[0], span[-1]]
    return [*ends, write(tree.some, places), write(tree.none, places)]
