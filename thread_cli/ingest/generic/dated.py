"""Candidates whose boundaries have a date: on the name's line, or on a line near it."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.boundaries import Boundary, Candidate, named
from thread_cli.ingest.generic.cuts import OPENING, Cut, usual_dates
from thread_cli.ingest.generic.furniture import is_buttons
from thread_cli.ingest.generic.rows import Row, is_item, normal

_VOTES = re.compile(r"([+-]?\d{1,5})\s+#\d")


def inline(cuts: list[Cut], side: str) -> Iterator[Candidate]:
    """Name and date on one line."""
    by_glue: dict[str, list[Cut]] = defaultdict(list)
    for cut in cuts:
        glue = cut.glue if side == "left" else OPENING.match(cut.right + " ")
        by_glue[glue if isinstance(glue, str) else (glue.group().strip() if glue else "")].append(
            cut
        )
    groups = [group for group in by_glue.values() if len(group) * 8 >= len(cuts)]
    if len(by_glue) > 1:
        groups.append(cuts)
    for group in groups:
        usual = usual_dates(group)
        texts = [cut.left if side == "left" else cut.right for cut in usual]
        wrapper = wrappers.learn(texts)
        seen: dict[int, Boundary] = {}
        for cut, text in zip(usual, texts, strict=True):
            author = names.without_tail(wrapper.name(text))
            quality = names.quality(author)
            if quality < 0.3 or (is_buttons(text) and any(map(str.isdigit, text))):
                continue
            if cut.row in seen and seen[cut.row].quality >= quality:
                continue
            beside = cut.right if side == "left" else text
            mark = wrappers.split_mark(" x " + beside)[1]
            seen[cut.row] = Boundary(
                cut.row, cut.row + 1, author, cut.date, cut.row, quality, mark, _votes(text)
            )
        shape = "NAME DATE" if side == "left" else "DATE NAME"
        yield Candidate(f"lines like “{shape}”", "inline", [seen[row] for row in sorted(seen)])


def _votes(text: str) -> int | None:
    """Return the votes that stand before a comment's number: ``+1 #2 NAME``."""
    match = _VOTES.match(text)
    return int(match[1]) if match else None


def stacked(rows: Sequence[Row], cuts: list[Cut]) -> Iterator[Candidate]:
    """Name and date on lines of their own."""
    usual = usual_dates(cuts)
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
    yield named(rows, starts, "NAME first, DATE last", "spread")


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
        quality = 0.0 if is_item(text) else names.quality(author)
        first, last = min(index, at), max(index, at)
        if last == at and last + 1 < len(rows) and _goes_on(rows[last + 1]):
            last += 1
        found.boundaries.append(Boundary(first, last + 1, author, dates[at], first, quality, mark))
    return found


def _goes_on(row: Row) -> bool:
    """Whether a row is the clock that belongs to the date above it."""
    return not row.gap and len(row.dates) == 1 and row.dates[0] == (0, len(row.text))
