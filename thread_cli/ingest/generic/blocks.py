"""What stands first in blocks, where that may be the names in place of those taken, or titles."""

import re
from collections import Counter
from collections.abc import Sequence

from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.rows import Row

#: How surely a row is a name.
_NAMED = 0.75
#: What names are worth that stand below, or on, other lines that are as likely, or likelier.
_BEYOND = 0.6
_AS_GOOD = 0.75
#: How many rows above a name its block may begin, and how long these rows may be.
_ABOVE = 4
_NAME_CHARS = 40
_TITLE_CHARS = 100
_LED_BY = re.compile(
    rf"(?:(?:{'|'.join(sorted(map(re.escape, wrappers.LEADS), key=len, reverse=True))})[\s:]+)+",
    re.IGNORECASE,
)


def has_names_below(
    rows: Sequence[Row],
    crowd: Crowd,
    boundaries: Sequence[Boundary],
    bodies: Sequence[tuple[int, int]],
) -> bool:
    """Whether all bodies begin with what may be a name: what stands above is a title."""
    filled = [(start, stop) for start, stop in bodies if stop - start > 1]
    if len(filled) < 4 or len(filled) * 5 < len(bodies) * 4:
        return False
    tops = [rows[start] for start, _ in filled]
    apart = any(rows[start + 1].gap or rows[start + 1].fenced for start, _ in filled)
    named = [
        not row.dates and row.text[0].isalnum() and names.quality(row.text) >= _NAMED
        for row in tops
    ]
    if apart or sum(named) * 5 < len(named) * 4 or len({row.text for row in tops}) < 4:
        return False
    # A role below each name is no name: people are called by theirs.
    below = crowd.called(Counter(row.text for row in tops))
    return crowd.called(Counter(b.author for b in boundaries)) < max(0.5, below + 0.3)


def beyond(
    rows: Sequence[Row],
    crowd: Crowd,
    boundaries: Sequence[Boundary],
    bodies: Sequence[tuple[int, int]],
    *,
    after: bool,
) -> float:
    """Return less where blocks begin with what may be names, and these are not the ones taken.

    A place or a role that stands beside the date is no name then.
    """
    if after:
        tops = [start for start, stop in bodies if stop - start > 1]
    else:
        tops = [_top(rows, b) for b in boundaries]
    if sum(top >= 0 for top in tops) * 5 < len(tops) * 4:
        return 1.0
    texts = [rows[top].text if top >= 0 else "" for top in tops]
    wrapper = wrappers.learn([text for text in texts if text])
    texts = [wrapper.name(text) if text else "" for text in texts]
    found = [
        text
        for text, top in zip(texts, tops, strict=True)
        if text
        and len(text) <= _NAME_CHARS
        and not rows[top].dates
        and (text[0].isalnum() or text[0] == "@")
        and names.quality(text) >= _NAMED
    ]
    authors = [b.author for b in boundaries]
    enough = len(found) > 2 and len(found) * 5 >= len(tops) * 4
    if not enough or len(set(found)) < 3 or set(found) & set(authors):
        return 1.0
    texts = [rows[b.anchor].text for b in boundaries]
    beside = [
        match is not None and text[match.end() :].startswith(b.author)
        for text, b in zip(texts, boundaries, strict=True)
        for match in [_LED_BY.match(text)]
    ]
    if sum(beside) * 2 > len(beside):
        return 1.0  # "by NAME": above stands a title
    better = crowd.likely(found) - crowd.likely(authors)
    return _BEYOND if better > 0.1 else _AS_GOOD if better > -0.1 else 1.0


def _top(rows: Sequence[Row], boundary: Boundary) -> int:
    """Return the row above a name with which its block begins, or -1."""
    if boundary.rest:
        return -1
    top = boundary.anchor
    while top > 0 and boundary.anchor - top < _ABOVE:
        if rows[top].gap or rows[top].fenced:
            break
        above = rows[top - 1]
        if above.dates or len(above.text) > _TITLE_CHARS:
            return -1
        top -= 1
    while top < boundary.anchor and not any(map(str.isalpha, rows[top].text)):
        top += 1
    return top if top < boundary.anchor else -1
