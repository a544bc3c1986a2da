"""Medium responses: ``NAME``, a date, the body, claps (``--`` for none), ``Reply``."""

import re
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.article import take_article
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_comments, add_cut_start, add_furniture, filled_lines
from thread_cli.ingest.line_parts import can_be_name, count_in
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_COUNT = re.compile(r"(?:Responses|Comments) ?\((?P<count>\d+)\)\Z")
_TOP = re.compile(
    r"(?:What are your thoughts\??|Write a response…?|Conversation (?:between|with) .{1,120}|"
    r"Cancel|Respond|Publish|"
    r"Also publish to my profile|"
    r"The author recommended|"
    r"Responses|(?:Show|See) (?:all )?responses \(\d+\)|Sign in(?: / Sign up)?|Sign up|"
    r"Most relevant|Most recent|(?:See|Show) all responses)\Z"
)
#: The responses on a page of their own.
_OWN_PAGE = re.compile(r"Responses to \S.{0,200}\Z")
_TALK = re.compile(r"Conversation (?P<how>between|with) (?P<names>.{1,120}?)\.?\Z")
_PANEL = re.compile(r"Responses\Z|(?:Responses|Comments) ?\(\d+\)\Z|What are your thoughts\??\Z")
_AGE = re.compile(r"(?P<age>.{2,30}?)(?P<edited> ?\(edited\))?(?: ?· ?\d+ min read)?\Z")
_CLAPS = re.compile(r"(?:--|\d[\d,.]*K?|(?P<n>\d+) claps?)\Z")
_FOOTER = re.compile(
    r"(?:About ?Help ?(?:Legal|Terms).*|(?:See|Show) all responses|More from .{1,100}|"
    r"Recommended from Medium)\Z"
)
_BUTTON = re.compile(
    r"(?:Reply|Recommend|Hide replies|--|\d[\d,.]*K?(?: claps?)?|\d+ (?:repl(?:y|ies)|responses?)|"
    r"Applause from .{1,100}|Show more responses|"
    r"Follow|(?:See|Show) all responses|Conversation (?:between|with) .{1,120}|Author|(?:\.{3}|"
    r"…)? ?more|Read more(?:…|\.{3})?|Unlisted|Share)\Z"
)
#: The button of 2016, and that of later years.
_ROW = frozenset({"Recommend", "Reply"})
#: Between the name and the age.
_MOST_TAGLINE, _LONGEST_NAME = 2, 60
#: In the place of a picture, in some copies.
_PICTURE = "Avatar"
_PRONOUNS = re.compile(r" (?:he|she|they|it|ze|any)/\w{2,5}(?:/\w{2,6})?\Z")
_BADGES = {
    "More",
    "Follow",
    "Author",
    "Top writer",
    "Editor",
    "Member",
    "Friend of Medium",
    "Book Author",
    "Paid",
    "he/him",
    "she/her",
    "they/them",
    "he",
    "she",
    "they",
    "·",
    "•",
}


class MediumReader:
    """Reads the panel of responses."""

    name = "medium"
    label = "Medium"
    example = (
        "Responses (1)\nAda Byron\n2 days ago\nI agree with the second point.\n5\n1 reply\nReply"
    )

    def detect(self, source: Source) -> Detection:
        """Look for the panel's head, and for names with a date below."""
        counts = sum(bool(_COUNT.match(line)) for line in source.bare)
        asked = any(line.startswith("What are your thoughts") for line in source.bare)
        profiles = sum(line.startswith("Go to the profile of ") for line in source.bare)
        panel = (
            counts == 1
            or asked
            or profiles > 1
            or "Responses" in source.bare
            or any(map(_OWN_PAGE.match, source.bare))
        )  # elsewhere each comment has its count of responses
        claps = _clapped(source)
        heads = len(_heads(source))
        if not heads or not (panel or claps > 1):
            return NOT_SEEN
        seen = f"{heads} names with a date below, {claps} × claps over Reply"
        own = asked or profiles > 1 or any(line.startswith("Responses") for line in source.bare)
        if heads == 1 and not claps:
            return Detection(0.2, seen)
        alone = 0.72 if panel and own else 0.45  # others have "Comments (3)", too
        return Detection(0.9 if panel and claps else alone, seen)

    def read(self, source: Source) -> Draft:
        """Cut at the names with a date below."""
        heads = _heads(source)
        panel = next((i for i, text in enumerate(source.bare) if _PANEL.match(text)), -1)
        heads = [
            head for head in heads if head.first > panel
        ] or heads  # an article has a date, too
        tails = _tail(source, heads[0].body if heads else 0)
        heads = [head for head in heads if head.first < tails]
        draft = Draft([], 0.85, f"{len(heads)} names with a date below", order="display", nesting=0)
        if not heads:
            return draft
        start = 0
        for number in range(heads[0].first):
            if match := _COUNT.match(source.bare[number]):
                draft.declared = count_in(match["count"])
            if _COUNT.match(source.bare[number]) or _TOP.match(source.bare[number]):
                start = number + 1
        add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
        add_cut_start(source, draft, start, heads[0].first, _is_button, heads=heads)
        for number, head in enumerate(heads):
            stop = heads[number + 1].first if number + 1 < len(heads) else tails
            tail = [source.bare[n] for n in filled_lines(source, head.body, stop)]
            while tail and _is_button(tail[-1]) and not _CLAPS.match(tail[-1]):
                tail.pop()
            if tail and _CLAPS.match(tail[-1]) and tail[-1] != "--" and "K" not in tail[-1]:
                head.score = count_in(tail[-1])
            if "Hide replies" in source.bare[head.body : stop] and number + 1 < len(heads):
                heads[number + 1].parent = len(draft.records) + number
        _converse(source, heads, len(draft.records))
        add_comments(source, draft, heads, tails, is_button=_is_button)
        add_furniture(source, draft, tails, len(source), FurnitureKind.FOOTER)
        take_article(draft, source.bare[: max(0, min(panel, start))], stacked=True)
        return draft


