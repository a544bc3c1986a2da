"""Where in a line a date stands."""

import re

# English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish; longest first.
_MONTHS = """
january january januar janvier januari janv janeiro enero gennaio jan ene gen
february februar februari février fevereiro febrero febbraio févr feb fév fev
march märz mars marzo março maart mar mär mrt april avril abril aprile apr avr abr
may mai mayo maggio maio mei maj mag june juni juin junio giugno junho jun giu
july juli juillet julio luglio julho juil jul lug
august augustus augusti août agosto aug aoû ago
september septembre septiembre settembre setembro sept sep set
october oktober octobre octubre ottobre outubro oct okt out ott
november novembre noviembre novembro nov december dezember décembre diciembre dicembre dezembro
dec dez déc dic
""".split()
_MONTH = rf"(?:{'|'.join(sorted(set(_MONTHS), key=len, reverse=True))})(?![^\W\d_])\.?"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_DAY = rf"(?<![^\W\d_]){_WEEKDAY}\.?,?\s{{1,2}}"
_DAYS = r"(?:0?[1-9]|[12]\d|3[01])"
_ZONE = r"(?:\s?(?:[ECMP][SD]T|GMT|UTC|CES?T|BST|Z)(?:\s?[+-]\d{1,4})?)?"
_HALF = r"(?:\s?[ap]\.?m\b\.?)"
_TIME = (
    rf"(?:\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?!\.?\d){_HALF}?|\d{{1,2}}h\d{{2}}"
    rf"|\d{{1,2}}(?:\s\d{{2}})?{_HALF}|\d{{4}}\s?hrs){_ZONE}"
)
_JOIN = r"(?:\s{0,2}(?:,?\s?\bat\b:?|@|[-–—|·,/•]|\bum\b|\bkl\.?|\bà\b|\ba las\b|\bT)?\s{0,2})"
_CLOCK = rf"(?:{_JOIN}{_TIME})?"
_ORD = r"(?:st|nd|rd|th|\.|º)?"
_YEAR = r"(?:(?:19|20)\d{2}|['’]\d{2})"
_ABSOLUTE = "|".join(
    (
        rf"(?:{_DAY})?{_MONTH}\s{{1,2}}\d{{1,2}}{_ORD}(?![\d/-]|\.\d|\.?\s{_MONTH}|\s\w+\sago)(?:,?\s{{1,2}}{_YEAR}(?!\d))?,?{_CLOCK}",
        rf"(?:{_DAY})?(?<![\d#]){_DAYS}{_ORD}(?:\sof|\sde)?[\s.-]{{1,2}}{_MONTH}(?![^\W\d_])"
        rf"(?:,?\s?(?:de\s)?[\s-]?(?:{_YEAR}|\d{{2}}(?=\s+at|\s*$)))?(?!\d),?{_CLOCK}",
        rf"(?<!\d){_DAYS}/{_MONTH}/(?:\d{{4}}|\d{{2}})(?!\d){_CLOCK}",
        rf"(?<![^\W\d_]){_MONTH}\s(?:19|20)\d{{2}}\Z",
        rf"(?<![\d/=])(?:19|20)\d{{2}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?![\d/])T?{_CLOCK}",
        rf"(?:{_DAY})?(?<!\d)(?<!\d[./-]){_DAYS}[./-]{_DAYS}[./-](?:(?:19|20)\d{{2}}|\d{{2}})(?![\d/-]){_CLOCK}",
    )
)
_UNIT = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|mos?|years?|yrs?"
    r"|[smhdwy])"
)
_RELATIVE = "|".join(
    (
        r"(?:(?:about|over|almost|less than|more than)\s)?(?:an?|one|(?<![\d.])\d{1,4})\s?"
        rf"{_UNIT}\.?"
        rf"(?:,?\s(?:and\s)?\d{{1,3}}\s?{_UNIT})?\sago",
        rf"(?:yesterday|today)(?:{_JOIN}{_TIME}|(?=\s*$))",
        r"just now(?=\s*$)",
        r"(?<!\d)\d{1,3}\s[^\W\d_]{2,9}\s(?:назад|temu|sedan|siden|fa|önce|geleden|atrás|lalu)\b",
        r"há\s(?:cerca de\s)?\d{1,3}\s[^\W\d_]{3,9}",
        r"\d{1,3}\s?(?:秒|分|分钟|分鐘|小时|小時|時間|天|日|周|週|週間|个月|個月|ヶ月|か月|年|초|분|시간|일|주|개월|년)\s?(?:钟|鐘)?(?:前|전)",
        r"vor\s\d{1,3}\s[^\W\d_]{4,9}|il y a\s\d{1,3}\s[^\W\d_]{4,9}|hace\s\d{1,3}\s[^\W\d_]{3,9}",
    )
)
_DATE = re.compile(
    rf"(?:{_TIME}(?:,|\son|\s[-–])?\s)?(?:{_ABSOLUTE})|(?<![^\W\d_])(?:{_RELATIVE})", re.IGNORECASE
)
_ANY = re.compile(r"\d|yesterday|today|just now|an? [a-z]+ ago", re.IGNORECASE)
_BARE_CLOCK = re.compile(rf"\A{_TIME}\Z", re.IGNORECASE)
_HINT = re.compile(
    rf"\d[./:-]\d|\dh\d|[ap]\.?m\b|ago\b|yesterday|today|just now|vor\s\d|il y a|hace\s\d"
    rf"|{_MONTH}|há\s"
    r"|назад|temu|sedan|siden|\bfa\b|önce|geleden|atrás|lalu|前|전",
    re.IGNORECASE,
)
# "3h", "· 2mo": too little to be a date inside a line, but enough to be a whole one.
_SHORT_AGE = re.compile(
    r"(?:[·•∙-]\s?)?(?P<age>\d{1,3}\s?(?:sec|min|hr|wk|mo|yr|[smhdwy])s?)(?:\s?\(edited\))?\Z"
)
# "Ada (3h)", "Ada · 2d": at a short line's end, behind a sign that sets it off.
_END_AGE = re.compile(r"\S\s*[(·•|]\s?(?P<age>\d{1,3}\s?(?:sec|min|hr|wk|mo|yr|[smhdwy])s?)\)?\Z")
_SHORT_LINE = 60
_BETWEEN = re.compile(r"[\s(,|·-]*\Z")

_FULL = re.compile(r"(?:19|20)\d{2}|:|ago\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")


def find(text: str) -> list[tuple[int, int]]:
    """Return where dates stand in a line; what only brackets or spaces part is one date."""
    if len(text) <= 16 and (age := _SHORT_AGE.match(text)):
        return [age.span("age")]
    if len(text) <= _SHORT_LINE and (age := _END_AGE.search(text)):
        return [age.span("age")]
    if not _ANY.search(text) or not _HINT.search(text):
        return []
    if _BARE_CLOCK.match(text):
        return [(0, len(text))]
    spans: list[tuple[int, int]] = []
    for match in _DATE.finditer(text):
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
    return spans


def form(text: str) -> str:
    """Return a date's form: which kinds of words and numbers it is made of, in which order."""
    if _SHORT_AGE.match(text):
        return "9u"  # hours, days and weeks stand beside each other
    words = _WORD.sub(lambda m: "a" if len(m.group()) > 2 else m.group().lower(), text)
    return _DIGITS.sub("9", words).replace("pm", "am")
