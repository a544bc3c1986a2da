"""Candidates whose boundaries are names without a date on their line."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.boundaries import Boundary, Candidate, named
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row, is_item
from thread_cli.ingest.line_parts import whole

_NAME_LIMIT = 60
_LABEL = 40
_SURE = 0.75
#: How many badges may stand between a name and its date.
_BADGES = 2
_STOPS = '.!?…。！？)"”’'
_LETTERS = 4
_SIGNED = re.compile(r"(?:[—–~]|-{1,2}(?=\s?[^\W\d_]))\s?(?P<name>[^\s—–~-].*)\Z")
_RULED = re.compile(r"(?P<rule>([-=*_~#])\2+)\s?(?P<name>[^\W_].*?)\s?(?P=rule)\Z")
_FIELD = re.compile(r"[\w-]+(?: [\w-]+)?:\s\S")
_NUMBERED = re.compile(r"#(?P<count>\d{1,5})[.):]?\s+(?P<name>[^\d\s].*)\Z")
_LETTERED = re.compile(r"\[(?P<mark>[a-z]{1,2}|\d{1,3})\](?P<name>[^\W\d_].*)\Z")
_COLON = re.compile(r"(?P<name>[^:]{2,50}):\Z")


def marked(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Names with a word that recurs beside them: ``NAME said...``, ``By: NAME``, ``NAME 6 pts``."""
    known: list[int] = []
    ends: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        if len(row.text) > 100 or row.dates:
            continue
        name, mark = wrappers.split_mark(row.text)
        if name and mark and names.quality(name) >= names.PASSABLE and mark[0].isalpha():
            known.append(index)
        words = row.text.split()
        if len(words) > 1:
            first, last = wrappers.kind_of(words[0]), wrappers.kind_of(words[-1])
            ends["start", first].append(index)
            ends["end", last].append(index)
    if known:
        yield named(rows, known, "NAME said", "marked")
    likely = sorted(
        (key for key, where in ends.items() if len(where) >= 3 and key[1] != "#"),
        key=lambda key: -len(ends[key]),
    )
    for end, word in likely[:12]:
        where = ends[end, word]
        texts = {rows[index].text for index in where}
        if len(texts) * 2 < len(where) or not _can_mark(end, word):
            continue
        shape = f"{word} NAME" if end == "start" else f"NAME {word}"
        candidate = named(rows, where, shape, "marked")
        candidate.boundaries = [b for b in candidate.boundaries if b.quality >= names.PASSABLE]
        yield candidate


def _can_mark(end: str, word: str) -> bool:
    """Whether a recurring word may be what a page writes beside names."""
    return (word.lower() in wrappers.LEADS and word[0].isalpha()) or (
        end == "end" and word[0].isalpha() and word.endswith((":", "...", "…"))
    )


