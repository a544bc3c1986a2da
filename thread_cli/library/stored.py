"""A stored thread whose comments are fetched when they are looked at.

What a reader sees of a long thread is a screen at a time; its numbers are kept beside it as
columns (see ``thread_cli.columns``), its words are found by the index. So opening a thread of
a million comments costs no more than one of a hundred.
"""

from __future__ import annotations

import sqlite3
import sys
import threading
from array import array
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, overload

import orjson

from thread_cli.columns import Columns
from thread_cli.errors import LibraryError
from thread_cli.forest import Forest
from thread_cli.library import rows
from thread_cli.library.database import BUSY_SECONDS, explained
from thread_cli.model import Comment

#: What ``result`` rows of columns are called; another machine may write numbers otherwise.
KIND = f"columns 1 {sys.byteorder}"

#: Comments are fetched so many at a time: a theme's lie far apart, a chain's close together.
_PAGE = 16
#: So many pages stay at hand.
_MOST_PAGES = 512
#: From first to last they are fetched in larger pieces.
_STREAMED = 2000

_ARRAYS = {"created": "q", "scores": "q", "starts": "q", "marks": "Q", "authors": "i"}
_BYTES = ("bases", "asks")
#: So many characters are read as numbers at once.
_PIECE = 200_000
_FOREST = ("order", "row", "parent", "depth", "size")


def keep_columns(db: sqlite3.Connection, key: int, comments: Sequence[Comment]) -> None:
    """Write the columns of a thread's comments; ``db`` is in a transaction."""
    columns = Columns(comments)
    held: dict[str, bytes] = {name: getattr(columns, name).tobytes() for name in _ARRAYS}
    held |= {name: getattr(columns.forest, name).tobytes() for name in _FOREST}
    held |= {name: getattr(columns, name) for name in _BYTES}
    held["names"] = orjson.dumps(columns.names)
    db.executemany(
        "INSERT OR REPLACE INTO result VALUES (?, ?, ?, ?)",
        ((key, KIND, name, payload) for name, payload in held.items()),
    )


