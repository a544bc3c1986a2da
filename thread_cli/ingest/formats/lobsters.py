"""Lobsters threads: ``NAME 3 hours ago | link``, the body, no ``reply`` below it.

A narrow page has no ``| link``; its other marks tell it. A terminal's browser writes the name of
the avatar's file before the name, and numbers the comments.
"""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_comments, add_cut_start, add_furniture, filled_lines
from thread_cli.ingest.headed_page import forget_flat_levels
from thread_cli.ingest.line_parts import count_in, whole
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_AGE = (
    r"(?P<edited>edited )?(?P<age>(?:about |over |almost )?(?:an?|\d+) (?:minute|hour|day|week|"
    r"month|year)s? ago)(?: \(edited .{4,30}? ago\))?(?: \(unread\))?"
)
_HEADER = re.compile(
    r"(?:\[[-–—+]\] ?)?(?:\[[\w.-]{1,30}-\d+\.png\] ?)?(?:(?P<name>[\w.-]{1,30})  ?)"
    rf"(?:\[?(?P<hat>[^\]|]{{1,40}}?)\]? )??{_AGE} \| link"
    r"(?: \| (?:flag|reply|save|unflag|parent|edit|delete|disown|undelete))*"
    r"(?: \| on: .{1,200}|(?: \|)?)\Z"
)
_WITHOUT_LINK = re.compile(rf"(?P<name>[\w.-]{{1,30}})  ?{_AGE}\Z")
#: The site's own lines at the head and at the foot of its pages.
_SITE = re.compile(r"Lobsters|(?:\* )?Moderation Log|About Tags Filter\b.{0,40}")
_STORY = re.compile(
    r"(?:.{0,300}\s)?(?:via|authored by|submitted by) (?P<name>[\w.-]{1,30}) .{3,40} ago \| "
    r".*?(?P<count>\d+) comments?\b.*\Z"
)
_STORY_BEGIN = re.compile(r"(?:via|authored by|submitted by) [\w.-]{1,30} .{3,40} ago \|")
_STORY_END = re.compile(r"\| \d+ comments?\Z")
#: Below the box to write in.
_HELP = "Markdown formatting available"
_FOOTER = re.compile(r"About Tags Filter\b.{0,40}\Z")
_RULE = re.compile(r"_{5,}\Z")
_SCORE = re.compile(
    r"(?:▲|\^)? ?(?:\d+\. )?(?P<score>-?\d+)"
    r"(?:,? (?:[-+]\d+ )?(?:off-topic|incorrect|me-too|troll|unkind|spam))*\Z"
)
#: Where a browser sets the parts of a header on lines of their own.
_LINK = re.compile(r"(?:.{0,60}ago ?)?(?:\| ?)?link(?: ?\|.{0,40})?\Z")
_AFTER_LINK = re.compile(r"(?:\||(?:\| ?)?(?:flag|reply|save|unflag|parent|edit|delete|disown))\Z")
_MOST_OF_HEADER = 8
_MARKS = frozenset({"[-]", "[–]", "[—]", "[+]", "▲", "▼", "^", "~", "[BUTTON] [-]"})
#: The fold, as a browser for terminals shows it, in a numbered list.
_BOX = re.compile(r"\d{1,4}\. \[[ x]?\]\Z")
_CLOSES = re.compile(
    r"(?:▲|▼|\^|~|(?:\* )?(?:About|Tags|Filter|Privacy|Moderation(?: Log)?|Wiki|Lobsters)|"
    r"Page \d+ >>|<< Page \d+(?: \| Page \d+ >>)?)\Z"
)
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
            if source.bare[number] == _HELP:
                start = number + 1
            elif match := _STORY.match(_whole_story(source, number)):
                draft.declared, draft.post_author = count_in(match["count"]), match["name"]
                above = filled_lines(source, 0, number)
                draft.title = source.bare[above[0]] if above else None
                start = number + 1
        while source.bare[start] == "" or _RULE.match(source.bare[start]):
            start += 1
        add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
        add_cut_start(source, draft, start, heads[0].first, _is_button, heads=heads)
        end = next(
            (n for n in range(heads[-1].body, len(source)) if _is_foot(source, n)), len(source)
        )
        add_comments(source, draft, heads, end, is_button=lambda line: bool(_CLOSES.match(line)))
        add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
        return draft


def _whole_story(source: Source, number: int) -> str:
    """Return a line; one that ends a story's, below the archives that a menu offers, with it."""
    text = source.bare[number]
    if _STORY_END.match(text):
        above = [source.bare[n] for n in filled_lines(source, max(0, number - 6), number)]
        begun = (n for n in range(len(above)) if _STORY_BEGIN.match(above[n]))
        if (first := next(begun, None)) is not None:
            return " ".join([*above[first:], text])
    return text


def _heads(source: Source) -> list[Head]:
    heads = _headed(source, _HEADER)
    if any(head.author for head in heads) or not any(map(_SITE.fullmatch, source.bare)):
        return heads
    heads = _headed(source, _WITHOUT_LINK)
    # Above nearly all of them stands a score, as no other site has it.
    return heads if 2 * sum(head.score is not None for head in heads) > len(heads) > 1 else []


def _headed(source: Source, header: re.Pattern[str]) -> list[Head]:
    heads: list[Head] = []
    for number, line in enumerate(source.bare):
        if "Comment " in line and heads and (gone := _GONE.match(line)):
            if heads[-1].author and not filled_lines(source, heads[-1].body, number):
                heads[-1].extra["deleted"] = True  # its author is still shown
                continue
            head = Head(number, number + 1, None, lead=gone["said"], extra={"deleted": True})
            head.level = source.indents[number]
            _take_above(source, head)
            heads.append(head)
            continue
        if header is _HEADER and "link" not in line:
            continue
        match, first = header.match(line), number
        if match is None and header is _HEADER and _LINK.match(line):
            match, first = _split_header(source, number, heads[-1].body if heads else 0)
        if match is None:
            continue
        head = Head(first, number + 1, match["name"], match["age"])
        head.level = source.indents[first]
        if match["edited"]:
            head.extra["edited"] = True
        while head.body < len(source) and _AFTER_LINK.match(source.bare[head.body]):
            head.body += 1
        _take_above(source, head)
        heads.append(head)
    return heads


def _take_above(source: Source, head: Head) -> None:
    """Take the votes and their arrows, which stand above a header."""
    above = filled_lines(source, max(0, head.first - 6), head.first)
    while above:
        if source.bare[above[-1]] == f"{head.author} avatar":
            head.first = above.pop()
            continue
        score = _SCORE.match(source.bare[above[-1]]) if head.score is None else None
        line = source.bare[above[-1]]
        if score is None and line not in _MARKS and not _BOX.match(line):
            return
        head.first = above.pop()
        if score:
            head.score = whole(score["score"])


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


def _is_foot(source: Source, number: int) -> bool:
    """Whether the links at the page's foot begin here, on one line or each on its own."""
    line = source.bare[number]
    if line.removeprefix("* ") != "About":
        return bool(_FOOTER.match(line))
    below = source.bare[number + 1 : number + 2]
    return bool(below) and bool(_CLOSES.match(below[0]))


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


READER = LobstersReader()
