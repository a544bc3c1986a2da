"""How much two comments say the same: the cosine of their words, rare words counting more."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import chain
from math import log, sqrt

from thread_cli.replies.common_words import COMMON, EMPTY
from thread_cli.replies.facts import Facts
from thread_cli.replies.history import POST

#: How much a common word counts, and from how many letters on a word counts no more.
_OF_COMMON, _LONG = 0.2, 10
_MOST = 6
_EXACT = 2**24
_BOUNDS = (-0.1, -0.04, 0.0, 0.04, 0.1)
_MARGINS = ("far-below", "below", "just-below", "just-above", "above", "far-above")
_BESIDE = [f"alike-beside:{name}" for name in _MARGINS]
_OF = [f"alike:{twentieths}" for twentieths in range(_MOST + 1)]
_OF_POST = [f"post:alike-{twentieths}" for twentieths in range(_MOST)]


@dataclass(slots=True)
class Words:
    """What was said in a conversation, each word once, and how much that weighs."""

    all: set[str] = field(default_factory=set)
    weight: float = 0.0


class Likeness:
    """The words of a thread's comments, weighted by in how few comments each stands."""

    def __init__(self, facts: Sequence[Facts], *, telling: bool = False) -> None:
        """``telling``: Words that tell little of what is spoken of count little."""
        self._words = [fact.words for fact in facts]
        held = Counter(chain.from_iterable(self._words))
        total = len(facts) + 1
        weight = {count: log(total / count) ** 2 for count in set(held.values())}
        self._rare = {
            word: _exact(weight[count] * (_tells(word) if telling else 1.0))
            for word, count in held.items()
        }
        self._norm = [sqrt(self.weight(words)) + 1e-9 for words in self._words]

    def weight(self, words: Iterable[str]) -> float:
        """Return what some words weigh together."""
        return sum(map(self._rare.__getitem__, words))

    def of(self, a: int, b: int) -> float:
        """Return the cosine of two comments, in [0, 1]."""
        shared = self._words[a] & self._words[b]
        return self.weight(shared) / (self._norm[a] * self._norm[b]) if shared else 0.0

    def of_each(self, this: int, candidates: Sequence[int]) -> list[float]:
        """Return the cosine of a comment and each candidate, -1 for the post."""
        words, rare = self._words, self._rare.__getitem__
        mine, norm = words[this], self._norm[this]
        return [
            -1.0 if c == POST else sum(map(rare, mine & words[c])) / (norm * self._norm[c])
            for c in candidates
        ]

    def norm(self, this: int) -> float:
        """Return the length of a comment's vector of words."""
        return self._norm[this]

    def of_sets(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Return the cosine of two sets of words of the thread, in [0, 1]."""
        rare = self._rare
        shared = sum([rare.get(word, 0.0) for word in a & b])
        if not shared:
            return 0.0
        both = sum([rare.get(word, 0.0) for word in a]) * sum([rare.get(word, 0.0) for word in b])
        return shared / (sqrt(both) + 1e-9)

    def of_words(self, this: int, words: "Words") -> float:
        """Return the cosine of a comment and what was said in a conversation, in [0, 1]."""
        shared = self._words[this] & words.all
        if not shared:
            return 0.0
        return self.weight(shared) / (self._norm[this] * sqrt(words.weight) + 1e-9)

    def add(self, words: "Words", this: int) -> None:
        """Add the words of a comment to those of its conversation."""
        new = self._words[this] - words.all
        words.all |= new
        words.weight += self.weight(new)

    def rarest(self, words: Iterable[str]) -> float:
        """Return the weight of the rarest of some words."""
        return max(map(self._rare.__getitem__, words))

    def shared(self, a: int, b: int, most: int = 3) -> list[str]:
        """Return the rarest words that two comments share, the rarest first."""
        words = self._words[a] & self._words[b]
        return nsmallest(most, words, key=lambda word: (-self._rare[word], word))


def _exact(weight: float) -> float:
    """Round so that sums of weights are exact: sets have no order, and it must not tell."""
    return round(weight * _EXACT) / _EXACT


def _tells(word: str) -> float:
    """Return how much a word tells of what is spoken of: long ones do more."""
    if word in EMPTY:
        return 0.0
    return sqrt(min(len(word), _LONG)) / 2 * (_OF_COMMON if word in COMMON else 1.0)


def alike(likeness: Sequence[float]) -> list[list[str]]:
    """Return features of each candidate from how alike it and the others are.

    Args:
        likeness: Of each candidate; below 0 for the post.
    """
    top = second = -1.0
    for value in likeness:
        if value > top:
            top, second = value, top
        elif value > second:
            second = value
    found = []
    for value in likeness:
        if value < 0:
            found.append([_OF_POST[min(5, int(max(top, 0.0) * 20))]])
            continue
        margin = value - (second if value == top else top)
        found.append([_OF[min(_MOST, int(value * 20))], _BESIDE[bisect_left(_BOUNDS, margin)]])
    return found
