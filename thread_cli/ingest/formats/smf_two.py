"""Simple Machines Forum 2.1: a card, the subject, ``Reply #3 – June 10, 2022, 00:54:09 AM``.

The first post's line has the date alone. The words are the forum's language's; the sign and the
number are not.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.headed import Head
from thread_cli.ingest.line_parts import can_be_name

_NUMBERED = re.compile(r"\S.{1,24} #(?P<number>\d{1,6})\s[–-]\s(?P<date>\S.{6,40})\Z")
#: A fact on the card: ``Posts: 12``.
_FACT = re.compile(r"[^\W\d_][^:\d]{1,24}: ?\d[\d.,]*\Z")
#: What stands below the last post: the row for a printed copy, and the pages.
_FOOT = re.compile(
    r"(?:(?:Print|Drucken|Stampa|Imprimir|Imprimer|Afdrukken|Skriv ut|Drukuj|Печать|Go Up)"
    r"(?: (?:Go Up|Ir Arriba|Nach oben|Haut de page|Vai su) .{0,40})?|"
    r"(?:Pages|Seiten|Pagine|Páginas|Pagina's|Sidor|Strony|Страницы):? ?\[?\d.{0,40})\Z"
)
_CARD = 9
_NUMBER = re.compile(r"#(?P<number>\d{1,6})\Z")
_STARS = re.compile(r"[*★]+\Z")
_FEWEST = 2


def find(bare: list[str]) -> list[Head]:
    """Return the headers, or none where the numbered lines are missing."""
    numbered = {i: m for i, text in enumerate(bare) if " #" in text and (m := _match(text))}
    if not numbered:
        return _over_dates(bare)
    heads: list[Head] = []
    first = next((i for i in range(min(numbered)) if _opens(bare, i)), None)
    for index in ([] if first is None else [first]) + list(numbered):
        floor = heads[-1].body if heads else 0
        begin = _card(bare, index, floor)
        if begin is None:
            continue
        match = numbered.get(index)
        head = Head(begin, index + 1, bare[begin], match["date"] if match else bare[index])
        head.source_id = match["number"] if match else None
        heads.append(head)
    if heads:
        last = range(heads[-1].body, len(bare))
        foot = next((i for i in last if bare[i] and _FOOT.match(bare[i])), None)
        heads[-1].end = foot
    return heads


def _over_dates(bare: list[str]) -> list[Head]:
    """Return the headers of themes that write ``#3`` over the date; the first post has no number.

    The name stands above a blank line and the card's list.
    """
    if not any(text.startswith("#") and _NUMBER.match(text) for text in bare):
        return []  # before every short line is asked whether it is a date
    heads: list[Head] = []
    for index, text in enumerate(bare[:-1]):
        number = _NUMBER.match(text) if text.startswith("#") else None
        dated = index + 1 if number else index
        if not 8 <= len(bare[dated]) <= 50 or not dates.is_date(bare[dated]):
            continue
        floor = heads[-1].body if heads else 0
        begin = _listed_card(bare, index, floor)
        if begin is None or (number is None and heads):
            continue
        head = Head(begin, dated + 1, bare[begin], bare[dated])
        head.source_id = number["number"] if number else None
        heads.append(head)
    if len(heads) < _FEWEST or heads[1].source_id is None:
        return []
    last = range(heads[-1].body, len(bare))
    heads[-1].end = next((i for i in last if bare[i] and _FOOT.match(bare[i])), None)
    return heads


def _listed_card(bare: list[str], index: int, floor: int) -> int | None:
    """Return the line of the name above a blank line and a list that holds a fact."""
    near = range(index - 1, max(floor, index - _CARD) - 1, -1)
    fact = next((i for i in near if _FACT.match(bare[i])), None)
    if fact is None:
        return None
    top = fact
    while top - 1 >= floor and bare[top - 1]:
        top -= 1
    named = top - 2  # above the blank line; the block begins with the rank and its stars
    starred = top + 1 < fact and bool(_STARS.match(bare[top + 1]))
    return named if starred and named >= floor and can_be_name(bare[named]) else None


def _match(text: str) -> re.Match[str] | None:
    match = _NUMBERED.match(text) if len(text) <= 90 else None
    return match if match and dates.is_date(match["date"]) else None


def _opens(bare: list[str], index: int) -> bool:
    """Whether a line is the date of the first post, with a card above."""
    text = bare[index]
    return 8 <= len(text) <= 50 and dates.is_date(text) and _card(bare, index, 0) is not None


def _card(bare: list[str], index: int, floor: int) -> int | None:
    """Return the line of the name, at the top of the card above a date and a subject."""
    near = range(index - 1, max(floor, index - _CARD) - 1, -1)
    fact = next((i for i in near if _FACT.match(bare[i])), None)
    if fact is None:
        return None
    top = fact
    for above in range(fact - 1, max(floor, fact - 4) - 1, -1):
        if not bare[above]:
            break
        if can_be_name(bare[above]):
            top = above
    return top if top < fact else None
