"""Names beside words that a page writes with each: ``NAME's review on``, ``Comment by NAME``.

As ``slots`` does with signs: words that stand in several lines beside ever other texts are
template, and these texts are names where they look like people (``people``).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.rows import Row, normal
from thread_cli.ingest.generic.slots import FEWEST

#: How long a name may be, and how far into a line the words beside it are looked for.
_NAME = 45
_REACH = 70
#: How many words a page may write before a name.
_LED = 4
_FLOOR = 0.6
_MOST = 3
_WORD = re.compile(r"\S+")
_SIGNS = " \t:·•|,-–—()[]"

#: Row, name, and what stands behind it on the line.
_Found = list[tuple[int, str, str]]


def phrased(rows: Sequence[Row], crowd: Crowd) -> Iterator[Candidate]:
    """Yield the cuts at the words beside which stands what looks most like people."""
    before: dict[str, _Found] = defaultdict(list)
    behind: dict[str, _Found] = defaultdict(list)
    for index, row in enumerate(rows):
        _note(before, behind, index, row)
    least = max(FEWEST, len(rows) // 100)
    ranked: list[tuple[float, int, Candidate]] = []
    seen: set[tuple[tuple[int, str], ...]] = set()
    for words, where in [*before.items(), *behind.items()]:
        if len(where) < least or len({name for _, name, _ in where}) < FEWEST - 1:
            continue
        candidate = _candidate(rows, words, _without_ends(where))
        same = tuple((b.first, b.author) for b in candidate.boundaries)
        if len(same) < least or len(same) * 5 < len(where) * 4 or same in seen:
            continue
        seen.add(same)
        likely = crowd.likely([b.author for b in candidate.boundaries])
        if likely >= _FLOOR:
            ranked.append((likely * (1 - 0.8 / len(same)), -len(ranked), candidate))
    ranked.sort(key=lambda found: found[:2], reverse=True)
    yield from (candidate for _, _, candidate in ranked[:_MOST])


def _note(before: dict[str, _Found], behind: dict[str, _Found], index: int, row: Row) -> None:
    """Note what stands to the left of each word of a line, and to the right of its first ones."""
    text = row.text
    tokens = list(_WORD.finditer(text[:_REACH]))
    seen = set()
    for token in tokens[1:]:
        left = text[: token.start()].strip(_SIGNS)
        word = normal(token[0])
        if len(left) > _NAME or word in seen:
            continue
        seen.add(word)
        if any(map(str.isalpha, word)):
            before[word].append((index, left, text[token.end() :]))
    if text[-1] in ".!?…":
        return  # a question that begins as all others do: "How do I"
    for token in tokens[1 : _LED + 1]:
        words = normal(text[: token.start()].strip())
        end = row.dates[0][0] if row.dates else len(text)
        right = text[token.start() : end].strip(_SIGNS)
        if right and len(right) <= _NAME and any(map(str.isalpha, words)):
            behind[words].append((index, right, ""))


def _without_ends(where: _Found) -> _Found:
    """Take off the end that all names share, ``'s``, and the words that all lines go on with."""
    shared = _beginning([name[::-1] for _, name, _ in where])[::-1]
    while shared and shared[0].isalnum():
        shared = shared[1:]
    more = _beginning([rest for _, _, rest in where])
    while more and more[-1].isalnum():
        more = more[:-1]
    return [
        (index, name[: len(name) - len(shared)].strip(_SIGNS), rest[len(more) :].strip())
        for index, name, rest in where
    ]


def _beginning(texts: Sequence[str]) -> str:
    """Return what all texts begin with."""
    one, other = min(texts), max(texts)
    size = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    return one[: len(one) if size is None else size]


def _candidate(rows: Sequence[Row], words: str, where: _Found) -> Candidate:
    """Return the cut at the lines that have the words."""
    candidate = Candidate(f"lines like “NAME” beside “{words}”", "slot")
    said = sum(bool(rest) and not rows[index].dates for index, _, rest in where)
    talks = said * 5 >= len(where) * 4
    for index, name, rest in where:
        quality = names.quality(name) if name else 0.0
        if quality < names.PASSABLE:
            continue
        row = rows[index]
        date = row.text[slice(*row.dates[0])] if row.dates else None
        candidate.boundaries.append(
            Boundary(
                index, index + 1, name, date, index, quality, "" if date else words,
                rest=rest if talks else "",
            )
        )  # fmt: skip
    return candidate
