"""The project's own interchange form: JSON Lines, one comment a line.

Keys, all but ``text`` optional: ``id`` (text or integer), ``author``, ``text``,
``created_at`` (ISO 8601), ``score`` (integer), ``parent`` (an ``id``; null puts
the comment at the top). Unknown keys are kept. Without ``id`` a comment's id is
its number in the file.

A line without ``parent`` leaves the place open, to be inferred; so does
``"parent": null`` in a file in which no comment has a parent, since such a file
says nothing about replies.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

import orjson

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.source import Source
from thread_cli.model import Basis, Comment, FurnitureKind, Json, Notice, Thread
from thread_cli.model import Furniture as Piece
from thread_cli.sanitize import clean, clean_line

_KEYS = ("id", "author", "text", "created_at", "score", "parent")
#: What the writer adds for people and programs; worked out anew when read.
_DERIVED = ("inferred_parent", "inferred_confidence")
_SHOWN_BAD_LINES = 10


class _BadLineError(Exception):
    """A line is no comment; the message says why."""


class JsonlReader:
    """Reads JSON Lines."""

    name = "jsonl"
    label = "JSON Lines, one comment a line"
    example = '{"id": 2, "author": "Ada", "text": "I agree.", "parent": 1}'

    def detect(self, source: Source) -> Detection:
        """Look at the first few lines that are not blank."""
        looked_at = read = 0
        for number, line in enumerate(source.bare):
            if not line:
                continue
            if not line.startswith("{"):
                return NOT_SEEN
            looked_at += 1
            try:
                _parse(source, number)
                read += 1
            except _BadLineError:
                pass
            if looked_at == 5:
                break
        if not read:
            return NOT_SEEN
        return Detection(0.99, "JSON objects with a text, one a line")

    def read(self, source: Source) -> Draft:
        """Read every line; a bad one is reported with its number and kept as unread."""
        records: list[Record] = []
        furniture: list[Piece] = []
        bad: list[Notice] = []
        for number, line in enumerate(source.bare):
            span = source.span(number, number + 1)
            if not line:
                furniture.append(Piece(span, FurnitureKind.BLANK))
                continue
            try:
                record = _parse(source, number)
            except _BadLineError as error:
                furniture.append(Piece(span, FurnitureKind.UNREAD))
                message = f"line {number + 1} was skipped: {error}"
                bad.append(Notice("bad-line", message, span, weighty=True))
                continue
            if record.source_id is None:
                record.source_id = str(len(records) + 1)
            records.append(record)
        if not any(record.parent_source_id for record in records):
            for record in records:
                record.is_root = False
        notices = _duplicate_ids(records) + bad[:_SHOWN_BAD_LINES]
        if len(bad) > _SHOWN_BAD_LINES:
            message = f"{len(bad) - _SHOWN_BAD_LINES} more lines were skipped"
            notices.append(Notice("bad-line", message, weighty=True))
        whole = len(records) / max(1, len(records) + len(bad))
        reason = "JSON objects with a text, one a line"
        return Draft(records, whole, reason, furniture, notices=notices)


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
    message = f"{doubled} comments have an id that another one has; replies go to the last of them"
    return [Notice("duplicate-id", message, weighty=True)]


def _parse(source: Source, number: int) -> Record:
    try:
        data = orjson.loads(source.raw[source.starts[number] : source.starts[number + 1]]
                            if source.encoding == "utf-8" and not _has_bom(source, number)
                            else source.decoded(number))  # fmt: skip
    except (orjson.JSONDecodeError, UnicodeEncodeError) as error:
        raise _BadLineError(f"not JSON ({clean_line(str(error))})") from None
    if not isinstance(data, dict):
        raise _BadLineError("not a JSON object")
    text = data.get("text")
    if not isinstance(text, str):
        raise _BadLineError('it has no "text"')
    author = data.get("author")
    if not isinstance(author, str | None):
        raise _BadLineError('"author" is not a text')
    score = data.get("score")
    if score is not None and (isinstance(score, bool) or not isinstance(score, int)):
        raise _BadLineError('"score" is not a whole number')
    created_text = data.get("created_at")
    parent = _identifier(data, "parent")
    identifier = _identifier(data, "id")
    extra = _extra({k: v for k, v in data.items() if k not in _KEYS and k not in _DERIVED})
    return Record(
        source.span(number, number + 1),
        author,
        text,
        created_text=str(created_text) if created_text is not None else None,
        created_at=_moment(created_text),
        score=score,
        is_root="parent" in data and parent is None,
        source_id=identifier,
        parent_source_id=parent,
        extra=extra,
    )


def _has_bom(source: Source, number: int) -> bool:
    return number == 0 and source.raw.startswith(b"\xef\xbb\xbf")


def _identifier(data: dict[str, Json], key: str) -> str | None:
    value = data.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _BadLineError(f'"{key}" is neither a text nor a whole number')
    return clean(str(value))


def _extra(data: dict[str, Json]) -> dict[str, Json]:
    return {clean_line(key): _cleaned(value) for key, value in data.items()}


def _cleaned(value: Json) -> Json:
    """Clean all text in a JSON value; orjson bounds how deep it can nest."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    if isinstance(value, dict):
        return {clean_line(key): _cleaned(item) for key, item in value.items()}
    return value


def _moment(value: Json) -> datetime | None:
    """Read ISO 8601, or seconds since 1970; a time without a zone is taken as UTC."""
    try:
        if isinstance(value, bool) or value is None:
            return None
        if isinstance(value, int | float):
            return datetime.fromtimestamp(value, UTC)
        if not isinstance(value, str):
            return None
        moment = datetime.fromisoformat(value)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


READER = JsonlReader()


def write(thread: Thread) -> Iterator[bytes]:
    """Yield a line for each comment, with its line end, that ``JsonlReader`` reads back.

    Only links that the source showed become ``parent``; an inferred one is given
    as ``inferred_parent`` with its confidence, so that reading it back does not
    turn a guess into a fact.
    """
    for comment in thread.comments:
        yield orjson.dumps(_line(thread, comment), option=orjson.OPT_APPEND_NEWLINE)


def _line(thread: Thread, comment: Comment) -> dict[str, Json]:
    line: dict[str, Json] = {"id": _written_id(comment)}
    if comment.author is not None:
        line["author"] = comment.author
    line["text"] = comment.text
    if comment.created_at is not None:
        line["created_at"] = comment.created_at.isoformat()
    elif comment.created_text is not None:
        line["created_at"] = comment.created_text
    if comment.score is not None:
        line["score"] = comment.score
    parent = None if comment.parent is None else _written_id(thread.comment(comment.parent))
    if comment.link.basis is Basis.INFERRED:
        line["inferred_parent"] = parent
        line["inferred_confidence"] = comment.link.confidence
    elif comment.link.basis is Basis.EXPLICIT or not comment.link.is_open:
        line["parent"] = parent
    return {**comment.extra, **line}


def _written_id(comment: Comment) -> Json:
    if comment.source_id is None or comment.source_id == str(comment.id):
        return comment.id
    return comment.source_id
