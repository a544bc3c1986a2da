"""Finding words in a thread while they are typed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from thread_cli.model import Thread
from thread_cli.themes.result import Theme, ThemeSet

#: From words to the ids of the comments that hold them all, ascending.
Finder = Callable[[str], Sequence[int]]


class MemoryFinder:
    """Looks into texts and authors of a thread that no index was made of."""

    def __init__(self, thread: Thread) -> None:
        self._thread = thread
        self._folded: list[str] | None = None

    def __call__(self, query: str) -> list[int]:
        """Return the ids of the comments in which all words stand, in any case, as parts of words.

        The texts are folded once, at the first question.
        """
        words = query.casefold().split()
        if not words:
            return []
        if self._folded is None:
            self._folded = [f"{c.text}\n{c.author or ''}".casefold() for c in self._thread.comments]
        found: list[int] = [i for i, text in enumerate(self._folded, 1) if words[0] in text]
        for word in words[1:]:
            found = [i for i in found if word in self._folded[i - 1]]
        return found


class Hits:
    """What a search found.

    Attributes:
        query: The words; empty when nothing is searched for.
        rows: The forest rows of the comments found, ascending.
        themes: Themes whose label or terms hold all words.
    """

    def __init__(
        self, query: str = "", rows: Sequence[int] = (), themes: Sequence[Theme] = ()
    ) -> None:
        self.query = query
        self.rows = rows
        self.themes = tuple(themes)
        self._members = frozenset(rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __contains__(self, row: object) -> bool:
        return row in self._members

    def after(self, row: int) -> int | None:
        """Return the first hit below ``row``, from the end on again from the top."""
        if not self.rows:
            return None
        return self.rows[bisect_right(self.rows, row) % len(self.rows)]

    def before(self, row: int) -> int | None:
        """Return the last hit above ``row``, from the top on again from the end."""
        return self.rows[bisect_left(self.rows, row) - 1] if self.rows else None

    def number(self, row: int) -> int | None:
        """Return which hit ``row`` is, from 1, or none."""
        return bisect_left(self.rows, row) + 1 if row in self._members else None


def themes_with(themes: ThemeSet, query: str) -> list[Theme]:
    """Return the themes whose label or terms hold all words of ``query``."""
    words = query.casefold().split()
    return [
        theme
        for theme in themes.themes
        if words
        and all(
            word in f"{theme.label} {' '.join(t.term for t in theme.terms)}".casefold()
            for word in words
        )
    ]
