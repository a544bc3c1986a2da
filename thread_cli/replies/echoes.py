"""What a comment says again of another: runs of four words.

They are worked out when they are asked for, and forgotten: kept for all comments of a
long thread they would take more memory than all else.
"""

from collections.abc import Iterator
from functools import lru_cache

from thread_cli.replies.facts import Facts
from thread_cli.replies.names import HEAD_WORDS

_WIDTH = 4


@lru_cache(maxsize=512)  # more than are candidates at once
def _runs(fact: Facts) -> frozenset[int]:
    return frozenset(_hashes(fact.said))


def _hashes(words: list[str]) -> Iterator[int]:
    """Return each run of four words, as a hash."""
    return map(hash, zip(words, words[1:], words[2:], words[3:], strict=False))


def said_again(x: Facts, c: Facts) -> int:
    """Return how many runs of words a comment has that another has, too."""
    mine, theirs = _runs(x), _runs(c)
    return 0 if mine.isdisjoint(theirs) else len(mine & theirs)


def begins_as(x: Facts, c: Facts) -> bool:
    """Return whether a comment has one of its first runs of words from another."""
    return not _runs(c).isdisjoint(_hashes(x.said[: HEAD_WORDS + _WIDTH - 1]))
