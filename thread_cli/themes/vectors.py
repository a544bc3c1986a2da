"""Comments to vectors: TF-IDF, blended with the parent's, then LSA."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from thread_cli.model import Thread
from thread_cli.themes.tokens import Token

#: Below this many comments the TF-IDF space itself is small enough.
_LSA_FROM = 60
_LSA_DIMENSIONS = 100
#: How much of its parent's vector a comment of no words of its own takes.
_PARENT_SHARE = 0.8
#: A comment with this many words leans on its parent half as much.
_HALF_LEAN_WORDS = 30


@dataclass(frozen=True, slots=True)
class Vectors:
    """Unit rows, one a comment.

    Attributes:
        tfidf: n x vocabulary, before any blending.
        blended: n x vocabulary, each comment with its share of its parent.
        points: n x dimensions, what is clustered: ``blended`` or its LSA.
    """

    tfidf: csr_matrix
    blended: csr_matrix
    points: NDArray[np.float64]


def vectors(thread: Thread, words: list[list[Token | None]], seed: int) -> Vectors | None:
    """Return the vectors of all comments, or none where no comment has a word that counts."""
    stems = [[token.stem for token in line if token and token.stem] for line in words]
    n = len(stems)
    vectorizer = TfidfVectorizer(
        analyzer=lambda line: line,
        sublinear_tf=True,
        min_df=2 if n >= 200 else 1,
        max_df=0.5 if n >= 20 else 1.0,
    )
    try:
        tfidf = csr_matrix(vectorizer.fit_transform(stems))
    except ValueError:  # an empty vocabulary
        return None
    blended = normalize(tfidf + _leaning(thread, stems) @ tfidf)
    return Vectors(tfidf, blended, _points(blended, seed))


def _leaning(thread: Thread, stems: list[list[str]]) -> csr_matrix:
    """Return the n x n matrix that adds to each comment a share of its parent.

    Short replies say little by themselves ("Very fair."): the fewer words, the larger the
    share; an inferred link counts by its confidence.
    """
    n = len(stems)
    at, parent, share = [], [], []
    for row, comment in enumerate(thread.comments):
        if comment.parent is not None:
            shortness = _HALF_LEAN_WORDS / (_HALF_LEAN_WORDS + len(stems[row]))
            at.append(row)
            parent.append(comment.parent - 1)
            share.append(_PARENT_SHARE * shortness * comment.link.confidence)
    return csr_matrix((share, (at, parent)), shape=(n, n))


def _points(blended: csr_matrix, seed: int) -> NDArray[np.float64]:
    n, vocabulary = blended.shape
    if n < _LSA_FROM or vocabulary <= _LSA_DIMENSIONS:
        return np.asarray(blended.todense(), dtype=np.float64)
    lsa = TruncatedSVD(min(_LSA_DIMENSIONS, n - 1), random_state=seed)
    return np.asarray(normalize(lsa.fit_transform(blended)), dtype=np.float64)
