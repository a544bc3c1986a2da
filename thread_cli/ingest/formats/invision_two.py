"""Invision Power Board 2: ``NAME``, ``Post Jun 18 2008, 02:05 PM``, ``Post #2``, a card, the body.

The words are the forum's language's; the order, the number and the rule below the body are not.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.headed import Head
from thread_cli.ingest.line_parts import can_be_name

_NUMBER = re.compile(r"\S{3,14} #(?P<number>\d{1,6})\Z")
_DATED = re.compile(r"\S{3,14}\s(?P<date>\S.{8,48})\Z")
_FACT = re.compile(r"[^\W\d_][^:\d]{1,24} ?: \S.{0,40}\Z|[^\W\d_][^\d]{2,16}\.?:? ?\d[\d.,]*\Z")
#: Above a signature; below it stands how to get to the top of the page.
_RULE = re.compile(r"-{15,}\Z")
_CARD = 16


def find(bare: list[str]) -> list[Head]:
    """Return the headers."""
    heads: list[Head] = []
    for index, text in enumerate(bare):
        match = _NUMBER.match(text) if "#" in text else None
        if match is None:
            continue
        floor = heads[-1].body if heads else 0
        above = [i for i in range(max(floor, index - 4), index) if bare[i]][-2:]
        if len(above) < 2 or not can_be_name(bare[above[0]]):
            continue
        dated = _DATED.match(bare[above[1]])  # "Post" may stand before it
        date = dated["date"] if dated and dates.is_date(dated["date"]) else bare[above[1]]
        if ":" not in date or not dates.is_date(date):
            continue
        head = Head(above[0], _below_card(bare, index + 1), bare[above[0]], date)
        head.source_id = match["number"]
        if heads:
            _close(bare, heads[-1], head.first)
        heads.append(head)
    if heads:
        _close(bare, heads[-1], len(bare))
    return heads


def _below_card(bare: list[str], start: int) -> int:
    """Return the line below the facts about the author: the last of those near the header."""
    body = start
    for index in range(start, min(start + _CARD, len(bare))):
        if _FACT.match(bare[index]):
            body = index + 1
        elif body > start:
            break  # a line of the body may look like a fact
    return body


def _close(bare: list[str], head: Head, limit: int) -> None:
    head.end = next((i for i in range(head.body, limit) if _RULE.match(bare[i])), None)
