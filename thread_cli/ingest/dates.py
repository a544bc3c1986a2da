"""Dates as comment sections write them: is this text one, and which moment does it name?

A date is read word by word: every word must have a meaning in a date, in any of
the languages below, and together they must name a moment. What a text leaves
open (a year, the day of "3 hours ago") is taken from the time at which the
page was copied, and the moment is then approximate.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import Literal

from thread_cli.ingest.date_tokens import TOKEN, plain
from thread_cli.ingest.date_words import (
    AM_PM,
    CLOCK_WORDS,
    FILLERS,
    HALVES,
    JUST_NOW,
    MONTHS,
    ONE,
    RELATIVE_DAYS,
    UNITS,
    WEEKDAYS,
    ZONES,
)

Order = Literal["dmy", "mdy"]
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was written: aware, UTC. ``approximate`` where the text leaves it open."""

    when: datetime
    approximate: bool


@dataclass(slots=True)
class _Parts:
    """What the words of a date said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    clock: tuple[int, int, int] | None = None
    offset: timedelta | None = None
    half: str = ""  # of the day, where it stands before the clock
    ago: timedelta | None = None
    days_back: int | None = None
    weekday: int | None = None
    numbers: tuple[int, int, int] | None = None  # a/b/year, in an order yet to be settled


_WHOLE = RELATIVE_DAYS.keys() | HALVES.keys()


def is_date(text: str) -> bool:
    """Whether ``text`` is a date and nothing else: absolute, without its year, or relative."""
    return len(text) <= _LONGEST and _parts(text) is not None


def moment(text: str, as_of: datetime | None = None, order: Order = "mdy") -> Moment | None:
    """Return the moment that ``text`` names, or none where it names none.

    Args:
        text: A date as written, such as "Mar 3, 2025", "3h", "Yesterday at 5:10 PM".
        as_of: When the page was copied; without it a text that depends on it names none.
        order: How 3/4/2025 is meant; see ``numeric_order``.

    A clock without a zone is taken as UTC. A day without a year is the latest such day that
    is not after ``as_of``.
    """
    parts = _parts(text) if len(text) <= _LONGEST else None
    if parts is None:
        return None
    try:
        return _resolved(parts, as_of, order)
    except (ValueError, OverflowError):
        return None


def numeric_order(texts: Iterable[str]) -> Order:
    """Tell from all dates of a thread whether 3/4/2025 is the 3rd of April or the 4th of March."""
    votes = {"dmy": 0, "mdy": 0}
    dotted = 0
    for text in texts:
        parts = _parts(text) if len(text) <= _LONGEST else None
        if parts is None or parts.numbers is None:
            continue
        first, second, _ = parts.numbers
        votes["dmy"] += first > 12 >= second
        votes["mdy"] += second > 12 >= first
        dotted += bool(re.search(r"\d\. ?\d", text))
    if votes["dmy"] != votes["mdy"]:
        return "dmy" if votes["dmy"] > votes["mdy"] else "mdy"
    return "dmy" if dotted else "mdy"  # 3.4.2025 is never written by those who mean March


@lru_cache(maxsize=50_000)
def _parts(text: str) -> _Parts | None:
    """Return what every word of ``text`` says, or none where one says nothing."""
    parts = _Parts()
    numbers: list[tuple[int, bool]] = []  # numbers whose meaning the next word decides
    position = 0
    lowered = plain(text)
    if lowered in JUST_NOW:
        return _Parts(ago=timedelta())
    while position < len(lowered):
        match = TOKEN.match(lowered, position)
        if match is None or match.end() == position:
            return None
        position = match.end()
        if match["skip"] is None and not _take(match, parts, numbers):
            return None
    for number, ordinal in numbers:
        if parts.day is None and parts.month is not None and 1 <= number <= 31:
            parts.day = number
        elif parts.year is None and parts.day is not None and not ordinal and 0 <= number < 100:
            parts.year = _century(number)
        else:
            return None
    if parts.half and parts.clock and not _take_half(parts.half == "pm", parts, numbers):
        return None
    return parts if _says_enough(parts) and lowered not in UNITS else None


def _take(match: re.Match[str], parts: _Parts, numbers: list[tuple[int, bool]]) -> bool:
    """Take one word; return whether it can stand in a date."""
    kind = match.lastgroup if match.lastgroup not in {"sep", "cd", "cm", "cy", "ordinal"} else None
    if match["letter"]:
        return True  # a weekday says nothing beside its day
    if (
        match["iso"]
        or match["ymd"]
        or match["cjk"]
        or match["md"]
        or match["abc"]
        or match["spaced"]
    ):
        return _take_numeric(match, parts)
    if match["clock"] or match["hclock"]:
        if parts.clock is not None:
            return False
        written = re.sub(r"\s|min\.?", "", match[0])
        clock = [int(float(n or 0)) for n in re.split(r"[:h]|(?<=^\d)\.|(?<=^\d\d)\.", written)]
        parts.clock = (clock[0], clock[1], clock[2] if len(clock) > 2 else 0)
    elif kind == "shift":
        digits = match["shift"].replace(":", "")
        hours = 2 if len(digits) != 4 else 1  # "+5:30" and "+05:30", "UTC+1"
        shift = timedelta(hours=int(digits[1 : 1 + hours]), minutes=int(digits[1 + hours :] or 0))
        parts.offset = -shift if digits[0] in "-−" else shift
    elif match["short"]:
        parts.year = _century(int(match["short"]))
    elif match["year"]:
        if parts.year is not None:
            return False
        parts.year = int(match["year"].rstrip("."))
    elif match["number"]:
        numbers.append((int(match["number"]), bool(match["ordinal"])))
    else:
        return _take_word(match["word"].strip("."), parts, numbers)
    return True


def _take_numeric(match: re.Match[str], parts: _Parts) -> bool:
    """Take a date of numbers alone; return whether they can be a day and a month."""
    if written := match["abc"] or match["spaced"]:
        first, second, year = map(int, re.split(r"[./-] ?", written))
        parts.numbers = (first, second, _century(year) if year < 100 else year)
        return 1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12
    if match["cjk"]:
        parts.year = int(match["cy"]) if match["cy"] else parts.year
        parts.month, parts.day = int(match["cm"]), int(match["cd"])
    elif match["md"]:
        parts.month, parts.day = map(int, re.split(r"[-./]", match["md"]))
        if parts.month > 12:
            parts.month, parts.day = parts.day, parts.month
    else:
        year, month, day = map(int, re.split(r"[-./]\s?", match["iso"] or match["ymd"]))
        parts.year, parts.month, parts.day = year, month, day
    return 1 <= parts.month <= 12 and 1 <= parts.day <= 31


def _take_word(word: str, parts: _Parts, numbers: list[tuple[int, bool]]) -> bool:
    if word[-1:] in {"前", "전"} and word not in _WHOLE:
        word = word[:-1] or word  # "3小时前": written together with its unit
    if word in CLOCK_WORDS and parts.clock:
        return True  # "14:02 uur" is no hour ago
    if unit := UNITS.get(word):
        # "an hour": the article says one; "3h": the number just before.
        number = numbers.pop()[0] if numbers else 1
        parts.ago = (parts.ago or timedelta()) + number * unit
    elif word.replace(".", "").replace(" ", "") in AM_PM:
        return _take_half(word[0] in "pμ", parts, numbers)
    elif word in HALVES:
        parts.half = HALVES[word]
    elif (month := MONTHS.get(word)) and parts.month is None:
        parts.month = month
    elif word in WEEKDAYS:
        parts.weekday = WEEKDAYS[word]
    elif word in RELATIVE_DAYS:
        parts.days_back = RELATIVE_DAYS[word]
    elif word in ZONES:
        parts.offset = timedelta(hours=ZONES[word])
    elif word not in FILLERS and word not in ONE:
        return False
    return True


def _take_half(afternoon: bool, parts: _Parts, numbers: list[tuple[int, bool]]) -> bool:
    if parts.clock is None:
        if not numbers or not 1 <= numbers[-1][0] <= 12:
            return False
        parts.clock = (numbers.pop()[0], 0, 0)
    hour, minute, second = parts.clock
    if hour <= 12:
        hour = hour % 12 + (12 if afternoon else 0)
    parts.clock = (hour, minute, second)
    return True


def _says_enough(parts: _Parts) -> bool:
    dated = parts.month is not None and parts.day is not None
    return bool(
        dated
        or parts.numbers
        or parts.ago is not None
        or parts.days_back is not None
        or (parts.clock and parts.year is None and parts.month is None)
        or (parts.month and parts.year and parts.day is None and not parts.clock)
    )


def _century(short: int) -> int:
    return short + (2000 if short < 70 else 1900)


def _resolved(parts: _Parts, as_of: datetime | None, order: Order) -> Moment | None:
    if parts.numbers or (parts.month and parts.year):
        return _absolute(parts, order)
    if as_of is None:
        return None
    if parts.ago is not None:
        when: datetime | None = as_of - parts.ago
    elif parts.month and parts.day:
        when = _latest_such_day(parts, as_of)
    else:
        when = _day_before(parts, as_of)
    return Moment(when.astimezone(UTC), approximate=True) if when else None


def _absolute(parts: _Parts, order: Order) -> Moment:
    year, month, day = parts.year, parts.month, parts.day
    if parts.numbers:
        first, second, year = parts.numbers
        swapped = first > 12 if order == "mdy" else second > 12
        month, day = (first, second) if (order == "mdy") != swapped else (second, first)
    assert year and month
    hour, minute, second = parts.clock or (0, 0, 0)
    when = datetime(year, month, day or 1, hour, minute, second, tzinfo=_zone(parts))
    return Moment(when.astimezone(UTC), approximate=day is None)


def _zone(parts: _Parts) -> timezone:
    return timezone(parts.offset) if parts.offset is not None else UTC


def _latest_such_day(parts: _Parts, as_of: datetime) -> datetime | None:
    assert parts.month and parts.day
    zone = _zone(parts)
    this = as_of.astimezone(zone).year
    hour, minute, second = parts.clock or (0, 0, 0)
    for year in range(this, this - 9, -1):  # 29 February may be eight years off
        try:
            when = datetime(year, parts.month, parts.day, hour, minute, second, tzinfo=zone)
        except ValueError:
            continue
        if when <= as_of:
            return when
    return None


def _day_before(parts: _Parts, as_of: datetime) -> datetime:
    """Resolve a clock, "yesterday", or a weekday, to the latest that is not after ``as_of``."""
    now = as_of.astimezone(_zone(parts))
    back = parts.days_back or 0
    if parts.days_back is None and parts.weekday is not None:
        back = (now.weekday() - parts.weekday) % 7
    hour, minute, second = parts.clock or (0, 0, 0)
    when = now.replace(hour=hour, minute=minute, second=second, microsecond=0)
    when -= timedelta(days=back)
    return when if when <= now else when - timedelta(days=1)
