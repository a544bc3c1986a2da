"""Where GitHub's comments begin: three generations of header, and the reviews of pull requests."""

import re
from dataclasses import dataclass, replace

from thread_cli.ingest.formats.github_lines import (
    BADGES,
    COMMENTED,
    COMMENTED_ALONE,
    DATE_LINE,
    EDITED,
    EVENT,
    IN_DISCUSSION,
    INLINE,
    LEFT,
    LOGIN,
    OPENED,
    REPLIES,
    REVIEW,
    REVIEWED,
    SAID,
    VERBS,
)


@dataclass(frozen=True, slots=True)
class PageHead:
    """A header: its first line, the one below it, and what it says.

    A note is about some lines of code; others' notes below it answer it.
    """

    first: int
    body: int
    author: str
    date: str
    edited: bool
    opening: bool
    note: bool = False


def after_login(lines: list[str], index: int) -> re.Match[str] | None:
    """Match the login on the line above, if it is one, or above the badge there."""
    above = line_above(lines, index)
    if above > 0 and lines[above] in {"bot", "Bot"}:
        over = line_above(lines, above)
        above = over if over >= 0 and LOGIN.match(lines[over]) else above
    return LOGIN.match(lines[above]) if above >= 0 else None


def line_above(lines: list[str], index: int) -> int:
    """Return the nearest line above that is not blank, or -1."""
    above = index - 1
    while above >= 0 and not lines[above]:
        above -= 1
    return above


def is_commented(lines: list[str], index: int) -> bool:
    """Whether a line says that somebody commented, with its date or with that on the next."""
    text = lines[index]
    if COMMENTED_ALONE.match(text):
        return any(map(DATE_LINE.match, lines[index + 1 : index + 2]))
    said = SAID.match(text) and after_login(lines, index)
    return bool(COMMENTED.match(text) or said)


def find_heads(lines: list[str]) -> list[PageHead]:
    """Return the headers among the lines of a page."""
    heads: list[PageHead] = []
    talk = any(map(IN_DISCUSSION.match, lines))
    index = 0
    while index < len(lines):
        text = lines[index]
        floor = heads[-1].body if heads else 0
        head = None
        if text and len(text) <= 200:
            head = (
                _commented(lines, index, floor)
                or _reviewed(lines, index, floor)
                or _dated(lines, index, floor, talk=talk)
            )
        if head is not None:
            heads.append(head)
            index = max(head.body, index + 1)
        else:
            index += 1
    return _opened_once(lines, heads)


def _opened_once(lines: list[str], heads: list[PageHead]) -> list[PageHead]:
    """Leave out who opened an issue and when where the header of what they said is below that."""
    kept: list[PageHead] = []
    for head in heads:
        above = kept[-1] if kept else None
        twice = above is not None and above.opening and above.author == head.author
        if above is not None and twice and not any(lines[above.body : head.first]):
            kept.pop()
            head = replace(head, opening=True)  # noqa: PLW2901
        kept.append(head)
    return kept


def _commented(lines: list[str], index: int, floor: int) -> PageHead | None:
    match = COMMENTED.match(lines[index])
    author = match["name"].removesuffix(" bot") if match else ""  # a badge
    if (twice := author.split(" ")) and len(twice) == 2 and twice[0] == twice[1]:
        author = twice[0]  # the picture's text stands before it
    if match is None and (alone := COMMENTED_ALONE.match(lines[index])):
        below = next((t for t in lines[index + 1 : index + 3] if t), "")
        dated = DATE_LINE.match(below)
        first = _back_to_avatar(lines, index, floor, alone["name"])
        if dated is None or first == index:
            return None
        body, edited = _past_repeat(lines, index + 1, alone["name"])
        return PageHead(first, body, alone["name"], dated["date"], edited, opening=False)
    if match is None:
        match, login = SAID.match(lines[index]), after_login(lines, index)
        if match is None or match["date"] is None or login is None:
            return None
        author = login["name"]
    first = _back_to_avatar(lines, index, floor, author)
    body, edited = _past_repeat(lines, index + 1, author)
    edited = edited or bool(match["edited"])
    note = bool(match.groupdict().get("note"))
    return PageHead(first, body, author, match["date"], edited, opening=False, note=note)


