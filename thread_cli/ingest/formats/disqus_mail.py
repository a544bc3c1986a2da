"""Disqus's mails about new comments: ``NAME wrote, in response to NAME:`` over what was said.

Below it stands where the comment is on the web, maybe from which address it came, and how to
answer by mail. Several such mails may be in one file, with the fields of each or without.
"""

import re

from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.source import Source

_HEAD = re.compile(
    r"(?P<name>\S.{0,58}?)(?P<guest> \((?:unregistered|guest)\))? wrote"
    r"(?:, in (?:response|reply) to (?P<to>\S.{0,58}?)(?: \((?:unregistered|guest)\))?)?:\Z"
)
LINK = re.compile(r"Link to comment: https?://\S+\Z")
_BELOW = re.compile(
    r"(?:User's website|Link to comment|IP address|Email(?: address)?|Options|"
    r"To turn off notifications\b.{0,40})\b:?.{0,240}\Z"
)
_FIELD = re.compile(r"(?P<field>Subject|From|Date|To|Reply-To|Sent): ?(?P<value>.{1,200})\Z")


def find_heads(source: Source) -> list[Head]:
    """Return the comments of such mails; none where no link to a comment stands below one."""
    bare = source.bare
    if not any(text.startswith("Link") and LINK.match(text) for text in bare):
        return []
    heads: list[Head] = []
    last_by: dict[str, int] = {}
    for number, text in enumerate(bare):
        match = _HEAD.match(text) if text.endswith(":") and len(text) <= 180 else None
        if match is None:
            continue
        head = Head(number, number + 1, match["name"])
        _read_fields(source, head, heads[-1].body if heads else 0)
        head.is_root = match["to"] is None
        head.parent = last_by.get(match["to"] or "")
        last_by[match["name"]] = len(heads)
        heads.append(head)
    stops = [*(head.first for head in heads[1:]), len(source)]
    for head, stop in zip(heads, stops, strict=True):
        below = (n for n in range(head.body, stop) if LINK.match(bare[n]))
        head.end = next(below, stop)
        above = filled_lines(source, head.body, head.end)
        while above and _BELOW.match(bare[above[-1]]):
            head.end = above.pop()
    return heads


def _read_fields(source: Source, head: Head, floor: int) -> None:
    """Begin a header at the fields of its mail, if they stand above, and take the date."""
    above = filled_lines(source, max(floor, head.first - 10), head.first)
    while above and (match := _FIELD.match(source.bare[above[-1]])):
        head.first = above.pop()
        if match["field"] in {"Date", "Sent"}:
            head.created_text = match["value"]
