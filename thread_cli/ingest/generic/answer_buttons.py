"""Buttons that tell replies from others: those that lead to the parent, and a missing "Reply".

"Parent" stands at replies alone. The first below a comment without it answers that one; below
another reply it is told only where "Thread" says which comments have answers. "Reply" is missing
where the page allows no deeper level: such a comment answers the last above that can be answered.
"""

import re
from collections.abc import Sequence

from thread_cli.ingest.generic.claims import ROOT, UNKNOWN, Claim
from thread_cli.ingest.generic.shown import Shown
from thread_cli.ingest.ui_words import Label, words_of

#: A button is grown together with another where a browser copies no space between them.
_REPLY_WORD = rf"(?:{words_of(Label.REPLY)})"
_PARENT = re.compile(
    r"(?:(?<![^\W\d_])|(?<=reply))(?:(?:show|view|go to) )?parent(?: (?:comment|post|thread))?"
    r"(?![^\W\d_])(?! (?:of|to|in|and)\b)"
    r"|(?<!\w)up reply(?!\w)|(?:^|\s|#)[↑⇧](?=\s|\Z)|(?<!\w)(?:ursprungsbeitrag|elternbeitrag"
    r"|message parent|commentaire parent|mensaje padre|comentario padre|mensagem pai"
    r"|commento padre|родитель|родительский комментарий)(?!\w)",
    re.IGNORECASE,
)
_THREAD = re.compile(r"(?:(?<![^\W\d_])|(?<=reply))thread(?![^\W\d_])", re.IGNORECASE)
_ANSWER = re.compile(
    rf"(?<![^\W\d_])(?:{_REPLY_WORD}|answer|kommentoi|댓글쓰기|답글쓰기)(?![^\W\d_])", re.IGNORECASE
)
_BUTTONS = 80
#: So many must have a button and so many must not.
_LEAST = 2
_DIGITS = re.compile(r"\d+")


def by_parent_button(comments: Sequence[Shown]) -> Claim | None:
    """Return whom comments answer by buttons that lead to it, or none where these tell nothing."""
    rows = [" | ".join(_rows(comment)) for comment in comments]
    replies = [bool(_PARENT.search(row)) for row in rows]
    if replies[0] or not any(replies):
        return None
    answered = [bool(_THREAD.search(_PARENT.sub(" ", row))) for row in rows]
    last = len(comments) - 1
    is_told = any(answered) and all(
        answered[at] == replies[at + 1] for at in range(last) if answered[at] or not replies[at]
    )
    parents: list[int | None] = []
    for at, is_reply in enumerate(replies):
        if not is_reply:
            parents.append(ROOT)
        elif not replies[at - 1] or (is_told and answered[at - 1]):
            parents.append(at - 1)
        else:
            above = parents[at - 1]
            # Its neighbour has no answers: both answer the same, where there is but one to answer.
            is_one = is_told and above is not None and parents[above] == ROOT
            parents.append(above if is_one else UNKNOWN)
    return Claim("parent buttons", parents, 1.0)


def by_missing_button(comments: Sequence[Shown]) -> Claim | None:
    """Return whom comments answer that cannot be answered themselves, or none."""
    rows = [_rows(comment) for comment in comments]
    can = [any(_ANSWER.search(row) for row in one) for one in rows]
    lacking = [at for at, is_one in enumerate(can) if not is_one]
    if not can[0] or sum(can) < _LEAST or len(lacking) < _LEAST:
        return None
    plain = [{_normal(row, comment.author) for row in _rows(comment)} for comment in comments]
    usual = {row for at, one in enumerate(plain) if can[at] for row in one}
    # What was deleted has no buttons at all.
    sure = [at for at in lacking if plain[at] & usual - {""}]
    if len(sure) < len(lacking):
        return None
    parents: list[int | None] = []
    last = 0
    for at, is_one in enumerate(can):
        last = at if is_one else last
        parents.append(ROOT if is_one else last)
    return Claim("missing buttons", parents, 1.0)


def _rows(comment: Shown) -> list[str]:
    """Return the rows of a comment that are the page's: of its header, and below it."""
    return [line for line in (*comment.head, *comment.foot) if len(line) <= _BUTTONS]


def _normal(row: str, author: str) -> str:
    """Return a row without its reply button and the name, all numbers alike."""
    plain = _DIGITS.sub("#", row.replace(author, "") if author else row).lower()
    return " ".join(_ANSWER.sub(" ", plain).split()).strip(" ·|•")
