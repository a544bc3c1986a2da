# ruff: noqa: E501
"""How a page writes days and hours."""

import random
from collections.abc import Callable
from datetime import datetime

Form = Callable[[datetime], str]

_DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "pl": "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
    "tr": "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar",
    "ja": "月 火 水 木 金 土 日",
    "zh": "周一 周二 周三 周四 周五 周六 周日",
    "ko": "월 화 수 목 금 토 일",
}  # fmt: skip
_NUMERIC = {
    "en": ["%m/%d/%Y", "%m/%d/%Y", "%d/%m/%Y", "%m/%d/%y", "%d-%m-%Y", "%m.%d.%y"],
    "de": ["%d.%m.%Y", "%d.%m.%Y", "%d.%m.%y"],
    "pl": ["%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y"], "ru": ["%d.%m.%Y", "%d.%m.%Y", "%d.%m.%y"],
    "tr": ["%d.%m.%Y"], "nl": ["%d-%m-%Y", "%d/%m/%Y", "%d-%m-%y"], "sv": ["%Y-%m-%d"],
    "ja": ["%Y/%m/%d", "%Y.%m.%d", "%Y-%m-%d", "%m/%d"], "zh": ["%Y-%m-%d", "%m-%d", "%Y/%m/%d"],
    "ko": ["%Y.%m.%d.", "%Y.%m.%d", "%Y-%m-%d", "%m.%d"],
}  # fmt: skip
_OTHERS = ["%d/%m/%Y", "%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y"]
#: Words between a day and an hour on one line.
_GLUE = {
    "en": [" at ", ", ", " - ", " @ ", " | "], "de": [" um ", ", ", " - ", " | "],
    "fr": [" à ", ", ", " - "], "es": [" a las ", ", ", " - "], "pt": [" às ", ", ", " - "],
    "it": [" alle ", ", ", " - ", " ore "], "nl": [" om ", ", ", " - "], "sv": [" kl. ", ", "],
}  # fmt: skip


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd and so on."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number in {11, 12, 13} else ends.get(number % 10, 'th')}"


def date_form(draw: random.Random, language: str, months: list[str]) -> Form:
    """Return how one page writes a day."""
    days = _DAYS[language].split()

    def long(at: datetime) -> str:
        month = months[at.month - 1]
        if language in {"ja", "zh"}:
            return f"{at.year}年{at.month}月{at.day}日"
        if language == "ko":
            return f"{at.year}년 {at.month}월 {at.day}일"
        if language == "en":
            return f"{month} {at.day}, {at.year}"
        glue = ". " if language == "de" else " de " if language in {"es", "pt"} else " "
        return f"{at.day}{glue}{month}{' de' if language in {'es', 'pt'} else ''} {at.year}"

    def with_day(at: datetime) -> str:
        day = days[at.weekday()]
        if language in {"ja", "ko"}:
            return f"{long(at)}({day})"
        return f"{day}{draw_comma}{long(at)}"

    def brief(at: datetime) -> str:
        month = months[at.month - 1]
        if language in {"ja", "zh", "ko"}:
            return f"{at.month}月{at.day}日" if language != "ko" else f"{at.month}월 {at.day}일"
        return f"{at.day} {month[:3]}{dot} {at.year}"

    draw_comma, dot = draw.choice([", ", " ", ", "]), draw.choice(["", "", "."])
    forms = _NUMERIC.get(language, _OTHERS)
    numeric = draw.choice(forms)
    ways: list[Form] = [long, long, lambda at: at.strftime(numeric), lambda at: at.strftime(numeric),
                        with_day, brief]  # fmt: skip
    if language == "en":
        ways += [
            lambda at: f"{at.day} {at:%B} {at.year}",
            lambda at: f"{at:%b} {at.day}, {at.year}",
            lambda at: f"{at.day} {at:%b} {at.year}",
            lambda at: f"{at:%a} {at:%b} {at:%d}, {at.year}",
            lambda at: f"{at:%a}, {at.day} {at:%b} {at.year}",
            lambda at: f"{at:%A}, {at:%B} {at.day}, {at.year}",
            lambda at: f"{at:%b} {at.day}",
            lambda at: f"{at:%B} {ordinal(at.day)}, {at.year}",
            lambda at: f"{ordinal(at.day)} {at:%B} {at.year}",
            lambda at: f"{at:%d}-{at:%b}-{at:%y}",
            lambda at: f"{at:%B} {at.day} {at.year}",
            lambda at: at.strftime("%Y-%m-%d"),
        ]
    return draw.choice(ways)


def clock_form(draw: random.Random, language: str) -> Form:
    """Return how one page writes an hour."""
    forms = ["%H:%M", "%H:%M", "%H:%M:%S"]
    if language == "en":
        forms += ["%I:%M %p", "%I:%M %p", "%I:%M%p", "%I:%M %p ET", "%I:%M:%S %p", "%I.%M%p"]
    forms += {"fr": ["%Hh%M", "%H h %M"], "pt": ["%Hh%M"], "de": ["%H:%M Uhr", "%H.%M Uhr"],
              "sv": ["%H.%M"], "it": ["%H.%M"], "nl": ["%H:%M uur"], "es": ["%H:%M h"]}.get(language, [])  # fmt: skip
    form = draw.choice(forms)

    def clock(at: datetime) -> str:
        text = at.strftime(form)
        text = text.lstrip("0") if "%I" in form else text
        return text.lower() if form in {"%I:%M%p", "%I.%M%p"} else text

    return clock


def glue(draw: random.Random, language: str) -> str:
    """Return what one page sets between a day and an hour."""
    return draw.choice([" ", " ", *_GLUE.get(language, [", ", " - "])])
