"""Learn which words of a header are the name: ``python -m bench.spans_fit [--write]``.

Learned from are the pastes of ``tests/ingest/unknown``, each once more set otherwise
(``bench.varied``), as the generic reader cuts them by trees that saw no paste of the same part
(``bench.heads_fit``, which is run first): all spans of words in the rows that the winning cut has
right. Printed for each part is the F1 of the cut before and after, told by trees that saw no paste
of the part nor of those written with it. With ``--write`` what was learned of all goes where the
reader takes it from.
"""

import json
import random
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from bench import heads_fit
from bench.grammar_eval import f1
from bench.labelled_rows import FOLDS, WRITTEN, fold_of, learned_from, part_of, set_otherwise
from bench.ranking_fit import look
from bench.row_labels import author_rows
from bench.unknown_layouts import FOLDER, LEARNED
from thread_cli.errors import InputError
from thread_cli.ingest.generic import read, spelled
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.read import analyse
from thread_cli.ingest.generic.span_traits import NAMES, Key
from thread_cli.ingest.generic.spans import Span
from thread_cli.ingest.source import open_source

FILE = Path(spelled.__file__).with_name("spans.json")
TREES = 100
#: What a paste counts that was set otherwise or by a program, and how many are set so of each.
OTHER, EACH_VARIED, SEED_VARIED = 0.5, 1, 29
#: So many headers of a paste are learned from, more count no more than this; of the spans that
#: have nothing of the name so great a part is.
_HEADERS, _COUNTED, _FAR = 8, 6, 0.3
#: In so many headers of the winning cut something is learned, and into how many parts pastes go
#: for what the first pass says of those it has not seen.
_LEAST, _MOST, _INNER = 2, 300, 3


@dataclass
class Spelling:
    """A paste's spans, as one cut has its headers, and which of them are names."""

    site: str
    is_varied: bool
    want: list[str]
    boundaries: Sequence[Boundary]
    authors: Mapping[int, str]
    spans: list[Span]
    own: NDArray[np.float32]
    keys: list[tuple[Key, ...]]
    both: NDArray[np.float32] = field(default_factory=lambda: np.empty(0, np.float32))

    @property
    def are_names(self) -> NDArray[np.bool_]:
        """Return which spans are the names."""
        return np.array([self.authors.get(span.row) == span.text for span in self.spans])

    def learned(self) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
        """Return which spans are learned from, and what each counts."""
        draw = random.Random(self.site)
        known = [b.anchor for b in self.boundaries if b.anchor in self.authors]
        kept = set(draw.sample(known, min(_HEADERS, len(known))))
        now = {b.anchor: b.author for b in self.boundaries}
        near = np.array([self._is_near(span, now) for span in self.spans])
        drawn = np.array([draw.random() < _FAR for _ in self.spans])
        taken = np.array([span.row in kept for span in self.spans]) & (near | drawn)
        count = min(1.0, _COUNTED / max(1, len(kept))) * (OTHER if self.is_varied else 1.0)
        count *= 1.0 if part_of(self.site) in WRITTEN else OTHER
        return taken, np.where(near, count, count / _FAR)

    def _is_near(self, span: Span, now: Mapping[int, str]) -> bool:
        name = self.authors.get(span.row, "")
        inside = bool(name) and (name in span.text or span.text in name)
        return inside or now[span.row] == span.text


def spelling(
    site: str, raw: bytes, authors: Mapping[int, str], want: list[str], *, is_varied: bool = False
) -> Spelling | None:
    """Return the spans of a paste as it is cut; ``authors``: who wrote, by line of the paste."""
    try:
        analysis = analyse(open_source(raw, site))
    except InputError:  # no text is left
        return None
    if analysis.best is None:
        return None
    measure = analysis.measure
    boundaries = analysis.best.candidate.boundaries
    if not _LEAST <= len(boundaries) <= _MOST:
        return None
    spans, own, keys = spelled.spans_in(measure, boundaries, analysis.all)
    if not spans:
        return None
    by_row = {
        at: authors[row.number] for at, row in enumerate(measure.rows) if row.number in authors
    }
    return Spelling(
        site, is_varied, want, boundaries, by_row, spans, own.astype(np.float32), keys
    )  # fmt: skip


