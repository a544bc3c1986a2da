"""Blogs that say below each text who posted it when, in whatever language.

TypePad has ``Posted by: NAME | DATE``, Movable Type ``Posted by: NAME at DATE``.
"""

import re

from thread_cli.ingest import blog_marks, dates
from thread_cli.ingest.formats.blog_footers import FEED, HEADING, is_foot
from thread_cli.ingest.headed import Head, filled_lines, is_prose
from thread_cli.ingest.source import Source

_BY = (
    r"Posted by|Rédigé par|Écrit par|Publié par|Verfasst von|Kommentiert von|Geschrieben von|"
    r"Publicado por|Escrito por|Postado por|Enviado por|Scritto da|Postato da|Inviato da|"
    r"Geplaatst door|Geschreven door|Napisane przez|Dodane przez|Postat av|Skrivet av|Автор|投稿者?"
)
_FOOTER = re.compile(rf"(?:{_BY})\s?:?\s+(?P<rest>\S.{{8,160}})\Z", re.IGNORECASE)
#: A space is matched in one way only: a row of links must not cost exponential time.
_LINKS = re.compile(r"(?: ?(?:\| ?)?(?:Permalink|Reply|Link|#))+\Z")
_BETWEEN = re.compile(
    r"\s?\|\s?|,?\s+(?:at|on|am|um|le|à|el|em|às|il|op|den|o|в)\s+|(?:,\s|\s[-–—:：]\s|\s\()",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:at|on|am|um|le|à|el|em|às|il|op|den|o|в) (?P<date>\S.{8,60})\Z")


def barred_heads(source: Source) -> list[Head]:
    """Return the comments that end with ``Posted by: NAME | DATE``, as TypePad's do."""
    return _footed(source, barred=True)


def footed_heads(source: Source) -> list[Head]:
    """Return the comments that end with ``Posted by: NAME at DATE``, as Movable Type's do."""
    return _footed(source, barred=False)


def _footed(source: Source, *, barred: bool) -> list[Head]:
    found: list[tuple[int, str | None, str]] = []
    for number, line in enumerate(source.bare):
        text = _LINKS.sub("", line)
        # What ends with a colon leads in what stands below.
        match = _FOOTER.match(text) if len(text) <= 200 and not text.endswith(":") else None
        if match and ("|" in text) == barred and (parts := _name_and_date(match["rest"])):
            found.append((number, parts[0] and blog_marks.without_picture(parts[0]), parts[1]))
    if len(found) < 2:
        return []
    above = range(found[0][0])
    start = next((n + 1 for n in reversed(above) if HEADING.match(source.bare[n])), None)
    if start is None:
        start = _below_article(source, [number for number, _, _ in found])
        found = found[1:]
    if start is None:
        return []  # an article may stand above the first comment
    if _stand_above(source, start, [number for number, _, _ in found]):
        return [
            Head(number - _is_subject(source.bare[number - 1]), number + 1, name, date)
            for number, name, date in found
        ]
    heads = []
    for number, name, date in found:
        lines = [n for n in filled_lines(source, start, number) if not FEED.match(source.bare[n])]
        first = lines[0] if lines else number
        heads.append(Head(first, first, name, date, end=number, close=number + 1))
        start = number + 1
    return heads


def _below_article(source: Source, lines: list[int]) -> int | None:
    """Return the line below the comments' heading where the article ends with such a line, too.

    Only where nothing is said below the last of them do they stand below what is said. What blogs
    have between, of trackbacks and links, tells the heading from a comment's first line.
    """
    if len(lines) < 3:
        return None
    below = filled_lines(source, lines[-1] + 1, len(source))
    if below and not is_foot(source.bare[below[0]]):
        return None
    between = filled_lines(source, lines[0] + 1, lines[1])
    return next((n + 1 for n in between[1:] if HEADING.match(source.bare[n])), None)


def _is_subject(text: str) -> bool:
    return text[:4].lower() in {"re: ", "aw: ", "sv: "} and len(text) <= 200


def _stand_above(source: Source, start: int, lines: list[int]) -> bool:
    """Whether such lines head what is said below, as Plone's do: a subject at most is above them.

    Args:
        source: The source.
        start: The line below the comments' heading.
        lines: Where somebody's name and a date stand.
    """
    above = [source.bare[n] for n in filled_lines(source, start, lines[0])]
    below = [source.bare[n] for n in filled_lines(source, lines[-1] + 1, len(source))]
    said = below[:1] and not is_foot(below[0])
    return len(above) < 2 and bool(said) and not any(map(is_prose, above))


def _name_and_date(text: str) -> tuple[str | None, str] | None:
    if text.startswith("|") and dates.is_date(date := text.strip("| ")):
        return None, date  # nobody's
    if (nobody := _NOBODY.match(text)) and dates.is_date(nobody["date"]):
        return None, nobody["date"]
    for between in _BETWEEN.finditer(text):
        date = text[between.end() :].rstrip(" )")
        if between.start() and dates.is_date(date) and any(map(str.isdecimal, date)):
            return text[: between.start()].strip(), date
    return None
