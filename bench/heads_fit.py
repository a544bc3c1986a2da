"""Learn which rows name who wrote: ``python -m bench.heads_fit [--write]``.

Learned from are pastes of the layout grammar, in which the rows with names are known, and those of
``tests/ingest/unknown``, in which they are found by their authors in order. Printed is the F1 of
rows, and how many pastes have all right, each site's by trees that saw no paste of it.
"""

import json
import random
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from bench.layouts.fill import LANGUAGES, filled
from bench.layouts.mutate import mutated
from bench.layouts.skeleton import Skeleton, skeletons
from bench.unknown_layouts import FOLDER, PARTS
from thread_cli.ingest.generic import boosted, heads
from thread_cli.ingest.generic.candidates import candidates
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.rows import Row, rows_of
from thread_cli.ingest.generic.section import sections
from thread_cli.ingest.generic.template import without_template
from thread_cli.ingest.source import open_source

FILE = Path(heads.__file__).with_name("heads.json")
#: How many pastes are drawn of each site, what one written after a real site counts, and into how
#: many parts the sites go.
EACH, WRITTEN, FOLDS = 10, 4.0, 3
TREES = (60, 70)
_SIGN = "\ue000"
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
    twice: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))

    @property
    def fold(self) -> int:
        """Return in which part the site is."""
        return fold_of(self.site)


def fold_of(site: str) -> int:
    """Return in which part a site is."""
    return zlib.crc32(site.encode()) % FOLDS


def drawn(sites: Sequence[Skeleton], each: int, seed: int) -> Iterator[tuple[str, str, list[str]]]:
    """Yield sites, pastes in which a sign stands before each name, and the authors."""
    draw = random.Random(f"lines {seed}")
    for number in range(each * len(sites)):
        site = sites[number % len(sites)]
        language = "en" if draw.random() < 0.6 else draw.choice(LANGUAGES)
        skeleton = mutated(site, draw)
        signed = skeleton.with_rows([row.replace("{a}", _SIGN + "{a}") for row in skeleton.rows])
        paste = filled(signed, draw, language)
        yield "grammar " + site.name, paste.text, [" ".join(a.split()) for a in paste.authors]


def of_grammar(each: int = EACH, seed: int = 1) -> Iterator[Lines]:
    """Yield pastes of all sites of the grammar."""
    for site, text, _ in drawn(skeletons(), each, seed):
        signed = {number for number, line in enumerate(text.split("\n")) if _SIGN in line}
        rows = _rows(text.replace(_SIGN, "").encode())
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


def grow(x: NDArray[Any], y: NDArray[Any], weight: NDArray[Any], trees: int) -> list[Any]:
    """Return trees as they are written: the bias, and the trees."""
    model = HistGradientBoostingClassifier(
        max_iter=trees, max_leaf_nodes=12, max_depth=6, learning_rate=0.15, min_samples_leaf=40,
        l2_regularization=5, max_features=0.3, early_stopping=False, random_state=0,
    ).fit(x, y, sample_weight=weight)  # fmt: skip
    return [
        round(float(model._baseline_prediction.ravel()[0]), 4),  # noqa: SLF001
        [_written(one[0].nodes, 0) for one in model._predictors],  # noqa: SLF001
    ]


def _written(nodes: NDArray[Any], at: int) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 3)
    return [int(node["feature_idx"]), float(f"{node['num_threshold']:.5g}"),
            _written(nodes, node["left"]), _written(nodes, node["right"])]  # fmt: skip


def passes(data: Sequence[Lines]) -> list[dict[str, Any]]:
    """Return both passes as they are written; the second learns from the first's ``once``."""
    weight = np.concatenate(
        [np.full(len(d.heads), 1.0 if d.site[:8] == "grammar " else WRITTEN) for d in data]
    )
    y = np.concatenate([d.heads for d in data])
    bias, trees = grow(np.vstack([d.own for d in data]), y, weight, TREES[0])
    one = {"names": heads.own_names(), "bias": bias, "trees": trees}
    context = [heads.in_context(d.rows, d.views, d.own, d.once).astype(np.float32) for d in data]
    bias, trees = grow(np.vstack(context), y, weight, TREES[1])
    names = [*heads.context_names(), *heads.own_names()]
    return [one, {"names": names, "bias": bias, "trees": trees}]


def look_once(data: Sequence[Lines]) -> None:
    """Let trees that saw no paste of a site say how likely its rows are headers."""
    for fold in range(FOLDS):
        rest = [d for d in data if d.fold != fold]
        weight = np.concatenate(
            [np.full(len(d.heads), 1.0 if d.site[:8] == "grammar " else WRITTEN) for d in rest]
        )
        bias, trees = grow(
            np.vstack([d.own for d in rest]), np.concatenate([d.heads for d in rest]), weight,
            TREES[0],
        )  # fmt: skip
        model = boosted.of(heads.own_names(), bias, trees)
        for d in data:
            if d.fold == fold:
                d.once = model.probabilities(d.own)


def by_fold(data: Sequence[Lines]) -> list[list[dict[str, Any]]]:
    """Return for each part the passes learned from all others."""
    return [passes([d for d in data if d.fold != fold]) for fold in range(FOLDS)]


def shown(data: Sequence[Lines]) -> str:
    """Return a line on the rows found."""
    right = [(d.twice > 0.5, d.heads) for d in data]
    f1 = [2 * (a & b).sum() / max(1, a.sum() + b.sum()) for a, b in right]
    return f"{len(data):5}  F1 {np.mean(f1):.3f}  all right {np.mean([(a == b).all() for a, b in right]):.3f}"


def main(arguments: list[str]) -> None:
    """Print a line a part; write the trees if asked to."""
    data = [*of_grammar(), *of_repository()]
    look_once(data)
    folds = by_fold(data)
    for d in data:
        _, second = folds[d.fold]
        model = boosted.of(second["names"], second["bias"], second["trees"])
        d.twice = model.probabilities(heads.in_context(d.rows, d.views, d.own, d.once))
    for part in ("grammar ", *PARTS):
        print(
            f"{part:14}",
            shown(
                [
                    d
                    for d in data
                    if d.site.startswith(part.rstrip() + ("/" if part != "grammar " else ""))
                ]
            ),
        )
    if "--write" in arguments:
        FILE.write_text(json.dumps(passes(data), separators=(",", ":")) + "\n", "utf-8")
    folder = next((Path(a) for a in arguments if not a.startswith("-")), None)
    if folder:
        for fold, found in enumerate(folds):
            (folder / f"heads{fold}.json").write_text(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1:])
