"""XenForo, SMF and Invision topics: the author's card, a line with date and number, the body.

All three have the card (name, title, ``Joined``, ``Messages``, ``Posts``) above the line that
tells when the post was written, and a row of buttons below the body:

- XenForo 2: ``Mar 3, 2021``, ``#2``; XenForo 1: ``NAME, Mar 3, 2012``, ``#2`` below the body.
- SMF: ``« Reply #3 on: March 03, 2012, 10:22:33 PM »``, ``Logged`` below the body; to print, see
  ``smf_print``.
- Invision: ``Posted March 3, 2012``, ``Quote`` and ``Share this post`` below the body.

Nothing shows depth.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import forum_cards as cards
from thread_cli.ingest.formats import forum_engine_lines as kind
from thread_cli.ingest.formats import forum_lines as forum
from thread_cli.ingest.formats import invision_two, smf_print, smf_two
from thread_cli.ingest.headed import Head, add_before, add_comments, add_furniture
from thread_cli.ingest.line_parts import can_be_name, whole
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of
from thread_cli.model import FurnitureKind


class _ForumReader:
    """What the three have in common; they differ in how a header is found."""

    name: str
    label: str
    example: str
    what: str

    def __init__(self, find: Callable[[list[str]], list[Head]]) -> None:
        self._find = find

    def detect(self, source: Source) -> Detection:
        """Count the headers and the facts on authors' cards."""
        posts = self._find(source.bare)
        if not posts:
            return NOT_SEEN
        facts = sum(
            bool(
                forum.BARE_FIELD.match(text)
                or forum.FIELD.match(text)
                or kind.POST_COUNT.match(text)
            )
            for text in source.bare
            if text and len(text) <= 80
        )
        closes = sum(_closes(text) for text in source.bare if 3 < len(text) <= 80)
        own = self.name == "smf" or any(post.close for post in posts)
        # XenForo: a date, the post's number, a card above each.
        facts += sum(_doubled(source.bare, post) for post in posts)
        own = own or (len(posts) > 1 and _rise(posts) and facts >= len(posts))
        if len(posts) > 1 and (own or (facts > 1 and closes) or closes > len(posts)):
            return Detection(0.93 if own else 0.85, f"{len(posts)} {self.what}")
        if own or (facts and closes):
            return Detection(0.75, f"{len(posts)} {self.what}")
        return Detection(0.3, f"{len(posts)} {self.what}, without authors' cards")

    def read(self, source: Source) -> Draft:
        """Cut the source at the authors' cards."""
        draft = Draft([], 0.0, "", order="time", quotes_answer=True)
        bare = source.bare
        posts = self._find(bare)
        if not posts:
            return draft
        end = next(
            (i for i in range(posts[-1].body, len(bare)) if kind.is_footer(bare[i][:120])),
            len(bare),
        )
        opens = self.name == "smf" and posts[0].source_id is None  # only replies are counted
        for number, post in enumerate(posts):
            limit = posts[number + 1].first if number + 1 < len(posts) else end
            _close(bare, post, min(limit, post.end if post.end is not None else limit))
        add_before(
            source,
            draft,
            posts[0].first,
            is_page=lambda text: opens or bool(kind.PAGE.match(text)),
            is_button=_is_button,
            heads=posts,
        )
        add_comments(source, draft, posts, end, is_button=_is_button)
        add_furniture(source, draft, end, len(bare), FurnitureKind.FOOTER)
        draft.reason = f"{len(posts)} {self.what}"
        draft.confidence = 0.9 if len(posts) > 1 else 0.7
        return draft


class XenforoReader(_ForumReader):
    """Reads versions 1 and 2."""

    name = "xenforo"
    label = "XenForo threads"
    example = "ada\nMember\nJoined\nJan 3, 2012\nMessages\n214\nMar 3, 2021\n#2\nMine, too."
    what = "dates with a post's number below"


class SmfReader(_ForumReader):
    """Reads Simple Machines Forum 1 and 2."""

    name = "smf"
    label = "Simple Machines Forum topics"
    example = "Re: Bread\n« Reply #3 on: March 03, 2012, 10:22:33 PM »\nMine, too."
    what = "lines “Reply #N on: DATE”"


class InvisionReader(_ForumReader):
    """Reads Invision Community 4 and Invision Power Board 3."""

    name = "invision"
    label = "Invision Community topics"
    example = "ada\nMembers\n214 posts\nPosted March 3, 2021\nMine, too.\nQuote\nShare this post"
    what = "lines “Posted DATE” below authors' cards"


def _rise(posts: list[Head]) -> bool:
    """Whether all posts have numbers that rise."""
    numbers = [whole(post.source_id) for post in posts if post.source_id]
    return len(numbers) == len(posts) and all(a < b for a, b in pairwise(numbers))


def _doubled(bare: list[str], post: Head) -> bool:
    """Whether a header begins with a picture's text over the name: a card without facts."""
    above, name = bare[post.first], post.author or ""
    below = bare[post.first + 1] == name
    return below and bool(name) and (above == name or cards.is_initial(above, name))


def _closes(text: str) -> bool:
    return bool(kind.CLOSES.match(text)) or label_of(text) in {Label.REPLY, Label.LIKE, Label.SHARE}


def _is_button(text: str) -> bool:
    return bool(
        forum.BUTTON.match(text) or forum.EDITED.match(text)
        or _closes(text) or kind.XENFORO_BUTTON.match(text)
    )  # fmt: skip


