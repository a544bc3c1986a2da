"""Learn which rows name who wrote, and words of pages: ``python -m bench.heads_fit [--write]``.

Learned from are the pastes of ``tests/ingest/unknown``, in which the rows with names are found by
``bench.row_labels``, and the same set otherwise (``bench.varied``). Printed is the F1 of rows, and
how many pastes have all right: each part's by trees that saw no paste of it, nor of the part
written with it. On the pastes of the layout grammar (``bench.layouts``), of which nothing is
learned, the trees of all parts are asked.

The grammar was learned from before there were as many written pastes; with these it adds nothing.
"""

import json
import sys
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from bench import sorts_fit
from bench.labelled_rows import (
    EACH,
    FOLDS,
    GRAMMAR,
    HELD,
    WRITTEN,
    Lines,
    fold_of,
    learned_from,
    of_grammar,
)
from bench.sorts_fit import Sorted
from bench.unknown_layouts import LEARNED
from thread_cli.ingest.generic import boosted, context, heads, votes
from thread_cli.ingest.generic.boosted import Boosted
from thread_cli.ingest.generic.sorts import Sorts

FILE = Path(heads.__file__).with_name("heads.json")
SORTS = FILE.with_name("sorts.json")
#: What a paste counts that a program set, and one that was set otherwise than it was written.
_SET = _VARIED = 0.5
TREES = 300
SEED = 1
#: Into how many parts pastes go for what the first pass says of those it has not seen.
_INNER = 3
#: Trees as they are written: the names of their features, a bias, and the trees.
Written: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Known:
    """What was learned: of words, and the trees of the passes as they are written."""

    sorts: Sorts
    trees: list[Written]

    @property
    def passes(self) -> list[Boosted]:
        """Return the trees ready to be asked."""
        return [model(one) for one in self.trees]


def grow(x: Sequence[NDArray[Any]], data: Sequence[Lines]) -> tuple[float, list[boosted.Tree]]:
    """Return a bias and trees learned from the rows' features."""
    weight = [
        np.full(
            len(d.heads),
            (1.0 if d.part in WRITTEN else _SET) * (_VARIED if d.is_varied else 1.0),
        )
        for d in data
    ]
    grown = HistGradientBoostingClassifier(
        max_iter=TREES, max_leaf_nodes=16, learning_rate=0.05, min_samples_leaf=20,
        l2_regularization=5, max_features=0.3, early_stopping=False, random_state=0,
    )  # fmt: skip
    grown.fit(np.vstack(x), np.concatenate([d.heads for d in data]), np.concatenate(weight))
    return as_written(grown)


def as_written(grown: Any) -> tuple[float, list[boosted.Tree]]:
    """Return the bias and the trees of what scikit-learn has grown."""
    return (
        round(float(grown._baseline_prediction.ravel()[0]), 4),  # noqa: SLF001
        [_written(one[0].nodes, 0) for one in grown._predictors],  # noqa: SLF001
    )


def _written(nodes: NDArray[Any], at: int) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 3)
    return [int(node["feature_idx"]), float(f"{node['num_threshold']:.5g}"),
            _written(nodes, node["left"]), _written(nodes, node["right"])]  # fmt: skip


def learn(data: Sequence[Lines]) -> Known:
    """Return what the pastes teach of words, and the first two passes.

    What the trees learn of words, and the second pass of the first, is said by what saw neither
    the paste nor the others of its part or share.
    """
    folds = [fold_of(d.site) for d in data]
    for fold in set(folds):
        known = _of_words([d for d, other in zip(data, folds, strict=True) if other != fold])
        for d, other in zip(data, folds, strict=True):
            if other == fold:
                d.sort(known)
    shares = [zlib.crc32(d.site.encode()) % _INNER for d in data]
    for share in range(_INNER):
        rest = [d for d, other in zip(data, shares, strict=True) if other != share]
        first = boosted.of(heads.own_names(), *grow([d.own for d in rest], rest))
        for d, other in zip(data, shares, strict=True):
            if other == share:
                d.once = first.probabilities(d.own)
    bias, trees = grow([d.own for d in data], data)
    one = {"names": heads.own_names(), "bias": bias, "trees": trees}
    bias, trees = grow([_context(d, d.once) for d in data], data)
    names = [*context.context_names(), *heads.own_names()]
    return Known(_of_words(data), [one, {"names": names, "bias": bias, "trees": trees}])


