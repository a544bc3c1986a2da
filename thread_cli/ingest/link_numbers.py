"""Numbers that browsers for terminals write before links: ``[12]ada``."""

import re
from collections.abc import Sequence
from itertools import pairwise

#: Behind a word it is a footnote's; with a space behind it, the list's at the end.
_NUMBER = re.compile(r"(?<![^\s\[\]()*+#|•-])\[(?P<number>\d{1,4})\](?=\S|\Z)")
_LEAST = 8


def without_link_numbers(lines: Sequence[str]) -> list[str]:
    """Return lines without the numbers of links, where nearly each is one more than the last.

    Args:
        lines: All of a page's.
    """
    numbered = [bool(line) and "[" in line and bool(_NUMBER.search(line)) for line in lines]
    if sum(numbered) < _LEAST // 2:
        return list(lines)
    found = [
        int(match["number"])
        for line, has in zip(lines, numbered, strict=True)
        if has
        for match in _NUMBER.finditer(line)
    ]
    rising = sum(b == a + 1 for a, b in pairwise(found))
    if len(found) < _LEAST or rising * 10 < (len(found) - 1) * 9:
        return list(lines)
    return [
        _NUMBER.sub("", line) if has else line for line, has in zip(lines, numbered, strict=True)
    ]
