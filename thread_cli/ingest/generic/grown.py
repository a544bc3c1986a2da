"""Names that have grown together with what the page says of a person: ``adaModerator``.

No badge is known beforehand. What parts a name from what has grown to it is found by the other
headers: the same person without it, the same badge behind other people, the name elsewhere in the
text. What all names end in, ``-san``, is a part of none.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.badges import is_role
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.rows import Row

#: Where a word of its own may begin inside a word, or a bracket without a space before it.
_SEAM = re.compile(
    r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[\d_*.])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\s\[(])(?=[\[(])"
)
#: A sign with a space on either side, or one that opens what stands aside.
_SIGN = re.compile(r"\s[^\w\s&.'’\"“”]{1,2}\s")
#: Small words before a name, in a row of its own or behind what a person did.
_BY = re.compile(r"(?:by|von|par|por|door|av|af|przez|от|da|di):?\s(?P<name>\S.*)\Z", re.IGNORECASE)
_FROM = re.compile(
    r"(?P<lead>(?:[\w-]+\s){0,3}?(?:by|from|von|par|por|door|av|af|fra|från|przez|od|от|da|di|de)):?\s(?P<name>\S.*)\Z"
)
_WORDS = 4
_LEAST = 3
_SHORT = 2
_INITIALS = 3


def without_grown(boundaries: Sequence[Boundary], crowd: Crowd) -> list[Boundary]:
    """Return the boundaries without what most names, or the same ones elsewhere, do not have."""
    people = Counter(b.author for b in boundaries)
    if len(boundaries) < _LEAST or len(people) < _SHORT:
        return list(boundaries)
    plain = (
        _leads(people)
        or _endings(people)
        or _fronts(people)
        or _seams(people, crowd)
        or _signs(people)
    )
    return [
        replace(b, author=plain[b.author], quality=names.quality(plain[b.author]))
        if plain.get(b.author, b.author) != b.author
        else b
        for b in boundaries
    ]


def led_below(rows: Sequence[Row], boundaries: Sequence[Boundary]) -> list[Boundary]:
    """Take ``by NAME`` below a header in the author's place, where all have it below a title."""
    found = [_led_row(rows, b) for b in boundaries]
    if len(boundaries) < _LEAST or sum(at > 0 for at, _ in found) * 5 < len(found) * 4:
        return list(boundaries)
    return [
        replace(b, end=at + 1, author=name, quality=names.quality(name)) if at else b
        for b, (at, name) in zip(boundaries, found, strict=True)
    ]


def _led_row(rows: Sequence[Row], boundary: Boundary) -> tuple[int, str]:
    for at in range(boundary.end, min(len(rows), boundary.end + 2)):
        match = _BY.match(rows[at].text)
        if boundary.rest or rows[at].gap or rows[at].dates:
            break
        if match and names.quality(match["name"]) >= names.PASSABLE:
            return at, match["name"]
    return 0, ""


def _leads(people: Counter[str]) -> dict[str, str]:
    """Return the names without the words or signs that all begin with: ``Written by ada``."""
    if len(people) < _LEAST:
        return {}
    words = {name: name.split() for name in people}
    rest = dict(words)
    for _ in range(_WORDS):
        firsts = Counter(found[0] for found in rest.values() if len(found) > 1)
        if not firsts or max(firsts.values()) < len(people):
            break
        rest = {name: found[1:] for name, found in rest.items()}
    size = min(len(found) - len(rest[name]) for name, found in words.items())
    last = next(iter(words.values()))[size - 1] if size else ""
    if size and not (last.islower() or not last[-1].isalnum()):
        size = 0
    if size and len({" ".join(found[size:]) for found in words.values()}) >= _LEAST:
        return {name: " ".join(found[size:]) for name, found in words.items()}
    # Several leads, each with a small word at its end: "Question from Ada", "Answer by Bram".
    parted = {name: _FROM.match(name) for name in people}
    leads = {match["lead"].lower() for match in parted.values() if match}
    if all(parted.values()) and 0 < len(leads) * 2 <= len(people) + 1:
        return {name: match["name"] for name, match in parted.items() if match}
    return {}


def _endings(people: Counter[str]) -> dict[str, str]:
    """Return the names without the letters of a script without spaces that all end in."""
    if len(people) < _LEAST:
        return {}
    first, last = min(turned := [name[::-1] for name in people]), max(turned)
    shared = next(
        (i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b),
        min(len(first), len(last)),
    )
    ending = first[:shared][::-1]
    if (
        not ending
        or not ending.isalpha()
        or ending.isascii()
        or min(map(len, people)) == len(ending)
    ):
        return {}
    dense = all(char >= "\u3040" for char in ending)
    return {name: name[: -len(ending)].rstrip() for name in people} if dense else {}


def _fronts(people: Counter[str]) -> dict[str, str]:
    """Return the names without a role that has grown to their fronts: ``ModeratorAda``."""
    plain = {}
    for name in people:
        seams = [m.start() for m in _SEAM.finditer(name)]
        at = next((i for i in seams if i > _INITIALS and is_role(name[:i])), 0)
        others = (i for i in range(1, len(name)) if name[i:] in people)
        at = at or next((i for i in others if i > _INITIALS and is_role(name[:i])), 0)
        if at and names.quality(name[at:]) >= names.PASSABLE:
            plain[name] = name[at:]
    return plain if len(plain) > 1 else {}


def _seams(people: Counter[str], crowd: Crowd) -> dict[str, str]:
    """Return the names without what has grown to them."""
    parts = {
        name: [(name[: m.start()], name[m.start() :]) for m in _SEAM.finditer(name) if m.start()]
        for name in people
    }
    heads: dict[str, set[str]] = defaultdict(set)
    for found in parts.values():
        for head, tail in found:
            for word in {tail, tail.split()[0]}:
                heads[word].add(head)
    sure: dict[str, str] = {}
    most: dict[str, str] = {}
    for name, found in parts.items():
        for head, tail in found:
            if names.quality(head) < names.PASSABLE:
                continue
            aside = tail[0] in "[(" or is_role(tail)
            if name not in sure and aside and (head in people or len(heads[tail]) > 1):
                sure[name] = head
            first = len(heads[tail.split()[0]]) if " " in tail else 0
            if name not in most and (len(heads[tail]) > 1 or first > 1 or crowd.says(head)):
                most[name] = head
    # Handles are written so too: "CornNole", "EricNole". All of a page's people seldom are.
    shared = sum(" " in name[len(head) :] for name, head in most.items())
    if len(most) * 5 < len(people) * 3 or shared < _LEAST:
        return sure
    for name, found in parts.items():
        if name not in most and found:
            whole = [head for head, _ in found if " " not in head] or [found[0][0]]
            most[name] = whole[-1]
    return most


def _signs(people: Counter[str]) -> dict[str, str]:
    """Return the names without what stands behind the same sign in all of them."""
    if len(people) < _LEAST:
        return {}
    found = {name: _SIGN.search(name) for name in people}
    signs = {match[0] for match in found.values() if match}
    if len(signs) != 1 or not all(found.values()):
        return {}
    plain = {name: name[: match.start()] for name, match in found.items() if match}
    different = len(set(plain.values())) * 3 >= len(people) * 2
    named = sum(names.quality(name) >= names.PASSABLE for name in plain.values())
    return plain if different and named * 5 >= len(plain) * 4 else {}
