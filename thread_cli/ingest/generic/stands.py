"""How a cut's names stand: at likely headers, in like places; more of what ``traits`` says."""

import math
from collections import Counter
from collections.abc import Sequence
from statistics import fmean

from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.prose import is_date_line
from thread_cli.ingest.generic.rows import normal
from thread_cli.ingest.generic.score import Measure

#: How surely a text is a name, what may stand between it and the one taken, how far below a name
#: its date is looked for, and how often a row recurs that is the page's.
_NAMED = 0.75
_JOINTS = " ()[]·•|,:–—-#"
_NEAR_ROWS = 5
_OFTEN = 2
#: Chances that a row is none, or is, a header.
_NO_HEAD, _HEAD = 0.15, 0.6


def of_heads(measure: Measure, boundaries: Sequence[Boundary]) -> dict[str, float]:
    """Return how the cut agrees with how likely each row is a header."""
    chances = measure.chances
    taken = [chances[b.anchor] for b in boundaries]
    within = [max(chances[b.first : b.end]) for b in boundaries]
    used = {row for b in boundaries for row in range(b.first, b.end)}
    left = [chance for row, chance in enumerate(chances) if row not in used]
    total = sum(chances)
    return {
        "heads": 2 * sum(taken) / (len(taken) + total),
        "near heads": 2 * sum(within) / (len(taken) + total),
        "head": fmean(taken),
        "least head": min(taken),
        "log head": fmean(math.log(chance + 0.02) for chance in taken),
        "no heads": fmean(chance < _NO_HEAD for chance in taken),
        "heads left": min(2.0, sum(chance > _HEAD for chance in left) / len(taken)),
        "chance left": min(2.0, sum(left) / len(taken)),
        "most left": max(left, default=0.0),
        "torn": fmean(_is_torn(measure.rows[b.anchor].text, b.author) for b in boundaries),
        "sure heads": fmean(abs(2 * chance - 1) for chance in chances),
    }


def _is_torn(text: str, author: str) -> bool:
    """Whether a name is a piece of a longer word of its row: ``hyun`` of ``hyun****``."""
    at = text.find(author)
    behind = text[at + len(author) :]
    around = text[max(0, at - 1) : at] + behind[:1]
    torn = any(char.isalnum() or char in "*_-…" for char in around) or behind[:2] == ".."
    return at >= 0 and torn


def of_places(measure: Measure, boundaries: Sequence[Boundary]) -> dict[str, float]:
    """Return how alike the places are at which the names stand."""
    rows = measure.rows
    steps = Counter(
        next((at - b.anchor for at in range(b.anchor, stop) if rows[at].dates), -1)
        for b in boundaries
        for stop in [min(len(rows), b.anchor + _NEAR_ROWS)]
    )
    known = [
        at < 0 or is_date_line(rows[at]) or measure.counts[normal(rows[at].text)] > _OFTEN
        for b in boundaries
        for at in (b.anchor - 1, min(b.anchor + 1, len(rows) - 1))
    ]
    before = [
        rows[b.anchor].text[: max(0, rows[b.anchor].text.find(b.author))].strip(_JOINTS)
        for b in boundaries
    ]
    return {
        "same step": steps.most_common(1)[0][1] / len(boundaries),
        "above known": fmean(known[::2]),
        "below known": fmean(known[1::2]),
        "second": fmean(
            len(text) > 1
            and names.quality(text) >= _NAMED
            and text.split()[-1].lower() not in wrappers.LEADS
            for text in before
        ),
    }
