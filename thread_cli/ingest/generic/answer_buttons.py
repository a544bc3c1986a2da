"""Buttons that lead from a reply to what it answers.

"Parent" stands at replies alone. The first below a comment without it answers that one; below
another reply it is told only where "Thread" says which comments have answers, or where all but one
that it can answer are by its own author. That "Reply" is
missing tells nothing: pages leave it out for other reasons than depth.
"""

import re
from collections.abc import Sequence

from thread_cli.ingest.generic.claims import ROOT, UNKNOWN, Claim
from thread_cli.ingest.generic.shown import Shown

#: A button is grown together with another where a browser copies no space between them.
_PARENT = re.compile(
    r"(?:(?<![^\W\d_])|(?<=reply))(?:(?:show|view|go to) )?parent(?: (?:comment|post|thread))?"
    r"(?![^\W\d_])(?! (?:of|to|in|and)\b)"
    r"|(?<!\w)up reply(?!\w)|(?:^|\s|#)[↑⇧](?=\s|\Z)|(?<!\w)(?:ursprungsbeitrag|elternbeitrag"
    r"|message parent|commentaire parent|mensaje padre|comentario padre|mensagem pai"
    r"|mostrar (?:mensaje anterior|principal)"
    r"|commento padre|родитель|родительский комментарий)(?!\w)",
    re.IGNORECASE,
)
_THREAD = re.compile(r"(?:(?<![^\W\d_])|(?<=reply))thread(?![^\W\d_])", re.IGNORECASE)
_BUTTONS = 80


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
            parents.append(above if is_one else _other_on_path(comments, parents, at))
    return Claim("parent buttons", parents, 1.0)


def _other_on_path(comments: Sequence[Shown], parents: Sequence[int | None], at: int) -> int | None:
    """Return the one that a reply can answer, if there is one: nobody answers themselves.

    It answers the comment above, or what that answers, and so on to the thread's first.
    """
    path = [at - 1]
    while (above := parents[path[-1]]) != ROOT:
        if above is UNKNOWN:
            return UNKNOWN
        path.append(above)
    others = [one for one in path if comments[one].author != comments[at].author]
    return others[0] if len(others) == 1 and len(path) > 1 else UNKNOWN


def _rows(comment: Shown) -> list[str]:
    """Return the rows of a comment that are the page's: of its header, and below it."""
    return [line for line in (*comment.head, *comment.foot) if len(line) <= _BUTTONS]
