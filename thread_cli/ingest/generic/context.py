"""What the first pass of ``heads`` said of the rows around a row, for the second to look at."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from thread_cli.ingest.generic.rows import Row

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: How far around a row is looked.
FAR = 8
#: The columns that a row stands in: what is alike in the rows of one.
VIEWS = ("next", "above", "both", "wide", "form")


def context_names() -> list[str]:
    """Return the names of the second pass's features, which come before those of the first."""
    near = [f"head {at:+}" for at in range(-FAR, FAR + 1)]
    columns = [f"{view} head" for view in VIEWS]
    return [*near, *columns, "head above", "head below", "step", "heads", "same head", "block"]


def in_context(
    rows: Sequence[Row],
    views: Sequence[Sequence[tuple[object, ...]]],
    own: "NDArray[np.float64]",
    once: "NDArray[np.float64]",
) -> "NDArray[np.float64]":
    """Return the second pass's features: what the first said of the rows around."""
    import numpy as np

    count = len(rows)
    padded = np.full(count + 2 * FAR, -0.1)
    padded[FAR : FAR + count] = once
    near = np.array([padded[FAR + at : FAR + at + count] for at in range(-FAR, FAR + 1)])
    columns = [means(keys, once) for keys in views]
    heads = once > 0.5
    above, below = distances(heads), distances(heads[::-1])[::-1]
    places = np.flatnonzero(heads)
    step = float(np.median(np.diff(places))) if len(places) > 1 else 0.0
    same = means([row.text for row in rows], once)
    best = np.max(near[FAR - 3 : FAR + 4], axis=0)
    rest = np.array(
        [above, below, np.full(count, min(30.0, step)), np.full(count, heads.mean()), same,
         once - best]
    )  # fmt: skip
    return np.hstack([near.T, np.array(columns).T, rest.T, own])


def means(keys: Sequence[object], values: "NDArray[np.float64]") -> list[float]:
    """Return for each row the mean of all rows with the same key."""
    sums: dict[object, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for key, value in zip(keys, values.tolist(), strict=True):
        sums[key][0] += value
        sums[key][1] += 1
    return [sums[key][0] / sums[key][1] for key in keys]


def distances(marks: "NDArray[np.bool_]") -> "NDArray[np.float64]":
    """Return for each row how far above the last marked one stands, at most 12."""
    import numpy as np

    places = np.arange(len(marks))
    last = np.maximum.accumulate(np.where(marks, places, -99))
    before = np.concatenate([[-99], last[:-1]])
    found: NDArray[np.float64] = np.minimum(12.0, places - before)
    return found
