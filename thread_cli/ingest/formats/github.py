"""GitHub issues, pull requests and discussions as copied from the page.

Three generations of header, often with others' events between the comments:

- ``@NAME``, badges, ``NAME commented on Dec 3, 2017`` (also with ``3 days ago``);
- ``NAME``, ``NAME commented on DATE``, ``NAME``, ``on DATE · edited by NAME``, badges;
- ``@NAME``, ``NAME``, ``on DATE``, badges; discussions have ``NAME``, ``DATE``, badges.

Nothing shows depth, but in discussions, where a count of replies stands under a
comment and the replies below it. The opening post is the issue's text: a
comment at the top, as its author wrote it.
"""

from itertools import pairwise

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats.github_events import first_event, link_notes
from thread_cli.ingest.formats.github_heads import (
    PageHead,
    after_login,
    find_heads,
    is_commented,
    line_above,
)
from thread_cli.ingest.formats.github_lines import (
    ANSWERED,
    AVATAR,
    BADGES,
    BUTTONS,
    COMMIT_ROW,
    COUNT,
    DATE_LINE,
    FOOTER,
    FULL,
    HIDDEN,
    IN_DISCUSSION,
    MERGED_FROM,
    OPENED_HEAD,
    PAGE,
    REACTED,
    REPLIES,
    TITLE,
)
from thread_cli.ingest.headed import Head, add_before, add_comments, add_furniture
from thread_cli.ingest.line_parts import whole, without_markdown
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

#: "Replies: 2 comments · 3 replies", "Oldest", "Newest", "Top", and what a picture leaves.
_MOST_TABS = 5


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
            if is_commented(lines, index):
                commented += 1
            elif DATE_LINE.match(text) and after_login(lines, index):
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
        heads = _without_preview(lines, find_heads(lines))
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
            stop = first_event(lines, head.body, limit)
            if not number:  # a discussion counts its comments below what opened it
                stop = _answer_below(lines, head.body, _count_below(lines, head.body, stop))
            post = Head(head.first, head.body, head.author, head.date or None, stop)
            if head.edited:
                post.extra["edited"] = True
            if any(HIDDEN.match(lines[i]) for i in range(head.first, stop)):
                post.extra["collapsed"] = True
            post.is_root = head.opening or (not number and head.author == draft.post_author)
            posts.append(post)
            add_furniture(source, draft, stop, limit, FurnitureKind.BUTTONS)
        if _is_asked_above(lines, posts, draft):
            add_furniture(source, draft, posts[0].first, posts[1].first, FurnitureKind.HEADER)
            heads, posts = heads[1:], posts[1:]
        reacted = _reacted(lines)
        base = len(draft.records)
        _nest(lines, heads, posts, end, base)
        link_notes(lines, heads, posts, base)
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
                or text in reacted
            ),
            is_noise=_is_noise,
        )
        add_furniture(source, draft, end, len(lines), FurnitureKind.FOOTER)
        if heads and heads[0].opening:
            draft.post_author = heads[0].author
        draft.reason = f"{len(heads)} headers of who commented when"
        draft.confidence = 0.95 if len(heads) > 1 else 0.7
        return draft


def _lines(source: Source) -> list[str]:
    lines = [without_markdown(text) if "](" in text or "**" in text or text.startswith("#")
             else text for text in source.bare]  # fmt: skip
    for number, text in enumerate(lines):
        if text.startswith("@") and COMMIT_ROW.match(row := source.lines[number].strip()):
            lines[number] = row  # its tabs tell it from what somebody says
    return lines


def _reacted(lines: list[str]) -> frozenset[str]:
    """Return the lines that say who reacted: they stand below "React with 👍6"."""
    filled = [text for text in lines if text]
    below = {b for a, b in pairwise(filled) if a.startswith("React with ")}
    below |= {  # how many may stand between
        c
        for a, b, c in zip(filled, filled[1:], filled[2:], strict=False)
        if a.startswith("React with ") and b.isdecimal()
    }
    return frozenset(text for text in below if REACTED.match(text))


def _is_noise(text: str) -> bool:
    return text in {"Uh oh!", "There was an error while loading. Please reload this page."}


def _count_below(lines: list[str], body: int, limit: int) -> int:
    """Return where a discussion counts its comments, if nothing but tabs stands below that."""
    counts = (i for i in range(body, limit) if IN_DISCUSSION.match(lines[i]))
    count = next((i for i in counts if COUNT.match(lines[i])), limit)
    return count if sum(map(bool, lines[count:limit])) <= _MOST_TABS else limit


def _is_asked_above(lines: list[str], posts: list[Head], draft: Draft) -> bool:
    """Whether the first post is what a discussion is about, which the page does not count.

    The count of the comments stands below it. Sets who wrote it.
    """
    if len(posts) < 2 or not posts[0].is_root or not any(map(IN_DISCUSSION.match, lines)):
        return False
    between = [t for t in lines[posts[0].body : posts[1].first] if IN_DISCUSSION.match(t)]
    if not any(COUNT.match(text) for text in between):
        return False
    draft.post_author = posts[0].author
    draft.declared = None if draft.declared is None else draft.declared - 1
    return True


def _answer_below(lines: list[str], body: int, limit: int) -> int:
    """Return where the answer is shown once more below the question, else ``limit``."""
    found = (i for i in range(body, limit) if ANSWERED.match(lines[i]))
    return next(found, limit)


def _without_preview(lines: list[str], heads: list[PageHead]) -> list[PageHead]:
    """Leave out the answer that is shown below the question: it stands among the comments, too."""
    kept: list[PageHead] = []
    for head, stop in zip(heads, [*(h.first for h in heads[1:]), len(lines)], strict=False):
        above = line_above(lines, head.first)
        shown = above >= 0 and ANSWERED.match(lines[above])
        if not (kept and shown and FULL in lines[head.body : stop]):
            kept.append(head)
    return kept


def _nest(lines: list[str], heads: list[PageHead], posts: list[Head], end: int, base: int) -> None:
    """In discussions, put as many comments under one as the count below it says."""
    if not any(map(IN_DISCUSSION.match, lines)):
        return
    opened = posts[0].is_root  # what opened it is there, and the others answer it
    for post in posts:
        post.parent, post.is_root = (base if opened else None), not opened
    if opened:
        posts[0].parent, posts[0].is_root = None, True
    number = 0
    while number < len(posts):
        limit = heads[number + 1].first if number + 1 < len(posts) else end
        count = 0
        for index in range(heads[number].body, limit):
            if match := REPLIES.match(lines[index]):
                count = whole(match["count"])
        for reply in range(number + 1, min(number + 1 + count, len(posts))):
            posts[reply].parent, posts[reply].is_root = base + number, False
        number += count + 1


def _footer(lines: list[str], heads: list[PageHead]) -> int:
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
            draft.declared = sum(whole(count) for count in counts)


READER = GithubReader()
