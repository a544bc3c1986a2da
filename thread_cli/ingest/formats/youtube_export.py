"""YouTube comments as exportcomments.com writes them: a table, of which ``2-1`` answers ``2``.

The columns are a number, the name, the profile's id, the date, the likes and the text, and what the
program adds around them.
"""

import re
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.headed import add_furniture
from thread_cli.ingest.line_parts import count_in
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_ROW = re.compile(r"(?P<number>\d{1,7})(?:-(?P<reply>\d{1,6}))?\t@?(?P<name>[^\t]{1,80})\t")
_SITE = re.compile(r"https?://(?:www\.|m\.)?(?:youtube\.com|youtu\.be)/\S+")
#: The URL and a heading stand above the rows.
_TOP = 12
_LEAST_CELLS = 5


def detect(source: Source) -> Detection:
    """Count rows below the address of a video."""
    if not any(map(_SITE.match, source.bare[:_TOP])):
        return NOT_SEEN
    rows = len(_rows(source))
    return Detection(0.97, f"{rows} numbered rows of a table") if rows > 1 else NOT_SEEN


def read(source: Source) -> Draft:
    """Read each row; the text is the widest column."""
    rows = _rows(source)
    draft = Draft([], 0.96, f"{len(rows)} numbered rows of a table", order="display", nesting=2)
    if not rows:
        return draft
    add_furniture(source, draft, 0, rows[0][0], FurnitureKind.HEADER)
    cut = [
        "\n".join(source.lines[a:b]).split("\t")
        for a, b in pairwise([*(n for n, _ in rows), len(source)])
    ]
    width = min(map(len, cut))
    text = max(range(2, width), key=lambda at: sum(len(cells[at]) for cells in cut))
    roots: dict[str, int] = {}
    for (start, match), end, cells in zip(
        rows, [*(n for n, _ in rows[1:]), len(source)], cut, strict=True
    ):
        dated = [
            at for at, cell in enumerate(cells[:text]) if at > 1 and dates.is_date(cell.strip())
        ]
        likes = cells[dated[-1] + 1].strip() if dated and dated[-1] + 1 < text else ""
        parent = roots.get(match["number"]) if match["reply"] else None
        if not match["reply"]:
            roots[match["number"]] = len(draft.records)
        draft.records.append(
            Record(
                source.span(start, end),
                match["name"].strip(),
                cells[text].strip(),
                created_text=cells[dated[-1]].strip() if dated else None,
                score=count_in(likes) if likes.isdecimal() else None,
                parent=parent,
                is_root=not match["reply"],
            )
        )
    return draft


def _rows(source: Source) -> list[tuple[int, re.Match[str]]]:
    return [
        (number, match)
        for number, line in enumerate(source.lines)
        if line[:1].isdecimal()
        and line.count("\t") >= _LEAST_CELLS - 1
        and (match := _ROW.match(line))
    ]
