"""Reddit in a terminal (rtv, tuir): ``│ada Flair • 44 pts 2y``, the body, all behind ``│``.

How far the bar is set in is the depth.
"""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.headed import add_furniture, body_of
from thread_cli.ingest.line_parts import count_in, number_in
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_BAR = "[│┃|]"
_HEADER = re.compile(
    rf"{_BAR} ?(?P<name>[\w-]{{1,30}}|\[deleted\])(?P<op> \[S\])?(?: \S.{{0,80}}?)? [•▲▼↑↓] ?"
    r"(?P<points>[-−–]?\d[\d.,]*k?) pts? (?P<age>\d{1,3}[a-z]{1,10}|just now)(?P<edited>\*)?"
    r"(?: \[(?:stickied|edited|saved|gilded|[^\[\]]{2,12})\]| \d?[★✪])*\Z"
)
_BODY = re.compile(rf"\s*{_BAR}")
_MORE = re.compile(r"More comments(?: \[\d+\])?\Z")
_POST = re.compile(r".{0,20}pts? .{0,12}?(?P<count>\d[\d,]*) comments?\b")


def detect(source: Source) -> Detection:
    """Count headers."""
    heads = sum(1 for _ in _heads(source))
    if not heads:
        return NOT_SEEN
    return Detection(0.97 if heads > 1 else 0.85, f"{heads} × “│NAME • 44 pts 2y”")


def read(source: Source) -> Draft:
    """Cut at the headers; what has no bar is the program's own."""
    heads = list(_heads(source))
    draft = Draft([], 0.97, f"{len(heads)} × “│NAME • 44 pts 2y”", order="display", nesting=0)
    if not heads:
        return draft
    for line in source.bare[: heads[0][0]]:
        if count := _POST.match(line.strip("│ ")):
            draft.declared = count_in(count["count"])
    add_furniture(source, draft, 0, heads[0][0], FurnitureKind.HEADER)
    stops = [*(number for number, _ in heads[1:]), len(source)]
    for (number, match), stop in zip(heads, stops, strict=True):
        end = number + 1
        while end < stop and _BODY.match(source.lines[end]) and not _is_more(source.lines[end]):
            end += 1
        name = match["name"]
        draft.records.append(
            Record(
                source.span(number, end),
                name,
                body_of([_BODY.sub("", line, count=1) for line in source.lines[number + 1 : end]]),
                created_text=match["age"],
                score=number_in(match["points"]),
                level=source.indents[number],
                extra={"edited": True} if match["edited"] else {},
            )
        )
        add_furniture(source, draft, end, stop, FurnitureKind.BUTTONS)
    return draft


def _is_more(line: str) -> bool:
    return bool(_MORE.match(_BODY.sub("", line, count=1).strip()))


def _heads(source: Source) -> list[tuple[int, re.Match[str]]]:
    return [
        (number, match)
        for number, line in enumerate(source.bare)
        if " pt" in line and (match := _HEADER.match(line))
    ]
