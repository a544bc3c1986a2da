"""Comments that have numbers, and headers or texts that refer to them.

A number is a comment's own where one form of it stands at nearly all comments, at each another.
An outline (``1.2``, ``2-1``) names its parent itself; else a sign or words of answering stand
before another comment's number (``>>12``, ``in reply to 412.1``, ``#3``), or its author's name
stands on the same line. Numbers that refer to what came later are the page's links to answers.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from thread_cli.ingest.generic.claims import ROOT, UNKNOWN, Claim
from thread_cli.ingest.generic.reply_words import TO
from thread_cli.ingest.generic.shown import LONGEST, Shown

_NUMBER = re.compile(
    r"(?<![\d:/,])(?<!\d[.\-])\d{1,10}(?:[.\-]\d{1,5}){0,6}(?![\d:/]|[.,]\d|[^\W\d_]?\d)"
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_KIND = r"(?:msg|message|post|posting|comment|kommentar|beitrag|commentaire|no|nr|n°|nº|№)"
#: What stands before a number that is referred to.
_LEAD = re.compile(
    rf"(?:>>|[↑↳↪→⤷]|(?<!\w)(?:{TO}|parent:?|re:?|to:?|auf:?))\s?\(?(?:{_KIND}[\s.:]{{0,2}})?[#№]?\Z",
    re.IGNORECASE,
)
#: The same where it is the first on its line, but for the comment's own number.
_FIRST = re.compile(
    rf"\W{{0,2}}(?:[\d.\-]{{1,14}}[\s:]{{1,3}})?(?P<lead>>>|[@#№↑↳→]|{TO}|parent|re:?)"
    rf"[\s:]{{0,2}}(?:{_KIND}[\s.:]{{0,2}})?[#№]?\s?",
    re.IGNORECASE,
)
_ANSWERS = re.compile(rf"\W{{0,2}}{TO}", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_PARTS = re.compile(r"[.\-]")
_SURE = 0.8
_FEW = 2
#: How many lines of a body may hold its number.
_LINES = 4

Key = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Own:
    """Comments' own numbers; ``split``: where among the lines between comments these stand."""

    numbers: dict[int, str]
    split: dict[int, int]
    is_below: bool


def by_number(comments: Sequence[Shown]) -> Claim | None:
    """Return whom comments answer by their numbers, or none where these tell nothing."""
    found = [claim for own in _owns(comments) for claim in _claims(comments, own)]
    return max(found, key=lambda claim: (claim.count, claim.score), default=None)


def _claims(comments: Sequence[Shown], own: _Own) -> list[Claim]:
    if any(len(key) > 1 for key in map(_key, own.numbers.values())):
        outline = _outline(len(comments), own.numbers)
        if outline is not None:
            return [outline]
    found = []
    for gap in ("above", "below"):
        claim = _referring(comments, own, gap)
        if claim is not None:
            found.append(claim)
    return found


