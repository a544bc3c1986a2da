"""LessWrong as the mirror at issarice.com shows it: who replied stands below each comment.

::

    comment by Ada Byron (ada-b) · 2021-02-07T12:30:01.004Z · LW(p) · GW(p)

    I agree with the second point.

    Replies from: bo-li
    ↑ comment by Bo Li (bo-li) · 2021-02-07T13:02:44.870Z · LW(p) · GW(p)
"""

import re

from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.source import Source

_HEADER = re.compile(
    r"(?P<up>↑ )?comment by (?P<name>\S.{0,60}?)(?: \((?P<slug>[\w.-]{1,60})\))? · "
    r"(?P<date>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z)(?: · \w{1,12}\(p\))*\Z"
)
_REPLIES = re.compile(r"Replies from: (?P<slugs>\S.{0,2000})\Z")


def find_heads(source: Source) -> list[Head]:
    """Return the headers, each with what it answers as the lists of replies tell."""
    heads: list[Head] = []
    slugs: list[str] = []
    is_reply: list[bool] = []
    for number, line in enumerate(source.bare):
        match = _HEADER.match(line) if "comment by " in line[:14] else None
        if match:
            heads.append(Head(number, number + 1, match["name"], match["date"]))
            slugs.append((match["slug"] or match["name"]).casefold())
            is_reply.append(bool(match["up"]))
            if match["name"] == "[deleted]":
                heads[-1].extra["deleted"] = True
    waiting: list[tuple[int, list[str]]] = []  # who is yet to reply to which of the open ones
    for number, head in enumerate(heads):
        head.is_root = not is_reply[number]
        if head.is_root:
            waiting.clear()
        while waiting and slugs[number] not in waiting[-1][1]:
            waiting.pop()
        if waiting:
            head.parent = waiting[-1][0]
            waiting[-1][1].remove(slugs[number])
        stop = heads[number + 1].first if number + 1 < len(heads) else len(source)
        last = filled_lines(source, head.body, stop)[-1:]
        replies = _REPLIES.match(source.bare[last[0]]) if last else None
        if replies:
            head.end = last[0]
            waiting.append((number, [s.strip().casefold() for s in replies["slugs"].split(",")]))
    return heads
