"""Which rows the shapes take for names, for the third pass of ``heads`` to look at.

A shape was thought of for some pages, and how well it does there is told by hand (``score``). What
all shapes together say of a row is one more sign of what it is, beside what it is like itself.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from thread_cli.ingest.generic.boundaries import Scored
from thread_cli.ingest.generic.context import VIEWS, means

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: What is told of a row: what the shapes are worth that name somebody there, as a share of all, and
#: the best of them; whether the best of all does; the same share of the best few, and of those that
#: have names behind the bodies; how many do; and what those are worth whose headers it is part of.
VOTES = ("worth", "most", "first", "near", "after", "times", "part")
_WORTH, _MOST, _FIRST, _NEAR, _AFTER, _TIMES, _PART = range(len(VOTES))
#: How far around a row is looked, and for the most of what stands there.
REACH = 3
_OUTSIDE = -1.0
#: Which shapes are the best few: so many, and at least so good beside the first.
_FEW, _SHARE = 14, 0.2


def votes_of(count: int, scored: Sequence[Scored]) -> "NDArray[np.float64]":
    """Return what shapes say of rows, ``count`` x ``len(VOTES)``; ``scored``: the best first."""
    import numpy as np

    found = np.zeros((count, len(VOTES)))
    if not scored or scored[0].score <= 0:
        return found
    top, total = scored[0].score, sum(s.score for s in scored)
    near = sum(s.score for s in scored[:_FEW] if s.score >= _SHARE * top)
    for rank, s in enumerate(scored):
        is_near = rank < _FEW and s.score >= _SHARE * top
        for b in s.candidate.boundaries:
            row = found[b.anchor]
            row[_WORTH] += s.score / total
            row[_MOST] = max(row[_MOST], s.score / top)
            row[_FIRST] = max(row[_FIRST], float(rank == 0))
            row[_NEAR] += s.score / near if is_near else 0.0
            row[_AFTER] += s.score / total if s.after else 0.0
            row[_TIMES] += 1
            found[b.first : b.end, _PART] += s.score / total
    return found


def voted_names() -> list[str]:
    """Return the names of the third pass's features, which stand behind those of the second."""
    near = [f"{vote} {at:+}" for at in range(-REACH, REACH + 1) for vote in VOTES]
    columns = [f"{view} {vote}" for vote in ("worth", "first") for view in VIEWS]
    return [*near, *columns, "lead of worth"]


def voted(
    votes: "NDArray[np.float64]", views: Sequence[Sequence[tuple[object, ...]]]
) -> "NDArray[np.float64]":
    """Return the third pass's features: what shapes say of a row, of those around and its columns.

    Args:
        votes: What they say of each row.
        views: For each view the columns of the rows.
    """
    import numpy as np

    count = len(votes)
    padded = np.full((count + 2 * REACH, len(VOTES)), _OUTSIDE)
    padded[REACH : REACH + count] = votes
    near = [padded[at : at + count] for at in range(2 * REACH + 1)]
    columns = [means(keys, votes[:, vote]) for vote in (_WORTH, _FIRST) for keys in views]
    best = np.max([rows[:, _WORTH] for rows in near], axis=0)
    return np.hstack([*near, np.array(columns).T, (votes[:, _WORTH] - best)[:, None]])
