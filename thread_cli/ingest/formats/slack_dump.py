"""Slack as slackdump writes it: ``> Ada [U02KJ11QZ] @ 14/09/2022 08:02:51 Z:`` over each message.

Answers in a thread are set in below it, behind ``|``.
"""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.headed import add_furniture, body_of
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_HEADER = re.compile(
    r"(?P<bars>(?:\|\s*)*)> (?P<name>\S.{0,80}?) \[[A-Z]\w{3,20}\] @ (?P<date>\d[^@]{6,40}):\Z"
)
_BARS = re.compile(r"\s*(?:\|\s{0,3})+")


def detect(source: Source) -> Detection:
    """Count headers."""
    heads = len(_heads(source))
    return (
        Detection(0.97 if heads > 1 else 0.85, f"{heads} headers of slackdump")
        if heads
        else NOT_SEEN
    )


def read(source: Source) -> Draft:
    """Cut at the headers; what is set in answers the last that is not."""
    heads = _heads(source)
    draft = Draft([], 0.97, f"{len(heads)} headers of slackdump", order="display", nesting=2)
    if not heads:
        return draft
    add_furniture(source, draft, 0, heads[0][0], FurnitureKind.HEADER)
    stops = [*(number for number, _ in heads[1:]), len(source)]
    for (number, match), stop in zip(heads, stops, strict=True):
        depth = match["bars"].count("|")
        lines = source.lines[number + 1 : stop]
        if depth:
            lines = [_BARS.sub("", line, count=1) for line in lines]
        else:
            lines = [line for line in lines if line.strip() != "|"]
        draft.records.append(
            Record(
                source.span(number, stop),
                match["name"],
                body_of(lines),
                created_text=match["date"].strip(),
                level=depth,
            )
        )
    return draft


def _heads(source: Source) -> list[tuple[int, re.Match[str]]]:
    return [
        (number, match)
        for number, line in enumerate(source.bare)
        if line.endswith(":") and "] @ " in line and (match := _HEADER.match(line))
    ]
