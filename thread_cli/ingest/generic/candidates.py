"""Every way to cut a text into comments that some recurring shape of its lines suggests.

A candidate is a list of boundaries: where headers (or footers) stand and which author and date
they name. Whether the author stands before or after the body, and which candidate is right, is
for ``score`` to say.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from thread_cli.ingest.generic import names, when, wrappers
from thread_cli.ingest.generic.rows import Row, normal

_CLOSING = re.compile(
    r"(?:[\s\-–—|/·•,:@(»>~*]|(?:(?<=\s)|\A)(?:on|at|am|le|el|il|em|op|den|posted|wrote)(?=\s|\Z))+\Z",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\A[\s\-–—|/·•,:@)»>~*]+")
_WORDY = re.compile(r"[^\W\d_]{2}")
_COUNTED = re.compile(r"#?(\d{1,5})[.)]?\Z")
_NUMBERS = re.compile(r"\d+")
#: What may stand beside a date that is otherwise alone on its line.
_ASIDE_LIMIT = 40
_ASIDE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Boundary:
    """A header or footer: rows ``first`` up to, not including, ``end``.

    Attributes:
        anchor: The row whose indentation tells the comment's depth.
        quality: How name-like the author is.
        mark: The word of saying after the name (``said...``), or empty.
        number: The comment's number as the layout writes it, or none.
    """

    first: int
    end: int
    author: str
    date: str | None
    anchor: int
    quality: float
    mark: str = ""
    number: int | None = None


@dataclass(slots=True)
class Candidate:
    """One way to cut the text.

    Attributes:
        shape: What recurs, for people.
        kind: ``inline``, ``stacked``, ``spread``, ``marked`` or ``bare``, by what a boundary is.
        boundaries: In the order of the source, not overlapping.
    """

    shape: str
    kind: str
    boundaries: list[Boundary] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A row at one of its dates."""

    row: int
    left: str
    glue: str
    date: str
    right: str


