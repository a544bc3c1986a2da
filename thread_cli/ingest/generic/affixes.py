"""What recurs behind or before several people's names and is no part of any of them.

A badge is told from a name by what the page itself shows: the same words behind different names
(``Ada Silver badge``, ``Lee D Silver badge``), different words behind the same one (``Salt & Light
PLUS``, ``Salt & Light PRO``), a number counted up from comment to comment (``12Ada``, ``13Bram``).
A family's name stands behind several names too: single words with a capital say nothing alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.line_parts import whole

#: A badge has at most so many words.
_MOST_WORDS = 3
#: Among so many people, and so many of them, a lone word with a capital is no family's name.
_PEOPLE, _SHARE = 3, 0.25
#: Words between a first name and a family's, which a badge does not begin with.
_JOINTS = frozenset(
    "van von de del della der den di da dos du la le el al bin ibn ben zu af av y e i und and of"
    " the a & + - jr jr. sr sr. ii iii".split()
)
_INITIAL = re.compile(r"[^\W\d_]{1,2}\.?\Z")
_NUMBERED = re.compile(r"#?(?P<number>\d{1,5})(?:[.):]\s?|\s)?(?P<name>[^\W\d_].*)\Z", re.DOTALL)
_SPEAKS = re.compile(
    r"(?P<lead>(?:[\w'’]+\s){0,2}(?:reply|response|answer|comment|review|message|note|question"
    r"|réponse|antwort|respuesta|resposta|risposta|antwoord|svar|odpowiedź|ответ)"
    r"\s(?:from|by|of|de|von|van|da|do|di|från|fra|от|od))[:\s]\s?(?P<name>\S.*)\Z",
    re.IGNORECASE,
)
#: "Ortega", "O'Dell", "McKay-Brown".
_TITLED = re.compile(r"(?:[^\W\d_a-z]\w*['’-]?)*[^\W\d_a-z][^\W\d_A-Z]+\.?")
#: What a page writes of somebody without a space behind the name, and of a time before it.
_ROLE = re.compile(
    r"(?<=[a-z0-9])(?:Author|Moderator|Mod|(?:Project )?Admin|Staff|Editor|Developer|Seller|Owner"
    r"|Host|OP|Creator)\Z"
)
_HALF = re.compile(r"[AP]M(?=\w)")
#: How long words are that names have grown together with, and at how many names that shows.
_SHORTEST_GROWN, _LONGEST_GROWN, _GROWN = 4, 12, 5
_NUMBER = re.compile(r"\d[\d.,]*")
_LEAST_COUNTED = 3


def without_affixes(boundaries: list[Boundary]) -> list[Boundary]:
    """Return the boundaries with names that are free of what recurs around several of them."""
    authors = [b.author for b in boundaries]
    found = _uncounted(authors)
    found = [m["name"] if (m := _SPEAKS.match(author)) else author for author in found]
    found = [_ROLE.sub("", a) if a[:1].islower() else a for a in _ungrown(found)]
    leads = _leads(set(found))
    found = [_led(author, leads) for author in found]
    tails = _tails(set(found))
    found = [_stripped(author, tails) for author in found]
    return [
        replace(b, author=name, quality=names.quality(name)) if name != b.author else b
        for b, name in zip(boundaries, found, strict=True)
    ]


def _uncounted(authors: list[str]) -> list[str]:
    """Take off the numbers that nearly all names begin with and that count the comments."""
    matches = [_NUMBERED.match(author) for author in authors]
    numbers = [whole(m["number"]) for m in matches if m]
    if len(numbers) < _LEAST_COUNTED or len(numbers) * 5 < len(authors) * 4:
        return authors
    steps = [b - a for a, b in pairwise(numbers)]
    if max(steps.count(1), steps.count(-1)) * 5 < len(steps) * 4:
        return authors
    return [m["name"] if m else author for m, author in zip(matches, authors, strict=True)]


def _ungrown(authors: list[str]) -> list[str]:
    """Take off what nearly all names have grown together with: ``avatarAda``, ``PMada``."""
    halves = [_HALF.match(author) for author in authors]
    if len(authors) >= _LEAST_COUNTED and sum(map(bool, halves)) * 5 >= len(authors) * 4:
        return [_HALF.sub("", author) for author in authors]
    people = {author for author in authors if author[:1].isalpha()}
    for size in range(_LONGEST_GROWN, _SHORTEST_GROWN - 1, -1):
        begun: dict[str, list[str]] = defaultdict(list)
        for author in people:
            if len(author) > size and author[: size + 1].isalpha():
                begun[author[:size]].append(author[size])
        lead = max(begun, key=lambda lead: len(begun[lead]), default="")
        often, after = len(begun.get(lead, ())), set(begun.get(lead, ()))
        if often >= _GROWN and often * 5 >= len(people) * 4 and len(after) * 2 > _GROWN:
            return [
                author[size:] if author.startswith(lead) and len(author) > size else author
                for author in authors
            ]
    return authors


def _tails(people: set[str]) -> dict[str, int]:
    """Return the forms of the words behind names that are badges, with how many words each has."""
    before: dict[str, set[str]] = defaultdict(set)
    for author in people:
        for name, tail in _splits(author):
            before[_form(tail)].add(name)
    told = {
        tail: len(tail.split())
        for tail, owners in before.items()
        if len(owners) > 1 and _is_badge(tail, owners, len(people))
    }
    for owner, tails in _owned(people).items():
        if len(tails) > 1 and all(tail.isupper() and len(tail) > 1 for tail in tails):
            told |= dict.fromkeys(tails, 1) if not owner.isupper() else {}
    # "Bronze badge" of one person beside the "Silver badge" of several.
    last = {tail.split()[-1]: count for tail, count in told.items() if count > 1}
    for author in people:
        words = author.split()
        count = last.get(words[-1], 0) if words else 0
        if 1 < count < len(words):
            told[_form(" ".join(words[-count:]))] = count
    return told


def _form(tail: str) -> str:
    """Return words with all numbers alike; capitals tell a name from a badge and stay."""
    return _NUMBER.sub("#", tail)


def _owned(people: set[str]) -> dict[str, set[str]]:
    """Return the one word behind each name that several headers have before different words."""
    owned: dict[str, set[str]] = defaultdict(set)
    for author in people:
        name, _, tail = author.rpartition(" ")
        if name:
            owned[name].add(tail)
    return owned


def _splits(author: str) -> Iterator[tuple[str, str]]:
    words = author.split()
    for count in range(1, min(_MOST_WORDS, len(words) - 1) + 1):
        yield " ".join(words[:-count]), " ".join(words[-count:])


def _is_badge(tail: str, owners: set[str], people: int) -> bool:
    """Whether words behind several names are the page's, and none of a family's name."""
    words = tail.split()
    initials = all(_INITIAL.match(word) for word in words)
    named = all(any(map(str.isalnum, owner)) for owner in owners)
    if words[0].lower() in _JOINTS or initials or not named:
        return False
    titled = all(_TITLED.fullmatch(word) for word in words)
    # A handle has no family's name behind it, nor has a name of two words another two.
    handles = [o for o in owners if o[0].islower() or any(c.isdigit() or c == "_" for c in o)]
    if titled and len(words) == 1:
        return len(owners) >= _PEOPLE and len(owners) >= _SHARE * people and len(handles) > 1
    if titled:
        return len(owners) >= _PEOPLE or bool(handles)
    if all(word.islower() and word.isalpha() for word in words):
        lower = all(owner.islower() for owner in owners)
        return not lower or len(owners) >= _PEOPLE
    if words[0].isupper() and len(words) == 1 and tail.isalpha():
        return not any(owner.isupper() for owner in owners)
    # What is a number alone may be an age; where most have one the page counts something.
    return any(map(str.isalpha, tail)) or len(owners) * 2 >= people


def _leads(people: set[str]) -> set[str]:
    """Return the words in small letters that stand before several names with a capital."""
    behind: dict[str, set[str]] = defaultdict(set)
    for author in people:
        words = author.split()
        for count in range(1, min(_MOST_WORDS, len(words) - 1) + 1):
            behind[" ".join(words[:count])].add(" ".join(words[count:]))
    return {
        lead
        for lead, owners in behind.items()
        if len(owners) > 1
        and lead.islower()
        and not any(word in _JOINTS for word in lead.split())
        and sum(owner[0].isupper() for owner in owners) * 3 >= len(owners) * 2
    }


def _led(author: str, leads: set[str]) -> str:
    words = author.split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        if " ".join(words[:count]) in leads:
            return " ".join(words[count:])
    return author


def _stripped(author: str, tails: dict[str, int]) -> str:
    for _ in range(2):
        longest = next(
            (
                name
                for name, tail in sorted(_splits(author), key=lambda split: len(split[0]))
                if _form(tail) in tails
            ),
            None,
        )
        if longest is None:
            break
        author = longest.rstrip(" ,;|·•-–—")
    return author
