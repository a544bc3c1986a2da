"""Candidates whose boundaries have a date: on the name's line, or on a line near it."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from thread_cli.ingest.generic import names, when, wrappers
from thread_cli.ingest.generic.badges import unfolded
from thread_cli.ingest.generic.boundaries import Boundary, Candidate, below_loose, named
from thread_cli.ingest.generic.cuts import OPENING, Cut, has_time, usual_dates
from thread_cli.ingest.generic.furniture import is_buttons
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row, is_item, normal
from thread_cli.ingest.line_parts import whole

#: What is between a name and its date is seldom longer.
_BADGE = 40
#: A name above such a line says less than one beside the date.
_TITLED = 0.97
#: A count as a word of its own, or in brackets at the end: "Show 3 more replies (4)".
_COUNTS = re.compile(r"(?<!\S)\d+\s|\(\d+\)\Z")
_SURE = 0.75
_FEW = 3
_LABEL = 60
_STOPS = ".!?…。"
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
        texts = [unfolded(cut.left) if side == "left" else cut.right for cut in usual]
        wrapper = wrappers.learn(texts)
        seen: dict[int, Boundary] = {}
        found = [names.without_tail(wrapper.name(text)) for text in texts]
        found = _without_places(found)
        sure = _sure_forms(usual, found)
        for cut, text, author in zip(usual, texts, found, strict=True):
            quality = names.quality(author)
            if quality < 0.3 and when.form(cut.date) in sure and author[-1:] not in _STOPS:
                quality = 0.3  # where all others have a name in that form, so has this line
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


def _without_places(authors: list[str]) -> list[str]:
    """Cut names off from where people are, when most say town and country: ``Ada, Leeds, UK``."""
    long = [author.count(", ") > 1 for author in authors]
    if len(authors) < _FEW or sum(long) * 5 < len(authors) * 3:
        return authors
    return [author.partition(", ")[0] for author in authors]


def _sure_forms(cuts: Sequence[Cut], authors: Sequence[str]) -> set[str]:
    """Return the forms of dates with a clock that nearly always have a name beside them."""
    total: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for cut, author in zip(cuts, authors, strict=True):
        if has_time(cut.date):
            total[when.form(cut.date)] += 1
            named[when.form(cut.date)] += names.quality(author) >= names.PASSABLE
    return {form for form, count in total.items() if count > 3 and named[form] * 5 >= count * 4}


def _votes(text: str) -> int | None:
    """Return the votes that stand before a comment's number: ``+1 #2 NAME``."""
    match = _VOTES.match(text)
    return whole(match[1]) if match else None


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
        if place is places[-1][1]:
            found.kind = "topped"  # the alignment of all records says the same with more reason
        if label in sure or len(found.boundaries) > 1:
            yield found
    ends = [-1, *sorted(dates)]
    below = [end + 1 for end in ends if end + 1 < len(rows) and end + 1 not in dates]
    tops = [_first_start(rows, ends), *below[1:]]
    loose = [_below_loose(rows, at) for at in tops]
    # Where most rows there are loose, the template stands between names and texts.
    few = sum(one != other for one, other in zip(tops, loose, strict=True)) * 3 <= len(tops)
    starts = dict.fromkeys(loose if few else tops)
    yield named(rows, starts, "NAME first, DATE last", "spread")


def _first_start(rows: Sequence[Row], ends: Sequence[int]) -> int:
    """Return where the first comment begins, below what the page's own head may say."""
    sizes = Counter(b - a for a, b in pairwise(ends[1:]))
    if not sizes or ends[1] + 1 <= sizes.most_common(1)[0][0]:
        return 0
    for index in range(ends[1] - 2, -1, -1):
        text = rows[index].text
        if not is_sentence(text) and names.quality(text) >= _SURE:
            above = rows[:index]
            return 0 if any(is_sentence(r.text) and len(r.text) > _LABEL for r in above) else index
    return 0


def _below_loose(rows: Sequence[Row], at: int) -> int:
    """Return the row below one that stands between two rows of the page's template."""
    while at + 2 < len(rows) and rows[at + 1].fenced and not rows[at + 1].dates:
        at += 1
    return at


