"""Rows that say whom a comment answers: the same words and another comment's author.

No words are known: a row's beginning that recurs, each time before a text with which other rows
begin, is the page's way to name the parent - or a button that names its own comment's author.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from thread_cli.ingest.generic.captions import NAMES_AUTHOR
from thread_cli.ingest.generic.rows import Row

_LONGEST = 80
_LEAST = 3


def with_answers(rows: Sequence[Row]) -> list[Row]:
    """Drop the rows that name a parent; the row below each is marked with the name."""
    starts = _starts(rows)
    named: dict[int, str] = {}
    buttons: set[int] = set()
    for group in _groups(rows).values():
        sure = {index: name for index, name in group.items() if name in starts}
        if len(sure) < _LEAST or len(sure) * 10 < len(group) * 7 or len(set(sure.values())) < 2:
            continue
        if _name_their_own(sure, starts, set(group)):
            buttons |= set(sure)
        else:
            named |= {index: name for index, name in sure.items() if index not in named}
    kept: list[Row] = []
    answers, fenced, gap = "", False, 0
    for index, row in enumerate(rows):
        if index in named and index not in buttons:
            answers, gap = named[index], row.gap
            fenced = fenced or row.fenced
        elif index in buttons:
            fenced = True
        elif answers or fenced:
            kept.append(
                replace(row, answers=answers, fenced=row.fenced or fenced, gap=max(gap, row.gap))
            )
            answers, fenced, gap = "", False, 0
        else:
            kept.append(row)
    return kept


def _name_their_own(sure: dict[int, str], starts: dict[str, set[int]], group: set[int]) -> bool:
    """Whether these rows are buttons of the comment by the one they name: all have one, near."""
    headed = sum(len(starts[name] - group) for name in set(sure.values()))
    near = sum(
        any(at in starts[name] and at not in group for at in range(index - 3, index))
        for index, name in sure.items()
    )
    return len(sure) * 10 >= headed * 9 and near * 2 > len(sure)


def _starts(rows: Sequence[Row]) -> dict[str, set[int]]:
    """Return which rows begin with which words, up to five."""
    starts: dict[str, set[int]] = defaultdict(set)
    for index, row in enumerate(rows):
        words = row.text[:_LONGEST].split(" ")[:5]
        for count in range(1, len(words) + 1):
            name = " ".join(words[:count]).rstrip(",.:;|·•").lower()
            if len(name) > 1:
                starts[name].add(index)
    return starts


def _groups(rows: Sequence[Row]) -> dict[str, dict[int, str]]:
    """Return the rows by their first words, each with the text behind these."""
    groups: dict[str, dict[int, str]] = defaultdict(dict)
    for index, row in enumerate(rows):
        if len(row.text) > _LONGEST or row.dates:
            continue
        words = row.text.split(" ")
        if words[0].lower() in NAMES_AUTHOR:
            continue
        for count in range(1, min(4, len(words) - 1) + 1):
            lead = " ".join(words[:count]).lower()
            rest = " ".join(words[count:]).lstrip("@").rstrip("]):.").lower()
            worded = sum(map(str.isalpha, lead)) >= 2
            drawn = count == 1 and len(lead) == 1 and not lead.isalnum() and lead not in "@#>*-•–—"
            if len(rest) > 1 and (worded or drawn):
                groups[lead][index] = rest
    return {lead: group for lead, group in groups.items() if len(group) >= _LEAST}
