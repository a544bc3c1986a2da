"""Where in a line a date stands."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from thread_cli.ingest import date_words as words


def _either(texts: Iterable[str]) -> str:
    """Return what matches any of the texts, the longest first."""
    return "|".join(sorted(map(re.escape, set(texts)), key=len, reverse=True))


# Short words of many languages that stand before numbers in sentences: they are no months here.
_MONTHS = set(words.MONTHS) - {"tem", "ara", "mag", "lip", "lut", "set", "sie", "cze", "nis", "haz"}
_MONTHS |= {"set", "mrt"}
# Of the Persian calendar, whose years are other ones: where they stand is known, not when it was.
_MONTHS |= set("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split())
_WEEKDAYS = set(words.WEEKDAYS) - {"luni", "joi", "cuma", "pazar", "minggu"}
_WEEKDAYS = {word for word in _WEEKDAYS if word.isascii() or len(word) > 2}
_MONTH = rf"(?:{_either(_MONTHS)})(?![^\W\d_])\.?"
_DAY = (
    rf"(?<![^\W\d_])(?:{_either(_WEEKDAYS)})"
    r"(?:-feira)?(?![^\W\d_])\.?,?\s{1,2}(?:(?:le|den|de|the|el|o)\s)?"
)
# (水): on the pages of East Asia the weekday's first letter stands behind the day.
_LETTER = r"(?:\s?\([月火水木金土日월화수목금토일]\))?"
_HALF_FIRST = rf"(?:(?:{_either(words.HALVES)})\s?)?"
_DAYS = r"(?:0?[1-9]|[12]\d|3[01])"
_ZONE = r"(?:\s?(?:[ecmp][sd]t|gmt|utc|ces?t|bst|z)(?:\s?[+-]\d{1,4})?)?"
_HALF = r"(?:\s?[ap]\.?m\b\.?)"
_TIME = (
    rf"{_HALF_FIRST}(?:\d{{1,2}}[:.][0-5]\d(?::\d{{2}})?(?!\.?\d){_HALF}?|\d{{1,2}}h\d{{2}}"
    rf"|\d{{1,2}}(?:\s\d{{2}})?{_HALF}|\d{{4}}\s?hrs){_ZONE}"
)
_JOIN = (
    r"(?:\s{0,2}(?:,?\s?\bat\b:?|@|[-–—|·,/•]"
    r"|,?\s?\b(?:um|klo|kl|à|a las|às|as|alle|ore|om|o|в|о|v|w|saat)\b\.?"
    r"|\bt)?\s{0,2})"
)
_CLOCK = rf"(?:{_JOIN}{_TIME})?"
_ORD = r"(?:st|nd|rd|th|er|\.|º|ª)?"
_YEAR = r"(?:(?:19|20|1[34]|25)\d{2}(?!\d)|['’]\d{2})"
_ABSOLUTE = "|".join(
    (
        rf"(?:{_DAY})?(?:(?<!\d)(?:19|20)\d\d\.?\s(?:m\.\s)?)?{_MONTH}\s{{1,2}}\d{{1,2}}{_ORD}(?:\sd\.)?(?![\d/-]|\.\d|\.?\s{_MONTH}|\s\w+\sago)(?:,?\s{{1,2}}{_YEAR}(?!\d))?,?{_CLOCK}",
        rf"(?:{_DAY})?(?<![\d#])(?<!\d[.,]){_DAYS}{_ORD}(?:\sof|\sde)?[\s.-]{{1,2}}ב?{_MONTH}(?![^\W\d_]|\sof\b|\s\d{{1,2}},?\s(?:19|20)\d{{2}})"
        rf"(?:,?\s?(?:de\s|del\s)?[\s-]?(?:{_YEAR}|\d{{2}}(?=\s+at|\s*$))(?:\sг\.?|\sr\.)?)?(?!\d),?{_CLOCK}(?:\s(?:uhr|uur)\b)?",
        rf"(?<!\d){_DAYS}/{_MONTH}/(?:\d{{4}}|\d{{2}})(?!\d){_CLOCK}",
        rf"(?<![^\W\d_]){_MONTH}\s(?:19|20)\d{{2}}\Z",
        rf"(?<![\d/=])(?:19|20|1[34])\d{{2}}(?:[-/]|\.\s?)\d{{1,2}}(?:[-/]|\.\s?)\d{{1,2}}(?![\d/])\.?{_LETTER}t?{_CLOCK}",
        rf"(?:(?<!\d)\d{{4}}[年년]\s?)?(?<!\d)\d{{1,2}}[月월]\s?\d{{1,2}}[日일]{_LETTER}{_CLOCK}",
        r"(?<![\w.,-])(?:19|20)\d\d\s[01]\d\s[0-3]\d,?\s\d{1,2}:\d\d(?::\d\d)?(?!\S)",
        rf"(?<![\d/])\d{{1,2}}/\d{{1,2}}\s?\([月火水木金土日월화수목금토일]\){_CLOCK}",
        rf"(?<!\S){_DAYS}-{_DAYS}\s\d{{1,2}}:\d{{2}}(?!\S)",
        rf"(?:{_DAY})?(?<![\w/=.]){_DAYS}/{_DAYS}(?:,?\s{{1,2}}(?:at\s{{1,2}})?|,)\d{{1,2}}:\d{{2}}{_HALF}?(?!\S)",
        rf"(?<![\w/=.]){_DAYS}[./]{_DAYS}\s?\|\s?\d{{1,2}}:\d{{2}}(?!\S)",
        rf"(?:{_DAY})?(?<!\d)(?<!\d[./-]){_DAYS}[./-]{_DAYS}[./-](?:(?:19|20)\d{{2}}|\d{{2}})(?![\d/-]){_CLOCK}",
    )
)
_UNIT = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|mos?|years?|yrs?"
    r"|[smhdwy])"
)
_ASIAN = "秒초分钟鐘분小时時間시天日일周週주个月個か月ヶ개월달年년"
_LONG_UNITS = {unit for unit in words.UNITS if unit[0] not in _ASIAN}
_LONG_UNIT = _either(_LONG_UNITS)
_ASIAN_UNIT = _either(unit for unit in words.UNITS if unit[0] in _ASIAN)
_RELATIVE = "|".join(
    (
        r"(?:(?:about|over|almost|less than|more than)\s)?(?:an?|one|(?<![\d.])\d{1,4})\s?"
        rf"{_UNIT}\.?"
        rf"(?:,?\s(?:and\s)?\d{{1,3}}\s?{_UNIT})?\sago",
        rf"(?:{_either(words.RELATIVE_DAYS)})(?:{_JOIN}{_TIME}(?:\s(?:uhr|uur)\b)?|(?=\s*$))",
        rf"{_DAY}{_JOIN}{_TIME}(?=\s*$)",
        r"past\s(?:\d{1,2}\s)?(?:day|week|month|year)s?(?=\s*$)",
        rf"(?:{_either(words.JUST_NOW - {'now'})})(?=\s*$)",
        rf"(?:(?<!\d)\d{{1,3}}|an?|en|ett|een|jeden|bir)\s?(?:{_LONG_UNIT})\.?\s(?:{_either(words.AGO)})(?![^\W\d_])",
        rf"(?<!\d)\d{{1,3}}\s?(?:{_ASIAN_UNIT})\s?(?:前|전|之前)",
        rf"(?:{_either(words.BACK)})\s(?:cerca de\s|etwa\s|environ\s|casi\s)?"
        r"(?:\d{1,3}|ein\w{0,2}|une?|una?|um|uma|en|ett)"
        rf"\s?(?:{_LONG_UNIT})(?![^\W\d_])\.?(?:\s(?:sedan|siden))?",
    )
)
_ANY = re.compile(
    rf"\d|an? [a-z]+ ago|past |(?:{_either([*words.RELATIVE_DAYS, *words.JUST_NOW, *words.BACK])})"
)
_BARE_CLOCK = re.compile(rf"\A{_TIME}\Z")
_HINT = (
    rf"\d[./:-]\s?\d|\dh\d|[ap]\.?m\b|\bpast |[月월前전]|{_MONTH}"
    rf"|(?:{_either([*words.RELATIVE_DAYS, *words.JUST_NOW, *words.BACK, *words.AGO])})"
    r"(?![^\W\d_])"
)
#: Units of ages as short as can be, in the languages that have letters of their own for them.
_SHORT_UNIT = (
    r"(?:(?:sec|min|hr|wk|mo|yr|[smhdwy])s?|(?:std|tg|wo|sem|sett|tim|godz|tyg|mies|mnd|jr)\.?"
    r"|sa|dk|hf|[uj]|мин|нед|[чдг]\.?|小时|天|周|時間|日|시간|일|주)"
)
# "3h", "· 2mo": too little to be a date inside a line, but enough to be a whole one.
_SHORT_AGE = re.compile(
    rf"(?:[·•∙-]\s?)?(?P<age>\d{{1,3}}\s?{_SHORT_UNIT})(?:\s?\(edited\))?\Z", re.IGNORECASE
)
# "Ada (3h)", "Ada · 2d", "Ada @ada 3h": at a short line's end, behind what sets it off.
_END_AGE = re.compile(
    r"\S(?:\s*[(·•|]\s?|\s@[\w.-]{2,30}\s)(?P<age>\d{1,3}\s?(?:sec|min|hr|wk|mo|yr|[smhdwy])s?)\)?\Z"
)
_SHORT_LINE = 60
# "23 seconds ago ( 4:28 PM)": the clock in brackets belongs to the date before it.
_ASIDE_CLOCK = re.compile(rf"\s?\(\s?{_TIME}\s?\)")
#: "2:11 UTC (Tue)": so does the day of the week.
_ASIDE_DAY = re.compile(
    rf"\s?\((?:{_either(w for w in {*words.WEEKDAYS, *words.SHORT_WEEKDAYS} if w.isalpha())})\.?\)"
)
_BETWEEN = re.compile(r"[\s(,|·-]*\Z")
#: The digits of Arabic and Persian, and of India.
_DIGITS_OF = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९", "0123456789" * 3)

#: The form of all dates that count back from now.
AGO = "9 ago"
_FULL = re.compile(r"(?:19|20)\d{2}|:|ago\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")

# Both take a fifth of a second to compile: only who reads a layout by its shape pays for it.


@cache
def _hint(*, is_ascii: bool) -> re.Pattern[str]:
    """Return what stands in every date; most lines have none, and are no dates."""
    return re.compile(_plain(_HINT) if is_ascii else _HINT)


def _plain(form: str) -> str:
    """Return a form without the words that no line of plain letters has: it costs half the time."""
    for every in (_MONTHS, _WEEKDAYS, _LONG_UNITS):
        form = form.replace(_either(every), _either(filter(str.isascii, every)))
    return form


@cache
def _date(*, is_ascii: bool) -> re.Pattern[str]:
    """Return what matches a date, in a line of plain letters alone or in any.

    It begins with a digit or a word; a month, a word of counting back and "31 days ago" also where
    they have grown together with a name.
    """
    form = (
        rf"(?=\d|\b[^\W\d_])(?:{_TIME}(?:,|\son|\s[-–|·])?\s)?(?:{_ABSOLUTE})"
        rf"|(?=\d){_TIME},?\s(?:{_either(words.RELATIVE_DAYS)})(?=\s*$)"
        rf"|(?<![^\W\d_])(?=[^\W_])(?:{_RELATIVE})"
        rf"|(?<=[^\W_])(?={_MONTH}\s)(?:{_ABSOLUTE})"
        rf"|(?<=[^\W\d_])\d{{1,2}}\s{_UNIT}\sago\b"
        rf"|(?<=[^\W_])(?:{_either(words.BACK)})\s\d{{1,3}}\s(?:{_LONG_UNIT})\.?\Z"
    )
    return re.compile(_plain(form) if is_ascii else form)


@cache
def _relative() -> re.Pattern[str]:
    """Return what matches the whole of a date that counts back from now."""
    return re.compile(rf"(?:{_RELATIVE})\Z", re.IGNORECASE)


def find(text: str) -> list[tuple[int, int]]:
    """Return where dates stand in a line; what only brackets or spaces part is one date."""
    if len(text) <= 16 and (age := _SHORT_AGE.match(text)):
        return [age.span("age")]
    if len(text) <= _SHORT_LINE and (age := _END_AGE.search(text)):
        return [age.span("age")]
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter that has no lower case of one character
        lowered = "".join(char if len(char.lower()) > 1 else char.lower() for char in text)
    if not (is_ascii := lowered.isascii()):
        lowered = lowered.translate(_DIGITS_OF)
    if not _ANY.search(lowered) or not _hint(is_ascii=is_ascii).search(lowered):
        return []
    if _BARE_CLOCK.match(lowered):
        return [(0, len(text))]
    spans: list[tuple[int, int]] = []
    for match in _date(is_ascii=is_ascii).finditer(lowered):
        start, end = match.span()
        while end > start and text[end - 1] in " ,-–|":
            end -= 1
        if spans and _BETWEEN.match(text, spans[-1][1], start):
            before = text[spans[-1][0] : spans[-1][1]]
            # A person may be called April or Jun: "7. Jun 12 March 2021" is one date.
            is_name = _FULL.search(text, start, end) and not _FULL.search(before)
            spans[-1] = (start if is_name else spans[-1][0], end)
        else:
            spans.append((start, end))
        aside = _ASIDE_CLOCK.match(lowered, spans[-1][1]) or _ASIDE_DAY.match(lowered, spans[-1][1])
        if aside:
            spans[-1] = (spans[-1][0], aside.end())
    return spans


@lru_cache(maxsize=20_000)
def form(text: str) -> str:
    """Return a date's form: which kinds of words and numbers it is made of, in which order."""
    if _SHORT_AGE.match(text):
        return "9u"  # hours, days and weeks stand beside each other
    if _relative().match(text):
        return AGO
    words = _WORD.sub(lambda m: "a" if len(m.group()) > 2 else m.group().lower(), text)
    return _DIGITS.sub("9", words).replace("pm", "am")
