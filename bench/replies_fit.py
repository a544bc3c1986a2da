"""Fitting a conditional logit: choices as a table, and the pairs of features worth a weight."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack

from thread_cli.replies.model import AND, Weights

RIDGE = 1.0
#: Pairs of features are chosen in so many rounds.
ROUNDS = 3
_LEAST_BEND = 20.0
#: Fitting ends when a step betters the loss by no more than this share.
_CLOSE = 1e-6
Sample = tuple[list[list[str]], int]


@dataclass(frozen=True)
class Table:
    """Choices as a table: a row for each candidate, a column for each feature.

    Attributes:
        names: Of the columns.
        rows: Ones where a candidate has a feature.
        first: The first row of each choice.
        right: The row of the true parent of each.
    """

    names: list[str]
    rows: csr_matrix
    first: np.ndarray
    right: np.ndarray

    @cached_property
    def group(self) -> np.ndarray:
        """The choice that each row is of."""
        ends = np.append(self.first, self.rows.shape[0])
        return np.repeat(np.arange(len(self.first)), np.diff(ends))

    def best(self, scores: np.ndarray) -> np.ndarray:
        """Return the row of the highest score of each choice, the first of equals."""
        top = np.flatnonzero(scores == np.maximum.reduceat(scores, self.first)[self.group])
        return top[np.unique(self.group[top], return_index=True)[1]]

    def probabilities(self, scores: np.ndarray) -> np.ndarray:
        """Return the softmax of the scores within each choice."""
        raised = np.exp(scores - np.maximum.reduceat(scores, self.first)[self.group])
        return raised / np.add.reduceat(raised, self.first)[self.group]


@dataclass(frozen=True)
class Coded:
    """Choices with features as numbers: a few bytes each, so that many can be kept.

    Attributes:
        columns: The features of all candidates, one after the other.
        lengths: How many each candidate has.
        sizes: How many candidates each choice has.
        targets: Which of them is the true parent.
    """

    columns: np.ndarray
    lengths: np.ndarray
    sizes: np.ndarray
    targets: np.ndarray


def likely(table: Table, weights: Weights, least: float) -> Table:
    """Return the table without the candidates that are less likely than ``least``."""
    odds = table.probabilities(table.rows @ in_order(table, weights))
    kept = odds >= least
    kept[table.right] = True
    place = np.cumsum(kept) - 1
    sizes = np.add.reduceat(kept.astype(np.int64), table.first)
    first = np.append(0, np.cumsum(sizes)[:-1])
    return Table(table.names, table.rows[kept], first, place[table.right])


class Coder:
    """Numbers for features, the same for all that it codes."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def coded(self, found: Iterable[Sample]) -> Coded:
        columns, lengths, sizes, targets = array("i"), array("i"), array("i"), array("i")
        number = self._numbers
        for features, target in found:
            sizes.append(len(features))
            targets.append(target)
            for candidate in features:
                lengths.append(len(candidate))
                columns.extend([number.setdefault(name, len(number)) for name in candidate])
        return Coded(*(np.array(a, dtype=np.int32) for a in (columns, lengths, sizes, targets)))

    def table(self, found: Iterable[Coded]) -> Table:
        parts = list(found)
        columns, lengths, sizes, targets = (
            np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Coded)
        )
        first = np.append(0, np.cumsum(sizes)[:-1])
        ends = np.append(0, np.cumsum(lengths, dtype=np.int64))
        if ends[-1] < 2**31:
            ends = ends.astype(np.int32)  # as the columns, or both would be copied wider
        shape = (len(lengths), len(self._numbers))
        table = csr_matrix((np.ones(len(columns)), columns, ends), shape)
        return Table(list(self._numbers), table, first, first + targets)


def fit(found: Iterable[Sample], pairs: int = 0) -> Weights:
    """Return the weights under which the choices are likeliest, with a ridge penalty.

    So many pairs of features get a weight of their own: those that would lower the loss most.
    """
    coder = Coder()
    return fit_table(coder.table([coder.coded(found)]), pairs)


def fit_table(table: Table, pairs: int = 0, ridge: float = RIDGE) -> Weights:
    """Return the same from a table."""
    weights = _fitted(table, np.zeros(len(table.names)), ridge)
    for _ in range(ROUNDS if pairs else 0):
        table = _with_pairs(table, weights, pairs // ROUNDS)
        start = np.append(weights, np.zeros(len(table.names) - len(weights)))
        weights = _fitted(table, start, ridge)
    return Weights(dict(zip(table.names, map(float, weights), strict=True)))


def in_order(table: Table, weights: Weights) -> np.ndarray:
    """Return the weights of a table's columns."""
    return np.array([weights.of.get(name, 0.0) for name in table.names])


def _fitted(table: Table, start: np.ndarray, ridge: float) -> np.ndarray:
    rows, turned = table.rows, table.rows.T
    seen = np.asarray(rows[table.right].sum(axis=0)).ravel()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        likely = table.probabilities(rows @ weights)
        total = -np.log(np.maximum(likely[table.right], 1e-30)).sum()
        slope = turned @ likely - seen
        return total + ridge * (weights @ weights) / 2, slope + ridge * weights

    options = {"maxiter": 300, "ftol": _CLOSE}
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options=options)
    return np.asarray(best.x)


def _with_pairs(table: Table, weights: np.ndarray, most: int) -> Table:
    """Return the table with columns for the pairs whose weight would lower the loss most."""
    likely = table.probabilities(table.rows @ weights)
    wrong = -likely
    wrong[table.right] += 1.0
    single = np.flatnonzero([AND not in name for name in table.names])
    rows = table.rows[:, single]
    slope = (rows.T @ rows.multiply(wrong[:, None]).tocsr()).toarray()
    bend = (rows.T @ rows.multiply((likely * (1 - likely))[:, None]).tocsr()).toarray()
    gain = np.triu(slope**2 / (bend + _LEAST_BEND), 1)
    kept, columns, names = set(table.names), [], []
    csc = rows.tocsc()
    for place in np.argsort(-gain, axis=None)[: 4 * most]:
        a, b = divmod(int(place), len(single))
        name = f"{table.names[single[a]]}{AND}{table.names[single[b]]}"
        if name not in kept and len(names) < most:
            names.append(name)
            columns.append(csc[:, [a]].multiply(csc[:, [b]]))
    joined = hstack([table.rows, *columns]).tocsr()
    return Table(table.names + names, joined, table.first, table.right)
