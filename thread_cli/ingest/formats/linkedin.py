"""LinkedIn comments: ``View NAME's profile``, the name, how near, a headline, an age, the body.

Two levels, of which the text shows none; a reply begins with the full name of whom it answers.
"""

import re
from bisect import bisect_left
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.addressed import answered, threaded, unfolded
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import linkedin_old, linkedin_rows
from thread_cli.ingest.headed import (
    Head,
    IsLine,
    add_comments,
    add_cut_start,
    add_furniture,
    filled_lines,
)
from thread_cli.ingest.line_parts import can_be_name
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, declared_in, is_label, label_of
from thread_cli.model import FurnitureKind

_VIEW = re.compile(r"View (?P<name>.{1,80}?)['’]s? +(?:profile|graphic link|link)\Z")
_AGE = re.compile(
    r"(?P<age>\d{1,2} ?[^\W\d_]{1,10}\.?|.{3,20}?)(?P<edited> ?(?:[(（].{2,18}[)）]|• ?.{3,14}))?\Z"
)
# Below a link to a profile a number and a short unit is an age in any language.
_SHORT_AGE = re.compile(r"(?:há )?\d{1,2} ?[^\W\d_]{1,4}\.?\Z")
_EDITED = re.compile(r"[(（](?P<word>[^()]{2,18})[)）]\Z")
_BUTTON = re.compile(
    r"(?:(?:like|celebrate|praise|support|empathy|love|insightful|interest|funny|entertainment|"
    r"curious|maybe|appreciation)+|\d[\d,.]*|"
    r"·|\|?|Report this comment|Open options for .+|"
    r"(?:\.{3}|…) ?(?:see )?more|(?:See|Show) translation|Like ?\d* ?Comment ?\d* ?Share ?\d*|"
    r"\d[\d,]* Likes? ?(?:[•·] ?)?\d[\d,]* Comments?(?: on .+)?)\Z"
)
#: Below the comments, on pages for those who are not logged in.
_FOOT = re.compile(
    r"(?:To view or add a comment,? sign in\.?|More Relevant Posts|More from this author|"
    r"More articles by .{1,80}|Others also viewed|Explore (?:topics|content categories)|"
    r"Insights from the community|Sign in to view more content|\d[\d,]* followers)\Z"
)
_SIGN_IN = re.compile(r"To view or add a comment,? sign in\.?\Z")
_TOPS = {Label.SORT, Label.COMPOSER, Label.COMMENTS}
_MOST_HEADER_LINES = 9
#: What the link to a profile says around the name: "Profil von … anzeigen".
_LEAST_FRAME, _LONGEST_FRAME, _MOST_NAME = 4, 40, 80
_OF_COMPANY = re.compile(r"View company: (?P<name>.{1,80})\Z")
#: Over the comments of a group's discussion.
_JUMP = re.compile(r"(?P<count>\d[\d,]*) comments? • Jump to .{4,40}\Z")
_FOLLOWED = frozenset({"• Following", "· Following"})
_REPORT = "Report this comment"
_REACTIONS = re.compile(r"(?:Like ?Reply ?)?(?:\d[\d,.]* (?:Reactions?|Likes?) ?)*\Z")
_HOW_NEAR = re.compile(
    r"(?:[•·] ?(?:ke-)?\d.{0,6}|(?:\d(?:st|nd|rd|th)\+?(?: degree connection)? ?)+)\Z"
)


