"""How many themes: as many as come out again when the comments are drawn anew.

Every candidate k is judged by its mean silhouette (Rousseeuw 1987) and its
stability: how well the groups of four fifths of the comments agree with the
groups of all (Ben-Hur, Elisseeff and Guyon 2002), by the adjusted Rand index.
Silhouette alone asks for too many themes, stability alone for too few. Groups
are made and judged after neighbours were looked at, with the neighbours found
anew in each draw; the silhouette told to people is the one before, which
neighbours do not flatter.
"""

from dataclasses import dataclass

import numpy as np
from sklearn.metrics import adjusted_rand_score, silhouette_score

from thread_cli.themes.kmeans import Groups, Points, kmeans
from thread_cli.themes.neighbours import smoothed
from thread_cli.themes.refine import refined
from thread_cli.themes.vectors import Vectors

_MOST_TRIED = 14
_MOST_THEMES = 60
#: Judged on a sample of this size where there are more comments.
_SAMPLE = 2_000
_REDRAWN = 3
_REDRAWN_SHARE = 0.8
_STARTS, _STARTS_OF_DRAWS = 5, 2
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
        stability: Agreement in [0, 1] of groups of redrawn comments, or none where unknown.
        basis: Why this many, in a sentence.
    """

    groups: Groups
    silhouette: float | None
    stability: float | None
    basis: str


def partition(space: Vectors, k: int | None, seed: int) -> Partition:
    """Group comments into ``k`` groups, or into as many as the data want.

    With fewer different comments than ``k``, there are as many groups as different comments.
    """
    points = space.points
    distinct = len(np.unique(points.round(5), axis=0))
    if k is not None:
        made = min(k, distinct)
        groups = refined(space, kmeans(points, made, seed), made)
        basis = f"k = {k}, as asked for."
        if made < k:
            basis = f"k = {k} was asked for, but only {made} comments differ in what they say."
        return Partition(groups, silhouette(space.plain, groups, seed), None, basis)
    if len(points) < _LEAST_TO_SPLIT or distinct < 2 or len(points) == distinct == 2:
        return one_group(len(points), "there are too few different comments to tell more apart")
    return _chosen(space, distinct, seed)


def one_group(n: int, reason: str) -> Partition:
    """Return all comments as one group, and why."""
    return Partition(np.zeros(n, dtype=np.int64), None, None, f"One theme: {reason}.")


def silhouette(points: Points, groups: Groups, seed: int) -> float | None:
    """Return the mean silhouette by cosine distance, or none where it is undefined."""
    if len(points) > _SAMPLE:
        drawn = np.random.default_rng(seed).choice(len(points), _SAMPLE, replace=False)
        points, groups = points[drawn], groups[drawn]
    if not 2 <= len(np.unique(groups)) < len(points):
        return None
    return float(silhouette_score(points, groups, metric="cosine"))


def _chosen(space: Vectors, distinct: int, seed: int) -> Partition:
    n = len(space.points)
    random = np.random.default_rng(seed)
    sample = np.arange(n)
    if n > _SAMPLE:
        sample = np.sort(random.choice(n, _SAMPLE, replace=False))
    points = space.points[sample]
    drawn = [
        np.sort(random.choice(len(sample), int(len(sample) * _REDRAWN_SHARE), replace=False))
        for _ in range(_REDRAWN)
    ]
    draws = [(rows, smoothed(space.plain[sample[rows]], seed)) for rows in drawn]
    tried = []
    for k in _candidates(n, distinct):
        groups = kmeans(points, k, seed, starts=_STARTS)
        apart = silhouette(points, groups, seed)
        if apart is not None:
            stable = _agreement(groups, draws, k, seed)
            tried.append((apart + stable / 2, -k, apart, stable))
    if not tried or max(apart for _, _, apart, _ in tried) < _NO_STRUCTURE:
        return one_group(n, "no split of the comments stands apart")
    _, negative, _, stable = max(tried)
    k = -negative
    groups = refined(space, kmeans(space.points, k, seed), k)
    basis = f"k = {k} keeps the themes best apart and most alike when comments are left out"
    if len(tried) > 1:
        basis += f", of k from {-tried[0][1]} to {-tried[-1][1]}"
    return Partition(groups, silhouette(space.plain, groups, seed), stable, f"{basis}.")


def _agreement(groups: Groups, draws: list[tuple[Groups, Points]], k: int, seed: int) -> float:
    """Return the mean adjusted Rand index of the groups with those of each draw."""
    again = [
        adjusted_rand_score(groups[rows], kmeans(points, k, seed, starts=_STARTS_OF_DRAWS))
        for rows, points in draws
        if k < len(rows)
    ]
    return max(0.0, float(np.mean(again))) if again else 0.0


def _candidates(n: int, distinct: int) -> list[int]:
    most = n // 3 if n < 30 else round(1.5 * n**0.5)
    most = max(2, min(most, distinct - (distinct == n), _MOST_THEMES))
    return [int(k) for k in np.unique(np.geomspace(2, most, _MOST_TRIED).round())]
