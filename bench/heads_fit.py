"""Learn which rows name who wrote: ``python -m bench.heads_fit [--write]``.

Learned from are pastes of the layout grammar, in which the rows with names are known, and those of
``tests/ingest/unknown``, in which they are found by their authors in order. Printed is the F1 of
rows, and how many pastes have all right, each site's by trees that saw no paste of it.

The trees in the package are of before the grammar had the sites of ``press``, ``blogs``, ``boards``
and ``shops``: learned with these they read no more on pastes that nobody had looked at.
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

from bench.layouts.fill import LANGUAGES, filled
from bench.layouts.mutate import mutated
from bench.layouts.sample import is_held
from bench.layouts.skeleton import skeletons
from bench.unknown_layouts import FOLDER, PARTS
from thread_cli.ingest.generic import boosted, heads
from thread_cli.ingest.generic.boosted import Boosted
from thread_cli.ingest.generic.candidates import candidates
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.rows import Row, rows_of
from thread_cli.ingest.generic.section import sections
from thread_cli.ingest.generic.template import without_template
from thread_cli.ingest.source import open_source

FILE = Path(heads.__file__).with_name("heads.json")
#: How many pastes are drawn of each site, what one written after a real site counts, and into how
#: many parts the sites go.
EACH, WRITTEN, FOLDS = 7, 4.0, 3
GRAMMAR, HELD = "grammar", "grammar held out"
TREES = (60, 70)
SEED = 1
#: Trees as they are written: the names of their features, a bias, and the trees.
Written: TypeAlias = dict[str, Any]
#: Stands before the names of pastes that are drawn.
SIGN = "\ue000"
_ENGLISH = 0.6
_FOUND = 0.95


@dataclass
class Lines:
    """A paste's rows, and which of them name who wrote."""

    site: str
    rows: Sequence[Row]
    heads: NDArray[np.bool_]
    own: NDArray[np.float32]
    views: Any
    once: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))


def fold_of(site: str) -> int:
    """Return in which part a site is."""
    return zlib.crc32(site.encode()) % FOLDS


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
            yield _lines(site, rows, np.array([row.number in signed for row in rows]))


def of_repository() -> Iterator[Lines]:
    """Yield the pastes of the repository of which nearly all authors are found in order."""
    for path in sorted(path for part in PARTS for path in (FOLDER / part).glob("*.json")):
        truth = json.loads(path.read_text("utf-8"))
        want = [name for c in truth if (name := " ".join((c["author"] or "").split()))]
        rows = _rows(path.with_suffix(".txt").read_bytes())
        places = _places(rows, want)
        if want and len(places) >= _FOUND * len(want):
            where = np.zeros(len(rows), dtype=bool)
            where[places] = True
            yield _lines(f"{path.parent.name}/{path.stem}", rows, where)


def _rows(raw: bytes) -> Sequence[Row]:
    rows = without_template(rows_of(open_source(raw, "lines")))
    section = max(sections(rows), key=lambda s: s.heading is not None)
    return rows[section.first : section.end]


def _lines(site: str, rows: Sequence[Row], where: NDArray[np.bool_]) -> Lines:
    own, views = heads.described(rows, Crowd(rows))
    return Lines(site, rows, where, own.astype(np.float32), views)


def _places(rows: Sequence[Row], want: list[str]) -> list[int]:
    """Return the rows that name the authors in order, as many as can be."""
    pool = {(b.anchor, b.author) for c in candidates(rows) for b in c.boundaries}
    pool |= {(at, row.text) for at, row in enumerate(rows)}
    best: dict[int, list[int]] = {0: []}
    for author in want:
        longer = dict(best)
        at = sorted(place for place, name in pool if name == author)
        for count, path in best.items():
            following = next((place for place in at if not path or place > path[-1]), None)
            if following is not None and (
                count + 1 not in longer or longer[count + 1][-1] > following
            ):
                longer[count + 1] = [*path, following]
        best = longer
    return best[max(best)]


def grow(
    x: Sequence[NDArray[Any]], data: Sequence[Lines], trees: int
) -> tuple[float, list[boosted.Tree]]:
    """Return a bias and trees learned from the rows' features."""
    weight = [
        np.full(len(d.heads), 1.0 if d.site.startswith(GRAMMAR + "/") else WRITTEN) for d in data
    ]
    grown = HistGradientBoostingClassifier(
        max_iter=trees, max_leaf_nodes=12, max_depth=6, learning_rate=0.15, min_samples_leaf=40,
        l2_regularization=5, max_features=0.3, early_stopping=False, random_state=0,
    )  # fmt: skip
    grown.fit(np.vstack(x), np.concatenate([d.heads for d in data]), np.concatenate(weight))
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


def passes(data: Sequence[Lines]) -> list[Written]:
    """Return both passes as they are written; the second learns from the first's ``once``."""
    bias, trees = grow([d.own for d in data], data, TREES[0])
    one = {"names": heads.own_names(), "bias": bias, "trees": trees}
    bias, trees = grow([_context(d) for d in data], data, TREES[1])
    names = [*heads.context_names(), *heads.own_names()]
    return [one, {"names": names, "bias": bias, "trees": trees}]


def _context(lines: Lines) -> NDArray[np.float32]:
    found = heads.in_context(lines.rows, lines.views, lines.own, lines.once)
    return found.astype(np.float32)


def model(written: Written) -> Boosted:
    """Return trees ready to be asked."""
    return boosted.of(written["names"], written["bias"], written["trees"])


def by_fold(data: Sequence[Lines]) -> list[list[Written]]:
    """Return for each part of the sites the passes learned from all others.

    What the first pass says of a paste, for the second to learn from, is said by trees that saw
    no paste of its site.
    """
    for fold in range(FOLDS):
        rest = [d for d in data if fold_of(d.site) != fold]
        bias, trees = grow([d.own for d in rest], rest, TREES[0])
        first = boosted.of(heads.own_names(), bias, trees)
        for d in data:
            if fold_of(d.site) == fold:
                d.once = first.probabilities(d.own)
    return [passes([d for d in data if fold_of(d.site) != fold]) for fold in range(FOLDS)]


def learned() -> tuple[list[Lines], list[list[Written]]]:
    """Return what is learned from, and the passes for each part of its sites."""
    data = [*of_grammar(EACH, SEED, held=False), *of_repository()]
    return data, by_fold(data)


def shown(data: Sequence[Lines], chances: Sequence[NDArray[np.float64]]) -> str:
    """Return a line on the rows found."""
    right = [(chance > 0.5, d.heads) for d, chance in zip(data, chances, strict=True)]
    f1 = [2 * (a & b).sum() / max(1, a.sum() + b.sum()) for a, b in right]
    exact = [(a == b).all() for a, b in right]
    return f"{len(data):5}  F1 {np.mean(f1):.3f}  all right {np.mean(exact):.3f}"


def main(arguments: list[str]) -> None:
    """Print a line a part; write the trees if asked to."""
    data, folds = learned()
    seconds = [model(second) for _, second in folds]
    for part in (GRAMMAR, *PARTS):
        out = [d for d in data if d.site.startswith(part + "/")]
        print(
            f"{part:18}",
            shown(out, [seconds[fold_of(d.site)].probabilities(_context(d)) for d in out]),
        )
    written = passes(data)
    first, second = map(model, written)
    held = list(of_grammar(EACH // 3, SEED, held=True))
    for d in held:
        d.once = first.probabilities(d.own)
    print(f"{HELD:18}", shown(held, [second.probabilities(_context(d)) for d in held]))
    if "--write" in arguments:
        FILE.write_text(json.dumps(written, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
