"""How much a column of texts looks like the people who wrote, compared with what else stands there.

One text says little: ``Canada`` may be a person and ``Ada`` a place. A column says more. People
take turns, where places, roles and marks of a page follow themselves; they are called by name in
what others write; and they share no words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.rows import Row, normal

_WORD = re.compile(r"\w+")
_LEAST_NAME = 3
_DENSE = 0x2FFF
_HANDLE = re.compile(r"(?=\S*(?:\d|_|[a-z][A-Z]))\w{3,30}\Z")
#: So many letters of a name say that it is one, where another says it.
_CALLED = 4


class Crowd:
    """Knows which words a text says, and how often."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Take all rows of the text."""
        self._words: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        for row in rows:
            words = _WORD.findall(row.text.lower())
            self._words.update(set(words))
            self._pairs.update(set(pairwise(words)))

    def likely(self, authors: Sequence[str]) -> float:
        """Return in [0, 1] how much the texts look like the authors of so many comments."""
        count = len(authors)
        people = Counter(authors)
        worth = fmean(min(1.0, names.quality(author) / 0.8) for author in authors)
        return worth * turns(authors) * _apart(people, count) * (0.85 + 0.15 * self.called(people))

    def says(self, name: str) -> bool:
        """Whether a text of at least three letters stands in the text as words of its own."""
        words = _WORD.findall(name.lower())
        if len(words) > 1:
            return all(self._pairs[pair] for pair in pairwise(words))
        return bool(words) and len(words[0]) >= _LEAST_NAME and self._words[words[0]] > 0

    def called(self, people: Counter[str]) -> float:
        """Return how many of the people are named elsewhere in the text too."""
        found = 0
        for author, count in people.items():
            words = _WORD.findall(author.lower())
            if len(words) > 1:
                found += self._pairs[words[0], words[1]] > count
            elif words and len(words[0]) >= _LEAST_NAME:
                found += self._words[words[0]] > count
        return found / len(people)


def turns(authors: Sequence[str]) -> float:
    """Return 1 where nobody follows himself more than people do."""
    if len(authors) < 4:
        return 1.0
    same = fmean(a == b for a, b in pairwise(authors))
    return 1 - max(0.0, same - 0.15)


def words_of(text: str) -> list[str]:
    """Return a text's words; where none are parted, its first two signs are as good as one."""
    dense = len(text) > 2 and " " not in text and ord(text[0]) > _DENSE
    return [text[:2], text[2:]] if dense else text.split()


def _apart(people: Counter[str], count: int) -> float:
    """Return less where different texts share their first or last word, or but few differ."""
    if len(people) < 2:
        return 0.5 if count > 3 else 1.0
    worded = [words_of(normal(author)) for author in people]
    long = [words for words in worded if len(words) > 1]
    shared = 0.0
    if len(long) > 2:
        first = Counter(words[0] for words in long)
        last = Counter(words[-1] for words in long)
        most = max(first.most_common(1)[0][1], last.most_common(1)[0][1])
        shared = (most - 1) / len(people) if most > 1 else 0.0
    return 1 - 0.6 * min(1.0, shared)


#: In so many bodies it shows whether people call each other by name.
_ASKED = 500


def known_people(
    rows: Sequence[Row], boundaries: Sequence[Boundary], bodies: Sequence[tuple[int, int]]
) -> float:
    """Return how much else says that bare lines are people.

    They come back, others call them by name, their names are handles.
    """
    counts = Counter(b.author for b in boundaries)
    shouted = sum(author.isupper() for author in counts) * 2 > len(counts)
    if shouted:
        return 0.0
    again = sum(count for count in counts.values() if count > 1) / len(boundaries)
    called = 0
    wanted: dict[str, list[str]] = defaultdict(list)
    for author in counts:
        if len(author) >= _CALLED:
            wanted[author[:_CALLED]].append(author)
    asked = min(len(boundaries), _ASKED)
    for boundary, (start, stop) in zip(boundaries[:asked], bodies[:asked], strict=True):
        text = " ".join(row.text for row in rows[start : min(stop, start + 4)])
        called += any(
            text.startswith(other, at)
            for at in range(len(text) - _CALLED + 1)
            for other in wanted.get(text[at : at + _CALLED], ())
            if other != boundary.author
        )
    handles = sum(_HANDLE.match(author) is not None for author in counts) / len(counts)
    # Headings come back too: in a manual each chapter has its notes.
    return min(1.0, min(0.8, 1.5 * again) + 3 * called / asked + handles)
