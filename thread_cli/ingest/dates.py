"""Dates as comment sections write them: is this line one, and which moment does it name?

Only a date that names its year gives a moment; "Jun 18" and "3h" stay text.
"""

import re
from datetime import UTC, datetime

# Abbreviations of month names; full names begin with them. English, German, French,
# Spanish, Italian, Portuguese, Dutch, Swedish, Danish.
_MONTHS = {
    1: "jan gen ene",
    2: "feb fév fev",
    3: "mar mär mrt mars",
    4: "apr avr abr",
    5: "may mai mag maj mei",
    6: "jun juin giu",
    7: "jul juil lug",
    8: "aug aoû ago aoû",
    9: "sep set",
    10: "oct okt out ott",
    11: "nov",
    12: "dec dez déc dic",
}
_MONTH_OF = {name: number for number, names in _MONTHS.items() for name in names.split()}
_MONTH = r"(?P<month>[^\W\d_]{3,10})\.?"
_CLOCK = r"(?:,?\s+(?:at\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})\s*(?P<half>[AaPp]\.?[Mm]\.?)?)?"
_ABSOLUTE = tuple(
    re.compile(form + _CLOCK + r"\Z")
    for form in (
        _MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{4}))?",
        r"(?P<day>\d{1,2})\.?(?:\s+de)?\s+" + _MONTH + r"(?:,?\s+(?:de\s+)?(?P<year>\d{4}))?",
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
    )
)
_RELATIVE = re.compile(
    r"(?:(?:about |over )?(?:an?|\d+)\s?(?:s|m|h|d|w|y|mo|sec|min|hr|wk|mth|yr"
    r"|second|minute|hour|day|week|month|year)s?\.?(?: ago)?|just now|yesterday|today)\Z",
    re.IGNORECASE,
)


def is_date(text: str) -> bool:
    """Whether ``text`` is a date and nothing else: absolute, without its year, or relative."""
    return len(text) <= 60 and (_parts(text) is not None or bool(_RELATIVE.match(text)))


def moment(text: str) -> datetime | None:
    """Return the moment that ``text`` names, in UTC, or none where it leaves the year open.

    A clock without a zone is taken as UTC.
    """
    match = _parts(text)
    if match is None or match["year"] is None:
        return None
    hour, minute = int(match["hour"] or 0), int(match["minute"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    try:
        return datetime(
            int(match["year"]), _month(match["month"]), int(match["day"]), hour, minute, tzinfo=UTC
        )
    except ValueError:
        return None


def _parts(text: str) -> re.Match[str] | None:
    for form in _ABSOLUTE:
        match = form.match(text)
        if match and _month(match["month"]) and 1 <= int(match["day"]) <= 31:
            return match
    return None


def _month(text: str) -> int:
    """Return the month's number, or 0."""
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else 0
    name = text.lower()
    return _MONTH_OF.get(name[:4]) or _MONTH_OF.get(name[:3]) or 0
