"""Newsvine: ``Comment author avatarNAME``, the body, the date below it."""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_comments, filled_lines
from thread_cli.ingest.headed_page import add_above
from thread_cli.ingest.line_parts import can_be_name
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import is_label

_HEADER = re.compile(
    r"Comment author avatar ?(?P<name>\S.{0,59}?)(?:via (?:Facebook|Twitter|Google))?\Z"
)
_BUTTON = re.compile(r"(?:#[\d.]+ ?-?|Reply|Report|Collapse|Expand|Vote|\d+ votes?|[\W_]+)\Z")


class NewsvineReader:
    """Reads the comments below an article."""

    name = "newsvine"
    label = "Newsvine"
    example = "Comment author avatarada\n\nI agree.\n\nTue Jul 24, 2012 10:35 AM EDT"

    def detect(self, source: Source) -> Detection:
        """Count the lines of pictures with names."""
        heads = sum(bool(_HEADER.match(line)) for line in source.bare)
        if not heads:
            return NOT_SEEN
        return Detection(0.96 if heads > 1 else 0.75, f"{heads} × “Comment author avatarNAME”")

    def read(self, source: Source) -> Draft:
        """Cut at the pictures; the date is the last line that is one."""
        matches = ((n, _HEADER.match(line)) for n, line in enumerate(source.bare))
        heads = [Head(n, n + 1, match["name"]) for n, match in matches if match]
        draft = Draft([], 0.95, f"{len(heads)} pictures with names", order="time")
        if not heads:
            return draft
        if cut := _without_picture(source, heads[0].first):
            heads.insert(0, cut)
        for head, stop in zip(heads, [*(h.first for h in heads[1:]), len(source)], strict=True):
            for number in reversed(filled_lines(source, head.body, stop)):
                if dates.is_date(source.bare[number]):
                    head.created_text, head.end = source.bare[number], number
                    head.close = number + 1
                    break
        above = range(heads[0].first - 1, -1, -1)
        page = next((n + 1 for n in above if is_label(source.bare[n])), 0)
        add_above(source, draft, heads, page, _is_button)
        add_comments(source, draft, heads, len(source), is_button=_is_button)
        return draft


def _without_picture(source: Source, stop: int) -> Head | None:
    """Return the first header where the selection began at its name: a date closes the body."""
    above = filled_lines(source, 0, stop)
    if len(above) < 3 or not can_be_name(source.bare[above[0]]):
        return None
    apart = above[1] > above[0] + 1 and dates.is_date(source.bare[above[-1]])
    return Head(above[0], above[0] + 1, source.bare[above[0]]) if apart else None


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line)) or is_label(line)


READER = NewsvineReader()
