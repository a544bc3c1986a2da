"""What a browser prints at the edges of each sheet: the date and the title, the address and 1/4."""

import re
from collections.abc import Sequence
from itertools import pairwise

_WHEN = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d{2}(?: ?[AP]M)?"
#: The address is cut off where it is long.
_FOOT = re.compile(
    rf"(?:(?:https?|file)://\S{{3,400}}\s+(?P<number>\d{{1,3}})/(?P<of>\d{{1,3}})|"
    rf"(?P<sheet>\d{{1,3}}) (?:of|von|sur|de|di|van|av|z|из) (?P<sheets>\d{{1,3}})\s+{_WHEN})\s*\Z"
)
_HEAD = re.compile(rf"(?:{_WHEN}\s+\S.{{0,200}}|\S.{{0,200}}\s(?:https?|file)://\S{{3,400}})\s*\Z")


def without_sheets(lines: Sequence[str]) -> list[str]:
    """Return lines with what stands at the edges of sheets left blank.

    Args:
        lines: All of a page's.
    """
    feet = [
        number
        for number, line in enumerate(lines)
        if line[:1].isalnum() and (match := _FOOT.match(line)) and _is_page(match)
    ]
    if not feet:
        return list(lines)
    filled = [number for number, line in enumerate(lines) if line.strip()]
    below = dict(pairwise(filled))
    tops = {filled[0], *(below[foot] for foot in feet if foot in below)}
    heads = {number for number in tops if _HEAD.match(lines[number])}
    if not heads and feet[-1] != filled[-1]:
        return list(lines)  # somebody's link, and a date behind it
    edges = heads | set(feet)
    return ["" if number in edges else line for number, line in enumerate(lines)]


def _is_page(match: re.Match[str]) -> bool:
    number, of = match["number"] or match["sheet"], match["of"] or match["sheets"]
    return 0 < int(number) <= int(of)
