"""Facebook until about 2014: ``NAME text`` on one line, ``January 5 at 3:00pm · Like · 3`` below.

Nothing stands between a name and what its bearer says, so a name is two words, or as many of the
first as come back before other texts.
"""

import re
from collections import Counter

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_comments, add_furniture, filled_lines
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of
from thread_cli.model import FurnitureKind

_ROW = re.compile(
    r"(?P<date>[^·•]{4,50}?)(?: (?:via|near|per|über) [^·•]{2,40})?"
    r"(?P<rest>(?: ?[·•] ?[^·•]{1,30})+)\Z"
)
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_NUMBER = re.compile(r"\d{1,6}\Z")
_MOST_WORDS = 4


def detect(source: Source) -> Detection:
    """Count the rows below comments."""
    rows = len(_rows(source))
    return Detection(0.8, f"{rows} rows “DATE · Like”") if rows > 1 else NOT_SEEN


def read(source: Source) -> Draft:
    """Cut after each row; the text above it begins with a name."""
    rows = _rows(source)
    draft = Draft([], 0.7, f"{len(rows)} rows “DATE · Like” below names and texts", order="time")
    start, blocks = 0, []
    for row, date, score in rows:
        lines = filled_lines(source, start, row)
        if not start:  # the post and its buttons stand above the first
            lines = lines[-1:]
        if lines:
            blocks.append((lines[0], row, date, score))
        start = row + 1
    runs = [_name_run(source.bare[first]) for first, *_ in blocks]
    seen = Counter(tuple(run[:size]) for run in runs for size in range(2, len(run) + 1))
    heads = []
    for (first, row, date, score), run in zip(blocks, runs, strict=True):
        size = next(
            (n for n in range(len(run), 2, -1) if seen[tuple(run[:n])] > 1), min(2, len(run))
        )
        name = " ".join(run[:size])
        head = Head(first, first + 1, name or None, date, end=row, close=row + 1, score=score)
        head.lead = source.bare[first][len(name) :].strip()
        heads.append(head)
    add_furniture(source, draft, 0, heads[0].first if heads else 0, FurnitureKind.HEADER)
    add_comments(source, draft, heads, len(source))
    return draft


def _rows(source: Source) -> list[tuple[int, str, int | None]]:
    """Return the lines of a date and ``Like``, with the date and how many liked it."""
    rows = []
    for number, line in enumerate(source.bare):
        match = _ROW.match(line) if len(line) <= 160 and ("·" in line or "•" in line) else None
        if match is None or not dates.is_date(match["date"].strip()):
            continue
        parts = [part.strip() for part in re.split("[·•]", match["rest"]) if part.strip()]
        if any(label_of(part) is Label.LIKE or part == "Unlike" for part in parts):
            counts = [int(part) for part in parts if _NUMBER.match(part)]
            rows.append((number, match["date"].strip(), counts[0] if counts else None))
    return rows


def _name_run(line: str) -> list[str]:
    """Return the words at a line's beginning that may all be of a name."""
    run: list[str] = []
    for word in line.split(" ")[:_MOST_WORDS]:
        if not _NAME_WORD.fullmatch(word) or not (
            word[0].isupper() or (word[0].islower() and not run)
        ):
            break
        run.append(word)
    return run
