"""Headers that are none: those that overlap others, those quoted, badges in a name's place."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import fmean

from thread_cli.ingest.generic import names, when
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.cuts import has_time
from thread_cli.ingest.generic.rows import Row
from thread_cli.ingest.generic.section import is_heading

#: How surely a row is a name.
_NAMED = 0.75
#: From so many comments on one header that is set in otherwise is odd.
_MANY = 8


def clean(rows: Sequence[Row], boundaries: list[Boundary]) -> list[Boundary]:
    """Return the boundaries without those that overlap better ones, and without quoted ones.

    The heading of the comments, ``7 comments``, is none of them; where a date stands in its row, it
    is what somebody calls themself.
    """
    named = [b for b in boundaries if rows[b.anchor].dates or not is_heading(b.author)]
    return _without_repeated(rows, _without_quoted(rows, _without_overlap(named)))


def share_of_badges(rows: Sequence[Row], boundaries: list[Boundary]) -> float:
    """Return how many headers are badges: the same above or under ever other names."""
    below: dict[str | tuple[str, str], list[str]] = defaultdict(list)
    for b in boundaries:
        row = rows[b.anchor]
        if b.anchor == b.first > 0 and not row.gap and not row.fenced and row.text == b.author:
            below["under", b.author].append(rows[b.first - 1].text)
        if b.end - b.first > 2:
            below[b.author].append(rows[b.first + 1].text)
    found = 0
    for texts in below.values():
        named = fmean(names.quality(t) for t in texts) >= _NAMED
        found += len(texts) if len(texts) > 2 and len(set(texts)) == len(texts) and named else 0
    return found / len(boundaries)


def _without_overlap(boundaries: list[Boundary]) -> list[Boundary]:
    kept: list[Boundary] = []
    for boundary in sorted(boundaries, key=lambda b: (b.first, b.end)):
        if kept and boundary.first < kept[-1].end:
            if boundary.quality > kept[-1].quality:
                kept[-1] = boundary
            continue
        kept.append(boundary)
    return kept


def _without_repeated(rows: Sequence[Row], boundaries: list[Boundary]) -> list[Boundary]:
    """Drop the header that is another one's, quoted with the name and the minute.

    Such a row stands in a body; where it is as all headers are somebody posted twice.
    """
    first: dict[tuple[str, str], Boundary] = {}
    kept = []
    for b in boundaries:
        earlier = None
        if b.date and not b.rest and has_time(b.date) and when.form(b.date) != when.AGO:
            earlier = first.setdefault((b.author.lstrip("@").lower(), b.date), b)
        if earlier is None or earlier is b or rows[b.anchor].text == rows[earlier.anchor].text:
            kept.append(b)
    return kept if len(kept) * 5 >= len(boundaries) * 4 else boundaries


def _without_quoted(rows: Sequence[Row], boundaries: list[Boundary]) -> list[Boundary]:
    """Drop the header that stands where its comment's body begins, set in as all bodies are."""
    heads = Counter(rows[b.first].indent for b in boundaries)
    bodies = Counter(rows[b.end].indent for b in boundaries if b.end < len(rows))
    if len(boundaries) < _MANY or not bodies:
        return boundaries
    (head, count), (body, _) = heads.most_common(1)[0], bodies.most_common(1)[0]
    if body <= head or count * 10 < len(boundaries) * 9:
        return boundaries
    return [
        b
        for above, b in zip([None, *boundaries], boundaries, strict=False)
        if rows[b.first].indent != body or above is None or above.end != b.first
    ]
