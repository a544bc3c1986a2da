"""A person's words as an FTS5 query in which nothing is an operator."""

from __future__ import annotations

import re
from typing import NamedTuple

# Thai and Lao, Burmese, Khmer, Hangul, kana, Chinese: words that follow each other without
# spaces, or with endings grown to them, are one word to the index.
_UNSPACED = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x1100, 0x11FF), (0x3040, 0x30FF),
    (0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
)  # fmt: skip


class Words(NamedTuple):
    """What a person looks for; a comment must hold all of it in its text or its author's name.

    Attributes:
        spaced: Words that the index knows; the last may be unfinished.
        within: Words of scripts without spaces, looked for anywhere in a text.
    """

    spaced: tuple[str, ...]
    within: tuple[str, ...]

    @classmethod
    def of(cls, query: str) -> Words:
        """Read a query; a word without a letter or digit finds nothing and is left out."""
        words = [word for word in query.replace("\0", " ").split() if any(map(str.isalnum, word))]
        unspaced = [_is_unspaced(word) for word in words]
        return cls(
            tuple(word for word, apart in zip(words, unspaced, strict=True) if not apart),
            tuple(word for word, apart in zip(words, unspaced, strict=True) if apart),
        )

    def expression(self) -> str:
        """Return an FTS5 expression that matches all spaced words, the last as a beginning.

        Every word is a quoted string (https://www.sqlite.org/fts5.html, section 3.1), so
        ``NEAR``, ``*``, ``-`` and the rest are nothing but text.
        """
        quoted = ['"' + word.replace('"', '""') + '"' for word in self.spaced]
        return " ".join(quoted) + " *" if quoted else ""

    def condition(self) -> tuple[str, list[str]] | None:
        """Return a query for the keys of comments between two keys, ascending, and its values.

        The two keys are its first two values. None where there is nothing to look for.
        """
        if not self.spaced and not self.within:
            return None
        expression = [self.expression()] if self.spaced else []
        if not self.within:
            return (
                "SELECT rowid AS key FROM comment_text WHERE rowid BETWEEN ? AND ?"
                " AND comment_text MATCH ? ORDER BY rowid",
                expression,
            )
        query = "SELECT key FROM comment WHERE key BETWEEN ? AND ?"
        values = []
        for word in self.within:
            query += " AND (text LIKE ? ESCAPE '\\' OR author LIKE ? ESCAPE '\\')"
            values += [f"%{_escaped(word)}%"] * 2
        if expression:
            query += " AND key IN (SELECT rowid FROM comment_text WHERE comment_text MATCH ?)"
        return f"{query} ORDER BY key", values + expression


def _is_unspaced(word: str) -> bool:
    return any(first <= ord(sign) <= last for sign in word for first, last in _UNSPACED)


def _escaped(word: str) -> str:
    """Return a word as a LIKE pattern in which nothing is a wildcard."""
    return re.sub(r"[%_\\]", r"\\\g<0>", word)


def match_expression(query: str) -> str:
    """Return an FTS5 expression that matches all words, the last one as a beginning.

    Empty where no word has a letter or digit, since FTS5 would then match nothing or everything.
    """
    words = [word for word in query.replace("\0", " ").split() if any(map(str.isalnum, word))]
    return Words(tuple(words), ()).expression()


def phrase_expression(words: list[str]) -> str:
    """Return an FTS5 expression for texts in which these words stand in a row; or nothing."""
    said = " ".join(word for word in words if any(map(str.isalnum, word)))
    said = said.replace("\0", " ").replace('"', " ")
    return f'text : "{said}"' if said.strip() else ""
