"""Which rows between two headers somebody said, and which are the page's.

Each row is described by what it is like, by what its words say of it (``sorts``), and by how what
is like it recurs at the same place of the other comments; small trees, learned from labelled
pastes (``bench.said_fit``), say how likely it is part of a text. A body is the run of rows that is
likeliest as a whole.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from thread_cli.ingest.generic import heads
from thread_cli.ingest.generic.boosted import Boosted, load
from thread_cli.ingest.generic.boundaries import Cut
from thread_cli.ingest.generic.bounded import Bounded
from thread_cli.ingest.generic.context import distances
from thread_cli.ingest.generic.rows import Row, normal
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.generic.sorts import SORTS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: How much likelier than told a row is somebody's: losing words is worse than keeping a button;
#: and how much more if the rule keeps it, less if not. In logits, chosen among some twenty-five
#: pairs by what ``bench.said_fit`` prints.
KEPT, RULE = 0.25, 1.25
#: From such a sum of logits on the first run of rows is the body.
SURELY = 3.0
#: In fewer comments nothing recurs, and the rule alone says what is the page's.
FEWEST = 3
#: So near to its ends the rows of a body are compared with those of the others.
_DEEP = 5
#: A longer row is compared as it is written.
_SHORT = 80
_FARTHEST, _MANY, _LONG = 12.0, 30.0, 500.0
#: So many rows are described at once: a long text's would fill the memory.
_AT_ONCE = 20_000
_LEAST = 1e-3
#: No count has more figures, and no telephone number.
_COUNT, _FIGURES = 8, 15
#: What is told of a row by where it stands: how far from its span's ends, how often its like
#: stands there and at all, how much stands above and below, and what the rule makes of it.
_PLACE = (
    *("from top", "from end", "rows", "as top", "as end", "anywhere", "at tops", "at ends"),
    *("share above", "share below", "above", "below", "people", "comments"),
    *("figures", "kept", "dated head"),
)
_NEAR = ("length", "said", "dated", "quality", "gap", "fenced")


@dataclass(frozen=True, slots=True)
class Span:
    """Rows ``start`` to ``stop`` between headers, the author, and which of them the rule keeps."""

    start: int
    stop: int
    author: str
    first: int
    end: int
    is_dated: bool


def names() -> list[str]:
    """Return the names of the features."""
    near = [f"{key} {at:+}" for at in (-1, 1) for key in _NEAR]
    sorts = [f"{key} {at:+}" for at in (-1, 0, 1) for key in SORTS]
    return [*heads.OWN, *near, *sorts, "head above", "head below", *_PLACE, "after"]


def bodies(
    measure: Measure, comments: Bounded, cuts: Sequence[Cut], spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return where each body begins and ends.

    Args:
        measure: What is known of the section.
        comments: Which rows of it hold comments.
        cuts: The comments as the rule trims them.
        spans: What stood between the headers before it did.
    """
    if len(cuts) < FEWEST:
        return [(cut.start, cut.stop) for cut in cuts]
    return runs(likely_said(measure, comments, cuts, spans), cuts, spans, after=comments.after)


def runs(
    chances: Sequence[float],
    cuts: Sequence[Cut],
    spans: Sequence[tuple[int, int]],
    *,
    after: bool,
) -> list[tuple[int, int]]:
    """Return the likeliest run of rows in each span; a line in a comment's place stays."""
    found = []
    for cut, (start, stop) in zip(cuts, spans, strict=True):
        if cut.boundary is None:
            found.append((cut.start, cut.stop))
            continue
        worth = [
            _logit(chances[at]) + KEPT + (RULE if cut.start <= at < cut.stop else -RULE)
            for at in range(start, stop)
        ]
        if after:
            end, first = (len(worth) - at for at in _best_run(worth[::-1]))
        else:
            first, end = _best_run(worth)
        found.append((start + first, start + end))
    return found


def likely_said(
    measure: Measure, comments: Bounded, cuts: Sequence[Cut], spans: Sequence[tuple[int, int]]
) -> list[float]:
    """Return for each row of the comments in [0, 1] how likely it is part of what is said."""
    found: list[float] = []
    for part in described(measure, comments, cuts, spans):
        found += trees().probabilities(part).tolist()
    return [
        1.0 if _is_long_number(row) else chance
        for row, chance in zip(comments.rows, found, strict=True)
    ]


def _is_long_number(row: Row) -> bool:
    """Whether a row is a number longer than any count: somebody's telephone, not the page's."""
    return (
        _COUNT < _digits(row.text) <= _FIGURES
        and not row.dates
        and not any(map(str.isalpha, row.text))
    )


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


