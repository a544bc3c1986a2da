"""Pages of one comment and what answers it."""

from collections.abc import Sequence

from thread_cli.ingest.draft import Record


def hang_on_first(records: Sequence[Record]) -> None:
    """Let all records answer the first, in place, that the page does not say to answer another."""
    for record in records[1:]:
        if record.parent is None and record.level is None:
            record.parent = 0
