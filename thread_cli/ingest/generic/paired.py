"""Names that a browser copied as one: of who wrote and of whom they answer, ``AdaBram``.

A page that sets them apart by its style alone loses that when it is copied. A name is two where it
ends in that of somebody who wrote above, and several are, and most change from small letters or
digits to capital ones where they meet; a name that only ends like another is one.
"""

from collections.abc import Sequence

#: So long a name must be that others end in, and what is before it.
_ENDING, _BEGINNING = 5, 2
_LEAST = 2


def parted(authors: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return for each author's name that is two the name of who wrote and that of who is answered.

    Args:
        authors: In the order of the comments.
    """
    found: dict[str, tuple[str, str]] = {}
    known: dict[str, None] = {}
    for author in authors:
        if author in found or author in known:
            continue
        pair = _pair(author, known)
        if pair:
            found[author] = pair
        known[pair[0] if pair else author] = None
    seams = sum(_is_seam(one, other) for one, other in found.values())
    return found if len(found) >= _LEAST and seams * 2 >= len(found) else {}


def _pair(author: str, known: dict[str, None]) -> tuple[str, str] | None:
    """Return the two names in one, of which the second is known; the longest such."""
    for at in range(_BEGINNING, len(author) - _ENDING + 1):
        one, other = author[:at], author[at:]
        if other in known and not one[-1].isspace() and one[-1].isalnum():
            return one, other
    return None


def _is_seam(one: str, other: str) -> bool:
    return other[0].isupper() and not one[-1].isupper()
