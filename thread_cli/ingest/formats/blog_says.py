"""WordPress's headers in any language: who says what follows, with the date in the line or below.

- ``NAME dit :`` over the date.
- ``Le DATE, NAME a dit :``; ``NAME il DATE ha detto:``; ``NAME sagte am DATE:``, as its own themes
  of 2010 to 2012 have it, some of which set a name apart that is a link.
"""

import re
from itertools import pairwise

from thread_cli.ingest import blog_marks, dates
from thread_cli.ingest.formats.blog_footers import ARTICLE, SAYS
from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.headed_page import forget_flat_levels, mend_first_level
from thread_cli.ingest.line_parts import can_be_name, whole
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import label_of

_ON = re.compile(
    r"(?:\d{1,5}[.)]? )?(?:On|Le|El|Em|Il|Am|Op|Den|Dnia|W dniu) (?P<rest>.{12,150})\Z"
)
_SAYS_SO = re.compile(
    r"(?P<name>\S.{0,79}?)(?:\s(?:says|said|sagt|schreibt|meint|dit|a dit|a écrit|écrit|"
    r"dice|dijo|escribió|comentó|"
    r"diz|disse|comentou|ha detto|scrive|zegt|schreef|schrijft|säger|skriver|sier|siger|pisze|"
    r"powiedział(?:a|\(a\))?|napisał(?:a|\(a\))?|píše|napsal(?:a|\(a\))?|říká|говорит|пишет|"
    r"коментує|пише|сказал(?:а|\(а\))?|каже|diyor ki|dedi ki|sanoo|kirjoitti|mondja|"
    r"spune|kaže|a spus|λέει|szerint|povedal(?:a|\(a\))?|napísal(?:a|\(a\))?|pravi|berkata|"
    r"mengatakan|ha dit|diu|nói|댓글)\s?:?|\s?(?:より|님의 말|说道?|說|表示)\s?[:：]?)\Z",
    re.IGNORECASE,
)

#: How the words above end, to look at few lines closely.
_SAY_ENDS = tuple(
    "says said"
    " sagt schreibt meint dit écrit dice dijo escribió comentó diz disse comentou detto scrive zegt"
    " schreef schrijft säger skriver sier siger pisze powiedział powiedziała (a) (а) napisał"
    " napisała píše napsal napsala říká говорит пишет коментує пише сказал сказала каже ki sanoo "
    "kaže"
    " kirjoitti mondja spune spus szerint povedal povedala napísal pravi berkata dit diu nói"
    " mengatakan 댓글 表示 說 λέει より 말 说 说道 說".split()
)
#: What is left of a preposition between name and date.
_PREPOSITION = re.compile(
    r"[\s,]+(?:on|il|le|el|en|em|am|op|den|d\.|dne|dnia|w dniu|o|la|la data de|pada|於)\Z"
)
_LEADS = re.compile(r"(?:on|il|le|el|em|am|op|den|dne|dnia)\Z")
_BEFORE = re.compile(r"\A(?:on|il|le|el|en|em|am|op|den|d\.|dne|dnia|w dniu|o|la) ", re.IGNORECASE)
#: Where the verb stands between the two: "NAME sagte am 6. November 2012 um 14:31:".
_VERB_BETWEEN = re.compile(
    r"(?P<name>\S.{0,79}?) (?:said|sagte|schrieb|meinte|zei|schreef|sa|sade|skrev|dijo|disse|dit|"
    r"a dit|ha detto|napisał(?:a|\(a\))?|řekl(?:a)?|kirjoitti|сказал(?:а|\(а\))?) "
    r"(?:on|am|op|den|el|em|il|le|d\.|dnia|o|dne)? ?(?P<date>\S.{8,60}?)\s?[:：]\Z",
    re.IGNORECASE,
)
#: At the end of a line of name and date.
_SAID = re.compile(
    rf"(?P<name>\S.{{0,139}}?),?(?:\s|(?=さん|님|说|說))(?:{SAYS}|schrieb|schreef|écrit|escribió|"
    r"comentó|comentou|ha scritto|napisał(?:a|\(a\))?|napsal(?:a)?)\s?[:：]\Z",
    re.IGNORECASE,
)
#: Of a name, where a date ends.
_INITIAL = re.compile(r"[^\W\d_]\.\Z")
_CLOCK = re.compile(r"\d[:.h]\d\d|\d h")
_LONGEST = 160


