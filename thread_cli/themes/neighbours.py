"""Each comment moved towards the comments most like it.

Texts this short are noisy; the mean of a comment and its neighbours is less so.
Repeated, it is a short random walk on the graph of neighbours (diffusion, Coifman
and Lafon 2006), which draws groups together. Beyond a few thousand comments the
walk goes through landmarks (Chen and Cai 2011, "Large scale spectral clustering
with landmark-based representation"), so that its cost stays linear.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.preprocessing import normalize

_NEIGHBOURS = 10
_STEPS = 3
#: With fewer comments, neighbours are no evidence of anything.
_FEWEST = 20
#: With more comments, the way goes through landmarks.
EXACT_UP_TO = 3_000
_LANDMARKS = 1_000
_LANDMARKS_EACH = 5
_BLOCK = 1_000

Points = NDArray[np.float64]


def smoothed(points: Points, seed: int) -> Points:
    """Return unit rows, each moved towards its neighbours' mean by cosine similarity."""
    n = len(points)
    if n < _FEWEST:
        return points
    if n > EXACT_UP_TO:
        return _through_landmarks(points, seed)
    near = _nearest(points, points, max(1, min(_NEIGHBOURS, n // 5)), but_itself=True)
    for _ in range(_STEPS):
        points = _unit(points + near @ points)
    return points


def _through_landmarks(points: Points, seed: int) -> Points:
    chosen = np.random.default_rng(seed).choice(len(points), _LANDMARKS, replace=False)
    near = _nearest(points, points[np.sort(chosen)], _LANDMARKS_EACH, but_itself=False)
    means = _unit(near.T @ points)
    return _unit(points + near @ means)


def _nearest(points: Points, others: Points, count: int, *, but_itself: bool) -> csr_matrix:
    """Return rows that sum to 1: how much each of ``others`` counts as a neighbour."""
    n = len(points)
    columns = np.empty((n, count), dtype=np.int32)
    weights = np.empty((n, count), dtype=points.dtype)
    for start in range(0, n, _BLOCK):
        alike = points[start : start + _BLOCK] @ others.T
        if but_itself:
            rows = np.arange(len(alike))
            alike[rows, rows + start] = -1
        best = np.argpartition(alike, -count, axis=1)[:, -count:]
        columns[start : start + _BLOCK] = best
        weights[start : start + _BLOCK] = np.take_along_axis(alike, best, axis=1)
    starts = np.arange(0, n * count + 1, count)
    near = csr_matrix(
        (np.maximum(weights, 0).ravel(), columns.ravel(), starts), shape=(n, len(others))
    )
    return csr_matrix(normalize(near, "l1"))


def _unit(points: Points) -> Points:
    return np.asarray(normalize(points))