def pastes() -> Iterator[tuple[str, bytes, dict[int, str], list[str], bool]]:
    """Yield sites, pastes, who wrote by line, and in order; whether they were set otherwise."""
    for part in LEARNED:
        for label in sorted((FOLDER / part).glob("*.json")):
            site, raw = f"{part}/{label.stem}", label.with_suffix(".txt").read_bytes()
            comments: list[dict[str, Any]] = json.loads(label.read_text("utf-8"))
            rows = read.rows_of(open_source(raw, site))
            places = author_rows(rows, comments)
            names = ["" if c["author"] is None else _plain(c["author"]) for c in comments]
            found = {
                rows[at].number: name
                for at, name in zip(places, names, strict=True)
                if at is not None
            }
            yield site, raw, found, [name for name in names if name], False
    for site, one in set_otherwise(EACH_VARIED, SEED_VARIED):
        if one.authors and one.text.strip() and len(one.heads) == len(one.authors):
            want = [_plain(author) for author in one.authors]
            yield (
                site,
                one.text.encode(),
                dict(zip(sorted(one.heads), want, strict=True)),
                want,
                True,
            )


def _plain(text: str) -> str:
    return " ".join(text.split())


def grow(rows: Sequence[NDArray[np.float32]], data: Sequence[Spelling]) -> heads_fit.Written:
    """Return trees that say which spans are names, as they are written."""
    taken, counts = zip(*(one.learned() for one in data), strict=True)
    grown = HistGradientBoostingClassifier(
        max_iter=TREES, max_leaf_nodes=16, learning_rate=0.1, min_samples_leaf=30,
        l2_regularization=5, max_features=0.3, early_stopping=False, random_state=0,
    )  # fmt: skip
    grown.fit(
        np.vstack([row[at] for row, at in zip(rows, taken, strict=True)]),
        np.concatenate([one.are_names[at] for one, at in zip(data, taken, strict=True)]),
        np.concatenate([count[at] for count, at in zip(counts, taken, strict=True)]),
    )
    bias, trees = heads_fit.as_written(grown)
    return {"names": NAMES, "bias": bias, "trees": trees}


def learn(data: Sequence[Spelling]) -> list[heads_fit.Written]:
    """Return the trees of both passes; the second's first is told by what saw other pastes."""
    shares = [zlib.crc32(one.site.encode()) % _INNER for one in data]
    for share in range(_INNER):
        rest = [one for one, other in zip(data, shares, strict=True) if other != share]
        first = heads_fit.model(grow([one.own for one in rest], rest))
        for one, other in zip(data, shares, strict=True):
            if other == share:
                one.both = _in_context(one, first.probabilities(one.own)).astype(np.float32)
    once = grow([one.own for one in data], data)
    twice = grow([one.both for one in data], data)
    return [once, {**twice, "names": spelled.second_names()}]


def _in_context(one: Spelling, chances: NDArray[np.float64]) -> NDArray[np.float64]:
    return spelled.in_context(one.spans, one.keys, one.own, chances, len(one.boundaries))


def names_of(one: Spelling, trees: Sequence[heads_fit.Written]) -> list[str]:
    """Return whom the cut names once it is spelled anew."""
    first, second = map(heads_fit.model, trees)
    chances = second.probabilities(_in_context(one, first.probabilities(one.own)))
    now = {b.anchor: b.author for b in one.boundaries}
    better = spelled.better(one.spans, chances.tolist(), now)
    return [better[at].text if at in better else name for at, name in now.items()]


def main(arguments: list[str]) -> None:
    """Print a line a part; write the trees if asked to."""
    folds = heads_fit.by_fold(learned_from())
    data = []
    for site, raw, authors, want, is_varied in pastes():
        look(folds[fold_of(site)])
        if found := spelling(site, raw, authors, want, is_varied=is_varied):
            data.append(found)
    report(data)
    if "--write" in arguments:
        FILE.write_text(json.dumps(learn(data), separators=(",", ":")) + "\n", "utf-8")


def report(data: Sequence[Spelling]) -> None:
    """Print what the names of the parts come to, each told by what saw others."""
    right: dict[str, list[tuple[float, float]]] = {}
    for fold in range(FOLDS):
        trees = learn([one for one in data if fold_of(one.site) != fold])
        for one in data:
            if fold_of(one.site) == fold and not one.is_varied:
                before = f1(one.want, [b.author for b in one.boundaries])
                after = f1(one.want, names_of(one, trees))
                right.setdefault(part_of(one.site), []).append((before, after))
    print("left out           pastes  as cut  spelled anew  better  worse")
    for part in [*LEARNED, "all written"]:
        found = right.get(part) or [pair for key in WRITTEN for pair in right.get(key, [])]
        before, after = np.array(found).T
        print(
            f"{part:18} {len(found):5}   {before.mean():.3f}   {after.mean():.3f}"
            f"        {(after > before).sum():5}  {(after < before).sum():5}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
