"""X on Nitter: ``NAME``, ``@handle``, a date, ``Replying to @ada``, the body, counts.

The post that the page is about ends with ``Mar 18, 2023 · 8:02 AM UTC``; what its author wrote on
right below belongs to it. Of what stands below that, what says no ``Replying to`` answers the one
above it.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_comments, add_furniture, filled_lines
from thread_cli.ingest.line_parts import count_in
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind, Json

_HANDLE = re.compile(r"@\w{1,20}\Z")
_FOCAL = re.compile(r"[A-Z][a-z]{2} \d{1,2}, \d{4} · \d{1,2}:\d{2} [AP]M UTC\Z")
_AGE = re.compile(
    r"(?:\d{1,2}[smhd]|\d{1,2} [A-Z][a-z]{2}(?: \d{4})?|[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?)\Z"
)
_REPLYING = re.compile(r"Replying to (?P<handles>@\w{1,20}(?:,? (?:and )?@\w{1,20})*)\Z")
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})*\Z")
_BUTTON = re.compile(
    r"(?:\d{1,3}(?:,\d{3})*|(?:This|The) (?:tweet|post) (?:is unavailable|was deleted).{0,60}|"
    r"(?:\d+ )?(?:more|earlier) replies|Load (?:more|newest)|Show (?:this|more)(?: thread)?|"
    r"Pinned Tweet|GIF|ALT)\Z",
    re.IGNORECASE,
)
_SITE = re.compile(r"nitter\b", re.IGNORECASE)
_MOST_COUNTS = 4


def detect(source: Source) -> Detection:
    """Look for the date with a clock in UTC, or the site's name, and for headers without a dot."""
    own = any(map(_FOCAL.match, source.bare)) or any(map(_SITE.match, source.bare[:6]))
    heads = len(_heads(source)) if own else 0
    return Detection(0.97, f"{heads} × name, @handle, date") if heads > 1 else NOT_SEEN


def read(source: Source) -> Draft:
    """Cut at the names above handles; leave the post out."""
    heads = _heads(source)
    draft = Draft([], 0.95, f"{len(heads)} × name, @handle, date", order="display", nesting=0)
    if not heads:
        return draft
    first = _after_post(source, heads)
    if first:
        draft.post_author = heads[0].author
        add_furniture(source, draft, 0, heads[0].first, FurnitureKind.HEADER)
    stop = heads[first].first if first < len(heads) else len(source)
    add_furniture(source, draft, heads[0].first if first else 0, stop, FurnitureKind.ARTICLE)
    post = str(heads[0].extra["handle"]).lower() if first else ""
    heads = heads[first:]
    _answer(source, heads, post)
    for head, end in zip(heads, [*(head.first for head in heads[1:]), len(source)], strict=True):
        _read_counts(source, head, end)
    add_comments(source, draft, heads, len(source), is_button=_is_button)
    return draft


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


def _heads(source: Source) -> list[Head]:
    heads: list[Head] = []
    lines = filled_lines(source, 0, len(source))
    for place, number in enumerate(lines[1:-1], start=1):
        if not _HANDLE.match(source.bare[number]):
            continue
        below, named = lines[place + 1], lines[place - 1]
        if _AGE.match(source.bare[below]) and dates.is_date(source.bare[below]):
            extra: dict[str, Json] = {"handle": source.bare[number]}
            heads.append(
                Head(named, below + 1, source.bare[named], source.bare[below], extra=extra)
            )
    return heads


def _after_post(source: Source, heads: list[Head]) -> int:
    """Return the place of the first that is not of the post: 0 where the page shows no post."""
    stops = [*(head.first for head in heads[1:]), len(source)]
    focal = next(
        (
            place
            for place, (head, stop) in enumerate(zip(heads, stops, strict=True))
            if any(_FOCAL.match(source.bare[n]) for n in range(head.body, stop))
        ),
        None,
    )
    if focal is None:
        return 0
    after = focal + 1
    while after < len(heads) and heads[after].extra == heads[focal].extra:
        if _replying(source, heads[after]):
            break
        after += 1
    return after


def _replying(source: Source, head: Head) -> re.Match[str] | None:
    below = filled_lines(source, head.body, min(head.body + 3, len(source)))[:1]
    return _REPLYING.match(source.bare[below[0]]) if below else None


def _answer(source: Source, heads: list[Head], post: str) -> None:
    """Set whom each answers, in place: who is named last and has written, else the one above."""
    last: dict[str, int] = {}
    for place, head in enumerate(heads):
        match = _replying(source, head)
        if match:
            head.body = next(n for n in range(head.body, len(source)) if source.bare[n]) + 1
            named = re.findall(r"@\w+", match["handles"].lower())
            others = [last[handle] for handle in named if handle in last and handle != post]
            head.parent = others[-1] if others else None
            head.is_root = head.parent is None
        else:
            head.parent = place - 1 if place else None
        last[str(head.extra["handle"]).lower()] = place


def _read_counts(source: Source, head: Head, stop: int) -> None:
    """Take the counts off the end: replies, reposts, quotes, likes, those that are not 0."""
    lines = filled_lines(source, head.body, stop)
    while lines and _is_button(source.bare[lines[-1]]) and not _COUNT.match(source.bare[lines[-1]]):
        lines.pop()
    counts: list[int] = []
    while len(lines) > 1 and len(counts) < _MOST_COUNTS and _COUNT.match(source.bare[lines[-1]]):
        counts.append(lines.pop())
    if len(counts) == _MOST_COUNTS:
        head.score = count_in(source.bare[counts[0]])
    head.end = lines[-1] + 1 if lines else stop
