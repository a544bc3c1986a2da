"""Growing small trees that correct a conditional logit: boosting by Newton steps.

As gradient boosting with the softmax over the candidates of a choice as the loss (Friedman 2001;
steps and gains as Chen and Guestrin 2016). A fork asks for one feature, or for neighbours among
features that stand for less and more of one thing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from scipy.sparse import csr_matrix

from bench.replies_fit import Table, in_order
from thread_cli.replies.model import Weights
from thread_cli.replies.trees import Fork, Tree

#: Features that stand for less and more of one thing, in this order, by how their names begin.
_LENGTHS = "tiny short middling long essay"
_GAPS = "30s 1m 2m 5m 10m 1h 6h 1d 3d 2w 3mo later"
_BACKS = "1 2 3-4 5-8 9-16 17-32 far"
_ODD = "below usual some more much very"
_PACES = "a-tenth half one few ten many hundreds"
_SHARED = "0 1 2 3 4 5 much"
_COUNTS = "0 1 2 3 4 5 6 7 8"
RISING = {
    "back:": _BACKS,
    "back-to-one:": _BACKS,
    "back-to-none:": _BACKS,
    "gap:": _GAPS,
    "talk-idle:": _GAPS,
    "pace:": _PACES,
    "alike-beside:": "far-below below just-below just-above above far-above",
    "odd:": _ODD,
    "talk-alike:": "0 1 2 3 4 5 much",
    "talk-later:": "none 1 2 3-4 5-9 many",
    "talk-size:": "1 2 3-5 6-14 long",
    "replies:": "0 1 2 3-4 5-9 10-29 dozens",
    "of-length:": _LENGTHS,
    "length:": _LENGTHS,
    "post:length-": _LENGTHS,
    "post:own-gap-": _GAPS,
    "post:odd-": _ODD,
    "taken-up:": "far-less less just-less just-most most far-most",
    "post:so-far-": "few some half many most nearly-all",
    "post:at-": "2 3 4-5 6-9 10-17 18-33 far",
    "post:gap-": _PACES,
    "own-last-": "at-once soon later long-ago",
    **dict.fromkeys(
        ("alike-share:", "brought:", "only-there:", "head-alike:", "ends-alike:"), _SHARED
    ),
    **dict.fromkeys(
        ("alike:", "talk-people:", "author-later:", "depth:", "own-since:", "above-alike:",
         "then-alike:", "rarest:", "going-on:", "alike-rank:",
         "post:alike-", "post:wrote-", "post:own-talk-"),
        _COUNTS,
    ),
}  # fmt: skip
_LEAST_GAIN = 1e-3


@dataclass(frozen=True, slots=True)
class Growth:
    """How trees are grown.

    Attributes:
        ridge: How strongly a leaf is held near 0.
        rate: How much of it is taken.
        leaves: How many a tree has at most.
        deepest: How many forks stand above one.
    """

    ridge: float = 20.0
    rate: float = 0.25
    leaves: int = 10
    deepest: int = 6


_CHAT = Growth()


def place(name: str) -> tuple[str, str, int]:
    """Return what sorts features so that those of one thing stand in rising order.

    By what their names begin with, up to the colon; then by what they stand for, and how much.
    """
    before, colon, _ = name.rpartition(":")
    for thing, order in RISING.items():
        after = name.removeprefix(thing)
        if after != name and after in order.split():
            return before + colon, thing, order.split().index(after)
    return before + colon, name, 0


def scores(table: Table, weights: Weights) -> np.ndarray:
    """Return the scores of a table's rows, trees and all."""
    found: np.ndarray = table.rows @ in_order(table, weights)
    if weights.trees:
        columns = table.rows.tocsc()
        places = {name: number for number, name in enumerate(table.names)}
        for tree in weights.trees:
            _add(found, tree, np.arange(len(found)), columns, places)
    return found


def grown(
    table: Table, weights: Weights, trees: int, but: Sequence[str] = (), growth: Growth = _CHAT
) -> Weights:
    """Return the weights with so many trees that lower the loss; none asks for ``but``."""
    asked = _asked([name for name in table.names if name not in but])
    places = {name: number for number, name in enumerate(table.names)}
    held = [[places[name] for name in names] for names in asked]
    sums = csr_matrix(
        (
            np.ones(sum(map(len, held))),
            np.concatenate(held),
            np.append(0, np.cumsum([len(of) for of in held])),
        ),
        (len(held), len(table.names)),
    )
    rows, columns = table.rows.astype(np.float32), table.rows.tocsc()
    total = scores(table, weights)
    true = np.zeros(len(total))
    true[table.right] = 1.0
    found = list(weights.trees)
    for _ in range(trees):
        likely = table.probabilities(total)
        steps = np.stack([true - likely, likely * (1 - likely)], axis=1).astype(np.float32)
        tree = _Grower(rows, columns, asked, sums, steps, growth).tree()
        _add(total, tree, np.arange(len(total)), columns, places)
        found.append(tree)
    return replace(weights, trees=tuple(found))


