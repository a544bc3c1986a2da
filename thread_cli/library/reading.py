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


def keep_reading(
    library: Library,
    record: ThreadRecord,
    values: Mapping[str, Json],
    before: Mapping[str, Json] | None = None,
) -> None:
    """Keep values for a thread, in place of those of the same keys.

    Args:
        library: Where to.
        record: The thread.
        values: What is so now.
        before: What was so when ``values`` were kept or loaded last. Of lists and mappings only
            what changed since is written: another window may have kept its own meanwhile.

    Raises:
        LibraryError: They could not be written; nothing changed.
        UnknownThreadError: The thread was removed meanwhile; nothing is kept of it.
    """
    with library._transaction_on(record) as db:  # noqa: SLF001 - one class in two files
        there = load_reading(library, record) if before is not None else {}
        kept = {
            key: _merged((before or {}).get(key, type(now)()), now, there[key])
            if isinstance(now, list | dict) and key in there else now
            for key, now in values.items()
        }  # fmt: skip
        db.executemany(
            "INSERT OR REPLACE INTO reading VALUES (?, ?, ?)",
            ((record.id, key, orjson.dumps(value).decode()) for key, value in kept.items()),
        )


def _merged(before: Json, mine: Json, there: Json) -> Json:
    """Return what is there with what changed from ``before`` to ``mine``."""
    if isinstance(mine, list) and isinstance(before, list) and isinstance(there, list):
        had, now = set(map(str, before)), set(map(str, mine))
        kept = [each for each in there if str(each) in now or str(each) not in had]
        known = {*map(str, kept), *had}
        return kept + [each for each in mine if str(each) not in known]
    if isinstance(mine, dict) and isinstance(before, dict) and isinstance(there, dict):
        changed = {key for key in {*mine, *before} if mine.get(key) != before.get(key)}
        kept_ones = {key: value for key, value in there.items() if key not in changed}
        return kept_ones | {key: value for key, value in mine.items() if key in changed}
    return mine
