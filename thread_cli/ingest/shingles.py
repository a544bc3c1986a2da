"""Runs of words that recur: an index of word shingles over a thread's comments.

Broder, "On the resemblance and containment of documents" (1997), for shingles;
every third one is indexed and every one is looked up, so a run of seven equal
words is always found. Time and space are linear in the words.
"""

from __future__ import annotations  # array is subscriptable only from Python 3.12 on

import re
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

#: Words in a shingle, and how many words apart the indexed ones are.
WIDTH = 5
STEP = 3
#: A shingle that recurs in more comments than this is a phrase or a notice, no quote.
COMMON = 20

_PLACE_BITS = 32
# Up to so many characters a text is cheaper to cut again than to keep as words.
_SHORT = 2000
# In characters: from so many on the index holds only what recurs.
_MANY = 2_000_000
# Marks that quoting adds or takes away; replaced one for one, so that offsets stay.
_MARKS = '"“”„«»‹›()[]{}<>|*_`'
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Run:
    """Equal words: ``count`` of them from ``here`` in the text asked about.

    Attributes:
        source: Number of the text that has them first.
        there: Where in it.
        shingle: What found it.
    """

    here: int
    count: int
    source: int
    there: int
    shingle: int


def words_of(text: str) -> list[str]:
    """Return the words of a text, without marks of quotation and emphasis."""
    return _unmarked(text).split()


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return the offsets of what ``words_of`` returns."""
    return [match.span() for match in _WORD.finditer(_unmarked(text))]


def _unmarked(text: str) -> str:
    for mark in _MARKS:  # ``translate`` takes many times as long where not all is ASCII
        text = text.replace(mark, " ")
    return text


def shingles_of(words: list[str]) -> list[int]:
    """Return the hashes of all shingles, in order."""
    return list(map(hash, zip(*(words[i:] for i in range(WIDTH)), strict=False)))


def _recurring(
    texts: list[array[int]], asked: Mapping[int, list[str]], chars: int
) -> list[array[int]]:
    """Return for each text where the shingles are that a later text may have, too.

    Those of no other text are nearly all, and an index of them is larger than the texts. Which
    later texts have is kept as a set of bits by hash (Bloom, 1970): it may say yes to a few
    too many, never no to one.

    Args:
        texts: The shingles of each.
        asked: By number of a text, what is looked up for it besides.
        chars: How long the texts are in all.
    """
    size = 1 << chars.bit_length()
    bits, mask = bytearray(size >> 3), size - 1
    bit = [1 << number for number in range(8)]
    places: list[array[int]] = []
    for number_of_text in range(len(texts) - 1, -1, -1):
        numbers = [shingle & mask for shingle in texts[number_of_text]]
        kept = [
            place
            for place, number in enumerate(numbers[::STEP])
            if bits[number >> 3] & bit[number & 7]
        ]
        places.append(array("L", [STEP * place for place in kept]))
        for text in asked.get(number_of_text, ()):
            numbers += [shingle & mask for shingle in shingles_of(words_of(text))]
        for number in numbers:
            bits[number >> 3] |= bit[number & 7]
    places.reverse()
    return places


class ShingleIndex:
    """Finds runs of words of one text in those that were added before."""

    def __init__(self, texts: list[str], asked: Mapping[int, list[str]]) -> None:
        """Begin with nothing added.

        Args:
            texts: All that will be added.
            asked: By number of a text, what will be looked up for it besides the text itself.
        """
        self._texts = texts
        self._shingles: list[array[int]] = []
        self._recurring: list[array[int]] = []
        chars = sum(map(len, texts))
        if chars > _MANY:
            self._shingles = [array("q", shingles_of(words_of(text))) for text in texts]
            self._recurring = _recurring(self._shingles, asked, chars)
        self._first: dict[int, int] = {}  # shingle: number of the text, and place in it
        self._words: dict[int, list[str]] = {}

    def shingles(self, number: int) -> Sequence[int]:
        """Return the hashes of all shingles of a text, in order."""
        if self._shingles:
            return self._shingles[number]
        return shingles_of(words_of(self._texts[number]))

    def add(self, number: int, shingles: Sequence[int]) -> None:
        """Add a text's shingles; the first text to have one keeps it."""
        # The two numbers in one: a tuple for each would take thrice the memory.
        base = number << _PLACE_BITS
        if self._recurring:
            for index in self._recurring[number]:
                self._first.setdefault(shingles[index], base + index)
            return
        places = range(base, base + len(shingles), STEP)
        for shingle, place in zip(shingles[::STEP], places, strict=True):
            self._first.setdefault(shingle, place)

    def has_any(self, shingles: Sequence[int]) -> bool:
        """Whether any of the shingles is known; cheap."""
        return not self._first.keys().isdisjoint(shingles)

    def runs(self, words: list[str], shingles: Sequence[int], own: int) -> list[Run]:
        """Return the runs that other texts have, none within another, in order."""
        found: list[Run] = []
        floor = place = 0
        while place < len(shingles):
            known = self._first.get(shingles[place])
            if known is None or known >> _PLACE_BITS == own:
                place += 1
                continue
            source, there = known >> _PLACE_BITS, known & ((1 << _PLACE_BITS) - 1)
            others = self.words(source)
            if others[there : there + WIDTH] != words[place : place + WIDTH]:
                place += 1
                continue
            here, count = place, WIDTH
            while here > floor and there > 0 and words[here - 1] == others[there - 1]:
                here, there, count = here - 1, there - 1, count + 1
            limit = min(len(words) - here, len(others) - there)
            while count < limit and words[here + count] == others[there + count]:
                count += 1
            found.append(Run(here, count, source, there, shingles[place]))
            floor = here + count
            place = max(place + 1, floor - WIDTH + 1)
        return found

    def words(self, number: int) -> list[str]:
        """Return the words of an added text."""
        text = self._texts[number]
        if len(text) <= _SHORT:
            return words_of(text)
        if number not in self._words:
            self._words[number] = words_of(text)
        return self._words[number]
