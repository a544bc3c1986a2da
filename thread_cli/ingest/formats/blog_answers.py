"""Blogs whose headers name whom a comment answers: Movable Type 4 and TypePad, with threads on.

- Movable Type: ``NAME | DATE | Reply`` and ``NAME replied to comment from NAME | DATE | Reply``;
  what answers nobody may have ``NAME said:`` above it and ``DATE | Reply`` below.
- TypePad: ``NAME said...`` and ``NAME said in reply to NAME...``, ``Reply DATE`` below the body;
  what answers nobody may have ``Posted by: NAME | DATE`` below it, as without threads.

- Movable Type 5: ``By NAME on DATE``, where the page says elsewhere that it is Movable Type's.

Without threads the generic reader cuts them: see ``blogs``.
"""

import re

from thread_cli.ingest import blog_marks, dates
from thread_cli.ingest.draft import Draft
from thread_cli.ingest.formats.blog_footers import FEED
from thread_cli.ingest.formats.blog_posted import barred_heads
from thread_cli.ingest.headed import Head, add_before, add_comments, add_furniture, filled_lines
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, declared_in, label_of
from thread_cli.model import FurnitureKind

_BAR = re.compile(
    r"(?P<name>\S.{0,79}?)(?: replied to (?:a )?comment from (?P<to>\S.{0,79}?))?"
    r" \| (?P<date>[^|]{8,40}?)(?: \|(?: (?:Reply|Permalink|#))?)*\Z"
)
_SAID = re.compile(r"(?P<name>\S.{0,79}?) said(?: in reply to (?P<to>\S.{0,79}?))?(?:\.\.\.|…)\Z")
_SAID_WHEN = re.compile(
    r"(?:(?:Reply|Posted(?: by:? .{1,80}?)?)[ |]+)?(?P<date>[^|]{8,40}\d:\d\d ?[AaPp][Mm])"
    r"(?:[ |]+(?:Reply|Permalink))?\Z"
)
_SAID_ALONE = re.compile(r"(?P<name>\S.{0,79}?)\s+said:\Z")
_BELOW = re.compile(r"(?P<date>[^|]{8,40}?) \| (?:Reply|Permalink)\Z")
_BY = re.compile(r"By (?P<name>\S.{0,79}?) on (?P<date>[^|]{8,40})(?: \| Reply)?\Z")
#: Only Movable Type's pages say so.
_OWN = re.compile(
    r"\bAuthor Profile Page\b|Powered by Movable Type|\(You may use HTML tags for style\)"
)
_FOOT = re.compile(
    r"(?:Leave a comment|Post a comment|Verify your Comment|Previewing your Comment|"
    r"Sign in to comment\.?|Comment below or sign in.*|The comments to this entry are closed\.?|"
    r"(?:\d+ )?TrackBacks?.*)\Z",
    re.IGNORECASE,
)


def bar_heads(source: Source) -> list[Head]:
    """Return Movable Type's headers where one of them names whom it answers."""
    found: list[tuple[Head, str | None]] = []
    said: Head | None = None  # waits for the date below what is said
    for number, text in enumerate(source.bare):
        if len(text) > 240:
            continue
        if alone := _SAID_ALONE.match(text):
            said = Head(number, number + 1, blog_marks.without_picture(alone["name"]))
            continue
        below = _BELOW.match(text) if said and " | " in text else None
        if said and below and dates.is_date(below["date"]):
            said.created_text, said.end, said.close = below["date"], number, number + 1
            found.append((said, None))
            said = None
            continue
        match = _BAR.match(text) if " | " in text else None
        if match and dates.is_date(match["date"]):
            name = blog_marks.without_picture(match["name"])
            to = match["to"] and blog_marks.without_picture(match["to"])
            found.append((Head(number, number + 1, name, match["date"]), to))
    return _answering(found)


