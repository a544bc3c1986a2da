"""Facebook comments: ``NAME``, the body, then the age and the buttons, without blank lines.

The author stands before the body, the date after it.
"""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.generic import names
from thread_cli.ingest.headed import (
    Head,
    add_comment,
    add_cut_start,
    add_furniture,
    filled_lines,
    is_prose,
    no_line,
)
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind, Notice

_AGE = re.compile(
    r"(?:\d{1,2} ?(?:s|m|min|mins|h|hrs?|d|w|y|yrs?)|Just now|Yesterday at .{4,10})\Z"
)
_BUTTON = re.compile(
    r"(?:Like|Reply|Share|Edited|Hide|Remove Preview|See translation|See original|See more|Follow|"
    r"\d[\d,.]*[KM]?|·|View (?:all )?\d* ?(?:more )?(?:repl(?:y|ies)|comments?)|"
    r"View more comments|View \d+ more .+|\d+ Repl(?:y|ies)|"
    r".{1,50} replied ?·? ?\d* ?(?:Repl(?:y|ies))?|"
    r"Most relevant|All comments|Newest|Write a (?:public )?comment…?|Write a reply…?|"
    r"\d[\d,.]*[KM]? (?:comments?|shares?)|Comment|Send|Active)\Z"
)
_SORTED = re.compile(r"(?:Most relevant|All comments|Newest|Top comments)\Z")
_FOOTER = re.compile(r"©|\APrivacy\b|\AMeta\b|\S · \S")
_BADGE = re.compile(
    r"(?:Top fan|Author|Admin|Moderator|Verified account|Group expert|Rising fan|Follow|·)\Z"
)


class FacebookReader:
    """Reads the comments below a post."""

    name = "facebook"
    label = "Facebook"
    example = "Ada Byron\nI agree with the second point.\n21h\nLike\nReply"

    def detect(self, source: Source) -> Detection:
        """Count rows of an age, ``Like`` and ``Reply``."""
        rows = len(_rows(source))
        if not rows:
            return NOT_SEEN
        return Detection(0.93 if rows > 1 else 0.72, f"{rows} rows of an age, Like and Reply")

    def read(self, source: Source) -> Draft:
        """Cut after each row of buttons; what follows is a name and a body."""
        rows = _rows(source)
        draft = Draft(
            [], 0.9, f"{len(rows)} rows of an age, Like and Reply", order="display", nesting=2
        )
        tops = [n for n in range(rows[0][0] if rows else 0) if _SORTED.match(source.bare[n])]
        start = tops[-1] + 1 if tops else 0
        add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
        for row, after in rows:
            lines = [n for n in filled_lines(source, start, row) if not _is_button(source.bare[n])]
            if not lines:
                continue
            add_furniture(source, draft, start, lines[0], FurnitureKind.BUTTONS)
            if not draft.records and _begins_inside(source, lines):
                add_cut_start(source, draft, lines[0], row, no_line)
                draft.records[-1].created_text = source.bare[row]
                start = _end_row(source, draft, row, after)
                continue
            while len(lines) > 2 and _BADGE.match(source.bare[lines[0]]):
                lines.pop(0)  # "Top fan" may stand above the name, too
            body = lines[0] + 1
            while body < row and _BADGE.match(source.bare[body]):
                if source.bare[body] == "Author":
                    draft.post_author = draft.post_author or source.bare[lines[0]]
                body += 1
            head = Head(lines[0], body, source.bare[lines[0]], source.bare[row])
            add_comment(source, draft, head, row)
            start = _end_row(source, draft, row, after)
        _read_cut_end(source, start, draft)
        return draft


def _read_cut_end(source: Source, start: int, draft: Draft) -> None:
    """Take a name and text below the last row of buttons as a comment that was cut off."""
    filled = filled_lines(source, start, len(source))
    end = next((n for n in filled if _FOOTER.search(source.bare[n])), len(source))
    lines = [n for n in filled if n < end and not _is_button(source.bare[n])]
    if len(lines) < 2 or names.quality(source.bare[lines[0]]) < names.PASSABLE:
        return
    first, body = lines[0], lines[0] + 1
    while body < len(source) and _BADGE.match(source.bare[body]):
        body += 1
    add_furniture(source, draft, start, first, FurnitureKind.BUTTONS)
    add_comment(source, draft, Head(first, body, source.bare[first]), end)
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
    message = "the text ends inside a comment"
    draft.notices.append(Notice("cut-end", message, draft.records[-1].span, weighty=True))


def _end_row(source: Source, draft: Draft, row: int, after: int) -> int:
    """Take the row of buttons below a comment, and the score in it; return where it ends."""
    numbers = [source.bare[n] for n in range(row, after) if source.bare[n].isdecimal()]
    draft.records[-1].score = int(numbers[0]) if numbers else None
    add_furniture(source, draft, row, after, FurnitureKind.BUTTONS)
    return after


def _begins_inside(source: Source, lines: list[int]) -> bool:
    """Whether a paste's first lines, down to the first row of buttons, hold no author.

    An author alone may have sent a picture; a name needs to look like one only here, where a
    selection may have cut it off.
    """
    if any(source.bare[n] for n in range(lines[0])):
        return False  # below the head of the page
    first = source.bare[lines[0]]
    return is_prose(first) or names.quality(first) < names.PASSABLE


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


def _rows(source: Source) -> list[tuple[int, int]]:
    """Return the first line of each row of buttons, and the line after it."""
    rows = []
    lines = filled_lines(source, 0, len(source))
    for place, number in enumerate(lines):
        if not _AGE.match(source.bare[number]):
            continue
        below = [source.bare[n] for n in lines[place + 1 : place + 4]]
        if "Like" in below[:2] and "Reply" in below and _is_button(below[0]):
            after = place + 1
            while after < len(lines) and _is_button(source.bare[lines[after]]):
                after += 1
            rows.append((number, lines[after] if after < len(lines) else len(source)))
    return rows


READER = FacebookReader()
