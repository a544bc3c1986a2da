"""Finding words in a thread while they are typed."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from thread_cli.forest import Forest
from thread_cli.model import Thread
from thread_cli.themes.result import Theme, ThemeSet

if TYPE_CHECKING:
    from thread_cli.library.search import Words

#: From words to the ids of the comments that hold them all, ascending.
Finder = Callable[[str], Sequence[int]]

# Compiled when they are used: nobody searches before the first screen.
_NO_WORD = r"[\W_]+"
_ACCENT = "[\u0300-\u036f]"
_ACCENTS = "(?<=[a-z])[\u0300-\u036f]+"


class MemoryFinder:
    """Looks into texts and authors of a thread that no index was made of.

    A word means what it means to the index of a stored thread: see ``library.search.Words``.
    """

    def __init__(self, thread: Thread) -> None:
        self._thread = thread
        self._last: tuple[str, int, Sequence[int]] = ("", 0, ())

    def __call__(self, query: str) -> list[int]:
        """Return the ids of the comments in which all words stand, in any case; the last may go on.

        Texts are folded as they are looked at: kept, they would take as much room as the thread.
        Where the query goes on from the last one, only what that one found is looked at.
        """
        from thread_cli.library.search import Words

        words = Words.of(query)
        tests = _tests(words)
        if not tests:
            return []
        comments = self._thread.comments
        before, spaced, found = self._last
        # The last word of the last query begins a word of this one, so this one finds no more;
        # unless what goes on with it is of a script without spaces.
        goes_on = before and query.startswith(before) and len(words.spaced) >= spaced
        looked_at: Sequence[int] = found if goes_on else range(1, len(comments) + 1)
        for holds in tests:
            looked_at = [
                i
                for i in looked_at
                if holds((comment := comments[i - 1]).text)
                or (comment.author is not None and holds(comment.author))
            ]
        self._last = query, len(words.spaced), array("q", looked_at)
        return list(looked_at)


def _tests(words: Words) -> list[Callable[[str], bool]]:
    """Return what a text, or a name beside it, must meet for each of the words."""
    tests = [_within(word) for word in words.within]
    tests += [_spaced(word, ends=False) for word in words.spaced[-1:]]
    tests += [_spaced(word, ends=True) for word in words.spaced[:-1]]
    return tests


def _within(word: str) -> Callable[[str], bool]:
    """Return a test for a word of a script without spaces, anywhere in a text."""
    folded = word.casefold()
    return lambda text: folded in text.casefold()


def _spaced(word: str, *, ends: bool) -> Callable[[str], bool]:
    """Return a test for a word, or the beginning of one; signs in it part it in several."""
    parts = re.sub(_NO_WORD, " ", _folded(word)).split()
    longest = max(parts, key=len, default="")
    pattern = r"[\W_]+".join(map(re.escape, parts))
    found = re.compile(rf"(?<![^\W_]){pattern}" + (r"(?![^\W_])" if ends else "")).search

    behind_a_space = f" {longest}" if len(parts) == 1 and not ends else None

    def holds(text: str) -> bool:
        folded = _folded(text)
        if (
            behind_a_space and behind_a_space in folded
        ):  # as words mostly stand, and faster than the pattern
            return True
        return longest in folded and found(folded) is not None

    return holds


def standing(query: str, text: str) -> list[tuple[int, int]]:
    """Return where words of a query stand in a text: begin and end of each, in the text's order.

    A word is what the finders take for one; of one that goes on, only what was typed is meant.
    """
    patterns = _patterns(query)
    if not patterns or not text:
        return []
    folded, places = _folded_with_places(text)
    found = [match.span() for pattern in patterns for match in pattern.finditer(folded)]
    ends = [*places[1:], len(text)]  # with the accents that were left out behind a sign
    return sorted((places[begin], max(ends[end - 1], places[begin] + 1)) for begin, end in found)


@lru_cache(maxsize=8)
def _patterns(query: str) -> list[re.Pattern[str]]:
    from thread_cli.library.search import Words

    words = Words.of(query)
    patterns = [re.compile(re.escape(_folded(word))) for word in words.within]
    for number, word in enumerate(words.spaced, 1):
        parts = re.sub(_NO_WORD, " ", _folded(word)).split()
        ends = r"(?![^\W_])" if number < len(words.spaced) else ""
        if parts:
            within = r"[\W_]+".join(map(re.escape, parts))
            patterns.append(re.compile(rf"(?<![^\W_]){within}{ends}"))
    return patterns


def _folded_with_places(text: str) -> tuple[str, Sequence[int]]:
    """Return a text folded, and the place in it that each sign was made of."""
    if text.isascii():
        return text.lower(), range(len(text))
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        after_latin = signs and "a" <= signs[-1] <= "z"
        made = "" if after_latin and re.match(_ACCENT, sign) else _folded(sign)
        signs += made
        places += [place] * len(made)
    return "".join(signs), places


def _folded(text: str) -> str:
    """Return text as the index folds it: small letters, and Latin ones without accents."""
    small = text.lower()
    if small.isascii():
        return small
    bare = re.sub(_ACCENTS, "", unicodedata.normalize("NFD", small))
    return unicodedata.normalize("NFC", bare)


class Hits:
    """What a search found.

    Attributes:
        query: The words; empty when nothing is searched for.
        found: A byte for every row of the forest: 1 where the comment there was found, else 0.
            Looking along bytes is so fast that no list of rows is needed.
        themes: Themes whose label or terms hold all words.
        left_out: How many more there are that filters leave out.
    """

    def __init__(
        self,
        query: str = "",
        found: bytes | bytearray = b"",
        themes: Sequence[Theme] = (),
        left_out: int = 0,
    ) -> None:
        self.query = query
        self.found = found
        self.themes = tuple(themes)
        self.left_out = left_out
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


def marked(ids: Iterable[int], forest: Forest) -> bytearray:
    """Return a byte for every row of a forest, 1 where one of these comments stands."""
    from thread_cli.library.letters import Marked

    if isinstance(ids, Marked):
        return bytearray(map(ids.marks.__getitem__, forest.order))
    row = forest.row
    found = bytearray(len(row))
    for i in ids:
        found[row[i - 1]] = 1
    return found


def _place(found: int) -> int | None:
    return None if found < 0 else found


def themes_with(themes: ThemeSet, query: str) -> list[Theme]:
    """Return the themes whose label or terms hold all words of ``query``."""
    from thread_cli.library.search import Words

    tests = _tests(Words.of(query))
    named = (
        (theme, f"{theme.label} {' '.join(t.term for t in theme.terms)}") for theme in themes.themes
    )
    return [theme for theme, said in named if tests and all(holds(said) for holds in tests)]
