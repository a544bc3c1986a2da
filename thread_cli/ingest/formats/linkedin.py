"""LinkedIn comments: ``View NAME's profile``, the name, how near, a headline, an age, the body.

Two levels, of which the text shows none; a reply begins with the full name of whom it answers.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_comments, add_cut_start, add_furniture, filled_lines
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_VIEW = re.compile(r"View (?P<name>.{1,80}?)['’]s? +(?:profile|graphic link|link)\Z")
_AGE = re.compile(
    r"(?P<age>\d{1,2} ?(?:s|m|h|d|w|mo|yr?|y))(?P<edited> ?(?:\(edited\)|• ?Edited))?\Z"
)
_BUTTON = re.compile(
    r"(?:Like|like|celebrate|support|love|insightful|funny|curious|Reply|\d[\d,]*|"
    r"\d+ (?:Reactions?|Likes?|[Rr]epl(?:y|ies)|Comments?)|\d+ Repl(?:y|ies) on .+?['’]s? comment|"
    r"…more|…see more|Author|·|\|?|Load more comments|See previous replies|Report this comment|"
    r"Open options for .+|React Like|See translation)\Z"
)
_TOP = re.compile(
    r"(?:Add a comment(?:…|\.\.\.)?|Most relevant|Most recent|Comments|\d+ comments?)\Z"
)
_MOST_HEADER_LINES = 9


class LinkedInReader:
    """Reads the comments below a post."""

    name = "linkedin"
    label = "LinkedIn"
    example = "View Ada Byron's profile\nAda Byron\n • 2nd\nAnalyst\n22h\nI agree.\nLike\nReply"

    def detect(self, source: Source) -> Detection:
        """Count ``View NAME's profile`` with an age below."""
        heads = len(_heads(source))
        if not heads:
            return NOT_SEEN
        return Detection(0.95 if heads > 1 else 0.8, f"{heads} lines like “View NAME's profile”")

    def read(self, source: Source) -> Draft:
        """Cut at the links to profiles."""
        heads = _heads(source)
        draft = Draft(
            [],
            0.95,
            f"{len(heads)} links to a profile with an age below",
            order="display",
            nesting=2,
        )
        if not heads:
            return draft
        tops = [n for n in range(heads[0].first) if _TOP.match(source.bare[n])]
        start = tops[-1] + 1 if tops else 0
        add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
        add_cut_start(source, draft, start, heads[0].first, _is_button)
        last_by: dict[str, int] = {}
        for number, head in enumerate(heads):
            stop = heads[number + 1].first if number + 1 < len(heads) else len(source)
            head.score = _likes(source, head.body, stop)
            head.parent = _answered(source, head, stop, last_by)
            last_by[head.author or ""] = number + len(draft.records)
            if head.extra.pop("author", False):
                draft.post_author = draft.post_author or head.author
        add_comments(source, draft, heads, len(source), is_button=_is_button)
        return draft


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


def _heads(source: Source) -> list[Head]:
    heads = []
    for number, line in enumerate(source.bare):
        match = _VIEW.match(line) if line.startswith("View ") else None
        if match is None:
            continue
        for below in filled_lines(source, number + 1, min(number + 14, len(source)))[
            :_MOST_HEADER_LINES
        ]:
            if _VIEW.match(source.bare[below]):
                break
            age = _AGE.match(source.bare[below])
            if age and dates.is_date(age["age"]):
                head = Head(number, below + 1, match["name"].strip(), age["age"])
                if age["edited"]:
                    head.extra["edited"] = True
                if any(source.bare[n] in {"Author", "• Author"} for n in range(number, below)):
                    head.extra["author"] = True
                heads.append(head)
                break
    return heads


def _likes(source: Source, first: int, stop: int) -> int | None:
    """Return the number between the button ``Like`` and ``Reply``."""
    words = [source.bare[n] for n in filled_lines(source, first, stop)]
    if "Like" not in words:
        return None
    after = words[len(words) - 1 - words[::-1].index("Like") :]
    numbers = [word for word in after if word.isdecimal()]
    return int(numbers[0]) if numbers else None


def _answered(source: Source, head: Head, stop: int, last_by: dict[str, int]) -> int | None:
    """Return the number of the last comment by the person whose full name the body begins with."""
    lines = filled_lines(source, head.body, stop)
    opening = source.bare[lines[0]] if lines else ""
    names = [name for name in last_by if " " in name and opening.startswith(name)]
    return last_by[max(names, key=len)] if names else None


READER = LinkedInReader()
