"""The comments with a word that begins with a letter: what the first letter typed would find.

In a long thread that is nearly all of them, and the index puts them together from every word
that begins so. They are put together once, when the thread is stored, and kept as a bit each.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import compress
from string import ascii_lowercase, digits
from typing import overload

from thread_cli.library.search import Words

#: What ``result`` rows of them are called; ``parameters`` is the letter.
KIND = "letters 1"
#: In a shorter thread the index is as fast.
LEAST = 20_000
_LETTERS = frozenset(digits + ascii_lowercase)
_AS_DIGITS = bytes.maketrans(b"\0\1", b"01")
_AS_MARKS = bytes.maketrans(b"01", b"\0\1")


class Marked(Sequence[int]):
    """Ids of comments, ascending, as a mark for every comment of the thread.

    Attributes:
        marks: A byte for each, in the order of the ids: 1 where the comment is among them, else 0.
    """

    def __init__(self, marks: bytes) -> None:
        self.marks = marks

    def __len__(self) -> int:
        return self.marks.count(1)

    def __iter__(self) -> Iterator[int]:
        return compress(range(1, len(self.marks) + 1), self.marks)

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        return tuple(self)[index]


def letter_of(words: Words) -> str | None:
    """Return the letter that is all that is looked for, as it is kept, or none."""
    alone = words.spaced[0].lower() if len(words.spaced) == 1 and not words.within else ""
    return alone if alone in _LETTERS else None


def keep_letters(db: sqlite3.Connection, key: int, count: int) -> None:
    """Write which of a thread's comments each letter finds; ``db`` is in a transaction.

    Args:
        db: The library.
        key: The thread's key; its comments are in the index.
        count: How many it has.
    """
    db.execute("DELETE FROM result WHERE thread = ? AND kind = ?", (key, KIND))
    if count < LEAST:
        return
    (first,) = db.execute("SELECT min(key) FROM comment WHERE thread = ?", (key,)).fetchone()
    for letter in sorted(_LETTERS):
        select, values = Words((letter,), ()).condition() or ("", [])
        found = db.execute(select, (first, first + count - 1, *values))
        marks = bytearray(count)
        for (comment,) in found:
            marks[comment - first] = 1
        db.execute("INSERT INTO result VALUES (?, ?, ?, ?)", (key, KIND, letter, packed(marks)))


def packed(marks: bytes | bytearray) -> bytes:
    """Return a bit for every mark."""
    if not marks:
        return b""
    return int(marks.translate(_AS_DIGITS), 2).to_bytes((len(marks) + 7) // 8)


def unpacked(payload: bytes, count: int) -> Marked | None:
    """Return the marks in what ``packed`` gave, or none where it is damaged."""
    digits_of = format(int.from_bytes(payload), f"0{count}b").encode("ascii")
    if len(payload) != (count + 7) // 8 or len(digits_of) != count:
        return None
    return Marked(digits_of.translate(_AS_MARKS))