def says_heads(source: Source) -> list[Head]:
    """Return the comments below ``NAME says:`` over a date."""
    heads = []
    for number, text in enumerate(source.bare[:-1]):
        last = text[-16:].rstrip(" :：").casefold()
        match = _SAYS_SO.match(text) if last.endswith(_SAY_ENDS) and len(text) <= 120 else None
        if match is None:
            continue
        below = next((n for n in range(number + 1, len(source)) if source.bare[n]), number)
        if dates.is_date(source.bare[below]) and below <= number + 2:
            head = Head(number, below + 1, ARTICLE.sub("", match["name"]), source.bare[below])
            head.level = source.indents[number]
            heads.append(head)
    if len(heads) < 2:
        return _on_heads(source)
    dated = sum(bool(_CLOCK.search(t)) and dates.is_date(t) for t in source.bare if len(t) <= 60)
    if dated > 2 * len(heads) + 1:
        return []  # most comments begin elsewhere: these lines lead quotes in
    _take_numbers(source, heads)
    mend_first_level(source, heads)
    forget_flat_levels(heads)
    return heads


def _take_numbers(source: Source, heads: list[Head]) -> None:
    """Take the numbers that stand above headers, where each comment has one."""
    above = [filled_lines(source, max(0, head.first - 3), head.first)[-1:] for head in heads]
    numbers = [source.bare[lines[0]].removeprefix("#") if lines else "" for lines in above]
    if all(map(str.isdecimal, numbers)):
        counted = [whole(number) for number in numbers]
        if all(b - a in {-1, 1} for a, b in pairwise(counted)):
            for head, lines in zip(heads, above, strict=True):
                head.first = lines[0]


def _on_heads(source: Source) -> list[Head]:
    """Return the comments below ``Le DATE, NAME a dit :``, where the date comes first."""
    heads = []
    for number, text in enumerate(source.bare):
        on = _ON.match(text) if len(text) <= 160 and text.endswith((":", "：")) else None
        match = _SAYS_SO.match(on["rest"]) if on else None
        words = match["name"].split(" ") if match else []
        for size in range(len(words) - 1, 1, -1):
            date = " ".join(words[:size]).rstrip(",")
            if dates.is_date(date) and not _INITIAL.match(words[size - 1]):
                name = " ".join(words[size:]).strip(", ")
                heads.append(Head(number, number + 1, name, date, level=source.indents[number]))
                break
    if len(heads) < 2:
        return []
    _take_numbers(source, heads)
    mend_first_level(source, heads)
    forget_flat_levels(heads)
    return heads


def said_heads(source: Source) -> list[Head]:
    """Return the comments below lines of name, date and a verb of saying, in any order of these.

    A name that is a link may stand on the line above.
    """
    heads: list[Head] = []
    for number, text in enumerate(source.bare):
        if (
            not text.endswith((":", "："))
            or len(text) > _LONGEST
            or not any(map(str.isdigit, text))
        ):
            continue
        name, date = _said(text)
        first = number
        if date and not name:
            floor = max(0, number - 3, heads[-1].body if heads else 0)
            above = filled_lines(source, floor, number)
            if len(above) > 1 and blog_marks.is_badge(source.bare[above[-1]]):
                above.pop()
            above = [n for n in above[-1:] if n >= number - 2]
            name = source.bare[above[-1]] if above else ""
            first = above[-1] if above else number
        if not date or not can_be_name(name) or label_of(name) is not None:
            continue
        head = Head(first, number + 1, ARTICLE.sub("", name), date)
        head.level = source.indents[first]
        heads.append(head)
    if len(heads) < 2:
        return []
    mend_first_level(source, heads)
    forget_flat_levels(heads)
    return heads


def _said(text: str) -> tuple[str, str]:
    """Return the name and the date of such a line; both are empty where it is none."""
    if (between := _VERB_BETWEEN.match(text)) and dates.is_date(between["date"]):
        return between["name"], between["date"]
    if (match := _SAID.match(text)) is None:
        return "", ""
    words = match["name"].rstrip(", ").split(" ")
    sizes = [size for size in range(len(words)) if _is_day(words[size:])]
    # "A. on June 30": what a preposition stands before is no part of a name.
    led = [size for size in sizes if _LEADS.match(words[size])]
    if sizes:
        size = (led or sizes)[0]
        date = " ".join(words[size:]).lstrip(", -–—")
        name = _PREPOSITION.sub("", " ".join(words[:size])).rstrip(" ,-–—")
        return name, _BEFORE.sub("", date)
    return "", ""


def _is_day(words: list[str]) -> bool:
    date = " ".join(words).lstrip(", -–—")
    return any(map(str.isdecimal, date)) and dates.is_date(date)
