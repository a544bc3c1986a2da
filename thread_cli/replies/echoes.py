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
def runs(fact: Facts) -> frozenset[int]:
    """Return the runs of words of a comment, as hashes."""
    return frozenset(_hashes(fact.said))


def first_runs(fact: Facts) -> frozenset[int]:
    """Return those of its runs that begin with one of its first words."""
    return frozenset(_hashes(fact.said[: HEAD_WORDS + _WIDTH - 1]))


def _hashes(words: list[str]) -> Iterator[int]:
    return map(hash, zip(words, words[1:], words[2:], words[3:], strict=False))
