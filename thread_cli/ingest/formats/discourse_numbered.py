"""Discourse pages whose posts have their number between name and date.

``NAME``, maybe a full name and a title, ``4``, maybe whom it answers, ``May 2021``.
"""

from thread_cli.ingest import dates
from thread_cli.ingest.formats import discourse_lines as kind
from thread_cli.ingest.headed import Head
from thread_cli.ingest.line_parts import can_be_name, whole
from thread_cli.ingest.source import Source

_MOST_ABOVE = 5
#: Between two posts that are shown so many may be folded away.
_MOST_FOLDED = 1000


def find_heads(source: Source) -> list[Head]:
    """Return the posts whose numbers rise from the first to the last, or none."""
    bare = source.bare
    posts: list[Head] = []
    last_of: dict[str, int] = {}
    last = floor = 0
    for index, text in enumerate(bare):
        if not 0 < len(text) <= 20 or not kind.LIVE_DATE.match(text) or kind.BUTTON.match(text):
            continue
        if not text.isascii() and not dates.is_date(text.replace("'", "20")):
            continue
        first = index
        while first > max(floor, index - _MOST_ABOVE) and bare[first - 1]:
            first -= 1
        while first < index and kind.SYSTEM.match(bare[first]):
            first += 1  # a long pause is shown between posts
        run = bare[first:index]
        place = next((n for n in (-1, -2) if len(run) >= 1 - n and _is_next(run[n], last)), 0)
        if not place or not can_be_name(run[0]):
            continue
        last = whole(run[place].lstrip("#"))
        if any(map(kind.ACTION.match, run)):  # done to the topic; nobody said anything
            if posts:
                posts[-1].end = first
            floor = index + 1
            continue
        post = Head(first, index + 1, run[0], text, source_id=str(last))
        post.parent = last_of.get(run[-1]) if place == -2 else None
        last_of[run[0]] = len(posts)
        posts.append(post)
        floor = post.body
    return posts if len(posts) > 2 else []


def _is_next(text: str, last: int) -> bool:
    """Whether a line is the number of a post below that of number ``last``."""
    match = kind.NUMBER.match(text)
    return match is not None and last < whole(match["number"]) <= last + _MOST_FOLDED
