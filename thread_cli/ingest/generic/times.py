"""When comments were written, as far as the page says it, and what their order tells.

Ages are taken as if all had been read at one time: only which is older counts.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.generic.shown import Shown

_SOME_DAY = datetime(2020, 1, 1, tzinfo=UTC)
#: So many comments must be older than the one above before that is the page's order.
_LEAST = 3


def times(comments: Sequence[Shown]) -> list[datetime | None]:
    """Return when each was written, or none where its header says nothing that is known."""
    order = dates.numeric_order(comment.date for comment in comments if comment.date)
    found = (dates.moment(c.date, _SOME_DAY, order) if c.date else None for c in comments)
    return [moment.when if moment else None for moment in found]


def is_newest_first(comments: Sequence[Shown]) -> bool:
    """Whether each comment is older than the one above it, or as old."""
    known = [when for when in times(comments) if when]
    older = sum(b < a for a, b in pairwise(known))
    newer = sum(b > a for a, b in pairwise(known))
    return older >= _LEAST and not newer and len(known) == len(comments)
