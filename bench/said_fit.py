"""Learn which rows between two headers somebody said: ``python -m bench.said_fit [--write]``.

Learned from are the pastes of ``tests/ingest/unknown`` as the generic reader cuts them by trees
that saw no paste of the same part (``bench.heads_fit``, which is run first), and the same in which
several people end with the same few words, or sign, and somebody begins with a date: pages
repeat themselves, but people do, too.
Printed is for each
part what share of the comments' characters is in the bodies of those who wrote them, and how many
characters of others and of the page are, as the rule trims bodies and as what was learned does,
told by trees that saw no paste of the part nor of those written with it. With ``--write`` what was
learned of all goes where the reader takes it from.
"""

import difflib
import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from bench import heads_fit
from bench.labelled_rows import FOLDS, WRITTEN, fold_of, learned_from, part_of
from bench.ranking_fit import look
from bench.row_labels import bodies_of, said_rows
from bench.unknown_layouts import FOLDER, LEARNED, shares
from thread_cli.ingest.generic import bodies, said
from thread_cli.ingest.generic.bounded import Bounded, bounded
from thread_cli.ingest.generic.read import analyse
from thread_cli.ingest.generic.rows import rows_of
from thread_cli.ingest.generic.segment import Cut
from thread_cli.ingest.source import open_source

FILE = Path(said.__file__).with_name("said.json")
TREES = 150
#: What a paste counts that was set by a program, and one in which people repeat each other.
SET = REPEATED = 0.5
#: From so many comments on people do, so many of them, and who signs then.
_SEVERAL, _LEAST_SAID, _MOST_SAID, _SIGNED = 4, 0.3, 0.7, 0.3
#: In how many of these somebody begins with a date.
_DATED = 0.4
_FEW_WORDS = 30
SEED = 7


@dataclass
class Bodies:
    """A paste as it is cut: what stands between headers, as the rule trims it, and what is said."""

    site: str
    comments: Bounded
    cuts: Sequence[Cut]
    spans: Sequence[tuple[int, int]]
    truth: list[dict[str, Any]]
    x: NDArray[np.float32]
    is_repeated: bool

    @cached_property
    def said(self) -> NDArray[np.bool_]:
        """Return which rows are part of a text."""
        found = np.zeros(len(self.comments.rows), dtype=bool)
        found[said_rows(self.comments.rows, self.truth)] = True
        return found

    @cached_property
    def inside(self) -> NDArray[np.bool_]:
        """Return which rows stand between headers."""
        found = np.zeros(len(self.comments.rows), dtype=bool)
        for start, stop in self.spans:
            found[start:stop] = True
        return found

    def shares(self, places: Sequence[tuple[int, int]]) -> tuple[float, float]:
        """Return the share of the texts' characters that are in their bodies, and of others'."""
        want = [c["author"] or "" for c in self.truth]
        have = [" ".join(c.boundary.author.split()) if c.boundary else "" for c in self.cuts]
        same = difflib.SequenceMatcher(None, want, have, autojunk=False)
        pairs = [(b.a + k, b.b + k) for b in same.get_matching_blocks() for k in range(b.size)]
        texts = [self._text(cut, *place) for cut, place in zip(self.cuts, places, strict=True)]
        return shares(self.truth, texts, pairs)

    def _text(self, cut: Cut, start: int, stop: int) -> str:
        beside = [cut.boundary.rest] if cut.boundary else []
        return "\n".join([*beside, *(row.text for row in self.comments.rows[start:stop])])


def pastes(folds: Sequence[heads_fit.Known]) -> Iterator[Bodies]:
    """Yield the pastes in which comments are found, as they are and with words repeated."""
    labels, words = labels_and_words()
    for label in labels:
        look(folds[fold_of(_site(label))])
        yield from of_paste(label, words)


def labels_and_words() -> tuple[list[Path], dict[int, list[str]]]:
    """Return the labels of all pastes, and by fold the few words with which people end."""
    labels = [label for part in LEARNED for label in sorted((FOLDER / part).glob("*.json"))]
    words: dict[int, list[str]] = {}
    for label in labels:
        said_last = [str(c.get("text") or "").split("\n")[-1] for c in _truth(label)]
        words.setdefault(fold_of(_site(label)), []).extend(filter(_is_short, said_last))
    return labels, words


def of_paste(label: Path, words: Mapping[int, Sequence[str]]) -> Iterator[Bodies]:
    """Yield a paste as it is, and with words repeated, if comments are found."""
    site, raw, truth = _site(label), label.with_suffix(".txt").read_bytes(), _truth(label)
    if found := _bodies(site, raw, truth, is_repeated=False):
        yield found
    draw = random.Random(f"{SEED} {site}")
    again = repeated(raw, truth, draw, draw.choice(words[fold_of(site)]))
    if again and (found := _bodies(site, *again, is_repeated=True)):
        yield found


