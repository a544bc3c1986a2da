"""Finding words in a thread while they are typed."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

from thread_cli.model import Thread
from thread_cli.themes.result import Theme, ThemeSet

#: From words to the ids of the comments that hold them all, ascending.
Finder = Callable[[str], Sequence[int]]


class MemoryFinder:
    """Looks into texts and authors of a thread that no index was made of."""

    def __init__(self, thread: Thread) -> None:
        self._thread = thread
        self._last: tuple[str, Sequence[int]] = ("", ())

    def __call__(self, query: str) -> list[int]:
        """Return the ids of the comments in which all words stand, in any case, as parts of words.

        Texts are folded as they are looked at: kept, they would take as much room as the thread.
        Where the query goes on from the last one, only what that one found is looked at.
        """
        folded = query.casefold()
        words = folded.split()
        if not words:
            return []
        comments = self._thread.comments
        before, found = self._last
        # Every word of the last query begins a word of this one, so this one finds no more.
        looked_at = found if before and folded.startswith(before) else range(1, len(comments) + 1)
        for word in words:
            looked_at = [
                i
                for i in looked_at
                if word in (comment := comments[i - 1]).text.casefold()
                or (comment.author is not None and word in comment.author.casefold())
            ]
        self._last = folded, array("q", looked_at)
        return list(looked_at)


class Hits:
    """What a search found.

    Attributes:
        query: The words; empty when nothing is searched for.
        found: A byte for every row of the forest: 1 where the comment there was found, else 0.
            Looking along bytes is so fast that no list of rows is needed.
        themes: Themes whose label or terms hold all words.
    """

    def __init__(
        self, query: str = "", found: bytes | bytearray = b"", themes: Sequence[Theme] = ()
    ) -> None:
        self.query = query
        self.found = found
        self.themes = tuple(themes)
        self._count = found.count(1)

    def __len__(self) -> int:
        return self._count

    def __contains__(self, row: object) -> bool:
        return isinstance(row, int) and 0 <= row < len(self.found) and self.found[row] == 1

    def after(self, row: int) -> int | None:
        """Return the first hit below ``row``, from the end on again from the top."""
        at = self.found.find(1, row + 1)
        return _place(at if at >= 0 else self.found.find(1))

    def before(self, row: int) -> int | None:
        """Return the last hit above ``row``, from the top on again from the end."""
        at = self.found.rfind(1, 0, row)
        return _place(at if at >= 0 else self.found.rfind(1))

    def number(self, row: int) -> int | None:
        """Return which hit ``row`` is, from 1, or none."""
        return self.found.count(1, 0, row + 1) if row in self else None


def _place(found: int) -> int | None:
    return None if found < 0 else found


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
