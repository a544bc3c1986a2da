"""The labelled pastes as rows: which of them name who wrote, and which are said.

For ``bench.heads_fit`` and what is learned after it: the pastes of ``tests/ingest/unknown``, the
same ones set otherwise (``bench.varied``), and pastes drawn from the layout grammar.
"""

import json
import random
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.layouts.fill import LANGUAGES, filled
from bench.layouts.mutate import mutated
from bench.layouts.sample import is_held
from bench.layouts.skeleton import skeletons
from bench.row_labels import author_rows, said_rows
from bench.unknown_layouts import FOLDER, KNOWN, LEARNED
from bench.varied import Varied, varied
from thread_cli.errors import InputError
from thread_cli.ingest.generic import heads
from thread_cli.ingest.generic.candidates import candidates
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.rows import Row, rows_of
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.generic.section import sections
from thread_cli.ingest.generic.sorts import Sorts
from thread_cli.ingest.generic.template import without_template
from thread_cli.ingest.generic.votes import votes_of
from thread_cli.ingest.source import open_source

GRAMMAR, HELD = "grammar", "grammar held out"

#: Which parts are left out together: those written by the same hands or on the same day. The
#: others are set by a program and go by their sites.
_FOLD_OF = {
    "papers": 0,
    "blogs": 0,
    "press": 0,
    "news": 0,
    "boards": 1,
    "panels": 1,
    "forums": 1,
    "communities": 1,
    "apps": 2,
    "places": 2,
    "reviews": 2,
    "desks": 2,
    "blind": 3,
    "blind-b": 3,
    "blind-c": 3,
    "unseen": 3,
    "feeds": 3,
    "talk": 3,
    "letters": 3,
    "fresh": 4,
    "fresh-unseen": 4,
    "laid-out": 4,
    "set-down": 4,
    "tools": 4,
    "engines": 4,
    "gazettes": 0,
    "circles": 1,
    "markets": 2,
    "networks": 3,
    "weeklies": 0,
    "hobbies": 1,
    "bureaus": 2,
    "continent": 4,
    "screens": 2,
    "archives": 1,
    "elsewhere": 3,
    "homegrown": 0,
    "gatherings": 2,
    "surfaces": 4,
}
#: The parts that people wrote.
WRITTEN = frozenset(_FOLD_OF) | frozenset(KNOWN)
FOLDS = 5
#: How many pastes are drawn of each site of the grammar.
EACH = 2
#: How many times each paste is set otherwise, and how many others' names and texts come in.
VARIED, SEED, _OTHERS = 2, 11, 4
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
    #: Whether the paste was set otherwise than it was written (``bench.varied``).
    is_varied: bool = False
    own: NDArray[np.float32] = field(default_factory=lambda: np.empty(0, np.float32))
    #: What the first and the second pass said, which had not seen the paste.
    once: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))
    twice: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))

    @property
    def part(self) -> str:
        """Return the part that the site is of."""
        return part_of(self.site)

    @cached_property
    def votes(self) -> NDArray[np.float32]:
        """Return what the shapes take for names."""
        measure = Measure(self.rows, has_heading=False)
        scored = [s for c in candidates(self.rows) if (s := measure.score(c)) is not None]
        scored.sort(key=lambda s: -s.score)
        return votes_of(len(self.rows), scored).astype(np.float32)

    def sort(self, known: Sorts) -> None:
        """Take what was learned of words into the features."""
        more = heads.by_words(known.worth([row.text for row in self.rows]), self.views)
        self.own = np.hstack([self.plain, more.astype(np.float32)])


def part_of(site: str) -> str:
    """Return the part that a site is of."""
    return site.partition("/")[0]


def fold_of(site: str) -> int:
    """Return in which part of what is learned from a site is; a platform is in one."""
    part, _, name = site.partition("/")
    if part in KNOWN:
        return zlib.crc32(name.partition("_")[0].encode()) % FOLDS
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
    for path in _labels():
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
            yield _lines(_site(path), rows, where, said, authors)


def set_otherwise(each: int, seed: int) -> Iterator[tuple[str, Varied]]:
    """Yield sites of the repository, and so many times each its paste set otherwise.

    Names and texts that come in are those of sites of the same fold.
    """
    paths = _labels()
    for number, path in enumerate(paths * each, start=seed):  # another draw each time a site comes
        site = _site(path)
        draw = random.Random(f"varied {site} {number}")
        others = [other for other in paths if fold_of(_site(other)) == fold_of(site)]
        if found := varied(path, draw.sample(others, _OTHERS), draw):
            yield site, found


def of_varied(each: int, seed: int) -> Iterator[Lines]:
    """Yield the pastes of the repository set otherwise."""
    for site, one in set_otherwise(each, seed):
        try:
            rows = _rows(one.text.encode())
        except InputError:  # no text is left
            continue
        where = np.array([row.number in one.heads for row in rows], dtype=bool)
        said = np.array([row.number in one.said for row in rows], dtype=bool)
        if where.any():
            lines = _lines(site, rows, where, said, one.authors)
            lines.is_varied = True
            yield lines


def learned_from() -> list[Lines]:
    """Return all that the rows of headers are learned from."""
    return [*of_repository(), *of_varied(VARIED, SEED)]


def _labels() -> list[Path]:
    return sorted(path for part in LEARNED for path in (FOLDER / part).glob("*.json"))


def _site(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


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
