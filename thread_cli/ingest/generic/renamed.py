"""Names of the winning cut freed of what its rows, taken together, show to be none of them.

The rows are right there; what stands in them beside the name is told by all of them at once: a
picture's text says each name twice, an address follows each, a colon parts each from what was said.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.rows import Row

#: A picture's text and the name: ``adaada``, ``Ada Lee avatar Ada Lee``.
_TWICE = re.compile(r"(?P<name>\S(?:.{0,38}\S)?)(?P<between>\s|\s?[^\W\d_]{3,12}\s?|)(?P=name)")
_ADDRESS = re.compile(r"(?P<name>\S.*?)\s*<[^<>]*(?:@|\sat\s|\(\))[^<>]*>?\Z")
_COLON = re.compile(r"(?P<name>[^\s:：][^:：]{0,39}?)\s?(?:：|:(?=\s))\s*(?P<rest>\S.*)\Z")
#: So many headers, people, and of the headers so great a part must show it.
_LEAST, _PEOPLE, _SHARE = 3, 2, 0.8
#: How long a word at least is that has grown to all names.
_GROWN = 5

_Change = Callable[[Row, Boundary], Boundary | None]


def renamed(rows: Sequence[Row], candidate: Candidate) -> Candidate:
    """Return a cut with the same rows and names without what stands beside all of them.

    Args:
        rows: Those that the cut's boundaries count.
        candidate: The winning cut; it is not changed.
    """
    boundaries = candidate.boundaries
    for change in (_once, _without_address, _before_colon):
        boundaries = _changed(rows, boundaries, change)
    return replace(candidate, boundaries=_ungrown(boundaries))


def _changed(rows: Sequence[Row], boundaries: list[Boundary], change: _Change) -> list[Boundary]:
    """Return the headers changed, where nearly all can be, and several people are left."""
    found = [change(rows[b.anchor], b) for b in boundaries]
    done = [b for b in found if b is not None]
    if len(boundaries) < _LEAST or len(done) < _SHARE * len(boundaries):
        return boundaries
    if len({b.author for b in done}) < _PEOPLE:
        return boundaries
    return [new or old for new, old in zip(found, boundaries, strict=True)]


def _once(row: Row, boundary: Boundary) -> Boundary | None:
    """Return a header with the name that its row begins with twice."""
    match = _TWICE.match(row.text)
    # The longest: "AnnAnn" is no "n" twice.
    if match is None or len(match["name"]) < 2 or not any(map(str.isalpha, match["name"])):
        return None
    return _named(boundary, match["name"])


def _without_address(_: Row, boundary: Boundary) -> Boundary | None:
    match = _ADDRESS.match(boundary.author)
    return _named(boundary, match["name"].strip('"')) if match else None


def _before_colon(row: Row, boundary: Boundary) -> Boundary | None:
    """Return a header whose row was taken for a name whole, with what was said in its place."""
    match = _COLON.match(boundary.author)
    if match is None or boundary.rest or not row.text.endswith(boundary.author):
        return None
    if names.quality(match["name"]) < names.PASSABLE:
        return None
    return replace(_named(boundary, match["name"]), rest=match["rest"])


def _ungrown(boundaries: list[Boundary]) -> list[Boundary]:
    """Return headers without a word that all names have grown to: ``PhotoAda``, ``PhotoBram``."""
    people = {b.author for b in boundaries}
    if len(people) <= _LEAST:
        return boundaries
    first, last = min(people), max(people)  # what these two begin with, all do
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    lead = "".join(letter for letter, _ in pairs)
    rest = [author[len(lead) :] for author in people]
    grown = (
        len(lead) >= _GROWN and lead.isalpha() and all(lead.lower() != a.lower() for a in people)
    )
    if not grown or not all(any(map(str.isalpha, author)) for author in rest):
        return boundaries
    return [_named(b, b.author[len(lead) :]) for b in boundaries]


def _named(boundary: Boundary, author: str) -> Boundary:
    return replace(boundary, author=author, quality=names.quality(author))