def _owns(comments: Sequence[Shown]) -> Iterator[_Own]:
    """Yield where comments' own numbers may stand, and for each comment number and line."""
    for zone in ("near", "above", "front", "below"):
        seen: dict[tuple[str, int], dict[int, tuple[str, int]]] = defaultdict(dict)
        for index, comment in enumerate(comments):
            for at, line in enumerate(_zone(comment, zone)):
                for match in _numbers(line):
                    left, parts = (
                        _left(line[: match.start()], comment.author),
                        len(_PARTS.split(match[0])),
                    )
                    for form in ((left, parts), (left, 0)):
                        seen[form].setdefault(index, (match[0], at))
                    if match.end() == len(line.rstrip()) and at <= len(comment.head):
                        seen["$", 0][index] = (match[0], at)
        for own in seen.values():
            keys = [_key(number) for number, _ in own.values()]
            least = len(comments) - max(1, len(comments) // 10)
            if len(own) < max(3, least) or len({a < b for a, b in pairwise(keys)}) != 1:
                continue
            if len(set(keys)) == len(keys):
                numbers = {index: number for index, (number, _) in own.items()}
                split = {
                    index: at
                    for index, (_, at) in own.items()
                    if zone in {"above", "below"}
                    or (zone == "front" and at < len(comments[index].above))
                }
                yield _Own(numbers, split, zone == "below")


def _zone(comment: Shown, zone: str) -> tuple[str, ...]:
    if zone == "above":
        return comment.above
    if zone == "below":
        return comment.below
    near = comment.head + comment.body[:_LINES]
    return near if zone == "near" else comment.above + near


def _numbers(line: str) -> Iterator[re.Match[str]]:
    for match in _NUMBER.finditer(line[:LONGEST]):
        if not any(_YEAR.match(part) for part in _PARTS.split(match[0]) if part != match[0]):
            yield match


def _left(before: str, author: str) -> str:
    """Return what stands just before a number: what is grown together with it, or a word."""
    if not before.strip():
        return "^"
    if author and before.strip().endswith(author):
        return "author"
    words = before.split()
    first = "^" if len(words) == 1 else ""
    return first + _DIGITS.sub("", words[-1])[-12:].lower() + (" " if before[-1].isspace() else "")


def _key(number: str) -> Key:
    return tuple(int(part) for part in _PARTS.split(number))


def _outline(count: int, numbers: dict[int, str]) -> Claim | None:
    at = {_key(number): index for index, number in numbers.items()}
    deep = [key for key in at if len(key) > 1]
    rooted = [key for key in deep if key[:-1] in at]
    if not deep or len(rooted) < len(deep):
        return None
    parents: list[int | None] = [UNKNOWN] * count
    for key, index in at.items():
        parents[index] = at[key[:-1]] if len(key) > 1 else ROOT
    return Claim("outline", parents, 1.0)


def _referring(comments: Sequence[Shown], own: _Own, gap: str) -> Claim | None:
    """Return what references tell; lines of a gap are the next comment's (above), or the last's."""
    at = {number: index for index, number in own.numbers.items()}
    groups: dict[tuple[bool, str], list[tuple[int, int, bool]]] = defaultdict(list)
    for index, number in own.numbers.items():
        for line, is_page in _lines(comments, index, own, gap):
            for is_first, lead, other in _references(line, at, comments, is_page=is_page):
                if other != index:
                    valid = _key(own.numbers[other]) < _key(number)
                    groups[is_first, lead].append((index, other, valid))
    parents: list[int | None] = [UNKNOWN] * len(comments)
    good: set[int] = set()
    bad = 0
    for group in groups.values():
        right = [(index, other) for index, other, valid in group if valid]
        if len(right) < _SURE * len(group):
            continue
        good |= {index for index, _ in right}
        bad += len(group) - len(right)
        for index, other in right:
            if parents[index] is UNKNOWN:
                parents[index] = other
    if len(good) < _FEW:
        return None
    return Claim("numbers", parents, len(good) / (len(good) + bad))


def _lines(
    comments: Sequence[Shown], index: int, own: _Own, gap: str
) -> Iterator[tuple[str, bool]]:
    """Yield the lines that may say whom a comment answers, and whether they are the page's."""
    comment = comments[index]
    for at, line in enumerate(comment.above):
        if at >= own.split[index] if index in own.split and not own.is_below else gap == "above":
            yield line, True
    yield from ((line, True) for line in comment.head)
    yield from ((line, False) for line in comment.body)
    end = len(comment.below)
    for at, line in enumerate(comment.below):
        if own.is_below and index in own.split:
            is_own = at <= own.split[index]
        elif not own.is_below and index + 1 in own.split:
            is_own = end == len(comments[index + 1].above) and at < own.split[index + 1]
        else:
            is_own = gap == "below"
        if is_own:
            yield line, True


def _references(
    line: str, at: dict[str, int], comments: Sequence[Shown], *, is_page: bool
) -> Iterator[tuple[bool, str, int]]:
    """Yield whether a reference stands first on its line, what stands before it, and to whom."""
    line = line[:LONGEST]
    low = line.lower()
    for match in _NUMBER.finditer(line):
        other = at.get(match[0])
        before = line[: match.start()]
        if first := _FIRST.fullmatch(before):
            if other is None:  # what is answered first is not on the page
                return
            yield True, first["lead"].lower(), other
            continue
        if other is None:
            continue
        author = comments[other].author.lower()
        is_named = len(author) > 1 and author in low[: match.start()]
        if is_named and (is_page or _ANSWERS.match(before)):
            yield False, "name", other
        elif is_page and (lead := _LEAD.search(before)):
            yield False, lead[0].lower(), other
