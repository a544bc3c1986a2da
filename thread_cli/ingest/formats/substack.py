"""Substack comment sections as copied from the page, printed, or clipped as Markdown.

Four layouts, often mixed in one paste; what begins a comment is found line by line:

- avatar: ``NAME's avatar``, then the body. No dates, no depth.
- compact: ``NAME``, maybe the publication, ``DATE``, then the body and a row of buttons.
- clipped: the same lines as Markdown links, with the exact time and an id in the date's link.
- print: ``NAME DATE`` on one line, upper-case buttons, the body hard-wrapped.

None of them shows depth.
"""

import re
from dataclasses import dataclass

from thread_cli.ingest import dates
from thread_cli.ingest.article import take_article
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.formats.substack_lines import (
    ALSO_HEADER,
    COUNT,
    Line,
    heads_section,
    is_button,
    is_footer,
    is_like,
    is_section_header,
    is_sole_name,
    likely_publication,
    lines_of,
    score_of,
    unwrap,
)
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, FurnitureKind, Notice

_AVATAR = re.compile(r"(?P<name>\S.{0,79}?)['’]s avatar\Z")
_NAMED_ELSEWHERE = re.compile(
    r"(?:Liked by|\d+ repl(?:y|ies) by) (?P<name>.+?)(?: and (?:others|\d+ others?))?\Z"
)
_PRINT = re.compile(r"(?P<name>\S.{0,59}?)\s+(?P<date>\S+ \d{1,2}(?:, \d{4})?|\d{1,2} \S+)\Z")
_SHOUTED = frozenset({"LIKE", "REPLY", "SHARE"})


@dataclass(frozen=True, slots=True)
class _Header:
    """Where a comment begins: indices into the lines that are not blank."""

    first: int
    end: int
    author: str
    date: Line | None
    from_avatar: bool


class SubstackReader:
    """Reads all four layouts."""

    name = "substack"
    label = "Substack"
    example = "Ada Byron's avatar\n\nI agree with the second point."

    def detect(self, source: Source) -> Detection:
        """Look for avatar lines, or dates with a row of buttons."""
        avatars = dated = marks = rows = 0
        counted = False
        above = before = ""
        for line in lines_of(source):
            marks += line.after_mark
            if _AVATAR.match(line.text):
                avatars += 1
            elif dates.is_date(line.text) or _print_header(line):
                dated += 1
            elif COUNT.match(line.text):
                counted = True
            elif line.text.lower() == "share" and before.lower() == "reply":
                rows += is_like(above)
            elif is_button(line.text) and dates.is_date(before):
                dated -= 1  # a date over buttons ends a comment, elsewhere
            above, before = before, line.text
        if avatars:
            sure = 0.95 if avatars > 1 or counted else 0.8
            return Detection(sure, f"{avatars} lines like “NAME's avatar”")
        if dated > 0 and rows:
            seen = f"{dated} lines with a date, {rows} rows of Like, Reply and Share"
            return Detection(0.85, seen)
        if dated > 1 and counted and marks > 1:
            seen = f"a count of comments, {dated} lines with a date, tabs where pictures were"
            return Detection(0.75, seen)
        if dated > 1 and counted:
            return Detection(0.3, f"a count of comments and {dated} lines with a date")
        return NOT_SEEN

    def read(self, source: Source) -> Draft:
        """Cut the source at its headers."""
        lines = lines_of(source)
        start = _section_start(lines)
        end = _section_end(lines)
        headers = _headers(lines, start, end)
        draft = Draft([], 0.0, "", order="display")
        for line in lines[:start]:
            if match := COUNT.match(line.text):
                draft.declared = int(re.sub(r"\D", "", match["count"]))
        if not headers:
            return draft

        own = _own_avatar(lines, headers, end)
        if own is not None:
            headers = headers[1:]
            draft.furniture.append(_piece(source, lines, own.first, own.end, FurnitureKind.AVATAR))
        article = _read_before(source, lines, start, (own or headers[0]).first, draft)
        wrapped = any(line.text in _SHOUTED for line in lines)
        for number, header in enumerate(headers):
            stop = headers[number + 1].first if number + 1 < len(headers) else end
            _read_comment(source, lines, header, stop, draft, wrapped=wrapped)
        if end < len(lines):
            draft.furniture.append(_piece(source, lines, end, len(lines), FurnitureKind.FOOTER))
        take_article(draft, source.bare[:article], stacked=True)
        avatars = sum(header.from_avatar for header in headers)
        draft.reason = _reason(avatars, len(headers) - avatars)
        draft.confidence = _confidence(draft, len(headers), avatars)
        return draft


