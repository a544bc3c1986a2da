"""Learn whether a text holds comments: ``python -m bench.told_fit COMMENTS... --texts FOLDER...``.

``COMMENTS`` are folders of pastes, ``NAME.txt`` with labels ``NAME.json`` beside them; the folders
of texts are searched for documents, settings, licences and program text of all kinds (on Debian
``/usr/share`` and ``/usr/lib`` hold thousands), of which some of each kind and place are taken.
Only texts in which the generic reader would see comments say anything. Printed is what is lost and
let through when each sixth of the places is left out; ``--write`` sets the reader's weights.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from thread_cli.errors import InputError
from thread_cli.ingest.generic import read, told
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.source import open_source

WEIGHTS = Path(told.__file__).with_name("told.json")
#: Of several strengths all do about as well.
INVERSE_RIDGE = 0.1
FOLDS = 6
_MOST_BYTES = 60_000
#: How many texts of one kind are taken, and how many of one place.
_OF_KIND = 70
_OF_PLACE = 4
_KINDS = frozenset(
    ".txt .md .rst .csv .toml .cfg .yml .yaml .pod .po .json .tex .conf .log .ini .1 .5 .7 .sql"
    " .sh .vim .pl .c .h .py .js .css .html .xml .m4 .cmake .tcl .gz"
    " COPYRIGHT LICENSE CHANGELOG AUTHORS NEWS README METADATA RECORD CHANGES THANKS TODO FAQ"
    " NOTICE INSTALL".split()
)


def texts(folders: list[Path]) -> list[Path]:
    """Return some texts of each kind and place below the folders, the same ones each time."""
    by_kind: dict[str, list[Path]] = defaultdict(list)
    for folder in folders:
        for path in folder.rglob("*"):
            kind = path.suffix.lower() or path.name.upper()
            if kind in _KINDS and path.is_file() and 0 < path.stat().st_size < _MOST_BYTES:
                by_kind[kind].append(path)
    found: list[Path] = []
    for kind in sorted(by_kind):
        places: Counter[str] = Counter()
        paths = sorted(by_kind[kind])
        Random(11).shuffle(paths)
        for path in paths:
            if places.total() < _OF_KIND and places[place(path)] < _OF_PLACE:
                places[place(path)] += 1
                found.append(path)
    return found


def place(path: Path) -> str:
    """Return what texts of one make have in common: they are learned from or left out together."""
    return "/".join(path.parts[:5])


def pastes(folders: list[Path]) -> Iterator[Path]:
    """Yield the pastes of the folders that have comments."""
    for label in sorted(path for folder in folders for path in folder.glob("*.json")):
        truth = json.loads(label.read_text("utf-8"))
        source = label.with_suffix(".txt")
        if source.exists() and (truth["comments"] if isinstance(truth, dict) else truth):
            yield source


def features(path: Path) -> dict[str, float] | None:
    """Return the features of a text in which the generic reader would see comments, or none."""
    raw = path.read_bytes()
    raw = gzip.decompress(raw) if path.suffix == ".gz" else raw
    try:
        analysis = read.analyse(open_source(raw[:_MOST_BYTES], "text"))
    except InputError:
        return None
    if analysis.best is None:
        return None
    section = analysis.section
    inner = analysis.rows[section.first : section.end]
    return told.features(Measure(inner, has_heading=section.heading is not None), analysis.best)


def fit(x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
    """Return weights of the features as they are, and the bias."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    model = LogisticRegression(C=INVERSE_RIDGE, class_weight="balanced", max_iter=2000)
    model.fit((x - mean) / spread, y)
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ mean)


def main(arguments: list[str]) -> None:
    """Print a line on what is lost and let through; write the weights if asked to."""
    cut = arguments.index("--texts")
    with_comments = list(pastes([Path(a) for a in arguments[:cut]]))
    without = texts([Path(a) for a in arguments[cut + 1 :] if a != "--write"])
    seen = [(p, f, 1.0) for p in with_comments if (f := features(p))]
    seen += [(p, f, 0.0) for p in without if (f := features(p))]
    x = np.array([list(f.values()) for _, f, _ in seen])
    y = np.array([kind for _, _, kind in seen])
    places = [str(p.parent) if kind else place(p) for p, _, kind in seen]
    order = sorted({*places})
    Random(5).shuffle(order)
    number = {name: index for index, name in enumerate(order)}
    fold = np.array([number[name] % FOLDS for name in places])
    chance = np.zeros(len(y))
    for left_out in range(FOLDS):
        weights, bias = fit(x[fold != left_out], y[fold != left_out])
        chance[fold == left_out] = 1 / (1 + np.exp(-(x[fold == left_out] @ weights + bias)))
    kept = chance >= told.LEAST
    lost, through = int((~kept & (y == 1)).sum()), int((kept & (y == 0)).sum())
    print(f"pastes with comments: {len(with_comments)}, seen {int(y.sum())}, then lost {lost}")
    print(
        f"texts without: {len(without)}, taken for comments {int((1 - y).sum())}, still {through}"
    )
    if "--write" in arguments:
        weights, bias = fit(x, y)
        named = {"bias": bias} | dict(zip(seen[0][1], map(float, weights), strict=True))
        rounded = {key: round(value, 3) for key, value in named.items()}
        WEIGHTS.write_text(json.dumps(rounded, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
