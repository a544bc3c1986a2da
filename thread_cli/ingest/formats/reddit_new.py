"""Reddit since 2023: ``u/NAME avatar``, ``NAME``, ``•``, ``7y ago``, the body, ``Upvote``."""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_comments, add_cut_start, add_furniture
from thread_cli.ingest.line_parts import count_in, number_in
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_AVATAR = re.compile(r"u/(?P<name>[\w-]{2,32}) avatar\Z")
_NAME = re.compile(r"(?:u/)?(?P<name>[\w-]{2,32}|\[deleted\])\Z")
_AGE = re.compile(r"(?:just now|\d+ ?(?:s|m|min|h|hr|d|w|mo|y|yr)\.? ago)\Z")
_EDITED = re.compile(r"Edited .{0,20}ago\Z")
_DOTS = {"•", "·"}
_BUTTON = re.compile(
    r"(?:Upvote|Downvote|Reply|Award|Share|Report|Save|Follow|Vote|Give Award|Track me|"
    r"-?[\d.,]+[kK]?|more repl(?:y|ies)|\d+ more repl(?:y|ies)|Continue this thread|"
    r"View more comments|Go to comments|Sort by:?|Best|Search Comments|Expand comment search|"
    r"Comments Section|Add a comment|Join the conversation)\Z",
    re.IGNORECASE,  # each icon is followed by its name in small letters
)
_TOP = re.compile(
    r"(?:Comments Section|Sort by:?|Search Comments|Add a comment|Join the conversation)\Z"
)
_COUNT = re.compile(r"(?P<count>[\d,.]+k?) comments?\Z")


def detect(source: Source) -> Detection:
    """Count headers."""
    heads = _heads(source)
    avatars = sum(bool(_AVATAR.match(line)) for line in source.bare)
    votes = source.bare.count("Upvote") + source.bare.count("Downvote")
    if not heads or not (avatars or votes):
        return NOT_SEEN
    score = 0.96 if avatars > 1 or (len(heads) > 1 and votes) else 0.8
    return Detection(score, f"{avatars} lines like “u/NAME avatar”, {votes} voting buttons")


def read(source: Source) -> Draft:
    """Cut at the headers."""
    heads = _heads(source)
    draft = Draft([], 0.95, f"{len(heads)} headers of name, dot and age", order="display")
    start = 0
    for number in range(heads[0].first):
        line = source.bare[number]
        if match := _COUNT.match(line):
            draft.declared = None if "k" in match["count"] else count_in(match["count"])
        if _TOP.match(line) or _COUNT.match(line):
            start = number + 1
    add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
    add_cut_start(source, draft, start, heads[0].first, _is_button, heads=heads)
    for number, head in enumerate(heads):
        stop = heads[number + 1].first if number + 1 < len(heads) else len(source)
        head.score = _score(source, head.body, stop)
        if head.extra.pop("submitter", False):
            draft.post_author = draft.post_author or head.author
    add_comments(source, draft, heads, len(source), is_button=_is_button)
    return draft


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


def _score(source: Source, first: int, stop: int) -> int | None:
    """Return the number between the last ``Upvote`` and ``Downvote``."""
    filled = [source.bare[n] for n in range(first, stop) if source.bare[n]]
    for index in range(len(filled) - 1, 0, -1):
        if filled[index - 1] == "Upvote" and re.fullmatch(r"-?\d[\d,.]*[kK]?", filled[index]):
            return number_in(filled[index])
    return None


def _heads(source: Source) -> list[Head]:
    heads = []
    filled = [n for n in range(len(source)) if source.bare[n]]
    for place, number in enumerate(filled):
        if not _AGE.match(source.bare[number]) or place < 2:
            continue
        if source.bare[filled[place - 1]] not in _DOTS:
            continue
        head = _above(source, filled, place)
        if head is not None:
            heads.append(head)
    return heads


def _above(source: Source, filled: list[int], place: int) -> Head | None:
    """Find the name above a dot and an age: flair lines and OP may stand between."""
    extra: dict[str, object] = {}
    for back in range(2, 7):
        if place - back < 0:
            return None
        line = source.bare[filled[place - back]]
        if line in {"OP", "MOD"} or line in _DOTS:
            extra["submitter"] = extra.get("submitter") or line == "OP"
            continue
        above = source.bare[filled[place - back - 1]] if place - back - 1 >= 0 else ""
        avatar = _AVATAR.match(above)
        match = _NAME.match(line)
        if match and (avatar or back == 2 or source.bare[filled[place - 2]] == "OP"):
            first = filled[place - back - 1] if avatar else filled[place - back]
            gone = match["name"] == "[deleted]"
            end = place + 1
            head = Head(first, filled[place] + 1, None if gone else match["name"],
                        source.bare[filled[place]])  # fmt: skip
            while end < len(filled) and (
                source.bare[filled[end]] in _DOTS or _EDITED.match(source.bare[filled[end]])
            ):
                head.extra["edited"] = True
                head.body = filled[end] + 1
                end += 1
            if gone:
                head.extra["deleted"] = True
            if extra.get("submitter"):
                head.extra["submitter"] = True
            return head
    return None
