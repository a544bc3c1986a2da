"""Drupal comments: a subject, ``Submitted by NAME on DATE``, indented replies.

Themes that write anything else around name and date are cut as any blog's.
"""

import re
from collections import defaultdict
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.blogs import UNVERIFIED, BlogReader, sign
from thread_cli.ingest.draft import Detection, Draft
from thread_cli.ingest.formats import blog_says, drupal_org
from thread_cli.ingest.formats import drupal_lines as kind
from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.headed_page import add_page, below_page_head, forget_flat_levels
from thread_cli.ingest.line_parts import can_be_name, whole
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of

_LONGEST_DATE = 60
_MOST_SUBJECT = 120
#: How many lines below a header that may stand.
_NEAR = 4
#: So far back is searched in what somebody said for a subject that is cut.
_MOST_BACK = 300


class DrupalReader(BlogReader):
    """Reads the wording of Drupal's own themes, and whatever other themes write."""

    def detect(self, source: Source) -> Detection:
        """Count headers; where there is but one, cut as for any blog."""
        heads = _heads(source)
        if len(heads) > 1:
            return Detection(0.95, f"{len(heads)} headers of name and date")
        return super().detect(source)

    def read(self, source: Source) -> Draft:
        """Cut at the headers, each with the subject above it; indentation is depth."""
        heads = _heads(source)
        if len(heads) < 2:
            return super().read(source)
        draft = Draft([], 0.95, f"{len(heads)} headers of name and date")
        if len(heads) > 2 and _is_post(source, heads):
            draft.post_author = heads.pop(0).author  # the post stands above the comments' rows
        _link(source, heads)
        forget_flat_levels(heads)
        add_page(
            source,
            draft,
            heads,
            below_page_head(source, heads, kind.PAGE),
            _is_button,
            is_foot=_is_foot,
        )
        return draft


def _is_post(source: Source, heads: list[Head]) -> bool:
    """Whether the first header is the post's: the comments' rows, or their wording, begin below."""
    if any(map(kind.PAGE.match, source.bare[heads[0].body : heads[1].first])):
        return True
    first, *others = (source.bare[head.body - 1] for head in heads)
    return bool(kind.DASHED.match(first)) and all(map(kind.HEADER.match, others))


def _is_foot(line: str) -> bool:
    return bool(kind.FOOT.match(line))


def _is_button(line: str) -> bool:
    if drupal_org.ATTACHED.match(line):
        return True
    return bool(kind.BUTTON.match(line)) or label_of(line.lstrip("»*• ")) is Label.REPLY


def _heads(source: Source) -> list[Head]:
    heads: list[Head] = []
    posted = sum(bool(kind.LOGIN.match(line.lstrip("»*• "))) for line in source.bare) > 1
    for number, line in enumerate(source.bare):
        if seven := _seven(source, number):
            if seven.parent is not None and seven.parent >= len(heads):
                seven.parent = None
            heads.append(seven)
            continue
        match = kind.HEADER.match(line) or kind.DASHED.match(line) if len(line) <= 160 else None
        match = match or (kind.POSTED.match(line) if posted else None)
        if match is None:
            match = drupal_org.match_head(source, number)
        if match is None or not dates.is_date(match["date"].replace(" - ", " ")):
            continue
        head = Head(number, number + 1, UNVERIFIED.sub("", match["name"]), match["date"])
        head.level = source.indents[number]
        head.first = _first(source, number)
        heads.append(head)
    _skip_subjects(source, heads)
    if len(heads) < 2:
        heads = _without_links(source) or (_said(source) if posted else []) or heads
    return drupal_org.without_facts(source, heads)


def _said(source: Source) -> list[Head]:
    """Read themes of Drupal 6 that say who says something when, above the link to log in."""
    heads = blog_says.says_heads(source)
    for head in heads:
        head.author = UNVERIFIED.sub("", head.author or "") or None
    return heads


