"""How to choose k: rules compared on whole sets, samples of 10 to 300, and few themes of 20.

For every rule: the adjusted mutual information (AMI) of the groups it leads to with the true
themes, and chosen over true k (geometric mean).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from sklearn.metrics import adjusted_mutual_info_score, calinski_harabasz_score

from bench.themes_sets import Labelled, all_sets, thread_of
from thread_cli.themes.choose_k import silhouette
from thread_cli.themes.corpus import corpus_of
from thread_cli.themes.draws import draws_of
from thread_cli.themes.kmeans import kmeans
from thread_cli.themes.tokens import tokenise
from thread_cli.themes.vectors import vectors

_MOST = 30
_SAMPLES = (10, 30, 100, 300)
_FEW = (2, 4, 7)
_EACH = 20
_TIMES = 3


@dataclass(frozen=True)
class Tried:
    k: int
    plain: float
    apart: float
    stable: float
    harabasz: float
    within: float
    within_by_chance: float
    ami: float


@dataclass(frozen=True)
class Case:
    kind: str
    n: int
    true_k: int
    dimensions: int
    spectrum: np.ndarray
    tried: list[Tried]


def _within(points: np.ndarray, groups: np.ndarray) -> float:
    parts = (points[groups == i] for i in np.unique(groups))
    return sum(float(((part - part.mean(axis=0)) ** 2).sum()) for part in parts) / len(points)


def _case(kind: str, one: Labelled) -> Case | None:
    comments = thread_of(one.texts).comments
    corpus = corpus_of(tokenise(one.texts))
    space = vectors(comments, corpus, 0)
    if space is None:
        return None
    true = np.array(one.themes)[space.rows]
    draws = draws_of(space, 0)
    points, plain, true = space.points[draws.sample], space.plain[draws.sample], true[draws.sample]
    n = len(space.rows)
    rows = np.sort(np.random.default_rng(0).permutation(len(comments))[:1000])
    few = tuple(comments[row] for row in rows)
    chance = vectors(few, corpus.of(rows).dealt_anew(np.random.default_rng(0)), 0)
    most = max(2, min(n // 3 if n < 30 else round(1.5 * n**0.5), _MOST))
    tried = []
    for k in np.unique(np.geomspace(2, most, 12).round()).astype(int).tolist():
        groups = kmeans(points, k, 0, starts=3)
        apart = silhouette(points, groups, 0)
        if apart is None:
            continue
        by_chance = 1.0
        if chance is not None and len(chance.points) > k:
            by_chance = _within(chance.points, kmeans(chance.points, k, 0, starts=1))
        tried.append(
            Tried(
                k, silhouette(plain, groups, 0) or 0.0, max(apart, 0.0), draws.agreement(groups, k),
                float(calinski_harabasz_score(points, groups)), _within(points, groups),
                by_chance, float(adjusted_mutual_info_score(true, groups)),
            )
        )  # fmt: skip
    spectrum = np.linalg.svd(plain - plain.mean(axis=0), compute_uv=False) ** 2
    return Case(kind, n, len(set(true)), plain.shape[1], spectrum, tried) if tried else None


def _cases() -> Iterator[Case]:
    for one in all_sets():
        kind = "discussion" if one.discussion else "short texts"
        cases = [_case(f"{kind}, whole", one)]
        large = [name for name in dict.fromkeys(one.themes) if one.themes.count(name) >= _EACH]
        for seed in range(_TIMES):
            dice = np.random.default_rng(seed)
            for size in _SAMPLES:
                rows = dice.choice(len(one.texts), size, replace=False)
                cases.append(_case(f"{kind}, samples", one.some(rows)))
            for count in (count for count in _FEW if count <= len(large)):
                names = dice.choice(large, count, replace=False)
                members = [np.flatnonzero(np.array(one.themes) == name) for name in names]
                rows = np.concatenate([dice.choice(m, _EACH, replace=False) for m in members])
                cases.append(_case(f"{kind}, few themes", one.some(rows)))
        yield from (case for case in cases if case is not None)


def _best(score: Callable[[Tried, Case], float]) -> Callable[[Case], Tried]:
    return lambda case: max(case.tried, key=lambda tried: score(tried, case))


def _nearest(k: Callable[[Case], float]) -> Callable[[Case], Tried]:
    return lambda case: min(case.tried, key=lambda tried: abs(np.log(tried.k / k(case))))


def _within_share(share: float) -> Callable[[Case], Tried]:
    def fewest(case: Case) -> Tried:
        best = max(tried.apart * tried.stable for tried in case.tried)
        return next(t for t in case.tried if t.apart * t.stable >= share * best)

    return fewest


def _eigengap(case: Case) -> float:
    logs = np.log(case.spectrum[1:40] + 1e-9)
    return 2.0 + float(np.argmax(logs[:-1] - logs[1:]))


def _bic(tried: Tried, case: Case) -> float:
    n, d = case.n, case.dimensions
    return -(n * d * np.log(tried.within + 1e-9) + tried.k * d * np.log(n))


RULES: dict[str, Callable[[Case], Tried]] = {
    "the true k": _nearest(lambda case: case.true_k),
    "fewest within 15 % of silhouette x stability (ours)": _within_share(0.85),
    "best silhouette x stability": _within_share(1.0),
    "silhouette, before neighbours": _best(lambda tried, _: tried.plain),
    "silhouette, after neighbours": _best(lambda tried, _: tried.apart),
    "stability (adjusted Rand)": _best(lambda tried, _: tried.stable),
    "Calinski-Harabasz": _best(lambda tried, _: tried.harabasz),
    "gap": _best(lambda t, _: float(np.log(t.within_by_chance + 1e-9) - np.log(t.within + 1e-9))),
    "BIC": _best(_bic),
    "eigengap": _nearest(_eigengap),
    "square root of n / 2": _nearest(lambda case: (case.n / 2) ** 0.5),
}


def rules() -> list[str]:
    cases = list(_cases())
    kinds = list(dict.fromkeys(case.kind for case in cases))
    kinds.sort(key=lambda kind: not kind.startswith("discussion"))
    out = ["| rule | " + " | ".join(f"{kind}: AMI, k / true k" for kind in kinds) + " |"]
    out.append("|---" * (len(kinds) + 1) + "|")
    for name, rule in RULES.items():
        cells = []
        for kind in kinds:
            chosen = [(rule(case), case) for case in cases if case.kind == kind]
            ratio = 2 ** np.mean([np.log2(tried.k / case.true_k) for tried, case in chosen])
            cells.append(f"{np.mean([tried.ami for tried, _ in chosen]):.3f}, {ratio:.2f}")
        out.append(f"| {name} | " + " | ".join(cells) + " |")
    return out
