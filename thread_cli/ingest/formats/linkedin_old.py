"""LinkedIn until about 2019: what a screen reader says stands in the text, or all is one line.

- ``NAME``, ``2nd degree connection``, ``2nd``, a headline, ``2y``, the body,
  ``Like Like NAME's comment``, ``Reply Reply to NAME's comment``, ``3 Likes 3 Likes on …``;
- in groups ``NAME • the body``, ``13 days ago • Like 2``;
- ``NAMEHEADLINE2y`` grown together, the body, ``LikeReply3 Likes``.
"""

import re
from itertools import pairwise

from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source

#: How near somebody is, as it is read out.
DEGREE = re.compile(r"(?:\d(?:st|nd|rd|th)\+?(?: degree connection)? ?)+\Z")
#: Buttons that say whose comment they are for.
SPOKEN = re.compile(
    r"(?:(?:Like )?(?:Like|Unlike|React to) .{1,80}['’]s? comment|"
    r"(?:Reply )?Reply to .{1,80}['’]s? comment|"
    r"(?P<count>\d+) (?:Likes?|Reactions?)(?: \d+ (?:Likes?|Reactions?))? on .{1,80}['’]s? comment|"
    r"\d+ (?:Replies|Reply|Comments?)(?: \d+ (?:Replies|Reply))? on .{1,80}['’]s? comment|"
    r"Show (?:more|"
    r"previous|fewer) (?:comments|replies)\.?)\Z"
)
SPOKEN_REPLY = re.compile(r"Reply to .{1,80}['’]s? comment\Z|Reply Reply to ")
SPOKEN_COUNT = re.compile(r"\d+ Repl(?:y|ies) on .{1,80}['’]s? comment\Z")
#: Above a name, for who is read to.
STATUS = re.compile(r"Status is (?:reachable|offline|online|away)\Z")
#: In a group until 2014: "13 days ago • Like 2" below, "ADA BYRON • " before the text.
_GROUP_ROW = re.compile(
    r"(?P<age>\d{1,2} (?:minute|hour|day|week|month|year)s? ago) • (?:Like|Unlike)(?: (?P<n>\d+))?"
    r"(?: • .{1,40})?\Z"
)
_GROUP_NAME = re.compile(r"(?P<name>\S[^•]{0,79}?) • (?P<lead>\S.*)\Z")
_FOLLOW = re.compile(r"(?:Follow|Unfollow) \S{1,40}\Z")
_ROW = re.compile(r"Like ?Reply(?: ?(?P<likes>\d+) Likes?)?(?: ?\d+ Repl(?:y|ies))?\Z")
_GLUED = re.compile(
    r"(?P<name>[^\W\d_]\S*(?: [^\W\d_]\S*){0,4}? \S*?[^\W\d_.)])"
    r"(?:\d(?:st|nd|rd|th)\+?)?(?P<rest>(?:(?=[^\W\d_])\S.{0,160}?)?)"
    r"(?P<age>\d{1,2}(?:mo|yr|[smhdwy]))(?P<edited> ?\((?:edited)\))?\Z"
)
#: After these a capital letter goes on with the name.
_PREFIX = re.compile(r"(?:\b(?:Mc|Mac|De|Di|La|Le|Du|Van|Von|El|Al|O['’])|['’-])\Z")


def glued(source: Source) -> list[Head]:
    """Return the comments whose header is one word, with rows ``LikeReply`` below; else none."""
    rows = [n for n, text in enumerate(source.bare) if text.startswith("Like") and _ROW.match(text)]
    if len(rows) < 2:
        return []
    heads: list[Head] = []
    start = 0
    for row in rows:
        lines = filled_lines(source, start, row)
        begin = next((n for n in lines if _header(source.bare[n])), None)
        match = _header(source.bare[begin]) if begin is not None else None
        start = row + 1
        if begin is None or match is None:
            continue
        name, age, edited = match
        head = Head(begin, begin + 1, name, age, end=row)
        likes = _ROW.match(source.bare[row])
        head.score = whole(likes["likes"]) if likes and likes["likes"] else None
        if edited:
            head.extra["edited"] = True
        heads.append(head)
    return heads if len(heads) * 4 >= len(rows) * 3 else []


def statuses(source: Source, lines: list[int]) -> dict[int, str]:
    """Return the names below lines that say whether somebody is there, by those lines."""
    return {
        above: source.bare[name]
        for above, name in pairwise(lines)
        if STATUS.match(source.bare[above])
    }


def row(source: Source, body: int, stop: int) -> int | None:
    """Return the first line below a body that says a button is for somebody's comment."""
    lines = filled_lines(source, body, stop)[1:]
    return next((n for n in lines if SPOKEN.match(source.bare[n])), None)


def grouped(source: Source) -> list[Head]:
    """Return the comments of a group's discussion, "NAME • text" over "13 days ago • Like"."""
    heads: list[Head] = []
    start = 0
    for number, text in enumerate(source.bare):
        ended = _GROUP_ROW.match(text) if " ago • " in text else None
        if ended is None:
            continue
        lines = filled_lines(source, start, number)
        start = number + 1
        begin = next((n for n in lines if _GROUP_NAME.match(source.bare[n])), None)
        follows = [n for n in lines if _FOLLOW.match(source.bare[n])]
        if follows:
            begin = next((n for n in lines if n > follows[-1]), begin)
        match = _GROUP_NAME.match(source.bare[begin]) if begin is not None else None
        if begin is None or match is None:
            continue
        first = follows[-1] if follows else begin
        head = Head(first, begin + 1, match["name"], ended["age"], end=number, close=number + 1)
        head.lead, head.score = match["lead"], whole(ended["n"]) if ended["n"] else None
        heads.append(head)
    return heads if len(heads) > 1 else []


def _header(text: str) -> tuple[str, str, bool] | None:
    """Split ``NAMEHEADLINE2y`` where a capital letter follows a small one."""
    match = _GLUED.match(text) if len(text) <= 260 and text[-1:] in "smhdwyor)" else None
    if match is None:
        return None
    whole = text[: match.start("age")]
    for at in range(2, min(len(whole), 60)):
        before, after = whole[:at], whole[at]
        grown = (after.isupper() and (before[-1].islower() or before[-1] in ".)")) or (
            after.isdecimal() and bool(re.match(r"\d(?:st|nd|rd|th)", whole[at:]))
        )
        if grown and " " in before.strip() and not _PREFIX.search(before):
            return before.strip(), match["age"], bool(match["edited"])
    return (whole.strip(), match["age"], bool(match["edited"])) if len(whole) <= 40 else None
