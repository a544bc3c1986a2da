"""Lobsters threads: ``NAME 3 hours ago | link``, the body, no ``reply`` below it."""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_comments, add_cut_start, add_furniture, filled_lines
from thread_cli.ingest.headed_page import forget_flat_levels
from thread_cli.ingest.line_parts import count_in
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_HEADER = re.compile(
    r"(?:\[[-–—+]\] ?)?(?:(?P<name>[\w.-]{1,30}) )(?:\[?(?P<hat>[^\]|]{1,40}?)\]? )??"
    r"(?P<edited>edited )?(?P<age>(?:about |over |almost )?(?:an?|\d+) (?:minute|hour|day|month|"
    r"year)s? ago)"
    r"(?: \(edited .{4,30}? ago\))?(?: \(unread\))? \| link"
    r"(?: \| (?:flag|reply|save|unflag|parent))*(?: \|)?\Z"
)
_STORY = re.compile(
    r"(?:.{0,300}\s)?(?:via|authored by|submitted by) (?P<name>[\w.-]{1,30}) .{3,40} ago \| "
    r".*?(?P<count>\d+) comments?\b.*\Z"
)
_FOOTER = re.compile(r"About Tags Filter\b.{0,40}\Z")
_SCORE = re.compile(r"(?:▲|\^)? ?-?\d+\Z")
#: Where a browser sets the parts of a header on lines of their own.
_LINK = re.compile(r"(?:.{0,60}ago ?)?(?:\| ?)?link(?: ?\|.{0,40})?\Z")
_AFTER_LINK = re.compile(r"(?:\||(?:\| ?)?(?:flag|reply|save|unflag|parent))\Z")
_MOST_OF_HEADER = 8
_MARKS = frozenset({"[-]", "[–]", "[—]", "[+]", "▲", "▼", "^", "~"})
_CLOSES = frozenset({"▲", "▼", "^", "~", "About", "Tags", "Filter", "Moderation Log"})
#: In the place of a comment: its author or a moderator took it away.
_GONE = re.compile(r"(?:\[[-–—+]\] ?)?(?P<said>\[?Comment (?:removed|deleted) by .{1,40}?\]?)\Z")
_BUTTON = re.compile(
    r"(?:▲|▼|\^|~|\[[-–—+]\]|-?\d+|reply|flag|save|About|Tags|Filter|Moderation Log)\Z"
)


class LobstersReader:
    """Reads a story's page."""

    name = "lobsters"
    label = "Lobsters"
    example = "ada 3 hours ago | link\n\nI agree with the second point."

    def detect(self, source: Source) -> Detection:
        """Count headers; a ``reply`` on a line of its own is Hacker News."""
        heads = sum(head.author is not None for head in _heads(source))
        if not heads or "reply" in source.bare:
            return NOT_SEEN
        return Detection(
            0.93 if heads > 1 else 0.75, f"{heads} headers like “NAME 3 hours ago | link”"
        )

    def read(self, source: Source) -> Draft:
        """Cut at the headers."""
        heads = _heads(source)
        if len(heads) > 1:  # where a selection begins, the line has lost its indentation
            heads[0].level = max(heads[0].level or 0, min(head.level or 0 for head in heads[1:]))
        forget_flat_levels(heads)
        draft = Draft([], 0.93, f"{len(heads)} headers of name, age and link")
        if not heads:
            return draft
        forget_flat_levels(heads)
        start = 0
        for number in range(heads[0].first):
            if match := _STORY.match(source.bare[number]):
                draft.declared, draft.post_author = count_in(match["count"]), match["name"]
                above = filled_lines(source, 0, number)
                draft.title = source.bare[above[0]] if above else None
                start = number + 1
        add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
        add_cut_start(source, draft, start, heads[0].first, _is_button, heads=heads)
        add_comments(
            source,
            draft,
            heads,
            len(source),
            is_button=lambda line: line in _CLOSES or bool(_FOOTER.match(line)),
        )
        return draft


def _heads(source: Source) -> list[Head]:
    heads: list[Head] = []
    for number, line in enumerate(source.bare):
        if "Comment " in line and heads and (gone := _GONE.match(line)):
            head = Head(number, number + 1, None, lead=gone["said"], extra={"deleted": True})
            head.level = source.indents[number]
            heads.append(head)
            continue
        if "link" not in line:
            continue
        match, first = _HEADER.match(line), number
        if match is None and _LINK.match(line):
            match, first = _split_header(source, number, heads[-1].body if heads else 0)
        if match is None:
            continue
        head = Head(first, number + 1, match["name"], match["age"])
        head.level = source.indents[first]
        if match["edited"]:
            head.extra["edited"] = True
        while head.body < len(source) and _AFTER_LINK.match(source.bare[head.body]):
            head.body += 1
        above = filled_lines(source, max(0, first - 4), first)
        while above and (
            source.bare[above[-1]] in _MARKS
            or (head.score is None and _SCORE.match(source.bare[above[-1]]))
        ):
            head.first = above.pop()
            if source.bare[head.first] not in _MARKS:
                head.score = int(re.sub(r"[^\d-]", "", source.bare[head.first]))
        heads.append(head)
    return heads


def _split_header(source: Source, number: int, floor: int) -> tuple[re.Match[str] | None, int]:
    """Return the header that a few lines down to one with ``link`` make together, and its first."""
    above = filled_lines(source, max(floor, number - _MOST_OF_HEADER), number + 1)
    for first in reversed(above[:-1]):
        joined = " ".join(source.bare[n] for n in above if n >= first)
        if match := _HEADER.match(
            joined if " | link" in joined else joined.replace(" link", " | link")
        ):
            return match, first
    return None, number


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


READER = LobstersReader()
