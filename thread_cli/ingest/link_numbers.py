"""The numbers that text browsers write before each link: ``[12]Reply``, as ``lynx -dump`` does.

They count the page's links from top to bottom, so a page that has them has them all in a row;
numbers of footnotes and of lists of books do not run through lines like that.
"""

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"\[(\d{1,5})\](?=[^\s.,;:!?)\]])")
_LEAST = 8
#: Of all numbers in brackets, those that count on from one to the next.
_COUNTING = 0.75
#: A list of books has all its numbers at the beginnings of lines.
_INSIDE = 0.25


def without_link_numbers(lines: list[str]) -> list[str]:
    """Return the lines of a page without such numbers; as they are where it has none."""
    places = [
        (line, match.start(), match.end(), int(match[1]))
        for line, text in enumerate(lines)
        if "[" in text
        for match in _NUMBER.finditer(text)
    ]
    if len(places) < _LEAST:
        return lines
    counting = _counting([number for *_, number in places])
    if len(counting) < max(_LEAST, _COUNTING * len(places)):
        return lines
    cuts = [places[index] for index in counting]
    inside = sum(bool(lines[line][:start].strip()) for line, start, _, _ in cuts)
    if inside < _INSIDE * len(cuts):
        return lines
    plain = list(lines)
    for line, start, end, _ in reversed(cuts):
        plain[line] = plain[line][:start] + plain[line][end:]
    return plain


def _counting(numbers: Sequence[int]) -> list[int]:
    """Return the places of the longest row of numbers that count on by one."""
    length: dict[int, int] = {}
    place: dict[int, int] = {}
    before: list[int | None] = []
    best: int | None = None
    most = 0
    for index, number in enumerate(numbers):
        long = length.get(number - 1, 0) + 1
        before.append(place.get(number - 1))
        if long >= length.get(number, 0):
            length[number], place[number] = long, index
        if long > most:
            best, most = index, long
    row: list[int] = []
    while best is not None:
        row.append(best)
        best = before[best]
    return row[::-1]
