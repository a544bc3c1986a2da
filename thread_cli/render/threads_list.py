"""The library's threads as a table and as JSON."""

import orjson

from thread_cli.library import ThreadRecord
from thread_cli.render.wording import count, excerpt

SCHEMA = "thread-cli/threads@1"


def threads_text(records: list[ThreadRecord]) -> str:
    """Return a line a thread."""
    if not records:
        return "There are no threads yet. Read one with: thread-cli ingest FILE\n"
    names = max(len(record.name) for record in records)
    formats = max(len(record.format) for record in records)
    lines = [
        f"{record.id[:8]}  {record.name:<{names}}  {record.ingested_at:%Y-%m-%d}"
        f"  {count(record.comments, 'comment'):>13}  {record.format:<{formats}}"
        f"  {excerpt(record.title, 60)}"
        for record in records
    ]
    return "\n".join(lines) + "\n"


def threads_json(records: list[ThreadRecord]) -> bytes:
    """Return the contract ``thread-cli/threads@1`` as one line."""
    rows = [
        {
            "id": record.id,
            "name": record.name,
            "title": record.title,
            "format": record.format,
            "comments": record.comments,
            "people": record.people,
            "ingested_at": record.ingested_at,
        }
        for record in records
    ]
    return orjson.dumps({"schema": SCHEMA, "threads": rows}, option=orjson.OPT_APPEND_NEWLINE)
