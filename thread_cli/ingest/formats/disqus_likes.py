"""Disqus until 2012: the name, the text, and below it the date, whom it answers, the likes.

::

    Ada Byron
    I agree with you.
    3 months ago in reply to Bo Li
    2 Likes
    Like
    Reply
"""

import re

from thread_cli.ingest.formats.disqus_lines import AGO, BADGE, PAGE
from thread_cli.ingest.headed import Head
from thread_cli.ingest.source import Source

_CLOSE = re.compile(
    rf"(?P<date>{AGO})(?: in reply to (?P<to>\S.{{0,60}}?))??(?P<row>(?:\s+\d+ Likes?)?"
    r"(?:\s+(?:Like|Reply|Flag|Edit))*)\Z"
)
_ROW = re.compile(
    r"(?:(?:\d[\d,]* (?:Likes?|people liked this)|1 person liked this|Like\b|Reply|Flag|Edit|"
    r"Delete)\.?\s*)*(?:Liked by .{1,80})?\Z"
)
_LIKES = re.compile(r"(?P<likes>\d[\d,]*) Likes?\b")
_PAGE = re.compile(
    r"(?:Showing \d[\d,]* (?:of \d[\d,]* )?comments?|Sort by .{1,120}|Subscribe by .{1,40}|"
    r"Add New Comment|Post as.{0,4}|Image|Real-time updating is .{1,60})\Z"
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
        post.score = int(likes["likes"].replace(",", "")) if likes else None
        if match["to"]:
            answered += 1
            post.parent = last_of.get(BADGE.sub("", match["to"]))
        else:
            post.is_root = True
        last_of[author] = len(posts)
        posts.append(post)
        floor = close
    marked = any("isqus" in text.lower() or _PAGE.match(text) for text in bare if len(text) <= 80)
    return posts if len(posts) > 1 and (answered or marked) else []


def _closing(text: str) -> re.Match[str] | None:
    """Match a date with what may stand behind it; most lines are told without the pattern."""
    if len(text) > _MOST_CLOSING or not (" ago" in text or "now" in text or "yesterday" in text):
        return None
    return _CLOSE.match(text)


def _below_page(bare: list[str]) -> int:
    """Return the line below the page's head, above the first comment."""
    closed = next((i for i, text in enumerate(bare) if _closing(text)), 0)
    above = (i for i in range(closed - 1, -1, -1) if _PAGE.match(bare[i]) or PAGE.match(bare[i]))
    return next(above, -1) + 1