def described(
    measure: Measure, comments: Bounded, cuts: Sequence[Cut], spans: Sequence[tuple[int, int]]
) -> "list[NDArray[np.float64]]":
    """Return the features of the comments' rows, in pieces of many rows each."""
    import numpy as np

    rows = comments.rows
    authors = [cut.boundary.author if cut.boundary else "" for cut in cuts]
    held = [
        Span(*span, author, cut.start, cut.stop, cut.date is not None)
        for cut, span, author in zip(cuts, spans, authors, strict=True)
    ]
    places = _places(rows, held)
    marks = np.zeros(len(rows), dtype=bool)
    marks[[cut.boundary.anchor for cut in cuts if cut.boundary]] = True
    steps = np.array([distances(marks), distances(marks[::-1])[::-1]]).T
    index = [heads.OWN.index(key) for key in _NEAR]
    found = []
    for first in range(0, len(rows), _AT_ONCE):
        end = min(len(rows), first + _AT_ONCE)
        own = heads.own_of(rows[first:end], measure.crowd)
        sorts = measure.sorts[comments.top + first : comments.top + end]
        after = np.full((end - first, 1), float(comments.after))
        found.append(
            np.hstack(
                [
                    *(own, _above(own[:, index]), _below(own[:, index])),
                    *(_above(sorts), sorts, _below(sorts)),
                    *(steps[first:end], places[first:end], after),
                ]
            )
        )
    return found


@cache
def trees() -> Boosted:
    """Return what was learned."""
    return load("said.json")[0]


def _above(features: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """Return for each row those of the row above it."""
    import numpy as np

    return np.vstack([np.full((1, features.shape[1]), -1.0), features[:-1]])


def _below(features: "NDArray[np.float64]") -> "NDArray[np.float64]":
    import numpy as np

    return np.vstack([features[1:], np.full((1, features.shape[1]), -1.0)])


def _places(rows: Sequence[Row], spans: Sequence[Span]) -> "NDArray[np.float64]":
    """Return for each row where it stands in its span, and how often its like stands so."""
    import numpy as np

    shapes = [""] * len(rows)
    tops: Counter[tuple[int, str]] = Counter()
    ends: Counter[tuple[int, str]] = Counter()
    spans_with: Counter[str] = Counter()
    people: dict[str, set[str]] = defaultdict(set)
    for span in spans:
        own = normal(span.author) if len(span.author) > 1 else ""
        for at in range(span.start, span.stop):
            text = rows[at].text
            shape = normal(text) if len(text) < _SHORT else text
            shapes[at] = shape.replace(own, "\0") if own else shape
            people[shapes[at]].add(span.author)
        spans_with.update(set(shapes[span.start : span.stop]))
        for deep in range(min(_DEEP, span.stop - span.start)):
            tops[deep, shapes[span.start + deep]] += 1
            ends[deep, shapes[span.stop - 1 - deep]] += 1
    found = np.full((len(rows), len(_PLACE)), -1.0)
    count = max(1, len(spans))
    for span in spans:
        lengths = [len(rows[at].text) for at in range(span.start, span.stop)]
        total, above = sum(lengths), 0
        for at, length in zip(range(span.start, span.stop), lengths, strict=True):
            down, up, shape = at - span.start, span.stop - 1 - at, shapes[at]
            below = total - above - length
            found[at] = (
                *(min(_FARTHEST, down), min(_FARTHEST, up), min(_MANY, len(lengths))),
                tops[down, shape] / count if down < _DEEP else -1.0,
                ends[up, shape] / count if up < _DEEP else -1.0,
                spans_with[shape] / count,
                max(tops[deep, shape] for deep in range(_DEEP)) / count,
                max(ends[deep, shape] for deep in range(_DEEP)) / count,
                *(above / max(1, total), below / max(1, total)),
                *(min(_LONG, above), min(_LONG, below), len(people[shape]), count),
                float(min(_FIGURES, _digits(rows[at].text[:_SHORT]))),
                *(float(span.first <= at < span.end), float(span.is_dated)),
            )
            above += length
    return found


def _logit(chance: float) -> float:
    chance = min(1 - _LEAST, max(_LEAST, chance))
    return math.log(chance / (1 - chance))


def _best_run(worth: Sequence[float]) -> tuple[int, int]:
    """Return where the first run begins and ends that is surely said, else the likeliest.

    Behind the page's own rows the page's foot may look like somebody's words.
    """
    best, found, total, start = 0.0, (0, 0), 0.0, 0
    for at, value in enumerate(worth):
        if total <= 0:
            if best >= SURELY:
                break
            total, start = 0.0, at
        total += value
        if total > best:
            best, found = total, (start, at + 1)
    return found
