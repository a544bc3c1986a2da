"""What stands before a body on its first row and is the page's: a form's label, a number."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from thread_cli.ingest.generic.boundaries import Cut
from thread_cli.ingest.generic.rows import Row
from thread_cli.ingest.line_parts import whole

_FIELD = re.compile(r"([A-Z][\w-]{2,14}(?: \w{1,10})?):(?:\s|\Z)")
_COUNTED = re.compile(r"#?(\d{1,4})(?:[.)]\s+|(?<=#\d)\s+|(?<=#\d\d)\s+|(?<=#\d{3})\s+)(?=\S)")


def label(rows: Sequence[Row], cuts: Sequence[Cut]) -> None:
    """Take the fields of a form apart: the body stands behind the last label that all share."""
    seen = Counter(
        name
        for cut in cuts
        for name in {_field(row.text) for row in rows[cut.start : min(cut.stop, cut.start + 6)]}
        if name
    )
    if len(cuts) < 3:
        return
    fields = {name for name, count in seen.items() if count * 5 >= len(cuts) * 4}
    for cut in cuts:
        places = [
            index
            for index in range(cut.start, min(cut.stop, cut.start + 6))
            if _field(rows[index].text) in fields
        ]
        if places:
            if places[-1] > cut.start:
                cut.furniture.append((cut.start, places[-1]))
            cut.start = places[-1]
            cut.label = len(_field(rows[cut.start].text)) + 1


def unnumbered(rows: Sequence[Row], cuts: Sequence[Cut]) -> None:
    """Take the numbers off with which the page counts the bodies: ``3. What they say``."""
    found = [
        _COUNTED.match(rows[cut.start].text) if cut.start < cut.stop and not cut.label else None
        for cut in cuts
    ]
    numbers = [whole(match[1]) for match in found if match]
    steps = sum(b - a == 1 for a, b in pairwise(numbers))
    if len(numbers) * 5 < len(cuts) * 4 or steps < max(2, len(cuts) - 2):
        return
    for cut, match in zip(cuts, found, strict=True):
        cut.label = match.end() if match else cut.label


def _field(text: str) -> str:
    """Return a form's label at a row's start, ``Comments`` of ``Comments: ...``, or nothing."""
    match = _FIELD.match(text)
    return match[1] if match else ""
