"""vBulletin threads, versions 3 to 5, as copied from the page.

A header is a date with a clock and the post's number (``Old 02-14-2008, 03:22 PM  #3``,
on one line or two). The author's card (name, rank, ``Join Date``, ``Posts``) stands below
it, in version 5 above it: decided for the whole file. Below the body stand the rule of
a signature, ``NAME is offline`` and ``Reply With Quote``. Nothing shows depth.
"""

import re
from dataclasses import dataclass

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import forum_lines as forum
from thread_cli.ingest.headed import Head, add_before, add_comments, add_furniture, filled_lines
from thread_cli.ingest.line_parts import can_be_name
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind, Notice

_CLOCK = r"\d{1,2}[:h]\d{2}(?: ?[AaPp][Mm])?"
_DATE = (
    rf"(?:(?:\d{{1,2}}[-./](?:\d{{1,2}}|[^\W\d_]{{3}})[-./]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}|Yesterday|Today|"
    r"Gestern|Heute|Hier|Aujourd'hui|Ayer|Hoy|Ieri|Oggi|Gisteren|Vandaag|Igår|Idag|Ontem|Hoje|"
    r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}|"
    r"[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|"
    r"\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.? (?:de )?\d{4}|Wczoraj|Dzisiaj|Вчера|Сегодня|Včera|Dnes|"
    rf"(?:an?|\d{{1,2}}) (?:Minute|Hour|Day|Week)s? Ago),?\s+(?:at )?{_CLOCK})"
)
_NUMBER = r"#\s?(?P<{0}>\d{{1,6}})(?:\.\d)?(?: \(permalink\))?"
_HEAD = re.compile(
    rf"(?:{_NUMBER.format('before')}\s+)?(?:Old|Unread|Default|Alt|New|Antiguo|Vecchio|Vieux|Oud|Gammal|Gammel|Antigo|Stary)?\s*(?P<date>{_DATE})"
    rf"(?:\s+{_NUMBER.format('after')})?\Z"
)
_NUMBER_ALONE = re.compile(_NUMBER.format("number") + r"\Z")
_SUBJECT = re.compile(
    r"(?:Re: .{0,200}|(?:Default|Lightbulb|Question|Thumbs (?:up|down)|Arrow|Icon\d+)\b.{0,200})\Z"
)
_OFFLINE = re.compile(r"(?P<name>\S.{0,58}?) is (?:offline|online|on vacation)\b")
#: Version 4 has the name and, on the same line, what its lamp says.
_NAME_TWICE = re.compile(
    r"(?P<name>\S.{0,58}?)\s+(?P=name) is (?:offline|online(?: now)?|on vacation)\Z"
)
_RANK = re.compile(
    r"(?:.{1,60} is (?:offline|online|on vacation)(?: .{1,40})?|"
    r"(?:Senior|Junior|New|Registered|Full|Veteran|Super|Premium|Site|Forum|Moderator).{0,40}|Administrator|Moderator|Member|"
    r"Newbie|Guest|Banned|User|Thread Starter|.{1,60}['’]s Avatar|View Profile.*|[★*]+)\Z"
)
_PAGE = re.compile(
    r"(?:Thread: .{1,200}|Thread Tools.*|Page \d+ of \d+.*|Results \d+ to \d+ of \d+|Register|FAQ|"
    r"Forum|Home|Search this Thread.*|Display Modes?|Show Printable Version|Rate This Thread|"
    r"\+? ?Reply to Thread|Post Reply|Log in|.{0,60} > .{1,120}|Posts|Latest Activity|Photos)\Z"
)
_FOOTER = re.compile(
    r"(?:« Previous Thread.*|Posting Permissions|Similar Threads|Quick (?:Navigation|Reply).*|"
    r"All times are GMT.*|Powered by vBulletin.*|Thread Information|Tags for this Thread|"
    r"Bookmarks|You may not post new threads|Previous template Next)\Z"
)
#: Version 5 has these below each post.
_OF_FIVE = re.compile(r"(?:Tags: .{1,100}|Post|Cancel|Stop|\d+ (?:likes?|comments?))\Z")
#: Above the first post, in version 5.
_OF_FILTER = re.compile(r"(?:new posts|Clear All|Filtered by:|All|Filter|Previous|Next|X)\Z")
_NEAR = 14
#: A card's fields stand together, with so many other lines between at most.
_APART = 5
#: How "Join Date" begins in other languages.
_JOINED = frozenset({"Reg", "Dat", "Fec", "Lid", "Рег", "Gic", "Dol"})


