"""Of which sort a row is by its words alone: one that names who wrote, one said, or the page's.

What pages say around comments is much the same everywhere, "Verified purchase", "Senior Member",
"Antworten", and no list that somebody thought of has all of it. A logistic regression over a row's
words, pairs of words, and the shape of its beginning learns it from labelled pastes
(``bench.sorts_fit``). Words of people's names are not learned: a name is known by its shape, by
what is not in it, and by where it stands (``heads``).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: The order of the columns.
SORTS = ("page", "name", "said")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[^\w\s]")
_DIGITS = re.compile(r"\d+")
#: So much of a row is looked at: characters, and words of its beginning and its end.
_LONGEST, _FIRST, _LAST = 200, 10, 6
#: Rows of so few words are known as a whole, and the shapes of so many words are looked at.
_WHOLE, _SHAPED = 6, 5
_MOST = 12


def words_of(text: str) -> set[str]:
    """Return what a row's text is known by.

    Words and pairs of words as they are, in small letters and with all numbers alike; with a sign
    before it the first word ``^``, the last ``$``, the whole of a short row ``=``, the shape of its
    beginning ``~`` and its number of words ``#``.
    """
    found = _WORD.findall(text[:_LONGEST])
    words = [_DIGITS.sub("0", word.lower()) for word in found]
    if len(words) > _FIRST + _LAST:
        words = words[:_FIRST] + words[-_LAST:]
    known = {*words, *(f"{a} {b}" for a, b in pairwise(words))}
    if words:
        known |= {f"^{words[0]}", f"${words[-1]}"}
    if len(found) <= _WHOLE:
        known.add("=" + " ".join(words))
    shape = " ".join(map(_shape, found[:_SHAPED]))
    return known | {f"~{shape}{'+' if len(found) > _SHAPED else ''}", f"#{min(len(found), _MOST)}"}


def said_words(known: str) -> Iterator[str]:
    """Yield the words of letters in what a row is known by; none of a shape or a number."""
    if known[0] not in "~#":
        yield from (word for word in known.lstrip("^$=").split() if any(map(str.isalpha, word)))


def _shape(word: str) -> str:
    if word.isupper():
        return "X"
    if word[0].isupper():
        return "Xx"
    return "x" if word.isalpha() else "0" if word.isdigit() else word if len(word) == 1 else "?"


@dataclass(frozen=True)
class Sorts:
    """What was learned.

    Attributes:
        bias: The logarithmic worth of each of ``SORTS`` before any word is seen, in hundredths:
            whole numbers add up to the same in any order.
        weights: What each word adds to these.
    """

    bias: tuple[int, int, int]
    weights: dict[str, tuple[int, int, int]]

    def worth(self, texts: Sequence[str]) -> "NDArray[np.float64]":
        """Return the worth of each text's sorts, ``len(texts)`` x 3; the mean of a text is 0."""
        import numpy as np

        found = np.empty((len(texts), len(SORTS)))
        for at, text in enumerate(texts):
            page, name, said = self.bias
            for word in words_of(text):
                if more := self.weights.get(word):
                    page += more[0]
                    name += more[1]
                    said += more[2]
            found[at] = page / 100, name / 100, said / 100
        centred: NDArray[np.float64] = found - found.mean(axis=1, keepdims=True)
        return centred


def shares(worth: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """Return how likely each sort is, from its worth; a row's add up to 1."""
    import numpy as np

    likely = np.exp(worth - worth.max(axis=1, keepdims=True))
    found: NDArray[np.float64] = likely / likely.sum(axis=1, keepdims=True)
    return found


@cache
def learned() -> Sorts:
    """Return what the package knows."""
    return read(
        orjson.loads(files("thread_cli.ingest.generic").joinpath("sorts.json").read_bytes())
    )


def read(written: dict[str, list[int]]) -> Sorts:
    """Return what was learned, from words and what is a name's worth and that of what is said.

    Both are in hundredths. That of the page is what makes the three 0 together; the bias stands at
    the empty word.
    """
    weights = {word: (-name - said, name, said) for word, (name, said) in written.items()}
    return Sorts(weights.pop(""), weights)
