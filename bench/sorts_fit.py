"""Learn of which sort rows are by their words: names, what is said, or the page's.

Used by ``bench.heads_fit``, whose trees look at it. A word is learned from so many pastes on, and
none that is mostly a part of people's names: pastes that were written for this have few people.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from thread_cli.ingest.generic import sorts
from thread_cli.ingest.generic.rows import Row
from thread_cli.ingest.generic.sorts import SORTS, Sorts, said_words, words_of

#: In so many pastes a word must stand, and so much of it be no part of a name.
LEAST, NAMES = 4, 0.2
#: The inverse of the ridge, and what a paste counts that a program set.
INVERSE, SET = 0.3, 0.3
#: A word that adds less than this to each sort is left out.
_SMALL = 0.05


@dataclass
class Sorted:
    """A paste's rows, the sort of each (its place in ``SORTS``), and its authors."""

    rows: Sequence[Row]
    sorts: NDArray[np.intp]
    authors: Sequence[str]
    is_set: bool


def fit(data: Sequence[Sorted]) -> Sorts:
    """Return what the pastes teach."""
    known = [[words_of(row.text) for row in one.rows] for one in data]
    words = {word: at for at, word in enumerate(_learned(data, known))}
    places = [sorted(words[w] for w in row if w in words) for rows in known for row in rows]
    ends = np.cumsum([0, *map(len, places)])
    flat = [at for row in places for at in row]
    matrix = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(places), len(words)))
    count = np.concatenate([np.full(len(one.rows), SET if one.is_set else 1.0) for one in data])
    model = LogisticRegression(C=INVERSE, max_iter=300, tol=1e-3)
    model.fit(matrix, np.concatenate([one.sorts for one in data]), count)
    weights = {
        word: weight
        for word, weight in zip(words, model.coef_.T, strict=True)
        if np.abs(weight).max() >= _SMALL
    }
    return sorts.read(written({"": model.intercept_, **weights}))


def written(weights: dict[str, NDArray[np.float64]]) -> dict[str, list[int]]:
    """Return weights as they are written: in hundredths of names and what is said, of mean 0."""
    return {
        word: [round(100 * float(w[at] - w.mean())) for at in (1, 2)] for word, w in weights.items()
    }


def as_written(known: Sorts) -> str:
    """Return what was learned as it is written, a word a line."""
    both = {"": known.bias, **dict(sorted(known.weights.items()))}
    lines = (
        f"{json.dumps(word, ensure_ascii=False)}:[{name},{said}]"
        for word, (_, name, said) in both.items()
    )
    return "{" + ",\n".join(lines) + "}\n"


def _learned(data: Sequence[Sorted], known: Sequence[Sequence[set[str]]]) -> list[str]:
    """Return the words that are learned, in their order."""
    pastes: Counter[str] = Counter()
    every: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for one, rows in zip(data, known, strict=True):
        pastes.update(set().union(*rows))
        for row in rows:
            every.update(row)
        for author in one.authors:
            named.update({word for w in words_of(author) for word in said_words(w)})
    return [
        word
        for word in sorted(pastes)
        if pastes[word] >= LEAST and all(named[w] < NAMES * every[w] for w in said_words(word))
    ]


def sort_of(heads: NDArray[np.bool_], said: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return the sorts of rows that name who wrote, of rows that are said, and of the others."""
    return np.where(heads, SORTS.index("name"), np.where(said, SORTS.index("said"), 0))
