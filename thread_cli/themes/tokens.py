"""Text to words, and words to the stems they are counted by."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from snowballstemmer import stemmer

from thread_cli.themes.stop_words import stop_words

# The vowel signs of Indic and Thai writing and other combining marks, which \w leaves out.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0963\u0966-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"
    "\u1000-\u1049\u1780-\u17d3"
)
_LETTERS = rf"[\w{_MARKS}]+"
# C++, C#, GPT-4, co-op, don't, U.S.A, #tag, @name; or a mark that a phrase cannot cross.
_PIECE = re.compile(rf"[#@]?{_LETTERS}(?:[-.'’+&]{_LETTERS})*(?:\+\+|#)?|[^\s\w]|\n")
# Addresses, lines quoted with ">", forum mark-up like [quote="..."] and [/b], :smile:.
_NOT_SAID = re.compile(
    r"(?:https?://|www\.)\S{1,2000}|^[ \t]*>.*$|\[/?[a-z]{1,12}(?:=[^\]\n]{0,200})?\]"
    r"|:[a-z0-9_+-]{2,30}:",
    re.MULTILINE | re.IGNORECASE,
)
# Scripts written without spaces: runs are cut into overlapping pairs of characters.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
)
_ENGLISH_POSSESSIVE = re.compile(r"['’]s?\Z")
#: From this many comments on, a word written only once keeps its form: most words are
#: written once, and the stemmer would take longer than everything else.
_STEM_ALL_BELOW: Final = 2_000


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is counted (``stem``, empty for a stop word) and as it was written."""

    stem: str
    written: str


def tokenise(texts: Iterable[str]) -> list[list[Token | None]]:
    """Return for each text its words in order; none stands where a phrase cannot go on."""
    pieces = [_PIECE.findall(_NOT_SAID.sub(" . ", text)) for text in texts]
    counts = Counter(piece for line in pieces for piece in line)
    stem_all = len(pieces) < _STEM_ALL_BELOW
    known = {piece: _tokens(piece, stem_all or count > 1) for piece, count in counts.items()}
    return [[token for piece in line for token in known[piece]] for line in pieces]


def stem(word: str) -> str:
    """Return the stem of an English word in lower case (Porter 2, by Snowball)."""
    return str(_english().stemWord(word))


def _tokens(piece: str, stemmed: bool) -> list[Token | None]:
    word = piece.strip("_")
    if not any(character.isalnum() for character in word):
        return [None]
    if _UNSPACED.search(word):
        return [Token(pair, pair) for pair in _pairs(word)]
    return [_token(word, stemmed)]


@lru_cache(maxsize=200_000)
def _token(word: str, stemmed: bool) -> Token:
    bare = _ENGLISH_POSSESSIVE.sub("", word) or word
    lowered = bare.casefold()
    plain = word.casefold().replace("’", "'")
    stops = stop_words()
    if plain in stops or lowered in stops or (len(lowered) == 1 and lowered.isascii()):
        return Token("", bare)
    if not any(character.isalpha() for character in lowered):  # 42, 3.8
        return Token("", bare)
    if lowered.isascii() and lowered.isalpha():
        root = stem(lowered) if stemmed else lowered
        return Token("" if root in _stop_stems() else root, bare)
    return Token(lowered, bare)


def _pairs(run: str) -> list[str]:
    found: list[str] = []
    for piece in _UNSPACED.findall(run):
        found += [piece[i : i + 2] for i in range(max(1, len(piece) - 1))]
    return found


@cache
def _stop_stems() -> frozenset[str]:
    kept = {"new", "end", "one", "us", "whither", "part", "number"}  # news, ending, ones, ...
    return frozenset(stem(word) for word in stop_words() if word.isalpha()) - kept


@cache
def _english() -> Any:  # noqa: ANN401 - the stemmer has no types
    return stemmer("english")
