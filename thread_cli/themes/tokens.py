"""Text to words, and words to the stems they are counted by."""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from Stemmer import Stemmer

from thread_cli.themes.other_languages import ELISION, spoken, stop_words_of
from thread_cli.themes.stop_words import stop_words
from thread_cli.themes.unspaced import UNSPACED, words_in

# The vowel signs of Indic and Thai writing and other combining marks, which \w leaves out.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0963\u0966-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"
    "\u1000-\u1049\u1780-\u17d3"
)
_LETTERS = rf"[\w{_MARKS}]+"
_ADDRESS = r"(?:https?://|www\.)\S{1,2000}"
_QUOTED = r"^[ \t]*>.*$"
# An address; a quoted line; C++, C#, GPT-4, co-op, don't, U.S.A, #tag, @name; or a mark that a
# phrase cannot cross.
_PIECE = re.compile(
    rf"{_ADDRESS}|{_QUOTED}|[#@]?{_LETTERS}(?:[-.'’+&]{_LETTERS})*(?:\+\+|#)?|[^\s\w]|\n",
    re.MULTILINE,
)
# Forum mark-up like [quote="..."] and [/b], and :smile:.
_NOT_SAID = re.compile(r"\[/?[a-z]{1,12}(?:=[^\]\n]{0,200})?\]|:[a-z0-9_+-]{2,30}:", re.IGNORECASE)
_WORD = re.compile(rf"{_LETTERS}(?:[-'’]{_LETTERS})*")
_PROTOCOL = re.compile(r"\A(?:https?://)?(?:www\.)?")
# Within one piece: what parts its words, and the words in camelCase and HTTPServer.
_NOT_IN_WORDS = re.compile(rf"[^\w{_MARKS}]+|[\d_]+")
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_ENGLISH_POSSESSIVE = re.compile(r"['’]s?\Z")
#: From this many comments on, a word written only once keeps its form: most words are
#: written once, and the stemmer would take longer than everything else.
_STEM_ALL_BELOW: Final = 2_000
_LEAST_PART = 2
_LEAST_IN_ADDRESS = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A word.

    Attributes:
        stem: As it is counted; empty for what says nothing: a stop word, a number.
        written: As it was written.
        parts: Stems that count too but name nothing: of the words in ``OP_VAULT``, in an
            address, in a quoted line.
    """

    stem: str
    written: str
    parts: tuple[str, ...] = ()


Piece = tuple[Token | None, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """All words of all texts.

    Attributes:
        pieces: The distinct ones; None in a piece is where a phrase cannot go on.
        numbers: For all texts in order, which piece stands there.
        starts: Where in ``numbers`` each text begins, and where the last one ends.
    """

    pieces: list[Piece]
    numbers: NDArray[np.intc]
    starts: NDArray[np.int64]

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self.starts) - 1

    def line(self, row: int) -> list[Token | None]:
        """Return the words of one text in order."""
        here = self.numbers[self.starts[row] : self.starts[row + 1]]
        return [token for number in here.tolist() for token in self.pieces[number]]

    def of(self, rows: NDArray[np.int64]) -> "Words":
        """Return the words of some of the texts, given by their rows."""
        numbers = [self.numbers[self.starts[row] : self.starts[row + 1]] for row in rows]
        starts = np.concatenate([[0], np.cumsum([len(part) for part in numbers])])
        return Words(self.pieces, np.concatenate([self.numbers[:0], *numbers]), starts)


def tokenise(texts: Iterable[str]) -> Words:
    """Return the words of each text in order.

    A line quoted with ``>`` says what the comment is about, but it is another's words: it
    counts and names nothing. Where all is quoted, it is taken as said.
    """
    table: defaultdict[str, int] = defaultdict()
    table.default_factory = table.__len__
    numbers, starts = array("i"), [0]
    for text in texts:
        found = _PIECE.findall(_NOT_SAID.sub(" . ", text) if "[" in text or ":" in text else text)
        if ">" in text and all(_is_quoted(piece) or piece == "\n" for piece in found):
            found = _PIECE.findall(text.replace(">", " "))
        numbers.extend(map(table.__getitem__, found))
        starts.append(len(numbers))
    standing = np.array(numbers, dtype=np.intc)
    times = np.bincount(standing, minlength=len(table)).tolist()
    reader = _Reader(dict(zip(table, times, strict=True)), len(starts) <= _STEM_ALL_BELOW)
    pieces = [reader.tokens(piece) for piece in table]
    return Words(pieces, standing, np.array(starts, dtype=np.int64))


@lru_cache(maxsize=100_000)
def stem(word: str, language: str = "english") -> str:
    """Return the stem of a word in lower case (for English Porter 2, all by Snowball)."""
    return str(_stemmer(language).stemWord(word))


def _is_quoted(piece: str) -> bool:
    return piece.lstrip(" \t").startswith(">") and len(piece) > 1


class _Reader:
    """Turns pieces of text into tokens."""

    def __init__(self, times: dict[str, int], stem_all: bool) -> None:
        """Learn languages and stems from ``times``: how often each piece stands there."""
        written: Counter[str] = Counter()
        for piece, count in times.items():
            if piece.isalpha():
                written[piece.lower()] += count
        languages = spoken(written)
        self._stops = stop_words() | stop_words_of(languages)
        english = sum(written[word] for word in stop_words())
        others = sum(written[word] for word in stop_words_of(languages[:1]))
        self._language = languages[0] if others > english else "english"
        self._stop_stems: frozenset[str] = (
            _stop_stems() if self._language == "english" else frozenset()
        )
        self._elided = bool({"french", "italian"} & set(languages))
        self._stem_all = stem_all
        self._stems = {
            word: stem(word, self._language)
            for word, count in written.items()
            if (stem_all or count > 1) and self._has_stem(word)
        }

    def tokens(self, piece: str) -> Piece:
        if _is_quoted(piece):
            return (self._silent(_WORD.findall(piece), 1),)
        if piece.startswith(("http://", "https://", "www.")):
            return (self._silent(_words_in(_PROTOCOL.sub("", piece)), _LEAST_IN_ADDRESS),)
        word = piece.strip("_")
        if not any(character.isalnum() for character in word):
            return (None,)
        if UNSPACED.search(word):
            return tuple(Token(part, part) if part else None for part in words_in(word))
        return (self._token(word),)

    def _silent(self, words: list[str], least: int) -> Token:
        tokens = [self._token(word) for word in words if len(word) >= least]
        inside = (stem for token in tokens for stem in (token.stem, *token.parts) if stem)
        return Token("", "", tuple(inside))

    def _token(self, word: str) -> Token:
        bare = _ENGLISH_POSSESSIVE.sub("", word) or word
        if self._elided:
            bare = ELISION.sub("", bare)
        lowered = bare.casefold()
        plain = word.casefold().replace("’", "'")
        if {plain, lowered} & self._stops or (len(lowered) == 1 and lowered.isascii()):
            return Token("", bare)
        if not any(character.isalpha() for character in lowered):  # 42, 3.8
            return Token("", bare)
        root = self._stem(lowered)
        if root in self._stop_stems:
            return Token("", bare)
        return Token(root, bare, () if bare[1:].islower() and bare.isalpha() else self._parts(bare))

    def _parts(self, word: str) -> tuple[str, ...]:
        """Return the stems of the words that one word is put together from."""
        inside = [part.casefold() for part in _words_in(word) if len(part) >= _LEAST_PART]
        if len(inside) == 1 and len(inside[0]) == len(word):
            return ()
        stems = (self._stem(part) for part in inside if part not in self._stops)
        return tuple(root for root in stems if root not in self._stop_stems)

    def _stem(self, word: str) -> str:
        known = self._stems.get(word)
        if known is not None:
            return known
        return stem(word, self._language) if self._stem_all and self._has_stem(word) else word

    def _has_stem(self, word: str) -> bool:
        return word.isalpha() and (word.isascii() or self._language != "english")


def _words_in(compound: str) -> list[str]:
    """Return the words in snake_case, kebab-case, camelCase, HTTPServer, example.org/path."""
    found: list[str] = []
    for run in _NOT_IN_WORDS.split(compound):
        found += _PART.findall(run) if run.isascii() else [run]
    return found


@cache
def _stop_stems() -> frozenset[str]:
    kept = {"new", "end", "one", "us", "whither", "part", "number"}  # news, ending, ones, ...
    return frozenset(stem(word) for word in stop_words() if word.isalpha()) - kept


@cache
def _stemmer(language: str) -> Any:  # noqa: ANN401 - the stemmer has no types
    return Stemmer(language)