def _of_words(data: Sequence[Lines]) -> Sorts:
    return sorts_fit.fit(
        [
            Sorted(d.rows, sorts_fit.sort_of(d.heads, d.said), d.authors, d.part not in WRITTEN)
            for d in data
        ]
    )


def _context(lines: Lines, chances: NDArray[np.float64]) -> NDArray[np.float32]:
    found = context.in_context(lines.rows, lines.views, lines.own, chances)
    return found.astype(np.float32)


def _voted(lines: Lines) -> NDArray[np.float32]:
    said = votes.voted(lines.votes, lines.views)
    return np.hstack([_context(lines, lines.twice), said]).astype(np.float32)


def model(written: Written) -> Boosted:
    """Return trees ready to be asked."""
    return boosted.of(written["names"], written["bias"], written["trees"])


def by_fold(data: Sequence[Lines]) -> list[Known]:
    """Return for each part of the sites what was learned from all others.

    The last pass looks at what the first two said of pastes of parts that they had not seen.
    """
    folds = [learn([d for d in data if fold_of(d.site) != fold]) for fold in range(FOLDS)]
    for fold, known in enumerate(folds):
        ask_twice([d for d in data if fold_of(d.site) == fold], known)
    return [
        replace(known, trees=[*known.trees, last([d for d in data if fold_of(d.site) != fold])])
        for fold, known in enumerate(folds)
    ]


def learn_whole(data: Sequence[Lines]) -> Known:
    """Return what all pastes teach, after ``by_fold``."""
    known = learn(data)
    return replace(known, trees=[*known.trees, last(data)])


def last(data: Sequence[Lines]) -> Written:
    """Return the trees of the last pass, learned from what the second said and from the shapes."""
    bias, trees = grow([_voted(d) for d in data], data)
    names = [*context.context_names(), *heads.own_names(), *votes.voted_names()]
    return {"names": names, "bias": bias, "trees": trees}


def ask_twice(data: Sequence[Lines], known: Known) -> None:
    """Note how likely the first two passes find the pastes' rows to be headers."""
    one, two = known.passes[:2]
    for d in data:
        d.sort(known.sorts)
        d.once = one.probabilities(d.own)
        d.twice = two.probabilities(_context(d, d.once))


def asked(data: Sequence[Lines], known: Known) -> list[NDArray[np.float64]]:
    """Return for each paste how likely all passes find its rows to be headers."""
    ask_twice(data, known)
    three = known.passes[2]
    return [three.probabilities(_voted(d)) for d in data]


def shown(data: Sequence[Lines], chances: Sequence[NDArray[np.float64]]) -> str:
    """Return a line on the rows found."""
    right = [(chance > 0.5, d.heads) for d, chance in zip(data, chances, strict=True)]
    f1 = [2 * (a & b).sum() / max(1, a.sum() + b.sum()) for a, b in right]
    exact = [(a == b).all() for a, b in right]
    return f"{len(data):5}  F1 {np.mean(f1):.3f}  all right {np.mean(exact):.3f}"


def main(arguments: list[str]) -> None:
    """Print a line a part; write the trees if asked to."""
    data = learned_from()
    chances: dict[str, NDArray[np.float64]] = {}
    for fold, known in enumerate(by_fold(data)):
        out = [d for d in data if fold_of(d.site) == fold and not d.is_varied]
        found = asked(out, known)
        chances |= {d.site: chance for d, chance in zip(out, found, strict=True)}
    for part in LEARNED:
        out = [d for d in data if d.part == part and not d.is_varied]
        print(f"{part:18}", shown(out, [chances[d.site] for d in out]))
    whole = learn_whole(data)
    for part, held in ((GRAMMAR, False), (HELD, True)):
        out = list(of_grammar(EACH, SEED, held=held))
        print(f"{part:18}", shown(out, asked(out, whole)))
    if "--write" in arguments:
        FILE.write_text(json.dumps(whole.trees, separators=(",", ":")) + "\n", "utf-8")
        SORTS.write_text(sorts_fit.as_written(whole.sorts), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