class LinkedInReader:
    """Reads the comments below a post."""

    name = "linkedin"
    label = "LinkedIn"
    example = "View Ada Byron's profile\nAda Byron\n • 2nd\nAnalyst\n22h\nI agree.\nLike\nReply"

    def detect(self, source: Source) -> Detection:
        """Count ``View NAME's profile`` with an age below."""
        heads = len(_heads(source))
        if not heads:
            if grouped := len(linkedin_old.grouped(source)):
                return Detection(0.92, f"{grouped} × “NAME • …” over “13 days ago • Like”")
            glued = len(linkedin_old.glued(source))
            seen = f"{glued} lines of name, headline and age, over “LikeReply”"
            return Detection(0.85, seen) if glued else NOT_SEEN
        return Detection(0.95 if heads > 1 else 0.8, f"{heads} lines like “View NAME's profile”")

    def read(self, source: Source) -> Draft:
        """Cut at the links to profiles."""
        heads = _heads(source) or linkedin_old.grouped(source) or linkedin_old.glued(source)
        draft = Draft(
            [],
            0.95,
            f"{len(heads)} links to a profile with an age below",
            order="display",
            nesting=2,
        )
        if not heads:
            return draft
        tops = [n for n in range(heads[0].first) if _is_top(source.bare[n])]
        start = tops[-1] + 1 if tops else 0
        draft.declared = declared_in(source.bare[: heads[0].first])
        add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
        is_button = _buttons(heads)
        add_cut_start(source, draft, start, heads[0].first, is_button, heads=heads)
        base = len(draft.records)
        stops = [*(head.first for head in heads[1:]), len(source)]
        for head, stop in zip(heads, stops, strict=True):
            head.score = (
                linkedin_rows.likes(source, head.body, stop) if head.score is None else head.score
            )
            if head.end is None:
                head.end = linkedin_old.row(source, head.body, stop) or linkedin_rows.above_row(
                    source, head.body, stop, is_button
                )
            if head.extra.pop("author", False):
                draft.post_author = draft.post_author or head.author
        _nest(source, heads, stops, base)
        below = range(heads[-1].body, len(source))
        end = next((n for n in below if _FOOT.match(source.bare[n])), len(source))
        add_comments(source, draft, heads, end, is_button=is_button)
        add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
        return draft


def _is_top(line: str) -> bool:
    return label_of(line) in _TOPS or bool(_JUMP.match(line))


def _buttons(heads: list[Head]) -> IsLine:
    """Return what tells a button: also one that names a person, as "2 Replies on ADA's comment"."""
    names = {head.author for head in heads if head.author}

    def is_button(line: str) -> bool:
        if is_label(line) or _BUTTON.match(line) or _REACTIONS.match(line):
            return True
        if linkedin_old.SPOKEN.match(line):
            return True
        if not line[:1].isdecimal() or len(line) > _MOST_NAME + _LONGEST_FRAME:
            return False
        return linkedin_rows.counts(line) and any(name in line for name in names)

    return is_button


def _heads(source: Source) -> list[Head]:
    heads = []
    links = _links(source)
    for number, name in links.items():
        below = filled_lines(source, number + 1, min(number + 14, len(source)))
        for line in below[:_MOST_HEADER_LINES]:
            if line in links:
                break
            text = source.bare[line]
            if text == name or linkedin_old.DEGREE.match(text):
                continue  # whatever somebody is called
            age = _AGE.match(text)
            if age and _is_age(age["age"]):
                head = Head(number, line + 1, name, age["age"])
                if age["edited"]:
                    head.extra["edited"] = True
                marks = (source.bare[n].lstrip("•· ") for n in range(number, line))
                if any(label_of(mark) is Label.AUTHOR for mark in marks):
                    head.extra["author"] = True
                for after in below[below.index(line) + 1 :][:2]:
                    said = _EDITED.match(source.bare[after])
                    if said and label_of(said["word"]) is Label.EDITED:
                        head.extra["edited"] = True
                    elif source.bare[after] != _REPORT:
                        break
                    head.body = after + 1
                heads.append(head)
                break
    return heads


def _is_age(text: str) -> bool:
    return bool(_SHORT_AGE.match(text)) or dates.is_date(text)


def _links(source: Source) -> dict[int, str]:
    """Return the lines that were links to a profile, with whose.

    In a language that is not known here, they are told by their frame: the same words around
    the name that the next line repeats.
    """
    lines = filled_lines(source, 0, len(source))
    links = linkedin_old.statuses(source, lines)
    framed: dict[tuple[str, str], dict[int, str]] = {}
    for number, below in pairwise(lines):
        line, name = source.bare[number], source.bare[below]
        match = _VIEW.match(line) or _OF_COMPANY.match(line) if line.startswith("View ") else None
        if match:
            links[number] = match["name"].strip()
        elif len(name) < len(line) <= len(name) + _LONGEST_FRAME and name in line:
            before, _, after = line.partition(name)
            if len(before) + len(after) >= _LEAST_FRAME and len(name) <= _MOST_NAME:
                framed.setdefault((before, after), {})[number] = name
    spoken = any(map(linkedin_old.SPOKEN_REPLY.match, source.bare))
    if links or (
        not spoken and {Label.LIKE, Label.REPLY} - {label_of(source.bare[n]) for n in lines}
    ):
        return links
    if not any(map(_HOW_NEAR.match, source.bare)):
        return _reported(source, lines)  # for who is not logged in
    near = {n for n, below in pairwise(lines) if _HOW_NEAR.match(source.bare[below])}
    for found in framed.values():
        told = {n: name for n, name in found.items() if lines[bisect_left(lines, n) + 1] in near}
        if len(set(found.values())) > 1 or told:
            links |= _with_picture(source, lines, found)
    return dict(sorted(links.items())) or _near(source, lines)


