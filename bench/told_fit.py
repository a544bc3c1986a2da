"""Learn whether a text holds comments: ``python -m bench.told_fit [FOLDER...] [--write]``.

Learned from are the pastes of ``tests/ingest/unknown`` and the texts without comments beside them,
pieces of both, pastes set otherwise (``bench.varied``) and of the layout grammar, which count less.
The folders are searched for
documents, settings, licences and program text of all kinds (on Debian ``/usr/share`` and
``/usr/lib`` hold thousands), of which some of each kind and place are taken. Only texts in which
the generic reader would see comments say anything. Printed is what is lost and let through when
each part and each fifth of the places is left out, and of the texts that nothing is learned from;
``--write`` sets the reader's trees.
"""

import gzip
import json
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from bench import heads_fit
from bench.edges_fit import located
from bench.labelled_rows import SIGN, drawn, fold_of, learned_from, set_otherwise
from bench.ranking_fit import EACH, EACH_VARIED, SEED, SEED_VARIED, look
from bench.unknown_layouts import FOLDER, LEARNED
from thread_cli.errors import InputError
from thread_cli.ingest.generic import read, told
from thread_cli.ingest.source import open_source

FILE = Path(told.__file__).with_name("told.json")
TREES = 150
#: What a text counts that was written to look like comments, and a piece of a text.
WRITTEN, PIECE = 2.0, 0.7
#: What a paste counts as one more in which nobody seems to speak.
SILENT = 0.4
#: What a paste of the layout grammar counts, and one that is set otherwise than it was written.
SHARE, VARIED = 0.3, 0.4
#: Of each paste at most so many comments are cut out besides, and so many lines of other texts.
FEW, LINES = 4, (8, 30)
FOLDS = 5
#: Texts without comments that are learned from, and those that never are.
NEGATIVES = FOLDER.parent / "generic" / "negatives"
WITHOUT = ("none", "none-more", "none-lists", "none-pages", "none-items", "none-papers")
SHUT = ("none-shut", "none-later")
#: What tells that somebody asks, or says "I" or "you".
_SPOKEN = ("spoken", "asks", "I", "you")
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


def pastes() -> Iterator[tuple[str, Path]]:
    """Yield the pastes of the repository that have comments, and their sites."""
    for part in LEARNED:
        for label in sorted((FOLDER / part).glob("*.json")):
            if json.loads(label.read_text("utf-8")):
                yield f"{part}/{label.stem}", label.with_suffix(".txt")


def _is_ours(path: Path) -> bool:
    return FOLDER.parent in path.parents


def few(site: str, path: Path) -> bytes | None:
    """Return a few comments of a paste, one to so many, without the page around them."""
    truth = json.loads(path.with_suffix(".json").read_text("utf-8"))
    paste = located(site, path.read_bytes(), truth)
    if paste is None:
        return None
    draw = Random(site)
    count = min(len(paste.places), draw.randint(1, FEW))
    first = draw.randrange(len(paste.places) - count + 1)
    name, said, _ = paste.places[first]
    start = said if name < 0 else min(name, said)
    return "\n".join(paste.lines[start : paste.places[first + count - 1][2] + 2]).encode()


def piece(path: Path) -> bytes:
    """Return some lines of a text without comments."""
    lines = raw_of(path).splitlines(keepends=True)
    draw = Random(path.name)
    size = draw.randint(*LINES)
    start = draw.randrange(max(1, len(lines) - size))
    return b"".join(lines[start : start + size])


def raw_of(path: Path) -> bytes:
    """Return a text's bytes."""
    raw = path.read_bytes()
    return gzip.decompress(raw) if path.suffix == ".gz" else raw


def features(raw: bytes) -> dict[str, float] | None:
    """Return the features of a text in which the generic reader would see comments, or none."""
    try:
        analysis = read.analyse(open_source(raw[:_MOST_BYTES], "text"))
    except InputError:
        return None
    if analysis.best is None:
        return None
    return told.features(analysis.measure, analysis.best)