def _without_links(source: Source) -> list[Head]:
    """Read the own theme of Drupal 9: ``NAME``, ``5 years ago``, maybe "In reply to …", the body.

    In that of Drupal 10 the two are one row.
    """
    lines = filled_lines(source, 0, len(source))
    heads: list[Head] = []
    answers = pictures = False
    for above, number in pairwise(lines):
        date = source.bare[number]
        picture = kind.PICTURE.match(source.bare[above])
        if aged := _aged(date, picture["name"] if picture else None):
            head = Head(above if picture else number, number + 1, *aged)
            pictures |= bool(picture)
            below = _next_filled(source, number)
            answers |= bool(kind.ANSWERS.match(source.bare[below]))
            heads.append(head)
            continue
        if len(date) > _LONGEST_DATE or not dates.is_date(date.replace(" - ", " ")):
            continue
        if not can_be_name(UNVERIFIED.sub("", source.bare[above])):
            continue
        below = _next_filled(source, number)
        answers |= bool(kind.ANSWERS.match(source.bare[below]))
        heads.append(Head(above, number + 1, UNVERIFIED.sub("", source.bare[above]), date))
    # Others say whom a comment answers, too: these lines only Drupal has.
    own = any(kind.FOOT.match(source.bare[n]) or UNVERIFIED.search(source.bare[n]) for n in lines)
    return heads if (answers and own) or (pictures and len(heads) > 1) else []


def _next_filled(source: Source, number: int) -> int:
    return next((n for n in range(number + 1, len(source)) if source.bare[n]), number)


def _aged(line: str, name: str | None) -> tuple[str, str] | None:
    """Split a row of name and age.

    A name may end in digits: ``name`` is what a picture above it says, if there is one.
    """
    if len(line) > 2 * _LONGEST_DATE or not any(map(str.isdecimal, line)) or dates.is_date(line):
        return None
    if name and line.startswith(name) and dates.is_date(line[len(name) :].strip()):
        return name, line[len(name) :].strip()
    match = kind.AGED.match(line)
    if match is None or not match["name"].strip() or not dates.is_date(match["date"]):
        return None
    plain = UNVERIFIED.sub("", match["name"])
    return (plain, match["date"]) if can_be_name(plain) else None


def _seven(source: Source, number: int) -> Head | None:
    """Read Drupal 7's header: ``NAME``, ``Wed, 03/03/2021 - 09:15``, ``Permalink``, a subject.

    Since Drupal 8 the line that says what is answered may stand above ``Permalink``.
    """
    link = kind.REPLY_TO.match(source.bare[number]) if number else None
    if link is None:
        return None
    filled = filled_lines(source, max(0, number - 7), number)
    if filled and kind.ANSWERS.match(source.bare[filled[-1]]):
        filled.pop()
    if not filled:
        return None
    filled = [filled[-1], *filled] if len(filled) < 2 else filled
    above, dated = filled[-2:]
    name, date, below = source.bare[above], source.bare[dated], number
    if kind.HEADER.match(date) or (link["word"][0] == "p" and " - " not in date):
        return None  # "permalink" stands below others' dates, too
    if match := kind.ON_ONE.match(date):
        above, name, date = dated, match["name"], match["date"]
    if len(date) > _LONGEST_DATE or not dates.is_date(date.replace(" - ", " ")):
        return None
    head = Head(above, below + 1, UNVERIFIED.sub("", name), date)
    head.level = source.indents[dated]
    if link["to"]:
        head.parent = whole(link["to"]) - 1
    if above and kind.PICTURE.match(source.bare[above - 1]):
        head.first = above - 1
    return head


def _skip_subjects(source: Source, heads: list[Head]) -> None:
    """Go past the subjects that stand apart below links, in place, where all have one.

    Below what stands apart somewhere with nothing but a button under it, nobody wrote a subject.
    """
    apart: list[Head] = []
    stops = [*(head.first for head in heads), len(source)][1:]
    for head, stop in zip(heads, stops, strict=True):
        if not kind.REPLY_TO.match(source.bare[head.body - 1]):
            continue
        subject = source.bare[head.body : head.body + 2]
        if len(subject) == 2 and subject[0] and not subject[1] and len(subject[0]) <= _MOST_SUBJECT:
            below = filled_lines(source, head.body + 2, stop)
            if not below or _is_button(source.bare[below[0]]):
                return
            apart.append(head)
    for head in apart:
        head.body += 1


