"""Mastodon as the program ``toot`` prints a thread: rules between posts, ids below them.

::

    Ada Byron @ada@tidal.example                    2022-11-06 17:05 CET

    I agree with the second point.

    ID 109302   ↲ In reply to 109301
    ────────────────────────────────
"""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_comment, add_furniture
from thread_cli.ingest.headed_page import leave_out_post
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_HEADER = re.compile(
    r"(?:(?P<name>\S.{0,80}?) )?(?P<handle>@[\w.-]{1,64}(?:@[\w.-]{3,80})?)\s{2,}"
    r"(?P<date>\d{4}-\d\d-\d\d \d\d:\d\d(?: [A-Z+\d:-]{2,6})?)\Z"
)
_ID = re.compile(
    r"ID (?P<id>\d{3,25})\s*(?:↲ In reply to (?P<parent>\d{3,25})\s*)?(?:↻ .{1,100})?\Z"
)


def detect(source: Source) -> Detection:
    """Count headers with an id below."""
    heads = len(_heads(source))
    return Detection(0.98 if heads > 1 else 0.9, f"{heads} posts of toot") if heads else NOT_SEEN


def read(source: Source) -> Draft:
    """Cut at the headers; each post's last line says what it answers."""
    heads = _heads(source)
    draft = Draft([], 0.98, f"{len(heads)} posts of toot", order="display", nesting=0)
    if not heads:
        return draft
    add_furniture(source, draft, 0, heads[0].first, FurnitureKind.HEADER)
    places = {head.source_id: place for place, head in enumerate(heads)}
    for head in heads:
        head.parent = places.get(head.parent_source_id)
    if sum(head.parent == 0 for head in heads) and heads[0].parent_source_id is None:
        post, heads = heads[0], leave_out_post(source, draft, heads)
        for head in heads:
            if head.parent_source_id == post.source_id:
                head.parent_source_id = None  # what answers the post is at the top
    for head, stop in zip(heads, [*(head.first for head in heads[1:]), len(source)], strict=True):
        end = stop if head.end is None else head.end
        add_comment(source, draft, head, end)
        add_furniture(source, draft, end, stop, FurnitureKind.BUTTONS)
    return draft


def _heads(source: Source) -> list[Head]:
    heads: list[Head] = []
    for number, line in enumerate(source.bare):
        if "@" in line and (match := _HEADER.match(line)):
            handle = match["handle"]
            name = match["name"] or handle[1:].split("@")[0]
            heads.append(Head(number, number + 1, name, match["date"], extra={"handle": handle}))
        elif heads and heads[-1].end is None and (ids := _ID.match(line)):
            heads[-1].end = number
            heads[-1].source_id, heads[-1].parent_source_id = ids["id"], ids["parent"]
    return [head for head in heads if head.source_id]
