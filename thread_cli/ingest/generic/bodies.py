"""The comments of the winning cut without what the page adds above and below each body.

By rule what recurs at the ends of bodies is the page's, and so are its usual words (``segment``).
What was learned of other pages (``said``) decides where a body begins and ends with the rule as
one more sign.
"""

from collections.abc import Sequence

from thread_cli.ingest.generic import said
from thread_cli.ingest.generic.boundaries import Cut
from thread_cli.ingest.generic.bounded import Bounded
from thread_cli.ingest.generic.gone import with_gone
from thread_cli.ingest.generic.labels import label, unnumbered
from thread_cli.ingest.generic.rows import Row
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.generic.segment import (
    are_closed,
    close,
    cut_footer_last,
    cut_header_first,
    settle,
    trim,
)


def cut(measure: Measure, comments: Bounded) -> tuple[list[Cut], int]:
    """Return the comments without furniture, and the edge of all (``segment``)."""
    rows, after = comments.rows, comments.after
    cuts, edge = whole_cuts(comments)
    spans = [(one.start, one.stop) for one in cuts]
    by_rule(rows, cuts, after=after)
    for one, span, (start, stop) in zip(
        cuts, spans, said.bodies(measure, comments, cuts, spans), strict=True
    ):
        settle(rows, one, span, start, stop)
    if not after:
        label(rows, cuts)
    unnumbered(rows, cuts)
    return cuts, edge


def whole_cuts(comments: Bounded) -> tuple[list[Cut], int]:
    """Return the comments with all that stands between their headers, and the edge of all."""
    rows, boundaries = comments.rows, comments.boundaries
    if comments.after:
        return cut_footer_last(boundaries)
    cuts, edge = cut_header_first(rows, boundaries)
    return with_gone(rows, cuts), edge


def by_rule(rows: Sequence[Row], cuts: Sequence[Cut], *, after: bool) -> None:
    """Take off the bodies what recurs at their ends."""
    if not after and are_closed(rows, cuts):
        close(rows, cuts)
    trim(rows, cuts, after=after)
