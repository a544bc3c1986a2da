"""What stands above the first header: a name whose header was cut off, a rest, an article."""

import re
from collections.abc import Sequence

from thread_cli.ingest.draft import Draft, Record
from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.furniture import is_buttons
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row
from thread_cli.ingest.generic.segment import body_text
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, FurnitureKind, Notice

#: Text above the first header is the end of a comment, unless it is as long as an article.
_ARTICLE_CHARS = 700
#: Below a name it may be longer, and much longer where others write as much.
_NAMED_CHARS = 2000
_LABEL = 60
#: The page counts a site that links to it among its comments.
_LINKED = re.compile(r"(?:Ping|Track)back: (?P<title>\S.{0,300})\Z")


def partial_header(rows: Sequence[Row]) -> Boundary | None:
    """Return the name at the top of a selection that cut the rest of the header off."""
    if len(rows) < 2:
        return None
    row = rows[0]
    name_like = names.quality(row.text) >= 0.9 and len(row.text) <= 40
    if not name_like or row.dates or rows[1].gap == 0 or len(row.text.split()) > 4:
        return None
    if len(rows[1].text) <= _LABEL and not is_sentence(rows[1].text) and rows[1].text[0].isupper():
        return None  # a menu
    return Boundary(0, 1, row.text, None, 0, 0.9)


def is_article(rows: Sequence[Row], boundaries: Sequence[Boundary]) -> bool:
    """Whether more stands above the first header than people write."""
    above, *said = (
        sum(len(row.text) for row in rows[start:stop])
        for start, stop in zip(
            [0, *(b.end for b in boundaries)],
            [*(b.first for b in boundaries), len(rows)],
            strict=True,
        )
    )
    return above > max(_NAMED_CHARS, 2 * max(said))


def before_first(
    source: Source, rows: Sequence[Row], first: int, longest: int, draft: Draft, *, closed: bool
) -> None:
    """Keep the text above the first header: the end of a comment, or an article."""
    chars = sum(len(row.text) for row in rows[:first])
    span = source.span(rows[0].number, rows[first - 1].number + 1)
    if chars > max(_ARTICLE_CHARS, 1.5 * longest) and first > 4:
        draft.furniture.append(Furniture(span, FurnitureKind.ARTICLE))
        draft.title = rows[0].text if len(rows[0].text) <= 160 else None
        return
    if closed:
        draft.furniture.append(Furniture(span, FurnitureKind.BUTTONS))
        return
    if all(is_buttons(row.text) or row.text.isdigit() for row in rows[:first]):
        draft.furniture.append(Furniture(span, FurnitureKind.BUTTONS))
        return
    if first == 1 and (linked := _LINKED.match(rows[0].text)):
        draft.records.insert(0, Record(span, linked["title"], ""))
        return
    draft.records.insert(0, Record(span, None, body_text(source, rows, 0, first)))
    message = "the text begins inside a comment; its author is not known"
    draft.notices.append(Notice("cut-start", message, span, weighty=True))
