"""Reddit on a phone: the compact page, ``NAME 11 points 3 days ago``, and the app, ``NAME · 11h``.

Neither has a mark at a header's begin or a row of buttons in words; neither shows depth.
"""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats.reddit_flairs import skip_flairs, split_names
from thread_cli.ingest.headed import Head
from thread_cli.ingest.headed_page import add_page
from thread_cli.ingest.line_parts import number_in
from thread_cli.ingest.source import Source

_COMPACT = re.compile(
    r"(?P<name>\[deleted\]|[\w-]{1,20})(?P<badges>(?: \[[SMA,]{1,5}\])*)(?P<flair> .{1,60}?)? "
    r"(?P<score>-?\d[\d,]*) points? (?P<age>\d+ (?:second|minute|hour|day|week|month|year)s? ago)"
    r"(?P<edited>\*)?\Z"
)
_APP = re.compile(
    r"(?P<name>\[deleted\]|[\w-]{1,20})(?P<badges> (?:OP|MOD|ADMIN))*(?P<flair> .{1,60}?)?"
    r" [·•] (?P<age>\d{1,3}(?:s|m|h|d|w|mo|y))\Z"
)
#: Below a comment in the app: a menu, Reply, the arrows around the score.
_VOTES = re.compile(r"(?:(?:\.{3}|…|⋯) )?(?:Reply )?[↑⬆⇧] ?(?P<score>-?\d[\d,.]*k?|Vote) ?[↓⬇⇩]\Z")
#: What only the compact page has.
_OF_PAGE = re.compile(r"\[view full site\]\Z|(?:top|best|new|controversial|old) comments ▾?\Z")
_TOP = re.compile(
    r"(?:(?:top|best|new|controversial|old|q&a) comments ?[▾▼]?|\d[\d,]* comments?)\Z",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:load more comments ?\(\d+\)|(?:View )?\d+ more repl(?:y|ies)|continue this thread.{0,3})\Z"
)
_STICKY = re.compile(r"🔒? ?Stickied comment\Z")
_FOOT = re.compile(r"(?:login|register|Sitewide Links:.*|Add a comment)\Z")


def detect(source: Source) -> Detection:
    """Count headers, and what else only these two have."""
    heads = len(_heads(source))
    if heads < 2:
        return NOT_SEEN
    return Detection(0.93, f"{heads} headers as Reddit has them on a phone")


def read(source: Source) -> Draft:
    """Cut at the headers."""
    heads = _heads(source)
    draft = Draft([], 0.9, f"{len(heads)} headers as Reddit has them on a phone", order="display")
    start = max((n + 1 for n in range(heads[0].first) if _TOP.match(source.bare[n])), default=0)
    for head in heads:
        if head.extra.pop("submitter", False):
            draft.post_author = draft.post_author or head.author
    flairs = [str(head.extra.pop("flair", "")) for head in heads]
    split_names(heads, flairs, frozenset(head.author or "" for head in heads))
    skip_flairs(source, heads, _is_button)
    add_page(
        source,
        draft,
        heads,
        start,
        _is_button,
        is_foot=lambda line: bool(_FOOT.match(line)),
    )
    return draft


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line) or _VOTES.match(line))


def _heads(source: Source) -> list[Head]:
    app = sum(bool(_VOTES.match(line)) for line in source.bare) > 1
    if not app and not any(map(_OF_PAGE.match, source.bare)):
        return []
    form = _APP if app else _COMPACT
    heads: list[Head] = []
    for number, line in enumerate(source.bare):
        if app and heads and (votes := _VOTES.match(line)):
            heads[-1].score = number_in(votes["score"])
        match = form.match(line) if line[-1:] in "o*smhdwy" else None
        if match is None:
            continue
        head = Head(number, number + 1, match["name"], match["age"])
        head.score = number_in(match["score"]) if not app else None
        if match["name"] == "[deleted]":
            head.extra["deleted"] = True
        if match["badges"] and ("OP" in match["badges"] or "[S" in match["badges"]):
            head.extra["submitter"] = True
        if match["flair"]:
            head.extra["flair"] = match["flair"]
        while head.body < len(source) and _STICKY.match(source.bare[head.body]):
            head.body += 1
        heads.append(head)
    return heads
