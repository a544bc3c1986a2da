"""Rows near the edges of the comments described, for what is learned of them.

A row is described by what it is like, what stands around it, between it and the text's edge and on
its other side, and how it stands in its comment, compared with what comments are like there.
"""

import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from thread_cli.ingest.generic import names, sorts
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.furniture import is_buttons, is_rule
from thread_cli.ingest.generic.inner import Inner, bodies_of, inner_of
from thread_cli.ingest.generic.page_words import is_of_page
from thread_cli.ingest.generic.prose import is_sentence, may_go_on
from thread_cli.ingest.generic.rows import Row, may_head, normal
from thread_cli.ingest.generic.section import (
    HEADING_LIMIT,
    is_form,
    is_heading,
    is_said,
    is_short_foot,
    is_short_head,
)
from thread_cli.ingest.line_parts import whole

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: How many comments at an edge may be none, and how many rows there are looked at.
COMMENTS = 4
ROWS = 200
#: From so many comments on a page's count of them may differ by one.
_COUNTED = 6
_NUMBER = re.compile(r"(?<![\w.,#-])\d{1,4}(?![\w,.]?\d|\w)")
_STOPS = ".!?…。！？"
_MENU = re.compile(r"[|›»«•·]|\s[>/]\s|\[[^\]]{1,30}\]")
_RIGHTS = re.compile(r"©|\(c\) ?\d{4}|copyright|\w@\w[\w-]*\.\w|https?://|www\.", re.IGNORECASE)
_FIELD = re.compile(r"[^\W\d_][\w .'/-]{1,30}:\W*\Z|\A\*\s?\w|\w\s?\*:?\Z")
_WORD = re.compile(r"[^\W\d_]+")
_SORTS = tuple(f"words of {sort}" for sort in sorts.SORTS)
_OWN = (
    *("length", "words", "stops", "sentence", "said", "goes on", "lower", "capitals", "upper"),
    *("digits", "number", "dated", "may head", "gap", "fenced", "indent", "of page", "head words"),
    *("foot words", "form", "heading", "buttons", "rule", "menu", "rights", "field", "colon"),
    *("quality", "often", "longer", "closing", "counted", *_SORTS),
)
_NEAR = ("length", "said", "stops", "capitals", "dated", "gap", "of page", "foot words", "often",
         "buttons", "menu", *_SORTS, "header")  # fmt: skip
_BLOCK = (
    *("rows", "length", "said", "short", "of page", "head words", "foot words", "often", "form"),
    *("heading", "dated", "rights", "menu", "number", "capitals", "longest", "gaps", "headers"),
    "counted",
    *_SORTS,
)
_PLACE = (
    *("header", "beside", "nth", "since", "since rows", "since chars", "closed", "closing"),
    *("wide", "worse", "undated", "size", "empty", "marked", "said in", "first gap"),
    *("signed", "edge lower", "edge said", "edge length"),
)
_TEXT = ("count", "all dated", "body rows", "body chars", "after", "all said", "inner gap")
#: How far the rows around are looked at.
REACH = 3


def feature_names() -> list[str]:
    """Return the names of the features."""
    near = [f"{key} {at:+}" for at in range(-REACH, REACH + 1) if at for key in _NEAR]
    return [*_OWN, *near, *(f"out {key}" for key in _BLOCK), *(f"in {key}" for key in _BLOCK),
            *_PLACE, *_TEXT]  # fmt: skip


def _own(row: Row, inner: Inner, shares: "NDArray[np.float64]") -> list[float]:
    text = row.text
    words = _WORD.findall(text)
    chars = len(text)
    return [
        math.log(chars),
        min(20.0, len(text.split())),
        float(text[-1] in _STOPS),
        float(is_sentence(text)),
        float(is_said(row)),
        float(may_go_on(text)),
        float(text[0].islower()),
        sum(word[0].isupper() for word in words) / max(1, len(words)),
        float(text.isupper()),
        sum(map(str.isdigit, text)) / chars,
        float(normal(text).strip("#.,:/() ") == ""),
        float(bool(row.dates)),
        float(may_head(row)),
        float(row.gap),
        float(row.fenced),
        float(row.indent),
        float(is_of_page(text)),
        float(is_short_head(text)),
        float(is_short_foot(text)),
        float(is_form(text)),
        float(is_heading(text)),
        float(is_buttons(text)),
        float(is_rule(text)),
        min(6.0, len(_MENU.findall(text))),
        float(bool(_RIGHTS.search(text))),
        float(bool(_FIELD.search(text))),
        float(text[-1] in ":："),
        names.quality(text) if chars <= 60 else 0.0,
        min(2.0, inner.counts[normal(text)] / inner.bodies),
        math.log(chars / inner.longest),
        float(normal(text) in inner.closing),
        float(is_count(row, inner.found)),
        *map(float, shares),
    ]


def is_count(row: Row, found: int) -> bool:
    """Whether a row that is not dated says how many comments there are, or nearly so."""
    if row.dates or len(row.text) > HEADING_LIMIT:
        return False
    near = int(found >= _COUNTED)
    return any(abs(found - whole(number)) <= near for number in _NUMBER.findall(row.text))


