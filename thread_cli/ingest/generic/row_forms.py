"""What rows share at their beginning and at their end: "Name: ...", "... says:", "... (12)".

Rows with the same of both are of one form, and what stands between differs from row to row. It is
learned (``heads``) of what forms are like whether people are named in them.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.rows import Row

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: What is told of a row by its form, and by what is left of it without what it shares.
FORM = (
    *("size", "rest quality", "rest words", "rest called"),
    *("distinct", "quality", "turns", "words"),
)
_WORD = re.compile(r"[^\W_]+(?:['’_.-][^\W_]+)*|[^\w\s]")
_DIGITS = re.compile(r"\d+")
#: So many rows share it, and so many words are looked at, of which one is left at least.
_LEAST, _WORDS = 3, 4
#: Longer rows are looked at by their beginning alone.
_LONGEST = 120
#: What is left is no name where it is longer, and is looked for in the text where it is so short.
_LONGEST_NAME, _LONGEST_CALLED = 80, 40
#: More rows of a form, and more words of what is left, tell no more.
_MOST_ROWS, _MOST_WORDS = 60, 12


def forms_of(rows: Sequence[Row]) -> tuple[list[tuple[str, str]], list[str]]:
    """Return for each row what it shares at its beginning and its end, and what is left."""
    found = [list(_WORD.finditer(row.text[:_LONGEST])) for row in rows]
    words = [[_DIGITS.sub("0", one.group().lower()) for one in row] for row in found]
    firsts = Counter(
        " ".join(row[:n]) for row in words for n in range(1, min(_WORDS, len(row)) + 1)
    )
    lasts = Counter(
        " ".join(row[-n:])
        for row, whole in zip(words, rows, strict=True)
        if len(whole.text) <= _LONGEST
        for n in range(1, min(_WORDS, len(row)) + 1)
    )
    forms, rests = [], []
    for row, all_words, places in zip(rows, words, found, strict=True):
        many = len(all_words)
        head = _most([" ".join(all_words[:n]) for n in range(min(_WORDS, many - 1), 0, -1)], firsts)
        tail = 0
        if len(row.text) <= _LONGEST:
            left = min(_WORDS, many - head - 1)
            tail = _most([" ".join(all_words[-n:]) for n in range(left, 0, -1)], lasts)
        forms.append((" ".join(all_words[:head]), " ".join(all_words[many - tail :])))
        start = places[head].start() if head else 0
        end = places[many - tail - 1].end() if tail else len(row.text)
        rests.append(row.text[start:end])
    return forms, rests


def _most(texts: Sequence[str], counts: Counter[str]) -> int:
    """Return how many words of the longest of the texts recurs; the longest comes first."""
    return next((len(texts) - at for at, text in enumerate(texts) if counts[text] >= _LEAST), 0)


def described_forms(
    forms: Sequence[tuple[str, str]], rests: Sequence[str], crowd: Crowd
) -> "NDArray[np.float64]":
    """Return what each row's form is like, ``len(forms)`` x ``len(FORM)``."""
    import numpy as np

    members: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, form in enumerate(forms):
        members[form].append(at)
    found = np.zeros((len(forms), len(FORM)))
    for form, places in members.items():
        if form == ("", ""):
            continue
        texts = [rests[at] for at in places]
        worth = [names.quality(text) if len(text) <= _LONGEST_NAME else 0.0 for text in texts]
        many = [min(_MOST_WORDS, len(text.split())) for text in texts]
        turns = sum(a != b for a, b in pairwise(texts)) / max(1, len(texts) - 1)
        distinct = len(set(texts)) / len(texts)
        size = math.log(min(_MOST_ROWS, len(places)))
        whole = (distinct, float(np.mean(worth)), turns, float(np.mean(many)))
        for at, text, one, count in zip(places, texts, worth, many, strict=True):
            called = len(text) <= _LONGEST_CALLED and crowd.called(Counter([text])) > 0
            found[at] = (size, one, count, float(called), *whole)
    return found
