"""Points to groups: k-means on the unit sphere, and the choice of k by silhouette."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

_STARTS = 10
_MOST_TRIED = 24
_SILHOUETTE_SAMPLE = 2_000
#: Rousseeuw's silhouettes of unit TF-IDF rows are small; below this there is no structure.
_NO_STRUCTURE = 0.01
_LEAST_TO_CHOOSE = 4


@dataclass(frozen=True, slots=True)
class Partition:
    """A group number for each point, from 0, and what is known of it.

    Attributes:
        groups: Length n.
        k: How many groups.
        silhouette: Mean silhouette by cosine distance, or none where undefined.
        basis: Why this k, in a sentence.
    """

    groups: NDArray[np.int64]
    k: int
    silhouette: float | None
    basis: str


def partition(points: NDArray[np.float64], k: int | None, seed: int) -> Partition:
    """Group unit rows.

    Args:
        points: n x dimensions; all rows of length 1.
        k: How many groups; none chooses by the largest mean silhouette (Rousseeuw 1987).
        seed: Of the starts.
    """
    distinct = len(np.unique(points.round(9), axis=0))
    if k is not None:
        groups = _kmeans(points, min(k, distinct), seed)
        return Partition(groups, k, _silhouette(points, groups, seed), f"k = {k}, as asked for.")
    n = len(points)
    if n < _LEAST_TO_CHOOSE or distinct < 3:
        reason = "One theme: there are too few different comments to tell more apart."
        return Partition(np.zeros(n, dtype=np.int64), 1, None, reason)
    tried = []
    for candidate in _candidates(n, distinct):
        groups = _kmeans(points, candidate, seed)
        score = _silhouette(points, groups, seed)
        if score is not None:
            tried.append((score, candidate, groups))
    best_score, best_k, best_groups = max(tried, key=lambda t: (t[0], -t[1]))
    if best_score < _NO_STRUCTURE:
        reason = (
            f"One theme: no number of themes from 2 to {tried[-1][1]} separates the comments"
            f" (best silhouette {best_score:.2f})."
        )
        return Partition(np.zeros(n, dtype=np.int64), 1, None, reason)
    reason = (
        f"k = {best_k} has the best silhouette ({best_score:.2f}) of k from {tried[0][1]}"
        f" to {tried[-1][1]}."
    )
    return Partition(best_groups, best_k, best_score, reason)


def _candidates(n: int, distinct: int) -> list[int]:
    most = min(distinct - 1, max(2, round((n / 2) ** 0.5) + 1), 60)
    steps = np.unique(np.geomspace(2, max(2, most), _MOST_TRIED).round().astype(int))
    return [int(step) for step in steps]


def _kmeans(points: NDArray[np.float64], k: int, seed: int) -> NDArray[np.int64]:
    if k <= 1:
        return np.zeros(len(points), dtype=np.int64)
    starts = _STARTS if len(points) < 5_000 else 3
    model = KMeans(k, n_init=starts, random_state=seed)
    return np.asarray(model.fit_predict(points), dtype=np.int64)


def _silhouette(points: NDArray[np.float64], groups: NDArray[np.int64], seed: int) -> float | None:
    kinds = len(np.unique(groups))
    if not 2 <= kinds < len(points):
        return None
    sample = min(_SILHOUETTE_SAMPLE, len(points)) if len(points) > _SILHOUETTE_SAMPLE else None
    try:
        score = silhouette_score(
            points, groups, metric="cosine", sample_size=sample, random_state=seed
        )
    except ValueError:  # the sample happened to hold one group
        return None
    return float(score)
