"""How many themes: as many as come out again when the comments are drawn anew.

Every candidate k is judged by its mean silhouette (Rousseeuw 1987) and its
stability: how well the groups of four fifths of the comments agree with the
groups of all (Ben-Hur, Elisseeff and Guyon 2002), by the adjusted Rand index.
Silhouette alone asks for too many themes, stability alone for too few.
"""

from dataclasses import dataclass

import numpy as np
from sklearn.metrics import adjusted_rand_score, silhouette_score

from thread_cli.themes.kmeans import Groups, Points, kmeans

_MOST_TRIED = 14
_MOST_THEMES = 60
#: Judged on a sample of this size where there are more comments.
_SAMPLE = 2_000
_REDRAWN = 3
_REDRAWN_SHARE = 0.8
#: Below this many comments no split is worth telling.
_LEAST_TO_SPLIT = 4
#: A silhouette at or below this is what chance gives.
_NO_STRUCTURE = 0.02


@dataclass(frozen=True, slots=True)
class Partition:
    """Comments in groups.

    Attributes:
        groups: The group of each row, from 0.
        silhouette: Mean, by cosine distance, or none where undefined.
        stability: Agreement in [-1, 1] of groups of redrawn comments, or none where unknown.
        basis: Why this many, in a sentence.
    """

    groups: Groups
    silhouette: float | None
    stability: float | None
    basis: str


def partition(points: Points, k: int | None, seed: int) -> Partition:
    """Group unit rows into ``k`` groups, or into as many as the data want.

    With fewer different rows than ``k``, there are as many groups as different rows.
    """
    distinct = len(np.unique(points.round(5), axis=0))
    if k is not None:
        made = min(k, distinct)
        groups = kmeans(points, made, seed)
        basis = f"k = {k}, as asked for."
        if made < k:
            basis = f"k = {k} was asked for, but only {made} comments differ in what they say."
        return Partition(groups, silhouette(points, groups, seed), None, basis)
    if len(points) < _LEAST_TO_SPLIT or distinct < 3:
        return _one(points, "there are too few different comments to tell more apart")
    return _chosen(points, distinct, seed)


def silhouette(points: Points, groups: Groups, seed: int) -> float | None:
    """Return the mean silhouette by cosine distance, or none where it is undefined."""
    if len(points) > _SAMPLE:
        drawn = np.random.default_rng(seed).choice(len(points), _SAMPLE, replace=False)
        points, groups = points[drawn], groups[drawn]
    if not 2 <= len(np.unique(groups)) < len(points):
        return None
    return float(silhouette_score(points, groups, metric="cosine"))


def _one(points: Points, reason: str) -> Partition:
    return Partition(np.zeros(len(points), dtype=np.int64), None, None, f"One theme: {reason}.")


def _chosen(points: Points, distinct: int, seed: int) -> Partition:
    random = np.random.default_rng(seed)
    sample = points
    if len(points) > _SAMPLE:
        sample = points[np.sort(random.choice(len(points), _SAMPLE, replace=False))]
    draws = [
        np.sort(random.choice(len(sample), int(len(sample) * _REDRAWN_SHARE), replace=False))
        for _ in range(_REDRAWN)
    ]
    tried = []
    for k in _candidates(len(points), distinct):
        groups = kmeans(sample, k, seed, starts=5)
        apart = silhouette(sample, groups, seed)
        if apart is None:
            continue
        again = [
            adjusted_rand_score(groups[draw], kmeans(sample[draw], k, seed, starts=2))
            for draw in draws
            if k < len(draw)
        ]
        stable = float(np.mean(again)) if again else 0.0
        tried.append((apart + stable / 2, -k, apart, stable))
    if not tried or max(apart for _, _, apart, _ in tried) < _NO_STRUCTURE:
        return _one(points, "no split of the comments stands apart")
    _, negative, _, stable = max(tried)
    k = -negative
    groups = kmeans(points, k, seed)
    apart = silhouette(points, groups, seed)
    basis = (
        f"k = {k}, of {-tried[0][1]} to {-tried[-1][1]}, keeps the themes best apart"
        f" (silhouette {apart or 0:.2f}) and alike when comments are left out"
        f" ({max(0.0, stable):.0%} agreement)."
    )
    return Partition(groups, apart, stable, basis)


def _candidates(n: int, distinct: int) -> list[int]:
    most = n // 3 if n < 30 else round(1.5 * n**0.5)
    most = max(2, min(most, distinct - 1, _MOST_THEMES))
    return [int(k) for k in np.unique(np.geomspace(2, most, _MOST_TRIED).round())]
