"""One comment alone: a header as its first line, or a footer as its last, where nothing recurs.

Nothing can be learned from one, so the line must be plain: a name with a date, with an address
or with points, and no more; and somebody must talk in what is left.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thread_cli.ingest.draft import Draft, Record
from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.cuts import OPENING
from thread_cli.ingest.generic.furniture import is_buttons, is_rule
from thread_cli.ingest.generic.rows import Row, is_item
from thread_cli.ingest.generic.segment import body_text
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, FurnitureKind

#: A comment is seldom longer; an article under its byline is.
_MOST_CHARS = 2000
_MOST_ROWS = 25
_LONGEST = 100
_SURE = 0.75
_NAME_WORDS = 6
_CONFIDENCE = 0.5

_ADDRESSED = re.compile(r"https?://\S{1,200}\s+(?P<name>\S.{0,60})\Z")
_POINTS = re.compile(r"(?P<name>\S.{0,60}?)\s+(?P<score>-?\d{1,6}) (?:pts?|points?)\Z")
_HANDLE = re.compile(r"[\s,·|(]*@[\w.-]+\)?\Z")
_SIGNS = re.compile(r"[\s,.:|·•/(\[\])#-]*(?:said|says|wrote|writes|schrieb|a dit|dijo)?[\s:.…]*\Z")
_POSTED = re.compile(r"\A(?:(?:posted|comment|written)\s)?by:?\s+|\Aposted:?\s+", re.IGNORECASE)
_NUMBER = re.compile(r"\A#?\d{1,5}[.):]?\s+(?=\S)")
_YEAR = re.compile(r"(?:19|20)\d\d|\d[:.]\d\d|/\d\d\b|ago\Z")
#: Who talks says I and you, asks, exclaims, greets, thanks, smiles.
_TALK = re.compile(
    r"\b(?:i|i['’]\w{1,2}|me|my|you|you['’]\w{1,2}|your|we|our|us|u|thanks?|thx|hi|hello|hey|please"
    r"|lol|haha\w*|good|great|nice|love|agreed?|sorry|wow|congrats|ich|du|sie|wir|danke|je|vous|merci"
    r"|yo|gracias|eu|obrigad[oa]|grazie|jag|tack)\b|[!?]|[:;=]-?[)(DP]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Lone:
    """A comment's only line that is not its text.

    Attributes:
        row: Which of the rows; the first or the last.
        sure: Whether no other text has such a line, whatever stands below it.
    """

    row: int
    author: str
    date: str | None = None
    score: int | None = None
    sure: bool = False


def find(rows: Sequence[Row]) -> Lone | None:
    """Return the header or the footer of the one comment that these rows are, or none."""
    rows = [row for row in rows if not is_rule(row.text)]
    while len(rows) > 1 and is_buttons(rows[-1].text):
        rows.pop()
    chars = sum(len(row.text) for row in rows)
    if not 1 < len(rows) <= _MOST_ROWS or chars > _MOST_CHARS:
        return None
    found = _header(rows[0]) or _footer(rows[-1], len(rows) - 1)
    if found is None:
        return None
    body = [row for index, row in enumerate(rows) if index != found.row]
    dated = any(row.dates and row.dates[-1][1] - row.dates[0][0] >= 0.6 * len(row.text)
                for row in body)  # fmt: skip
    if dated or all(is_item(row.text) for row in body):
        return None
    talks = any(_TALK.search(row.text) for row in body)
    return found if found.sure or talks else None


def _header(row: Row) -> Lone | None:
    if len(row.text) > _LONGEST:
        return None
    if row.dates and not row.text.startswith("http"):
        return _dated(row)
    if match := _ADDRESSED.match(row.text) or _POINTS.match(_NUMBER.sub("", row.text)):
        score = whole(match["score"]) if match.re is _POINTS else None
        return Lone(0, match["name"], score=score, sure=True) if _is_name(match["name"]) else None
    return None


def _dated(row: Row) -> Lone | None:
    first, end = row.dates[0]
    date, before = row.text[first:end], _POSTED.sub("", row.text[:first]).strip()
    after = row.text[row.dates[-1][1] :]
    aside = _HANDLE.sub("", after)
    if before and _SIGNS.match(aside):
        name = names.without_tail(wrappers.Wrapper().name(_NUMBER.sub("", before)))
        sure = bool(aside.strip(" ,.:|")) or aside != after
    else:
        name, mark = wrappers.split_mark(OPENING.sub("", after))
        sure = bool(mark) and not before
        name = name if sure else ""
    return Lone(0, name, date, sure=sure) if _YEAR.search(date) and _is_name(name) else None


def _footer(row: Row, index: int) -> Lone | None:
    if len(row.text) > _LONGEST or len(row.dates) != 1:
        return None
    first, end = row.dates[0]
    date = row.text[first:end]
    before, after = row.text[:first].strip(), OPENING.sub("", row.text[end:]).strip()
    if not _YEAR.search(date) or bool(before) == bool(after):
        return None
    if after:
        return Lone(index, after, date) if _is_name(after) else None
    name = wrappers.Wrapper().name(_POSTED.sub("", before))
    return Lone(index, name, date) if _POSTED.match(before) and _is_name(name) else None


def _is_name(text: str) -> bool:
    return len(text.split()) <= _NAME_WORDS and names.quality(text) >= _SURE


def read(source: Source, rows: Sequence[Row], lone: Lone) -> Draft:
    """Return the one comment as a draft."""
    kept = [row for row in rows if not is_rule(row.text)]
    end = len(kept)
    while end > 1 and is_buttons(kept[end - 1].text):
        end -= 1
    start, stop = (1, end) if lone.row == 0 else (0, lone.row)
    span = source.span(kept[0].number, kept[end - 1].number + 1)
    text = body_text(source, kept, start, stop)
    record = Record(span, lone.author, text, created_text=lone.date, score=lone.score)
    draft = Draft([record], _CONFIDENCE, "one line with a name, and a text")
    if end < len(kept):
        below = source.span(kept[end].number, kept[-1].number + 1)
        draft.furniture.append(Furniture(below, FurnitureKind.BUTTONS))
    return draft