def titled(rows: Sequence[Row], cuts: list[Cut]) -> Iterator[Candidate]:
    """Name over a line that says more before its date: a title, stars, who is answered."""
    dates = {cut.row: cut for cut in usual_dates([c for c in cuts if not c.right])}
    pairs = [
        (at - 1, at)
        for at in sorted(dates)
        if at and at - 1 not in dates and rows[at - 1].is_short and not rows[at].gap
    ]
    opened = [(i, at) for i, at in pairs if _opens(rows, i)]
    signs = {dates[at].left[:1] for _, at in opened} - {""}
    signs = {sign for sign in signs if not sign.isalnum()}  # "★★★★☆ Not bad"
    opened = [(i, at) for i, at in pairs if _opens(rows, i) or dates[at].left[:1] in signs]
    spoken = [dates[at].left for _, at in opened if dates[at].left]
    if len(opened) < 3 or len(spoken) * 3 < len(opened) or len(opened) * 5 < len(dates) * 3:
        return
    if sum(text.split()[0].lower() in wrappers.LEADS for text in spoken) * 2 > len(spoken):
        return  # "by NAME DATE": the line above is the title
    wrapper = wrappers.learn([rows[index].text for index, _ in opened])
    found = Candidate("lines like “NAME” over “TITLE DATE”", "stacked")
    people = {wrapper.name(rows[index].text) for index, _ in opened}
    for index, at in opened:
        author = wrapper.name(rows[index].text)
        quality = _TITLED * names.quality(author)
        answers = dates[at].left if dates[at].left in people else ""
        found.boundaries.append(
            Boundary(index, at + 1, author, dates[at].date, index, quality, answers=answers)
        )
    yield found


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
        if index == at + 1 and index == len(rows) - 1 and rows[index].fenced:
            continue  # the page's foot
        pairs.append((index, at))
        taken = max(index, at)
    pairs = _above_badges(rows, pairs, dates)
    wrapper = wrappers.learn([rows[index].text for index, _ in pairs])
    if wrapper.fused:  # a row of the page's own may stand above such a name
        pairs = [(below_loose(rows, i, wrapper.fused) if i > at else i, at) for i, at in pairs]
    label = next((kind for kind in wrapper.left if kind.endswith(":")), "")
    # A form's label that names no person: what stands behind it is none.
    foreign = label and not any(kind.lower() in wrappers.LEADS for kind in wrapper.left)
    opening = sum(_opens(rows, index) for index, _ in pairs) * 2 > len(pairs)
    found = Candidate(shape, "stacked")
    for index, at in pairs:
        text = rows[index].text
        author = wrapper.name(text)
        mark = wrappers.split_mark(text)[1]
        quality = 0.0 if is_item(text) else names.quality(author)
        quality *= 1.0 if not foreign else 0.85 if opening else 0.6
        first, last = min(index, at), max(index, at)
        if last == at and last + 1 < len(rows) and _goes_on(rows[last + 1]):
            last += 1
        found.boundaries.append(Boundary(first, last + 1, author, dates[at], first, quality, mark))
    return found


def _above_badges(
    rows: Sequence[Row], pairs: list[tuple[int, int]], dates: dict[int, str]
) -> list[tuple[int, int]]:
    """Move up to where a block begins, where most begin with the name and one with more lines."""
    opens = [_opens(rows, index) for index, at in pairs]
    if any(index > at for index, at in pairs) or sum(opens) * 5 < len(pairs) * 3:
        return pairs
    moved = []
    for (index, at), opened in zip(pairs, opens, strict=True):
        # The first row of all says nothing: what stands there may be the page's.
        tops = [] if opened else [i for i in (index - 1, index - 2) if i > 0]
        top = next((i for i in tops if _opens(rows, i)), index)
        badges = all(i not in dates and _is_badge(rows[i].text) for i in range(top + 1, index + 1))
        named = names.quality(rows[top].text) >= names.PASSABLE
        named = named and not _COUNTS.search(rows[top].text)
        moved.append((top if badges and named else index, at))
    return moved


def _opens(rows: Sequence[Row], index: int) -> bool:
    return not index or rows[index].gap > 0 or rows[index].fenced


def _is_badge(text: str) -> bool:
    return len(text) <= _BADGE and text[-1] not in ".!?…。"


def _goes_on(row: Row) -> bool:
    """Whether a row is the clock that belongs to the date above it."""
    return not row.gap and len(row.dates) == 1 and row.dates[0] == (0, len(row.text))