def _with_picture(source: Source, lines: list[int], found: dict[int, str]) -> dict[int, str]:
    """Return links to profiles from the picture's text on, where that stands above: "Photo of"."""
    begun = {}
    for number, name in found.items():
        place = bisect_left(lines, number)
        above = source.bare[lines[place - 1]] if place else ""
        of = above.endswith(" " + name) and len(above) <= len(name) + _LONGEST_FRAME
        begun[lines[place - 1] if of and above in source.bare[number] else number] = name
    return begun


def _near(source: Source, lines: list[int]) -> dict[int, str]:
    """Return the names above lines that say how near somebody is: "• 2nd"."""
    names = {}
    for place, number in enumerate(lines):
        text = source.bare[number]
        is_author = label_of(text.lstrip("•· ")) is Label.AUTHOR and not any(
            _HOW_NEAR.match(source.bare[n]) for n in lines[place + 1 : place + 4]
        )  # of whom it is not said
        if not (_HOW_NEAR.match(text) or text in _FOLLOWED or is_author):
            continue
        back = place - 1
        while back > 0 and (
            label_of(source.bare[lines[back]].lstrip("•· ")) is Label.AUTHOR
            or _HOW_NEAR.match(source.bare[lines[back]])
        ):
            back -= 1
        name = source.bare[lines[back]] if back >= 0 else ""
        half = name[: len(name) // 2].rstrip()
        if name == half * 2:
            name = half  # the picture's text stands before it
        if not can_be_name(name) or is_label(name):
            continue
        if back and source.bare[lines[back - 1]] in {name, name * 2}:
            back -= 1
        names[lines[back]] = name
    return names


def _reported(source: Source, lines: list[int]) -> dict[int, str]:
    """Return the names over a headline, an age and "Report this comment", without a login.

    That line is not always copied: then the page's foot says that nobody is logged in.
    """
    texts = [source.bare[n] for n in lines]
    reports = [place for place, text in enumerate(texts) if text == _REPORT]
    out = next((place for place, text in enumerate(texts) if _SIGN_IN.match(text)), None)
    if not reports and out is not None:
        top = next((p for p, text in enumerate(texts) if label_of(text) is Label.COMMENTS), 0)
        reports = [p + 1 for p in range(top, out) if _SHORT_AGE.match(texts[p])]
    names = {}
    for place in reports:
        if place < 2 or not _is_age(source.bare[lines[place - 1]]):
            continue
        back = place - 2
        above = source.bare[lines[back - 1]] if back else ""
        ended = is_label(above) or bool(_BUTTON.match(above) or _REACTIONS.match(above))
        if back and not ended and can_be_name(above):
            back -= 1
        name, first = source.bare[lines[back]], lines[back]
        above = source.bare[lines[back - 1]] if back else ""
        if above.startswith(name) and len(above) <= len(name) + _LONGEST_FRAME:
            first = lines[back - 1]  # the picture's text: "NAME, graphic"
        names[first] = name
    return names


def _nest(source: Source, heads: list[Head], stops: list[int], base: int) -> None:
    """Set whom each comment answers; "2 Replies on NAME's comment" heads two that are shown."""
    openings = []
    for head, stop in zip(heads, stops, strict=True):
        lines = filled_lines(source, head.body, stop)
        openings.append(source.bare[lines[0]] if lines else "")
    counts = [
        linkedin_rows.replies(source, h.body, stop) for h, stop in zip(heads, stops, strict=True)
    ]
    last_by: dict[str, int] = {}
    for number, (head, opening) in enumerate(zip(heads, openings, strict=True)):
        if answered(opening, last_by) is not None:
            counts[number] = 0  # there are two levels: a reply has none
        last_by[head.author or ""] = number
    shown = [
        linkedin_rows.says_whose(source, h, stop) for h, stop in zip(heads, stops, strict=True)
    ]
    if not any(shown):  # where one says whose replies are shown, the others' are folded away
        shown = [unfolded([head.created_text for head in heads], counts)] * len(heads)
    parents = threaded([head.author or "" for head in heads], openings, counts, shown)
    for head, parent in zip(heads, parents, strict=True):
        head.parent = None if parent is None else base + parent


READER = LinkedInReader()
