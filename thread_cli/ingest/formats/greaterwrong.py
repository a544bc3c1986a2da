"""LessWrong and the EA Forum as GreaterWrong shows them: a name and a date in UTC over the points.

::

    Ada Byron 14 Nov 2020 11:02 UTC
    12 points
    Parent
    I agree with the second point.

Only what answers a comment has the link to its parent.
"""

import re

from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.headed_page import link_first_replies
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source

_DATE = r"\d{1,2} [A-Z][a-z]{2,8} \d{4},? \d{1,2}:\d\d(?: ?[AP]M)? UTC"
_POINTS = r"(?:[A-Z]{2}: ?)?(?P<points>[-−–]?\d{1,4}) points?\b.{0,40}"
_HEADER = re.compile(rf"(?P<name>\S.{{0,60}}?) {{1,2}}(?P<age>{_DATE})(?:\s+{_POINTS})?\Z")
_DATE_ALONE = re.compile(rf"(?P<age>{_DATE})\Z")
_SCORE = re.compile(rf"(?:{_POINTS}|[A-Z]{{2}}: ?(?P<alone>[-−–]?\d{{1,4}}))\Z")
_EDITED = re.compile(rf"\({_DATE}\)\Z")
_LINKS = re.compile(
    r"(?:(?:Parent|Link|Permalink|(?:LW|EA|AF) ?link|[-−–+]|\[[-−–+]\])\s?)+\Z|"
    r"[A-Z]{2}: ?[-−–]?\d{1,4}(?: points?)?\Z"
)
_IN_REPLY = re.compile(r"in reply to: .{1,120}\Z")
_COUNT = re.compile(r"\d+ comments?\Z")


def find_heads(source: Source) -> list[Head]:
    """Return the headers with their scores, and who answers whom as far as it is shown."""
    heads: list[Head] = []
    answers: list[bool | None] = []
    for number, line in enumerate(source.bare):
        if not line.endswith("UTC") and not line.endswith(("point", "points")):
            continue
        match, first = _HEADER.match(line), number
        name = match["name"] if match else None
        if match is None and (match := _DATE_ALONE.match(line)):
            above = filled_lines(source, max(heads[-1].body if heads else 0, number - 2), number)
            name, first = (source.bare[above[-1]], above[-1]) if above else (None, number)
        if match is None or name is None or len(name) > 60:
            continue
        head = Head(first, number + 1, name, match["age"])
        points = match.groupdict().get("points")
        below = filled_lines(source, number + 1, min(number + 7, len(source)))
        if points is None and below and (score := _SCORE.match(source.bare[below[0]])):
            points, head.body = score["points"] or score["alone"], below.pop(0) + 1
        if points is None or (below and _COUNT.match(source.bare[below[0]])):
            continue  # a date that somebody mentions, or the post's own
        head.score = whole(points)
        answer = False
        for row in below:
            text = source.bare[row]
            if _EDITED.match(text):
                head.extra["edited"] = True
            elif _LINKS.match(text) or _IN_REPLY.match(text):
                answer = answer or "Parent" in text or bool(_IN_REPLY.match(text))
            else:
                break
            head.body = row + 1
        heads.append(head)
        answers.append(answer)
    link_first_replies(heads, answers)
    return heads
