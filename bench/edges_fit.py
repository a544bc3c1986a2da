"""Learn where comments begin and end: ``python -m bench.edges_fit [FOLDER...] [--write]``.

Learned from are the pastes of ``tests/ingest/unknown``, and of the folders given besides, as they
are and cut at random places: at a comment's header, and inside its text, where there is no head or
no foot of the page; which rows are headers and of which sorts is told by what saw no paste of the
part. Printed is for each kind how often the rows of the page are told to one, and how many are
kept and how many of the comments' are lost, by trees that saw no paste of the site.
"""

import difflib
import json
import random
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from bench import heads_fit, labelled_rows
from bench.heads_fit import Written, as_written, model
from bench.ranking_fit import look
from bench.unknown_layouts import FOLDER, LEARNED
from thread_cli.errors import InputError
from thread_cli.ingest.generic import edge_rows, edges, read
from thread_cli.ingest.source import open_source

FILE = Path(edges.__file__).with_name("edges.json")
FOLDS, SEED, TREES = 5, 3, 60
#: How many cuts are made of a paste, and from how many comments on.
CUTS, LEAST = 2, 6
#: What a whole paste counts more than a cut one, and one that was set by a program.
WHOLE, SET = 3.0, 0.3
_SET_PARTS = frozenset({"dev", "held", "later"})
#: How much of what the reader found must be comments.
_LEAST_RIGHT = 0.6
#: How many lines below its last one a comment's next line is looked for, or its header above.
_NEAR = 12
_SHORT = 60


@dataclass
class Paste:
    """A paste: its lines, its authors, and for each comment the lines of name, text and its end."""

    site: str
    lines: list[str]
    places: list[tuple[int, int, int]]
    authors: list[str]


@dataclass
class Cut:
    """Lines of a paste, of which so many are cut off above.

    The page's head ends before line ``head``, its foot begins at ``foot``; none where not known.
    """

    kind: str
    lines: list[str]
    top: int
    head: int | None
    foot: int


@dataclass
class Edge:
    """One edge of a paste, from outside inwards: the rows' features, and which are the page's."""

    site: str
    kind: str
    below: bool
    x: NDArray[np.float32]
    y: NDArray[np.bool_]


def located(site: str, raw: bytes, truth: list[dict[str, str]]) -> Paste | None:
    """Return a paste with its comments found in its lines; none where the edges are not."""
    lines = raw.decode("utf-8-sig", "replace").splitlines()
    bare = [" ".join(line.split()) for line in lines]
    places: list[tuple[int, int, int]] = []
    numbers, at = [], 0
    for number, entry in enumerate(truth):
        whole = entry.get("text") or entry.get("text_first_line") or ""
        said = [text for line in whole.splitlines() if (text := " ".join(line.split()))]
        first = _line(bare, said[0], at, len(bare)) if said else None
        if first is None:
            continue
        last = first
        for text in said[1:]:
            below = _line(bare, text, last, last + _NEAR)
            last = last if below is None else below
        name = " ".join((entry["author"] or "").split())
        floor = max(places[-1][2] + 1 if places else 0, first - 8)
        above = (i for i in range(first, floor - 1, -1) if name and name in bare[i])
        places.append((next(above, -1), first, last))
        numbers.append(number)
        at = last + 1 if len(said) > 1 or len(said[0]) > _NEAR else last
    if len(numbers) * 4 < len(truth) * 3 or {0, len(truth) - 1} - {*numbers}:
        return None
    return Paste(site, lines, places, [" ".join((c["author"] or "").split()) for c in truth])


def _line(bare: Sequence[str], text: str, start: int, stop: int) -> int | None:
    found = (i for i in range(start, min(stop, len(bare))) if text[:_SHORT] in bare[i])
    return next(found, None)


def pastes(folders: Sequence[Path]) -> Iterator[Paste]:
    """Yield the pastes of the repository, and of the folders."""
    for folder in [*(FOLDER / part for part in LEARNED), *folders]:
        for label in sorted(folder.glob("*.json")):
            truth, source = json.loads(label.read_text("utf-8")), label.with_suffix(".txt")
            if len(truth) > 1 and source.exists():
                found = located(f"{folder.name}/{label.stem}", source.read_bytes(), truth)
                if found:
                    yield found


