"""The headers of a second shape that stand inside the bodies of the first one."""

from collections.abc import Sequence
from dataclasses import replace

from thread_cli.ingest.generic.boundaries import Scored, replace_boundaries
from thread_cli.ingest.generic.score import Measure

#: A second shape this much worse than the first is believed; a worse one where a block begins.
_NEAR = 0.75
_MINOR = 0.6
#: A name, a word of saying and a date below are enough where a block begins.
_SAID = 0.3


def with_minor(measure: Measure, best: Scored, others: Sequence[Scored]) -> Scored:
    """Add the boundaries of a second shape that stand inside the first one's bodies.

    Pages show replies in another way than comments, and some comments without their dates.
    """
    boundaries = list(best.candidate.boundaries)
    taken = {row for b in boundaries for row in range(b.first, b.end)}
    tails = {stop - 1 for _, stop in measure.bodies(boundaries, after=best.after)}
    for other in others:
        if other.after != best.after:
            continue
        said = other.candidate.kind == "marked" and other.score >= _SAID
        if other.score < _MINOR * best.score and not said:
            continue
        sure = other.score >= _NEAR * best.score
        if other.candidate.kind not in {"inline", "stacked", "aligned", "topped", "marked"}:
            continue
        added = [
            b
            for b in other.candidate.boundaries
            if b.quality >= 0.7
            and (b.date or b.mark)
            and (
                sure or measure.opens(b.first) or (b.mark and b.date and measure.is_apart(b.first))
            )
            and not any(row in taken or (b.date and row in tails) for row in range(b.first, b.end))
        ]
        boundaries += added
        taken |= {row for b in added for row in range(b.first, b.end)}
    if len(boundaries) == len(best.candidate.boundaries):
        return best
    boundaries.sort(key=lambda b: b.first)
    return replace(best, candidate=replace_boundaries(best.candidate, boundaries))
