"""Vectors for words, learned from the thread itself.

Two comments on one subject often share no word. Their words do keep the same
company, though: words that stand near the same words get similar vectors, and
a comment is the weighted mean of its words'.

Positive pointwise mutual information of words within a window, with context
distribution smoothing, factored by SVD (Levy, Goldberg and Dagan 2015,
doi:10.1162/tacl_a_00134); the mean of all comments is taken out of each (after
Arora, Liang and Ma 2017, "A simple but tough-to-beat baseline").
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.decomposition import TruncatedSVD

_WINDOW = 10
_DIMENSIONS = 50
_CONTEXT_SMOOTHING = 0.75
#: More words than this teach nothing new, and the pairs would fill the memory.
_MOST_WORDS = 500_000


def word_vectors(
    words: NDArray[np.int32],
    comments: NDArray[np.int32],
    vocabulary: int,
    seed: int,
    exact: "np.dtype[np.float64]",
) -> NDArray[np.float64] | None:
    """Return a row for each word of the vocabulary, or none where no two words meet.

    Args:
        words: All words of all comments in order, as numbers below ``vocabulary``.
        comments: For each of them the comment it stands in.
        vocabulary: How many different words there are.
        seed: Of the randomised SVD.
        exact: The precision of all sums.
    """
    if len(words) > _MOST_WORDS:
        step = -(-len(words) // _MOST_WORDS)
        kept = comments % step == 0
        words, comments = words[kept], comments[kept]
    information = _information(_pairs(words, comments, vocabulary), exact)
    dimensions = min(_DIMENSIONS, vocabulary - 1)
    if information.nnz == 0 or dimensions < 2:
        return None
    svd = TruncatedSVD(dimensions, n_iter=3, random_state=seed)
    rows = svd.fit_transform(information)
    # The square root of the singular values: half of them goes to the contexts.
    return np.asarray(rows / np.sqrt(np.maximum(svd.singular_values_, 1e-3)))


def _pairs(words: NDArray[np.int32], comments: NDArray[np.int32], vocabulary: int) -> csr_matrix:
    """Count how often two words stand within the window, in one comment."""
    left, right = [], []
    for distance in range(1, _WINDOW + 1):
        together = comments[distance:] == comments[:-distance]
        left.append(words[:-distance][together])
        right.append(words[distance:][together])
    first, second = np.concatenate(left), np.concatenate(right)
    shape = (vocabulary, vocabulary)
    counts = csr_matrix((np.ones(len(first), dtype=np.float32), (first, second)), shape=shape)
    return csr_matrix(counts + counts.T)


def _information(pairs: csr_matrix, exact: "np.dtype[np.float64]") -> csr_matrix:
    """Return the positive pointwise mutual information of each pair."""
    counts = pairs.tocoo()
    of_word = np.asarray(pairs.sum(axis=1)).ravel()
    of_context = of_word**_CONTEXT_SMOOTHING
    expected = of_word[counts.row] * of_context[counts.col] / max(1.0, of_context.sum())
    information = np.log(counts.data / np.maximum(expected, 1e-9))
    kept = information > 0
    return csr_matrix(
        (information[kept].astype(exact), (counts.row[kept], counts.col[kept])),
        shape=pairs.shape,
    )
