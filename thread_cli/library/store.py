"""Keeping and finding threads. Every change is one transaction, on disk before it is reported."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

import orjson

from thread_cli.edits import Change, Edit
from thread_cli.errors import LibraryError, UnknownThreadError, UsageError
from thread_cli.library import journal, rows
from thread_cli.library.connected import Connected, removed
from thread_cli.library.database import connect, explained
from thread_cli.library.records import Added, Hit, ThreadRecord
from thread_cli.library.stored import StoredComments, keep_columns
from thread_cli.model import Json, Thread

if TYPE_CHECKING:
    from thread_cli.library.since import Since

_LEAST_PREFIX = 4


class Library(Connected):
    """An open library. Use it as a context manager, or ``close`` it."""

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Self:
        """Open the library at ``path``.

        Raises:
            UnknownThreadError: It does not exist, and ``create`` is false.
            LibraryError: It cannot be opened, is no library, or is a newer one.
        """
        return cls(path, connect(path, create=create))

    def add(
        self,
        thread: Thread,
        raw: bytes,
        *,
        name: str | None = None,
        replace: bool = False,
        said: Mapping[str, Json] | None = None,
    ) -> Added:
        """Store a thread, in one transaction.

        Args:
            thread: What was read.
            raw: The bytes it was read from; kept, so that a better reader can read them again.
            name: What to call it; none makes a name of its title, or keeps the one it has.
            replace: Where the same source is stored already, put this reading in its place.
            said: What a person said of the source for this reading; see ``said``.

        Raises:
            UsageError: The name is taken by another thread, or cannot be one.
            LibraryError: It could not be written; nothing changed.
        """
        from thread_cli.library import earlier, names
        from thread_cli.library.adding import insert

        wanted = names.checked(name) if name is not None else None
        with self._transaction() as db:
            known = db.execute(
                "SELECT key, name FROM thread WHERE id = ?", (thread.source.sha256,)
            ).fetchone()
            taken = {row["name"] for row in db.execute("SELECT name FROM thread")}
            own = known["name"] if known else None
            if wanted in taken and wanted != own:
                raise UsageError(f"another thread is called {wanted}; choose another --name")
            final = wanted or own or names.derived(thread.title, taken)
            if known and not replace:
                db.execute("UPDATE thread SET name = ? WHERE key = ?", (final, known["key"]))
            else:
                before = None
                if known:
                    before = earlier.known_since(db, known["key"])
                    db.execute("DELETE FROM thread WHERE key = ?", (known["key"],))
                key = insert(db, thread, raw, final, orjson.dumps(said or {}).decode())
                if not known or before:
                    earlier.note_earlier(db, thread, key, before.source if before else None)
            db.execute(
                "UPDATE thread SET touched = (SELECT max(touched) + 1 FROM thread) WHERE id = ?",
                (thread.source.sha256,),
            )
            record = rows.record(
                db.execute(
                    f"SELECT {rows.RECORD_COLUMNS} FROM thread WHERE id = ?",  # noqa: S608
                    (thread.source.sha256,),
                ).fetchone()
            )
            since = earlier.known_since(db, record.key)
        return Added(record, created=not known, changed=bool(known) and replace, since=since)

    def threads(self) -> list[ThreadRecord]:
        """Return all entries, the thread ingested last first."""
        query = f"SELECT {rows.RECORD_COLUMNS} FROM thread ORDER BY touched DESC"  # noqa: S608
        return [rows.record(row) for row in self._rows(query)]

    def latest(self) -> ThreadRecord:
        """Return the entry of the thread ingested last.

        Raises:
            UnknownThreadError: The library is empty.
        """
        threads = self.threads()
        if not threads:
            raise UnknownThreadError(
                "there are no threads yet; read one with: thread-cli ingest FILE"
            )
        return threads[0]

    def find(self, reference: str) -> ThreadRecord:
        """Return the entry that a name, or the beginning of an id, means.

        Raises:
            UnknownThreadError: None does, or more than one.
        """
        threads = self.threads()
        for record in threads:
            if record.name == reference:
                return record
        prefix = reference.lower()
        if len(prefix) >= _LEAST_PREFIX:
            found = [record for record in threads if record.id.startswith(prefix)]
            if len(found) == 1:
                return found[0]
            if found:
                several = ", ".join(record.name for record in found)
                raise UnknownThreadError(f"more than one id begins with {reference}: {several}")
        from thread_cli.library import names

        raise UnknownThreadError(names.unknown(reference, threads))

    def load(self, record: ThreadRecord) -> Thread:
        """Return a stored thread, equal to the one that was stored.

        Raises:
            UnknownThreadError: It was removed meanwhile.
        """
        key = record.key
        with explained(self.path):
            self._connection.execute("BEGIN")  # one state of the library for all four
            try:
                head = self._head(record)
                parts = [
                    self._rows(f"SELECT {columns} FROM {table} WHERE thread = ? ORDER BY {by}", key)  # noqa: S608
                    for columns, table, by in (
                        (rows.COMMENT_COLUMNS, "comment", "id"),
                        ("*", "furniture", "number"),
                        ("*", "notice", "number"),
                    )
                ]
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("COMMIT")
        comments, furniture, notices = parts
        try:
            return rows.thread(head, tuple(map(rows.comment, comments)), furniture, notices)
        except (KeyError, TypeError, ValueError) as error:
            raise LibraryError(
                f"{record.name} is damaged in the library ({error}); ingest its source once more"
            ) from None

    def opened(self, record: ThreadRecord) -> Thread:
        """Return a stored thread whose comments are fetched when they are looked at.

        What belongs to no comment is left out of it. The library must stay open as long as
        the thread is used.

        Raises:
            UnknownThreadError: It was removed meanwhile.
        """
        head = self._head(record)
        notices = self._rows("SELECT * FROM notice WHERE thread = ? ORDER BY number", record.key)
        comments = StoredComments(self.path, record.key)
        self._opened.append(comments)
        if len(comments) and not comments.has_columns:  # stored before there were columns
            with suppress(LibraryError), self._transaction() as db:
                keep_columns(db, record.key, tuple(comments))
        return rows.thread(head, comments, [], notices)

    def _head(self, record: ThreadRecord) -> sqlite3.Row:
        head = self._rows("SELECT * FROM thread WHERE key = ?", record.key)
        if not head:
            raise removed(record)
        return head[0]

    def said(self, source: str) -> dict[str, Json]:
        """Return what a person said of a source when it was read, or nothing where it is new.

        Args:
            source: SHA-256 of its bytes, hex.
        """
        found = self._rows("SELECT said FROM thread WHERE id = ?", source)
        return dict(orjson.loads(found[0]["said"])) if found else {}

    def since(self, record: ThreadRecord) -> Since | None:
        """Return what is new since an earlier paste of the thread, or none if there is none."""
        if self.cached(record, "since", "") is None:  # as is usual: nothing more to load
            return None
        from thread_cli.library import earlier

        with explained(self.path):
            return earlier.known_since(self._connection, record.key)

    def raw(self, record: ThreadRecord) -> bytes:
        """Return the bytes that a thread was read from.

        Raises:
            UnknownThreadError: It was removed meanwhile.
        """
        found = self._rows("SELECT raw FROM source WHERE thread = ?", record.key)
        if not found:
            raise removed(record)
        import zlib

        return zlib.decompress(found[0]["raw"])

    def remove(self, record: ThreadRecord) -> None:
        """Forget a thread and all that was worked out for it."""
        with self._transaction() as db:
            db.execute("DELETE FROM thread WHERE key = ?", (record.key,))
            db.execute("DELETE FROM edit WHERE source = ?", (record.id,))
            db.execute("DELETE FROM reading WHERE source = ?", (record.id,))

    def edits(self, record: ThreadRecord) -> tuple[Edit, ...]:
        """Return a thread's journal of edits in their order, the undone ones among them."""
        with explained(self.path):
            return journal.read(self._connection, record.id)

    def add_edit(self, record: ThreadRecord, change: Change) -> Edit:
        """Write a change into a thread's journal."""
        with self._transaction_on(record) as db:
            return journal.add(db, record.id, change)

    def undo_edit(self, record: ThreadRecord) -> Edit | None:
        """Take back the last edit that holds; return it, or none where there is none."""
        with self._transaction_on(record) as db:
            return journal.undo(db, record.id)

    def redo_edit(self, record: ThreadRecord) -> Edit | None:
        """Restore the edit that was undone last; return it, or none where there is none."""
        with self._transaction_on(record) as db:
            return journal.redo(db, record.id)

    def search(
        self, query: str, *, record: ThreadRecord | None = None, limit: int = 100
    ) -> list[Hit]:
        """Return the comments in which all words of ``query`` stand, the best first.

        Args:
            query: A person's words; nothing in them is an operator. The last may be unfinished.
            record: Look only in this thread.
            limit: How many hits at most.
        """
        from thread_cli.library.search import match_expression

        expression = match_expression(query)
        if not expression:
            return []
        sql = """
            SELECT thread.id AS thread, comment.id AS comment, comment.author AS author,
                   snippet(comment_text, -1, '', '', '…', 16) AS snippet
            FROM comment_text
            JOIN comment ON comment.key = comment_text.rowid
            JOIN thread ON thread.key = comment.thread
            WHERE comment_text MATCH ? AND (? IS NULL OR comment.thread = ?)
            ORDER BY rank LIMIT ?
        """
        key = record.key if record else None
        return [Hit(**dict(row)) for row in self._rows(sql, expression, key, key, limit)]

    def cached(self, record: ThreadRecord, kind: str, parameters: str) -> bytes | None:
        """Return what ``keep`` kept under the same thread, kind and parameters, or none."""
        found = self._rows(
            "SELECT payload FROM result WHERE thread = ? AND kind = ? AND parameters = ?",
            record.key, kind, parameters,
        )  # fmt: skip
        return found[0]["payload"] if found else None

    def cached_size(self, record: ThreadRecord, kind: str, parameters: str) -> int | None:
        """Return how many bytes ``cached`` would return, without reading them."""
        found = self._rows(
            "SELECT length(payload) AS size FROM result"
            " WHERE thread = ? AND kind = ? AND parameters = ?",
            record.key, kind, parameters,
        )  # fmt: skip
        return found[0]["size"] if found else None

    def keep(self, record: ThreadRecord, parameters: str, results: Mapping[str, bytes]) -> None:
        """Keep results of the same parameters for next time; they go when their thread goes.

        Args:
            record: The thread.
            parameters: What they were asked for with.
            results: By kind; all are kept, or none.

        Raises:
            LibraryError: They could not be written.
        """
        with self._transaction() as db:
            db.executemany(
                "INSERT OR REPLACE INTO result SELECT key, ?, ?, ? FROM thread WHERE key = ?",
                ((kind, parameters, payload, record.key) for kind, payload in results.items()),
            )
