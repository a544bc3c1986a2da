"""The one whose comments have none of the page's rows that all others have: who answers them.

Below reviews a shop or a maker answers, and the page shows no stars there, no "Helpful?", no badge.
Each of that one's comments answers the last above of the others.
"""

import re
from collections import Counter
from collections.abc import Sequence

from thread_cli.ingest.generic.claims import ROOT, Claim
from thread_cli.ingest.generic.shown import Shown

_DIGITS = re.compile(r"\d+")
_SHORT = 60
#: So many comments of the one and of the others there must be, and so many rows of the page.
_LEAST, _OTHERS, _ROWS = 2, 3, 2


def by_host(comments: Sequence[Shown]) -> Claim | None:
    """Return that one person's comments answer those above them, or none where nobody is so."""
    rows = [_rows(comment) for comment in comments]
    counts = Counter(comment.author for comment in comments if comment.author)
    usual = Counter(row for one in rows for row in one)
    for author, count in counts.items():
        others = len(comments) - count
        if count < _LEAST or others < max(_OTHERS, count) or comments[0].author == author:
            continue
        of_all = {row for row, times in usual.items() if times == others}
        theirs = [one for one, c in zip(rows, comments, strict=True) if c.author == author]
        if len(of_all) >= _ROWS and not any(_recurs(one, usual) for one in theirs):
            return _below(comments, author)
    return None


def _recurs(rows: frozenset[str], usual: Counter[str]) -> bool:
    return any(usual[row] > 1 for row in rows)


def _below(comments: Sequence[Shown], author: str) -> Claim:
    parents: list[int | None] = []
    last = 0
    for at, comment in enumerate(comments):
        last = last if comment.author == author else at
        parents.append(last if comment.author == author else ROOT)
    return Claim("host", parents, 1.0)


def _rows(comment: Shown) -> frozenset[str]:
    """Return the short rows around a text, with all numbers alike, without name and date."""
    lines = (*comment.head[1:], *comment.foot)
    plain = (
        line.replace(comment.author, "") if comment.author else line
        for line in lines
        if len(line) <= _SHORT and not (comment.date and comment.date in line)
    )
    found = (_DIGITS.sub("#", line).strip().lower() for line in plain)
    return frozenset(row for row in found if sum(map(str.isalpha, row)) > 1)
