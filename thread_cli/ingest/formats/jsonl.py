"""The project's own interchange form: JSON Lines, one comment a line.

Keys, all but ``text`` optional: ``id`` (text or integer), ``author``, ``text``,
``created_at`` (ISO 8601), ``created_text`` (the date as it was written), ``score``
(integer), ``parent`` (an ``id``; null puts the comment at the top). Unknown keys are
kept. Without ``id`` a comment's id is its number in the file.

A line without ``parent`` leaves the place open, to be inferred; so does
``"parent": null`` in a file in which no comment has a parent, since such a file
says nothing about replies, unless ``"parent_basis"`` says ``"root"`` (shown at the
top) or ``"edited"`` (placed by a person).
"""

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.formats.jsonl_values import BadLineError, decode, record_of, says_root
from thread_cli.ingest.formats.jsonl_writing import write
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture as Piece
from thread_cli.model import FurnitureKind, Json, Notice

__all__ = ["READER", "JsonlReader", "write"]

_SHOWN = 10


class JsonlReader:
    """Reads JSON Lines."""

    name = "jsonl"
    label = "JSON Lines, one comment a line"
    example = '{"id": 2, "author": "Ada", "text": "I agree.", "parent": 1}'

    def detect(self, source: Source) -> Detection:
        """Look at the first few lines that are not blank."""
        looked_at = objects = texts = 0
        for number, line in source.raw_lines():
            if _is_blank(source, number, line):
                continue
            if not source.bare_line(number).startswith("{"):
                return NOT_SEEN
            looked_at += 1
            try:
                texts += "text" in _decoded(source, number, line)
                objects += 1
            except BadLineError:
                pass
            if looked_at == 5:
                break
        if texts:
            return Detection(0.99, "JSON objects with a text, one a line")
        return Detection(0.95, "JSON objects, one a line") if objects else NOT_SEEN

    def read(self, source: Source) -> Draft:
        """Read every line; a bad one is reported with its number and kept as unread."""
        records: list[Record] = []
        furniture: list[Piece] = []
        bad: list[Notice] = []
        unused: list[Notice] = []
        open_ones: list[Record] = []
        for number, line in source.raw_lines():
            span = source.span(number, number + 1)
            if _is_blank(source, number, line):
                furniture.append(Piece(span, FurnitureKind.BLANK))
                continue
            try:
                data = _decoded(source, number, line)
                record, faults = record_of(data, span)
            except BadLineError as error:
                furniture.append(Piece(span, FurnitureKind.UNREAD))
                message = f"line {number + 1} was skipped: {error}"
                bad.append(Notice("bad-line", message, span, weighty=True))
                continue
            if faults:
                message = f"line {number + 1}: {', '.join(faults)}; it is kept, but not used"
                unused.append(Notice("bad-value", message, span, weighty=True))
            if record.source_id is None:
                record.source_id = str(len(records) + 1)
            if not says_root(data):
                open_ones.append(record)
            records.append(record)
        if not any(record.parent_source_id for record in records):
            for record in open_ones:
                record.is_root = False
        notices = _duplicate_ids(records)
        notices += _first(bad, "more lines were skipped")
        notices += _first(unused, "more lines have values that could not be used")
        whole = len(records) / max(1, len(records) + len(bad))
        reason = "JSON objects with a text, one a line"
        return Draft(records, whole, reason, furniture, notices=notices)


def _first(notices: list[Notice], rest: str) -> list[Notice]:
    """Return the first few of notices of one kind, and one that says how many more there are."""
    if len(notices) <= _SHOWN:
        return notices
    more = Notice(notices[0].code, f"{len(notices) - _SHOWN} {rest}", weighty=True)
    return [*notices[:_SHOWN], more]


def _duplicate_ids(records: list[Record]) -> list[Notice]:
    seen: set[str] = set()
    doubled = 0
    for record in records:
        if record.source_id in seen:
            doubled += 1
        elif record.source_id is not None:
            seen.add(record.source_id)
    if not doubled:
        return []
    message = f"{doubled} comments have an id that another one has; replies go to the last above"
    return [Notice("duplicate-id", message, weighty=True)]


def _is_blank(source: Source, number: int, line: bytes) -> bool:
    if not line.strip():
        return True
    return line.lstrip()[:1] != b"{" and not source.bare_line(number)


def _decoded(source: Source, number: int, line: bytes) -> dict[str, Json]:
    if source.encoding == "utf-8" and not line.startswith(b"\xef\xbb\xbf"):
        return decode(line)
    return decode(source.decoded(number).removeprefix("\ufeff"))


READER = JsonlReader()
