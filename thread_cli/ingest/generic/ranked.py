"""The best few candidates compared once more, by weights learned from labelled pastes.

``score`` weighs by hand what makes a cut likely. Between cuts that it finds nearly as good, a
linear model and small trees over what else tells them apart (``traits``) decide, added up. Both are
learned by ``bench.ranking_fit`` from the pastes of ``tests/ingest/unknown`` and, counting little,
the layout grammar: the linear one by expected F1 under a softmax over a paste's candidates, as in
listwise ranking (Cao et al. 2007).
"""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from statistics import fmean

from thread_cli.ingest.generic.boosted import Boosted, load
from thread_cli.ingest.generic.boundaries import Scored
from thread_cli.ingest.generic.counted import COUNTED
from thread_cli.ingest.generic.prose import is_date_line
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.generic.traits import features

#: How many candidates are compared again, and how much worse than the first they may be.
MOST = 14
NEAR = 0.2
#: What the linear model's worth counts beside the trees', which is in shares of F1.
LINEAR = 0.05
#: What it is worth that names stand over what the page counts of a person: few pages of those
#: that are learned from show that, and what else stands so is no name.
_COUNTED = 1.0
#: How many times the headers of the learned best a cut of names over dates that has them all may
#: have: what was learned shies at titles of other pages, which stand there as names do.
_FEW_MORE = 1.5
#: By so little what was learned does not tell cuts apart that share their rows.
_TIE = 0.03
#: In so few headers an assembled cut has dates where it overlooks them.
_UNDATED = 0.7
#: And a shape that tells otherwise on which side names stand, or is worth so much more, does not.
_MUCH = 2.0
#: So much of an assembled cut and of a shape's own must be the same for the shape to stand.
_WHOLE = 0.85


def ranked(measure: Measure, scored: Sequence[Scored]) -> list[Scored]:
    """Return the candidates, which come best first, with the best few in the learned order."""
    near = compared(scored)
    if len(near) < 2:
        return list(scored)
    import numpy as np

    weights, found = _weights(), [features(measure, s, near) for s in near]
    said = _trees().worth(np.array([list(one.values()) for one in found]))
    worth = {
        id(s): _COUNTED * fmean(b.mark == COUNTED for b in s.candidate.boundaries)
        + LINEAR * sum(weights[key] * value for key, value in one.items())
        + float(more)
        for s, one, more in zip(near, found, said, strict=True)
    }
    order = sorted(near, key=lambda s: -worth[id(s)])
    # What was learned tells authors only: of cuts with nearly the same it is the better by hand.

    def tied(other: Scored) -> bool:
        return worth[id(order[0])] - worth[id(other)] < _TIE

    best = next(
        s for s in near if _is_alike(s, order[0]) or (tied(s) and _at_same_rows(s, order[0]))
    )
    best = next((s for s in near if s.score > best.score and _has_more(s, best)), best)
    best = next((s for s in order if tied(s) and _is_longer(s, best)), best)
    if best.candidate.kind == "assembled":
        best = next((s for s in near if s.score > best.score and _is_whole(s, best)), best)
        best = next(
            (s for s in near if s.score > best.score and _dates_open(measure, s, best)), best
        )
    if _is_panel(best):  # which column depends on which says more than what names are like
        best = next(s for s in near if _is_panel(s))
    return [best, *(s for s in order if s is not best), *scored[len(near) :]]


def _is_alike(scored: Scored, best: Scored) -> bool:
    """Whether a cut is at the same rows with the best one's names, or these and a bracket behind.

    What stands in brackets behind a name makes hardly another one of it.
    """
    found, wanted = scored.candidate.boundaries, best.candidate.boundaries
    if len(found) != len(wanted) or scored.after != best.after:
        return False
    return all(
        a.author == b.author or (a.anchor == b.anchor and a.author.startswith(f"{b.author} ("))
        for a, b in zip(found, wanted, strict=True)
    )


def _at_same_rows(scored: Scored, best: Scored) -> bool:
    """Whether two cuts differ in nothing but which words of the rows are names."""
    found, wanted = scored.candidate.boundaries, best.candidate.boundaries
    return [b.anchor for b in found] == [b.anchor for b in wanted] and scored.after == best.after


def _is_longer(scored: Scored, best: Scored) -> bool:
    """Whether a shape shows all headers of an assembled cut and more of the kind."""
    found = {(b.anchor, b.author) for b in scored.candidate.boundaries}
    known = {(b.anchor, b.author) for b in best.candidate.boundaries}
    put_together = best.candidate.kind == "assembled" != scored.candidate.kind
    return put_together and scored.after == best.after and known < found


def _is_whole(scored: Scored, best: Scored) -> bool:
    """Whether a shape shows nearly all that an assembled cut has, and each with a date."""
    found, wanted = scored.candidate.boundaries, best.candidate.boundaries
    known = {(b.anchor, b.author) for b in wanted}
    same = sum((b.anchor, b.author) in known for b in found)
    return (
        scored.candidate.kind != "assembled"
        and scored.after == best.after
        and all(b.date for b in found)
        and same >= _WHOLE * max(len(found), len(wanted))
    )


def _dates_open(measure: Measure, scored: Scored, best: Scored) -> bool:
    """Whether each line with a date begins a header of a shape, and few of the best have one.

    The best one has the other side of the texts for names, or is worth much less by hand.
    """
    headers, known = scored.candidate.boundaries, best.candidate.boundaries
    dated = [at for at, row in enumerate(measure.rows) if is_date_line(row)]
    return (
        all(b.date and b.end - b.first == 2 for b in headers)
        and len(dated) == len(headers)
        and headers[0].first < known[0].first  # a date that ends a comment has a name above it
        and all(b.first == at for b, at in zip(headers, dated, strict=True))
        and fmean(bool(b.date) for b in known) < _UNDATED
        and (scored.after != best.after or scored.score > _MUCH * best.score)
    )


def _is_panel(scored: Scored) -> bool:
    """Whether names were found surely among what a page shows of each person."""
    found = scored.candidate
    return found.kind == "panel" and all(b.mark == COUNTED for b in found.boundaries)


def _has_more(scored: Scored, best: Scored) -> bool:
    """Whether a cut has all headers of the best one and a few more, each a line over a date."""
    headers, known = scored.candidate.boundaries, best.candidate.boundaries
    names = {(b.anchor, b.author) for b in headers}
    return (
        len(known) < len(headers) <= _FEW_MORE * len(known)
        and all(b.date and b.end - b.first == 2 for b in headers)
        and all((b.anchor, b.author) in names for b in known)
    )


def compared(scored: Sequence[Scored]) -> list[Scored]:
    """Return which of the candidates, which come best first, are near enough to the first."""
    return [s for s in scored[:MOST] if s.score >= NEAR * scored[0].score]


@cache
def _weights() -> dict[str, float]:
    found: dict[str, float] = json.loads(
        files("thread_cli.ingest.generic").joinpath("weights.json").read_text("utf-8")
    )
    return found


@cache
def _trees() -> Boosted:
    return load("ranks.json")[0]
