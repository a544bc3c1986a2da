"""What the words of a cut's parts say of it: names are none of the page's, and bodies are said.

More of what ``traits`` says; of which sort rows are is learned (``sorts``).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from thread_cli.ingest.generic import sorts
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.score import Measure

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PAGE, _NAME, _SAID = range(len(sorts.SORTS))
#: A name of which the page is so sure is one of its own words.
_OWN = 0.5


def of_words(
    measure: Measure, boundaries: Sequence[Boundary], bodies: Sequence[tuple[int, int]]
) -> dict[str, float]:
    """Return how likely names, headers and bodies are what they should be, by their words."""
    import numpy as np

    rows = sorts.shares(measure.sorts)
    people = [*dict.fromkeys(b.author for b in boundaries)]
    names = sorts.shares(sorts.learned().worth(people))
    anchors = rows[[b.anchor for b in boundaries]]
    long = [(start, stop) for start, stop in bodies if stop > start]
    firsts = _at(rows, [start for start, _ in long])
    lasts = _at(rows, [stop - 1 for start, stop in long if stop - start > 1])
    inner = np.zeros(len(rows) + 1)
    for start, stop in long:
        inner[start] += 1
        inner[stop] -= 1
    said = _at(rows, np.flatnonzero(np.cumsum(inner[:-1]) > 0))
    beside = [at for b in boundaries for at in range(b.first, b.end) if at != b.anchor]
    header = _at(rows, beside)
    return {
        "author named": float(names[:, _NAME].mean()),
        "author said": float(names[:, _SAID].mean()),
        "author page": float(names[:, _PAGE].mean()),
        "authors of page": float((names[:, _PAGE] > _OWN).mean()),
        "most of page": float(names[:, _PAGE].max()),
        "anchor page": float(anchors[:, _PAGE].mean()),
        "anchor said": float(anchors[:, _SAID].mean()),
        "first said": float(firsts[_SAID]),
        "first page": float(firsts[_PAGE]),
        "first named": float(firsts[_NAME]),
        "last page": float(lasts[_PAGE]),
        "last named": float(lasts[_NAME]),
        "body said": float(said[_SAID]),
        "body page": float(said[_PAGE]),
        "body named": float(said[_NAME]),
        "header page": float(header[_PAGE]),
        "header said": float(header[_SAID]),
    }


def _at(
    rows: "NDArray[np.float64]", places: "Sequence[int] | NDArray[np.intp]"
) -> "NDArray[np.float64]":
    """Return the mean of some rows; even where there are none."""
    import numpy as np

    if not len(places):
        return np.full(rows.shape[1], 1 / rows.shape[1])
    found: NDArray[np.float64] = rows[places].mean(axis=0)
    return found
