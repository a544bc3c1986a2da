"""Substack comment sections as copied from the page, printed, or clipped as Markdown.

Four layouts, often mixed in one paste; what begins a comment is found line by line:

- avatar: ``NAME's avatar``, then the body. No dates, no depth.
- compact: ``NAME``, maybe the publication, ``DATE``, then the body and a row of buttons.
- clipped: the same lines as Markdown links, with the exact time and an id in the date's link.
- print: ``NAME DATE`` on one line, upper-case buttons, the body hard-wrapped.

None of them shows depth.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.article import take_article
from thread_cli.ingest.branch import hang_on_first
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.formats.substack_headers import (
    AVATAR,
    ENGLISH_AVATAR,
    Header,
    find_headers,
    grown_header,
    print_header,
)
from thread_cli.ingest.formats.substack_lines import (
    GONE,
    OWN,
    Line,
    counts,
    heads_section,
    is_button,
    is_footer,
    is_like,
    is_row,
    is_section_header,
    is_sheet,
    is_shouted,
    is_tabs,
    lines_of,
    score_of,
    unwrap,
)
from thread_cli.ingest.line_parts import count_in, number_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of
from thread_cli.model import Furniture, FurnitureKind, Notice


def _by_count(dated: int, pairs: int, marks: int) -> Detection:
    """Return how sure a page is that has a count of comments and dates alone."""
    if pairs * 5 >= dated * 4:
        return Detection(0.75, f"a count of comments, {dated} lines with a date, Reply, Share")
    if marks > 1:
        seen = f"a count of comments, {dated} lines with a date, tabs where pictures were"
        return Detection(0.75, seen)
    return Detection(0.3, f"a count of comments and {dated} lines with a date")


def _names_again(above: str, line: str) -> bool:
    """Whether the picture's name stands again below it, with a date beside it: another site's."""
    match = AVATAR.match(above)
    return match is not None and re.match(re.escape(match["name"]) + " ?[·•]", line) is not None


class SubstackReader:
    """Reads all four layouts."""

    name = "substack"
    label = "Substack"
    example = "Ada Byron's avatar\n\nI agree with the second point."

    def detect(self, source: Source) -> Detection:
        """Look for avatar lines, or dates with a row of buttons."""
        avatars = dated = marks = rows = pairs = dotted = grown = 0
        counted = False
        above = before = ""
        for line in lines_of(source):
            marks += line.after_mark
            dotted += before.endswith(" avatar") and _names_again(before, line.text)
            if ENGLISH_AVATAR.match(line.text):
                avatars += 1
            elif grown_header(line):
                grown += 1
            elif dates.is_date(line.text) or print_header(line):
                dated += 1
            elif counts(line.text):
                counted = True
            elif label_of(line.text) is Label.SHARE and label_of(before) is Label.REPLY:
                rows += is_like(above)
                pairs += 1
            elif is_row(line.text) or (is_shouted(line.text) and _PRINTED in line.text):
                pairs, rows = pairs + 1, rows + (_PRINTED in line.text)
            elif is_button(line.text) and dates.is_date(before):
                dated -= 1  # a date over buttons ends a comment, elsewhere
            above, before = before, line.text
        if avatars:
            sure = 0.95 if avatars > 1 or counted else 0.8
            sure = 0.3 if dotted * 2 >= avatars else sure
            return Detection(sure, f"{avatars} lines like “NAME's avatar”")
        if grown > 1 and any(map(OWN.match, source.bare)):
            return Detection(0.9, f"{grown} names and dates as one word, and what Substack says")
        if dated > 0 and rows and dated * 3 >= rows:
            seen = f"{dated} lines with a date, {rows} rows of Like, Reply and Share"
            return Detection(0.85, seen)
        return _by_count(dated, pairs, marks) if dated > 1 and counted else NOT_SEEN

    def read(self, source: Source) -> Draft:
        """Cut the source at its headers."""
        lines = lines_of(source)
        start = _section_start(lines)
        end = _section_end(lines)
        headers = find_headers(lines, start, end)
        draft = Draft([], 0.0, "", order="display", nesting=0)
        for line in lines[:start]:
            if counts(line.text):
                draft.declared = count_in(line.text)
        if not headers:
            return draft
        first = headers[0].first
        if headers[0].grown and any(is_section_header(line.text) for line in lines[:first]):
            start = first  # nothing between the heading and the first has the mark of a comment

        own = _own_avatar(lines, headers, end)
        if own is not None:
            headers = headers[1:]
            draft.furniture.append(_piece(source, lines, own.first, own.end, FurnitureKind.AVATAR))
        article = _read_before(source, lines, start, (own or headers[0]).first, draft)
        wrapped = any(is_shouted(line.text) for line in lines)
        for number, header in enumerate(headers):
            stop = headers[number + 1].first if number + 1 < len(headers) else end
            _read_comment(source, lines, header, stop, draft, wrapped=wrapped)
        if end < len(lines):
            draft.furniture.append(_piece(source, lines, end, len(lines), FurnitureKind.FOOTER))
        if any(line.text == "Return to thread" for line in lines[: headers[0].first]):
            hang_on_first(draft.records)
        take_article(draft, source.bare[:article], stacked=True)
        avatars = sum(header.from_avatar for header in headers)
        draft.reason = _reason(avatars, len(headers) - avatars)
        draft.confidence = _confidence(draft, len(headers), avatars)
        return draft


_PRINTED = " REPLY SHARE"
#: Below the name, where a page is printed.
_AUTHOR = re.compile(r"\AAUTHOR\s+")


def _reason(avatars: int, dated: int) -> str:
    seen = [f"{avatars} lines like “NAME's avatar”"] if avatars else []
    return " and ".join([*seen, f"{dated} lines of name and date"] if dated else seen)


def _confidence(draft: Draft, headers: int, avatars: int) -> float:
    sure = 0.9 if avatars > 1 or headers > 2 else 0.7
    return 0.99 if draft.declared == len(draft.records) else sure


def _piece(
    source: Source, lines: list[Line], first: int, end: int, kind: FurnitureKind
) -> Furniture:
    return Furniture(source.span(lines[first].number, lines[end - 1].number + 1), kind)


def _closes(text: str) -> bool:
    """Whether a line is the button to reply, alone or in a row."""
    return label_of(text) is Label.REPLY or is_row(text)


def _section_start(lines: list[Line]) -> int:
    """Return the index after the lines that head the comments, or 0 where none do."""
    replies = [i for i, line in enumerate(lines) if _closes(line.text)]
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
        if _closes(text) or AVATAR.match(text):
            break
        tabs = is_tabs([line.text for line in lines[index : index + 2]])
        if tabs or is_footer(text):
            end = index
    return end


def _own_avatar(lines: list[Line], headers: list[Header], end: int) -> Header | None:
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
        if counts(lines[index].text):
            kind = FurnitureKind.COUNT
        elif AVATAR.match(lines[index].text):
            kind = FurnitureKind.AVATAR
        draft.furniture.append(_piece(source, lines, index, index + 1, kind))
    if start >= stop:
        return article
    cut_off = Header(start, start, "", None, from_avatar=False)
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
    source: Source, lines: list[Line], header: Header, stop: int, draft: Draft, *, wrapped: bool
) -> None:
    last = stop
    floor = header.end + _says_a_button([line.text for line in lines[header.end : stop]])
    while last > floor and (
        is_button(lines[last - 1].text) or is_section_header(lines[last - 1].text)
    ):
        last -= 1
    buttons = [line.text for line in lines[last:stop]]
    likes = None
    rowed = any(map(is_row, buttons)) or (header.grown and bool(buttons))
    if last - 1 > header.end and rowed and not any(map(is_like, buttons)):
        likes = number_in(lines[last - 1].text)  # beside a heart that was not copied
        last -= likes is not None
    if last < stop:
        draft.furniture.append(_piece(source, lines, last, stop, FurnitureKind.BUTTONS))
    first_line = lines[header.first].number
    body = ""
    end_line = lines[max(header.end, last) - 1].number + 1 if max(header.end, last) else first_line
    if header.end < last:
        whole = source.lines[lines[header.end].number : end_line]
        body = "\n".join(line for line in whole if not is_sheet(line.strip()))
    date, date_text, exact, printed = header.date, None, None, None
    if date is not None:
        printed = print_header(date) if wrapped and not dates.is_date(date.text) else None
        date_text = printed["date"] if printed else date.text
        exact = dates.moment(date.title) if date.title else None
    draft.records.append(
        Record(
            source.span(first_line, max(end_line, first_line)),
            header.author or None,
            _AUTHOR.sub("", unwrap(body)) if wrapped else _without_trailing_space(body),
            created_text=date_text,
            created_at=exact.when if exact else None,
            score=score_of(buttons) if likes is None else likes,
            source_id=date.comment_id if date else None,
        )
    )
    marks = lines[header.first : header.end]
    if any(
        line.edited or label_of(line.text.strip("()")) is Label.EDITED for line in marks[1:]
    ) or (printed and printed["edited"]):
        draft.records[-1].extra = {"edited": True}
    if header.author in GONE:
        draft.records[-1].extra = {"deleted": True}


def _says_a_button(texts: list[str]) -> bool:
    """Whether a comment of nothing but buttons says the first: a heart, or it comes once more."""
    if not texts or not all(map(is_button, texts)):
        return False
    first, rest = texts[0], [text.casefold() for text in texts[1:]]
    return not any(map(str.isalnum, first)) or first.casefold() in rest


def _without_trailing_space(body: str) -> str:
    return "\n".join(line.rstrip() for line in body.split("\n")).strip("\n")


READER = SubstackReader()
