"""GitHub issues, pull requests and discussions as copied from the page.

Three generations of header, often with others' events between the comments:

- ``@NAME``, badges, ``NAME commented on Dec 3, 2017`` (also with ``3 days ago``);
- ``NAME``, ``NAME commented on DATE``, ``NAME``, ``on DATE · edited by NAME``, badges;
- ``@NAME``, ``NAME``, ``on DATE``, badges; discussions have ``NAME``, ``DATE``, badges.

Nothing shows depth, but in discussions, where a count of replies stands under a
comment and the replies below it. The opening post is the issue's text: a
comment at the top, as its author wrote it.
"""

import re
from dataclasses import dataclass

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats.github_lines import (
    ABOUT_LINES,
    AVATAR,
    BADGES,
    BUTTONS,
    COMMENTED,
    COMMIT,
    COUNT,
    DATE_LINE,
    EDITED,
    EVENT,
    EVENT_DATED,
    FOOTER,
    HIDDEN,
    IN_DISCUSSION,
    INLINE,
    LOGIN,
    LOOSE_DATE,
    MERGED_FROM,
    OPENED,
    OPENED_HEAD,
    PAGE,
    REPLIES,
    REVIEW,
    REVIEWED,
    TITLE,
    VERBS,
)
from thread_cli.ingest.headed import Head, add_before, add_comments, add_furniture
from thread_cli.ingest.line_parts import without_markdown
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

#: "Replies: 2 comments · 3 replies", "Oldest", "Newest", "Top", and what a picture leaves.
_MOST_TABS = 5


@dataclass(frozen=True, slots=True)
class _Head:
    first: int
    body: int
    author: str
    date: str
    edited: bool
    opening: bool


class GithubReader:
    """Reads all three generations."""

    name = "github"
    label = "GitHub issues, pull requests and discussions"
    example = "@ada-b\nOwner\nada-b commented on Dec 3, 2025\n\nFixed in the next release."

    def detect(self, source: Source) -> Detection:
        """Look for lines of who commented when, and for badges and events near them."""
        lines = _lines(source)
        commented = dated = marks = avatars = 0
        for index, text in enumerate(lines):
            if not text or len(text) > 200:
                continue
            if COMMENTED.match(text):
                commented += 1
            elif DATE_LINE.match(text) and _after_login(lines, index):
                dated += 1
            elif text.startswith(("Beta Was this", "You must be logged in to vote")) or text in {
                "Contributor",
                "Member",
                "Collaborator",
                "Maintainer",
                "ContributorAuthor",
            }:
                marks += 1
            elif AVATAR.match(text):
                avatars += 1
        if commented and (commented > 1 or dated or marks or avatars):
            sure = 0.95 if dated + marks + avatars else 0.8
            return Detection(sure, f"{commented} lines like “NAME commented on DATE”")
        if dated > 1 and (marks or avatars > 1):
            return Detection(0.85, f"{dated} names with a line “on DATE”, and GitHub's badges")
        if commented:
            return Detection(0.7, "a line like “NAME commented on DATE”")
        if dated > 2:
            return Detection(0.3, f"{dated} names with a date below")
        return NOT_SEEN

    def read(self, source: Source) -> Draft:
        """Cut the source at its headers; events become furniture."""
        lines = _lines(source)
        heads = _heads(lines)
        draft = Draft([], 0.0, "", order="time")
        end = _footer(lines, heads)
        if not heads:
            return draft
        _read_page(lines, heads[0].first, draft)
        add_before(
            source,
            draft,
            heads[0].first,
            is_page=lambda text: (
                text != "Activity"  # that stands below the opening comment
                and bool(PAGE.match(text) or OPENED_HEAD.match(text))
            ),
            is_button=lambda text: bool(BUTTONS.match(text) or HIDDEN.match(text)),
        )
        posts = []
        for number, head in enumerate(heads):
            limit = heads[number + 1].first if number + 1 < len(heads) else end
            stop = _first_event(lines, head.body, limit)
            if not number:  # a discussion counts its comments below what opened it
                stop = _count_below(lines, head.body, stop)
            post = Head(head.first, head.body, head.author, head.date or None, stop)
            if head.edited:
                post.extra["edited"] = True
            if any(HIDDEN.match(lines[i]) for i in range(head.first, stop)):
                post.extra["collapsed"] = True
            post.is_root = head.opening or (not number and head.author == draft.post_author)
            posts.append(post)
            add_furniture(source, draft, stop, limit, FurnitureKind.BUTTONS)
        base = len(draft.records)
        _nest(lines, heads, posts, end, base)
        add_comments(
            source,
            draft,
            posts,
            end,
            is_button=lambda text: bool(
                BUTTONS.match(text)
                or BADGES.match(text)
                or REPLIES.match(text)
                or COUNT.match(text)
                or AVATAR.match(text)
            ),
            is_noise=_is_noise,
        )
        add_furniture(source, draft, end, len(lines), FurnitureKind.FOOTER)
        if heads[0].opening:
            draft.post_author = heads[0].author
        draft.reason = f"{len(heads)} headers of who commented when"
        draft.confidence = 0.95 if len(heads) > 1 else 0.7
        return draft


