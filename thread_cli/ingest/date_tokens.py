"""What a date is cut into: numbers that belong together, clocks, words."""

import re

from thread_cli.ingest.date_words import MONTHS, SHORT_WEEKDAYS

TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?:T(?=\d))?"
    r"|(?P<cjk>(?:(?P<cy>\d{4})\s?[年년])?\s?(?P<cm>\d{1,2})\s?[月월]\s?(?P<cd>\d{1,2})\s?[日일])"
    r"|(?P<ymd>(?:19|20)\d{2}(?:\.\s?|/)\d{1,2}(?:\.\s?|/)\d{1,2})\.?(?!\d)"
    # Only where the year comes first is the month so too: 11/19(水), and 11-19 before a clock.
    r"|(?P<md>\d{1,2}(?:[/.]\d{1,2}(?=\s?\([^\W\d_a-z]\))|-\d{1,2}(?=\s\d{1,2}:)))"
    r"|(?P<letter>\s?\([月火水木金土日월화수목금토일]\))"
    r"|(?P<spaced>\d{1,2}\. \d{1,2}\. (?:19|20)\d{2})\.?(?!\d)"
    r"|(?P<abc>\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d{2}))(?!\d)"
    r"|(?P<clock>\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?)(?![\d.]*\d)"
    # In French a clock is set apart from a length of time only by what stands before it.
    r"|(?P<hclock>\d{1,2}h\d{2}|"
    r"(?:(?<=à\s)|(?<=\d{4}\s)|(?<=\d{4},\s))\d{1,2}\sh(?:\s?\d{2}(?:\smin\b\.?)?)?(?!\w))"
    r"|(?P<shift>(?<=[\d TZCM])[+-]\d{2}:?\d{2}|(?<=utc|gmt)[+−-]\d{1,2}(?::\d{2})?)(?!\d)"
    r"|'(?P<short>\d{2})(?!\d)"
    r"|(?P<year>(?:19|20)\d{2})(?!\d)(?:\.(?=\s))?"
    r"|(?P<number>\d{1,4})(?P<ordinal>st|nd|rd|th|er|º|ª|\.(?=\s|$))?"
    r"|(?P<word>(?:[ap]\.\s?m\b\.?|[πμ]\.\s?μ\b\.?|[^\W\d_]+\.?))"
    r"|(?P<skip>[\s,|•·@()/–—-]+)",
    re.IGNORECASE,
)
_TWO_WORDS = re.compile(r"\Ai (dag|går)\b")
_AN = re.compile(r"(?:(?<=\d )|(?<=\Aun ))an\Z")  # "1 an": a French year, no "an hour ago"
#: Units that are other words elsewhere: "5 г. назад" and not "2020 г.", "vor 3 Mon.".
_SHORT_UNITS = (
    (re.compile(r"(?<=\b\d )г\.?(?= назад|\Z)|(?<=\b\d\d )г\.?(?= назад|\Z)"), "года"),
    (re.compile(r"(?<=[\dn] )time(?= siden\Z)"), "timer"),
    (re.compile(r"(?<=\Ahá \d )a\Z|(?<=\Ahá \d\d )a\Z"), "anos"),
    (re.compile(r"(?<=\d )sa\.?\Z|(?<=\d)sa\Z"), "saat"),
    (re.compile(r"(?<=\Avor \d )t\.\Z|(?<=\Avor \d\d )t\.\Z"), "tagen"),
    (re.compile(r"(?<=\d )mon\.?\Z"), "monate"),
    (re.compile(r"(?<=\d )sett\.?(?= fa\Z|\Z)"), "settimane"),
)
_AFTER_DAY = re.compile(r"(?:\d{1,2}\.? ?(?:de )?)?([^\W\d_]+)")
_SHORT_DAY = re.compile(
    rf"\A(?:{'|'.join(SHORT_WEEKDAYS)})\b\.?,? "
    r"(?=\d{1,2}(?:\.? ?[^\W\d_]|[./-]\d)|[^\W\d_]{3,5}\.? \d{1,2}, \d{4})"
)


def _is_month(word: str, rest: str) -> bool:
    """Whether a short name is of a month and not of a day: "mar 3 at 9:12", and not "mar 3 feb"."""
    following = _AFTER_DAY.match(rest)
    return word in MONTHS and not (following and following[1].strip(".") in MONTHS)


def plain(text: str) -> str:
    """Return a text in small letters, with what would be other words in a date written out."""
    lowered = text.strip().lower().removeprefix("il y a ")  # here "y" is no year
    lowered = _TWO_WORDS.sub(r"i\1", lowered).replace("aujourd’hui", "aujourdhui")
    lowered = _AN.sub("ans", lowered).replace("aujourd'hui", "aujourdhui")
    day = _SHORT_DAY.match(lowered)
    if day and not _is_month(day[0].strip("., "), lowered[day.end() :]):
        lowered = lowered[day.end() :]
    if lowered.endswith(" siden"):
        lowered = lowered.removeprefix("for ")  # Danish, Norwegian
    if lowered[-1:] not in "0123456789":  # then a unit, or what follows one, ends it
        for written, unit in _SHORT_UNITS:
            lowered = written.sub(unit, lowered)
    return lowered