def by_heads(source: Source) -> list[Head]:
    """Return Movable Type 5's headers, which others may have, below a count of the comments."""
    heads: list[Head] = []
    for number, text in enumerate(source.bare):
        match = _BY.match(text) if text.startswith("By ") and len(text) <= 160 else None
        if match and dates.is_date(match["date"]):
            name = blog_marks.without_picture(match["name"])
            heads.append(Head(number, number + 1, name, match["date"]))
    if len(heads) < 2 or not any(map(_OWN.search, source.bare)):
        return []
    counts = [n for n, text in enumerate(source.bare) if label_of(text) is Label.COMMENTS]
    start = next((n for n in counts if n < heads[-2].first), len(source))
    heads = [head for head in heads if head.first > start]  # one above is the article's
    return heads if len(heads) > 1 else []


def said_heads(source: Source) -> list[Head]:
    """Return TypePad's headers where one of them names whom it answers."""
    found = []
    for number, text in enumerate(source.bare):
        match = _SAID.match(text) if " said" in text and len(text) <= 200 else None
        if match:
            found.append((Head(number, number + 1, match["name"]), match["to"]))
    if not any(to for _, to in found):
        return []
    stops = [*(head.first for head, _ in found[1:]), len(source)]
    for (head, _), stop in zip(found, stops, strict=False):
        for number in filled_lines(source, head.body, stop):
            match = _SAID_WHEN.match(source.bare[number])
            if match and dates.is_date(match["date"]):
                head.created_text, head.end, head.close = match["date"], number, number + 1
                break
    return _answering(_with_footed(source, found))


def _with_footed(
    source: Source, found: list[tuple[Head, str | None]]
) -> list[tuple[Head, str | None]]:
    """Add the comments whose author stands below them, each from where the one above ends."""
    footed = barred_heads(source)
    mixed = [(head.first, head, to) for head, to in found]
    mixed += [(head.end or head.first, head, None) for head in footed]
    mixed.sort(key=lambda each: each[0])
    start = 0
    for place, head, _ in mixed:
        if head in footed:
            lines = filled_lines(source, max(start, head.first), place)
            said = (n for n in lines if label_of(source.bare[n]) is not Label.REPLY)
            head.first = head.body = next(said, place)
        start = head.close or start
    return [(head, to) for _, head, to in mixed]


def _answering(found: list[tuple[Head, str | None]]) -> list[Head]:
    """Set each header's parent: the last comment above by whom it names."""
    if not any(to for _, to in found):
        return []
    last_by: dict[str, int] = {}
    for number, (head, to) in enumerate(found):
        head.parent = _last(last_by, to) if to else None
        head.is_root = to is None
        last_by[head.author or ""] = number
    return [head for head, _ in found]


def _last(last_by: dict[str, int], to: str) -> int | None:
    """Return who is named; of an address that signs with OpenID the page names the last part."""
    if to in last_by:
        return last_by[to]
    signed = (n for name, n in last_by.items() if name.rstrip("/").endswith(f"/{to}"))
    return max(signed, default=None)


def _is_page(text: str) -> bool:
    return label_of(text) is Label.COMMENTS or bool(_FOOT.match(text) or FEED.match(text))


def read(source: Source, heads: list[Head]) -> Draft:
    """Cut a source at such headers."""
    draft = Draft([], 0.95, f"{len(heads)} headers, some with whom they answer", order="display")
    bare = source.bare
    end = next((n for n in range(heads[-1].body, len(source)) if _FOOT.match(bare[n])), len(source))
    draft.declared = declared_in(bare[: heads[0].first])
    add_before(
        source,
        draft,
        heads[0].first,
        is_page=_is_page,
        is_button=lambda text: bool(_SAID_WHEN.match(text)) or label_of(text) is Label.REPLY,
        heads=heads,
    )
    for head in heads:
        if head.parent is not None:
            head.parent += len(draft.records)
    add_comments(source, draft, heads, end, is_button=lambda text: label_of(text) is Label.REPLY)
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
    return draft
