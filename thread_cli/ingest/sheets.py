"""What browsers print at the head and foot of each sheet: an address, a title, a date, 2/5.

In a text that was copied out of such a print these lines stand amid what people said.
"""

import re
from itertools import pairwise

_NUMBERED = re.compile(
    r"(?P<around>.{0,400}?)\s"
    r"(?:(?:Page|Seite|Página|Pagina|Strona|Sida|Side|Strana|Sayfa|Sivu|Страница) )?"
    r"(?P<number>\d{1,3})(?: ?/ ?| (?:of|von|sur|de|di|van|z|ze|av|af|из) )(?P<count>\d{1,3})\Z"
)
#: Pages of a forum are numbered, too, but without these.
_EDGE = re.compile(r"https?://\S{4}|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
_ADDRESS = re.compile(r"https?://\S{4,300}\s+\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:,? .{4,12})?")


def without_sheets(lines: list[str]) -> list[str]:
    """Return the lines of a print with nothing where its sheets end; others as they are."""
    found = [
        (number, int(match["number"]), int(match["count"]))
        for number, line in enumerate(lines)
        if line[-1:].isdecimal() and (match := _NUMBERED.match(line.strip()))
        if _EDGE.search(match["around"])
    ]
    if len(found) < 2 or any(b[1] - a[1] != 1 or a[2] != b[2] for a, b in pairwise(found)):
        return lines
    plain = list(lines)
    edges = [number for number, *_ in found]
    for step in (-1, 1):  # what stands beside each such line is printed with it
        beside = [_beside(lines, number, step) for number in edges]
        for text in {lines[number].strip() for number in beside if number is not None}:
            same = [number for number, line in enumerate(lines) if line.strip() == text]
            again = len(same) >= max(2, len(edges) - 1) and _EDGE.search(text)
            for number in same if again or _ADDRESS.fullmatch(text) else ():
                plain[number] = ""
    for number in edges:
        plain[number] = ""
    return plain


def _beside(lines: list[str], number: int, step: int) -> int | None:
    """Return the nearest line above or below another that is not blank, at most one between."""
    near = (n for n in (number + step, number + 2 * step) if 0 <= n < len(lines))
    return next((n for n in near if lines[n].strip()), None)
