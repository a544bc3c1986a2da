"""When comments were written, as far as the page says it, and what their order tells.

Ages are taken as if all had been read at one time: only which is older counts.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.generic.claims import ROOT, UNKNOWN, Claim
from thread_cli.ingest.generic.shown import Shown

#: So many dates must have a clock: days alone, and ages, are too coarse to tell an order.
_MOST = 0.9
_CLOCK = re.compile(r"\d{1,2}[:h]\d{2}")
_SOME_DAY = datetime(2020, 1, 1, tzinfo=UTC)
#: So many comments must be older than the one above before that is the page's order.
_LEAST = 3
#: So many threads must be older than the one above where several comments are newer.
_THREADS = 2


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


def by_time(comments: Sequence[Shown]) -> Claim | None:
    """Return whom comments answer where the newest thread stands first and its replies below.

    What is newer than the thread above it does not begin one. As old as that it may.
    """
    whens = [when for when in times(comments) if when]
    clocks = sum(bool(_CLOCK.search(comment.date)) for comment in comments)
    if len(whens) < len(comments) or clocks < _MOST * len(comments):
        return None
    parents: list[int | None] = [ROOT]
    first, is_sure, older = 0, True, 0
    for at in range(1, len(whens)):
        if whens[at] < whens[first]:
            first, is_sure, older = at, True, older + 1
            parents.append(ROOT)
        elif whens[at] == whens[first] and parents[-1] in {ROOT, UNKNOWN}:
            is_sure = False
            parents.append(UNKNOWN)
        elif whens[at] < whens[at - 1]:  # neither a reply's place nor a thread's
            return None
        elif parents[-1] == ROOT and comments[at].author == comments[first].author:
            return None  # somebody wrote twice
        else:
            parents.append(first if is_sure else UNKNOWN)
    replies = sum(parent not in {ROOT, UNKNOWN} for parent in parents)
    if older < (_LEAST if replies == 1 else _THREADS) or older * 2 < replies:
        return None
    return Claim("times", parents, 1.0)
