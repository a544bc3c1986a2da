"""LessWrong, EA Forum, Alignment Forum: ``[-]NAME2mo20``, name, age and karma glued together."""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import greaterwrong, lesswrong_mirror, lesswrong_stacked
from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.headed_page import add_page, link_first_replies
from thread_cli.ingest.line_parts import count_in, whole
from thread_cli.ingest.source import Source

_HEADER = re.compile(
    r"\[[-–—+]\] ?(?P<name>\S.{0,60}?) ?"
    r"(?P<age>(?:[1-5]?\ds|[1-5]?\dmin|[1-5]?\dm|[12]?\dh|[123]?\dd|1?\dmo|[12]?\dy))"
    r"(?P<edited>\*)? ?"
    r"(?:Ω ?\d+ ?)?(?P<karma>-?\d{1,4})?(?: ?Ω ?\d+)?(?: ?(?P<agreement>-?\d{1,4}))?\Z"
)
#: Some browsers put age and karma on lines below the name.
_NAME = re.compile(r"\[[-–—+]\] ?(?P<name>\S.{0,60})\Z")
_AGE = re.compile(
    r"(?P<age>[1-5]?\ds|[1-5]?\d ?min|[1-5]?\dm|[12]?\dh|[123]?\dd|1?\dmo|"
    r"[12]?\dy)(?P<edited>\*)?\Z"
)
#: Until 2018: "Comment author: ADA 14 February 2010 06:31:10PM * 11 points [-]".
_OLD = re.compile(
    r"(?P<lead>Comment (?:author: ?|(?=deleted ))|Author: ?)?(?P<name>\S.{0,60}?)\s+"
    r"(?P<age>\d{1,2} [A-Z][a-z]{2,8} \d{4},? \d\d:\d\d(?::\d\d)? ?[AP]M)\s*(?P<edited>\*)?\s*"
    r"(?:\(.{3,60}\)\s*)?(?(lead)(?:(?P<karma>[-−–]?\d{1,4}) points?)?|"
    r"(?P<points>[-−–]?\d{1,4}) points?)"
    r"\s*(?:\[[-−–+]\])?(?:\s*\(\d+ (?:child(?:ren)?|repl(?:y|ies))\))?\Z"
)
_ALONE = re.compile(r"(?:Ω ?\d+(?: -?\d+)?|-?\d{1,4})\Z")

#: Over a comment in a list of the newest.
_IN_RESPONSE = re.compile(r"In response to (?:comment )?(?:by )?(?P<name>\S.{0,60}?) on .{1,200}\Z")
_NEWEST = re.compile(r"(?:Recent Comments|Comments on: .{1,200}|Sort By: \w+)\Z")
#: Over what is written for the yearly review.
_REVIEW = re.compile(r"Review for \d{4} Review\Z")
_KARMA = re.compile(r"-?\d{1,4}\Z")
_TAIL = re.compile(r"\d{1,4}\Z")
_COUNT = re.compile(r"(?P<count>\d+) comments?(?:, sorted by.*)?\Z|Comments ?\(?(?P<old>\d+)\)?\Z")
_BUTTON = re.compile(r"(?:Reply|Reply\d*|"
    r"Load More|New Comment|"
                     r"Powered by Reddit.{0,40}|prev(?: \| next)?|next|"
    r"Vote (?:up|down)|(?:Permalink ?)?Parent|Permalink|Report|"
                     r"(?:Show|Load) more comments?(?: above)?|Submit|\d+ more repl(?:y|"
                     r"ies) below|\d+ repl(?:y|ies)|Click to highlight "
                     r"new comments.*|"
                     r"Show all \d+ replies.*)\Z")  # fmt: skip

_FOOT = re.compile(
    r"(?:Moderation Log|Curated and popular this week|More from .{1,80}|Recent [Dd]iscussion|"
    r"Recommended by .{1,80}|You don't have the privileges required to comment|"
    r"Subscribe to RSS Feed|Nearest meetups|Back to top)\Z"
)


