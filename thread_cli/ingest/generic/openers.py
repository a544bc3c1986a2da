"""What a page shows only at comments that open a thread: ``Reply``, ``Conversation with Ada``.

Where replies cannot be replied to, "Reply" stands at the others alone, and each comment without it
answers the last above that has it. A single one without may be without for other reasons: what is
gone has no buttons, nor has what its reader wrote.
"""

import re
from collections.abc import Sequence

from thread_cli.ingest.generic.claims import ROOT, Claim
from thread_cli.ingest.generic.gone import is_gone
from thread_cli.ingest.generic.shown import Shown
from thread_cli.ingest.ui_words import Label, label_of

_LONGEST = 60
_WORD = re.compile(r"[^\W\d_]+")
#: Between buttons that a browser copied without a space: "ReplyShare".
_SEAM = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_DIGITS = re.compile(r"\d+")
#: Other words for the button: some say that everywhere, some on a row of buttons alone.
_WRITE = frozenset({"댓글쓰기", "답글쓰기", "답글달기", "쓰기"})
_BUTTONS = frozenset({"answer", "comment", "kommentieren", "commenter", "comentar"})
#: Rows with buttons may have a date, badges and votes besides.
_ROW = 120
#: So many comments must be without, and so many open a thread.
_LEAST = 2
#: So often a thread must be named above its first comment.
_THREADS = 3
#: How far above a header its thread may be named.
_ABOVE = 3


def by_opener(comments: Sequence[Shown]) -> Claim | None:
    """Return whom comments answer by what those alone have that open a thread, or none."""
    for opens in (_named(comments), _buttoned(comments)):
        without = len(comments) - sum(opens)
        if without >= _LEAST and sum(opens) >= _LEAST and opens[0]:
            return _below(opens)
    return None


def page_words(comment: Shown) -> frozenset[str]:
    """Return the words of the short lines around a comment, but for its author's name."""
    words: set[str] = set()
    for line in (*comment.head, *comment.foot):
        if len(line) <= _LONGEST:
            plain = line.replace(comment.author, " ") if comment.author else line
            words |= {word.lower() for word in _WORD.findall(_SEAM.sub(" ", plain))}
    return frozenset(words)


def are_apart(comments: Sequence[Shown], opens: Sequence[bool]) -> bool:
    """Whether a word of the page stands at all comments that open a thread and at no other."""
    words = [page_words(comment) for comment in comments]
    of_all = frozenset.intersection(*(w for w, is_one in zip(words, opens, strict=True) if is_one))
    others = [w for w, is_one in zip(words, opens, strict=True) if not is_one]
    return bool(of_all.difference(*others)) if others else False


def _buttoned(comments: Sequence[Shown]) -> list[bool]:
    """Return which comments have a button to reply; all, where it may be missing by chance."""
    has = [any(map(_has_button, (*comment.head, *comment.foot))) for comment in comments]
    without = [c for c, is_one in zip(comments, has, strict=True) if not is_one]
    by_chance = any(any(map(is_gone, c.body or c.head)) for c in without)
    # What is taken for a comment and is a row of buttons took another's.
    torn = any(label_of(word) for c in comments for word in _SEAM.split(c.author) if word)
    # On the same row another word stands instead of the button.
    rows = {_before_button(line) for c in comments for line in (*c.head, *c.foot)} - {""}
    instead = any(
        (plain := _plain(line)).startswith(tuple(rows)) and plain not in rows
        for c in without
        for line in (*c.head, *c.foot)
    )
    return [True] * len(comments) if by_chance or torn or instead else has


def _plain(line: str) -> str:
    return _DIGITS.sub("#", line).strip().lower()


def _before_button(line: str) -> str:
    """Return what stands before the button on its row, with all numbers alike, or nothing."""
    for word in _WORD.finditer(line):
        if word[0].lower() in _WRITE or label_of(word[0]) is Label.REPLY:
            return _plain(line[: word.start()])
    return ""


def _has_button(line: str) -> bool:
    if len(line) > _ROW:
        return False
    words = [word.lower() for word in _WORD.findall(_SEAM.sub(" ", line))]
    if any(word in _WRITE or label_of(word) is Label.REPLY for word in words):
        return True
    known = sum(label_of(word) is not None for word in words)
    return words[:1] != [] and words[0] in _BUTTONS and (line.isalpha() or known > 1)


def _named(comments: Sequence[Shown]) -> list[bool]:
    """Return above which comments a row names their author, the same words before each name."""
    rows = [_heading(comment) for comment in comments]
    named = [row == rows[0] for row in rows]
    # The caption of a picture names everybody, some with more behind the name.
    is_caption = any(
        line.lower().startswith(rows[0])
        for comment, is_one in zip(comments, named, strict=True)
        for line in comment.above[-_ABOVE:]
        if not is_one
    )
    is_told = bool(rows[0]) and sum(named) >= _THREADS and not is_caption
    return named if is_told else [True] * len(comments)


def _heading(comment: Shown) -> str:
    """Return the words before its author's name in a row above a comment's header."""
    if not comment.author:
        return ""
    for line in comment.above[-_ABOVE:]:
        before, name, behind = line.partition(comment.author)
        if name and not behind.strip(" :") and before.strip() and len(line) <= _LONGEST:
            return _DIGITS.sub("#", before).strip().lower()
    return ""


def _below(opens: Sequence[bool]) -> Claim:
    parents: list[int | None] = []
    last = 0
    for at, is_one in enumerate(opens):
        last = at if is_one else last
        parents.append(ROOT if is_one else last)
    return Claim("openers", parents, 1.0)