def _reviewed(lines: list[str], index: int, floor: int) -> PageHead | None:
    """Read what a review says as a whole, with the date from the event's line above."""
    match, first = REVIEW.match(lines[index]), index
    if match is None and lines[index] == LEFT:  # the name on the line above
        match, first = after_login(lines, index), line_above(lines, index)
    if match is None or first < floor:
        return None
    date, above = "", first
    for _ in range(6):
        above = line_above(lines, above)
        if above < floor:
            break
        if found := REVIEWED.match(lines[above]):
            first, date = above, found["date"]
            break
    first = _back_to_avatar(lines, first, floor, match["name"])
    body, edited = _past_repeat(lines, index + 1, match["name"])
    return PageHead(first, body, match["name"], date, edited, opening=False)


def _dated(lines: list[str], index: int, floor: int, *, talk: bool) -> PageHead | None:
    """Read ``on DATE`` with the name above, or ``NAME DATE`` with badges or a login above."""
    text = lines[index]
    opened = OPENED.match(text)
    match = opened or DATE_LINE.match(text)
    above = line_above(lines, index)
    if match is not None:
        name = (opened["name"] if opened else None) or ""
        if above >= floor and SAID.match(lines[above]):  # "NAME", "commented", "on DATE"
            above = line_above(lines, above)
        login = LOGIN.match(lines[above]) if above >= floor else None
        if not name and login is None:
            return None
        if not name and login is not None:
            name = login["name"]
        first = above if login and login["name"] == name else index
        if not opened and not _is_new_head(lines, first, index, floor, talk=talk):
            return None
        first = _back_to_avatar(lines, first, floor, name)
        body, edited = _past_repeat(lines, index + 1, "")
        return PageHead(
            first, body, name, match["date"], edited or bool(match["edited"]),
            opening=bool(opened), note=True,
        )  # fmt: skip
    inline = INLINE.match(text)
    twice = inline is not None and inline["picture"] == inline["name"]
    if inline and not twice and inline["picture"]:
        return None
    if inline and above >= floor and (
        twice or lines[above] == f"@{inline['name']}" or lines[above] == inline["name"]
        or BADGES.match(lines[above]) or REPLIES.match(lines[above])
    ) and not EVENT.match(text):  # fmt: skip
        first = _back_to_avatar(lines, index, floor, inline["name"])
        body, edited = _past_repeat(lines, index + 1, "")
        return PageHead(
            first, body, inline["name"], inline["date"], edited or bool(inline["edited"]),
            opening=False, note=True,
        )  # fmt: skip
    return None


def _is_new_head(lines: list[str], name: int, date: int, floor: int, *, talk: bool) -> bool:
    """Tell a header from the date of an event: ``NAME``, ``added``, ``LABEL``, ``on DATE``."""
    for back in range(max(floor, name - 2), name):
        if lines[back] and re.fullmatch(VERBS + r"(?: this.{0,40})?", lines[back]):
            return False
    if talk and (lines[name - 1 : name] in ([], [""]) or lines[date].startswith("on ")):
        return True  # a name over a date, with nothing above: there are no events
    if talk and name > floor and REPLIES.match(lines[name - 1]):
        return True
    near = [t for t in lines[date + 1 : date + 8] if t]
    above = line_above(lines, name)
    login = lines[name].lstrip("@")
    avatar = above >= floor and lines[above].lstrip("@").removesuffix("'s profile") == login
    quoted = above >= floor and bool(BADGES.match(lines[above]))
    badge = bool(near and BADGES.match(near[0]))
    return avatar or badge or quoted


def _back_to_avatar(lines: list[str], first: int, floor: int, author: str) -> int:
    """Take the lines above a header that belong to it: badges, the login, the same name."""
    index = first
    for _ in range(8):
        above = line_above(lines, index)
        if above < floor or above < 0:
            break
        text = lines[above]
        own = text.lstrip("@").removesuffix("'s profile") == author
        if not own and not BADGES.match(text):
            break
        index = above
        if own:
            first = above
    return first


def _past_repeat(lines: list[str], index: int, author: str) -> tuple[int, bool]:
    """Go past the name and date that follow a header once more, and past badges."""
    edited = False
    end = index
    for step in range(16):
        while index < len(lines) and not lines[index]:
            index += 1
        if index >= len(lines):
            break
        text = lines[index]
        marked = EDITED.match(text)
        edited = edited or bool(marked)
        repeat = author and step < 4 and (text in {author, f"@{author}"})
        date = DATE_LINE.match(text) if step < 4 else None
        if date is not None and date["edited"]:
            edited = True
        if not (repeat or date or marked or BADGES.match(text)):
            break
        edited = edited or text.lower() == "edited"
        index += 1
        end = index
    return end, edited
