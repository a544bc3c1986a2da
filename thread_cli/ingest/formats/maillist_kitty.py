"""A thread's page in the archive of Mailman 3, HyperKitty: name, day and clock above each message.

Below a message stand how many like it and how many do not, and how to reply.
"""

import re

from thread_cli.ingest.draft import Draft
from thread_cli.ingest.headed import Head, add_comments, add_furniture, filled_lines
from thread_cli.ingest.line_parts import can_be_name, whole
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_TIME = r"(?:\d{1,2}(?::\d{2})? [ap]\.m\.|noon|midnight|\d{1,2}:\d{2})"
_CLOCK = re.compile(rf"{_TIME}\Z")
#: The first message's day has its name, and the clock stands in the same line.
_FIRST = re.compile(
    r"[^\W\d_]{3,12}, (?P<day>\d{1,2} [^\W\d_]{3,9}|[^\W\d_]{3,9} \d{1,2}),? (?P<year>\d{4})"
    rf"(?: [^\W\d_]{{2,4}}\.?, .{{4,10}} (?:'\d{{2}}|\d{{4}}))? (?P<clock>{_TIME})\Z"
)
#: The day stands there twice, for wide and for narrow screens, in one line or in two.
_DAY = re.compile(
    r"(?P<day>\d{1,2} [^\W\d_]{3,9}\.?|[^\W\d_]{3,9}\.? \d{1,2},?)(?: (?P<year>'\d{2}|\d{4}))?"
    r"(?: (?:\d{1,2} [^\W\d_]{3,9}\.?|[^\W\d_]{3,9}\.? \d{1,2},?)(?: (?:'\d{2}|\d{4}))?)?\Z"
)
_MARK = re.compile(r"\ASign in to reply online\b.{0,40}\Z|\bPowered by HyperKitty\b")
_INITIALS = re.compile(r"[^\W\d_]{1,3}\Z")
_SUBJECT = re.compile(r"New subject: (?P<subject>.{1,300})\Z")
_VOTES = re.compile(r"(?P<likes>\d{1,6}) (?P<dislikes>\d{1,6})\Z")
_BUTTON = re.compile(r"Reply|Sign in to reply online.{0,40}|Use email software|Show replies by \w+")
_FOOT = re.compile(r"tags \(\d+\)\Z|participants \(\d+\)\Z|Back to the (?:thread|list)\Z")
#: Where quotes are folded away.
_FOLD = "..."


def kitty_heads(source: Source) -> list[Head]:
    """Return the headers; none where nothing says that the page is HyperKitty's."""
    if not any(_MARK.search(line) for line in source.bare):
        return []
    heads: list[Head] = []
    bare, year = source.bare, ""
    for number, line in enumerate(bare):
        if not heads and len(line) <= 80 and (opening := _FIRST.match(line)):
            named = filled_lines(source, max(0, number - 2), number)[-1:]
            if named and can_be_name(bare[named[0]]):
                year = opening["year"]
                date = f"{opening['day']} {year} {opening['clock']}"
                heads.append(Head(named[0], number + 1, bare[named[0]], date))
            continue
        if len(line) > 12 or not _CLOCK.match(line):
            continue
        above = filled_lines(source, max(0, number - 9), number)
        days: list[re.Match[str]] = []
        while above and len(days) < 2 and (day := _DAY.match(bare[above[-1]])):
            days.append(day)
            above.pop()
        if not days or not above or not can_be_name(bare[above[-1]]):
            continue
        day = days[-1]
        if (written := day["year"]) is not None:
            year = written.replace("'", "20")
        date = " ".join(part for part in (day["day"].rstrip(","), year, line) if part)
        name, first = bare[above[-1]], above[-1]
        if len(above) > 1 and (bare[above[-2]] == name or _INITIALS.match(bare[above[-2]])):
            first = above[-2]  # in place of a picture, whose text is the name
            first = above[-3] if len(above) > 2 and bare[above[-3]] == name else first
        head = Head(first, number + 1, name, date)
        _take_page_lines(source, head)
        heads.append(head)
    return heads


def _take_page_lines(source: Source, head: Head) -> None:
    """Go past what the page has between the clock and the text, in place."""
    for number in filled_lines(source, head.body, min(head.body + 5, len(source))):
        text = source.bare[number]
        subject = _SUBJECT.match(text)
        if subject:
            head.extra["subject"] = subject["subject"]
        elif text != head.author:
            break
        head.body = number + 1


def _answer_folded(source: Source, heads: list[Head]) -> None:
    """Set whom a message answers that begins with a quote which is folded away."""
    last_by: dict[str, int] = {}
    for number, head in enumerate(heads):
        lead, fold, *_ = [
            *(source.bare[n] for n in filled_lines(source, head.body, head.end or head.body)),
            "",
            "",
        ]
        if fold == _FOLD and lead.endswith(":"):
            named = [name for name in last_by if name in lead]
            if named:
                head.parent = last_by[max(named, key=len)]
        last_by[head.author or ""] = number


def read_kitty(source: Source, heads: list[Head]) -> Draft:
    """Cut at the headers; a message ends at how many like it."""
    bare = source.bare
    seen = f"{len(heads)} × name, day and clock on a page of HyperKitty"
    draft = Draft([], 0.9, seen, order="time", quotes_answer=True)
    end = next((n for n in range(heads[-1].body, len(bare)) if _FOOT.match(bare[n])), len(bare))
    for head, stop in zip(heads, [*(h.first for h in heads[1:]), end], strict=True):
        lines = filled_lines(source, head.body, stop)
        voted = next((p for p in reversed(range(len(lines))) if _VOTES.match(bare[lines[p]])), None)
        if voted is not None:
            del lines[voted + 1 :]  # below that are the button and the names of files
        while lines and _BUTTON.match(bare[lines[-1]]):
            lines.pop()
        if lines and (votes := _VOTES.match(bare[lines[-1]])):
            head.score = whole(votes["likes"]) - whole(votes["dislikes"])
            lines.pop()
        if len(lines) > 1 and bare[lines[-1]] == _FOLD:
            lines.pop()
        head.end = lines[-1] + 1 if lines else head.body
    _answer_folded(source, heads)
    titles = filled_lines(source, 0, heads[0].first)
    draft.title = bare[titles[-1]] if titles else None
    add_furniture(source, draft, 0, heads[0].first, FurnitureKind.HEADER)
    add_comments(source, draft, heads, end)
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
    return draft