@dataclass(frozen=True, slots=True)
class _Head:
    first: int
    end: int
    date: str
    number: str | None


class VbulletinReader:
    """Reads versions 3 to 5."""

    name = "vbulletin"
    label = "vBulletin threads"
    example = "02-14-2008, 03:22 PM  #3\nada\nMember\nJoin Date: Feb 2005\nPosts: 214\n\nMine, too."

    def detect(self, source: Source) -> Detection:
        """Look for dates with a post's number, for cards and for “Reply With Quote”."""
        heads = _heads(source.bare)
        numbered = sum(head.number is not None for head in heads)
        marks = fields = 0
        for text in source.bare:
            if text.startswith("Join Date") or (text[:3] in _JOINED and _is_fact(text)):
                fields += 1
            elif (
                text.startswith("Originally Posted by ")
                or (len(text) < 120 and text.endswith(("Reply With Quote", "Reply With Quote ")))
                or (text.startswith("__________________") and forum.SIGNATURE.match(text))
            ):
                marks += 1
        if numbered and (fields or marks):
            sure = 0.95 if numbered > 1 and fields else 0.85
            return Detection(sure, f"{numbered} dates with a post's number and “Join Date”")
        if len(heads) > 1 and fields > 1:
            return Detection(0.85, f"{len(heads)} dates with a clock and {fields} “Join Date”")
        if numbered > 2:
            return Detection(0.45, f"{numbered} dates with a post's number")
        return Detection(0.2, "a date with a post's number") if numbered else NOT_SEEN

    def read(self, source: Source) -> Draft:
        """Cut the source at its headers."""
        draft = Draft([], 0.0, "", order="time")
        bare = source.bare
        heads = _heads(bare)
        if not heads:
            return draft
        end = next(
            (i for i in range(heads[-1].end, len(bare)) if _FOOTER.match(bare[i][:200])), len(bare)
        )
        posts = _cards_above(bare, heads) if _is_above(bare, heads, end) else None
        if posts is None:
            posts = _cards_below(bare, heads, end)
        cut = _cut_post(bare, posts[0])
        if cut is not None:
            posts.insert(0, cut)
        for number, post in enumerate(posts):
            limit = posts[number + 1].first if number + 1 < len(posts) else end
            _close(bare, post, limit)
        top = [t for t in bare[: posts[0].first] if t]
        for text in top:
            if match := re.match(r"Thread: (.{1,200})\Z", text):
                draft.title = match[1]
        if posts[0].source_id == "1":
            draft.post_author = posts[0].author
            posts[0].is_root = True
            heads_of_page = [t for t in top if len(t) <= 200 and not _PAGE.match(t)]
            if draft.title is None and heads_of_page:
                draft.title = heads_of_page[-1]
            said = filled_lines(source, posts[0].body, end)
            if len(said) > 1 and bare[said[0]] == draft.title:
                posts[0].body = said[0] + 1  # the post's subject stands over it once more
        add_before(
            source,
            draft,
            posts[0].first,
            is_page=lambda text: posts[0].source_id == "1" or bool(_PAGE.match(text)),
            is_button=_is_button,
            heads=posts,
        )
        add_comments(source, draft, posts, end, is_button=_is_button)
        if cut is not None:
            message = f"the text begins inside the comment of {cut.author}"
            draft.notices.append(Notice("cut-start", message, draft.records[0].span, weighty=True))
        add_furniture(source, draft, end, len(bare), FurnitureKind.FOOTER)
        draft.reason = f"{len(posts)} dates with a clock, most with a post's number"
        draft.confidence = 0.95 if len(posts) > 1 else 0.7
        return draft


def _is_fact(text: str) -> bool:
    return bool(forum.FIELD.match(text[:120]) or forum.BARE_FIELD.match(text[:120]))


def _is_button(text: str) -> bool:
    return bool(forum.BUTTON.match(text) or forum.EDITED.match(text) or _OF_FIVE.match(text))


def _heads(bare: list[str]) -> list[_Head]:
    """Find dates with a clock; the post's number may stand on the line above or below."""
    heads: list[_Head] = []
    for index, text in enumerate(bare):
        if not 8 <= len(text) <= 80 or ":" not in text:
            continue
        match = _HEAD.match(text)
        if match is None:
            continue
        number = match["before"] or match["after"]
        first, end = index, index + 1
        if number is None:
            for step in (-1, -2, 1):
                near = index + step
                if 0 <= near < len(bare) and (alone := _NUMBER_ALONE.match(bare[near])):
                    if heads and near < heads[-1].end:
                        continue
                    number = alone["number"]
                    first, end = min(first, near), max(end, near + 1)
                    break
        heads.append(_Head(first, end, match["date"], number))
    if any(head.number for head in heads):  # dates without one are in bodies and in quotes
        heads = [head for head in heads if head.number]
    return heads


