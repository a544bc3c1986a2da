"""The chat beside a YouTube stream: a clock, a name, marks, what was said, one a line.

The page has a zero-width space behind each of them. Where somebody paid, the parts stand on lines
of their own, with the sum.
"""

import re

from thread_cli.ingest.chat import add_messages
from thread_cli.ingest.draft import Draft
from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_SPACE = "\u200b"
_CLOCK = re.compile(r"-?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\Z")
_SUM = re.compile(r"(?:\D{1,4}\s?)?\d[\d.,]*(?:\s?\D{1,4})?\Z")
_FOOT = re.compile(
    r"(?:Hide chat(?: replay)?|Show chat(?: replay)?|Say something\.{3}|Chat\.{3})\Z"
)
_LEAST = 3


def find_heads(source: Source) -> list[Head]:
    """Return the messages, if there are some."""
    heads: list[Head] = []
    for number, line in enumerate(source.lines):
        if _SPACE in line:
            head = _said(line, number) or _paid(source, number)
            if head is not None and not (heads and number < heads[-1].body):
                heads.append(head)
    return heads if len(heads) >= _LEAST else []


def _said(line: str, number: int) -> Head | None:
    parts = [part.strip() for part in line.split(_SPACE)]
    if len(parts) < 3 or not _CLOCK.match(parts[0]) or not parts[1]:
        return None
    texts = [part for part in parts[2:] if part]
    if not texts:
        return None
    return Head(number, number + 1, parts[1], parts[0], lead=texts[-1])


def _paid(source: Source, number: int) -> Head | None:
    """Read a name on a line of its own, with the clock above and the sum below."""
    name = source.bare[number]
    above = source.bare[number - 1] if number else ""
    below = filled_lines(source, number + 1, min(number + 4, len(source)))[:1]
    if not name or not _CLOCK.match(above) or not below or not _SUM.match(source.bare[below[0]]):
        return None
    return Head(number - 1, below[0] + 1, name, above, extra={"paid": source.bare[below[0]]})


def read(source: Source, heads: list[Head]) -> Draft:
    """Cut the source at the messages."""
    draft = Draft([], 0.95, f"{len(heads)} lines of a clock, a name and what was said")
    furniture = dict.fromkeys(range(heads[0].first), FurnitureKind.HEADER)
    furniture |= {n: FurnitureKind.FOOTER for n, t in enumerate(source.bare) if _FOOT.match(t)}
    add_messages(source, heads, furniture, draft)
    for record in draft.records:
        record.text = record.text.strip(_SPACE)
    return draft
