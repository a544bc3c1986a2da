"""Learn which rows name who wrote, and words of pages: ``python -m bench.heads_fit [--write]``.

Learned from are the pastes of ``tests/ingest/unknown``, in which the rows with names are found by
``bench.row_labels``. Printed is the F1 of rows, and how many pastes have all right: each part's by
trees that saw no paste of it, nor of the part written with it. On the pastes of the layout grammar
(``bench.layouts``), of which nothing is learned, the trees of all parts are asked.

The grammar was learned from before there were as many written pastes; with these it adds nothing.
"""

import json
import random
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from bench import sorts_fit
from bench.layouts.fill import LANGUAGES, filled
from bench.layouts.mutate import mutated
from bench.layouts.sample import is_held
from bench.layouts.skeleton import skeletons
from bench.row_labels import author_rows, said_rows
from bench.sorts_fit import Sorted
from bench.unknown_layouts import FOLDER, PARTS
from thread_cli.ingest.generic import boosted, context, heads
from thread_cli.ingest.generic.boosted import Boosted
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.rows import Row, rows_of
from thread_cli.ingest.generic.section import sections
from thread_cli.ingest.generic.sorts import Sorts
from thread_cli.ingest.generic.template import without_template
from thread_cli.ingest.source import open_source

FILE = Path(heads.__file__).with_name("heads.json")
SORTS = FILE.with_name("sorts.json")
GRAMMAR, HELD = "grammar", "grammar held out"
#: Which parts are left out together: those written by the same hands or on the same day. The
#: others are set by a program and go by their sites.
_FOLD_OF = {
    "papers": 0,
    "blogs": 0,
    "press": 0,
    "boards": 1,
    "panels": 1,
    "forums": 1,
    "apps": 2,
    "places": 2,
    "reviews": 2,
    "blind": 3,
    "blind-b": 3,
    "blind-c": 3,
    "unseen": 3,
    "feeds": 3,
    "talk": 3,
    "fresh": 4,
    "fresh-unseen": 4,
    "laid-out": 4,
    "set-down": 4,
    "tools": 4,
}
#: The parts that people wrote.
WRITTEN = frozenset(_FOLD_OF)
FOLDS = 5
#: What a paste counts that a program set.
_SET = 0.5
TREES = 150
SEED = 1
#: Into how many parts pastes go for what the first pass says of those it has not seen.
_INNER = 3
#: How many pastes are drawn of each site of the grammar.
EACH = 2
#: Trees as they are written: the names of their features, a bias, and the trees.
Written: TypeAlias = dict[str, Any]
#: Stands before the names of pastes that are drawn.
SIGN = "\ue000"
_ENGLISH = 0.6
#: A paste says something where so many of its authors are found.
_FOUND = 0.6


@dataclass
class Lines:
    """A paste's rows, and which of them name who wrote."""

    site: str
    rows: Sequence[Row]
    heads: NDArray[np.bool_]
    said: NDArray[np.bool_]
    authors: Sequence[str]
    plain: NDArray[np.float32]
    views: Any
    own: NDArray[np.float32] = field(default_factory=lambda: np.empty(0, np.float32))
    once: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))

    def sort(self, known: Sorts) -> None:
        """Take what was learned of words into the features."""
        more = heads.by_words(known.worth([row.text for row in self.rows]), self.views)
        self.own = np.hstack([self.plain, more.astype(np.float32)])


@dataclass(frozen=True)
class Known:
    """What was learned: of words, and the trees of both passes as they are written."""

    sorts: Sorts
    trees: list[Written]

    @property
    def passes(self) -> tuple[Boosted, Boosted]:
        """Return the trees ready to be asked."""
        one, two = map(model, self.trees)
        return one, two


def fold_of(site: str) -> int:
    """Return in which part of what is learned from a site is."""
    part = site.partition("/")[0]
    return _FOLD_OF[part] if part in _FOLD_OF else zlib.crc32(site.encode()) % FOLDS


def drawn(each: int, seed: int, *, held: bool) -> Iterator[tuple[str, str, list[str]]]:
    """Yield sites, pastes in which a sign stands before each name, and the authors."""
    draw = random.Random(f"lines {seed} {held}")
    for site in [site for site in skeletons() if is_held(site) == held] * each:
        language = "en" if draw.random() < _ENGLISH else draw.choice(LANGUAGES)
        skeleton = mutated(site, draw)
        signed = skeleton.with_rows([row.replace("{a}", SIGN + "{a}") for row in skeleton.rows])
        paste = filled(signed, draw, language)
        part = HELD if held else GRAMMAR
        yield f"{part}/{site.name}", paste.text, [" ".join(a.split()) for a in paste.authors]


def of_grammar(each: int, seed: int, *, held: bool) -> Iterator[Lines]:
    """Yield pastes of the sites of the grammar."""
    for site, text, _ in drawn(each, seed, held=held):
        signed = {number for number, line in enumerate(text.split("\n")) if SIGN in line}
        rows = _rows(text.replace(SIGN, "").encode())
        if rows:
            where = np.array([row.number in signed for row in rows])
            yield _lines(site, rows, where, np.zeros(len(rows), dtype=bool), [])


