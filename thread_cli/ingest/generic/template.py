"""What a page repeats between its comments, found before anything is cut.

A page's template shows before one knows where its records begin (Crescenzi et al. 2001): rows of
buttons, rows that recur as often as their neighbours do, counts beside either, and captions that
say a person's name once more. They go, but leave a mark where they stood: they are fences.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from thread_cli.ingest.generic.answers import with_answers
from thread_cli.ingest.generic.captions import without_captions
from thread_cli.ingest.generic.furniture import is_buttons, is_rule
from thread_cli.ingest.generic.rows import Row, may_head, normal
from thread_cli.ingest.line_parts import whole

_COUNT = re.compile(r"(?=\D*\d)[\W\d]{1,24}[KkMm]?\Z")
_AGE = re.compile(r"(?<!\S)\d{1,3}\s?(?:sec|min|hr|wk|mo|yr|[smhdwy])s?(?!\S)")
_STARS = frozenset("★☆⭐✩✭ ")
_SEPARATORS = frozenset("·•|∙")
_DIGITS = "0123456789"
_LONGEST = 60
#: A row that recurs less often than this may be what people say.
_OFTEN = 4
_EVERY = 0.45
_MOSTLY = 0.6
_ALL = 0.9
_FOLLOWERS = re.compile(r"\d[\d.,]{0,8}[KkMm]? followers?\Z", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")


def without_template(rows: Sequence[Row]) -> list[Row]:
    """Drop the rows of the page's template; the row after a fence is marked ``fenced``.

    A caption goes as well, and the row that it names is marked with the name.
    """
    rows = _without_stars(_dated(rows))
    fixed = _fixed(rows)
    beside = _beside_dates(rows, fixed)
    rows = [row for row in rows if not beside or normal(row.text) not in beside]
    buttons = _buttons(rows, fixed)
    _take_counts(rows, buttons)
    kept = []
    fenced = False
    for index, row in enumerate(rows):
        if buttons[index]:
            fenced = True
            continue
        if row.text in _SEPARATORS:
            continue
        kept.append(replace(row, fenced=True) if fenced else row)
        fenced = False
    if fenced and kept:
        kept[-1] = replace(kept[-1], closed=True)
    return with_answers(without_captions(kept))


def _without_stars(rows: Sequence[Row]) -> list[Row]:
    """Drop the rows of nothing but stars, where several have them; they part no comments."""
    starred = [set(row.text) <= _STARS for row in rows]
    if sum(starred) < _OFTEN - 1:
        return list(rows)
    gaps = [row.gap for row in rows]
    return [
        replace(row, gap=max(row.gap, gaps[index - 1])) if index and starred[index - 1] else row
        for index, row in enumerate(rows)
        if not starred[index]
    ]


def _beside_dates(rows: Sequence[Row], fixed: set[str]) -> set[str]:
    """Return what of the template stands just below dates, where other rows part the comments.

    What a page says of a person there ("4 contributions, 2 votes") is no fence.
    """
    template = [normal(row.text) in fixed or is_buttons(row.text) for row in rows]
    plain = [index for index, is_one in enumerate(template) if not is_one]
    places: dict[str, list[int]] = defaultdict(list)
    everywhere: Counter[str] = Counter()
    for index, row in enumerate(rows):
        if template[index]:
            text = normal(row.text)
            everywhere[text] += 1
            below = (
                plain[(i := bisect_left(plain, index)) : i + 2]
                if index and rows[index - 1].dates
                else []
            )
            parted = below and (rows[below[0]].gap or any(rows[at].dates for at in below))
            if below and not parted and not is_buttons(row.text):
                places[text].append(index)
    least = _MOSTLY * _count_dates(rows) / 2
    return {
        text
        for text, where in places.items()
        if len(where) * 2 > everywhere[text] and sum(template) - everywhere[text] >= least
    }


def _count_dates(rows: Sequence[Row]) -> int:
    """Return how many rows look like headers by their dates."""
    ended = sum(
        bool(r.dates) and len(r.text) <= 100 and r.dates[-1][1] == len(r.text) for r in rows
    )
    return max(ended, sum(map(may_head, rows)))


def _dated(rows: Sequence[Row]) -> list[Row]:
    """Take rows of buttons around a date, ``Like · Reply · 3h``, for the dates in them."""
    found = {index: span for index, row in enumerate(rows) if (span := _date_among_buttons(row))}
    if len(found) < 3:
        return list(rows)
    return [
        replace(row, text=row.text[slice(*found[i])], dates=((0, found[i][1] - found[i][0]),))
        if i in found
        else row
        for i, row in enumerate(rows)
    ]


def _date_among_buttons(row: Row) -> tuple[int, int] | None:
    if len(row.text) > _LONGEST + 20 or len(row.dates) > 1:
        return None
    age = _AGE.search(row.text)
    span = row.dates[0] if row.dates else age.span() if age else None
    if span is None or not is_buttons(f"{row.text[: span[0]]} · {row.text[span[1] :]}"):
        return None
    return span


def _buttons(rows: Sequence[Row], fixed: set[str]) -> list[bool]:
    """Tell rows of buttons, but not the one beside a date that may be what a person is called."""
    words = [is_buttons(row.text) and not _tells_of(rows, i) for i, row in enumerate(rows)]
    counts = Counter(normal(row.text) for row, is_one in zip(rows, words, strict=True) if is_one)
    dates = sum(map(may_head, rows))
    dated = dates > 2
    drawn = Counter(row.text for row in rows if is_rule(row.text) or set(row.text) <= _STARS)
    rules = {text for text, count in drawn.items() if count >= max(3, _EVERY * dates)}
    return [
        (
            is_one
            and not (
                dated
                and counts[normal(rows[index].text)] == 1
                and not any(map(str.isdigit, rows[index].text))
                and any(map(may_head, rows[index - 1 : index]))
            )
        )
        or normal(rows[index].text) in fixed
        or rows[index].text in rules
        for index, is_one in enumerate(words)
    ]


def _tells_of(rows: Sequence[Row], index: int) -> bool:
    """Whether a row counts a person's followers, above the date of what that person wrote."""
    below = rows[index + 1 : index + 2]
    return bool(_FOLLOWERS.match(rows[index].text)) and any(map(may_head, below))


