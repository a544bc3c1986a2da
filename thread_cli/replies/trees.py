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
#: Digits of the numbers in a tree as it is written: two each.
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
#: A leaf is a weight in hundredths above the least that there can be.
_MOST = _BASE**2 // 2 - 1


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


def read(written: str, names: Sequence[str]) -> Tree:
    """Return a tree from how it is written (see ``write``).

    Args:
        written: The tree.
        names: All features, in the order of the file.
    """
    tree, rest = _read(written, names)
    assert not rest, rest
    return tree


def _read(written: str, names: Sequence[str]) -> tuple[Tree, str]:
    """Return the tree that a text begins with, and the rest of the text."""
    kind = written[0]
    if kind in _DIGITS:
        return (int(written[:2], _BASE) - _MOST) / 100, written[2:]
    first = int(written[1:3], _BASE)
    count = 1 if kind == "." else ord(kind) - ord("A") + 2
    some, rest = _read(written[3:], names)
    none, rest = _read(rest, names)
    return Fork(frozenset(names[first : first + count]), some, none), rest


def write(tree: Tree, places: dict[str, int]) -> str:
    """Return how a tree is written: five letters for each fork with one of its branches.

    A fork is a full stop, or a letter from A on where it asks for two features or more that stand
    side by side; the place of the first, and its two branches. A leaf is a weight in hundredths
    and 647 more. Numbers have two digits of base 36.
    """
    if not isinstance(tree, Fork):
        return _number(max(0, min(2 * _MOST, round(100 * tree) + _MOST)))
    span = sorted(places[name] for name in tree.names)
    assert span == list(range(span[0], span[-1] + 1)), tree.names
    kind = "." if len(span) == 1 else chr(ord("A") + len(span) - 2)
    return f"{kind}{_number(span[0])}{write(tree.some, places)}{write(tree.none, places)}"


def _number(value: int) -> str:
    high, low = divmod(value, _BASE)
    return _DIGITS[high] + _DIGITS[low]
