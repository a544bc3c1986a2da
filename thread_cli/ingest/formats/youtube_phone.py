"""YouTube on a phone before handles: ``NAME • 2 years ago``, the body, likes, replies.

Other sites write names and ages so, too: the page's heading, ``Comments • 1.2K``, tells which it
is.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import Draft
from thread_cli.ingest.headed import Head, add_comments, add_furniture, filled_lines
from thread_cli.ingest.line_parts import amount_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, declared_in, label_of
from thread_cli.model import FurnitureKind

_HEADER = re.compile(
    r"(?P<name>\S.{0,60}?) [•·] (?P<age>[^•·@()]{3,30}?)(?P<edited> ?\([^()]{3,18}\))?\Z"
)
_AMOUNT = r"\d[\d.,]*\s?(?:[KMkm]|mil|mln|Mio\.?|Tsd\.?|тыс\.|rb|万|만|천)?"
_HEADING = re.compile(rf"(?P<word>[^\W\d_]{{2,14}}) [•·] (?P<count>{_AMOUNT})\Z")
_NUMBER = re.compile(rf"{_AMOUNT}\Z")
#: The site shows ages only.
_ABSOLUTE = re.compile(r"\d[:.]\d\d|\d{4}")
#: Below the last comment: a button, and the site's own tabs.
_FOOT = re.compile(
    r"(?:Show more|Mostrar mais|Mostrar más|Mehr anzeigen|Afficher plus|Mostra altro|"
    r"Meer weergeven|Home|Início|Inicio|Accueil|Startseite)\Z"
)
_LONGEST, _LEAST = 110, 2


def find_heads(source: Source) -> list[Head]:
    """Return the headers below the page's heading; none where there is no such heading."""
    top = next((n for n, text in enumerate(source.bare) if _is_heading(text)), None)
    if top is None:
        return []
    heads: list[Head] = []
    for number in range(top + 1, len(source)):
        text = source.bare[number]
        match = _HEADER.match(text) if len(text) <= _LONGEST and (" • " in text) else None
        if match is None or not dates.is_date(match["age"]) or _ABSOLUTE.search(match["age"]):
            continue
        heads.append(Head(number, number + 1, match["name"], match["age"]))
        if match["edited"]:
            heads[-1].extra["edited"] = True
    return heads if len(heads) >= _LEAST else []


def _is_heading(text: str) -> bool:
    match = _HEADING.match(text) if "•" in text or "·" in text else None
    return match is not None and label_of(f"5 {match['word']}") is Label.COMMENTS


def read(source: Source, heads: list[Head]) -> Draft:
    """Cut the source at the headers."""
    draft = Draft([], 0.9, f"{len(heads)} lines “NAME • 2 years ago”", order="display", nesting=2)
    heading = next(t for t in source.bare if _is_heading(t)).replace("•", "·").split(" · ")
    draft.declared = declared_in([f"{heading[1]} {heading[0]}"])
    below = filled_lines(source, heads[-1].body, len(source))[1:]
    end = next((n for n in below if _FOOT.match(source.bare[n])), len(source))
    for head, stop in zip(heads, [*(h.first for h in heads[1:]), end], strict=True):
        lines = filled_lines(source, head.body, stop)
        while lines and label_of(source.bare[lines[-1]]) is not None:
            lines.pop()
        counts = [n for n in lines[1:][-2:] if _NUMBER.match(source.bare[n])]
        if counts and counts[-1] == lines[-1]:
            head.score, head.end = amount_in(source.bare[counts[0]]), counts[0]
    add_furniture(source, draft, 0, heads[0].first, FurnitureKind.HEADER)
    add_comments(source, draft, heads, end, is_button=_is_button)
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
    return draft


def _is_button(line: str) -> bool:
    return label_of(line) in {Label.FOLD, Label.REPLIES, Label.OTHER}
