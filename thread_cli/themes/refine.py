"""Groups put right by the words themselves: a classifier learns from the firm members.

k-means sees comments in a few dimensions, where rare telling words are lost. A classifier
that learns the groups from the members nearest their centres, and then says for every
comment where its words belong, brings those words back (Rakib, Zeh, Jankowska and Milios
2020, "Enhancement of short text clustering by iterative classification"). The classifier is
complement naive Bayes (Rennie, Shih, Teevan and Karger 2003, "Tackling the poor assumptions
of naive Bayes text classifiers"): one sparse product a round.
"""

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.preprocessing import normalize

from thread_cli.themes.kmeans import Groups, Points
from thread_cli.themes.vectors import Vectors

#: With fewer comments there is too little to learn from.
_FEWEST = 20
_ROUNDS = 10
#: The share of each group, the nearest to its centre, that is learned from.
_FIRM = 0.9
_SMOOTHING = 1.0


def refined(space: Vectors, groups: Groups, k: int) -> Groups:
    """Return the groups after each comment went where its words belong; none gets empty."""
    if len(groups) < _FEWEST or k < 2:
        return groups
    for _ in range(_ROUNDS):
        order, place, sizes = _by_fit(space.points, groups, k)
        learned = np.zeros(len(groups), dtype=bool)
        learned[order] = place < np.maximum(1, np.ceil(_FIRM * sizes))[groups[order]]
        scores = _belonging(space.words, groups, learned, k)
        moved = scores.argmax(axis=1)
        first = order[place == 0]
        moved[first] = groups[first]
        if (moved == groups).all():
            break
        groups = moved
    return groups


def _by_fit(points: Points, groups: Groups, k: int) -> tuple[Groups, Groups, Groups]:
    """Return the rows by group, the nearest to its centre first; their places; the sizes."""
    centres = normalize(_members(groups, k) @ points)
    fit = np.einsum("ij,ij->i", points, centres[groups])
    order = np.lexsort((-fit.round(5), groups))
    sizes = np.bincount(groups, minlength=k)
    starts = np.cumsum(sizes) - sizes
    return order, np.arange(len(groups)) - starts[groups[order]], sizes


def _belonging(words: csr_matrix, groups: Groups, learned: Groups, k: int) -> Points:
    """Return comments x groups: how little each comment's words stand in all other groups."""
    inside = (_members(groups[learned], k) @ words[learned]).toarray()
    outside = inside.sum(axis=0) - inside + _SMOOTHING
    weights = -np.log(outside / outside.sum(axis=1, keepdims=True))
    return np.asarray(words @ weights.T.astype(words.dtype))


def _members(groups: Groups, k: int) -> csr_matrix:
    """Return groups x comments, 1 where a comment is a member."""
    n = len(groups)
    return csr_matrix((np.ones(n, dtype=np.float64), (groups, np.arange(n))), shape=(k, n))
