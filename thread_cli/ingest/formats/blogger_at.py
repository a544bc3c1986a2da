"""Blogger's comments of 2004 to 2007: ``At 10:02 PM, NAME said...`` over the body.

The date may stand in the line behind the clock, and the text of the icon before a name was copied
with it: ``Blogger Ada said...``, ``Anonymous Anonymous said...``.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.formats import blog_footers, blogger_threads
from thread_cli.ingest.formats.blog_footers import ARTICLE, SAYS
from thread_cli.ingest.generic.gone import is_gone
from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.line_parts import can_be_name
from thread_cli.ingest.source import Source

_AT = re.compile(
    r"(?:At|À|A|Um|Am|A las|A la|Alle|Alle ore|Às|Om|Kl\.?|Den|O|W|В|Klo)\s(?P<rest>\S.{5,150}?)"
    rf"(?:\s|(?=さん|님|说|說))(?:{SAYS})\s?(?:\.\.\.|…)\Z",
    re.IGNORECASE,
)
#: What stands where nobody's words do any more.
_GONE_AT = re.compile(
    r"(?:At|À|A|Um|Am|A las|A la|Alle|Alle ore|Às|Om|Op|Kl\.?|Den|O|W|В|Klo)\s"
    r"(?P<date>\d{1,2}[:.]\d{2}(?: [AP]M)?),\s+(?P<said>\S.{10,120})\Z"
)
#: German and Dutch say so before the name: ``Am 10:02 PM, meinte Ada...``.
_VERB_FIRST = re.compile(
    r"(?:Am|Um|Op|Om) (?P<date>\S.{3,50}?)\s?, (?:(?:meinte|sagte|schrieb|zei|schreef) "
    r"(?P<name>\S.{0,79}?)|(?:hat|heeft) (?P<between>\S.{0,79}?) (?:gesagt|"
    r"gezegd))\s?(?:\.\.\.|…)\Z",
    re.IGNORECASE,
)
_DAY = (
    r"(?:[^\W\d_]{3,9} \d{1,2}, \d{4}(?: at)?|\d{1,2}\.? (?:de )?[^\W\d_]{3,12}\.? (?:de )?\d{4}"
    r"(?:,| \w{1,4}(?: \w{2,4})?)?|\d{1,2}/\d{1,2}/\d{2,4},?) \d{1,2}:\d{2}(?: [AP]M)?\Z"
)
_APART = re.compile(rf"(?P<name>\S.{{0,78}}?) (?P<date>{_DAY})")
_DATE = re.compile(_DAY)
_LONGEST = 160
#: What the icon before a name says of the account.
_ICONS = ("Blogger", "Anonymous", "OpenID", "Blog Owner")


def at_heads(source: Source) -> list[Head]:
    """Return the comments below ``At TIME, NAME said...``; none where it is not two or more."""
    heads = []
    for number, text in enumerate(source.bare):
        if len(text) > _LONGEST:
            continue
        if gone := _gone_at(text):
            head = Head(number, number + 1, None, gone[0], lead=gone[1])
            head.extra["deleted"] = True
            heads.append(head)
        if not text.endswith(("...", "…")):
            continue
        parts = _time_and_name(text)
        if parts:
            heads.append(Head(number, number + 1, ARTICLE.sub("", parts[1]), parts[0]))
    return _without_icons(heads) if sum(head.author is not None for head in heads) > 1 else []


def _gone_at(text: str) -> tuple[str, str] | None:
    """Split a line like ``At TIME,  This post has been removed by the author.``."""
    match = _GONE_AT.match(text)
    if match and is_gone(match["said"]) and dates.is_date(match["date"]):
        return match["date"], match["said"]
    return None


def _time_and_name(text: str) -> tuple[str, str] | None:
    """Split such a line, at the last comma that has a date or a clock before it."""
    if (match := _VERB_FIRST.match(text)) and dates.is_date(match["date"]):
        return match["date"], match["name"] or match["between"]
    match = _AT.match(text)
    pieces = match["rest"].split(", ") if match else []
    for size in range(len(pieces) - 1, 0, -1):
        date = ", ".join(pieces[:size])
        if any(map(str.isdecimal, date)) and dates.is_date(date):
            return date, ", ".join(pieces[size:])
    return None


def dated_heads(source: Source) -> list[Head]:
    """Return the comments below ``NAME said...`` that end with a date."""
    heads = blog_footers.dated_heads(source)
    return _without_icons(heads)


def apart_heads(source: Source) -> list[Head]:
    """Return the comments below a name and a date that did not grow together, one or two lines.

    Other sites write these, too: only where each comment may be deleted is it Blogger.
    """
    least = 2
    may_delete = blogger_threads.deletes(source)
    if may_delete < least:
        return []
    heads = []
    for number, text in enumerate(source.bare):
        if len(text) > _LONGEST or ":" not in text[-9:]:
            continue
        match = _APART.match(text)
        if match and dates.is_date(match["date"]):
            heads.append(Head(number, number + 1, match["name"], match["date"]))
        elif _DATE.match(text) and number and dates.is_date(text):
            above = filled_lines(source, max(0, number - 2), number)
            if above and can_be_name(source.bare[above[-1]]):
                heads.append(Head(above[-1], number + 1, source.bare[above[-1]], text))
    return heads if least <= len(heads) <= may_delete else []


def _without_icons(heads: list[Head]) -> list[Head]:
    """Take off what the icon before each name says, where every one has it.

    "Comment Deleted" stands there in place of a name, without an icon.
    """
    named = [head for head in heads if head.author and "deleted" not in head.extra]
    split = [(head.author or "").partition(" ") for head in named]
    if all(icon in _ICONS and name for icon, _, name in split):
        for head, (_, _, name) in zip(named, split, strict=True):
            head.author = name
    return heads
