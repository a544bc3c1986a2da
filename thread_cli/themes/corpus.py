"""The words of all comments as numbers: what everything is counted from."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from thread_cli.themes.tokens import Words

#: From this many comments on, words that stand in one alone are left out, and those in
#: more than half.
_FILTER_FROM = 20
_MOST_WORDS = 40_000
#: With more comments, sums are in single precision.
_EXACT_UP_TO = 8_000


@dataclass(frozen=True, slots=True)
class Corpus:
    """Which words stand in which comment, in order.

    Attributes:
        size: How many comments there are.
        stems: The distinct stems.
        words: For all comments in order, the number of each stem that stands there.
        owners: For each of ``words``, the row of its comment; ascending.
    """

    size: int
    stems: list[str]
    words: NDArray[np.int32]
    owners: NDArray[np.int32]

    def lengths(self) -> NDArray[np.int64]:
        """Return how many words each comment has."""
        return np.bincount(self.owners, minlength=self.size)

    def of(self, rows: NDArray[np.int64]) -> "Corpus":
        """Return the corpus of some of the comments, given by ascending rows."""
        number = np.full(self.size, -1, dtype=np.int32)
        number[rows] = np.arange(len(rows), dtype=np.int32)
        kept = number[self.owners] >= 0
        return Corpus(len(rows), self.stems, self.words[kept], number[self.owners[kept]])

    def dealt_anew(self, random: np.random.Generator) -> "Corpus":
        """Return the corpus with all words dealt out anew among the comments."""
        return replace(self, words=random.permutation(self.words))

    def known(self) -> "Corpus":
        """Return the corpus of only those stems that comments can be compared by."""
        once = np.unique(self.owners.astype(np.int64) * len(self.stems) + self.words)
        held = np.bincount(once % max(1, len(self.stems)), minlength=len(self.stems))
        kept = held > 0
        if self.size >= _FILTER_FROM:
            shared = (held > 1) & (held <= self.size / 2)
            # Not where the filter would silence most: comments that all say the same.
            speaking = len(np.unique(self.owners[shared[self.words]]))
            if speaking >= len(np.unique(self.owners)) / 2:
                kept = shared
        ranked = sorted(np.flatnonzero(kept), key=lambda i: (-held[i], self.stems[i]))
        ranked = ranked[:_MOST_WORDS]
        number = np.full(len(self.stems), -1, dtype=np.int32)
        number[ranked] = np.arange(len(ranked), dtype=np.int32)
        words = number[self.words]
        standing = words >= 0
        stems = [self.stems[i] for i in ranked]
        return Corpus(self.size, stems, words[standing], self.owners[standing])

    def counts(self) -> csr_matrix:
        """Return comments x stems: how often each stands there."""
        # All sums that follow are as exact as this: double precision gives the same themes on
        # any processor, single is faster by a fifth and takes half the memory.
        exact = np.float64 if self.size <= _EXACT_UP_TO else np.float32
        ones = np.ones(len(self.words), dtype=exact)
        table = csr_matrix((ones, (self.owners, self.words)), shape=(self.size, len(self.stems)))
        table.sum_duplicates()
        return table


def corpus_of(words: Words) -> Corpus:
    """Return the stems of all comments as numbers."""
    table: dict[str, int] = {}
    inside: list[list[int]] = []
    for piece in words.pieces:
        stems = [s for token in piece if token for s in (token.stem, *token.parts) if s]
        inside.append([table.setdefault(stem, len(table)) for stem in stems])
    sizes = np.fromiter(map(len, inside), dtype=np.int64, count=len(inside))
    begins = np.concatenate([[0], np.cumsum(sizes)])
    flat = np.fromiter((i for stems in inside for i in stems), dtype=np.int32, count=begins[-1])
    owners = np.repeat(np.arange(len(words), dtype=np.int32), np.diff(words.starts))
    length = sizes[words.numbers]
    # From where each piece's stems begin in `flat`, one step a stem.
    first = np.repeat(begins[words.numbers] - (np.cumsum(length) - length), length)
    return Corpus(
        len(words), list(table), flat[first + np.arange(len(first))], np.repeat(owners, length)
    )
