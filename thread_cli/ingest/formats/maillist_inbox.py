"""A thread's page in an archive that public-inbox made, as lore.kernel.org is.

::

    * Re: [PATCH] boiler: say when it is cold
      2022-10-11  7:14 [PATCH] boiler: say when it is cold Ada Byron
    @ 2022-10-11  8:40 ` Bo Li
      2022-10-11  9:05   ` Ada Byron
      0 siblings, 1 reply; 3+ messages in thread
    From: Bo Li @ 2022-10-11  8:40 UTC (permalink / raw)
      To: Ada Byron

    I agree.

    ^ permalink raw reply	[flat|nested] 3+ messages in thread

Each message has the messages around it in the thread: ``@`` is before its own line, and what it
answers is the last line above that is set in less.
"""

import re

from thread_cli.ingest.draft import Draft
from thread_cli.ingest.headed import Head, add_before, add_comments, add_furniture
from thread_cli.ingest.headed_page import shift_parents
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_SENT = re.compile(
    r"From: (?P<name>\S.{0,80}?) @ (?P<date>\d{4}-\d{2}-\d{2} {1,2}\d{1,2}:\d{2} UTC)"
    r" \(permalink / raw\)\Z"
)
_NEAR = re.compile(
    r"(?P<own>@| ) (?P<date>\d{4}-\d{2}-\d{2} {1,2}\d{1,2}:\d{2}) (?P<margin> *)(?P<tick>` )?"
    r"(?P<rest>\S.{0,400})\Z"
)
_SUBJECT = re.compile(r"\* (?P<subject>\S.{0,400})\Z")
_FIELD = re.compile(r"\s+\S")
_CLOSE = re.compile(r"\^ permalink raw reply\b.{0,120}\Z")
_PAGE = re.compile(r" archive mirror\Z|\Ahelp / color / mirror\b")
_FOOT = re.compile(r"end of thread, other threads:\[.{1,80}\Z|Thread overview: \d+\+ messages\b.*")
_AGAIN = re.compile(r"\A(?:(?:Re|AW|SV|Fwd?):\s*)+", re.IGNORECASE)
#: So many lines of the thread may stand above a message.
_MOST_NEAR = 200
#: So many messages of one minute are compared.
_MOST_AT_ONCE = 50


def inbox_heads(source: Source) -> list[Head]:
    """Return the messages, each with whom it answers; none where the page is another's."""
    heads: list[Head] = []
    by_date: dict[str, list[int]] = {}
    for number, line in enumerate(source.bare):
        match = _SENT.match(line) if line.startswith("From: ") else None
        if match is None:
            continue
        body = number + 1
        while body < len(source) and source.bare[body] and _FIELD.match(source.lines[body]):
            body += 1  # to whom it was sent
        floor = heads[-1].body if heads else 0
        head = Head(number, body, match["name"], match["date"])
        _read_near(source, head, floor, heads, by_date)
        by_date.setdefault(_key(match["date"]), []).append(len(heads))
        heads.append(head)
    for head, stop in zip(heads, [*(h.first for h in heads[1:]), len(source)], strict=False):
        below = range(head.body, stop)
        head.end = next((n for n in below if _CLOSE.match(source.bare[n])), None)
    return heads if any(head.end is not None for head in heads) else []


def _read_near(
    source: Source, head: Head, floor: int, heads: list[Head], by_date: dict[str, list[int]]
) -> None:
    """Read, in place, the subject and the lines of the thread above a message."""
    own = None
    for number in range(head.first - 1, max(floor, head.first - _MOST_NEAR) - 1, -1):
        if subject := _SUBJECT.match(source.bare[number]):
            head.first, head.extra["subject"] = number, subject["subject"]
            return
        match = _NEAR.match(source.lines[number].rstrip())
        if match is None:
            continue
        depth = len(match["margin"]) + 1 if match["tick"] else 0
        if match["own"] == "@":
            own = depth
            head.is_root = depth == 0
        elif own is not None and depth < own:
            own = None
            near = by_date.get(_key(match["date"]), [])[-_MOST_AT_ONCE:]
            named = [n for n in near if match["rest"].endswith(heads[n].author or "")]
            head.parent = named[-1] if named else None


def _is_page(line: str) -> bool:
    return bool(_PAGE.search(line))


def _closes(line: str) -> bool:
    return bool(_CLOSE.match(line))


def _key(date: str) -> str:
    return " ".join(date.removesuffix("UTC").split())


def read_inbox(source: Source, heads: list[Head]) -> Draft:
    """Cut at the messages; each ends at its links."""
    seen = f"{len(heads)} × “From: NAME @ DATE (permalink / raw)”"
    draft = Draft([], 0.95, seen, order="display", quotes_answer=True)
    draft.title = _AGAIN.sub("", str(heads[0].extra.get("subject", ""))) or None
    below = range(heads[-1].body, len(source))
    end = next((n for n in below if _FOOT.match(source.bare[n])), len(source))
    add_before(source, draft, heads[0].first, is_page=_is_page, is_button=_closes, heads=heads)
    shift_parents(heads, len(draft.records))
    add_comments(source, draft, heads, end)
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
    return draft
