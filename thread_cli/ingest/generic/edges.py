"""Where comments begin and end in a page: its head above the first one, its foot below the last.

Each row near the edges is described by what it is like, what stands between it and the text's
edge, and what the comments of this very text are like: how long they are, what closes them, what
recurs in them. Small trees learned by ``bench.edges_fit`` say how likely a row is the page's; the
edge is where the rows outside, taken together, are the page's, and those inside are not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from thread_cli.ingest.generic.boosted import Boosted, load
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.edge_rows import COMMENTS, described, is_count
from thread_cli.ingest.generic.furniture import linked
from thread_cli.ingest.generic.inner import inner_of
from thread_cli.ingest.generic.rows import Row

#: A comment's last rows lost are worse than the page's kept.
_DOUBT, _SURE = 2.0, 3.5
#: Below a name that closes a comment there is less to lose.
_CLOSED = 0.5
#: A header above them that is none must be the page's more surely than others.
_DROPPED = 1.0
#: Few pastes begin inside a comment: what stands above the first header must look like it.
_RARE = 0.5
#: More than trees say of any row.
_LISTED = 100.0
#: A page's count of fewer comments may be any number.
_COUNTABLE = 3


@cache
def trees() -> tuple[Boosted, Boosted]:
    """Return the trees for what stands above, and for what stands below."""
    head, foot = load("edges.json")
    return head, foot


@dataclass(frozen=True, slots=True)
class Extent:
    """What of a text is comments.

    Attributes:
        first: How many boundaries stand in the page's head.
        last: Index after the last boundary that is a comment's.
        start: The first row that is not the page's head.
        stop: Index after the last row that is not the page's foot.
    """

    first: int
    last: int
    start: int
    stop: int


def extent(
    rows: Sequence[Row], boundaries: Sequence[Boundary], *, after: bool, headed: bool
) -> Extent:
    """Return where the comments begin and end; no comment is cut off at its start if ``headed``."""
    count = len(boundaries)
    loose = min(COMMENTS, (count + 1) // 2)
    within = {at for b in boundaries for at in range(b.first + 1, b.end)}
    tops, top = _worths(rows, boundaries, after=after, below=False)
    first = boundaries[0].first
    inner = inner_of(rows, boundaries, after=after)
    # What recurs between the comments is said by nobody, and the page says how many there are.
    above = rows[:first]
    headed |= all(map(inner.recurs, above))
    headed |= count >= _COUNTABLE and any(is_count(row, count) for row in above)
    if after:
        ends = {at for at in tops if at not in within and at < boundaries[loose - 1].first}
        starts = {0, *ends}
    else:
        starts = {b.first for b in boundaries[:loose] if b.first in tops or b.first == first}
        starts |= set() if headed else {0}
    if not after:
        # A page that links here is listed among the comments.
        top[0] = _LISTED if first == 1 and linked(rows[0].text) else top.get(0, -_RARE)
    start = max(sorted(starts), key=lambda at: top.get(at, 0.0) - _DROPPED * (at > first))
    empty = after and inner.filled == 1 and any(b.first == start for b in boundaries)
    # A comment of which all is the page's is none that was emptied.
    start = 0 if empty or (not after and start < first and not headed) else start
    lows, low = _worths(rows, boundaries, after=after, below=True)
    if after:
        stops = {b.end for b in boundaries[-loose:]}
        said = not all(map(inner.recurs, rows[boundaries[-1].end :]))
        stops |= {len(rows)} if said else set()
    else:
        floor = boundaries[-loose].first
        stops = {at for at in lows if at not in within and at > floor}
        bare = {b.end for b in boundaries if not b.rest} if inner.filled == 1 else set()
        stops = {at for at in stops if not inner.recurs(rows[at]) and at not in bare}
        stops |= {len(rows), *(b.first for b in boundaries[-loose + 1 :] if loose > 1)}
    stop = max(sorted(stops, reverse=True), key=lambda at: low.get(at, 0.0))
    kept = [i for i, b in enumerate(boundaries) if b.first >= start and b.end <= stop]
    if not kept:
        return Extent(0, count, 0, len(rows))
    return Extent(kept[0], kept[-1] + 1, start, stop)


def _worths(
    rows: Sequence[Row], boundaries: Sequence[Boundary], *, after: bool, below: bool
) -> tuple[list[int], dict[int, float]]:
    """Return the rows at an edge, and what speaks for the page's end, or begin, at each.

    That is how likely the rows outside are the page's, and no comment's, taken together.
    """
    places, features = described(rows, boundaries, after=after, below=below)
    found, total = {}, 0.0
    if places:
        for at, worth in zip(places, trees()[below].worth(features), strict=True):
            total += float(worth) - (_CLOSED if after else _DOUBT) * below
            # Rows above begin to be comments behind this one, rows below at this one.
            found[at if below else at + 1] = total - _SURE * (below and not after)
    return list(found), found
