"""Small decision trees over features: what several of them weigh together.

They correct what the weights of single features cannot tell, such as a name that
tells less in the line after one's own. Many small ones are added up (Friedman 2001, "Greedy
function approximation: a gradient boosting machine"). A tree asks the same questions whatever the
answers to those before, so that it is a table of what holds for each set of answers: "oblivious"
trees (Kohavi 1994), of which less needs to be kept than of others that tell as much.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tree:
    """Some questions, each whether a candidate has one of some features.

    Attributes:
        asks: The features of each question.
        values: What holds of a candidate by the answers, read as a number in base 2: yes is 1,
            the first question's answer counts most.
    """

    asks: tuple[frozenset[str], ...]
    values: tuple[float, ...]


#: What trees are written with: what stands in a JSON text as it is.
_SIGNS = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\')
_BASE = len(_SIGNS)
#: A question asks for so many features at most, which stand side by side in the file.
MOST_ASKED = 12
#: A value is the square of so many steps at most, up or down: small ones are told finer.
_STEPS, _STEP = 45, 0.03


class Forest:
    """Trees, ready to be asked of many candidates."""

    def __init__(self, trees: Sequence[Tree]) -> None:
        questions = list(dict.fromkeys(asked for tree in trees for asked in tree.asks))
        place = {asked: number for number, asked in enumerate(questions)}
        self._none = [0] * len(questions)
        self._asking: dict[str, list[int]] = {}  # feature to the questions that ask for it
        for number, asked in enumerate(questions):
            for name in asked:
                self._asking.setdefault(name, []).append(number)
        self._trees = [([place[asked] for asked in t.asks], t.values) for t in trees]

    def weight(self, names: Iterable[str]) -> float:
        """Return what all trees together say of a candidate with these features."""
        have, asking = self._none.copy(), self._asking
        for name in asking.keys() & names:
            for number in asking[name]:
                have[number] = 1
        total = 0.0
        for asks, values in self._trees:
            place = 0
            for number in asks:
                place += place + have[number]
            total += values[place]
        return total


def leaf(tree: Tree, names: set[str]) -> tuple[float, set[str]]:
    """Return what a tree says of a candidate, and which of its features were asked for."""
    met: set[str] = set()
    place = 0
    for asked in tree.asks:
        place += place + (not asked.isdisjoint(names))
        met |= asked & names
    return tree.values[place], met


def read(written: str, names: Sequence[str]) -> tuple[Tree, ...]:
    """Return trees from how they are written (see ``write``).

    Args:
        written: The trees.
        names: All features, in the order of the file.
    """
    if not written:
        return ()
    depth = int(written[0])
    begin, length = 2 * depth, 2 * depth + 2**depth
    found = []
    for start in range(1, len(written), length):
        tree = written[start : start + length]
        asks = (_asked(tree[place : place + 2], names) for place in range(0, begin, 2))
        found.append(Tree(tuple(asks), tuple(map(_value, tree[begin:]))))
    return tuple(found)


def write(trees: Sequence[Tree], places: dict[str, int]) -> str:
    """Return how trees are written: how many questions each has, then one tree after the other.

    A question has two signs, a number that tells the place of the first feature and how many stand
    beside it; a value has one.
    """
    if not trees:
        return ""
    written = [str(len(trees[0].asks))]
    for tree in trees:
        assert len(tree.asks) == len(trees[0].asks)
        for asked in tree.asks:
            span = sorted(places[name] for name in asked)
            assert span == list(range(span[0], span[-1] + 1)), asked
            high, low = divmod(span[0] * MOST_ASKED + len(span) - 1, _BASE)
            written.append(_SIGNS[high] + _SIGNS[low])
        written += [_SIGNS[_steps(value) + _STEPS] for value in tree.values]
    return "".join(written)


def as_written(value: float) -> float:
    """Return the value as it will be read again."""
    return _value(_SIGNS[_steps(value) + _STEPS])


def _asked(signs: str, names: Sequence[str]) -> frozenset[str]:
    first, more = divmod(_SIGNS.index(signs[0]) * _BASE + _SIGNS.index(signs[1]), MOST_ASKED)
    return frozenset(names[first : first + more + 1])


def _steps(value: float) -> int:
    steps = min(_STEPS, round(math.sqrt(abs(value)) / _STEP))
    return steps if value > 0 else -steps


def _value(sign: str) -> float:
    steps = _SIGNS.index(sign) - _STEPS
    return steps * abs(steps) * _STEP**2