def _reason(avatars: int, dated: int) -> str:
    seen = []
    if avatars:
        seen.append(f"{avatars} lines like “NAME's avatar”")
    if dated:
        seen.append(f"{dated} lines of name and date")
    return " and ".join(seen)


def _confidence(draft: Draft, headers: int, avatars: int) -> float:
    sure = 0.9 if avatars > 1 or headers > 2 else 0.7
    return 0.99 if draft.declared == len(draft.records) else sure


def _piece(
    source: Source, lines: list[Line], first: int, end: int, kind: FurnitureKind
) -> Furniture:
    return Furniture(source.span(lines[first].number, lines[end - 1].number + 1), kind)


def _section_start(lines: list[Line]) -> int:
    """Return the index after the lines that head the comments, or 0 where none do."""
    replies = [i for i, line in enumerate(lines) if line.text.lower() == "reply"]
    before = lines[: replies[0]] if replies else lines
    heads = [i for i, line in enumerate(before) if heads_section(line.text)]
    if not heads:
        return 0
    # Without buttons a body that reads like a head cannot be told: trust the first.
    start = (heads[-1] if replies else heads[0]) + 1
    while start < len(lines) and is_section_header(lines[start].text):
        start += 1
    return start


def _section_end(lines: list[Line]) -> int:
    """Return the index of the footer's first line: nothing below it has buttons to reply with."""
    end = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        text = lines[index].text
        if text.lower() == "reply" or _AVATAR.match(text):
            break
        if is_footer(text):
            end = index
    return end


def _headers(lines: list[Line], start: int, end: int) -> list[_Header]:
    known = {m["name"] for line in lines if (m := _NAMED_ELSEWHERE.match(line.text))}
    known |= {m["name"] for line in lines if (m := _AVATAR.match(line.text))}
    shouted = any(line.text in _SHOUTED for line in lines)
    headers: list[_Header] = []
    index = start
    while index < end:
        line = lines[index]
        header = None
        if match := _AVATAR.match(line.text):
            header = _after_avatar(lines, index, end, match["name"].strip())
        elif dates.is_date(line.text):
            floor = headers[-1].end if headers else start
            header = _above_date(lines, index, floor, end, known)
        elif shouted and (printed := _print_header(line)):
            header = _Header(index, index + 1, printed["name"], line, from_avatar=False)
        if header is not None:
            headers.append(header)
            index = header.end
        else:
            index += 1
    return headers


def _print_header(line: Line) -> re.Match[str] | None:
    match = _PRINT.match(line.text)
    return match if match and dates.is_date(match["date"]) and is_sole_name(match["name"]) else None


def _after_avatar(lines: list[Line], index: int, end: int, author: str) -> _Header:
    """Take what follows an avatar line as long as it is name, publication and date."""
    after = index + 1
    date = None
    for ahead in range(after, min(after + 3, end)):
        if dates.is_date(lines[ahead].text):
            if ahead == after or is_sole_name(lines[after].text):
                date, after = lines[ahead], ahead + 1
            break
        if _AVATAR.match(lines[ahead].text):
            break
    if date is None and after < end and lines[after].text == author:
        after += 1
    return _Header(index, _past_also(lines, after, end), author, date, from_avatar=True)


def _past_also(lines: list[Line], index: int, end: int) -> int:
    while index < end and ALSO_HEADER.match(lines[index].text):
        index += 1
    return index


def _above_date(
    lines: list[Line], index: int, floor: int, end: int, known: set[str]
) -> _Header | None:
    """Find the name above a date, with the publication between them or not."""
    first = index - 1
    if first < floor or is_button(lines[first].text) or not is_sole_name(lines[first].text):
        return None
    above = first - 1
    if above >= floor and _is_name_above(lines, above, first, index, known):
        first = above
    author = lines[first].text
    after = _past_also(lines, index + 1, end)
    return _Header(first, after, author, lines[index], from_avatar=False)