def described(
    rows: Sequence[Row], boundaries: Sequence[Boundary], *, after: bool, below: bool
) -> tuple[list[int], "NDArray[np.float64]"]:
    """Return the rows at an edge, from it inwards, and the features of each."""
    import numpy as np

    inner = inner_of(rows, boundaries, after=after)
    bodies = bodies_of(rows, boundaries, after=after)
    near = boundaries[-COMMENTS:] if below else boundaries[:COMMENTS]
    if below:
        places = list(range(len(rows) - 1, near[0].first - 1, -1))[:ROWS]
    else:
        end = bodies[min(len(near), len(bodies)) - 1][1] if after else near[-1].end
        places = list(range(min(end, len(rows))))[:ROWS]
    if not places:
        return [], np.zeros((0, len(feature_names())))
    header = {at: b for b in boundaries for at in range(b.first, b.end)}
    around = range(max(0, min(places) - REACH), min(len(rows), max(places) + REACH + 1))
    shares = sorts.shares(sorts.learned().worth([rows[at].text for at in around]))
    at_own = {at: _own(rows[at], inner, of) for at, of in zip(around, shares, strict=True)}
    index = {key: place for place, key in enumerate(_OWN)}
    which = [index[key] for key in _NEAR if key != "header"]
    blank = [-1.0] * len(_NEAR)
    step = -1 if below else 1
    outside = _Block()
    text = [
        math.log(len(boundaries)), inner.dated, inner.rows, math.log(inner.chars + 1), float(after),
        inner.said, float(inner.gap),
    ]  # fmt: skip
    found = []
    for at in places:
        line = list(at_own[at])
        for off in range(-REACH, REACH + 1):
            if not off:
                continue
            other = at + off * -step  # outwards first
            line += (
                [*(at_own[other][i] for i in which), float(other in header)]
                if other in at_own
                else blank
            )
        outside.add(at_own[at], header=at in header)
        line += outside.features()
        inside = _Block()
        for other in range(at + step, at + step * 5, step):
            if other in at_own:
                inside.add(at_own[other], header=other in header)
        line += inside.features()
        line += _place(rows, boundaries, bodies, header, inner, at, after=after, below=below)
        found.append(line + text)
    return places, np.array(found)


class _Block:
    """Rows between a row and the edge, counted up."""

    def __init__(self) -> None:
        self._n = 0
        self._sums = [0.0] * (16 + len(_SORTS))
        self._longest = 0.0
        self._gaps = 0.0

    def add(self, own: list[float], *, header: bool) -> None:
        self._n += 1
        get = dict(zip(_OWN, own, strict=True))
        parts = (
            get["length"], get["said"], get["length"] < 4.1, get["of page"], get["head words"],
            get["foot words"], min(1.0, get["often"]), get["form"], get["heading"], get["dated"],
            get["rights"], get["menu"] > 1, get["number"], get["capitals"], header, get["counted"],
            *(get[sort] for sort in _SORTS),
        )  # fmt: skip
        for place, part in enumerate(parts):
            self._sums[place] += part
        self._longest = max(self._longest, get["length"])
        self._gaps = max(self._gaps, get["gap"])

    def features(self) -> list[float]:
        n = max(1, self._n)
        s = [value / n for value in self._sums]
        return [
            math.log(self._n + 1), *s[:7], self._sums[7], self._sums[8], s[9], self._sums[10],
            s[11], s[12], s[13], self._longest, self._gaps, self._sums[14],
            self._sums[15], *s[16:],
        ]  # fmt: skip


def _place(
    rows: Sequence[Row],
    boundaries: Sequence[Boundary],
    bodies: Sequence[tuple[int, int]],
    header: dict[int, Boundary],
    inner: Inner,
    at: int,
    *,
    after: bool,
    below: bool,
) -> list[float]:
    """Return how a row stands to the header above it, and what that one is like."""
    number = next((i for i in range(len(boundaries) - 1, -1, -1) if boundaries[i].first <= at), -1)
    if after and (number < 0 or at >= boundaries[number].end):
        number = min(number + 1, len(boundaries) - 1)
    b = boundaries[number] if number >= 0 else None
    first = b.end if b else 0
    start, stop = bodies[number] if number >= 0 else (0, boundaries[0].first)
    above = rows[start:at]
    since = sum(len(row.text) for row in above)
    closed = any(normal(row.text) in inner.closing for row in above)
    ends = normal(rows[boundaries[0].first - 1].text) if boundaries[0].first else ""
    size = (b.end - b.first) if b else 0
    nth = (len(boundaries) - 1 - number) if below else number
    edge = rows[-1 if below else 0]
    return [
        float(at in header),
        float(b is not None and at == b.first),
        float(nth),
        float(at - first),
        (at - start) / (inner.rows + 1),
        since / (inner.chars + 1),
        float(closed) if below else float(ends in inner.closing),
        inner.closed,
        max((row.gap for row in above[1:]), default=0) - float(inner.gap),
        (b.quality - inner.quality) if b else 0.0,
        (float(bool(b.date)) - inner.dated) if b else 0.0,
        size - inner.size,
        float(bool(b and b.rest) or stop > start) - inner.filled,
        (float(bool(b.mark)) - inner.marked) if b else 0.0,
        float(any(is_said(row) for row in rows[start:stop][:20])) - inner.said,
        float(rows[at].gap) - inner.gap,
        float(b is not None and b.author != "" and b.author in rows[at].text),
        float(edge.text[0].islower()),
        float(is_said(edge)),
        math.log(len(edge.text)),
    ]
