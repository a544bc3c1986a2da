"""``make train-replies``: the weights of the reply model, from ``../shared/eval/replies``.

Named settings alone are learned anew by ``python -m bench.replies_train display ranked``; the
others stay as the package has them.

A conditional logit for each setting: ``display`` and ``time`` from the blog and forum threads,
``ranked`` from the same in an order of no dates, ``chat`` from the training part of the Ubuntu IRC
logs; ``time`` and ``chat`` with small trees. Nothing but numbers leaves the data. Each thread is
also learned from without its post's author, in display order also without dates, newest first and
in an order of no dates; and from histories that models trained on the other folds decided, so that
the model knows its own mistakes. The temperature makes held-out confidences shares that are right.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from scipy.optimize import minimize_scalar

from bench.replies_chat import learned_of_chat
from bench.replies_data import FOLDER, read
from bench.replies_fit import RIDGE, Coded, Coder, Table, fit_table
from bench.replies_levels import fit_levels, rows_of
from bench.replies_looks import Case, by_size, case_of, crowd, looks, under_one
from bench.replies_trees import Growth, grown
from bench.replies_walk import samples, walk
from bench.replies_written import written
from thread_cli.replies.dates import is_ranked
from thread_cli.replies.model import Weights
from thread_cli.replies.model import weights as packaged

TARGET = Path(__file__).parents[1] / "thread_cli" / "replies" / "weights.json"
FOLDS = 5
#: How many pairs of features get a weight of their own.
PAIRS = {"display": 60, "ranked": 0, "time": 0}
#: How strongly weights are held near 0.
_RIDGES = {"display": 8.0, "time": 120.0}
#: In the place of pairs; and a weight must be so far from 0 to be kept beside them.
TREES = {"time": (60, Growth(depth=4, ridge=200.0, rate=0.3))}
_LEAST = 0.06
#: How many threads are thrown together into a crowd.
_IN_CROWD = 12
SETTINGS = ("display", "ranked", "time", "chat")


def temperature(cases: Sequence[Case], setting: str, of_fold: Sequence[Weights]) -> float:
    """Return the temperature under which held-out decisions are likeliest."""
    found = []
    for number, case in enumerate(cases):
        weights = of_fold[number % len(of_fold)]
        if setting == "ranked":
            case = by_size(case, number + 1)  # noqa: PLW2901
            if not is_ranked(case.facts):
                continue
        for this, candidates, features in walk(case, setting, weights):
            if case.parents[this] in candidates:
                found.append(
                    (np.array(weights.scores(features)), candidates.index(case.parents[this]))
                )

    def loss(value: float) -> float:
        total = 0.0
        for scores, target in found:
            scaled = scores / value
            top = scaled.max()
            total -= scaled[target] - top - np.log(np.exp(scaled - top).sum())
        return total

    return float(minimize_scalar(loss, bounds=(0.6, 2.5), method="bounded").x)


def learned(
    cases: Sequence[Case], setting: str, folds: int = FOLDS
) -> tuple[list[Weights], Callable[[], Weights]]:
    """Return weights for each fold, learned on the others, and how to learn on all."""

    def seen(number: int) -> Iterator[Case]:
        yield from looks(cases[number], number, setting)
        if setting == "ranked" and number % (_IN_CROWD * folds) < folds:
            others = cases[number : number + _IN_CROWD * folds : folds]  # all of the same fold
            merged = crowd(others, number)
            if is_ranked(merged.facts):
                yield merged
                yield under_one(merged, number)

    coder = Coder()

    def gathered(number: int, own: Weights | None) -> Coded:
        return coder.coded(s for look in seen(number) for s in samples(look, setting, own))

    def table(fold: int | None, *of: Sequence[Coded]) -> Table:
        return coder.table(coded[n] for coded in of for n in range(len(cases)) if n % folds != fold)

    pairs, ridge = PAIRS[setting], _RIDGES.get(setting, RIDGE)
    trees, growth = TREES.get(setting, (0, None))

    def fitted(table: Table) -> Weights:
        weights = fit_table(table, pairs, ridge=ridge)
        if growth is None:
            return weights
        kept = {name: weight for name, weight in weights.of.items() if abs(weight) >= _LEAST}
        return grown(table, Weights(kept), trees, growth=growth)

    true = [gathered(n, None) for n in range(len(cases))]
    first = [fit_table(table(fold, true), ridge=ridge) for fold in range(folds)]
    own = [gathered(n, first[n % folds]) for n in range(len(cases))]
    second = [fitted(table(fold, true, own)) for fold in range(folds)]
    heat = temperature(cases, setting, second)
    shown = [rows_of(c, second[n % folds]) for n, c in enumerate(cases) if setting == "display"]

    def whole(weights: Weights, fold: int | None) -> Weights:
        levels = fit_levels(of for n, of in enumerate(shown) if n % folds != fold) if shown else {}
        return replace(weights, of={**weights.of, **levels}, temperature=heat)

    calibrated = [whole(weights, fold) for fold, weights in enumerate(second)]
    return calibrated, lambda: whole(fitted(table(None, true, own)), None)


def cases_of(setting: str, names: Sequence[str] = ("blog", "forum")) -> list[Case]:
    """Return the threads that a setting is learned from."""
    return [case_of(t) for name in names for t in read(name, time_order=setting == "time")]


def main(named: Sequence[str]) -> None:
    if not FOLDER.is_dir():
        print(f"There is nothing to learn from: {FOLDER} is missing.")
        return
    if unknown := set(named) - set(SETTINGS):
        raise SystemExit(
            f"No setting: {', '.join(sorted(unknown))}. There are: {', '.join(SETTINGS)}."
        )
    found = {}
    for setting in SETTINGS:
        if named and setting not in named:
            found[setting] = packaged(setting)
            continue
        fitted = (
            learned_of_chat() if setting == "chat" else learned(cases_of(setting), setting)[1]()
        )
        found[setting] = fitted
        heat = f"temperature {fitted.temperature:.2f}"
        print(f"{setting}: {len(fitted.of)} weights, {heat}", flush=True)
    about = (
        "Conditional logit, by bench/replies_train.py (make train-replies). display, ranked, time:"
        " 531 threads of a blog (eklausme/saaze-lemire at aa9edb95), 303 of a forum"
        " (jamesob/delving-bitcoin-archive at 377638f9). chat: Ubuntu IRC, training part"
        " (jkkummerfeld/irc-disentanglement at 82ed04f9, CC BY 4.0). In hundredths."
    )
    data = written(about, found)
    TARGET.write_text(data, encoding="utf-8")
    print(f"{TARGET.name}: {len(data.encode()):,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