def cuts(paste: Paste, draw: random.Random) -> Iterator[Cut]:
    """Yield a paste as it is, cut at both ends, and cut at its end."""
    count, lines = len(paste.places), paste.lines
    name, first, _ = paste.places[0]
    head = min(name, first) if name >= 0 else None
    foot = paste.places[-1][2] + 1
    yield Cut("whole", lines, 0, head, foot)
    if count < LEAST:
        return
    for _ in range(CUTS):
        name, first, last = paste.places[draw.randrange(count // 2)]
        if draw.random() < 0.3 and name >= 0:
            top, opened = name, ""
        else:
            top = draw.randrange(first, last + 1)
            opened = _part(lines[top], draw, end=False)
        kept = [opened or lines[top], *lines[top + 1 :]]
        if draw.random() < 0.2:
            yield Cut("cut", kept, top, -1, foot)
        elif (stop := _stop(paste, draw)) > top + 4:
            closed = _part(lines[stop], draw, end=True)
            yield Cut("cut", [*kept[: stop - top], closed], top, -1, len(lines) + 1)
    stop = _stop(paste, draw)
    yield Cut("end", [*lines[:stop], _part(lines[stop], draw, end=True)], 0, head, len(lines) + 1)


def _stop(paste: Paste, draw: random.Random) -> int:
    """Return a line of a comment's text in the second half."""
    _, first, last = paste.places[draw.randrange(len(paste.places) // 2 + 1, len(paste.places))]
    return draw.randrange(first, last + 1)


def _part(line: str, draw: random.Random, *, end: bool) -> str:
    words = line.split(" ")
    at = draw.randrange(len(words))
    return " ".join(words[: at + 1] if end else words[at:])


def edges_of(paste: Paste) -> Iterator[Edge]:
    """Yield the edges of a paste and of its cuts, where the reader finds the comments."""
    for cut in cuts(paste, random.Random(f"{SEED} {paste.site}")):
        try:
            analysis = read.analyse(open_source("\n".join(cut.lines).encode(), "paste"))
        except InputError:
            continue
        if analysis.best is None:
            continue
        boundaries, after = analysis.best.candidate.boundaries, analysis.best.after
        have = [b.author for b in boundaries]
        same = difflib.SequenceMatcher(None, paste.authors, have, autojunk=False)
        right = sum(block.size for block in same.get_matching_blocks())
        if right < max(2, _LEAST_RIGHT * len(have)):
            continue
        rows = analysis.rows[analysis.section.first : analysis.section.end]
        for below in (False, True):
            if not below and cut.head is None:
                continue
            places, x = edge_rows.described(rows, boundaries, after=after, below=below)
            at = np.array([rows[place].number + cut.top for place in places])
            y = at >= cut.foot if below else at < (cut.head or 0)
            if places:
                yield Edge(paste.site, cut.kind, below, x.astype(np.float32), y)


def fold_of(site: str) -> int:
    """Return in which part a site is; the same site of another year is in the same one."""
    name = site.rpartition("/")[2].partition("_")[0]
    return zlib.crc32(name.encode()) % FOLDS


def grow(data: Sequence[Edge]) -> Written:
    """Return trees learned from the rows of edges, each edge of much the same weight."""
    weight = [
        np.full(
            len(edge.y),
            (SET if edge.site.partition("/")[0] in _SET_PARTS else 1.0)
            * (WHOLE if edge.kind == "whole" else 1.0)
            / len(edge.y) ** 0.5,
        )
        for edge in data
    ]
    grown = HistGradientBoostingClassifier(
        max_iter=TREES, max_leaf_nodes=12, max_depth=6, learning_rate=0.12, min_samples_leaf=60,
        l2_regularization=5, max_features=0.3, early_stopping=False, random_state=0,
    )  # fmt: skip
    x, y = np.vstack([edge.x for edge in data]), np.concatenate([edge.y for edge in data])
    bias, trees = as_written(grown.fit(x, y, np.concatenate(weight)))
    return {"names": edge_rows.feature_names(), "bias": bias, "trees": trees}


def shown(data: Sequence[Edge]) -> None:
    """Print a line for each kind of edge, each told by trees that saw no paste of its site."""
    off: dict[str, list[int]] = {}
    for fold in range(FOLDS):
        trees = model(grow([edge for edge in data if fold_of(edge.site) != fold]))
        for edge in (edge for edge in data if fold_of(edge.site) == fold):
            worth = np.cumsum([0.0, *trees.worth(edge.x.astype(np.float64))])
            kind = f"{edge.kind}, {'with' if edge.y.any() else 'without'} {'foot' if edge.below else 'head'}"  # noqa: E501
            off.setdefault(kind, []).append(int(worth.argmax()) - int(edge.y.sum()))
    for kind, values in sorted(off.items()):
        found = np.array(values)
        print(
            f"{kind:22} {len(found):4}  to one row {(abs(found) <= 1).mean():.3f}"
            f"  more kept {(found < -1).mean():.3f}  more lost {(found > 1).mean():.3f}"
        )


def main(arguments: list[str]) -> None:
    """Print a line for each kind of edge; write the trees if asked to."""
    folders = [Path(argument) for argument in arguments if argument != "--write"]
    folds = heads_fit.by_fold(labelled_rows.learned_from())
    data = []
    for paste in pastes(folders):
        look(folds[labelled_rows.fold_of(paste.site)])
        data += edges_of(paste)
    above, under = ([e for e in data if e.below == below] for below in (False, True))
    shown(above)
    shown(under)
    if "--write" in arguments:
        trees = [grow(above), grow(under)]
        FILE.write_text(json.dumps(trees, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