class LessWrongReader:
    """Reads the comments below a post."""

    name = "lesswrong"
    label = "LessWrong, EA Forum"
    example = "[-]Ada Byron2mo20\n\n4\n\nI agree with the second point.\n\nReply"

    def detect(self, source: Source) -> Detection:
        """Count headers."""
        heads = len(_heads(source))
        if not heads:
            heads = len(greaterwrong.find_heads(source))
            what = f"{heads} lines NAME 14 Nov 2020 11:02 UTC over points"
            if not heads and (mirrored := lesswrong_mirror.find_heads(source)):
                return Detection(0.95, f"{len(mirrored)} × “comment by NAME · DATE · LW(p)”")
            if not heads and (stacked := lesswrong_stacked.find_heads(source)):
                return Detection(0.9, f"{len(stacked)} names over age and karma, and its marks")
            return Detection(0.93 if heads > 1 else 0.7, what) if heads else NOT_SEEN
        return Detection(0.93 if heads > 1 else 0.75, f"{heads} headers like “[-]NAME2mo20”")

    def read(self, source: Source) -> Draft:
        """Cut at the headers."""
        heads = (
            _heads(source)
            or greaterwrong.find_heads(source)
            or lesswrong_mirror.find_heads(source)
            or lesswrong_stacked.find_heads(source)
        )
        draft = Draft([], 0.93, f"{len(heads)} headers of name, age and karma")
        if not heads:
            return draft
        start = 0
        for number in range(heads[0].first):
            if match := _COUNT.match(source.bare[number]):
                draft.declared, start = count_in(match["count"] or match["old"]), heads[0].first
            elif _NEWEST.match(source.bare[number]):
                start = heads[0].first
        _respond(source, heads)
        foot = (n for n in range(heads[-1].body, len(source)) if _is_foot(source.bare[n]))
        stops = [*(head.first for head in heads[1:]), next(foot, len(source))]
        for head, stop in zip(heads, stops, strict=True):
            tail = filled_lines(source, head.body, stop)
            while tail and _TAIL.match(source.bare[tail[-1]]):
                tail.pop()  # how many reacted, in each way, stands below the button
            if tail and source.bare[tail[-1]] == "Reply":
                head.end = tail[-1]
        link_first_replies(
            heads, [_answers(source, h, s) for h, s in zip(heads, stops, strict=True)]
        )
        add_page(source, draft, heads, start, _is_button, is_foot=_is_foot)
        return draft


def _respond(source: Source, heads: list[Head]) -> None:
    """Take the lines "In response to comment by ADA on …" above headers, in place."""
    last: dict[str, int] = {}
    for place, head in enumerate(heads):
        above = filled_lines(source, heads[place - 1].body if place else 0, head.first)
        if above and (match := _IN_RESPONSE.match(source.bare[above[-1]])):
            head.first, head.parent = above[-1], last.get(match["name"])
        last[head.author or ""] = place


def _is_dated(line: str) -> bool:
    """Whether a line may be a header of 2010: cheap to tell."""
    return len(line) <= 160 and ("M" in line[-30:]) and (" point" in line or "Comment " in line[:8])


def _heads(source: Source) -> list[Head]:
    heads = []
    for number, line in enumerate(source.bare):
        match = _HEADER.match(line) if line.startswith("[") else None
        match, body = match or (_OLD.match(line) if _is_dated(line) else None), number + 1
        name = match["name"] if match else ""
        if match is None and (alone := _NAME.match(line) if line.startswith("[") else None):
            below = filled_lines(source, number + 1, min(number + 4, len(source)))
            match = _AGE.match(source.bare[below[0]]) if below else None
            name, body = alone["name"], below[0] + 1 if below else body
        if match is None:
            continue
        head = Head(number, body, name.strip(), match["age"])
        said = match.groupdict()
        karma = said.get("karma") or said.get("points")
        head.score = whole(karma) if karma else None
        if head.author == "[comment deleted]" or (head.author == "deleted" and match.re is _OLD):
            head.lead = head.author if head.author[0] == "[" else ""
            head.author, head.extra["deleted"] = None, True
        if match["edited"]:
            head.extra["edited"] = True
        below = _votes(source, head)
        if below and _ALONE.match(source.bare[below[0]]) and "[" in line[:1]:
            head.body = below[0] + 1
            if head.score is None and match.re is _AGE:
                head.score = whole(source.bare[below[0]])
            elif not source.bare[below[0]].startswith("Ω"):
                head.extra["agreement"] = whole(source.bare[below[0]])
            below = filled_lines(source, head.body, min(head.body + 3, len(source)))
        if below and _REVIEW.match(source.bare[below[0]]):
            head.body = below[0] + 1
        heads.append(head)
    return heads


def _answers(source: Source, head: Head, stop: int) -> bool | None:
    """Whether the buttons of 2010 have one to the parent: only a reply's do."""
    rows = {source.bare[number] for number in filled_lines(source, head.body, stop)[-4:]}
    if rows & {"Permalink Parent", "PermalinkParent", "Parent"}:
        return True
    return False if "Permalink" in rows else None


def _votes(source: Source, head: Head) -> list[int]:
    """Return the lines below a header; the first of two numbers there is the karma."""
    below = filled_lines(source, head.body, min(head.body + 5, len(source)))
    twice = len(below) > 1 and all(_KARMA.match(source.bare[n]) for n in below[:2])
    if twice and head.score is None:
        head.score = whole(source.bare[below.pop(0)])
    return below


def _is_foot(line: str) -> bool:
    return bool(_FOOT.match(line))


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


READER = LessWrongReader()