def bare(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Names alone on their lines, and nothing else that recurs."""
    by_place: dict[tuple[bool, bool], list[int]] = defaultdict(list)
    for index, row in enumerate(rows[:-1]):
        if len(row.text) > 120 or row.text[-1] in ".,;:!?":
            continue
        if names.quality(_without_address(row.text)) < 0.75:
            continue
        by_place[row.gap > 0 or not index, rows[index + 1].gap > 0].append(index)
    under_gap = by_place[True, True] + by_place[False, True]
    for starts in (by_place[True, True], by_place[True, False], under_gap):
        if len(starts) >= 3:
            yield named(rows, starts, "NAME", "bare")


def signed(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Names behind a dash or between rules, and names before a colon, alone on their lines."""
    forms = (("— NAME", _SIGNED), ("--- NAME ---", _RULED), ("NAME:", _COLON))
    for shape, form in forms:
        found: list[int] = []
        texts: list[str] = []
        for index, row in enumerate(rows):
            match = form.match(row.text) if len(row.text) <= _NAME_LIMIT and not row.dates else None
            if match and _is_listed(rows, index):
                continue
            if match and names.quality(match["name"]) >= names.PASSABLE:
                found.append(index)
                texts.append(match["name"])
        if len(found) < 3 or len(set(texts)) < 3:
            continue
        if form is _COLON and not _heads_blocks(rows, found):
            continue
        wrapper = wrappers.learn(texts)
        candidate = Candidate(f"lines like “{shape}”", "marked")
        for index, text in zip(found, texts, strict=True):
            author = wrapper.name(text).rstrip(",;")
            candidate.boundaries.append(
                Boundary(index, index + 1, author, None, index, names.quality(author))
            )
        yield candidate


def closing(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Names below what they wrote, alone or above a line with the place, as letters have them."""
    found: list[int] = []
    tight = placed = 0
    ends: list[int] = []
    for index in range(1, len(rows)):
        row, above = rows[index], rows[index - 1]
        if row.dates or len(row.text) > _NAME_LIMIT or names.quality(row.text) < _SURE:
            continue
        if not is_sentence(above.text) or above.text[-1] not in _STOPS:
            continue
        stops = [i for i in (index + 1, index + 2) if i >= len(rows) or rows[i].gap]
        below = rows[index + 1 : stops[0]] if stops else rows[:0]
        if not stops or any(is_sentence(r.text) or r.dates for r in below):
            continue
        tight += not row.gap
        placed += len(below)
        found.append(index)
        ends.append(stops[0])
    if not found or _talks(rows[ends[-1] :]):
        return
    if placed * 5 < len(found) * 4 and (len(found) < _LETTERS or tight * 5 < len(found) * 4):
        return  # headings stand between texts too
    if len(found) < _LETTERS - 1:
        return
    candidate = Candidate("lines like “NAME” below the text", "closing")
    candidate.boundaries = [
        Boundary(i, end, rows[i].text, None, i, names.quality(rows[i].text), "signed")
        for i, end in zip(found, ends, strict=True)
    ]
    yield candidate


def _heads_blocks(rows: Sequence[Row], found: Sequence[int]) -> bool:
    """Whether lines with a colon begin blocks of their own, and are no empty fields."""
    apart = sum(not index or rows[index].gap > 0 or rows[index].fenced for index in found)
    fields = sum(_FIELD.match(row.text) is not None for row in rows)
    return apart * 10 >= len(found) * 7 and fields * 3 <= len(found)


def _is_listed(rows: Sequence[Row], index: int) -> bool:
    """Whether a row stands in a list, or above one."""
    if index + 1 < len(rows) and is_item(rows[index + 1].text) and not rows[index + 1].gap:
        return True
    above = index and not rows[index].gap and is_item(rows[index - 1].text)
    return bool(above) and is_item(rows[index].text)


def numbered(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Names behind numbers that count: ``#3 NAME``."""
    found = [
        (index, whole(match["count"]), match["name"])
        for index, row in enumerate(rows)
        if len(row.text) <= _NAME_LIMIT and (match := _NUMBERED.match(row.text))
    ]
    steps = [b[1] - a[1] in {1, -1} for a, b in pairwise(found)]
    if len(found) < 3 or sum(steps) * 10 < 8 * len(steps):
        return
    candidate = Candidate("lines like “#3 NAME”", "marked")
    candidate.boundaries = [
        Boundary(index, index + 1, name, None, index, names.quality(name), "#")
        for index, _, name in found
    ]
    yield candidate


def lettered(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Names grown together with a mark in brackets that goes on: ``[a]NAME``, ``[b]NAME``."""
    found = [
        (index, match["mark"], match["name"])
        for index, row in enumerate(rows)
        if len(row.text) <= _NAME_LIMIT and (match := _LETTERED.match(row.text))
    ]
    marks = [whole(mark) if mark.isdigit() else _letters(mark) for _, mark, _ in found]
    steps = [b - a == 1 for a, b in pairwise(marks)]
    if len(found) < 4 or sum(steps) * 10 < 8 * len(steps):
        return
    candidate = Candidate("lines like “[a]NAME”", "marked")
    candidate.boundaries = [
        Boundary(index, index + 1, name, None, index, names.quality(name), "[")
        for index, _, name in found
    ]
    yield candidate


def _letters(mark: str) -> int:
    """Return a mark's place in a, b, ... z, aa, ab."""
    place = 0
    for char in mark:
        place = place * 26 + ord(char) - ord("a") + 1
    return place


def fenced(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Names that stand behind the page's template, or under captions that say them."""
    captioned = [index for index, row in enumerate(rows) if row.named]
    if len(captioned) >= 3:
        found = Candidate("lines like “picture of NAME” over “NAME”", "fenced")
        found.boundaries = [
            Boundary(
                index, index + 1, name, None, index, 1.0, "caption",
                rest=rows[index].text[len(name) :].strip(),
            )
            for index in captioned
            for name in [rows[index].named]
        ]  # fmt: skip
        yield found
    starts = [
        _below_notice(rows, index) for index, row in enumerate(rows) if row.fenced and not row.dates
    ]
    if starts and starts[0] > 0:
        starts.insert(0, _first_header(rows[: starts[0]], _usual_distance(rows, starts)))
    if len(starts) < 3:
        return
    found = named(rows, starts, "NAME behind buttons", "fenced")
    found.boundaries = [
        b
        for b in found.boundaries
        if b.quality >= names.PASSABLE and len(rows[b.first].text) <= _NAME_LIMIT
    ]
    counts = Counter(b.author for b in found.boundaries)
    if len(counts) > 3:  # what recurs at half of the fences is the page's
        found.boundaries = [
            b for b in found.boundaries if counts[b.author] * 5 < len(found.boundaries) * 2
        ]
    foot = found.boundaries[-1:]
    if len(found.boundaries) > 3 and not rows[-1].closed and not _talks(rows[foot[0].end :]):
        found.boundaries.pop()
    yield found


def _usual_distance(rows: Sequence[Row], starts: Sequence[int]) -> int:
    """Return how far below names the dates stand: badges may stand between."""
    reach = range(1, _BADGES + 2)
    found = Counter(
        next((k for k in reach if start + k < len(rows) and rows[start + k].dates), 1)
        for start in starts
    )
    return found.most_common(1)[0][0]


def _below_notice(rows: Sequence[Row], index: int) -> int:
    """Return the row below a sentence that stands where a name would: a comment was deleted."""
    below = index + 1
    if below + 1 >= len(rows) or rows[below].fenced or rows[below].dates:
        return index
    said = is_sentence(rows[index].text) and names.quality(rows[index].text) < names.PASSABLE
    return below if said and names.quality(rows[below].text) >= _SURE else index


def _first_header(rows: Sequence[Row], distance: int) -> int:
    """Return where the first comment begins, which may have no template above it."""
    for index in range(len(rows) - 2, -1, -1):
        below = rows[index + 1]
        whole = below.dates and below.dates[-1][1] - below.dates[0][0] >= 0.6 * len(below.text)
        if whole and not rows[index].dates and names.quality(rows[index].text) >= _SURE:
            top = max(0, index + 1 - distance)
            return top if names.quality(rows[top].text) >= names.PASSABLE else index
    return 0


def _talks(rows: Sequence[Row]) -> bool:
    """Whether a comment that was cut off at its end says anything."""
    return any(row.text[-1] in ".!?…" or len(row.text) > _NAME_LIMIT for row in rows)


def _without_address(text: str) -> str:
    words = [word for word in text.split() if "://" not in word]
    return " ".join(words) or text


def with_dates(rows: Sequence[Row], candidate: Candidate, alone: dict[int, str]) -> Candidate:
    """Take the dates that stand alone below the names into the headers.

    Behind the page's template most comments have one or none has.
    """
    dated = []
    for b, following in zip_longest(candidate.boundaries, candidate.boundaries[1:]):
        stop = following.first if following else b.end + _BADGES + 1
        reach = range(b.end, min(stop, b.end + (_BADGES if candidate.kind == "fenced" else 0) + 1))
        at = next((row for row in reach if row in alone), None)
        if b.date is None and at is not None and all(_is_label(rows[i]) for i in range(b.end, at)):
            dated.append(replace(b, end=at + 1, date=alone[at]))
        else:
            dated.append(b)
    if candidate.kind == "fenced":
        sure = [b for b in dated if b.date]
        dated = sure if len(sure) * 5 >= len(dated) * 4 else dated
    candidate.boundaries = dated
    return candidate


def _is_label(row: Row) -> bool:
    """Whether a row may be a badge between a name and its date."""
    return len(row.text) <= _LABEL and row.text[-1] not in ".!?…" and not row.gap
