"""Comments to vectors: the steps in their order, each of which pays by itself.

1. Words are counted by stem; those of one comment alone, and of more than half, are left out.
2. TF-IDF, a repeated word counting less each time (scikit-learn).
3. A comment leans on what it answers, the more the shorter it is.
4. LSA: what a comment's own words say, in 50 dimensions.
5. Word vectors: what words of that company say, in 50 more.
6. Neighbours: each comment moves towards the comments most like it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.preprocessing import normalize

from thread_cli.model import Comment
from thread_cli.themes.corpus import Corpus
from thread_cli.themes.neighbours import smoothed
from thread_cli.themes.word_vectors import word_vectors

_LSA_DIMENSIONS = 50
#: With fewer comments the words themselves are compared.
_LSA_FROM = 20
#: How much of its parent's vector a comment of no words of its own takes.
_PARENT_SHARE = 0.8
#: A comment with this many words leans on its parent half as much.
_HALF_LEAN_WORDS = 30

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Vectors:
    """Rows of the comments that say something.

    Attributes:
        rows: Their numbers (id - 1), ascending; m of them.
        stems: The vocabulary.
        words: m x vocabulary: TF-IDF, each comment with its share of its parent.
        plain: m x dimensions, unit rows: before neighbours are looked at.
        points: The same after: what is clustered.
    """

    rows: NDArray[np.int64]
    stems: list[str]
    words: csr_matrix
    plain: Points
    points: Points


def vectors(comments: Sequence[Comment], corpus: Corpus, seed: int) -> Vectors | None:
    """Return the vectors, or none where no comment has a word that counts.

    Args:
        comments: Of the thread, in order.
        corpus: Their words.
        seed: Of every random choice.
    """
    known, blended = word_weights(comments, corpus)
    if not known.stems:
        return None
    rows = np.flatnonzero(np.diff(blended.indptr))
    blended = blended[rows]
    parts = [_lsa(blended, seed)]
    by_word = word_vectors(known.words, known.owners, len(known.stems), seed, blended.dtype)
    if by_word is not None:
        means = normalize(np.asarray(blended @ by_word))
        parts.append(normalize(means - means.mean(axis=0)))
    plain = np.asarray(normalize(np.hstack(parts)))
    return Vectors(rows, known.stems, blended, plain, smoothed(plain, seed))


def word_weights(comments: Sequence[Comment], corpus: Corpus) -> tuple[Corpus, csr_matrix]:
    """Return the words that count, and comments x words: TF-IDF with a share of the parent's."""
    known = corpus.known()
    if not known.stems:
        return known, csr_matrix((len(comments), 0), dtype=np.float64)
    tfidf = TfidfTransformer(sublinear_tf=True).fit_transform(known.counts())
    leaning = _leaning(comments, corpus.lengths(), tfidf.dtype)
    if leaning.nnz == 0:
        return known, csr_matrix(tfidf)
    return known, csr_matrix(normalize(tfidf + leaning @ tfidf))


def _leaning(
    comments: Sequence[Comment], lengths: NDArray[np.int64], exact: "np.dtype[np.float64]"
) -> csr_matrix:
    """Return the n x n matrix that adds to each comment a share of its parent.

    Short replies say little by themselves ("Very fair."): the fewer words, the larger the
    share; an inferred link counts by its confidence.
    """
    n = len(comments)
    at, parent, share = [], [], []
    for row, comment in enumerate(comments):
        if comment.parent is not None and 1 <= comment.parent <= n and comment.parent - 1 != row:
            shortness = _HALF_LEAN_WORDS / (_HALF_LEAN_WORDS + float(lengths[row]))
            at.append(row)
            parent.append(comment.parent - 1)
            share.append(_PARENT_SHARE * shortness * comment.link.confidence)
    return csr_matrix((np.array(share, dtype=exact), (at, parent)), shape=(n, n))


def _lsa(words: csr_matrix, seed: int) -> Points:
    """Deerwester et al. 1990; with few comments the words themselves."""
    dimensions = min(_LSA_DIMENSIONS, words.shape[0] - 1, words.shape[1] - 1)
    if dimensions < 2 or words.shape[0] < _LSA_FROM:
        return np.asarray(words.todense())
    svd = TruncatedSVD(dimensions, n_iter=2, random_state=seed)
    return np.asarray(normalize(svd.fit_transform(words)))
