"""Candidates found by aligning all records: which rows are optional, which hold the name.

As in wrapper induction (Crescenzi et al. 2001; Zhai and Liu 2005) records are laid one upon the
other. They are anchored at their dates. Rows that recur, counts and counted things are optional
slots; how many rows are left above a date, where a record plainly begins, tells how many a header
has; then each record has as many, whatever stands between.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set

from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.cuts import Cut, usual_dates
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row, normal

#: How many rows above a date may belong to its header.
_REACH = 6
_LONGEST = 60
_LEAST = 4
_COUNT = re.compile(r"[^\w]*\d[\d\s.,()/+-]*[KkMm]?[^\w]*\Z")
#: By how many rows a header with a badge is longer than others, at least.
_MORE = 0.6
_NAMED = 0.75
_SIGN = re.compile(r"[·•|]")
_STOPS = ".!?…。！？"


def aligned(rows: Sequence[Row], alone: list[Cut], cuts: list[Cut]) -> Iterator[Candidate]:
    """Yield the cuts at dates with the name some rows above, and with the body between them."""
    led = _led(cuts)
    usual = usual_dates(led if len(led) > len(alone) else alone)
    dates = {cut.row: cut.date for cut in usual}
    if len(dates) < _LEAST:
        return
    windows = {at: _window(rows, at, dates) for at in dates}
    counted = {text for text in _asides(rows, windows) if "#" in text}
    badges = _badges(rows, windows, counted)
    asides = _asides(rows, windows, badges) | badges
    slots = {
        at: [i for i in where if not _is_aside(rows[i], asides)] for at, where in windows.items()
    }
    # Above what is left a badge may stand; the block begins with it.
    opened = {at for at, where in windows.items() if where and _opens(rows, where[0])}
    yield from _above(rows, dates, slots, opened)
    yield from _apart(rows, dates, asides)


def _led(cuts: list[Cut]) -> list[Cut]:
    """Return the dates at lines' ends behind the same words: ``Reviewed in Italy on DATE``."""
    found = [cut for cut in cuts if not cut.right and len(cut.left) <= _LONGEST]
    starts = Counter(tuple(normal(cut.left).split()[:2]) for cut in found)
    start, count = starts.most_common(1)[0] if starts else ((), 0)
    same = [cut for cut in found if tuple(normal(cut.left).split()[:2]) == start]
    return same if len(start) == 2 and count >= _LEAST else []


def _window(rows: Sequence[Row], at: int, dates: dict[int, str]) -> list[int]:
    """Return the rows above a date that may be of its header, the uppermost first."""
    found: list[int] = []
    index = at
    while index > 0 and at - index < _REACH:
        # Between a name and its date a blank line may stand, but above the name begins a block.
        if index < at and (rows[index].fenced or rows[index].gap):
            break
        index -= 1
        if index in dates or (rows[index].dates and _opens(rows, index)):
            break
        if _is_said(rows[index].text):
            # What a person says of himself may be a sentence, below the name at a block's top.
            tagline = found and len(rows[index].text) <= _LONGEST and not _opens(rows, index)
            if tagline and _is_top(rows, index - 1):
                found += [index, index - 1]
            break
        found.append(index)
    return found[::-1]


def _is_top(rows: Sequence[Row], index: int) -> bool:
    """Whether a row is a name at the top of a block."""
    text = rows[index].text
    return _opens(rows, index) and not _is_said(text) and names.quality(text) >= _NAMED


def _is_said(text: str) -> bool:
    """Whether a row is what people say; names may end in a stop, titles may be long."""
    words = len(text.split())
    return len(text) > _LONGEST or (is_sentence(text) and words > 3 and text[-1] in _STOPS)


def _asides(
    rows: Sequence[Row], windows: dict[int, list[int]], badges: Set[str] = frozenset()
) -> set[str]:
    """Return what recurs in windows below other rows and seldom above them: badges, labels."""
    counts: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    for where in windows.values():
        worded = [index for index in where if not _is_aside(rows[index], badges)]
        for place, index in enumerate(worded):
            for text in _slots(rows[index].text):
                counts[text] += 1
                opening[text] += place == 0
    return {text for text, count in counts.items() if count > 1 and opening[text] * 5 <= count}


