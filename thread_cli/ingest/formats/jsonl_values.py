"""The values of a JSON object that is a comment, as many programs write them.

A value that cannot be used never costs the comment: it stays under its key in ``extra``,
and what is wrong with it is said.
"""

import json
import math
from datetime import UTC, datetime

import orjson

from thread_cli.ingest.draft import Record
from thread_cli.model import Basis, Json, Span
from thread_cli.sanitize import clean, clean_line

_KEYS = ("id", "author", "text", "created_at", "created_text", "score", "parent", "parent_basis")
#: What the writer adds for people and programs; worked out anew when read.
_DERIVED = ("inferred_parent", "inferred_confidence")
# What the library keeps in a column of whole numbers.
_LARGEST = 2**63 - 1


class BadLineError(Exception):
    """A line is no comment; the message says why."""


def decode(line: bytes | str) -> dict[str, Json]:
    """Return the object that a line is; ``NaN`` and ``Infinity`` in it are null.

    Raises:
        BadLineError: It is none.
    """
    try:
        data = orjson.loads(line)
    except (orjson.JSONDecodeError, UnicodeEncodeError) as error:
        data = _with_nan(line)
        if data is None:
            raise BadLineError(f"not JSON ({clean_line(str(error))})") from None
    if not isinstance(data, dict):
        raise BadLineError("not a JSON object")
    return data


def _with_nan(line: bytes | str) -> Json:
    """Read what Python's own writer and those like it make of a missing number."""
    marks = (b"NaN", b"Infinity") if isinstance(line, bytes) else ("NaN", "Infinity")
    if not any(mark in line for mark in marks):  # type: ignore[operator]
        return None
    try:
        data: Json = json.loads(line, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        return None
    return data


def record_of(data: dict[str, Json], span: Span) -> tuple[Record, list[str]]:
    """Return the comment that an object is, and what in it could not be used.

    Raises:
        BadLineError: It has no text.
    """
    text = data.get("text")
    if not isinstance(text, str):
        raise BadLineError('it has no "text"')
    extra = {k: v for k, v in data.items() if k not in _KEYS and k not in _DERIVED}
    unused: list[str] = []

    def leave(key: str, why: str) -> None:
        extra[key] = data[key]
        unused.append(f'"{key}" is {why}')

    author = data.get("author")
    if isinstance(author, int) and not isinstance(author, bool):
        author = str(author)
    elif not isinstance(author, str | None):
        author = None
        leave("author", "not a text")
    score = _whole(data.get("score"))
    if score is None and data.get("score") not in (None, ""):
        leave("score", "not a whole number")
    ids: dict[str, str | None] = {}
    for key in ("id", "parent"):
        ids[key] = identifier(data.get(key))
        if ids[key] is None and data.get(key) is not None:
            leave(key, "neither a text nor a whole number")
    created = data.get("created_at")
    if isinstance(created, bool) or not isinstance(created, str | int | float | None):
        created = None
        leave("created_at", "neither a text nor a number")
    written = data.get("created_text")
    if not isinstance(written, str):
        if written is not None:
            extra["created_text"] = written
        written = None if created is None else str(created)
    basis = data.get("parent_basis")
    if basis not in (None, Basis.ROOT, Basis.EDITED):
        extra["parent_basis"] = basis
    record = Record(
        span,
        author,
        text,
        created_text=written,
        created_at=_moment(created),
        score=score,
        is_root="parent" in data and data["parent"] is None,
        is_edited=basis == Basis.EDITED,
        source_id=ids["id"],
        parent_source_id=ids["parent"],
        extra={clean_line(key): _cleaned(value) for key, value in extra.items()},
    )
    return record, unused


def says_root(data: dict[str, Json]) -> bool:
    """Whether an object says by itself, not by the file it is in, that it answers the post."""
    return data.get("parent") is None and data.get("parent_basis") in (Basis.ROOT, Basis.EDITED)


def identifier(value: Json) -> str | None:
    """Return an identifier as text, or none; 3.0 is 3, since tables with gaps write that."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return clean(str(value))


def _whole(value: Json) -> int | None:
    """Return a whole number that the value is, in whatever form, or none."""
    if isinstance(value, str) and len(value) <= 40:
        try:
            value = float(value) if "." in value else int(value)
        except ValueError:
            return None
    if isinstance(value, float) and math.isfinite(value) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > _LARGEST:
        return None
    return value


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