def _fixed(rows: Sequence[Row]) -> set[str]:
    """Return the rows that recur next to each other, one as often as the other.

    A person's name may recur too, with a badge or a place beside it, but seldom at nearly half of
    all dates.
    """
    plain = [
        normal(row.text)
        if len(row.text) <= _LONGEST
        and not row.dates
        and any(map(str.isalpha, row.text))
        and row.text[0] != "@"
        else ""
        for row in rows
    ]
    counts = Counter(text for text in plain if text)
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    for one, other in pairwise(plain):
        if one and other and one not in other and other not in one:
            beside[one][other] += 1
    least = max(_OFTEN, _EVERY * sum(map(may_head, rows)))
    found = set()
    for one, others in beside.items():
        other, both = others.most_common(1)[0]
        if both >= least and max(counts[one], counts[other]) * 0.9 <= both:
            found |= {one, other}
    return found | _alone(rows, plain)


def _alone(rows: Sequence[Row], plain: Sequence[str]) -> set[str]:
    """Return the rows that recur as often as dates do, far from these: ``Helpful (3)``.

    What stands beside most of its dates may be what a person is called.
    """
    dates = _count_dates(rows)
    if dates < _OFTEN:
        return set()
    where: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(plain):
        if text:
            where["".join(_LETTERS.findall(text))].append(index)
    found = set()
    for places in where.values():
        counts = min(plain[at].count("#") for at in places)
        # What holds several counts is no person.
        if len(places) < (max(3, 0.3 * dates) if counts > 1 else max(_OFTEN, _MOSTLY * dates)):
            continue
        above = sum(bool(rows[at + 1].dates) for at in places if at + 1 < len(rows))
        below = sum(bool(rows[at - 1].dates) for at in places if at)
        counted = len({rows[at].text for at in places}) > 1 and any(
            "#" in plain[at] for at in places
        )
        # Nobody has a row beside all dates but the page.
        every = len(places) >= _ALL * dates and len({rows[at].text for at in places}) == 1
        if every and not above and " " in rows[places[0]].text:
            found |= {plain[at] for at in places}
        if above * (2 if counts > 1 else 5) < len(places) and (counted or below * 5 < len(places)):
            found |= {plain[at] for at in places}
    return found


def _take_counts(rows: Sequence[Row], buttons: list[bool]) -> None:
    """Take the bare counts that stand beside buttons again and again for buttons too."""
    for step in (1, -1):
        for _ in range(2):
            near = [
                index
                for index, row in enumerate(rows)
                if not buttons[index]
                and _COUNT.match(row.text)
                and not row.dates
                and 0 <= index - step < len(rows)
                and buttons[index - step]
            ]
            if len(near) >= 3 and not _number_comments([rows[index].text for index in near]):
                for index in near:
                    buttons[index] = True


def _number_comments(texts: Sequence[str]) -> bool:
    """Whether counts go up or down by one, as the numbers of comments do."""
    numbers = [whole(bare) for text in texts if (bare := text.strip("#.)")).isdecimal()]
    steps = [abs(b - a) == 1 for a, b in pairwise(numbers)]
    return len(steps) > 1 and sum(steps) * 5 >= len(texts) * 3
