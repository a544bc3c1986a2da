"""Learn how the generic reader ranks its best cuts: ``python -m bench.ranking_fit [FOLDER...]``.

Learned from are pastes of the layout grammar (``bench.layouts``; the sites held out there are
only measured on) and the pastes of ``tests/ingest/unknown``, which count more each. A folder given
besides is measured on: it holds pastes, ``NAME.txt``, and beside each its authors in order,
``NAME.json``: a list of comments, or one under ``comments``.

For each part the weights are learned from all others and the F1 of the cut that ranks first is
printed: by hand, learned, and of the best candidate. With ``--write`` the weights learned from all
parts but the folders given go where the reader takes them from: the repository alone makes them.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from bench.grammar_eval import f1
from bench.layouts.sample import pastes as drawn
from bench.unknown_layouts import FOLDER, PARTS
from thread_cli.ingest.generic import ranked
from thread_cli.ingest.generic.read import analyse
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.generic.traits import features
from thread_cli.ingest.source import open_source

WEIGHTS = Path(ranked.__file__).with_name("weights.json")
#: Chosen once by leaving out one part after the other; values around them do as well.
RIDGE = 6.0
EXACT = 0.5
#: How many pastes of the grammar are drawn, from which seed, and what each counts.
DRAWN = 1100
SEED = 5
SHARE = 0.3
GRAMMAR, HELD = "grammar", "grammar held out"


@dataclass(frozen=True)
class Paste:
    """The features of one paste's best candidates, a row each, and their F1."""

    part: str
    rows: NDArray[np.float64]
    f1: NDArray[np.float64]
    names: tuple[str, ...]

    @property
    def share(self) -> float:
        """Return what the paste counts."""
        return SHARE if self.part == GRAMMAR else 1.0


def paste(part: str, raw: bytes, want: list[str]) -> Paste | None:
    """Return a paste's candidates compared; none where there are no two ways to cut it."""
    analysis = analyse(open_source(raw, part))
    section = analysis.section
    inner = analysis.rows[section.first : section.end]
    near = ranked.compared(analysis.all)
    if len(near) < 2:
        return None
    measure = Measure(inner, has_heading=section.heading is not None)
    found = [features(measure, s, near) for s in near]
    right = [f1(want, [b.author for b in s.candidate.boundaries]) for s in near]
    rows = np.array([list(row.values()) for row in found])
    return Paste(part, rows, np.array(right), tuple(found[0]))


def of_folder(folder: Path) -> Iterator[Paste]:
    """Yield the pastes of a folder that have comments and at least two ways to cut them."""
    for label in sorted(folder.glob("*.json")):
        truth = json.loads(label.read_text("utf-8"))
        truth = truth["comments"] if isinstance(truth, dict) else truth
        want = [name for c in truth if (name := " ".join((c["author"] or "").split()))]
        source = label.with_suffix(".txt")
        if want and source.exists() and (found := paste(folder.name, source.read_bytes(), want)):
            yield found


def of_grammar(count: int, seed: int, *, held: bool) -> Iterator[Paste]:
    """Yield pastes of the grammar that have comments."""
    for text in drawn(count, seed, held=held):
        want = [" ".join(author.split()) for author in text.authors]
        part = HELD if held else GRAMMAR
        if want and (found := paste(part, text.text.encode(), want)):
            yield found


def fit(data: list[Paste], start: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights that give the best expected F1, near those to start from."""

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total = RIDGE * float(((weights - start) ** 2).sum())
        slope = 2 * RIDGE * (weights - start)
        for paste in data:
            worth = paste.rows @ weights
            share = np.exp(worth - worth.max())
            share /= share.sum()
            # A cut that has all authors right is worth more than one that has nearly all.
            gain = paste.f1 + EXACT * (paste.f1 == 1.0)
            expected = float(share @ gain)
            total -= paste.share * expected
            slope -= paste.share * (paste.rows.T @ (share * (gain - expected)))
        return total, slope

    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x)


def first(data: list[Paste], weights: NDArray[np.float64]) -> float:
    """Return the mean F1 of the cuts that rank first."""
    return float(np.mean([paste.f1[np.argmax(paste.rows @ weights)] for paste in data]))


def main(arguments: list[str]) -> None:
    """Print a line a part; write the weights if asked to."""
    folders = [Path(argument) for argument in arguments if argument != "--write"]
    data = [*of_grammar(DRAWN, SEED, held=False), *of_grammar(DRAWN // 3, SEED, held=True)]
    data += [found for part in PARTS for found in of_folder(FOLDER / part)]
    data += [found for folder in folders for found in of_folder(folder)]
    names = data[0].names
    measured = {HELD, *(folder.name for folder in folders)}
    every = np.vstack([paste.rows for paste in data if paste.part not in measured])
    mean, spread = every.mean(0), every.std(0) + 1e-6
    data = [Paste(p.part, (p.rows - mean) / spread, p.f1, p.names) for p in data]
    learned = [paste for paste in data if paste.part not in measured]
    start = np.zeros(len(names))
    start[names.index("score")] = 1.0  # the score by hand
    print(f"{'left out':18} pastes  hand  learned  best")
    for part in dict.fromkeys(paste.part for paste in data):
        out = [paste for paste in data if paste.part == part]
        weights = fit([paste for paste in learned if paste.part != part], start)
        best = float(np.mean([paste.f1.max() for paste in out]))
        shown = f"{first(out, start):.3f}  {first(out, weights):.3f}    {best:.3f}"
        print(f"{part:18} {len(out):5}   {shown}")
    if "--write" in arguments:
        weights = fit(learned, start) / spread
        named = dict(zip(names, (round(float(w), 3) for w in weights), strict=True))
        WEIGHTS.write_text(json.dumps(named, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
