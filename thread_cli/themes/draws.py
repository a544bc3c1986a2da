"""Comments drawn anew: what comes out again when some are left out can be trusted.

Groups of all comments are compared with groups of four fifths of them, with neighbours
found anew among those: for a whole grouping by the adjusted Rand index (Ben-Hur, Elisseeff
and Guyon 2002), for one group by its Jaccard overlap with the group most like it (Hennig
2007, doi:10.1016/j.csda.2006.11.025).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import adjusted_rand_score

from thread_cli.themes.kmeans import Groups, Points, kmeans
from thread_cli.themes.neighbours import smoothed
from thread_cli.themes.vectors import Vectors

#: Judged on a sample of this size where there are more comments.
_SAMPLE = 2_000
_DRAWS = 4
_SHARE = 0.8
_STARTS = 2


@dataclass(frozen=True, slots=True)
class Draws:
    """A sample of the rows, and subsets of it.

    Attributes:
        sample: The rows that are judged, ascending.
        subsets: For each draw, places in ``sample`` and the points there, smoothed anew.
        seed: Of the groupings.
    """

    sample: NDArray[np.int64]
    subsets: list[tuple[NDArray[np.int64], Points]]
    seed: int

    def agreement(self, groups: Groups, k: int) -> float:
        """Return the mean adjusted Rand index, at least 0, of the sample's groups with each draw's.

        Args:
            groups: The group of each row of the sample.
            k: How many groups there are.
        """
        again = [
            adjusted_rand_score(groups[rows], kmeans(points, k, self.seed, starts=_STARTS))
            for rows, points in self.subsets
            if k < len(rows)
        ]
        return max(0.0, float(np.mean(again))) if again else 0.0

    def survival(self, groups: Groups, k: int) -> NDArray[np.float64]:
        """Return for each of k groups how much of it comes out again, in [0, 1].

        Args:
            groups: The group of every row, also outside the sample; -1 for none.
            k: How many groups there are.
        """
        found = []
        for rows, points in self.subsets:
            if k >= len(rows):
                continue
            again = kmeans(points, k, self.seed, starts=_STARTS)
            here = groups[self.sample[rows]]
            placed = here >= 0
            both = np.zeros((k, k))
            np.add.at(both, (here[placed], again[placed]), 1)
            before = both.sum(axis=1, keepdims=True)
            either = before + np.bincount(again, minlength=k) - both
            overlap = (both / np.maximum(either, 1)).max(axis=1)
            found.append(np.where(before[:, 0] > 0, overlap, np.nan))
        if not found:
            return np.zeros(k)
        drawn = np.isfinite(np.array(found))
        total = np.nan_to_num(np.array(found)).sum(axis=0)
        return np.asarray(total / np.maximum(drawn.sum(axis=0), 1))


def draws_of(space: Vectors, seed: int, most: int = _SAMPLE) -> Draws:
    """Return draws of the comments in ``space``, or of ``most`` of them."""
    random = np.random.default_rng(seed)
    n = len(space.points)
    sample = np.arange(n)
    if n > most:
        sample = np.sort(random.choice(n, most, replace=False))
    drawn = max(1, int(len(sample) * _SHARE))
    subsets = []
    for _ in range(_DRAWS):
        rows = np.sort(random.choice(len(sample), drawn, replace=False))
        subsets.append((rows, smoothed(space.plain[sample[rows]], seed)))
    return Draws(sample, subsets, seed)