def _converse(source: Source, heads: list[Head], base: int) -> None:
    """Set who answers whom below "Conversation between ADA and BO.": each the one before."""
    for number in range(len(heads) - 1):
        floor = heads[number - 1].body if number else 0
        above = filled_lines(source, max(floor, heads[number].first - 3), heads[number].first)
        match = _TALK.match(source.bare[above[-1]]) if above else None
        if match is None:
            continue
        people = set(re.split(r", (?:and )?| and ", match["names"])) | {match["names"]}
        if match["how"] == "with":
            people.add(heads[number].author or "")
        for later in range(number + 1, len(heads)):
            between = range(heads[later - 1].body, heads[later].first)
            if heads[later].author not in people or any(
                _TALK.match(source.bare[n]) for n in between
            ):
                break
            heads[later].parent = base + later - 1


def _tail(source: Source, floor: int) -> int:
    """Return the line where other articles begin: below the last comment's buttons."""
    last = len(source) - 1
    while last > floor and source.bare[last] not in _ROW:
        last -= 1
    return next(
        (n for n in range(max(floor, last), len(source)) if _FOOTER.match(source.bare[n])),
        len(source),
    )


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


def _clapped(source: Source) -> int:
    lines = [source.bare[n] for n in filled_lines(source, 0, len(source))]
    return sum(
        bool(_CLAPS.match(line) and re.match(r"(?:Reply|\d+ (?:repl|response))", below))
        or bool(line == "Recommend" and _CLAPS.match(below))
        for line, below in pairwise(lines)
    )


def _heads(source: Source) -> list[Head]:
    heads: list[Head] = []
    lines = filled_lines(source, 0, len(source))
    for place, number in enumerate(lines):
        match = _AGE.match(source.bare[number])
        if match is None or not dates.is_date(match["age"]) or place == 0:
            continue
        back = place - 1
        while back > 0 and source.bare[lines[back]] in _BADGES:
            back -= 1
        floor = heads[-1].body if heads else 0
        back = _below_tagline(source, lines, back, floor)
        back = _below_buttons(source, lines, back, floor)
        name = _PRONOUNS.sub("", source.bare[lines[back]])
        if (
            lines[back] < floor
            or not 0 < len(name) <= _LONGEST_NAME
            or _is_button(name)
            or _TOP.match(name)
            or (name[-1] in ".!?:" and not can_be_name(name))
        ):
            continue
        first = lines[back]
        alts = {name, _PICTURE, f"Go to the profile of {name}"}
        while back > 0 and source.bare[lines[back - 1]] in alts and lines[back - 1] >= floor:
            back -= 1  # the picture's text
            first = lines[back]
        head = Head(first, number + 1, name, match["age"])
        if match["edited"]:
            head.extra["edited"] = True
        after = lines[place + 1 : place + 2]
        if after and source.bare[after[0]] == "More":  # a button beside the date
            head.body = after[0] + 1
        heads.append(head)
    return heads


def _below_buttons(source: Source, lines: list[int], back: int, floor: int) -> int:
    """Return the place of a name right below the buttons of the comment before.

    Between it and the date may stand how somebody wants to be called, or what she is.
    """
    for place in range(back, max(back - 1 - _MOST_TAGLINE, 0), -1):
        over = source.bare[lines[place - 1]]
        if lines[place] < floor or len(source.bare[lines[place]]) > _LONGEST_NAME:
            break
        if over == _PICTURE and lines[place - 1] >= floor:
            return place
        if over == "Reply" or _TOP.match(over):
            return place if can_be_name(source.bare[lines[place]]) else back
    return back


def _below_tagline(source: Source, lines: list[int], back: int, floor: int) -> int:
    """Return the place of a name that stands twice above what a person says of herself."""
    for place in range(back - 1, max(back - 1 - _MOST_TAGLINE, 0), -1):
        if lines[place - 1] < floor:
            break
        name = source.bare[lines[place]]
        if name == source.bare[lines[place - 1]] and can_be_name(name) and not _is_button(name):
            return place
    return back


READER = MediumReader()
