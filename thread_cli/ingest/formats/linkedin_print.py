"""LinkedIn as a browser prints it: ``Ada Byron • 2nd    3 w`` on one line, tabs between the parts.

Below it stand a headline and, after a blank line, the text; ``Like • 3    Reply`` closes it.
"""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats.linkedin_words import is_age
from thread_cli.ingest.headed import Head, add_comment, add_furniture, filled_lines
from thread_cli.ingest.line_parts import count_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, declared_in, label_of
from thread_cli.model import FurnitureKind

_PARTS = re.compile(r"\t+| {3,}")
_MARKED = re.compile(r"(?P<text>.{2,30}?)(?: ?[(（](?P<mark>[^()\d]{3,14})[)）])?\Z")
_BETWEEN_SHEETS = re.compile(r"\n{4,}")
_DOTS = re.compile(r"\s*[•·]\s*")
_LONGEST_NAME, _LONGEST_HEAD = 60, 160


def detect(source: Source) -> Detection:
    """Count headers and rows of buttons."""
    rows = _rows(source)
    heads = len(_heads(source)) if len(rows) > 1 else 0
    if heads < 2:
        return NOT_SEEN
    return Detection(0.9, f"{heads} × “NAME • 2nd, AGE” over {len(rows)} rows of Like and Reply")


def read(source: Source) -> Draft:
    """Cut at the headers; each text ends at its row of buttons."""
    heads, rows = _heads(source), _rows(source)
    draft = Draft([], 0.9, f"{len(heads)} × “NAME • 2nd, AGE”", order="display", nesting=2)
    if not heads:
        return draft
    parts = [part for line in source.lines[: heads[0].first] for part in _PARTS.split(line.strip())]
    draft.declared = declared_in([piece for part in parts for piece in _DOTS.split(part)])
    add_furniture(source, draft, 0, heads[0].first, FurnitureKind.HEADER)
    stops = [*(head.first for head in heads[1:]), len(source)]
    for head, stop in zip(heads, stops, strict=True):
        row = next((n for n in sorted(rows) if head.body <= n < stop), stop)
        head.score = rows.get(row)
        head.body = _below_headline(source, head.body, row)
        if head.extra.pop("author", False):
            draft.post_author = draft.post_author or head.author
        add_comment(source, draft, head, row)
        record = draft.records[-1]
        record.text = _BETWEEN_SHEETS.sub("\n\n", record.text)
        add_furniture(source, draft, row, stop, FurnitureKind.BUTTONS)
    return draft


def _below_headline(source: Source, body: int, row: int) -> int:
    """Return where a text begins: below a line that has a blank one below it, if more follows."""
    more = filled_lines(source, body + 1, row)
    if more and more[0] > body + 1 and source.bare[body]:
        return more[0]
    return body


def _rows(source: Source) -> dict[int, int | None]:
    """Return the lines of ``Like`` and ``Reply``, and how many liked it."""
    rows: dict[int, int | None] = {}
    for number, line in enumerate(source.lines):
        parts = [_DOTS.split(part) for part in _PARTS.split(line.strip())]
        labels = [label_of(pieces[0]) for pieces in parts]
        if len(parts) > 1 and labels[0] is Label.LIKE and Label.REPLY in labels[1:]:
            counts = [count_in(piece) for piece in parts[0][1:] if piece.isdecimal()]
            rows[number] = counts[0] if counts else None
    return rows


def _heads(source: Source) -> list[Head]:
    heads: list[Head] = []
    for number, line in enumerate(source.lines):
        if len(line) > _LONGEST_HEAD or not ("\t" in line or "   " in line):
            continue
        parts = _PARTS.split(line.strip())
        aged = _MARKED.match(parts[-1].strip()) if len(parts) == 2 else None
        if aged is None or not is_age(aged["text"].strip()):
            continue
        name = _DOTS.split(parts[0])[0].strip()
        head = Head(number, number + 1, name, aged["text"].strip())
        first, _, last = name.rpartition(" ")
        if first and label_of(last) is Label.AUTHOR:
            head.author, head.extra["author"] = first, True
        if aged["mark"] and label_of(aged["mark"]) is Label.EDITED:
            head.extra["edited"] = True
        if 0 < len(name) <= _LONGEST_NAME:
            heads.append(head)
    return heads
