"""Growing small trees that correct a conditional logit: boosting by Newton steps.

As gradient boosting with the softmax over the candidates of a choice as the loss (Friedman 2001;
steps and gains as Chen and Guestrin 2016). A question is for one feature, or for neighbours among
features that stand for less and more of one thing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csc_matrix, csr_matrix

from bench.replies_fit import Table, in_order
from thread_cli.replies.model import Weights
from thread_cli.replies.trees import MOST_ASKED, Tree, as_written

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


@dataclass(frozen=True, slots=True)
class Growth:
    """How trees are grown.

    Attributes:
        depth: How many questions a tree asks.
        ridge: How strongly a value is held near 0.
        rate: How much of it is taken.
    """

    depth: int = 4
    ridge: float = 20.0
    rate: float = 0.3


_USUAL = Growth()


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
            asks = ([places[name] for name in asked & places.keys()] for asked in tree.asks)
            found += np.array(tree.values)[_answers(columns, asks)]
    return found


def grown(
    table: Table, weights: Weights, trees: int, but: Sequence[str] = (), growth: Growth = _USUAL
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
    columns = table.rows.astype(np.float32).tocsc()
    turned = columns.T  # a row for each feature
    total = scores(table, weights)
    true = np.zeros(len(total))
    true[table.right] = 1.0
    found = list(weights.trees)
    for _ in range(trees):
        likely = table.probabilities(total)
        steps = np.stack([true - likely, likely * (1 - likely)], axis=1)
        asks, leaves = _questions(turned, columns, sums, held, steps, growth)
        slope, bend = (np.bincount(leaves, of, 2**growth.depth) for of in steps.T)
        values = growth.rate * slope / (bend + growth.ridge)
        tree = Tree(tuple(frozenset(asked[ask]) for ask in asks), tuple(map(as_written, values)))
        total += np.array(tree.values)[leaves]
        found.append(tree)
    return replace(weights, trees=tuple(found))


def _asked(names: Sequence[str]) -> list[list[str]]:
    """Return what a question can be: for a feature, or for the least or the most of one thing."""
    found: dict[tuple[str, ...], None] = {(name,): None for name in names}
    groups: dict[str, list[str]] = {}
    for name in sorted(names, key=place):
        groups.setdefault(place(name)[1], []).append(name)
    for group in groups.values():
        for size in range(2, len(group)):
            found.update({tuple(group[:size]): None, tuple(group[-size:]): None})
    return [list(of) for of in found if len(of) <= MOST_ASKED]


def _questions(
    turned: csr_matrix,
    columns: csc_matrix,
    sums: csr_matrix,
    held: Sequence[Sequence[int]],
    steps: np.ndarray,
    growth: Growth,
) -> tuple[list[int], np.ndarray]:
    """Return the questions that lower the loss most, one after the other, and each row's leaf."""
    count = len(steps)
    leaves = np.zeros(count, dtype=np.int32)
    ends = np.arange(0, 2 * count + 1, 2)
    asks: list[int] = []
    for depth in range(growth.depth):
        places = np.stack([2 * leaves, 2 * leaves + 1], axis=1).ravel()
        by_leaf = csr_matrix(
            (steps.ravel().astype(np.float32), places, ends), (count, 2 * 2**depth)
        )
        some = sums @ (turned @ by_leaf).toarray().astype(np.float64)
        none = np.asarray(by_leaf.sum(axis=0, dtype=np.float64)) - some
        gain = _gain(some, growth.ridge) + _gain(none, growth.ridge)
        asks.append(int(gain.argmax()))
        leaves = 2 * leaves + _having(columns, held[asks[-1]])
    return asks, leaves


def _gain(sums: np.ndarray, ridge: float) -> np.ndarray:
    """Return how much values lower the loss that are told each question's rows by leaf."""
    gain: np.ndarray = (sums[:, ::2] ** 2 / (np.maximum(sums[:, 1::2], 0.0) + ridge)).sum(axis=1)
    return gain


def _answers(columns: csc_matrix, asks: Iterable[Sequence[int]]) -> np.ndarray:
    """Return the leaf of each row."""
    leaves = np.zeros(columns.shape[0], dtype=np.int32)
    for asked in asks:
        leaves = 2 * leaves + _having(columns, asked)
    return leaves


def _having(columns: csc_matrix, places: Sequence[int]) -> np.ndarray:
    """Return which rows have one of some features."""
    found = np.zeros(columns.shape[0], dtype=bool)
    for at in places:
        found[columns.indices[columns.indptr[at] : columns.indptr[at + 1]]] = True
    return found