class StoredComments(Sequence[Comment]):
    """The comments of one stored thread, as they are at the moment it is opened.

    Another process that reads the thread anew or removes it changes nothing here: what is
    read comes from one state of the library. May be used from any thread.

    Attributes:
        path: The library.
        key: The thread's key in it.
        columns: The numbers of all of them.
    """

    def __init__(self, path: Path, key: int) -> None:
        """Open them.

        Raises:
            LibraryError: The library cannot be read, or is damaged.
        """
        self.path, self.key = path, key
        self._lock = threading.Lock()
        self._pages: OrderedDict[int, list[Comment]] = OrderedDict()
        with explained(path):
            self._db = sqlite3.connect(
                path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            self._db.row_factory = sqlite3.Row
            self._db.execute("PRAGMA query_only = ON")
            self._db.execute("BEGIN")  # with the first read: one state from here on
        self._first, self._count = self._ends()
        self.columns: Columns = _StoredColumns(self)

    def _ends(self) -> tuple[int, int]:
        """Return the first key and the count: a thread's comments have keys one after the other."""
        found = self._rows("SELECT comments FROM thread WHERE key = ?", self.key)
        count = int(found[0]["comments"]) if found else 0
        keys = "SELECT key FROM comment WHERE thread = ? ORDER BY id"
        first = self._rows(f"{keys} LIMIT 1", self.key)
        last = self._rows(f"{keys} DESC LIMIT 1", self.key)
        if not first and not count:
            return 1, 0
        if not first or int(last[0]["key"]) - int(first[0]["key"]) + 1 != count:
            self.close()
            raise LibraryError(f"the thread is damaged in {self.path}; ingest its source once more")
        return int(first[0]["key"]), count

    def read_ahead(self) -> None:
        """Begin to read what is looked at first, beside what the caller does meanwhile."""
        threading.Thread(target=self._read_ahead, daemon=True).start()

    def _read_ahead(self) -> None:
        with suppress(LibraryError):  # whoever asks for it in earnest is told
            self.columns.forest  # noqa: B018 - kept from here on

    def close(self) -> None:
        """Let go of the library."""
        with self._lock:
            self._db.close()

    def __reduce__(self) -> tuple[Any, ...]:
        """Go to another process as the place where they are kept; they are all read there."""
        return _read_all, (self.path, self.key)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Comment: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Comment]: ...
    def __getitem__(self, index: int | slice) -> Comment | Sequence[Comment]:
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(self._count)))
        place = index + self._count if index < 0 else index
        if not 0 <= place < self._count:
            raise IndexError(index)
        return self._page(place // _PAGE)[place % _PAGE]

    def __iter__(self) -> Iterator[Comment]:
        for start in range(0, self._count, _STREAMED):
            yield from self._fetched(start, min(start + _STREAMED, self._count))

    def _page(self, number: int) -> list[Comment]:
        page = self._pages.get(number)
        if page is None:
            start = number * _PAGE
            page = self._fetched(start, min(start + _PAGE, self._count))
            self._pages[number] = page
            if len(self._pages) > _MOST_PAGES:
                self._pages.popitem(last=False)
        return page

    def _fetched(self, start: int, end: int) -> list[Comment]:
        found = self._rows(
            f"SELECT {rows.COMMENT_COLUMNS} FROM comment WHERE key BETWEEN ? AND ? ORDER BY key",  # noqa: S608
            self._first + start,
            self._first + end - 1,
        )
        try:
            return [rows.comment(row) for row in found]
        except (KeyError, TypeError, ValueError) as error:
            raise LibraryError(
                f"the thread is damaged in {self.path} ({error}); ingest its source once more"
            ) from None

    def matching(self, query: str) -> Sequence[int]:
        """Return the ids of the comments in which all words of ``query`` stand, ascending.

        See ``thread_cli.library.search.Words`` for what a word matches.
        """
        from thread_cli.library import letters  # nobody searches before the first screen
        from thread_cli.library.search import Words

        words = Words.of(query)
        found = words.condition()
        if found is None:
            return ()
        if (letter := letters.letter_of(words)) is not None:
            kept = self._result(letters.KIND, letter)
            marked = None if kept is None else letters.unpacked(kept, self._count)
            if marked is not None:
                return marked
        select, values = found
        before = self._first - 1
        with self._lock, explained(self.path):
            # As one text: there may be a great many, and a row takes as long as to find it.
            [(ids,)] = self._db.execute(
                f"SELECT group_concat(key - ?) FROM ({select})",  # noqa: S608
                (before, self._first, before + self._count, *values),
            )
        return _numbers(ids or "")

    @property
    def has_columns(self) -> bool:
        """Whether their columns are kept; of before there were any, none are."""
        query = "SELECT 1 FROM result WHERE thread = ? AND kind = ? AND parameters = ?"
        return bool(self._rows(query, self.key, KIND, "order"))

    def kept(self, name: str) -> bytes | None:
        """Return a column as it is kept, or none."""
        return self._result(KIND, name)

    def _result(self, kind: str, parameters: str) -> bytes | None:
        found = self._rows(
            "SELECT payload FROM result WHERE thread = ? AND kind = ? AND parameters = ?",
            self.key, kind, parameters,
        )  # fmt: skip
        return found[0]["payload"] if found else None

    def _rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        with self._lock, explained(self.path):
            return self._db.execute(query, values).fetchall()


def _read_all(path: Path, key: int) -> tuple[Comment, ...]:
    comments = StoredComments(path, key)
    try:
        return tuple(comments)
    finally:
        comments.close()


class _StoredColumns(Columns):
    """Columns as they are kept; one that is not is worked out."""

    def __init__(self, comments: StoredComments) -> None:
        super().__init__(comments)
        self._kept = comments.kept

    def _column(self, name: str) -> Any:  # noqa: ANN401
        if name == "forest":
            parts = [self._kept(part) for part in _FOREST]
            if any(part is None for part in parts):
                return super()._column(name)
            order, row, parent, depth, size = (_array("i", part or b"") for part in parts)
            return Forest(order, row, parent, depth, size)
        payload = self._kept(name)
        if payload is None:
            return super()._column(name)
        if name == "names":
            return orjson.loads(payload)
        return payload if name in _BYTES else _array(_ARRAYS[name], payload)


def _numbers(text: str) -> array[int]:
    """Return numbers written with commas between them, of which there may be a million."""
    numbers: array[int] = array("i")
    start = 0
    while start < len(text):  # a piece at a time: as a list they take ten times the memory
        end = text.find(",", start + _PIECE)
        end = len(text) if end < 0 else end
        numbers.extend(orjson.loads(f"[{text[start:end]}]"))
        start = end + 1
    return numbers


def _array(code: str, payload: bytes) -> array[int]:
    numbers: array[int] = array(code)
    numbers.frombytes(payload)
    return numbers
