"""How many themes: the fewest that are nearly as good as the best.

Every candidate k is judged by how far its groups stand apart (mean silhouette, Rousseeuw
1987, after neighbours were looked at) times how well they come out again when comments are
left out (``draws``). Silhouette alone asks for too many themes, stability alone for too
few, and both are flat near their best: of the candidates that come within a share of the
best, the fewest themes are taken, which a person can still read. ``bench.themes_k``
compares this with silhouette, Calinski-Harabasz, the gap statistic, stability, eigengap,
BIC and a rule of thumb.
"""

from dataclasses import dataclass

import numpy as np
from sklearn.metrics import silhouette_score

from thread_cli.themes.draws import Draws
from thread_cli.themes.kmeans import Groups, Points, kmeans
from thread_cli.themes.refine import refined
from thread_cli.themes.result import Granularity, ThemeParams
from thread_cli.themes.vectors import Vectors

_MOST_TRIED = 16
_STARTS = 5
_SAMPLE = 2_000
#: Below this many comments no split is worth telling.
_LEAST_TO_SPLIT = 4
#: A silhouette at or below this is what chance gives.
_NO_STRUCTURE = 0.02
#: How near the best the chosen k has to come, and the most themes there may be.
_NEAR: dict[Granularity, tuple[float, int]] = {
    "coarse": (0.7, 15),
    "normal": (0.85, 30),
    "fine": (1.0, 60),
}


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


def partition(space: Vectors, params: ThemeParams, draws: Draws) -> Partition:
    """Group comments into ``params.k`` groups, or into as many as the data want.

    With fewer different comments than ``k``, there are as many groups as different comments.
    """
    points = space.points
    distinct = len(np.unique(points.round(5), axis=0))
    if params.k is not None:
        made = min(params.k, distinct)
        groups = refined(space, kmeans(points, made, params.seed), made)
        basis = f"k = {params.k}, as asked for."
        if made < params.k:
            basis = (
                f"k = {params.k} was asked for, but only {made} comments differ in what they say."
            )
        return Partition(groups, silhouette(space.plain, groups, params.seed), None, basis)
    if len(points) < _LEAST_TO_SPLIT or distinct < 2 or len(points) == distinct == 2:
        return one_group(len(points), "there are too few different comments to tell more apart")
    return _chosen(space, params, draws, distinct)


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


def _chosen(space: Vectors, params: ThemeParams, draws: Draws, distinct: int) -> Partition:
    n, seed = len(space.points), params.seed
    near, most = _NEAR[params.granularity]
    points, plain = space.points[draws.sample], space.plain[draws.sample]
    tried: list[tuple[int, float, float]] = []
    plainly = 0.0
    for k in _candidates(n, distinct, params.max_k or most):
        groups = kmeans(points, k, seed, starts=_STARTS)
        apart = silhouette(points, groups, seed)
        if apart is not None:
            stable = draws.agreement(groups, k)
            tried.append((k, max(0.0, apart) * stable, stable))
            plainly = max(plainly, silhouette(plain, groups, seed) or 0.0)
    if not tried or plainly < _NO_STRUCTURE:
        return one_group(n, "no split of the comments stands apart")
    best = max(score for _, score, _ in tried)
    k, _, stable = next(one for one in tried if one[1] >= near * best)
    groups = refined(space, kmeans(space.points, k, seed), k)
    basis = f"k = {k}"
    if len(tried) > 1:
        tested = f"of k from {tried[0][0]} to {tried[-1][0]}"
        basis += f": {tested}, " + (
            "the one whose themes stand furthest apart and best come out again"
            if near == 1
            else "the fewest themes that stand apart and come out again"
            f" nearly as well as the best (within {1 - near:.0%})"
        )
        basis += " when comments are left out"
    else:
        basis += ": so few comments have two themes at most"
    return Partition(groups, silhouette(space.plain, groups, seed), stable, f"{basis}.")


def _candidates(n: int, distinct: int, most_wanted: int) -> list[int]:
    most = n // 3 if n < 30 else round(1.5 * n**0.5)
    most = max(2, min(most, distinct - (distinct == n), most_wanted))
    return [int(k) for k in np.unique(np.geomspace(2, most, _MOST_TRIED).round())]
