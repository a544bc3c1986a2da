"""Reddit of 2019-23, copied line by line: ``level 2``, ``NAME``, ``·``, ``3 hr. ago``, the body."""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats.reddit_flairs import skip_flairs
from thread_cli.ingest.headed import (
    Head,
    add_cut_start,
    add_furniture,
    add_to_foot,
    filled_lines,
)
from thread_cli.ingest.line_parts import number_in, whole
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_LEVEL = re.compile(r"level (?P<level>\d{1,2})\Z")
_AGE = re.compile(
    r"(?:(?P<points>-?\d[\d,.]*k?) points? ?|[Ss]core hidden ?|(?:OP|Op|MOD|Mod) ?)?(?:[·•] ?)?"
    r"(?P<age>\S.{2,20}ago|\d{1,2} ?(?:s|m|h|d|w|mo|y)|just now)"
    r"(?P<edited> ?[·•] ?edited (?:.{2,20}ago|\d{1,2} ?(?:s|m|h|d|w|mo|y)))?\Z"
)
_DOTS = {"·", "•"}
_BUTTON = re.compile(
    r"(?:Vote|Upvote|Downvote|Reply|Give Award|Award|Share|Report|Save|Follow|Tip|Track Me|"
    r"-?\d[\d,.]*k?|\d+ more repl(?:y|ies)|Continue this thread|View Entire Discussion.*|"
    r"level \d{1,2}|"  # over "Continue this thread"
    # Grown together, in some browsers.
    r"(?i:(?:Reply|Give ?Award|Share|Report|Save|Follow|Tip|Hide|Edit) ?){2,9})\Z"
)
_FOOT = re.compile(
    r"(?:View Entire Discussion.*|More posts from the \S{1,30} community|"
    r"Continue browsing in r/.*)\Z"
)
_NOISE = re.compile(
    r"(?:[·•]|[·•]? ?edited (?:.{2,20}ago|\d{1,2} ?\w{1,2})|"
    r"Stickied comment|Locked)\Z"
)
_TOP = re.compile(r"(?:Sort by:?.{0,20}|\d[\d,.]*k? comments?|Best|.{0,20}Search comments)\Z", re.I)
_SUBMITTER = frozenset({"OP", "Op", "Original Poster"})
#: Between the level and the age: a name, OP, a moderator's mark, a flair, dots.
_MOST_LINES = 8


def detect(source: Source) -> Detection:
    """Count headers."""
    heads = len(_heads(source))
    if not heads:
        return NOT_SEEN
    return Detection(0.96 if heads > 1 else 0.8, f"{heads} headers like “level 2”, “NAME”, “3 hr.”")


def read(source: Source) -> Draft:
    """Cut at the levels."""
    heads = _heads(source)
    draft = Draft([], 0.95, f"{len(heads)} headers that name the level", order="display")
    start = 0
    for number in range(heads[0].first):
        if _TOP.match(source.bare[number]):
            start = number + 1
    add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
    add_cut_start(source, draft, start, heads[0].first, _is_button, heads=heads)
    skip_flairs(source, heads, _is_button)
    stops = [*(head.first for head in heads[1:]), len(source)]
    for head, stop in zip(heads, stops, strict=True):
        lines = filled_lines(source, head.body, stop)
        while lines and _is_button(source.bare[lines[-1]]):
            score = number_in(source.bare[lines.pop()])
            head.score = score if score is not None else head.score
        if head.extra.pop("submitter", False):
            draft.post_author = draft.post_author or head.author
    add_to_foot(source, draft, heads, _FOOT, is_button=_is_button)
    return draft


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


def _heads(source: Source) -> list[Head]:
    heads = []
    for number, line in enumerate(source.bare):
        match = _LEVEL.match(line)
        if match is None:
            continue
        below = filled_lines(source, number + 1, min(number + 2 * _MOST_LINES, len(source)))
        head = _head(source, number, below[:_MOST_LINES])
        if head is not None:
            head.level = whole(match["level"])
            heads.append(head)
    return heads


def _head(source: Source, first: int, lines: list[int]) -> Head | None:
    """Read a header below ``level N``: the name comes first, the age last."""
    for place, number in enumerate(lines[1:], start=1):
        if _LEVEL.match(source.bare[number]):
            return None  # "Continue this thread" stands in a comment's place
        age = _AGE.match(source.bare[number])
        if age is None or not dates.is_date(age["age"]):
            continue
        name = source.bare[lines[0]].removeprefix("u/")
        gone = name == "[deleted]"
        head = Head(first, number + 1, name, age["age"])
        if gone:
            head.extra["deleted"] = True
        marks = [source.bare[n].split(" ")[0] for n in lines[1 : place + 1]]
        if any(mark in _SUBMITTER for mark in marks):
            head.extra["submitter"] = True
        if age["edited"]:
            head.extra["edited"] = True
        head.score = number_in(age["points"]) if age["points"] else None
        for after in lines[place + 1 :]:
            if not _NOISE.match(source.bare[after]):
                break
            if "edited" in source.bare[after]:
                head.extra["edited"] = True
            head.body = after + 1
        given, *said = [n for n in lines if n >= head.body][:2] or [0]
        counted = bool(given) and re.fullmatch(r"\d{1,3}", source.bare[given]) is not None
        if counted and said and not _is_button(source.bare[said[0]]):
            head.body = given + 1  # how many awards it got
        return head
    return None
