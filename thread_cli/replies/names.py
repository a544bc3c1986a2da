"""What the authors of a thread are called by, and where a comment calls one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thread_cli.model import Comment

#: What may stand around a name.
MARKS = "@,:;|()<>.!?"
#: Words that count as the first ones.
HEAD_WORDS = 8
_TOKEN_OF_NAME = re.compile(r"[^\W_]{3,}")
#: A name may stand so often within a text and still be no word.
_FEW = 5
_NO_NAME = frozenset(
    "the and von van der den del dos das anonymous guest user admin mr mrs dr".split()
)


@dataclass(frozen=True, slots=True)
class Names:
    """What the authors of a thread are called by.

    Attributes:
        parts: A part of a name, case-folded, to the authors (case-folded) who have it.
        handles: A name of one word, as it is spelled, to the author.
        words: The parts as they stand in a text, with and without a possessive.
        common: Names that are words too, such as "help": they name somebody only with a mark.
    """

    parts: dict[str, frozenset[str]]
    handles: dict[str, str]
    words: frozenset[str]
    common: frozenset[str]


def names_of(comments: Sequence[Comment]) -> Names:
    """Return what the authors of the comments are called by."""
    authors = {comment.author for comment in comments if comment.author}
    named: dict[str, set[str]] = {}
    for author in authors:
        parts = {part.casefold() for part in _TOKEN_OF_NAME.findall(author)} - _NO_NAME
        for part in {*parts, author.casefold()}:
            named.setdefault(part, set()).add(author.casefold())
    owners = {part: frozenset(of) for part, of in named.items() if len(of) <= 3}
    return Names(
        owners,
        {author: author.casefold() for author in authors if " " not in author},
        frozenset(part + end for part in owners for end in ("", "'s", "’s")),
        _also_words({author for author in authors if author == author.lower()}, comments),
    )


def _also_words(names: set[str], comments: Sequence[Comment]) -> frozenset[str]:
    """Return names that are seen more often as a word within a text than as whom it speaks to."""
    if not names:
        return frozenset()
    seen: Counter[str] = Counter()
    for comment in comments:
        tokens = comment.text.split()
        if found := names.intersection(tokens[1:]):
            seen.update(found)
        if tokens and (bare := tokens[0].rstrip(MARKS)) != tokens[0] and bare in names:
            seen[bare] -= 2
    return frozenset(name for name, times in seen.items() if times > _FEW)


def spoken_to(text: str, names: Names) -> tuple[set[str], set[str]]:
    """Return the authors addressed, and named, by a whole name in the first words or the last."""
    addressed: set[str] = set()
    first: set[str] = set()
    heads = text[:200].split(maxsplit=HEAD_WORDS)[:HEAD_WORDS]
    heads += text[-80:].split()[-1:]  # "just a second, gus_24"
    handles, common = names.handles, names.common
    for number, token in enumerate(heads):
        bare = token.strip(MARKS)
        if bare in common and (number or token == bare):
            continue
        if bare in handles and len(bare) > 3:
            first.add(handles[bare])
        if number == 0 and bare.casefold() in names.parts:
            found = names.parts[bare.casefold()]  # "gus_24: have you tried it?"
            if bare.casefold() in found:
                found = frozenset({bare.casefold()})
            first |= found
            if token != bare:
                addressed |= found
    return addressed, first
