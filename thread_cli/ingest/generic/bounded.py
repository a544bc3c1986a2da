"""Which rows of a section hold its comments, and which headers of the winning cut begin them.

Above the comments stands the page's head or an article, below them its foot: neither is anybody's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from thread_cli.ingest.generic import edges
from thread_cli.ingest.generic.boundaries import Boundary, Scored
from thread_cli.ingest.generic.first import (
    below_head,
    byline,
    is_article,
    partial_header,
    without_odd,
)
from thread_cli.ingest.generic.noted import with_notes
from thread_cli.ingest.generic.rows import Row
from thread_cli.ingest.generic.section import Section
from thread_cli.ingest.generic.unsigned import with_unsigned
from thread_cli.ingest.generic.worn import above_names


@dataclass(frozen=True, slots=True)
class Bounded:
    """The comments' part of a section.

    Attributes:
        rows: Those from the first comment to the last.
        boundaries: Their headers, by places in ``rows``.
        top: How many rows of the section stand above.
        after: Whether authors stand after the bodies.
        post_author: Who wrote what stands above, if that is said there.
    """

    rows: Sequence[Row]
    boundaries: list[Boundary]
    top: int
    after: bool
    post_author: str | None


def bounded(inner: Sequence[Row], section: Section, best: Scored) -> Bounded:
    """Return where the winning cut's comments stand.

    Args:
        inner: The section's rows.
        section: Where these stand in the text, and what heads them.
        best: The winning cut.
    """
    head, boundaries, foot = None, _completed(inner, best), None
    if len(boundaries) != section.declared:  # as many as the page says are all comments
        head, boundaries, foot = without_odd(inner, boundaries, after=best.after)
    low = head.end if head and best.after else 0
    rows = inner[low : foot.first if foot and not best.after else len(inner)]
    boundaries = [_shifted(b, low) for b in boundaries]
    headed = section.heading is not None or section.first > 0 or head is not None
    found = edges.extent(rows, boundaries, after=best.after, headed=headed)
    post_author = byline(boundaries[: found.first])
    top, *others = boundaries[found.first : found.last]
    header = below_head(rows, [top, *others])
    start = header.first if found.start == top.first else found.start
    kept = [header, *others]
    if not best.after and not headed and top.first > 0:
        partial = partial_header(rows, top.first)
        if is_article(rows, boundaries):
            start = max(start, top.first)
        elif partial and found.first == 0:
            start, kept = 0, [partial, top, *others]
    kept = [_shifted(b, start) for b in kept]
    return Bounded(rows[start : found.stop], kept, low + start, best.after, post_author)


def _shifted(boundary: Boundary, top: int) -> Boundary:
    """Return a header in rows that begin so much later."""
    first, end, anchor = boundary.first - top, boundary.end - top, boundary.anchor - top
    return replace(boundary, first=first, end=end, anchor=anchor)


def _completed(rows: Sequence[Row], best: Scored) -> list[Boundary]:
    """Return the winning cut's boundaries with what their shape alone does not show."""
    boundaries: list[Boundary] = list(best.candidate.boundaries)
    if best.after:
        return with_unsigned(rows, boundaries)
    return with_notes(rows, above_names(rows, boundaries))
