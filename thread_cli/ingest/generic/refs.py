"""Whom a comment answers, where it says so: by a number, by a name, or by signs before its line.

Comments have numbers where the same form of one counts up or down over all of them; a reference is
such a number in a header or at a text's start (``>>12``, ``re 3``, ``Antwort auf #1``), and an
outline (``1.2.1``) names its parent itself.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from thread_cli.ingest.line_parts import whole

_OWN = tuple(
    re.compile(form, re.IGNORECASE | re.MULTILINE)
    for form in (
        r"^\W{0,3}(?:comment|no|nr|kommentar|post|reply)?[.:\s]{0,2}#?(?P<n>\d{1,9})(?=[^\w.]|\.\s|\Z)",
        r"(?<![\w>#])#(?P<n>\d{1,9})\b",
        r"\b(?:No|Nr|n°|nº|№)\.?\s?(?P<n>\d{1,9})\b",
    )
)
_REFERENCE = re.compile(
    r"(?:>>|↑\s?|↳\s?|↪\s?|→\s?|@|\bre:?\s|#|\bto:?\s(?:#|comment:?\s?)?|\bauf\s#?)\s?(?P<n>\d{1,9})\b",
    re.IGNORECASE,
)
_OUTLINE = re.compile(r"\A\W{0,3}(?P<n>\d{1,3}(?:\.\d{1,3})*)\.?(?=[\s|)])")
_NAMED = re.compile(
    r"(?:@|[↳↪→▸▶⤷]\s?@?|\b(?:in reply to|repl(?:y|ies|ied|ying) to|antwort(?:et)? (?:an|auf)"
    r"|en respuesta a|respondiendo a|en réponse à|em resposta a|in risposta a|als antwoord op"
    r"|svar (?:till|til|på)|в ответ|ответ для|回复|回覆|返信)[:\s]*@?)(?P<name>\S.{0,60})",
    re.IGNORECASE,
)
#: What is answered by its title stands in quotes.
_TITLE = re.compile(r"[\"“„«]([^\"”“»]{2,80})[\"”“»]")
_STEPS = re.compile(r"\A(?:>\s?)+")
#: How many lines of a comment may say whom it answers, and how many must before it is believed.
_LINES = 4
_LEAST = 2
_MOST = 0.9
#: Of so many letters is a handle made of a name that can be told from a word.
_HANDLE = 6


def by_signs(texts: Sequence[str]) -> list[int | None]:
    """Return for each comment, given with its header, which one its signs or numbers refer to."""
    return _by_outline(texts) or _by_steps(texts) or _by_number(texts) or [None] * len(texts)


def _by_number(texts: Sequence[str]) -> list[int | None]:
    for form, last in ((form, last) for form in _OWN for last in (False, True)):
        own = [_own(form, text, last=last) for text in texts]
        known = [whole(n) for n in own if n]
        steps = [b > a for a, b in pairwise(known)]
        if len(known) < _MOST * len(texts) or len(set(known)) < len(known) or not steps:
            continue
        if not (all(steps) or not any(steps)):
            continue
        at = {n: index for index, n in enumerate(own) if n}
        told = [_referred(text, n, at) for text, n in zip(texts, own, strict=True)]
        if sum(parent is not None for parent in told) >= _LEAST:
            return told
    return []


def _own(form: re.Pattern[str], text: str, *, last: bool) -> str:
    """Return a comment's own number: the first, or the last of the line with the first."""
    match = form.search(text)
    if match and last:
        end = text.find("\n", match.end())
        end = end if end >= 0 else len(text)
        # The line's end cuts off what some forms look ahead for.
        match = [match, *form.finditer(text, match.start(), end)][-1]
    return match["n"] if match else ""


def _referred(text: str, own: str, at: dict[str, int]) -> int | None:
    for line in text.split("\n")[:_LINES]:
        for match in _REFERENCE.finditer(line[:200]):
            other = match["n"]
            if other != own and other in at:
                return at[other]
    return None


def _by_outline(texts: Sequence[str]) -> list[int | None]:
    own = [m["n"] if (m := _OUTLINE.match(text)) else "" for text in texts]
    at = {n: index for index, n in enumerate(own) if n}
    deep = [n for n in own if "." in n]
    if len(at) < len(texts) or len(deep) < _LEAST:
        return []
    if not all(n.rpartition(".")[0] in at for n in deep):
        return []
    return [at[n.rpartition(".")[0]] if "." in n else None for n in own]


def _by_steps(texts: Sequence[str]) -> list[int | None]:
    levels = [m[0].count(">") if (m := _STEPS.match(text)) else 0 for text in texts]
    if sum(map(bool, levels)) < _LEAST or any(b - a > 1 for a, b in pairwise([0, *levels])):
        return []
    last: dict[int, int] = {}
    found = []
    for index, level in enumerate(levels):
        found.append(last.get(level - 1))
        last[level] = index
    return found


def by_name(texts: Sequence[str], authors: Sequence[str]) -> list[int | None]:
    """Return the last comment before by the person whom each names at its beginning."""
    last: dict[str, int] = {}
    titles: dict[str, int] = {}
    handles: dict[str, int] = {}
    found: list[int | None] = []
    for index, (text, author) in enumerate(zip(texts, authors, strict=True)):
        parent = None
        for line in text.split("\n")[:_LINES]:
            for match in _NAMED.finditer(line[:200]):
                words = match["name"].lower().split(" ")
                starts = (
                    " ".join(words[:k]).strip(" ,:;.…!?)]")
                    for k in range(min(5, len(words)), 0, -1)
                )
                parent = next((last[name] for name in starts if name in last), None)
                if parent is None and "@" in match[0]:
                    parent = handles.get(_squashed(words[0]))
                if parent is None and (title := _TITLE.match(match["name"])):
                    parent = titles.get(title[1].lower())
                if parent is not None:
                    break
            if parent is not None:
                break
        found.append(parent)
        titles[text.partition("\n")[0].strip().lower()] = index
        if author:
            last[author.lower()] = index
        if len(handle := _squashed(author)) >= _HANDLE:
            handles[handle] = index
    return found


def _squashed(name: str) -> str:
    """Return the letters and digits of a name: ``@ada_byron`` is Ada Byron's handle."""
    return "".join(filter(str.isalnum, name.lower()))
