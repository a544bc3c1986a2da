"""LinkedIn comments: ``View NAME's profile``, the name, how near, a headline, an age, the body.

Two levels, of which the text shows none; a reply begins with the full name of whom it answers.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.addressed import answered, threaded, unfolded
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import linkedin_old, linkedin_print, linkedin_rows
from thread_cli.ingest.formats.linkedin_links import links_in
from thread_cli.ingest.formats.linkedin_words import (
    BUTTON,
    EDITED,
    FOOT,
    LONGEST_FRAME,
    MOST_NAME,
    REACTIONS,
    REPORT,
    SIGN_IN,
    is_age,
)
from thread_cli.ingest.formats.viewed import Viewed
from thread_cli.ingest.headed import (
    Head,
    IsLine,
    add_comments,
    add_cut_start,
    add_furniture,
    filled_lines,
)
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, declared_in, is_label, label_of
from thread_cli.model import FurnitureKind

_AGE = re.compile(
    r"(?P<before>[(（].{2,18}[)）] ?)?"
    r"(?P<age>\d{1,2} ?[^\W\d_]{1,10}\.?|.{3,20}?)(?P<edited> ?(?:[(（].{2,18}[)）]|• ?.{3,14}))?\Z"
)
#: Behind the last line that is shown of a long text.
_SEE_MORE = re.compile(
    r"\s?(?:…|\.{3}) ?(?:see more|more|mehr anzeigen|mehr|voir plus|plus|ver más|más|ver mais|mais|"
    r"vedi altro|altro|meer weergeven|meer)\Z"
)
_TOPS = {Label.SORT, Label.COMPOSER, Label.COMMENTS}
_MOST_HEADER_LINES = 9
_MOST_AGE = 24
#: Over the comments of a group's discussion.
_JUMP = re.compile(r"(?P<count>\d[\d,]*) comments? • Jump to .{4,40}\Z")


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
        if len(heads) > 1 and _is_post(source.bare[heads[0].body : heads[1].first]):
            draft.post_author = heads.pop(0).author  # the post stands above the comments
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
        end = next((n for n in below if _is_foot(source.bare[n])), len(source))
        add_comments(source, draft, heads, end, is_button=is_button)
        for record in draft.records:
            record.text = _SEE_MORE.sub("", record.text)
        add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
        return draft


def _is_foot(line: str) -> bool:
    return bool(FOOT.match(line) or SIGN_IN.match(line))


def _is_top(line: str) -> bool:
    return label_of(line) in _TOPS or bool(_JUMP.match(line))


def _is_post(lines: list[str]) -> bool:
    """Whether lines below a header end a post: how many comments there are, and in which order."""
    return {Label.SORT, Label.COMMENTS} <= {label_of(line) for line in lines}


def _buttons(heads: list[Head]) -> IsLine:
    """Return what tells a button: also one that names a person, as "2 Replies on ADA's comment"."""
    names = {head.author for head in heads if head.author}

    def is_button(line: str) -> bool:
        if is_label(line) or BUTTON.match(line) or REACTIONS.match(line):
            return True
        if linkedin_old.SPOKEN.match(line):
            return True
        if not line[:1].isdecimal() or len(line) > MOST_NAME + LONGEST_FRAME:
            return False
        return linkedin_rows.counts(line) and any(name in line for name in names)

    return is_button


def _heads(source: Source) -> list[Head]:
    heads = []
    links = links_in(source)
    for number, name in links.items():
        below = filled_lines(source, number + 1, min(number + 14, len(source)))
        for line in below[:_MOST_HEADER_LINES]:
            if line in links:
                break
            text = source.bare[line]
            if text == name or linkedin_old.DEGREE.match(text):
                continue  # whatever somebody is called
            age = _AGE.match(text)
            if age and is_age(age["age"]):
                head = Head(number, line + 1, name, age["age"])
                if age["edited"] or age["before"]:
                    head.extra["edited"] = True
                marks = (source.bare[n].lstrip("•· ") for n in range(number, line))
                if any(label_of(mark) is Label.AUTHOR for mark in marks):
                    head.extra["author"] = True
                for after in below[below.index(line) + 1 :][:3]:
                    said = EDITED.match(source.bare[after])
                    if said and label_of(said["word"]) is Label.EDITED:
                        head.extra["edited"] = True
                    elif source.bare[after] not in REPORT and not _is_again(
                        age["age"], source.bare[after]
                    ):
                        break
                    head.body = after + 1
                heads.append(head)
                break
    return heads


def _is_again(age: str, text: str) -> bool:
    """Whether a line is an age once more, in words for who is read to: "3w", "3 weeks ago"."""
    number = re.search(r"\d+", age)
    told = re.search(r"\d+", text) if number and text != age and len(text) <= _MOST_AGE else None
    return bool(number and told and number[0] == told[0]) and dates.is_date(text)


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


READER = Viewed(LinkedInReader(), (linkedin_print,))
