"""Blogs whose headers name whom a comment answers: Movable Type 4 and TypePad, with threads on.

- Movable Type: ``NAME | DATE | Reply`` and ``NAME replied to comment from NAME | DATE | Reply``.
- TypePad: ``NAME said...`` and ``NAME said in reply to NAME...``, ``Reply DATE`` below the body.

Without threads the generic reader cuts them: see ``blogs``.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import Draft
from thread_cli.ingest.formats.blog_footers import FEED
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
#: What stands for the picture of somebody who has an account.
_PICTURE = re.compile(r" ?(?:Author|\[?TypeKey) Profile Page\]?\Z|\AAuthor Profile Page ")
_FOOT = re.compile(
    r"(?:Leave a comment|Post a comment|Verify your Comment|Previewing your Comment|"
    r"Sign in to comment\.?|Comment below or sign in.*|The comments to this entry are closed\.?|"
    r"(?:\d+ )?TrackBacks?.*)\Z",
    re.IGNORECASE,
)


def bar_heads(source: Source) -> list[Head]:
    """Return Movable Type's headers where one of them names whom it answers."""
    found = []
    for number, text in enumerate(source.bare):
        match = _BAR.match(text) if " | " in text and len(text) <= 240 else None
        if match and dates.is_date(match["date"]):
            head = Head(number, number + 1, _PICTURE.sub("", match["name"]), match["date"])
            found.append((head, match["to"] and _PICTURE.sub("", match["to"])))
    return _answering(found)


def said_heads(source: Source) -> list[Head]:
    """Return TypePad's headers where one of them names whom it answers."""
    found = []
    for number, text in enumerate(source.bare):
        match = _SAID.match(text) if " said" in text and len(text) <= 200 else None
        if match:
            found.append((Head(number, number + 1, match["name"]), match["to"]))
    heads = _answering(found)
    for head, stop in zip(heads, [*(h.first for h in heads[1:]), len(source)], strict=False):
        for number in reversed(filled_lines(source, head.body, stop)):
            match = _SAID_WHEN.match(source.bare[number])
            if match and dates.is_date(match["date"]):
                head.created_text, head.end = match["date"], number
                break
    return heads


def _answering(found: list[tuple[Head, str | None]]) -> list[Head]:
    """Set each header's parent: the last comment above by whom it names."""
    if not any(to for _, to in found):
        return []
    last_by: dict[str, int] = {}
    for number, (head, to) in enumerate(found):
        head.parent = last_by.get(to) if to else None
        head.is_root = to is None
        last_by[head.author or ""] = number
    return [head for head, _ in found]


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