def _cut_post(bare: list[str], first: Head) -> Head | None:
    """Return the rest of a post above the first header, when the line below it names its author."""
    above = bare[: first.first]
    if any(_PAGE.match(text[:200]) for text in above if text):
        return None
    name = next((m["name"] for text in above if (m := _OFFLINE.match(text[:120]))), None)
    return Head(0, 0, name) if name else None


def _field_near(bare: list[str], lines: range) -> int | None:
    for index in lines:
        text = bare[index][:120]
        if text and (forum.FIELD.match(text) or forum.BARE_FIELD.match(text)):
            return index
    return None


def _is_above(bare: list[str], heads: list[_Head], end: int) -> bool:
    """Whether the authors' cards stand above the headers."""
    first, last = heads[0], heads[-1]
    above = _field_near(bare, range(first.first - 1, max(-1, first.first - 2 * _NEAR), -1))
    below = _field_near(bare, range(last.end, min(end, last.end + _NEAR)))
    return above is not None and below is None


def _cards_below(bare: list[str], heads: list[_Head], end: int) -> list[Head]:
    posts = []
    for number, head in enumerate(heads):
        limit = heads[number + 1].first if number + 1 < len(heads) else end
        index = head.end
        while index < limit and not bare[index]:
            index += 1
        author = None
        if index < limit and (twice := _NAME_TWICE.match(bare[index][:200])):
            author = twice["name"]
        elif index < limit and len(bare[index]) <= 60:
            author = bare[index]
        body = index + 1 if author is not None else head.end
        body = _past_card(bare, body, limit, author)
        posts.append(Head(head.first, body, author, head.date, source_id=head.number))
    return posts


def _past_card(bare: list[str], index: int, limit: int, author: str | None) -> int:
    """Return the line behind the card and the subject."""
    body = index
    last_field = None
    near = min(limit, index + 3 * _NEAR)
    gap = 0
    for at in range(index, near):
        text = bare[at][:120]
        if not text:
            continue
        if forum.FIELD.match(text) or forum.BARE_FIELD.match(text):
            last_field, gap = at, 0
        else:
            gap += 1
            if gap > 6:
                break
    if last_field is not None:
        body = last_field + 1
        if forum.BARE_FIELD.match(bare[last_field]) or bare[last_field].endswith(":"):
            body = next((i + 1 for i in range(body, limit) if bare[i]), body)
    for at in range(body, min(limit, body + 8)):
        text = bare[at]
        if not text:
            continue
        if text == author or _RANK.match(text) or re.fullmatch(r"\d{1,6}", text):
            body = at + 1
        elif _SUBJECT.match(text):
            return at + 1
        else:
            break
    return body


def _cards_above(bare: list[str], heads: list[_Head]) -> list[Head] | None:
    posts: list[Head] = []
    for head in heads:
        floor = posts[-1].body if posts else 0
        field, gap = None, 0
        for index in range(head.first - 1, max(floor, head.first - 3 * _NEAR) - 1, -1):
            text = bare[index][:120]
            if text and (forum.FIELD.match(text) or forum.BARE_FIELD.match(text)):
                field, gap = index, 0
            elif text:
                gap += 1
            if field is not None and gap > _APART:
                break  # what the page says of its posts
        if field is None:
            return None
        first, named = field, False
        for index in range(field - 1, max(floor, field - 6) - 1, -1):
            text = bare[index]
            if _is_button(text) or (text and not can_be_name(text) and not _RANK.match(text)):
                break
            if named and (not text or _OF_FILTER.match(text)):
                break  # what stands apart from a name and a rank is the page's
            if text:
                first = index
                named |= not _RANK.match(text)
        posts.append(Head(first, head.end, bare[first], head.date, source_id=head.number))
    return posts


def _close(bare: list[str], post: Head, limit: int) -> None:
    """End a body at the rule of its signature; see whether it was edited."""
    for index in range(limit - 1, post.body - 1, -1):
        if forum.SIGNATURE.match(bare[index]):
            post.end = limit = index
            break
    for index in range(limit - 1, max(post.body, limit - 8) - 1, -1):
        if forum.EDITED.match(bare[index]):
            post.extra["edited"] = True


READER = VbulletinReader()
