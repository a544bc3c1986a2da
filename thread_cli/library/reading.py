"""What a reader has read, marked and noted in a thread, and where they were.

Values are plain data, kept as JSON under a key; comments are named in them by the first byte
of their span. They go when the person removes the thread, stay when it is read anew, and come
over to a later paste of the same thread (see ``earlier``).
"""

from collections.abc import Mapping

import orjson

from thread_cli.library.records import ThreadRecord
from thread_cli.library.store import Library
from thread_cli.model import Json


def load_reading(library: Library, record: ThreadRecord) -> dict[str, Json]:
    """Return all values kept for a thread."""
    found = library._rows(  # noqa: SLF001 - one class in two files
        "SELECT key, value FROM reading WHERE source = ?", record.id
    )
    return {row["key"]: orjson.loads(row["value"]) for row in found}


def keep_reading(library: Library, record: ThreadRecord, values: Mapping[str, Json]) -> None:
    """Keep values for a thread, in place of those of the same keys.

    Raises:
        LibraryError: They could not be written; nothing changed.
    """
    with library._transaction() as db:  # noqa: SLF001 - one class in two files
        db.executemany(
            "INSERT OR REPLACE INTO reading VALUES (?, ?, ?)",
            ((record.id, key, orjson.dumps(value).decode()) for key, value in values.items()),
        )
