"""What stands between spaces, cut into words: each such piece once in a thread, however often used.

People use few words very often, so that most of a thread is looked up rather than cut, and each
word is one object however often it stands there.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from thread_cli.replies.names import HEAD_WORDS, Names, spoken_to

_WORD = r"[^\W_]+(?:['’][^\W_]+)?"
#: A word, with what marks it as a handle.
_TOKEN = re.compile(rf"@?{_WORD}")
_BEGINS_WITH_NAME = re.compile(rf"[\W_]*{_WORD}[,:]")
#: So many different pieces are kept.
_MOST_PIECES = 1 << 18


class _Call(NamedTuple):
    """A word of a piece that names authors.

    Attributes:
        place: Of the word in the piece.
        authors: Whom it names.
        marked: Whether it stands as a handle, "@Ada".
    """

    place: int
    authors: frozenset[str]
    marked: bool


class Pieces(dict[str, tuple[str, ...]]):
    """Each piece to its words, case-folded; one that is asked for is cut."""

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names = names
        self._folded: dict[str, str] = {}
        self._calls: dict[str, list[_Call]] = {}

    def __missing__(self, piece: str) -> tuple[str, ...]:
        tokens = _TOKEN.findall(piece)
        folded = [token.removeprefix("@").casefold() for token in tokens]
        words = tuple([self._folded.setdefault(word, word) for word in folded])
        if not self._names.words.isdisjoint(words):
            calls = list(self._called(tokens, words))
            if calls:
                self._calls[piece] = calls
        if len(self) == _MOST_PIECES:
            self.clear()
        self[piece] = words
        return words

    def _called(self, tokens: Sequence[str], words: Sequence[str]) -> Iterator[_Call]:
        """Yield whom words name. A name begins with a capital, unless it is a whole handle."""
        names = self._names
        for place, (token, word) in enumerate(zip(tokens, words, strict=True)):
            marked = token[0] == "@"
            if word not in names.words or (token[0].islower() and not marked):
                continue
            authors = names.parts.get(word.removesuffix("'s").removesuffix("’s"))
            if authors is not None:
                yield _Call(place, authors, marked)

    def words(self, pieces: Sequence[str]) -> list[str]:
        """Return the words of a text that was split at its spaces."""
        return list(chain.from_iterable(map(self.__getitem__, pieces)))

    def mentions(self, text: str, pieces: Sequence[str]) -> tuple[set[str], set[str], set[str]]:
        """Return the authors addressed outright, named in the first words, and named anywhere.

        Args:
            text: Without quotes.
            pieces: What it was split into; ``words`` was asked of them.
        """
        addressed, first = spoken_to(text, self._names)
        anywhere = set(first)
        calls = self._calls
        found = calls.keys() & pieces
        if not found:
            return addressed, first, anywhere
        for piece in found:
            anywhere.update(*[call.authors for call in calls[piece]])
        before = 0
        for piece in pieces:
            for place, authors, marked in calls.get(piece, ()):
                if before + place >= HEAD_WORDS:
                    break
                first |= authors
                if marked or (before + place == 0 and _BEGINS_WITH_NAME.match(text)):
                    addressed |= authors
            before += len(self[piece])
            if before >= HEAD_WORDS:
                break
        return addressed, first, anywhere
