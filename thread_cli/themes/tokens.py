"""Text to words, and words to the stems they are counted by."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from snowballstemmer import stemmer

# C++, C#, GPT-4, co-op, don't, U.S.A, #tag, @name
_WORD = re.compile(r"[#@]?[^\W_]+(?:[-.'’_+&][^\W_]+)*(?:\+\+|#)?")
_URL = re.compile(r"(?:https?://|www\.)\S{1,2000}")
_QUOTE = re.compile(r"^\s*>.*$", re.MULTILINE)
# Scripts written without spaces: runs are cut into overlapping pairs of characters.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
)
_ENGLISH_POSSESSIVE = re.compile(r"['’]s?\Z")

# Beside scikit-learn's list: what comments are full of whatever they are about.
_COMMENT_WORDS = frozenset(
    "actually agree also always anyone anything article ask asked asking asks author"
    " away back bad basically better"
    " big bit came cannot case cases certainly come comes comment comments course day days"
    " definitely didn different does doesn doing don done end especially etc ever every"
    " exactly example exist fact far feel find get gets getting goes going good got great"
    " guess haha happen happened happens hi hope idea issue just kind know let like likely"
    " little lol long look looking lot lots love make makes making maybe mean means much need"
    " never new nice non number obviously ok okay old one ones part people perhaps person"
    " piece point post pretty probably question questions quite rather read reading real"
    " really reason right said sample say saying says seem seems sense simply since small"
    " someone something sort start story stuff sure surely take talk talking tell thank thanks"
    " thing things think thinking thought time times today totally true try trying use used"
    " uses using very want wants way ways well went whether work works would wow writing wrong"
    " yeah year years yep yes yet".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is counted (``stem``, empty for a stop word) and as it was written."""

    stem: str
    written: str


def tokens(text: str) -> list[Token | None]:
    """Return the words of ``text`` in order; none stands where a phrase cannot go on."""
    text = _URL.sub(" . ", _QUOTE.sub("\n", text))
    found: list[Token | None] = []
    position = 0
    for match in _WORD.finditer(text):
        if re.search(r"[^\s\w]|\n", text[position : match.start()]):
            found.append(None)
        position = match.end()
        word = match.group()
        if _UNSPACED.search(word):
            found += [Token(pair, pair) for pair in _pairs(word)]
            continue
        found.append(_token(word))
    return found


@lru_cache(maxsize=200_000)
def _token(word: str) -> Token:
    bare = _ENGLISH_POSSESSIVE.sub("", word)
    lowered = bare.casefold()
    plain = lowered.replace("’", "'")
    if plain in _stop_words() or (len(lowered) == 1 and lowered.isascii()) or lowered.isdigit():
        return Token("", bare)
    if lowered.isascii() and lowered.isalpha():
        return Token(_stem(lowered), bare)
    return Token(lowered, bare)


def _pairs(run: str) -> list[str]:
    found: list[str] = []
    for piece in _UNSPACED.findall(run):
        found += [piece[i : i + 2] for i in range(max(1, len(piece) - 1))]
    return found


@cache
def _stop_words() -> frozenset[str]:
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    contracted = {
        f"{word}'{end}"
        for word in "i you he she it we they that there here what who how let".split()
        for end in ("s", "m", "re", "ve", "ll", "d")
    }
    negated = {
        f"{word}n't"
        for word in "do does did is are was were has have had wo would could should ca must".split()
    }
    return frozenset(ENGLISH_STOP_WORDS | _COMMENT_WORDS | contracted | negated)


@cache
def _english() -> Any:  # noqa: ANN401 - the stemmer has no types
    return stemmer("english")


def _stem(word: str) -> str:
    return str(_english().stemWord(word))