def _link(source: Source, heads: list[Head]) -> None:
    """Set the parents that lines below the headers name, by their subjects and authors."""
    last_by: dict[tuple[str, str], int] = {}
    said_by: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    firsts: set[str] = set()
    subjects: set[str] = set()
    for number, head in enumerate(heads):
        above = source.bare[head.first]
        for line in range(head.first + 1, min(head.body + _NEAR, len(source))):
            if re.fullmatch(kind.LINK, source.bare[line]) and line >= head.body:
                head.body = line + 1
            if head.parent is None and (match := kind.ANSWERS.match(source.bare[line])):
                name = UNVERIFIED.sub("", match["name"])
                subjects.add(match["subject"])
                head.parent = _answered(last_by, said_by[name], match["subject"], name)
                head.body = max(head.body, line + 1)
        filled = _next_filled(source, head.body - 1)
        below = source.bare[filled] if filled >= head.body else ""
        for subject in ("", above, below):
            last_by[subject, head.author or ""] = number
            said_by[head.author or ""].append((subject, number))
        firsts.add(below)
    stops = [*(h.first for h in heads[1:]), len(source)]
    said = [filled_lines(source, h.body, stop)[:2] for h, stop in zip(heads, stops, strict=True)]
    # A subject that nobody writes is the beginning of what is said.
    begun = any(len(t) > 1 and _begins(source.bare[t[0]], source.bare[t[1]]) for t in said)
    if firsts & subjects or begun:  # then the first line of each is its subject
        for head, lines in zip(heads, said, strict=True):
            if len(lines) > 1 and not _is_button(source.bare[lines[1]]):
                head.body = lines[0] + 1


def _answered(
    last_by: dict[tuple[str, str], int], said: list[tuple[str, int]], subject: str, name: str
) -> int | None:
    """Return the comment with a subject, which may be cut, by somebody; else their last."""
    if (subject, name) in last_by:
        return last_by[subject, name]
    begun = subject.removesuffix("…").rstrip()
    for text, number in reversed(said[-_MOST_BACK:] if begun != subject else []):
        if text.startswith(begun):
            return number
    return last_by.get(("", name))


def _begins(subject: str, text: str) -> bool:
    """Whether a subject is the first words of a text, cut."""
    return len(subject) < len(text) and len(subject.split()) > 1 and text.startswith(subject)


def _first(source: Source, number: int) -> int:
    """Return where a header begins: at the picture, or the subject, that stands above it."""
    subject = number - 1
    if subject >= 0 and not source.bare[subject]:  # a subject apart, right below the page's rows
        near = [n for n in range(max(0, number - 5), number) if source.bare[n]][-2:]
        apart = len(near) == 2 and _is_text(source, near[1]) and not _is_text(source, near[0])
        return near[1] if apart and len(source.bare[near[1]]) <= _MOST_SUBJECT else number
    if not _is_text(source, subject) or len(source.bare[subject]) > _MOST_SUBJECT:
        return number
    if not _is_text(source, subject - 1):
        return subject
    return subject - 1 if kind.PICTURE.match(source.bare[subject - 1]) else number


def _is_text(source: Source, number: int) -> bool:
    line = source.bare[number] if number >= 0 else ""
    return bool(line) and not (_is_button(line) or kind.PAGE.match(line))


READER = DrupalReader(
    "drupal",
    "Drupal",
    "Submitted by Ada Byron (not verified) on Wed, 03/03/2021 - 09:15.\n\nI agree.",
    sign(
        r"(?:submitted by )?.{1,100}(?: \(not verified\))? on \w{3,9}, (?:\d\d/\d\d/\d{4}"
        r"|\w+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d)(?: -)? \d\d?:\d\d",
        "“Submitted by NAME on DATE”",
        0.85,
    ),
    sign(r"\w{3}, \d\d/\d\d/\d{4} - \d\d:\d\d", "a name with “Wed, 03/03/2021 - 09:15”", 0.8),
)