def _asked(names: Sequence[str]) -> list[list[str]]:
    """Return what a fork can ask for: a feature, or the least or the most of one thing."""
    found = {(name,): None for name in names}
    groups: dict[str, list[str]] = {}
    for name in sorted(names, key=place):
        groups.setdefault(place(name)[1], []).append(name)
    for group in groups.values():
        for size in range(2, len(group)):
            found.update({tuple(group[:size]): None, tuple(group[-size:]): None})
    return [list(of) for of in found]


def _add(
    found: np.ndarray, tree: Tree, rows: np.ndarray, columns: csr_matrix, places: dict[str, int]
) -> None:
    if not isinstance(tree, Fork):
        found[rows] += tree
        return
    some = _having(columns, [places[name] for name in tree.names & places.keys()])
    _add(found, tree.some, rows[some[rows]], columns, places)
    _add(found, tree.none, rows[~some[rows]], columns, places)


def _having(columns: csr_matrix, places: Sequence[int]) -> np.ndarray:
    """Return which rows have one of some features."""
    found = np.zeros(columns.shape[0], dtype=bool)
    for at in places:
        found[columns.indices[columns.indptr[at] : columns.indptr[at + 1]]] = True
    return found


@dataclass
class _Part:
    """Rows that came down the same way, their sums by feature, and the best question to them."""

    rows: np.ndarray
    by_feature: np.ndarray
    total: np.ndarray
    depth: int
    gain: float = 0.0
    asks: int = -1
    parts: tuple["_Part", "_Part"] | None = field(default=None)


class _Grower:
    """A tree in the making: the part is split whose best question gains most."""

    def __init__(
        self,
        rows: csr_matrix,
        columns: csr_matrix,
        asked: list[list[str]],
        sums: csr_matrix,
        steps: np.ndarray,
        growth: Growth,
    ) -> None:
        self._growth = growth
        self._rows, self._columns, self._steps = rows, columns, steps
        self._asked, self._sums = asked, sums

    def tree(self) -> Tree:
        every = np.arange(self._rows.shape[0])
        root = self._weighed(every, self._rows.T @ self._steps, 0)
        ends = [root]
        while len(ends) < self._growth.leaves:
            deepest = self._growth.deepest
            open_ones = [e for e in ends if e.depth < deepest and e.gain > _LEAST_GAIN]
            if not open_ones:
                break
            best = max(open_ones, key=lambda part: part.gain)
            best.parts = self._split(best)
            ends = [e for e in ends if e is not best] + list(best.parts)
        return self._written(root)

    def _weighed(self, rows: np.ndarray, by_feature: np.ndarray, depth: int) -> _Part:
        total = self._steps[rows].sum(axis=0, dtype=np.float64)
        some = self._sums @ by_feature
        ridge = self._growth.ridge
        gain = _value(some, ridge) + _value(total - some, ridge) - _value(total[None], ridge)
        best = int(gain.argmax())
        return _Part(rows, by_feature, total, depth, float(gain[best]), best)

    def _split(self, part: _Part) -> tuple[_Part, _Part]:
        inside = _having(self._columns, self._sums[part.asks].indices)[part.rows]
        some, none = part.rows[inside], part.rows[~inside]
        fewer = some if len(some) < len(none) else none
        of_fewer = self._rows[fewer].T @ self._steps[fewer]
        of_more = part.by_feature - of_fewer
        of_some, of_none = (of_fewer, of_more) if fewer is some else (of_more, of_fewer)
        deeper = part.depth + 1
        return self._weighed(some, of_some, deeper), self._weighed(none, of_none, deeper)

    def _written(self, part: _Part) -> Tree:
        if part.parts is None:
            return float(self._growth.rate * part.total[0] / (part.total[1] + self._growth.ridge))
        some, none = part.parts
        names = frozenset(self._asked[part.asks])
        return Fork(names, self._written(some), self._written(none))


def _value(sums: np.ndarray, ridge: float) -> np.ndarray:
    return sums[:, 0] ** 2 / (np.maximum(sums[:, 1], 0.0) + ridge)