def candidates(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Yield the candidates worth comparing."""
    for candidate in _plain_candidates(rows):
        candidate.boundaries = _with_captions(rows, candidate.boundaries)
        yield candidate


def _with_captions(rows: Sequence[Row], boundaries: list[Boundary]) -> list[Boundary]:
    """Take into the headers what stands above each: a picture's caption, the comment's number."""
    captions = [_is_caption(rows, b) for b in boundaries]
    numbers = [_number_above(rows, b) for b in boundaries]
    steps = [a is not None and b is not None and b - a == 1 for a, b in pairwise(numbers)]
    counted = len(steps) > 0 and sum(steps) * 5 >= len(steps) * 4
    captioned = sum(captions) * 5 >= len(boundaries) * 3
    if not counted and not captioned:
        return boundaries
    return [
        replace(b, first=b.first - 1, anchor=b.first)
        if (captioned and captions[index]) or (counted and numbers[index] is not None)
        else b
        for index, b in enumerate(boundaries)
    ]


def _number_above(rows: Sequence[Row], boundary: Boundary) -> int | None:
    text = rows[boundary.first - 1].text if boundary.first else ""
    match = _COUNTED.match(text)
    return int(match[1]) if match else None


def _is_caption(rows: Sequence[Row], boundary: Boundary) -> bool:
    if not boundary.first or len(boundary.author) < 2:
        return False
    above = rows[boundary.first - 1].text
    return len(above) <= len(boundary.author) + 25 and boundary.author in above


def _plain_candidates(rows: Sequence[Row]) -> Iterator[Candidate]:
    cuts = _cuts(rows)
    left, alone, right = _sorted_by_side(cuts)
    for side, group in (("left", left), ("right", right)):
        yield from _inline(rows, group, side)
    yield from _stacked(rows, alone)
    alone_rows = {cut.row: cut.date for cut in alone}
    for candidate in _marked(rows):
        yield _with_dates(rows, candidate, alone_rows)
    if not cuts:
        yield from _bare(rows)


def _cuts(rows: Sequence[Row]) -> list[_Cut]:
    found = []
    for index, row in enumerate(rows):
        for start, end in {row.dates[0], row.dates[-1]} if row.dates else ():
            before = row.text[:start]
            left = _CLOSING.sub("", before)
            glue = " ".join(before[len(left) :].lower().split())
            if left and before == left:
                glue = "fused"
            found.append(
                _Cut(index, left.strip(), glue, row.text[start:end], row.text[end:].strip())
            )
    return found


def _sorted_by_side(cuts: list[_Cut]) -> tuple[list[_Cut], list[_Cut], list[_Cut]]:
    """Tell dates with a name before them from those alone and those with a name after them."""
    common_left = _mostly(cut.left for cut in cuts)
    common_right = _mostly(normal(cut.right) for cut in cuts)
    left, alone, right = [], [], []
    for cut in cuts:
        has_left = bool(cut.left) and not _is_lead(cut.left)
        aside = _OPENING.sub("", cut.right)
        name, _ = wrappers.split_mark(" " + aside)
        has_right = bool(_WORDY.search(name) or (name.strip() and name.strip()[0].isalpha()))
        if has_left:
            if len(cut.right.split()) <= _ASIDE_WORDS or normal(cut.right) == common_right:
                left.append(cut)
        elif has_right:
            right.append(cut)
        # What is the same beside most dates may be a word of the page or one diligent person.
        if has_left and cut.left != common_left:
            continue
        if len(cut.right) <= _ASIDE_LIMIT or normal(cut.right) == common_right:
            alone.append(cut)
    return left, alone, right


def _mostly(texts: Iterable[str]) -> str | None:
    counts = Counter(texts)
    if not counts:
        return None
    text, count = counts.most_common(1)[0]
    return text if text and count >= 3 and count * 2 > counts.total() else None


def _is_lead(text: str) -> bool:
    words = [wrappers.kind_of(word) for word in text.lower().split()]
    return all(word in wrappers.LEADS or word == "#" for word in words) and words != ["from"]


def _usual_dates(cuts: list[_Cut]) -> list[_Cut]:
    """Drop dates in a form that is rare among them: they stand in sentences."""
    forms = Counter(when.form(cut.date) for cut in cuts)
    timed = sum(has_time(cut.date) for cut in cuts) * 2 > len(cuts)
    floor = max(2, 0.04 * len(cuts)) if len(cuts) > 4 else 1
    return [
        cut for cut in cuts if forms[when.form(cut.date)] >= floor or (timed and has_time(cut.date))
    ]


def has_time(date: str) -> bool:
    """Whether a date says more than the day."""
    return ":" in date or date.lower().endswith(("am", "pm", "ago"))


def _inline(rows: Sequence[Row], cuts: list[_Cut], side: str) -> Iterator[Candidate]:
    """Name and date on one line."""
    by_glue: dict[str, list[_Cut]] = defaultdict(list)
    for cut in cuts:
        glue = cut.glue if side == "left" else _OPENING.match(cut.right + " ")
        by_glue[glue if isinstance(glue, str) else (glue.group().strip() if glue else "")].append(
            cut
        )
    groups = [group for group in by_glue.values() if len(group) * 8 >= len(cuts)]
    if len(by_glue) > 1:
        groups.append(cuts)
    for group in groups:
        usual = _usual_dates(group)
        texts = [cut.left if side == "left" else cut.right for cut in usual]
        wrapper = wrappers.learn(texts)
        seen: dict[int, Boundary] = {}
        for cut, text in zip(usual, texts, strict=True):
            author = wrapper.name(text)
            quality = names.quality(author)
            if quality < 0.3 or (cut.row in seen and seen[cut.row].quality >= quality):
                continue
            beside = cut.right if side == "left" else text
            mark = wrappers.split_mark(" x " + beside)[1]
            seen[cut.row] = Boundary(
                cut.row, cut.row + 1, author, cut.date, cut.row, quality, mark, _number(text)
            )
        shape = "NAME DATE" if side == "left" else "DATE NAME"
        yield Candidate(f"lines like “{shape}”", "inline", [seen[row] for row in sorted(seen)])


def _number(text: str) -> int | None:
    for word in text.split()[:4]:
        digits = _NUMBERS.search(word)
        if digits and wrappers.kind_of(word) == "#" and word[0] not in "+-":
            return int(digits[0])
    return None


def _stacked(rows: Sequence[Row], cuts: list[_Cut]) -> Iterator[Candidate]:
    """Name and date on lines of their own."""
    usual = _usual_dates(cuts)
    if not usual:
        return
    every = {cut.row for cut in cuts}
    # A clock on a line of its own belongs to the date above it.
    dates = {cut.row: cut.date for cut in usual if cut.row - 1 not in every or rows[cut.row].gap}
    recurring = _recurring(rows, dates)
    sure = {"NAME over DATE", "DATE over NAME"}
    places: tuple[tuple[str, Callable[[int], int | None]], ...] = (
        ("NAME over DATE", lambda at: at - 1),
        ("DATE over NAME", lambda at: at + 1),
        ("NAME, a line, DATE", lambda at: at - 2),
        ("NAME at the top of a block with DATE", lambda at: _top(rows, at, dates, recurring)),
    )
    for label, place in places:
        found = _paired(rows, dates, place, f"lines like “{label}”")
        if label in sure or len(found.boundaries) > 1:
            yield found
    ends = [-1, *sorted(dates)]
    starts = {end + 1: None for end in ends if end + 1 < len(rows) and end + 1 not in dates}
    yield _named(rows, starts, "NAME first, DATE last", "spread")


def _recurring(rows: Sequence[Row], dates: dict[int, str]) -> set[str]:
    """Return what recurs above dates and is no name: badges, counts, captions."""
    counts: Counter[str] = Counter()
    for at in dates:
        for index in range(max(0, at - 5), at):
            counts[normal(rows[index].text)] += 1
    # A person may write a third of all comments; a line of several words recurs as a badge only.
    few, many = max(3, 0.2 * len(dates)), max(3, 0.35 * len(dates))
    return {
        text
        for text, count in counts.items()
        if count >= (few if len(text.split()) > 2 or "#" in text else many)
    }


def _top(rows: Sequence[Row], at: int, dates: dict[int, str], recurring: set[str]) -> int | None:
    top = at
    while top > 0 and at - top < 5 and top - 1 not in dates and len(rows[top - 1].text) <= 80:
        if rows[top].gap and top != at and not _is_aside(rows[top - 1], recurring):
            break
        top -= 1
    while top < at and _is_aside(rows[top], recurring):
        top += 1
    return top if top < at else None


def _is_aside(row: Row, recurring: set[str]) -> bool:
    return normal(row.text) in recurring


def _paired(
    rows: Sequence[Row], dates: dict[int, str], place: Callable[[int], int | None], shape: str
) -> Candidate:
    pairs: list[tuple[int, int]] = []
    taken = -1
    for at in sorted(dates):
        index = place(at)
        if index is None or not 0 <= index < len(rows) or index in dates:
            continue
        if min(index, at) <= taken or not rows[index].is_short:
            continue
        pairs.append((index, at))
        taken = max(index, at)
    wrapper = wrappers.learn([rows[index].text for index, _ in pairs])
    found = Candidate(shape, "stacked")
    for index, at in pairs:
        text = rows[index].text
        author = wrapper.name(text)
        mark = wrappers.split_mark(text)[1]
        quality = names.quality(author)
        first, last = min(index, at), max(index, at)
        if last == at and last + 1 < len(rows) and _goes_on(rows[last + 1]):
            last += 1
        found.boundaries.append(
            Boundary(first, last + 1, author, dates[at], first, quality, mark, _number(text))
        )
    return found


def _goes_on(row: Row) -> bool:
    """Whether a row is the clock that belongs to the date above it."""
    return not row.gap and len(row.dates) == 1 and row.dates[0] == (0, len(row.text))


def _named(rows: Sequence[Row], starts: dict[int, str | None], shape: str, kind: str) -> Candidate:
    chosen = [index for index in starts if rows[index].is_short]
    wrapper = wrappers.learn([rows[index].text for index in chosen])
    found = Candidate(f"lines like “{shape}”", kind)
    for index in sorted(chosen):
        text = rows[index].text
        author = wrapper.name(text)
        mark = wrappers.split_mark(text)[1]
        quality = names.quality(author)
        found.boundaries.append(
            Boundary(index, index + 1, author, None, index, quality, mark, _number(text))
        )
    return found


def _marked(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Names with a word that recurs beside them: ``NAME said...``, ``By: NAME``, ``NAME 6 pts``."""
    known: dict[int, str | None] = {}
    ends: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        if len(row.text) > 100 or row.dates:
            continue
        name, mark = wrappers.split_mark(row.text)
        if name and mark and names.quality(name) >= names.PASSABLE and mark[0].isalpha():
            known[index] = None
        words = row.text.split()
        if len(words) > 1:
            first, last = wrappers.kind_of(words[0]), wrappers.kind_of(words[-1])
            ends["start", first].append(index)
            ends["end", last].append(index)
    if known:
        yield _named(rows, known, "NAME said", "marked")
    likely = sorted(
        (key for key, where in ends.items() if len(where) >= 3 and key[1] != "#"),
        key=lambda key: -len(ends[key]),
    )
    for end, word in likely[:12]:
        where = ends[end, word]
        texts = {rows[index].text for index in where}
        if len(texts) * 2 < len(where) or not _can_mark(word):
            continue
        shape = f"{word} NAME" if end == "start" else f"NAME {word}"
        candidate = _named(rows, dict.fromkeys(where), shape, "marked")
        candidate.boundaries = [b for b in candidate.boundaries if b.quality >= names.PASSABLE]
        yield candidate


def _can_mark(word: str) -> bool:
    """Whether a recurring word may be what a page writes beside names."""
    return word.lower() in wrappers.LEADS or (
        word[0].isalpha() and word.endswith((":", "...", "…"))
    )


def _with_dates(rows: Sequence[Row], candidate: Candidate, alone: dict[int, str]) -> Candidate:
    """Take the date that stands directly below a name into the header."""
    extended = []
    for boundary in candidate.boundaries:
        date = alone.get(boundary.end)
        if date is None or boundary.date is not None:
            extended.append(boundary)
            continue
        extended.append(
            Boundary(
                boundary.first,
                boundary.end + 1,
                boundary.author,
                date,
                boundary.anchor,
                boundary.quality,
                boundary.mark,
                boundary.number,
            )
        )
    candidate.boundaries = extended
    return candidate


def _bare(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Names alone on their lines, and nothing else that recurs."""
    by_place: dict[tuple[bool, bool], dict[int, str | None]] = defaultdict(dict)
    for index, row in enumerate(rows[:-1]):
        if len(row.text) > 120 or row.text[-1] in ".,;:!?":
            continue
        if names.quality(_without_address(row.text)) < 0.75:
            continue
        by_place[row.gap > 0, rows[index + 1].gap > 0][index] = None
    under_gap = {**by_place[True, True], **by_place[False, True]}
    for starts in (by_place[True, True], by_place[True, False], under_gap):
        if len(starts) >= 3:
            yield _named(rows, dict(sorted(starts.items())), "NAME", "bare")


def _without_address(text: str) -> str:
    words = [word for word in text.split() if "://" not in word]
    return " ".join(words) or text
