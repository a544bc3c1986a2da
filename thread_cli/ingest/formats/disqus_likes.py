"""Disqus until 2012: the name, the text, and below it the date, whom it answers, the likes.

::

    Ada Byron
    I agree with you.
    3 months ago in reply to Bo Li
    2 Likes
    Like
    Reply

Some pages had name, date and whom it answers in one line above the text::

    Ada Byron 3 months ago in reply to Bo Li
    I agree with you.
    Flag
    2 people liked this. Like Reply
"""

import re

from thread_cli.ingest.formats.disqus_lines import AGO, BADGE, PAGE
from thread_cli.ingest.headed import Head
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source

_CLOSE = re.compile(
    rf"(?P<date>{AGO})(?: in reply to (?P<to>\S.{{0,60}}?))??(?P<row>(?:\s+\d+ Likes?)?"
    r"(?:\s+(?:Like|Reply|Flag|Edit))*)\Z"
)
_ROW = re.compile(
    r"(?:(?:\d[\d,]* (?:Likes?|people liked this)|1 person liked this|Like\b|Reply|Flag|Edit|"
    r"Delete)\.?\s*)*(?:Liked by .{1,80})?\Z"
)
_LIKES = re.compile(r"(?P<likes>\d[\d,]*) (?:Likes?|(?:person|people) liked this)\b")
_TOP = re.compile(
    rf"(?P<name>\S.{{0,59}}?),? (?P<date>{AGO})(?: in reply to (?P<to>\S.{{0,60}}))?\Z"
)
HEADING = re.compile(
    r"(?:Showing \d[\d,]* (?:of \d[\d,]* )?comments?|Sort by .{1,120}|Subscribe by .{1,40}|"
    r"Sort by\s.{0,80}|Add New Comment|Post as.{0,4}|Image|Real-time updating is .{1,60})\Z"
)
FOOT = re.compile(r"(?:M )?Subscribe by email\b.{0,20}\Z|Reactions\Z|Trackback URL\Z")
_MOST_ROWS = 4
_MOST_NAME = 60
_MOST_CLOSING = 200


def find_heads(source: Source) -> list[Head]:
    """Return the comments, or none where the layout is another one."""
    bare = source.bare
    posts: list[Head] = []
    last_of: dict[str, int] = {}
    floor = _below_page(bare)
    answered = 0
    for index, text in enumerate(bare):
        if index < floor or (match := _closing(text)) is None:
            continue
        close, rows = index + 1, [match["row"]]
        for below in range(close, min(close + _MOST_ROWS, len(bare))):
            if not bare[below] or not _ROW.match(bare[below]):
                break
            close = below + 1
            rows.append(bare[below])
        if not any("Reply" in row or "Like" in row for row in rows):
            continue
        first = next((i for i in range(floor, index) if bare[i]), None)
        if first is None or len(bare[first]) > _MOST_NAME:
            continue
        author = BADGE.sub("", bare[first])
        post = Head(first, first + 1, author, match["date"], end=index, close=close)
        likes = next((found for row in rows if (found := _LIKES.search(row))), None)
        post.score = whole(likes["likes"]) if likes else None
        if match["to"]:
            answered += 1
            post.parent = last_of.get(BADGE.sub("", match["to"]))
        else:
            post.is_root = True
        last_of[author] = len(posts)
        posts.append(post)
        floor = close
    marked = any("isqus" in text.lower() or HEADING.match(text) for text in bare if len(text) <= 80)
    return posts if len(posts) > 1 and (answered or marked) else []


def find_topped(source: Source) -> list[Head]:
    """Return the comments whose names and dates stand above them, or none."""
    bare = source.bare
    posts: list[Head] = []
    last_of: dict[str, int] = {}
    open_levels: list[tuple[int, int]] = []
    for index, text in enumerate(bare):
        if posts and FOOT.match(text):
            break
        match = _TOP.match(text) if len(text) <= _MOST_CLOSING and " ago" in text else None
        if match is None:
            continue
        author, indent = BADGE.sub("", match["name"]), source.indents[index]
        while open_levels and open_levels[-1][0] >= indent:
            open_levels.pop()
        post = Head(index, index + 1, author, match["date"])
        over = open_levels[-1][1] if open_levels else None
        to = match["to"] and BADGE.sub("", match["to"])
        if to and over is not None and posts[over].author == to:
            post.parent = over
        elif to:
            post.parent = last_of.get(to, over)
        else:
            post.parent, post.is_root = over, over is None
        last_of[author] = len(posts)
        open_levels.append((indent, len(posts)))
        posts.append(post)
    return posts if _closed_by_rows(bare, posts) else []


def _closed_by_rows(bare: list[str], posts: list[Head]) -> bool:
    """End the bodies at their likes and buttons; return whether all but one have some."""
    closed = 0
    for post, stop in zip(posts, [*(p.first for p in posts[1:]), len(bare)], strict=False):
        rows = [n for n in range(post.body + 1, stop) if bare[n] and _ROW.match(bare[n])]
        first = next((n for n in rows if bare[n] == "Flag" or "Like" in bare[n]), None)
        if first is None:
            continue
        closed += 1
        post.end = first
        found = next((likes for n in rows if (likes := _LIKES.search(bare[n]))), None)
        post.score = whole(found["likes"]) if found else None
    return closed > 1 and closed >= len(posts) - 1


def _closing(text: str) -> re.Match[str] | None:
    """Match a date with what may stand behind it; most lines are told without the pattern."""
    if len(text) > _MOST_CLOSING or not (" ago" in text or "now" in text or "yesterday" in text):
        return None
    return _CLOSE.match(text)


def _below_page(bare: list[str]) -> int:
    """Return the line below the page's head, above the first comment."""
    closed = next((i for i, text in enumerate(bare) if _closing(text)), 0)
    above = (i for i in range(closed - 1, -1, -1) if HEADING.match(bare[i]) or PAGE.match(bare[i]))
    return next(above, -1) + 1