def _lines(source: Source) -> list[str]:
    return [without_markdown(text) if "](" in text or "**" in text or text.startswith("#")
            else text for text in source.bare]  # fmt: skip


def _after_login(lines: list[str], index: int) -> re.Match[str] | None:
    above = _above(lines, index)
    return LOGIN.match(lines[above]) if above >= 0 else None


def _above(lines: list[str], index: int) -> int:
    """Return the nearest line above that is not blank, or -1."""
    above = index - 1
    while above >= 0 and not lines[above]:
        above -= 1
    return above


def _heads(lines: list[str]) -> list[_Head]:
    heads: list[_Head] = []
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
    return heads


def _commented(lines: list[str], index: int, floor: int) -> _Head | None:
    match = COMMENTED.match(lines[index])
    if match is None:
        return None
    author = match["name"]
    first = _back_to_avatar(lines, index, floor, author)
    body, edited = _past_repeat(lines, index + 1, author)
    edited = edited or bool(match["edited"])
    return _Head(first, body, author, match["date"], edited, opening=False)


def _reviewed(lines: list[str], index: int, floor: int) -> _Head | None:
    """Read what a review says as a whole, with the date from the event's line above."""
    match = REVIEW.match(lines[index])
    if match is None:
        return None
    first, date = index, ""
    above = index
    for _ in range(6):
        above = _above(lines, above)
        if above < floor:
            break
        if found := REVIEWED.match(lines[above]):
            first, date = above, found["date"]
            break
    first = _back_to_avatar(lines, first, floor, match["name"])
    body, edited = _past_repeat(lines, index + 1, match["name"])
    return _Head(first, body, match["name"], date, edited, opening=False)


def _dated(lines: list[str], index: int, floor: int, *, talk: bool) -> _Head | None:
    """Read ``on DATE`` with the name above, or ``NAME DATE`` with badges or a login above."""
    text = lines[index]
    opened = OPENED.match(text)
    match = opened or DATE_LINE.match(text)
    above = _above(lines, index)
    if match is not None:
        name = (opened["name"] if opened else None) or ""
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
        return _Head(
            first, body, name, match["date"], edited or bool(match["edited"]), opening=bool(opened)
        )
    inline = INLINE.match(text)
    if inline and above >= floor and (
        lines[above] == f"@{inline['name']}" or lines[above] == inline["name"]
        or BADGES.match(lines[above]) or REPLIES.match(lines[above])
    ) and not EVENT.match(text):  # fmt: skip
        first = _back_to_avatar(lines, index, floor, inline["name"])
        body, edited = _past_repeat(lines, index + 1, "")
        return _Head(
            first, body, inline["name"], inline["date"], edited or bool(inline["edited"]),
            opening=False,
        )  # fmt: skip
    return None


def _is_new_head(lines: list[str], name: int, date: int, floor: int, *, talk: bool) -> bool:
    """Tell a header from the date of an event: ``NAME``, ``added``, ``LABEL``, ``on DATE``."""
    for back in range(max(floor, name - 2), name):
        if lines[back] and re.fullmatch(VERBS + r"(?: this.{0,40})?", lines[back]):
            return False
    if lines[name - 1 : name] in ([], [""]) and talk:
        return True  # a name over a date, with nothing above: there are no events
    near = [t for t in lines[date + 1 : date + 8] if t]
    above = _above(lines, name)
    login = lines[name].lstrip("@")
    avatar = above >= floor and lines[above].lstrip("@").removesuffix("'s profile") == login
    quoted = above >= floor and bool(BADGES.match(lines[above]))
    badge = bool(near and BADGES.match(near[0]))
    return avatar or badge or quoted