def _badges(rows: Sequence[Row], windows: dict[int, list[int]], asides: set[str]) -> set[str]:
    """Return what recurs at tops of windows above ever other rows, one more than others have.

    A person who comes back has as many rows as everybody.
    """
    below: dict[str, set[str]] = defaultdict(set)
    sizes: dict[str, list[int]] = defaultdict(list)
    for where in windows.values():
        left = [rows[i].text for i in where if not _is_aside(rows[i], asides)]
        if left:
            sizes[left[0]].append(len(left))
            below[left[0]].add(left[1] if len(left) > 1 else "")
    every = [size for found in sizes.values() for size in found]
    badges: set[str] = set()
    for text, found in sizes.items():
        others = len(every) - len(found)
        if len(found) < _LEAST - 1 or len(below[text]) < _LEAST - 1 or not others:
            continue
        usual = (sum(every) - sum(found)) / others
        if sum(found) / len(found) - usual >= _MORE and "" not in below[text]:
            badges.update(_slots(text))
    return badges


def _slots(text: str) -> list[str]:
    """Return a row's parts as they are in all records: numbers alike, one thing and several."""
    parts = _SIGN.split(normal(text))
    return [" ".join(word.rstrip("s") for word in part.split()) for part in parts if part.strip()]


def _is_aside(row: Row, asides: Set[str]) -> bool:
    if _COUNT.match(row.text) or not any(map(str.isalpha, row.text)):
        return True
    return all(slot in asides for slot in _slots(row.text))


def _opens(rows: Sequence[Row], index: int) -> bool:
    return index > 0 and (rows[index].gap > 0 or rows[index].fenced)


def _above(
    rows: Sequence[Row], dates: dict[int, str], slots: dict[int, list[int]], opened: set[int]
) -> Iterator[Candidate]:
    """Yield the cut with as many rows of header above each date as most have."""
    sizes = Counter(len(w) for at, w in slots.items() if w and at in opened)
    sizes = sizes or Counter(len(w) for w in slots.values() if w)
    if not sizes:
        return
    usual = sizes.most_common(1)[0][0]
    for size in {usual, 1}:
        picked = {
            _head(where, size, size == usual and at in opened): at
            for at, where in slots.items()
            if where
        }
        if all(index == at - 1 for index, at in picked.items()):
            continue
        yield _candidate(rows, picked, dates, "NAME, other lines, DATE", "aligned")


def _head(where: list[int], size: int, opened: bool) -> int:
    """Return the row of the name among what is left above a date."""
    if opened and len(where) <= size + 1:
        return where[0]
    return where[-min(size, len(where))]


def _apart(rows: Sequence[Row], dates: dict[int, str], asides: set[str]) -> Iterator[Candidate]:
    """Yield the cut with the name first and the date last, the body between them."""
    ends = sorted(dates)
    below: Counter[str] = Counter()
    for end in ends:
        for row in rows[end + 1 : end + 4]:
            below.update(_slots(row.text))
    recurring = asides | {text for text, count in below.items() if count > 1 and "#" in text}
    picked: dict[int, int] = {}
    for before, at in zip([-1, *ends], [*ends, len(rows)], strict=True):
        begin = _first_name(rows, at) if before < 0 else before + 1
        fenced = [i for i in range(begin, min(begin + 4, at - 1)) if rows[i].fenced]
        # Between two fences stands what belongs to no comment.
        if fenced and (fenced[0] > begin or len(fenced) > 1) and before >= 0:
            begin = fenced[-1] if len(fenced) > 1 and fenced[1] == fenced[0] + 1 else fenced[0]
        while begin < at - 1 and _is_aside(rows[begin], recurring):
            begin += 1
        if begin < at - 1:
            picked[begin] = before + 1 if before >= 0 else begin
    if len(picked) >= _LEAST:
        yield _candidate(rows, picked, {}, "NAME, TEXT, DATE", "spread")


def _first_name(rows: Sequence[Row], at: int) -> int:
    """Return where the first record begins: at the name nearest above its text."""
    for index in range(at - 2, max(-1, at - 2 * _REACH), -1):
        text = rows[index].text
        if len(text) <= _LONGEST and not is_sentence(text) and names.quality(text) >= 0.75:
            return index
    return max(0, at - 2)


def _candidate(
    rows: Sequence[Row], picked: dict[int, int], dates: dict[int, str], shape: str, kind: str
) -> Candidate:
    """Return the candidate of names at rows, with where each one's date or header begins."""
    wrapper = wrappers.learn([rows[index].text for index in picked])
    found = Candidate(f"lines like “{shape}”", kind)
    for index, other in sorted(picked.items()):
        author = wrapper.name(rows[index].text)
        first, end = min(index, other), max(index, other) + 1
        found.boundaries.append(
            Boundary(first, end, author, dates.get(other), index, names.quality(author))
        )
    return found
