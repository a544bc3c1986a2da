"""Where Substack's comments begin: an avatar's line, a date below a name, both on one line."""

import re
from dataclasses import dataclass, replace

from thread_cli.ingest import dates
from thread_cli.ingest.formats.substack_lines import (
    GONE,
    Line,
    is_also_header,
    is_button,
    is_mark,
    is_section_header,
    is_shouted,
    is_sole_name,
    likely_publication,
)

ENGLISH_AVATAR = re.compile(r"(?P<name>\S.{0,79}?)['’]s avatar\Z")
#: Other sites have this in their languages, too, so it tells a comment and not the platform.
AVATAR = re.compile(
    r"(?P<of>Avatar (?:de|di|do|da|von|van|av) )?(?P<name>\S.{0,79}?)(?(of)|['’]s avatar)\Z"
)
#: Until about 2022 a header was one word: "Ada ByronAuthorSep 14, 2020Liked by Bo".
_GROWN = re.compile(
    r"(?P<name>\S.{0,58}?[^\s,])(?P<author>Author)?"
    r"(?P<date>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}(?:, \d{4})?|"
    r"\d{1,2} (?:min|hr) ago)(?P<edited> ?[·∙]? ?[Ee]dited(?: .{3,20})?)?(?:Author)?"
    r"(?:Liked by .{1,60})?\Z"
)
_NAMED_ELSEWHERE = re.compile(
    r"(?:Liked by|Aimé par|Curtido por|Piace a|"
    r"\d+ (?:repl(?:y|ies) by|[^\W\d_]{5,12} (?:von|par|de|di|door|av|od|от))) "
    r"(?P<name>.+?)(?: (?:and|und|et|y|e|en|och|i|и) "
    r"(?:others|\d+ others?|andere[nr]?|d['’]autres|otros|altri|outros|andra|inni|другие))?\Z"
)
#: A newsletter beside a name that is called after it: "Ada Byron Ada Byron's Letter".
_NAMED_AFTER = re.compile(r"(?P<name>\S.{1,38}?) (?P=name)(?:['’]s?)? .{1,40}\Z")
_PRINT = re.compile(
    r"(?P<name>\S.{0,59}?)(?: Writes \S.{1,60}?)?\s+"
    r"(?P<date>\S+ \d{1,2}(?:, \d{4})?|\d{1,2} \S+)(?P<edited> Edited)?(?: (?:Author|AUTHOR))?"
    r"(?: ♥)?(?: Liked by .{1,80})?\Z"
)


@dataclass(frozen=True, slots=True)
class Header:
    """Where a comment begins: indices into the lines that are not blank."""

    first: int
    end: int
    author: str
    date: Line | None
    from_avatar: bool
    grown: bool = False


def grown_header(line: Line) -> re.Match[str] | None:
    """Match a name and a date that have grown together."""
    match = _GROWN.match(line.text) if line.text[-40:-1] else None
    return match if match and not dates.is_date(line.text) else None


def find_headers(lines: list[Line], start: int, end: int) -> list[Header]:
    """Return where comments begin between two lines (indices into those not blank)."""
    known = {m["name"] for line in lines if (m := _NAMED_ELSEWHERE.match(line.text))}
    known |= {m["name"] for line in lines if (m := AVATAR.match(line.text))}
    shouted = any(is_shouted(line.text) for line in lines)
    grown = sum(grown_header(line) is not None for line in lines[start:end]) > 1
    headers: list[Header] = []
    index = start
    while index < end:
        line = lines[index]
        header = None
        if match := AVATAR.match(line.text):
            header = _after_avatar(lines, index, end, match["name"].strip())
        elif dates.is_date(line.text) and not grown:
            floor = headers[-1].end if headers else start
            header = _above_date(lines, index, floor, end, known)
        elif grown and (match := grown_header(line)):
            date = replace(line, text=match["date"], edited=bool(match["edited"]))
            header = Header(index, index + 1, match["name"], date, from_avatar=False, grown=True)
        elif shouted and (printed := print_header(line)):
            name = _NAMED_AFTER.sub(r"\g<name>", printed["name"])
            header = Header(index, index + 1, name, line, from_avatar=False)
        if header is not None:
            headers.append(header)
            index = header.end
        else:
            index += 1
    return headers