def _back_to_avatar(lines: list[str], first: int, floor: int, author: str) -> int:
    """Take the lines above a header that belong to it: badges, the login, the same name."""
    index = first
    for _ in range(8):
        above = _above(lines, index)
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


def _is_noise(text: str) -> bool:
    return text in {"Uh oh!", "There was an error while loading. Please reload this page."}


def _first_event(lines: list[str], body: int, limit: int) -> int:
    """Return where what happened to the issue begins, after a comment's body."""
    for index in range(body, limit):
        text = lines[index]
        if not text or len(text) > 300:
            continue
        if COMMIT.match(text):
            pictures = [i for i in range(max(body, index - 4), index) if AVATAR.match(lines[i])]
            if pictures:
                return pictures[0]
        if re.fullmatch(VERBS + r".{0,120}", text):
            above = _above(lines, index)
            if (
                above >= body
                and LOGIN.match(lines[above].lstrip("@"))
                and _dated_soon(lines, index, limit)
            ):
                over = _above(lines, above)
                twin = over >= body and lines[over].lstrip("@") == lines[above].lstrip("@")
                return over if twin else above
        if ABOUT_LINES.match(text):
            above = _above(lines, index)
            return above if above > body and " " not in lines[above] else index
        match = EVENT.match(text)
        actor = match["actor"] if match else None
        if actor and (EVENT_DATED.match(text) or LOOSE_DATE.search(text[-40:])):
            above = _above(lines, index)
            return above if above >= body and lines[above].lstrip("@") == actor else index
    return limit


def _count_below(lines: list[str], body: int, limit: int) -> int:
    """Return where a discussion counts its comments, if nothing but tabs stands below that."""
    counts = (i for i in range(body, limit) if IN_DISCUSSION.match(lines[i]))
    count = next((i for i in counts if COUNT.match(lines[i])), limit)
    return count if sum(map(bool, lines[count:limit])) <= _MOST_TABS else limit


def _dated_soon(lines: list[str], index: int, limit: int) -> bool:
    near = lines[index : min(limit, index + 6)]
    return any(EVENT_DATED.match(t) or DATE_LINE.match(t) or LOOSE_DATE.search(t[-40:])
               for t in near if t and len(t) <= 300)  # fmt: skip


def _nest(lines: list[str], heads: list[_Head], posts: list[Head], end: int, base: int) -> None:
    """In discussions, put as many comments under one as the count below it says."""
    if not any(map(IN_DISCUSSION.match, lines)):
        return
    for post in posts:
        post.is_root = True
    number = 0
    while number < len(posts):
        limit = heads[number + 1].first if number + 1 < len(posts) else end
        count = 0
        for index in range(heads[number].body, limit):
            if match := REPLIES.match(lines[index]):
                count = int(match["count"])
        for reply in range(number + 1, min(number + 1 + count, len(posts))):
            posts[reply].parent, posts[reply].is_root = base + number, False
        number += count + 1


def _footer(lines: list[str], heads: list[_Head]) -> int:
    last = heads[-1].body if heads else 0
    return next((i for i in range(last, len(lines)) if FOOTER.match(lines[i])), len(lines))


def _read_page(lines: list[str], stop: int, draft: Draft) -> None:
    for text in lines[:stop]:
        if len(text) > 320:
            continue
        if draft.title is None and (match := TITLE.match(text)):
            draft.title = match["title"]
        opened = OPENED_HEAD.match(text)
        if opened and draft.post_author is None:
            came = MERGED_FROM.search(text)  # else it was another who merged
            draft.post_author = came["name"] if came else opened["name"]
        if draft.declared is None and (match := COUNT.match(text)):
            counts = (match["count"], match["replies"] or "0", "1")  # and the opening post
            draft.declared = sum(int(count.replace(",", "")) for count in counts)


READER = GithubReader()