def repeated(
    raw: bytes, truth: list[dict[str, Any]], draw: random.Random, words: str
) -> tuple[bytes, list[dict[str, Any]]] | None:
    """Return a paste in which several people end with the same words, or none if few are found."""
    rows = rows_of(open_source(raw, "lines"))
    found = bodies_of(rows, truth)
    ends = [body[-1] if body else None for body in found]
    filled = [at for at, end in enumerate(ends) if end is not None]
    if len(filled) < _SEVERAL or not all("text" in c for c in truth):
        return None
    share = draw.uniform(_LEAST_SAID, _MOST_SAID)
    chosen = set(draw.sample(filled, max(2, round(share * len(filled)))))
    is_signed, apart = draw.random() < _SIGNED, draw.random() < 0.5
    lines, more = open_source(raw, "lines").lines, {}
    said_so = []
    for at, comment in enumerate(truth):
        end = ends[at]
        if at not in chosen or end is None:
            said_so.append(comment)
            continue
        signed = [comment["author"]] if is_signed and comment["author"] else []
        added = [*([""] if apart else []), words, *signed]
        more[rows[end].number] = added
        said_so.append(comment | {"text": "\n".join([comment["text"], *added])})
    dates = [row.text[slice(*row.dates[0])] for row in rows if row.dates]
    before: dict[int, str] = {}
    if dates and draw.random() < _DATED:
        at, date = draw.choice(filled), draw.choice(dates)
        before[rows[found[at][0]].number] = date
        said_so[at] = said_so[at] | {"text": f"{date}\n{said_so[at]['text']}"}
    text = [
        piece
        for at, line in enumerate(lines)
        for piece in (*([before[at]] if at in before else ()), line, *more.get(at, ()))
    ]
    return "\n".join(text).encode(), said_so


def _bodies(
    site: str, raw: bytes, truth: list[dict[str, Any]], *, is_repeated: bool
) -> Bodies | None:
    analysis = analyse(open_source(raw, site))
    if analysis.best is None or not truth:
        return None
    section = analysis.section
    inner = analysis.rows[section.first : section.end]
    comments = bounded(inner, section, analysis.best)
    cuts, _ = bodies.whole_cuts(comments)
    spans = [(cut.start, cut.stop) for cut in cuts]
    bodies.by_rule(comments.rows, cuts, after=comments.after)
    x = np.vstack(said.described(analysis.measure, comments, cuts, spans)).astype(np.float32)
    return Bodies(site, comments, cuts, spans, truth, x, is_repeated)


def _site(label: Path) -> str:
    return f"{label.parent.name}/{label.stem}"


def _truth(label: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(label.read_text("utf-8"))
    return found


def _is_short(words: str) -> bool:
    return 0 < len(words) <= _FEW_WORDS and any(map(str.isalpha, words))


def grow(data: Sequence[Bodies]) -> heads_fit.Written:
    """Return trees that say which rows are said, as they are written."""
    known = [one for one in data if one.said.any()]
    grown = HistGradientBoostingClassifier(
        max_iter=TREES, max_leaf_nodes=16, learning_rate=0.08, min_samples_leaf=20,
        l2_regularization=5, max_features=0.3, early_stopping=False, random_state=0,
    )  # fmt: skip
    counts = [
        (1.0 if part_of(one.site) in WRITTEN else SET) * (REPEATED if one.is_repeated else 1.0)
        for one in known
    ]
    grown.fit(
        np.vstack([one.x[one.inside] for one in known]),
        np.concatenate([one.said[one.inside] for one in known]),
        np.concatenate(
            [np.full(one.inside.sum(), c) for one, c in zip(known, counts, strict=True)]
        ),
    )
    bias, trees = heads_fit.as_written(grown)
    return {"names": said.names(), "bias": bias, "trees": trees}


def report(data: Sequence[Bodies]) -> None:
    """Print what the bodies come to, each told by what saw others."""
    found: dict[str, list[tuple[float, ...]]] = {}
    for fold in range(FOLDS):
        trees = heads_fit.model(grow([one for one in data if fold_of(one.site) != fold]))
        for one in data:
            if fold_of(one.site) == fold and not one.is_repeated:
                by_rule = [(cut.start, cut.stop) for cut in one.cuts]
                chances = trees.probabilities(one.x).tolist()
                learned = said.runs(chances, one.cuts, one.spans, after=one.comments.after)
                both = (*one.shares(by_rule), *one.shares(learned))
                found.setdefault(part_of(one.site), []).append(both)
    print("left out           pastes  by rule: kept  others'  learned: kept  others'")
    for part in [*LEARNED, "all written"]:
        rows = found.get(part) or [row for key in WRITTEN for row in found.get(key, [])]
        a, b, c, d = np.mean(rows, axis=0)
        print(f"{part:18} {len(rows):5}          {a:.3f}    {b:.3f}          {c:.3f}    {d:.3f}")


def main(arguments: list[str]) -> None:
    """Print a line a part; write the trees if asked to."""
    data = list(pastes(heads_fit.by_fold(learned_from())))
    report(data)
    if "--write" in arguments:
        FILE.write_text(json.dumps([grow(data)], separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
