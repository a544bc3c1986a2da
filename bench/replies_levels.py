"""What the signs of a site of two levels count: from threads as either kind of site shows them.

A logistic regression without a constant: a thread that shows no sign is as likely of either kind.
Most threads are the same on both, so a sign that many of these show counts little. A thread counts
by its comments, as it does where they are counted.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.optimize import minimize

from bench.replies_looks import Case, in_two_levels
from thread_cli.replies.display import Display
from thread_cli.replies.levels import MOST_COMMENTS, SIGNS, signs
from thread_cli.replies.model import Weights

_RIDGE = 1.0
#: How much of each sign a thread shows, 1 for two levels or -1 for any number, and its comments.
Row = tuple[list[float], int, int]


def rows_of(case: Case, weights: Weights) -> list[Row]:
    """Return what a thread shows on either kind of site, by weights that have not seen it."""
    found = []
    for shown, side in ((case, -1), (in_two_levels(case), 1)):
        facts = shown.facts[:MOST_COMMENTS]
        of = signs(Display(facts, case.post_author), weights, [None] * len(facts))
        if not of:
            return []
        found.append(([of[name] for name in SIGNS], side, len(facts)))
    return found


def fit_levels(rows: Iterable[Sequence[Row]]) -> dict[str, float]:
    """Return what each sign counts."""
    every = [row for of in rows for row in of]
    table = np.array([values for values, _, _ in every])
    side = np.array([side for _, side, _ in every], dtype=float)
    size = np.array([size for _, _, size in every], dtype=float)
    size /= size.mean()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margin = side * (table @ weights)
        wrong = 1 / (1 + np.exp(margin))
        slope = _RIDGE * weights - table.T @ (side * wrong * size)
        value = (size * np.logaddexp(0, -margin)).sum() + _RIDGE * (weights @ weights) / 2
        return float(value), slope

    found = minimize(loss, np.zeros(len(SIGNS)), jac=True, method="L-BFGS-B").x
    return dict(zip(SIGNS, map(float, found), strict=True))
