"""Where the comments lie on a plane: for the eye, never for the grouping."""

import numpy as np
from numpy.typing import NDArray

from thread_cli.themes.vectors import Points

#: Places are whole numbers from 0 to this.
SPREAD = 1000


def places(points: Points, rows: NDArray[np.int64], n: int) -> tuple[int, ...]:
    """Return x and y of every comment, one after the other; -1 where a comment says nothing.

    The two directions in which the compared vectors differ most (their LSA components once
    the mean is taken out). Each stands for its rank, so that a few far comments do not press
    all others into one spot.

    Args:
        points: m x dimensions.
        rows: The m comments they are of, from 0.
        n: How many comments there are.
    """
    found = np.full((n, 2), -1, dtype=np.int64)
    if len(rows) > 2:
        apart = points - points.mean(axis=0)
        # Of the small square matrix: that costs the same for 100,000 comments as for 100.
        _, axes = np.linalg.eigh((apart.T @ apart).astype(np.float64))
        plane = apart @ axes[:, :-3:-1]
        # Which way a direction points is left open; the largest entry says.
        signs = np.sign(plane[np.abs(plane).argmax(axis=0), [0, 1]])
        ranks = (plane * signs).argsort(axis=0, kind="stable").argsort(axis=0, kind="stable")
        found[rows] = ranks * SPREAD // max(len(rows) - 1, 1)
    return tuple(found.ravel().tolist())