def _close(bare: list[str], post: Head, limit: int) -> None:
    """End a body at SMF's ``Logged`` (a signature may follow); see whether it was edited.

    Among the buttons may stand a number, of reactions: it is none of the body's below a button.
    """
    index = limit
    while index > post.body and (
        not bare[index - 1]
        or bare[index - 1].isdecimal()
        or _is_button(bare[index - 1])
        or bare[index - 2].startswith("Reactions:")
    ):
        index -= 1
        if bare[index] and not bare[index].isdecimal():
            post.end = index
    if post.end is not None and post.end < limit and bare[post.end] == "Back to top":
        votes = post.end - 1  # Power Board 3: the post's reputation stands above that button
        if bare[votes].isdecimal() and any(bare[post.body : votes]):
            post.score, post.end = whole(bare[votes]), votes
    for index in range(limit - 1, max(post.body, limit - 30) - 1, -1):
        if kind.LOGGED.match(bare[index]) and kind.CLOSES.match(bare[index]):
            post.end = index
    for index in range(limit - 1, max(post.body, limit - 10) - 1, -1):
        if forum.EDITED.match(bare[index]):
            post.extra["edited"] = True


def _card(
    bare: list[str], index: int, floor: int, *, titled: bool = True, packed: bool = False
) -> int:
    return cards.card_above(bare, index, floor, _ends_above, titled=titled, packed=packed)


def _has_facts(bare: list[str], first: int, end: int) -> bool:
    return cards.first_fact(bare, first, end) is not None


def _ends_above(text: str) -> bool:
    return bool(_closes(text) or kind.XENFORO_BUTTON.match(text) or kind.PAGE.match(text))


#: XenForo 1's last line of a post, where the number stands in it.
_SIGNED_LINE = re.compile(r"(?P<signed>\S.{4,90}?)\s?#(?P<number>\d[\d,]{0,6})\Z")


def _xenforo(bare: list[str]) -> list[Head]:
    posts: list[Head] = []
    for index, text in enumerate(bare):
        floor = posts[-1].body if posts else 0
        if "#" in text[1:] and (whole := _SIGNED_LINE.match(text[:120])):
            signed = kind.SIGNED.match(whole["signed"])
            named = bare[floor:index]  # the card, with the same name
            if signed and signed["name"] in named and dates.is_date(signed["date"]):
                first, body = cards.signed_card(bare, index, floor, signed["name"])
                post = Head(first, body, signed["name"], signed["date"], index, index + 1)
                post.source_id = whole["number"].replace(",", "")
                posts.append(post)
            continue
        match = kind.NUMBER.match(text) if text.startswith("#") else None
        if match is None:
            continue
        above = [i for i in range(max(floor, index - 6), index) if bare[i]]
        above = [
            i for i in above if not (kind.XENFORO_BUTTON.match(bare[i]) or kind.PAGE.match(bare[i]))
        ][-1:]
        if not above:
            continue
        dated = above[0]
        number = match["number"].replace(",", "")
        signed = kind.SIGNED.match(bare[dated])
        if signed and dates.is_date(signed["date"]):
            first, body = cards.signed_card(bare, dated, floor, signed["name"])
            post = Head(first, body, signed["name"], signed["date"], end=dated, close=index + 1)
        elif dates.is_date(bare[dated].lstrip("•· ")):
            date = bare[dated].lstrip("•· ")
            first = _card(bare, dated, floor, packed=True)
            below = cards.card_below(bare, index)
            alone = cards.bare_card(bare, dated, floor)
            if alone is not None:
                post = Head(alone[0], index + 1, bare[alone[1]], date)
            elif below is not None and (first == dated or not _has_facts(bare, first, dated)):
                name, body = below
                post = Head(dated, body, bare[name], date)
            elif first == dated:
                continue
            else:
                name = cards.past_initial(bare, first, dated)
                post = Head(first, index + 1, bare[name], date)
        else:
            continue
        post.source_id = number
        posts.append(post)
    return posts


def _smf(bare: list[str]) -> list[Head]:
    posts: list[Head] = []
    for index, text in enumerate(bare):
        match = kind.SMF.match(text) if "« " in text else None
        if match is None or forum.EDITED.match(text) or not dates.is_date(match["date"]):
            continue
        floor = posts[-1].body if posts else 0
        subject = index
        for above in range(index - 1, max(floor, index - 4) - 1, -1):
            if bare[above]:
                subject = above
                break
        first = _card(bare, subject, floor, titled=False)
        author = bare[first] if first < subject and can_be_name(bare[first]) else None
        post = Head(first if author else subject, index + 1, author, match["date"])
        post.source_id = match["number"]
        posts.append(post)
    return posts or smf_print.find(bare) or smf_two.find(bare)


def _invision(bare: list[str]) -> list[Head]:
    posts = invision_two.find(bare)
    if posts:
        return posts
    for index, text in enumerate(bare):
        match = kind.POSTED.match(text) if 8 < len(text) <= 80 else None
        if match is None or not dates.is_date(match["date"].replace(" - ", " ")):
            continue
        floor = posts[-1].body if posts else 0
        first = _card(bare, index, floor)
        if first == index:
            continue
        numbered = re.match(r"#\d+\s+(?P<name>\S.{0,58})\Z", bare[first])
        author = numbered["name"] if numbered else bare[first]
        marked = index + 1 < len(bare) and bare[index + 1] == "(edited)"
        post = Head(first, index + 1 + marked, author, match["date"])
        if match["edited"] or marked:
            post.extra["edited"] = True
        posts.append(post)
    return posts


READERS = (InvisionReader(_invision), SmfReader(_smf), XenforoReader(_xenforo))
