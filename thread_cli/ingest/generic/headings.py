"""A few "names" that are headings of a text without comments: minutes, a recipe, an agenda."""

from collections.abc import Sequence

from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.cuts import has_time

#: More than so many recur as headings seldom do.
_FEW_BARE, _FEW_DATED = 3, 2
#: A name worse than this may be a phrase.
_PHRASE = 0.7
_SHORT = 4  # letters: a name may be initials


def are_headings(kind: str, boundaries: Sequence[Boundary]) -> bool:
    """Return whether a candidate is headings: one of a few in capitals, or a phrase with a date."""
    if kind == "bare" and len(boundaries) <= _FEW_BARE:
        return any(len(b.author) > _SHORT and b.author.isupper() for b in boundaries)
    timed = all(b.date and has_time(b.date) for b in boundaries)
    few = len(boundaries) <= _FEW_DATED and kind == "inline" and not timed
    return few and any(b.quality < _PHRASE for b in boundaries)