def grow(
    names: Sequence[str],
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    counts: NDArray[np.float64],
) -> heads_fit.Written:
    """Return trees that tell texts with comments from those without."""
    grown = HistGradientBoostingClassifier(
        max_iter=TREES, max_leaf_nodes=8, learning_rate=0.1, min_samples_leaf=10,
        l2_regularization=5, max_features=0.5, early_stopping=False, random_state=0,
        class_weight="balanced",
    )  # fmt: skip
    bias, trees = heads_fit.as_written(grown.fit(x, y, counts))
    return {"names": [*names], "bias": bias, "trees": trees}


@dataclass(frozen=True)
class Text:
    """A text in which the generic reader would see comments, as it is learned from."""

    features: dict[str, float]
    talks: bool
    fold: int
    count: float


def talked(folds: Sequence[heads_fit.Known]) -> Iterator[Text]:
    """Yield pastes that hold comments, a few of each, the grammar's, and pastes set otherwise."""
    for site, path in pastes():
        look(folds[fold_of(site)])
        for raw, count in ((path.read_bytes(), 1.0), (few(site, path), PIECE)):
            if raw and (found := features(raw)):
                yield Text(found, True, fold_of(site), count)
    for site, text, _ in drawn(EACH, SEED, held=False):
        look(folds[fold_of(site)])
        if found := features(text.replace(SIGN, "").encode()):
            yield Text(found, True, fold_of(site), SHARE)
    for site, one in set_otherwise(EACH_VARIED, SEED_VARIED):
        look(folds[fold_of(site)])
        if one.text.strip() and (found := features(one.text.encode())):
            yield Text(found, True, fold_of(site), VARIED)


def silent(text: Text) -> Text:
    """Return a paste in which nobody asks or says "I": not all languages' words are known."""
    return replace(
        text, features=text.features | dict.fromkeys(_SPOKEN, 0.0), count=SILENT * text.count
    )


def untalked(without: Sequence[Path]) -> Iterator[Text]:
    """Yield texts without comments, and a piece of each."""
    places = sorted({place(path) for path in without})
    Random(5).shuffle(places)
    number = {name: index % FOLDS for index, name in enumerate(places)}
    for path in without:
        fold = zlib.crc32(path.name.encode()) % FOLDS if _is_ours(path) else number[place(path)]
        count = WRITTEN if _is_ours(path) else 1.0
        for raw, share in ((raw_of(path), 1.0), (piece(path), PIECE)):
            if found := features(raw):
                yield Text(found, False, fold, count * share)


def main(arguments: list[str]) -> None:
    """Print what is lost and let through; write the trees if asked to."""
    lines = learned_from()
    seen = list(talked(heads_fit.by_fold(lines)))
    seen += map(silent, list(seen))
    look(heads_fit.learn_whole(lines))
    without = texts([Path(a) for a in arguments if a != "--write"])
    folders = [NEGATIVES, *(FOLDER / part for part in WITHOUT)]
    without += [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    seen += untalked(without)
    names = list(seen[0].features)
    x = np.array([list(text.features.values()) for text in seen])
    y = np.array([float(text.talks) for text in seen])
    fold = np.array([text.fold for text in seen])
    counts = np.array([text.count for text in seen])
    chance = np.zeros(len(y))
    for left_out in range(FOLDS):
        kept = fold != left_out
        trees = heads_fit.model(grow(names, x[kept], y[kept], counts[kept]))
        chance[~kept] = trees.probabilities(x[~kept])
    both = grow(names, x, y, counts)
    unseen = [path for part in SHUT for path in sorted((FOLDER / part).glob("*.txt"))]
    shut = [found for path in unseen if (found := features(path.read_bytes()))]
    said = heads_fit.model(both).probabilities(np.array([list(f.values()) for f in shut]))
    whole, few_of = counts == 1.0, counts == PIECE
    print(f"pastes {int((y * whole).sum())}, a few of their comments {int((y * few_of).sum())}")
    print(f"texts taken for comments: {int((1 - y).sum())}, not learned from {len(shut)}")
    for least in (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7):
        kept = chance >= least
        lost = [int((~kept & (y == 1) & part).sum()) for part in (whole, few_of)]
        through, more = int((kept & (y == 0)).sum()), int((said >= least).sum())
        print(f"from {least}: lost {lost}, let through {through}, not learned from {more}")
    if "--write" in arguments:
        FILE.write_text(json.dumps([both], separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
