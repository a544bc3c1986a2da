"""Titles of comments that repeat another's behind "Re:", ``Re: Re: Carp``, ``Re^2: Carp``.

Where a page puts one more "Re" before each answer's title these are levels. Elsewhere the title
alone is told, and it names one comment as long as one alone above has it; a page where all answer
the one title of the topic says nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from thread_cli.ingest.generic.claims import ROOT, UNKNOWN, Claim
from thread_cli.ingest.generic.reply_words import RE
from thread_cli.ingest.generic.shown import Shown

#: How many lines above a header may hold a title, and how long one is at least.
_ABOVE, _LEAST = 4, 2
_SIGNS = ' •*-–—·[]()"“”'
#: So few of the levels may be deeper than the comment above allows.
_JUMPS = 0.1


@dataclass(frozen=True, slots=True)
class _Title:
    """What of a title stands behind "Re:", in small letters, and how many of these do."""

    depth: int
    base: str


def by_title(comments: Sequence[Shown]) -> Claim | None:
    """Return whom comments answer by what they repeat of titles, or none where nothing says it."""
    titles = [_title(comment) for comment in comments]
    answers = [title for title in titles if title.depth]
    if not answers:
        return None
    if max(title.depth for title in answers) > 1:
        return _by_depth(comments, titles)
    if len({title.base for title in answers}) < _LEAST:
        return None
    return _by_base(comments, titles)


def _title(comment: Shown) -> _Title:
    """Return the title of a comment that has "Re:" before it, else none of any depth."""
    for line in (*comment.above[-_ABOVE:], *comment.head, *comment.body[:1]):
        for start in (0, line.find(": ") + 2) if line in comment.head else (0,):
            rest, depth = line[start:].lstrip(_SIGNS), 0
            while found := RE.match(rest):
                depth += int(found["times"] or 1)
                rest = rest[found.end() :]
            if depth and len(rest) >= _LEAST:
                return _Title(depth, rest.strip(_SIGNS).lower())
    return _Title(0, "")


def _by_depth(comments: Sequence[Shown], titles: Sequence[_Title]) -> Claim | None:
    parents: list[int | None] = []
    open_ones: list[int] = []  # from the last that answers none down to the last above
    jumps = 0
    for index, title in enumerate(titles):
        above = titles[index - 1].depth if index else 0
        jumps += title.depth > above + 1
        while open_ones and titles[open_ones[-1]].depth >= title.depth:
            open_ones.pop()
        at = open_ones[-1] if open_ones else None
        parents.append(_answered(comments, titles, index, at) if title.depth else UNKNOWN)
        open_ones.append(index)
    share = jumps / len(titles)
    return Claim("titles", parents, 1 - share) if share <= _JUMPS else None


def _answered(
    comments: Sequence[Shown], titles: Sequence[_Title], index: int, at: int | None
) -> int | None:
    """Return the last comment above that is less deep, if it is one step and of the same talk."""
    title = titles[index]
    if at is None:
        return ROOT if title.depth == 1 else UNKNOWN
    other = titles[at]
    if other.depth < title.depth - 1:
        return UNKNOWN
    if other.depth == 0:
        return at if title.base in _plain(comments[at]) else ROOT
    kin = title.base.startswith(other.base) or other.base.startswith(title.base)
    return at if kin else UNKNOWN


def _by_base(comments: Sequence[Shown], titles: Sequence[_Title]) -> Claim | None:
    parents: list[int | None] = []
    holders: dict[str, list[int]] = {title.base: [] for title in titles if title.depth}
    for index, (comment, title) in enumerate(zip(comments, titles, strict=True)):
        above = holders[title.base] if title.depth else []
        parents.append(above[0] if len(above) == 1 else UNKNOWN)
        for base in {title.base} if title.depth else _plain(comment) & holders.keys():
            holders[base].append(index)
    return Claim("titles", parents, 1.0)


def _plain(comment: Shown) -> set[str]:
    """Return what may be a comment's title that is behind no "Re:"."""
    lines = (*comment.above[-_ABOVE:], *comment.head, *comment.body[:1])
    behind = (line.partition(": ")[2] for line in comment.head)
    return {line.strip(_SIGNS).lower() for line in (*lines, *behind)}
