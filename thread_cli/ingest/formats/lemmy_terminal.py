"""Lemmy in a browser for terminals: ``* (BUTTON) [-] ada creator``, ``2 • 14 hours ago``, the body.

How far it is set in is the depth.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_furniture, add_to_foot
from thread_cli.ingest.headed_page import forget_flat_levels
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import declared_in
from thread_cli.model import FurnitureKind

_NAME = re.compile(
    r"(?:[*+o#@•◦▪-] ?)?(?:\(BUTTON\) ?)?\[[-–+]\] ?(?P<name>\S.{0,70}?)"
    r"(?:@(?P<server>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}))?"
    r"(?P<roles>(?: (?:creator|author|OP|mod(?:erator)?|admin(?:istrator)?|bot|banned|auteur|"
    r"autrice|créat(?:eur|rice)|modérat(?:eur|rice)|Ersteller(?:in)?|Autor(?:in)?|autore|autrice|"
    r"creador|criador))*)\Z",
    re.IGNORECASE,
)
_BELOW = re.compile(r"(?P<score>[-−–]?\d{1,6}) [•·] (?P<age>\S.{3,30}?)(?P<edited> ?\*| ?✏)?\Z")
_FOOT = re.compile(r"(?:[*+o#•-] )?(?:Modlog|Instances|join-lemmy\.org)\Z|References\Z")


def detect(source: Source) -> Detection:
    """Count headers."""
    heads = len(_heads(source))
    seen = f"{heads} × “[-] NAME” over score and age"
    own = any(_FOOT.match(line) for line in source.bare[-60:])
    return Detection(0.96 if own else 0.85, seen) if heads > 1 else NOT_SEEN


def read(source: Source) -> Draft:
    """Cut at the headers."""
    heads = _heads(source)
    draft = Draft(
        [], 0.95, f"{len(heads)} × “[-] NAME” over score and age", order="display", nesting=0
    )
    if not heads:
        return draft
    forget_flat_levels(heads)
    draft.declared = declared_in(source.bare[: heads[0].first])
    add_furniture(source, draft, 0, heads[0].first, FurnitureKind.HEADER)
    add_to_foot(source, draft, heads, _FOOT)
    return draft


def _heads(source: Source) -> list[Head]:
    heads: list[Head] = []
    for number, line in enumerate(source.bare[:-1]):
        match = _NAME.match(line) if "[" in line[:16] else None
        below = _BELOW.match(source.bare[number + 1]) if match else None
        if match is None or below is None or not dates.is_date(below["age"]):
            continue
        head = Head(number, number + 2, match["name"], below["age"], score=whole(below["score"]))
        head.level = source.indents[number]
        if match["server"]:
            head.extra["handle"] = f"@{match['name']}@{match['server']}"
        if below["edited"]:
            head.extra["edited"] = True
        heads.append(head)
    return heads
