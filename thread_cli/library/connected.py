"""A library's file while it is open: one connection, every change one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from thread_cli.errors import UnknownThreadError
from thread_cli.library.database import explained
from thread_cli.library.records import ThreadRecord
from thread_cli.library.stored import StoredComments


def removed(record: ThreadRecord) -> UnknownThreadError:
    """Return what to raise where a thread is not there any more."""
    return UnknownThreadError(f"{record.name} was removed meanwhile; see: thread-cli threads")


class Connected:
    """Reads rows and writes in transactions; what goes wrong is a ``LibraryError``."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._connection.row_factory = sqlite3.Row
        self._opened: list[StoredComments] = []

    def wait_at_most(self, seconds: float) -> None:
        """Wait no longer for another process that is writing."""
        with explained(self.path):
            self._connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")

    def close(self) -> None:
        """Close the file, and the threads that were opened in it."""
        for comments in self._opened:
            comments.close()
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """All of it or nothing; waits for another process that is writing."""
        with explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _transaction_on(self, record: ThreadRecord) -> Iterator[sqlite3.Connection]:
        """The same, about a thread that is still there.

        What is written about one that another process removed meanwhile would outlive it.

        Raises:
            UnknownThreadError: It was removed.
        """
        with self._transaction() as db:
            if not db.execute("SELECT 1 FROM thread WHERE id = ?", (record.id,)).fetchone():
                raise removed(record)
            yield db

    def _rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        with explained(self.path):
            return self._connection.execute(query, values).fetchall()
