"""YouTube on Invidious: the name, the body, then ``1 year ago | [YT] | 412`` below it.

Below that it says how many replies are hidden, or shown right below.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_comment, add_furniture, filled_lines
from thread_cli.ingest.line_parts import count_in
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_ROW = re.compile(
    r"(?P<age>[^|()\n]{4,40}?)(?: ?\((?P<edited>[^()\d]{3,14})\))? \| \[YT\]"
    r"(?: \|\s*(?:👍\s*)?(?P<likes>\d[\d.,\s]*)?[^|\d]{0,12})?\Z"
)
#: "Hide 3 replies".
_SHOWN = re.compile(
    r"(?:Hide|Ausblenden|Masquer|Ocultar|Esconder|Nascondi|Verberg|Ukryj|Скрыть|Сховати|Gizle|隐藏|"
    r"隱藏|Skrýt|Dölj|Skjul|Sembunyikan|숨기기)\b\D{0,20}(?P<count>\d{1,5})\b.{0,20}\Z",
    re.IGNORECASE,
)
_SITE = re.compile(r".{0,60}\bYouTube\b.{0,40}\bReddit\b.{0,20}\Z|INVIDIOUS\Z", re.IGNORECASE)
_COUNT = re.compile(r"\D{0,20}(?P<count>\d[\d.,\s]{0,12}) .{0,30}YouTube")


def detect(source: Source) -> Detection:
    """Count the rows below comments."""
    rows = len(_rows(source))
    return (
        Detection(0.97 if rows > 1 else 0.85, f"{rows} × “1 year ago | [YT]”") if rows else NOT_SEEN
    )


def read(source: Source) -> Draft:
    """Cut after each row."""
    rows = _rows(source)
    draft = Draft([], 0.96, f"{len(rows)} × “1 year ago | [YT]”", order="display", nesting=2)
    start, root, shown = _top(source, rows, draft), 0, 0
    for place, (row, match) in enumerate(rows):
        lines = filled_lines(source, start, row)
        if not lines:
            continue
        number = len(draft.records)
        head = Head(lines[0], lines[0] + 1, source.bare[lines[0]], match["age"].strip())
        head.score = count_in(match["likes"]) if match["likes"] else None
        if match["edited"]:
            head.extra["edited"] = True
        if shown:
            head.parent, shown = root, shown - 1
        else:
            head.is_root, root = True, number
        add_comment(source, draft, head, row)
        start = row + 1
        if _told(source, start):
            told = _SHOWN.match(source.bare[start])
            shown = count_in(told["count"]) if told else 0
            start += 1
        if place == len(rows) - 1:
            start = len(source)
        add_furniture(source, draft, row, start, FurnitureKind.BUTTONS)
    return draft


def _told(source: Source, number: int) -> bool:
    """Whether a line right below a row says how many replies there are."""
    return number < len(source) and any(map(str.isdecimal, source.bare[number][:60]))


def _top(source: Source, rows: list[tuple[int, re.Match[str]]], draft: Draft) -> int:
    """Return where the first comment begins: below the page's choice, or two paragraphs up."""
    stop = rows[0][0] if rows else 0
    start = 0
    for number in filled_lines(source, 0, stop):
        if _SITE.match(source.bare[number]):
            start = number + 1
            if count := _COUNT.match(source.bare[number]):
                draft.declared = count_in(count["count"])
    add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
    return start


def _rows(source: Source) -> list[tuple[int, re.Match[str]]]:
    return [
        (number, match)
        for number, line in enumerate(source.bare)
        if "| [YT]" in line and (match := _ROW.match(line)) and dates.is_date(match["age"].strip())
    ]
