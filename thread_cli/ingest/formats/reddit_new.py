"""Reddit since 2023: ``u/NAME avatar``, ``NAME``, ``•``, ``7y ago``, the body, ``Upvote``."""

import re
from collections import Counter
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_comments, add_cut_start, add_furniture, filled_lines
from thread_cli.ingest.line_parts import count_in, number_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of
from thread_cli.model import FurnitureKind

#: ``u/NAME avatar``, or the same in another language: ``Avatar von u/NAME``.
_AVATAR = re.compile(r"(?:.{1,20} )?u/(?P<name>[\w-]{2,32})(?:[ -].{1,20})?\Z")
_NAME = re.compile(r"(?:u/)?(?P<name>[\w-]{2,32}|\[deleted\])\Z")
_AGE = re.compile(r"(?:just now|\d+ ?(?:s|m|min|h|hr|d|w|mo|y|yr)\.? ago)\Z")
#: Below a dot, in any language: "vor 3 Mon.".
_ANY_AGE = re.compile(r"(?:[^\W\d_]{1,5} ){0,3}\d{1,3} ?[^\W\d_]{1,8}\.?(?: [^\W\d_]{1,8})?\Z")
_EDITED = re.compile(r"Edited .{0,20}ago\Z")
#: From so many comments on, and among so many last lines of each, a page shows its buttons.
_MANY, _ROW = 3, 6
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
    avatars = sum(bool(_AVATAR.match(source.bare[head.first])) for head in heads)
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
        if _TOP.match(line) or _COUNT.match(line) or label_of(line) is Label.SORT:
            start = number + 1
    add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
    learned = _learned(source, heads)

    def is_button(line: str) -> bool:
        return line in learned or _is_button(line)

    add_cut_start(source, draft, start, heads[0].first, is_button, heads=heads)
    for number, head in enumerate(heads):
        stop = heads[number + 1].first if number + 1 < len(heads) else len(source)
        head.score = _score(source, head.body, stop, learned)
        if head.extra.pop("submitter", False):
            draft.post_author = draft.post_author or head.author
    add_comments(source, draft, heads, len(source), is_button=is_button)
    return draft


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


def _learned(source: Source, heads: list[Head]) -> frozenset[str]:
    """Return the buttons of a page in another language: what stands below most comments."""
    if any(line in {"Upvote", "Downvote"} for line in source.bare) or len(heads) < _MANY:
        return frozenset()
    counted: Counter[str] = Counter()
    for head, below in pairwise(heads):
        tail = filled_lines(source, head.body, below.first)[1:][-_ROW:]
        counted.update({source.bare[n] for n in tail if not source.bare[n].isdecimal()})
    return frozenset(line for line, n in counted.items() if n * 4 >= (len(heads) - 1) * 3)


def _score(source: Source, first: int, stop: int, learned: frozenset[str]) -> int | None:
    """Return the number between the last ``Upvote`` and ``Downvote``."""
    up = {"Upvote", *learned}
    filled = [source.bare[n] for n in range(first, stop) if source.bare[n]]
    for index in range(len(filled) - 1, 0, -1):
        if filled[index - 1] in up and re.fullmatch(r"-?\d[\d,.]*[kK]?", filled[index]):
            return number_in(filled[index])
    return None


def _heads(source: Source) -> list[Head]:
    heads = []
    filled = [n for n in range(len(source)) if source.bare[n]]
    for place, number in enumerate(filled):
        if place < 2 or source.bare[filled[place - 1]] not in _DOTS:
            continue
        age = source.bare[number]
        if not (_AGE.match(age) or _ANY_AGE.match(age) or dates.is_date(age)):
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
        if avatar and avatar["name"] != line.removeprefix("u/"):
            avatar = None
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
