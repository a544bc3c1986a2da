"""The names of the winning cut spelled anew: which words of each header are the name.

The cut has the right rows more often than the right words in them. How likely each span of a
header's words (``spans``) is the name, small trees say, learned from labelled pastes
(``bench.spans_fit``). A second pass looks at what the first said of the spans that stand so in the
other headers (auto-context; Tu 2008): a page sets all its headers alike. A name is changed only
where another one is much likelier.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from thread_cli.ingest.generic import names, sorts
from thread_cli.ingest.generic.boosted import Boosted, load
from thread_cli.ingest.generic.boundaries import Boundary, Candidate, Scored
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.generic.span_traits import (
    NAMES,
    VIEWS,
    Key,
    beside,
    described,
    headers_of,
)
from thread_cli.ingest.generic.spans import Span, spans_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: From so much more on a name is taken instead of the cut's.
MUCH = 0.4
#: Of so many headers each is looked at; how the others are spelled these say.
MOST = 25
#: So many headers must say so.
_RULE = 3
#: Ranks of spans in a row are counted so far.
_RANKS = 5.0


def second_names() -> list[str]:
    """Return the names of the second pass's features, which stand behind those of the first."""
    columns = [f"{view} {what}" for view in VIEWS for what in ("chance", "share", "tops")]
    return [*NAMES, "chance", "rank", "lead", *columns]


def spelled(measure: Measure, candidate: Candidate, scored: Sequence[Scored]) -> Candidate:
    """Return the winning cut with the likeliest names at its rows.

    Args:
        measure: The text.
        candidate: The winning cut; it is not changed.
        scored: All cuts.
    """
    boundaries = candidate.boundaries
    # A name that stands in another row of its header is spelled there.
    asked = [
        b for b in boundaries[:MOST] if b.author in " ".join(measure.rows[b.anchor].text.split())
    ]
    if not asked:
        return candidate
    spans, features, keys = spans_in(measure, asked, scored)
    if len({span.row for span in spans}) == len(spans):  # a row has nothing but the name
        return candidate
    one, two = passes()
    once = one.probabilities(features)
    chances = two.probabilities(in_context(spans, keys, features, once, len(asked)))
    found = better(spans, chances.tolist(), {b.anchor: b.author for b in asked})
    changed = [_with(b, found[b.anchor]) if b.anchor in found else b for b in boundaries[:MOST]]
    rest = boundaries[MOST:]
    if rest and found:
        told = [key for key, s in zip(keys, spans, strict=True) if found.get(s.row) is s]
        rest = _by_rule(measure, asked, rest, told)
    return replace(candidate, boundaries=[*changed, *rest])


def spans_in(
    measure: Measure, boundaries: Sequence[Boundary], scored: Sequence[Scored]
) -> tuple[list[Span], "NDArray[np.float64]", list[tuple[Key, ...]]]:
    """Return the spans of a cut's headers, their features, and what they stand between."""
    rows = measure.rows
    votes: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for s in scored:
        for b in s.candidate.boundaries:
            votes[b.anchor][b.author] += s.score
    current = {b.anchor: b.author for b in boundaries}
    anchors = [b.anchor for b in boundaries]
    spans = spans_of(rows, anchors, [{*votes.get(at, ()), current[at]} for at in anchors])
    headers = headers_of(rows, anchors, sorts.learned())
    return spans, *described(rows, spans, headers, measure.crowd, current, votes)


def in_context(
    spans: Sequence[Span],
    keys: Sequence[tuple[Key, ...]],
    features: "NDArray[np.float64]",
    once: "NDArray[np.float64]",
    count: int,
) -> "NDArray[np.float64]":
    """Return the second pass's features; ``once``: the first's chances, ``count``: of headers."""
    import numpy as np

    by_row: dict[int, list[int]] = defaultdict(list)
    for at, span in enumerate(spans):
        by_row[span.row].append(at)
    rank, rival = np.zeros(len(spans)), np.zeros(len(spans))
    for places in by_row.values():
        order = sorted(places, key=lambda at: -once[at])
        rank[order] = np.arange(len(order))
        rival[order] = once[order[0]]
        rival[order[0]] = once[order[1]] if len(order) > 1 else 0.0
    columns = [once, np.minimum(_RANKS, rank), once - rival]
    for view in range(len(VIEWS)):
        members: dict[Key, list[int]] = defaultdict(list)
        for at, key in enumerate(keys):
            members[key[view]].append(at)
        found = np.zeros((3, len(spans)))
        for places in members.values():
            best: dict[int, float] = defaultdict(float)
            for at in places:
                best[spans[at].row] = max(best[spans[at].row], float(once[at]))
            tops = len({spans[at].row for at in places if rank[at] == 0})
            total = sum(best.values())
            found[:, places] = [[total / count], [total / len(best)], [tops / count]]
        columns += list(found)
    return np.hstack([features, np.array(columns).T])


def better(
    spans: Sequence[Span], chances: Sequence[float], current: Mapping[int, str]
) -> dict[int, Span]:
    """Return by row the spans that are much likelier the name than what the cut has."""
    best: dict[int, tuple[float, Span]] = {}
    mine: dict[int, float] = defaultdict(float)
    for span, chance in zip(spans, chances, strict=True):
        if span.row not in best or chance > best[span.row][0]:
            best[span.row] = chance, span
        if span.text == current[span.row]:
            mine[span.row] = max(mine[span.row], chance)
    return {
        row: span
        for row, (chance, span) in best.items()
        if span.text != current[row] and chance - mine[row] > MUCH
    }


def _by_rule(
    measure: Measure,
    known: Sequence[Boundary],
    rest: Sequence[Boundary],
    keys: Sequence[tuple[Key, ...]],
) -> list[Boundary]:
    """Return further headers spelled as the first ones were: between the same."""
    rules = {key for key, n in Counter(key[0] for key in keys).items() if n >= _RULE}
    headers = headers_of(measure.rows, [b.anchor for b in known], sorts.learned())
    found = []
    for b in rest if rules else ():
        row = measure.rows[b.anchor]
        spans = spans_of(measure.rows, [b.anchor], [{b.author}])
        fit = [span for span in spans if beside(row, span, headers)[1][0] in rules]
        own = [span for span in fit if span.text in b.author or b.author in span.text]
        found.append(_with(b, min(own, key=lambda s: len(s.text))) if own else b)
    return found or list(rest)


def _with(boundary: Boundary, span: Span) -> Boundary:
    return replace(boundary, author=span.text, quality=names.quality(span.text))


@cache
def passes() -> tuple[Boosted, Boosted]:
    """Return the trees of both passes."""
    one, two = load("spans.json")
    return one, two
