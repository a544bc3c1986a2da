"""Learn how the generic reader ranks its best cuts: ``python -m bench.ranking_fit [FOLDER...]``.

Learned from are the pastes of ``tests/ingest/unknown``, each once more set otherwise
(``bench.varied``), and one of each site of the layout grammar (``bench.layouts``), which counts
little. A folder given besides is measured on: it holds pastes,
``NAME.txt``, and beside each its authors in order, ``NAME.json``: a list of comments, or one under
``comments``. How likely rows are headers is told by trees that saw no paste of the same part
(``bench.heads_fit``, which is run first).

A linear model and small trees are added up: either alone chooses worse. The trees learn by how
much a cut's F1 is over the mean of its paste's. Printed for each part is the F1 of the cut that
ranks first: by hand, by what was learned from other parts, and of the best candidate. With
``--write`` what was learned from all goes where the reader takes it from: the repository alone
makes it.
"""

import difflib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.ensemble import HistGradientBoostingRegressor

from bench import heads_fit
from bench.grammar_eval import f1
from bench.labelled_rows import FOLDS, GRAMMAR, SIGN, drawn, fold_of, learned_from, set_otherwise
from bench.row_labels import bodies_of
from bench.unknown_layouts import FOLDER, LEARNED
from thread_cli.ingest.generic import heads, ranked, read, sorts, told
from thread_cli.ingest.generic.boundaries import Scored
from thread_cli.ingest.generic.read import analyse
from thread_cli.ingest.generic.rows import rows_of
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.generic.traits import features
from thread_cli.ingest.source import open_source

WEIGHTS = Path(ranked.__file__).with_name("weights.json")
TREES = Path(ranked.__file__).with_name("ranks.json")
#: Chosen once by leaving out one part of the sites after the other; values around them do as well.
RIDGE = 8.0
EXACT = 1.0
#: The same of the trees: how many, and what a cut with all authors right counts more.
COUNT, ALL = 120, 0.5
#: What a paste of the grammar counts, of which one a site is drawn.
SHARE, EACH, SEED = 0.15, 1, 5
#: What a paste counts that was set otherwise than it was written, and how many are set so of each.
VARIED, EACH_VARIED, SEED_VARIED = 0.5, 1, 29
#: What it counts that the texts are with those who wrote them, beside the names.
TEXTS = 0.4
#: What a paste counts at least of which all cuts are about as good.
_LEAST = 0.05


@dataclass(frozen=True)
class Paste:
    """The features of one paste's best candidates, a row each, their F1, and their worth."""

    site: str
    rows: NDArray[np.float64]
    f1: NDArray[np.float64]
    gain: NDArray[np.float64]
    names: tuple[str, ...]
    is_varied: bool = False

    @property
    def count(self) -> float:
        """Return what it counts where it is learned from."""
        return SHARE if self.part == GRAMMAR else VARIED if self.is_varied else 1.0

    @property
    def part(self) -> str:
        """Return the part that the site is of."""
        return self.site.partition("/")[0]


def paste(
    site: str,
    raw: bytes,
    want: list[str],
    *,
    said: Sequence[set[int]] = (),
    is_varied: bool = False,
) -> Paste | None:
    """Return a paste's candidates compared; none where there are no two ways to cut it.

    Args:
        site: Its name.
        raw: The paste.
        want: Who wrote, in order.
        said: The lines of what each of them said, where that is known.
        is_varied: Whether it was set otherwise than it was written.
    """
    analysis = analyse(open_source(raw, site))
    near = ranked.compared(analysis.all)
    if len(near) < 2:
        return None
    found = [features(analysis.measure, s, near) for s in near]
    right = [f1(want, [b.author for b in s.candidate.boundaries]) for s in near]
    rows = np.array([list(row.values()) for row in found])
    texts = [held(analysis.measure, s, want, said) for s in near] if said else right
    gain = (1 - TEXTS) * np.array(right) + TEXTS * np.array(texts)
    return Paste(site, rows, np.array(right), gain, tuple(found[0]), is_varied)


def held(measure: Measure, scored: Scored, want: Sequence[str], said: Sequence[set[int]]) -> float:
    """Return the F1 of authors, each counted by how much of what he said the cut gives him.

    Names alone do not tell whether they stand above or below the texts.
    """
    boundaries = scored.candidate.boundaries
    bodies = measure.bodies(boundaries, after=scored.after)
    same = difflib.SequenceMatcher(None, want, [b.author for b in boundaries], autojunk=False)
    right = 0.0
    for block in same.get_matching_blocks():
        for one, other in zip(said[block.a :], range(block.b, block.b + block.size), strict=False):
            b, (start, stop) = boundaries[other], bodies[other]
            mine = {measure.rows[at].number for at in (*range(b.first, b.end), *range(start, stop))}
            right += len(one & mine) / len(one) if one else 1.0
    return 2 * right / (len(want) + len(boundaries))


def pastes(
    folders: Sequence[Path],
) -> Iterator[tuple[str, bytes, list[str], list[set[int]], bool]]:
    """Yield sites, pastes, authors and their lines; whether they were set otherwise."""
    for site, text, authors in drawn(EACH, SEED, held=False):
        want = [author.replace(SIGN, "") for author in authors]
        yield site, text.replace(SIGN, "").encode(), want, [], False
    for folder in [*(FOLDER / part for part in LEARNED), *folders]:
        for label in sorted(folder.glob("*.json")):
            truth = json.loads(label.read_text("utf-8"))
            truth = truth["comments"] if isinstance(truth, dict) else truth
            named = [bool((c["author"] or "").strip()) for c in truth]
            want = [
                " ".join(c["author"].split())
                for c, is_one in zip(truth, named, strict=True)
                if is_one
            ]
            source = label.with_suffix(".txt")
            if want and source.exists():
                raw = source.read_bytes()
                rows = rows_of(open_source(raw, label.stem))
                lines = [{rows[at].number for at in body} for body in bodies_of(rows, truth)]
                said = [one for one, is_one in zip(lines, named, strict=True) if is_one]
                yield f"{folder.name}/{label.stem}", raw, want, said, False
    for site, one in set_otherwise(EACH_VARIED, SEED_VARIED):
        if one.authors and one.text.strip():
            yield site, one.text.encode(), [" ".join(a.split()) for a in one.authors], [], True