def of_repository() -> Iterator[Lines]:
    """Yield the pastes of the repository of which most authors are found in order."""
    for path in sorted(path for part in PARTS for path in (FOLDER / part).glob("*.json")):
        comments = json.loads(path.read_text("utf-8"))
        rows = _rows(path.with_suffix(".txt").read_bytes())
        found = author_rows(rows, comments)
        places = [at for at in found if at is not None]
        if rows and places and len(places) >= _FOUND * sum(bool(c["author"]) for c in comments):
            where = np.zeros(len(rows), dtype=bool)
            where[places] = True
            said = np.zeros(len(rows), dtype=bool)
            said[said_rows(rows, comments)] = True
            authors = [c["author"] for c in comments if c["author"]]
            yield _lines(f"{path.parent.name}/{path.stem}", rows, where, said, authors)


def _rows(raw: bytes) -> Sequence[Row]:
    rows = without_template(rows_of(open_source(raw, "lines")))
    section = max(sections(rows), key=lambda s: s.heading is not None)
    return rows[section.first : section.end]


def _lines(
    site: str,
    rows: Sequence[Row],
    where: NDArray[np.bool_],
    said: NDArray[np.bool_],
    authors: Sequence[str],
) -> Lines:
    plain, views = heads.described(rows, Crowd(rows))
    return Lines(site, rows, where, said, authors, plain.astype(np.float32), views)


def grow(x: Sequence[NDArray[Any]], data: Sequence[Lines]) -> tuple[float, list[boosted.Tree]]:
    """Return a bias and trees learned from the rows' features."""
    weight = [np.full(len(d.heads), 1.0 if _part(d) in _FOLD_OF else _SET) for d in data]
    grown = HistGradientBoostingClassifier(
        max_iter=TREES, max_leaf_nodes=16, learning_rate=0.08, min_samples_leaf=20,
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


def _part(lines: Lines) -> str:
    return lines.site.partition("/")[0]


def _written(nodes: NDArray[Any], at: int) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 3)
    return [int(node["feature_idx"]), float(f"{node['num_threshold']:.5g}"),
            _written(nodes, node["left"]), _written(nodes, node["right"])]  # fmt: skip


def learn(data: Sequence[Lines]) -> Known:
    """Return what the pastes teach.

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
    bias, trees = grow([_context(d) for d in data], data)
    names = [*context.context_names(), *heads.own_names()]
    return Known(_of_words(data), [one, {"names": names, "bias": bias, "trees": trees}])


def _of_words(data: Sequence[Lines]) -> Sorts:
    return sorts_fit.fit(
        [
            Sorted(d.rows, sorts_fit.sort_of(d.heads, d.said), d.authors, _part(d) not in _FOLD_OF)
            for d in data
        ]
    )


def _context(lines: Lines) -> NDArray[np.float32]:
    found = context.in_context(lines.rows, lines.views, lines.own, lines.once)
    return found.astype(np.float32)


def model(written: Written) -> Boosted:
    """Return trees ready to be asked."""
    return boosted.of(written["names"], written["bias"], written["trees"])


def by_fold(data: Sequence[Lines]) -> list[Known]:
    """Return for each part of the sites what was learned from all others."""
    return [learn([d for d in data if fold_of(d.site) != fold]) for fold in range(FOLDS)]


def asked(data: Sequence[Lines], known: Known) -> list[NDArray[np.float64]]:
    """Return for each paste how likely both passes find its rows to be headers."""
    both, found = known.passes, []
    for d in data:
        d.sort(known.sorts)
        d.once = both[0].probabilities(d.own)
        found.append(both[1].probabilities(_context(d)))
    return found


def shown(data: Sequence[Lines], chances: Sequence[NDArray[np.float64]]) -> str:
    """Return a line on the rows found."""
    right = [(chance > 0.5, d.heads) for d, chance in zip(data, chances, strict=True)]
    f1 = [2 * (a & b).sum() / max(1, a.sum() + b.sum()) for a, b in right]
    exact = [(a == b).all() for a, b in right]
    return f"{len(data):5}  F1 {np.mean(f1):.3f}  all right {np.mean(exact):.3f}"


def main(arguments: list[str]) -> None:
    """Print a line a part; write the trees if asked to."""
    data = list(of_repository())
    chances: dict[str, NDArray[np.float64]] = {}
    for fold, known in enumerate(by_fold(data)):
        out = [d for d in data if fold_of(d.site) == fold]
        found = asked(out, known)
        chances |= {d.site: chance for d, chance in zip(out, found, strict=True)}
    for part in PARTS:
        out = [d for d in data if _part(d) == part]
        print(f"{part:18}", shown(out, [chances[d.site] for d in out]))
    whole = learn(data)
    for part, held in ((GRAMMAR, False), (HELD, True)):
        out = list(of_grammar(EACH, SEED, held=held))
        print(f"{part:18}", shown(out, asked(out, whole)))
    if "--write" in arguments:
        FILE.write_text(json.dumps(whole.trees, separators=(",", ":")) + "\n", "utf-8")
        SORTS.write_text(sorts_fit.as_written(whole.sorts), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