def _is_name_above(lines: list[Line], above: int, below: int, date: int, known: set[str]) -> bool:
    """Whether ``lines[above]`` is the name and ``lines[below]`` its publication."""
    upper, lower = lines[above], lines[below]
    if is_button(upper.text) or not is_sole_name(upper.text):
        return False
    if upper.text == lower.text or upper.text in known or upper.after_mark:
        return True
    if lower.after_mark or lower.text in known:
        return False
    packed = lower.number == lines[date].number - 1
    if packed:  # the header is a block without blank lines: two lines are name and publication
        return upper.number == lower.number - 1
    return likely_publication(lower.text)


def _own_avatar(lines: list[Line], headers: list[_Header], end: int) -> _Header | None:
    """Return the reader's own avatar: it stands first, over the box to write in, with no body."""
    first = headers[0]
    stop = headers[1].first if len(headers) > 1 else end
    empty = all(is_section_header(line.text) for line in lines[first.end : stop])
    return first if first.from_avatar and first.date is None and empty and stop < end else None


def _read_before(source: Source, lines: list[Line], start: int, stop: int, draft: Draft) -> int:
    """Take what stands above the first comment: an article, headers, the end of a comment.

    Returns:
        The number of the line where the article ends, 0 where there is none.
    """
    article = 0
    heads = [i for i in range(start) if is_section_header(lines[i].text)]
    if heads and heads[0] > 0:
        draft.furniture.append(_piece(source, lines, 0, heads[0], FurnitureKind.ARTICLE))
        article = lines[heads[0]].number
    for index in range(heads[0] if heads else start, start):
        kind = FurnitureKind.HEADER
        if COUNT.match(lines[index].text):
            kind = FurnitureKind.COUNT
        elif _AVATAR.match(lines[index].text):
            kind = FurnitureKind.AVATAR
        draft.furniture.append(_piece(source, lines, index, index + 1, kind))
    if start >= stop:
        return article
    cut_off = _Header(start, start, "", None, from_avatar=False)
    before = len(draft.records)
    _read_comment(source, lines, cut_off, stop, draft, wrapped=False)
    record = draft.records[before]
    if not record.text:
        del draft.records[before]
        return article
    message = "the text begins inside a comment; its author is not known"
    draft.notices.append(Notice("cut-start", message, record.span, weighty=True))
    return article


def _read_comment(
    source: Source, lines: list[Line], header: _Header, stop: int, draft: Draft, *, wrapped: bool
) -> None:
    last = stop
    while last > header.end and (
        is_button(lines[last - 1].text) or is_section_header(lines[last - 1].text)
    ):
        last -= 1
    if last < stop:
        draft.furniture.append(_piece(source, lines, last, stop, FurnitureKind.BUTTONS))
    first_line = lines[header.first].number
    body = ""
    end_line = lines[max(header.end, last) - 1].number + 1 if max(header.end, last) else first_line
    if header.end < last:
        body = "\n".join(source.lines[lines[header.end].number : end_line])
    date, date_text, exact = header.date, None, None
    if date is not None:
        printed = _print_header(date) if wrapped and not dates.is_date(date.text) else None
        date_text = printed["date"] if printed else date.text
        exact = dates.moment(date.title) if date.title else None
    draft.records.append(
        Record(
            source.span(first_line, max(end_line, first_line)),
            header.author or None,
            unwrap(body) if wrapped else _without_trailing_space(body),
            created_text=date_text,
            created_at=exact.when if exact else None,
            score=score_of([line.text for line in lines[last:stop]]),
            source_id=date.comment_id if date else None,
        )
    )
    if any(line.text in {"Edited", "(Edited)"} for line in lines[header.first : header.end]):
        draft.records[-1].extra = {"edited": True}


def _without_trailing_space(body: str) -> str:
    return "\n".join(line.rstrip() for line in body.split("\n")).strip("\n")


READER = SubstackReader()