def fit(data: Sequence[Paste], start: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights that give the best expected F1, near those to start from."""
    rows = np.vstack([paste.rows for paste in data])
    right = np.concatenate([paste.f1 for paste in data])
    # A cut that has all authors right is worth more than one that has nearly all.
    gain = np.concatenate([paste.gain for paste in data]) + EXACT * (right == 1.0)
    sizes = [len(paste.f1) for paste in data]
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    number = np.repeat(np.arange(len(data)), sizes)

    counts = np.array([paste.count for paste in data])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        worth = rows @ weights
        share = np.exp(worth - np.maximum.reduceat(worth, first)[number])
        share /= np.add.reduceat(share, first)[number]
        expected = np.add.reduceat(share * gain, first)
        slope = counts[number] * share * (gain - expected[number])
        total = RIDGE * float(((weights - start) ** 2).sum()) - float(counts @ expected)
        return total, 2 * RIDGE * (weights - start) - rows.T @ slope

    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x)


def grow(data: Sequence[Paste]) -> heads_fit.Written:
    """Return trees that say by how much a cut is better than its rivals, as they are written."""
    rows = np.vstack([paste.rows for paste in data])
    gain = [p.gain + ALL * (p.f1 == 1.0) - p.f1.mean() for p in data]
    weight = [
        np.full(
            len(p.f1),
            p.count * (np.ptp(p.f1) + _LEAST) / len(p.f1),
        )
        for p in data
    ]
    grown = HistGradientBoostingRegressor(
        max_iter=COUNT, max_leaf_nodes=8, learning_rate=0.08, min_samples_leaf=30,
        l2_regularization=5, max_features=0.3, early_stopping=False, random_state=0,
    )  # fmt: skip
    grown.fit(rows, np.concatenate(gain), np.concatenate(weight))
    bias, trees = heads_fit.as_written(grown)
    return {"names": data[0].names, "bias": bias, "trees": trees}


@dataclass(frozen=True)
class Learned:
    """Both models, over features as they are."""

    weights: NDArray[np.float64]
    trees: heads_fit.Written

    def chosen(self, paste: Paste) -> float:
        """Return the F1 of the cut that ranks first."""
        worth = heads_fit.model(self.trees).worth(paste.rows)
        return float(paste.f1[np.argmax(worth + ranked.LINEAR * (paste.rows @ self.weights))])


def learn(data: Sequence[Paste], start: NDArray[np.float64]) -> Learned:
    """Return both models; ``start``: weights to stay near, of even features."""
    spread = np.vstack([paste.rows for paste in data]).std(0) + 1e-6
    even = [replace(p, rows=p.rows / spread) for p in data]
    return Learned(fit(even, start) / spread, grow(data))


def look(known: heads_fit.Known) -> None:
    """Let the reader take how likely rows are headers from what was learned of other pastes.

    Whether people talk there at all is learned later, and is not asked.
    """
    told.probability = lambda *_: 1.0  # type: ignore[assignment]
    passes = known.passes
    heads.passes = lambda: passes  # type: ignore[assignment]
    sorts.learned = lambda: known.sorts  # type: ignore[assignment]


def main(arguments: list[str]) -> None:
    """Print a line a part; write the weights if asked to."""
    folders = [Path(argument) for argument in arguments if argument != "--write"]
    lines = learned_from()
    folds = heads_fit.by_fold(lines)
    whole = heads_fit.learn_whole(lines) if folders else None
    measured = {folder.name for folder in folders}
    # The order in which the reader has the cuts says nothing here, and its features may be others.
    read.ranked = lambda _, scored: list(scored)  # type: ignore[attr-defined]
    data = []
    for site, raw, want, said, is_varied in pastes(folders):
        fold = folds[fold_of(site)]
        look(whole if whole and site.partition("/")[0] in measured else fold)
        if found := paste(site, raw, want, said=said, is_varied=is_varied):
            data.append(found)
    names = data[0].names
    learned = [paste for paste in data if paste.part not in measured]
    start = np.zeros(len(names))
    start[names.index("score")] = 1.0  # the score by hand
    without = [learn([p for p in learned if fold_of(p.site) != k], start) for k in range(FOLDS)]
    both = learn(learned, start)
    print(f"{'left out':18} pastes  hand  learned  best")
    hand = names.index("score")
    for part in dict.fromkeys(paste.part for paste in data):
        out = [paste for paste in data if paste.part == part and not paste.is_varied]
        right = [(both if part in measured else without[fold_of(p.site)]).chosen(p) for p in out]
        byhand = [p.f1[np.argmax(p.rows[:, hand])] for p in out]
        best = [p.f1.max() for p in out]
        print(
            f"{part:18} {len(out):5}   {np.mean(byhand):.3f}  {np.mean(right):.3f}"
            f"    {np.mean(best):.3f}"
        )
    if "--write" in arguments:
        named = dict(zip(names, (round(float(w), 3) for w in both.weights), strict=True))
        WEIGHTS.write_text(json.dumps(named, indent=1) + "\n", "utf-8")
        TREES.write_text(json.dumps([both.trees], separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
