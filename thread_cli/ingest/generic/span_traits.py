"""What speaks for each piece of a header being the name, as numbers for ``spelled`` to weigh.

What a span is like, what stands on both sides of it and how often it does so in the other headers,
what the spans are like that stand so there, and what the cuts have found.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING, TypeAlias

from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.page_words import is_of_page, is_page_word
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.rows import Row
from thread_cli.ingest.generic.sorts import Sorts
from thread_cli.ingest.generic.spans import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: What a span stands between, seen in as many ways as there are ``VIEWS``.
Key: TypeAlias = tuple[object, ...]

VIEWS = ("both", "edges", "left", "right")
_COLUMN = ("rows", "times", "distinct", "quality", "words", "often", "turns")
NAMES = (
    *("row words", "row chars", "before", "after", "chars before", "chars after"),
    *("date left", "date right", "in date", "date before", "date after"),
    *("kind left", "space left", "kind right", "space right"),
    *("left often", "left page", "left name", "right often", "right page", "right name"),
    *("left lead", "mark", "shape left", "shape right", "pair left page", "pair left name"),
    *("pair right page", "pair right name", "left of page", "right of page", "follow", "precede"),
    *("words", "chars", "quality", "capitals", "digits", "of page"),
    *("most often", "least often", "mean often", "mean page", "most page", "mean name"),
    *("signs", "open", "last kind", "first kind", "lower"),
    *("shape first", "shape last", "shapes", "page words"),
    *("alone", "in rows", "in headers", "said", "headers"),
    *("current", "current start", "current end", "votes", "top", "names", "whole", "twice"),
    *("told", "branch left", "branch right"),
    *(f"{view} {what}" for view in VIEWS for what in _COLUMN),
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[^\w\s]")
_DIGITS = re.compile(r"\d+")
_KINDS = {
    **dict.fromkeys("([{（【「<", 2), "@": 3, **dict.fromkeys(":：", 4), **dict.fromkeys(",，;", 5),
    **dict.fromkeys("|·•/»«", 6), **dict.fromkeys("-–—", 7), **dict.fromkeys("\"“”'", 8),
    **dict.fromkeys(")]}）】」>", 9), **dict.fromkeys(".!?…", 10), **dict.fromkeys("~*#_+", 11),
}  # fmt: skip
_START, _LOWER, _UPPER, _DIGIT, _OTHER = 0, 12, 13, 14, 15
#: In so many headers a word stands that tells where a span is.
_OFTEN = 0.3
#: How far on either side of a span is looked.
_BESIDE = 30
#: Nothing is known of a word where none is.
_NONE = (-1.0, 0.0, 0.0)


@dataclass(frozen=True)
class Headers:
    """What the headers have in common.

    Attributes:
        count: How many there are.
        often: In how many of them each word stands, as a share.
        before, after: How many different words stand beside each, as a logarithm.
        sorts: Of which sort words are.
    """

    count: int
    often: Mapping[str, float]
    before: Mapping[str, float]
    after: Mapping[str, float]
    sorts: Sorts

    def word(self, word: str) -> tuple[float, float, float]:
        """Return how often a word stands in headers, and what speaks for the page and a name."""
        if not word:
            return _NONE
        page, name, _ = self.sorts.weights.get(word, (0, 0, 0))
        return self.often.get(word, 0.0), page / 100, name / 100


def headers_of(rows: Sequence[Row], anchors: Sequence[int], sorts: Sorts) -> Headers:
    """Return what the rows that name who wrote have in common."""
    worded = [_words(rows[at].text[:200]) for at in anchors]
    counts = Counter(word for words in worded for word in set(words))
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    for words in worded:
        for one, other in pairwise(["", *words, ""]):
            after[one].add(other)
            before[other].add(one)
    return Headers(
        len(anchors),
        {word: n / len(anchors) for word, n in counts.items()},
        {word: math.log(len(before[word])) for word in counts},
        {word: math.log(len(after[word])) for word in counts},
        sorts,
    )


def described(
    rows: Sequence[Row],
    spans: Sequence[Span],
    headers: Headers,
    crowd: Crowd,
    current: Mapping[int, str],
    votes: Mapping[int, Mapping[str, float]],
) -> tuple["NDArray[np.float64]", list[tuple[Key, ...]]]:
    """Return each span's features, ``len(spans)`` x ``len(NAMES)``, and what it stands between.

    Args:
        rows: The section's.
        spans: Those of the headers' rows.
        headers: What these rows have in common.
        crowd: What the section says.
        current: The name that the winning cut has, by row.
        votes: What all cuts are worth that have a name, by row and name.
    """
    import numpy as np

    alone = Counter(row.text for row in rows)
    heads = Counter(text for _, text in {(span.row, span.text) for span in spans})
    keys: list[tuple[Key, ...]] = []
    own: list[tuple[float, ...]] = []
    inner: dict[str, tuple[float, ...]] = {}
    for span in spans:
        if span.text not in inner:
            inner[span.text] = _inner(span.text, headers, crowd, alone, heads)
        outer, key = beside(rows[span.row], span, headers)
        found = _found(rows[span.row], span, current.get(span.row, ""), votes.get(span.row, {}))
        own.append((*outer, *inner[span.text], *found))
        keys.append(key)
    columns = _columns(spans, keys, inner, headers.count)
    return np.hstack([np.array(own), _branches(rows, spans), columns]), keys


def beside(row: Row, span: Span, headers: Headers) -> tuple[tuple[float, ...], tuple[Key, ...]]:
    """Return what stands on both sides of a span, as numbers and in short, a key a view."""
    text = row.text
    left, right = text[: span.start], text[span.end :]
    bare_left, bare_right = left.rstrip(), right.lstrip()
    near, far = _words(bare_left[-_BESIDE:]), _words(bare_right[:_BESIDE])
    word_left, word_right = (near or [""])[-1], (far or [""])[0]
    raw_left = (bare_left[-_BESIDE:].split() or [""])[-1]
    raw_right = (bare_right[:_BESIDE].split() or [""])[0]
    pair_left = headers.word(" ".join(near[-2:])) if len(near) > 1 else _NONE
    pair_right = headers.word(" ".join(far[:2])) if len(far) > 1 else _NONE
    one, other = headers.word(word_left), headers.word(word_right)
    kinds = _kind(bare_left[-1:]), _kind(bare_right[:1])
    spaces = len(left) > len(bare_left), len(right) > len(bare_right)
    before, after = len(_words(left[-120:])), len(_words(right[:120]))
    behind = [
        text[end : span.start].strip(" -–—|·•,:") for _, end in row.dates if end <= span.start
    ]
    ahead = [text[span.end : at].strip(" -–—|·•,:(@[") for at, _ in row.dates if at >= span.end]
    said = wrappers.split_mark(text[span.start :])
    found = (
        min(30, before + after), min(200, len(text)), min(10, before), min(10, after),
        min(80, span.start), min(80, len(right)),
        "" in behind, "" in ahead, any(a < span.end and span.start < b for a, b in row.dates),
        bool(behind), bool(ahead),
        kinds[0], spaces[0], kinds[1], spaces[1], *one, *other,
        word_left in wrappers.LEADS, bool(said[1]) and said[0] == span.text,
        _shape(raw_left), _shape(raw_right), *pair_left[1:], *pair_right[1:],
        is_page_word(raw_left), is_page_word(raw_right),
        headers.after.get(word_left, -1.0), headers.before.get(word_right, -1.0),
    )  # fmt: skip
    follows: object = word_right if other[0] >= _OFTEN else kinds[1]
    signs = (
        (word_left if one[0] >= _OFTEN else kinds[0], spaces[0]),
        ("date" if "" in ahead else follows, spaces[1]),
    )
    ends = min(10, before), min(10, after)
    return tuple(map(float, found)), (signs, ends, (signs[0], ends[0]), (signs[1], ends[1]))


def _inner(
    text: str, headers: Headers, crowd: Crowd, alone: Counter[str], heads: Counter[str]
) -> tuple[float, ...]:
    words = text.split()
    worth = [headers.word(word) for word in _words(text)] or [(0.0, 0.0, 0.0)]
    often, page, name = zip(*worth, strict=True)
    return (
        len(words), len(text), names.quality(text),
        sum(word[0].isupper() for word in words) / len(words),
        sum(map(str.isdigit, text)) / len(text), float(is_of_page(text)),
        max(often), min(often), fmean(often), fmean(page), max(page), fmean(name),
        sum(not c.isalnum() and c not in " .'-_’" for c in text),
        float(sum(text.count(c) for c in "([（{「") != sum(text.count(c) for c in ")]）}」")),
        _kind(text[-1]), _kind(text[0]), float(text[0].islower()),
        _shape(words[0]), _shape(words[-1]), float(len(set(map(_shape, words)))),
        sum(map(is_page_word, words)) / len(words),
        math.log1p(alone[text]), float(crowd.says(text)), math.log1p(heads[text]),
        crowd.called(Counter([text])), math.log(headers.count),
    )  # fmt: skip


def _found(row: Row, span: Span, now: str, said: Mapping[str, float]) -> tuple[float, ...]:
    """Return how a span agrees with what cuts have found in its row."""
    at = row.text.find(now) if now else -1
    mine = said.get(span.text, 0.0)
    return (
        float(span.text == now), float(span.start == at),
        float(at >= 0 and span.end == at + len(now)), mine / (sum(said.values()) or 1.0),
        float(bool(said) and mine == max(said.values())), float(len(said)),
        float(span.text == row.text), float(row.text.count(span.text) > 1),
    )  # fmt: skip


def _branches(rows: Sequence[Row], spans: Sequence[Span]) -> "NDArray[np.float64]":
    """Return how much differs on either side of a text that several headers have.

    Beside a whole name stands now this, now that; inside of it the same.
    """
    import numpy as np

    members: dict[str, list[int]] = defaultdict(list)
    for at, span in enumerate(spans):
        members[span.text].append(at)
    found = np.full((len(spans), 3), -1.0)
    for places in members.values():
        told = len({spans[at].row for at in places})
        if told < 2:
            continue
        left, right = set(), set()
        for span in (spans[at] for at in places):
            text = rows[span.row].text
            left.add((_words(text[max(0, span.start - _BESIDE) : span.start]) or [""])[-1])
            right.add((_words(text[span.end : span.end + _BESIDE]) or [""])[0])
        found[places] = math.log(told), len(left) / told, len(right) / told
    return found


def _columns(
    spans: Sequence[Span],
    keys: Sequence[tuple[Key, ...]],
    inner: Mapping[str, tuple[float, ...]],
    count: int,
) -> "NDArray[np.float64]":
    """Return what those spans are like that stand between the same in other headers."""
    import numpy as np

    found = np.zeros((len(spans), len(VIEWS) * len(_COLUMN)))
    for view in range(len(VIEWS)):
        members: dict[Key, list[int]] = defaultdict(list)
        for at, key in enumerate(keys):
            members[key[view]].append(at)
        for places in members.values():
            texts = [spans[at].text for at in places]
            told = len({spans[at].row for at in places})
            column = (
                told / count, len(places) / told, len(set(texts)) / len(texts),
                fmean(inner[text][2] for text in texts), fmean(inner[text][0] for text in texts),
                fmean(inner[text][6] for text in texts),
                sum(a == b for a, b in pairwise(texts)) / len(texts),
            )  # fmt: skip
            found[places, view * len(_COLUMN) : (view + 1) * len(_COLUMN)] = column
    return found


def _words(text: str) -> list[str]:
    return [_DIGITS.sub("0", word.lower()) for word in _WORD.findall(text)]


def _kind(char: str) -> int:
    """Return of which kind a sign beside a span is; nothing is the row's edge."""
    if not char:
        return _START
    if char.isdigit():
        return _DIGIT
    if char.isalpha():
        return _UPPER if char.isupper() else _LOWER
    return _KINDS.get(char, _OTHER)


def _shape(word: str) -> float:
    """Return how a word is set: in small letters, with a capital, in capitals, otherwise."""
    if not any(map(str.isalpha, word)):
        return 0.0 if not word else 4.0 if any(map(str.isdigit, word)) else 5.0
    if word.islower():
        return 1.0
    if word.isupper():
        return 3.0 if len(word) > 1 else 2.5
    return 2.0 if word[0].isupper() and word[1:].islower() else 6.0
