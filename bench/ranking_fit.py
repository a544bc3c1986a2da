"""Learn how the generic reader ranks its best cuts: ``python -m bench.ranking_fit FOLDER...``.

A folder holds pastes, ``NAME.txt``, and beside each its authors in order, ``NAME.json``: a list of
comments, or one under ``comments``. For each folder the weights are learned from all others and the
F1 of the cut that ranks first is printed: by hand, learned, and of the best candidate. With
``--write`` the weights of all folders go where the reader takes them from.
"""

import difflib
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from thread_cli.ingest.generic import ranked
from thread_cli.ingest.generic.read import analyse
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.source import open_source

WEIGHTS = Path(ranked.__file__).with_name("weights.json")
#: Chosen once by leaving out one folder after the other; values around it do as well.
RIDGE = 6.0
EXACT = 0.5


@dataclass(frozen=True)
class Paste:
    """The features of one paste's best candidates, a row each, and their F1."""

    folder: str
    rows: NDArray[np.float64]
    f1: NDArray[np.float64]


def pastes(folder: Path) -> list[Paste]:
    """Return the pastes of a folder that have comments and at least two ways to cut them."""
    found = []
    for label in sorted(folder.glob("*.json")):
        truth = json.loads(label.read_text("utf-8"))
        truth = truth["comments"] if isinstance(truth, dict) else truth
        want = [name for c in truth if (name := " ".join((c["author"] or "").split()))]
        source = label.with_suffix(".txt")
        if want and source.exists():
            analysis = analyse(open_source(source.read_bytes(), source.name))
            section = analysis.section
            inner = analysis.rows[section.first : section.end]
            measure = Measure(inner, has_heading=section.heading is not None)
            near = ranked.compared(analysis.all)
            if len(near) > 1:
                most = max(len(s.candidate.boundaries) for s in near)
                rows = [list(ranked.features(measure, s, most).values()) for s in near]
                names = [[b.author for b in s.candidate.boundaries] for s in near]
                f1 = [difflib.SequenceMatcher(None, want, n, autojunk=False).ratio() for n in names]
                found.append(Paste(folder.name, np.array(rows), np.array(f1)))
    return found


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
            total -= expected
            slope -= paste.rows.T @ (share * (gain - expected))
        return total, slope

    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x)


def first(data: list[Paste], weights: NDArray[np.float64]) -> float:
    """Return the mean F1 of the cuts that rank first."""
    return float(np.mean([paste.f1[np.argmax(paste.rows @ weights)] for paste in data]))


def main(arguments: list[str]) -> None:
    """Print a line a folder; write the weights if asked to."""
    folders = [Path(argument) for argument in arguments if argument != "--write"]
    data = [paste for folder in folders for paste in pastes(folder)]
    every = np.vstack([paste.rows for paste in data])
    mean, spread = every.mean(0), every.std(0) + 1e-6
    data = [Paste(paste.folder, (paste.rows - mean) / spread, paste.f1) for paste in data]
    start = np.zeros(every.shape[1])
    start[0] = 1.0  # the score by hand
    print(f"{'left out':16} pastes  hand  learned  best")
    for folder in folders:
        out = [paste for paste in data if paste.folder == folder.name]
        weights = fit([paste for paste in data if paste.folder != folder.name], start)
        best = float(np.mean([paste.f1.max() for paste in out]))
        shown = f"{first(out, start):.3f}  {first(out, weights):.3f}    {best:.3f}"
        print(f"{folder.name:16} {len(out):5}   {shown}")
    if "--write" in arguments:
        weights = fit(data, start) / spread
        names = json.loads(WEIGHTS.read_text("utf-8"))
        named = dict(zip(names, (round(float(w), 3) for w in weights), strict=True))
        WEIGHTS.write_text(json.dumps(named, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
