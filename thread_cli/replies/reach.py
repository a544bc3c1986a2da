"""What a comment in time order can answer: the last few, and what something points to."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from heapq import nlargest

from thread_cli.replies.facts import Facts
from thread_cli.replies.likeness import Likeness

#: How many comments back an answer may reach; further up to ``_REACH`` where something points to
#: a comment, and any number to one that it quotes.
_NEAR, _REACH = 16, 100
#: So many comments of each kind that points are looked at, the newest.
_POINTED, _ALIKE = 3, 3


class Reach:
    """Where the comments by each author and those that name one stand."""

    def __init__(self, facts: Sequence[Facts], likeness: Likeness) -> None:
        self._facts = facts
        self._likeness = likeness
        self._by: dict[str, list[int]] = {}  # author to comments
        self._naming: dict[str, list[int]] = {}  # author to comments that name them

    def of(self, this: int) -> list[int]:
        """Return the earlier comments that a comment can answer, the newest first."""
        x = self._facts[this]
        near = this - _NEAR
        pointed: set[int] = {c for c in x.quotes if c < near}
        least = max(0, this - _REACH)
        if near > 0:
            for author in (x.author, *x.named_first):
                pointed.update(_newest(self._by.get(author or "", ()), near, least))
            pointed.update(_newest(self._naming.get(x.author or "", ()), near, least))
            others = range(least, near)
            likeness = zip(self._likeness.of_each(this, others), others, strict=True)
            pointed.update(c for value, c in nlargest(_ALIKE, likeness) if value)
            for author in x.named_first:
                if by := self._by.get(author):
                    pointed.add(by[-1])
        far = sorted((c for c in pointed if c < near), reverse=True)
        return [*range(this - 1, max(-1, near - 1), -1), *far]

    def add(self, this: int) -> None:
        """Note that a comment stands before the next."""
        x = self._facts[this]
        if x.author is not None:
            self._by.setdefault(x.author, []).append(this)
        for author in x.named_first:
            self._naming.setdefault(author, []).append(this)


def _newest(comments: Sequence[int], before: int, least: int) -> Iterator[int]:
    """Yield the last few of some comments in order that stand in a stretch."""
    end = bisect_left(comments, before)
    return (c for c in comments[max(0, end - _POINTED) : end] if c >= least)
