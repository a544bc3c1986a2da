"""The best few candidates compared once more, by weights learned from labelled pastes.

``score`` weighs by hand what makes a cut likely. Between cuts that it finds nearly as good, a
linear model over what else tells them apart decides. It is learned by ``bench.ranking_fit``:
expected F1 under a softmax over a paste's candidates, as in listwise ranking (Cao et al. 2007).
"""

import json
import math
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from statistics import fmean

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.blocks import beyond
from thread_cli.ingest.generic.page_words import is_of_page
from thread_cli.ingest.generic.people import known_people, turns
from thread_cli.ingest.generic.score import Measure, Scored

#: How many candidates are compared again, and how much worse than the first they may be.
MOST = 8
NEAR = 0.3
#: A cut as good as this by hand is right.
SURE = 0.92
#: By how much another cut must be better than the one that is first by hand.
MARGIN = 0.6
_KINDS = ("slot", "marked", "bare", "inline")


def ranked(measure: Measure, scored: Sequence[Scored]) -> list[Scored]:
    """Return the candidates, which come best first, with the best few in the learned order."""
    near = compared(scored)
    if len(near) < 2 or scored[0].score >= SURE:
        return list(scored)
    weights = _weights()
    most = max(len(s.candidate.boundaries) for s in near)
    worth = {
        id(s): sum(weights[key] * value for key, value in features(measure, s, most).items())
        for s in near
    }
    worth[id(near[0])] += MARGIN
    return [*sorted(near, key=lambda s: -worth[id(s)]), *scored[len(near) :]]


def compared(scored: Sequence[Scored]) -> list[Scored]:
    """Return which of the candidates, which come best first, are near enough to the first."""
    return [s for s in scored[:MOST] if s.score >= NEAR * scored[0].score]


@cache
def _weights() -> dict[str, float]:
    found: dict[str, float] = json.loads(
        files("thread_cli.ingest.generic").joinpath("weights.json").read_text("utf-8")
    )
    return found


def features(measure: Measure, scored: Scored, most: int) -> dict[str, float]:
    """Return what tells a candidate apart; ``most`` is how many comments the longest one has."""
    boundaries, kind = scored.candidate.boundaries, scored.candidate.kind
    count = len(boundaries)
    bodies = measure.bodies(boundaries, after=scored.after)
    authors = [b.author for b in boundaries]
    likely = measure.crowd.likely(authors)
    lengths = [
        measure.chars[stop] - measure.chars[start] + len(b.rest)
        for b, (start, stop) in zip(boundaries, bodies, strict=True)
    ]
    found = {
        "logscore": math.log(scored.score + 0.02),
        "score": scored.score,
        "count": math.log(count),
        "few": 1 / count,
        "share": count / most,
        "filled": fmean(
            bool(b.rest) or measure.has_text(start, stop)
            for b, (start, stop) in zip(boundaries, bodies, strict=True)
        ),
        "length": min(1.0, fmean(lengths) / 400),
        "longest": max(lengths) / max(1, sum(lengths)),
        "marked": fmean(bool(b.mark) for b in boundaries),
        "known": known_people(measure.rows, boundaries, bodies),
        "likely": likely,
        "likely dated": likely * measure.dates_of(scored.candidate, bodies)[0],
        "beyond": beyond(measure.rows, measure.crowd, boundaries, bodies, after=scored.after),
    }
    found |= {f"is {name}": float(kind == name) for name in _KINDS}
    return found | _of_blocks(measure, scored, bodies, likely) | _of_names(scored)


def _of_blocks(
    measure: Measure, scored: Scored, bodies: Sequence[tuple[int, int]], likely: float
) -> dict[str, float]:
    """Return how comments and headers lie in the blocks of the page."""
    rows, boundaries, after = measure.rows, scored.candidate.boundaries, scored.after
    first = bodies[0][0] if after else boundaries[0].first
    last = boundaries[-1].end if after else bodies[-1][1]
    starts = [b.end for b in boundaries[:-1]] if after else [b.first for b in boundaries[1:]]
    opened = [rows[at].gap > 0 or rows[at].fenced for at in starts]
    every = sum(rows[at].gap > 0 or rows[at].fenced for at in range(first + 1, last))
    tops = fmean(
        not b.anchor or rows[b.anchor].gap > 0 or rows[b.anchor].fenced for b in boundaries
    )
    sizes = Counter(b.end - b.first for b in boundaries)
    return {
        "opened": fmean(opened) if opened else 0.5,
        "blocks": sum(opened) / max(1, every),
        "top": tops,
        "likely top": likely * tops,
        "same size": sizes.most_common(1)[0][1] / len(boundaries),
        "at fences": measure.sides.at_fences(boundaries, after=after),
    }


def _of_names(scored: Scored) -> dict[str, float]:
    """Return what the authors are like as texts."""
    boundaries = scored.candidate.boundaries
    authors = [b.author for b in boundaries]
    words = [author.split() for author in authors]
    count = len(authors)
    handles = (
        len(w) == 1 and (any(map(str.isdigit, a)) or "_" in a or a.islower())
        for a, w in zip(authors, words, strict=True)
    )
    return {
        "passable": fmean(min(1.0, b.quality / 0.8) for b in boundaries),
        "least": min(b.quality for b in boundaries),
        "poor": fmean(b.quality < names.PASSABLE for b in boundaries),
        "turns": turns(authors),
        "varied": min(1.0, len(set(authors)) / min(3, count)) if count > 4 else 1.0,
        "capitals": fmean(sum(w[0].isupper() for w in ws) / max(1, len(ws)) for ws in words),
        "words": min(1.0, fmean(len(ws) for ws in words) / 6),
        "one word": fmean(len(ws) == 1 for ws in words),
        "size": min(1.0, fmean(map(len, authors)) / 40),
        "digits": fmean(any(map(str.isdigit, a)) for a in authors),
        "handles": fmean(handles),
        "of page": fmean(is_of_page(a) for a in authors),
    }
