"""Spherical k-means: scikit-learn's k-means on unit rows, several times over."""

import warnings

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.exceptions import ConvergenceWarning

Points = NDArray[np.float64]
Groups = NDArray[np.int64]

#: Starts of k-means, by how many comments there are: a start is cheap where there are few.
_STARTS = ((500, 10), (5_000, 5))
_STARTS_OF_MANY = 3


def kmeans(points: Points, k: int, seed: int, starts: int | None = None) -> Groups:
    """Return the group, from 0 to k - 1, of each row; the best of several starts.

    Args:
        points: Unit rows, so that the nearest centre is the one of the largest cosine.
        k: How many groups, at most as many as there are different rows.
        seed: Of the starts.
        starts: How many; none decides by the number of rows.
    """
    if k <= 1:
        return np.zeros(len(points), dtype=np.int64)
    if starts is None:
        few = (count for up_to, count in _STARTS if len(points) < up_to)
        starts = next(few, _STARTS_OF_MANY)
    model = KMeans(k, n_init=starts, random_state=seed)
    with warnings.catch_warnings():
        # Fewer different rows than groups: then some groups stay empty, which is right.
        warnings.simplefilter("ignore", ConvergenceWarning)
        return np.asarray(model.fit_predict(points), dtype=np.int64)
