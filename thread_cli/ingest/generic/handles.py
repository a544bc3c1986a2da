"""Texts that begin with the handle of somebody above, ``@ada``, where headers show handles.

A handle stands behind the name in a header, ``Ada Byron @ada``, and at the head of the text of
whoever answers her there; the name alone would not tell. Only who wrote above can be answered,
and of several comments of one person none is told.
"""

import re
from collections.abc import Sequence

from thread_cli.ingest.generic.claims import UNKNOWN, Claim
from thread_cli.ingest.generic.shown import Shown

_HANDLE = re.compile(r"@(?P<local>\w[\w.-]{0,40})(?:@[\w.-]+)?")
#: How many lines of a header may show it.
_NEAR = 3
#: So many of all must have one.
_MOST = 0.6


def by_handle(comments: Sequence[Shown]) -> Claim | None:
    """Return whom comments answer by the handles they begin with, or none where none are shown."""
    own = [_own(comment) for comment in comments]
    if sum(map(bool, own)) < _MOST * len(comments):
        return None
    above: dict[str, list[int]] = {}
    parents: list[int | None] = []
    for index, (comment, handle) in enumerate(zip(comments, own, strict=True)):
        said = _HANDLE.match(comment.body[0]) if comment.body else None
        called = said["local"].lower() if said else ""
        theirs = above.get(called, []) if called != handle else []
        parents.append(theirs[0] if len(theirs) == 1 else UNKNOWN)
        if handle:
            above.setdefault(handle, []).append(index)
    return Claim("handles", parents, 1.0)


def _own(comment: Shown) -> str:
    """Return the handle behind the author's name in a header, or nothing."""
    for line in comment.head[:_NEAR]:
        at = line.find(comment.author) if comment.author else -1
        found = _HANDLE.match(line, at + len(comment.author)) if at >= 0 else None
        found = found or (_HANDLE.search(line, at) if at >= 0 else _HANDLE.match(line))
        if found:
            return found["local"].lower()
    return ""