def print_header(line: Line) -> re.Match[str] | None:
    """Match ``NAME DATE`` on one line, as a printed page has it."""
    match = _PRINT.match(line.text)
    return match if match and dates.is_date(match["date"]) and is_sole_name(match["name"]) else None


def _after_avatar(lines: list[Line], index: int, end: int, author: str) -> Header:
    """Take what follows an avatar line as long as it is name, publication and date."""
    if author == "User":
        return Header(index, index + 1, author, None, from_avatar=True)
    after = index + 1
    date = None
    for ahead in range(after, min(after + 3, end)):
        if dates.is_date(lines[ahead].text):
            if ahead == after or is_sole_name(lines[after].text):
                date, after = lines[ahead], ahead + 1
            break
        if AVATAR.match(lines[ahead].text):
            break
    if date is None and after < end and lines[after].text == author:
        after += 1
    return Header(index, _past_also(lines, after, end), author, date, from_avatar=True)


def _past_also(lines: list[Line], index: int, end: int) -> int:
    while index < end and is_also_header(lines[index].text):
        index += 1
    return index


def _above_date(
    lines: list[Line], index: int, floor: int, end: int, known: set[str]
) -> Header | None:
    """Find the name above a date, with the publication between them or not."""
    first = index - 1
    if first < floor:
        return None
    gone = lines[first].text in GONE
    if (
        not _can_name(lines[first])
        and not gone
        and not (  # below buttons it is one, whatever it reads like
            len(lines[first].text) <= 60
            and not is_button(lines[first].text)
            and _follows_buttons(lines, first, floor)
            and first > floor
        )
    ):
        return None
    above = first - 1
    if gone:
        if above >= floor and not _follows_buttons(lines, first, floor):
            return None
    elif (
        above >= floor
        and _can_name(lines[above])
        and (
            _follows_buttons(lines, above, floor)
            or _is_name_above(lines, above, first, index, known)
        )
    ):
        first = above
    named = first
    if is_mark(lines[first].text) and first < index - 1:
        named = first + 1  # that somebody wrote the post may stand above the name
    author = lines[named].name or lines[named].text
    after = _past_also(lines, index + 1, end)
    return Header(first, after, author, lines[index], from_avatar=False)


def _can_name(line: Line) -> bool:
    """Whether a line may be a name; below a picture's mark also one that reads like a button."""
    return is_sole_name(line.text) or (line.after_mark and 0 < len(line.text) <= 60)


def _follows_buttons(lines: list[Line], index: int, floor: int) -> bool:
    """Whether nothing stands between a line and the buttons, or the section's head, above it."""
    if not index:
        return False
    above = lines[index - 1].text
    return is_button(above) if index > floor else is_section_header(above) or _is_own(above)


def _is_own(text: str) -> bool:
    """Whether a line stands for the picture of the reader, who has written nothing here."""
    match = AVATAR.match(text)
    return match is not None and match["name"] == "User"


def _is_name_above(lines: list[Line], above: int, below: int, date: int, known: set[str]) -> bool:
    """Whether ``lines[above]`` is the name and ``lines[below]`` its publication."""
    upper, lower = lines[above], lines[below]
    if upper.text == lower.text or upper.text in known or upper.after_mark:
        return True
    if lower.after_mark or lower.text in known:
        return False
    packed = lower.number == lines[date].number - 1
    if packed:  # the header is a block without blank lines: two lines are name and publication
        return upper.number == lower.number - 1
    return likely_publication(lower.text)
