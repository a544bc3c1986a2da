"""What browsers print at the head and foot of each sheet: an address, a title, a date, 2/5.

In a text that was copied out of such a print these lines stand amid what people said.
"""

import re
from collections import defaultdict
from itertools import pairwise

_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_OF = r"(?: ?/ ?| (?:of|von|sur|de|di|van|z|ze|av|af|из) )"
#: At the end of a line; a page's word may stand before it.
_NUMBERED = re.compile(
    r"\s(?:(?:Page|Seite|Página|Pagina|Strona|Sida|Side|Strana|Sayfa|Sivu|Страница) )?"
    rf"(?P<number>\d{{1,3}}){_OF}(?P<count>\d{{1,3}})\Z"
)
#: So many characters hold these, and so many those of a whole line.
_TAIL, _LONGEST = 28, 420
_BEFORE = re.compile(rf"(?P<number>\d{{1,3}}){_OF}(?P<count>\d{{1,3}})\s+{_DATE},? .{{4,12}}\Z")
#: Pages of a forum are numbered, too, but without these.
_EDGE = re.compile(rf"https?://\S{{4}}|{_DATE}")
_ADDRESS = re.compile(rf"https?://\S{{4,300}}\s+{_DATE}(?:,? .{{4,12}})?")


def without_sheets(lines: list[str]) -> list[str]:
    """Return the lines of a print with nothing where its sheets end; others as they are."""
    found = [
        (number, int(match["number"]), int(match["count"]))
        for number, line in enumerate(lines)
        if (match := _numbered(line.strip()))
    ]
    if not _are_sheets(found):
        return lines
    plain = list(lines)
    edges = [number for number, *_ in found]
    places: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        places[line.strip()].append(number)
    for step in (-1, 1):  # what stands beside each such line is printed with it
        beside = [_beside(lines, number, step) for number in edges]
        for text in {lines[number].strip() for number in beside if number is not None}:
            same = places[text]
            again = len(same) >= max(2, len(edges) - 1) and _EDGE.search(text)
            for number in same if again or _ADDRESS.fullmatch(text) else ():
                plain[number] = ""
    for number in edges:
        plain[number] = ""
    return plain


def _numbered(line: str) -> re.Match[str] | None:
    """Return which sheet a line says it is the edge of."""
    if line[-1:].isdecimal() and len(line) <= _LONGEST:
        match = _NUMBERED.search(line[-_TAIL:])
        if match and _EDGE.search(line[: len(line) - len(match[0])]):
            return match
    return _BEFORE.match(line) if line[:1].isdecimal() else None


def _are_sheets(found: list[tuple[int, int, int]]) -> bool:
    """Whether the numbers count sheets: each is one more than the last, of as many."""
    return len(found) > 1 and all(b[1] - a[1] == 1 and a[2] == b[2] for a, b in pairwise(found))


def _beside(lines: list[str], number: int, step: int) -> int | None:
    """Return the nearest line above or below another that is not blank, at most one between."""
    near = (n for n in (number + step, number + 2 * step) if 0 <= n < len(lines))
    return next((n for n in near if lines[n].strip()), None)
