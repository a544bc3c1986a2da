"""Which earlier comment's words a comment in time order takes up, and which later one takes up its.

How alike two comments are says little alone: a comment may share as much with each of those
before. So each is set beside the others, on both sides.
"""

from collections import Counter
from collections.abc import Sequence

from thread_cli.replies.facts import END_WORDS, Facts
from thread_cli.replies.features import Bins, counted
from thread_cli.replies.history import POST
from thread_cli.replies.likeness import Likeness

#: How far after a candidate, and after the comment, others are looked at that may be more alike.
_AFTER, _AHEAD = 30, 12
_SHARED = (
    (0.02, "0"), (0.05, "1"), (0.1, "2"), (0.15, "3"), (0.22, "4"), (0.32, "5"),
)  # fmt: skip
_rank = counted("alike-rank:", 4)
_share = Bins(
    "alike-share:", ((0.05, "0"), (0.12, "1"), (0.2, "2"), (0.3, "3"), (0.45, "4"), (0.7, "5")),
    "much",
)  # fmt: skip
_brought = Bins("brought:", _SHARED, "much")
_alone = Bins("only-there:", _SHARED, "much")
_head = Bins("head-alike:", _SHARED, "much")
_ends = Bins("ends-alike:", _SHARED, "much")
_taken_up = Bins(
    "taken-up:",
    (
        (-0.1, "far-less"), (-0.03, "less"), (0.0, "just-less"), (0.03, "just-most"),
        (0.1, "most"),
    ),
    "far-most",
)  # fmt: skip


class Wording:
    """The words of a thread, by which comment brought them in."""

    def __init__(self, facts: Sequence[Facts], likeness: Likeness) -> None:
        self._facts = facts
        self._likeness = likeness
        self._heads = [_telling(fact.said[:END_WORDS]) for fact in facts]
        self._tails = [_telling(fact.last) for fact in facts]
        self._first: dict[str, int] = {}
        for number, fact in enumerate(facts):
            for word in fact.words:
                self._first.setdefault(word, number)
        self._known: list[dict[int, float]] = [{} for _ in facts]  # of each: later ones, how alike

    def of(
        self, this: int, candidates: Sequence[int], likeness: Sequence[float]
    ) -> list[list[str]]:
        """Return features of each candidate.

        Args:
            this: The comment whose parent is sought.
            candidates: What it can answer.
            likeness: Of each to the comment; below 0 for the post.
        """
        facts = self._facts
        x = facts[this]
        order = sorted(likeness, reverse=True)
        total = sum(value for value in likeness if value > 0) + 1e-9
        shared = [x.words & facts[c].words if c != POST else frozenset() for c in candidates]
        times = Counter(word for words in shared for word in words)
        found: list[list[str]] = []
        for c, value, words in zip(candidates, likeness, shared, strict=True):
            if c == POST:
                found.append([])
                continue
            if value > 0:
                names = [_rank(order.index(value)), _share(value / total)]
            else:
                names = ["alike-rank:none"]
            like = self._likeness
            both = like.norm(this) * like.norm(c)
            theirs = facts[c]
            brought = like.weight([word for word in words if self._first[word] == c])
            alone = like.weight([word for word in words if times[word] == 1])
            names += [
                _brought(brought / both),
                _alone(alone / both),
                _head(like.of_sets(self._heads[this], theirs.words)),
                _ends(like.of_sets(self._heads[this], self._tails[c])),
                _taken_up(value - self._most_after(c, this)),
            ]
            found.append(names)
        return found

    def _most_after(self, candidate: int, this: int) -> float:
        """Return how alike another comment after a candidate is to it, at most."""
        facts, known = self._facts, self._known[candidate]
        author, most = facts[candidate].author, 0.0
        for later in range(candidate + 1, min(len(facts), this + _AHEAD, candidate + _AFTER)):
            if later == this or facts[later].author == author:
                continue
            value = known.get(later)
            if value is None:
                value = known[later] = self._likeness.of(later, candidate)
            most = max(most, value)
        return most


def _telling(words: Sequence[str]) -> frozenset[str]:
    return frozenset([word for word in words if len(word) > 2])
