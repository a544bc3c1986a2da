"""Rows of the page that name the person who is answered: ``in reply to Ada``, ``Bram  Ada``.

A name is looked for in what the page writes around a comment, never in what people say but for its
first row, where nothing may stand beside it. It counts by what stands before it: words of
answering, the author's own name, a sign, nothing at all. Each such form is believed or not for the
whole text, by how often it names somebody who has written above, and how often the author.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thread_cli.ingest.generic.claims import UNKNOWN, Claim
from thread_cli.ingest.generic.reply_words import ANSWERING, RESPONSE
from thread_cli.ingest.generic.shown import LONGEST, Shown
from thread_cli.ingest.generic.times import is_newest_first

_PIECE = re.compile(r"[^\s@:：>()\[\],·•|»→▸▶]+")
_AROUND = " ,:;.…!?()[]\"“”„«»'’‘、：，！"
#: Names have at most so many words; of fewer letters one is another word as well.
_WORDS, _LEAST = 6, 2
#: What may stand between words of answering and a name: "the comment of".
_BETWEEN = 30
_START = 2
#: How far behind a name the date of what is answered may begin.
_DATE = 20
_TO = re.compile(
    r"\W{0,3}(?:to|an|an:|para|para:|à|für|voor|aan|till|til|do|кому|收件人|宛先)\s{0,6}:\s*\W?\Z",
    re.I,
)
_RE = re.compile(r"(?:\A|[\[(\s])re:\s*\Z", re.IGNORECASE)
_AT = re.compile(r"[\s•·+-]{0,3}(?:\w{1,20}\s)?@\s?\Z")
_POSSESSIVE = re.compile(r"['’]s?\Z")
#: "[ Answer Ada ]": what a page writes of its own stands in brackets.
_BRACKET = re.compile(rf"\A\[\s?(?:{RESPONSE})\s?:?\s\Z", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,2}\Z")
#: A browser copies no space between the words and the link behind them: "In reply toAda".
_FUSED = re.compile(rf"{ANSWERING.pattern}(?=[^\W\d_])", re.IGNORECASE)
#: How far down its header a name alone may stand.
_NEAR = 3
#: Forms that say it in words are believed where they are seen once.
_WORDED = frozenset({"words"})


@dataclass(frozen=True, slots=True)
class _Seen:
    """A name on a row: in which form, at which comment, and whom it may mean."""

    form: str
    index: int
    zone: str
    other: int | None
    is_own: bool


class _People:
    """Who wrote what, to be found by name."""

    def __init__(self, comments: Sequence[Shown]) -> None:
        self._places: dict[str, list[int]] = defaultdict(list)
        self._dated: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._dates: dict[str, set[int]] = defaultdict(set)
        self._answered_below = is_newest_first(comments)
        for index, comment in enumerate(comments):
            name = comment.author.lower()
            if len(name) < _LEAST:
                continue
            self._places[name].append(index)
            if comment.date:
                self._dated[name, comment.date].append(index)
                self._dates[name].add(len(comment.date))
        self._starts = {
            piece[0] for name in self._places if (piece := _PIECE.search(name)) is not None
        }

    def may_begin(self, piece: str) -> bool:
        """Whether a name may begin with a piece of a line."""
        low = piece.lower()
        return any(
            start in self._starts
            for start in (low, low.strip(_AROUND), _bare(low), _DIGITS.sub("", low))
        )

    def known(self, text: str) -> str | None:
        """Return the name that a text is, but for signs around it, or none."""
        low = text.lower()
        for name in (low, low.strip(_AROUND), _bare(low), _DIGITS.sub("", low)):
            if name in self._places:
                return name
        return None

    def meant(self, name: str, index: int, after: str, form: str) -> int | None:
        """Return which comment of a person is meant: the one of the date beside, or the last.

        Behind a title a name counts with the date alone. Where the newest comment stands first,
        what is answered stands below.
        """
        where = self._places[name]
        for size in self._dates[name]:
            for start in range(max(0, min(_DATE, len(after) - size)) + 1):
                found = self._dated.get((name, after[start : start + size]), [])
                if len(found) == 1 and found[0] != index:
                    return found[0]
        before = bisect_left(where, index)
        if form == "titled":
            return None
        if self._answered_below:
            return where[before] if before < len(where) else None
        return where[before - 1] if before else None


def _bare(text: str) -> str:
    return _POSSESSIVE.sub("", text.strip(_AROUND))


def by_row(comments: Sequence[Shown]) -> Claim | None:
    """Return whom comments answer by the names that the page writes around them, or none."""
    people = _People(comments)
    seen = [one for index in range(len(comments)) for one in _names(comments, index, people)]
    forms: dict[str, list[_Seen]] = defaultdict(list)
    for one in seen:
        forms[one.form].append(one)
    parents: list[int | None] = [UNKNOWN] * len(comments)
    good = bad = 0
    for form in sorted(forms, key=lambda form: (form not in _WORDED, -len(forms[form]))):
        found = _believed(form, forms[form])
        good, bad = good + len(found), bad + len(forms[form]) - len(found)
        for one in found:
            if parents[one.index] is UNKNOWN:
                parents[one.index] = one.other
    if not good:
        return None
    return Claim("rows", parents, good / (good + bad))


def _believed(form: str, seen: Sequence[_Seen]) -> list[_Seen]:
    """Return those of a form that say whom comments answer; rows between two are of one of them."""
    sides = [[one for one in seen if one.zone in {"near", zone}] for zone in ("above", "below")]
    worth = [sum(1 if one.other is not None else -3 * one.is_own for one in side) for side in sides]
    side = sides[0] if worth[0] >= worth[1] else sides[1]
    named = [one for one in side if one.other is not None]
    own = sum(one.is_own for one in side)
    unseen = len(side) - len(named) - own
    least = 1 if form in _WORDED else 2
    if len(named) < least or own * 10 > len(named) or unseen > len(named):
        return []
    return named


def _names(comments: Sequence[Shown], index: int, people: _People) -> Iterator[_Seen]:
    comment = comments[index]
    zones = (("above", comment.above), ("near", comment.head), ("below", comment.below))
    for zone, lines in zones:
        for at, line in enumerate(lines):
            near = zone == "near" and at < _NEAR
            yield from _on_line(comments, index, people, line, zone, is_near=near)
    for line in comment.body[:1]:
        yield from _on_line(comments, index, people, line, "near", is_near=False, is_body=True)


def _on_line(
    comments: Sequence[Shown],
    index: int,
    people: _People,
    line: str,
    zone: str,
    *,
    is_near: bool,
    is_body: bool = False,
) -> Iterator[_Seen]:
    if len(line) > LONGEST:
        return
    line = _FUSED.sub(r"\g<0> ", line)
    own = comments[index].author.lower()
    pieces = list(_PIECE.finditer(line))
    skip = -1
    for first, piece in enumerate(pieces):
        if first <= skip or not people.may_begin(piece[0]):
            continue
        for last in range(min(first + _WORDS, len(pieces)) - 1, first - 1, -1):
            name = people.known(line[piece.start() : pieces[last].end()])
            if name is None:
                continue
            before, after = line[: piece.start()], line[pieces[last].end() :]
            form = _form(before, after, own, is_near=is_near, is_body=is_body)
            skip = last
            # Its author's name stands at its head, and once more below a picture.
            if form and not (form == "whole" and name == own):
                other = people.meant(name, index, after, form) if name != own else None
                yield _Seen(form, index, zone, other, name == own)
            break


def _form(before: str, after: str, own: str, *, is_near: bool, is_body: bool) -> str:
    """Return in what form a name stands, or nothing where that tells nothing."""
    words = list(ANSWERING.finditer(before))
    if words and (words[-1].start() <= _START or not is_body):
        between = len(before) - words[-1].end()
        return "words" if between <= _BETWEEN else "titled" if words[0].start() <= _START else ""
    if _BRACKET.match(before) and after.lstrip().startswith("]"):
        return "words"
    if is_body:
        return ""
    signs = {"to": bool(_TO.match(before)), "re": bool(_RE.search(before))}
    if is_near:
        signs |= {
            "at": bool(_AT.match(before)),
            "pair": before.strip().lower() == own,
            "whole": not before.strip() and not after.strip(_AROUND),
        }
    return next((form for form, is_it in signs.items() if is_it), "")
