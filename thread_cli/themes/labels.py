"""What to call a theme: the words and phrases that set it apart.

Class-based TF-IDF (Grootendorst 2022, arXiv:2203.05794): all comments of a
theme are one document; a term weighs by how often it stands there and how
seldom elsewhere. Counted once a comment, so that one long comment does not
name the theme, and more where the comment is typical of it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from thread_cli.themes.result import Term
from thread_cli.themes.stop_words import weak_stems
from thread_cli.themes.tokens import Token, Words, tokenise

_TERMS = 8
#: The names come from the most typical members: more would cost much and change little.
_MOST_MEMBERS = 200
#: A term that one member alone uses names the theme only where there is nothing better.
_ALONE = 0.35
_LONGER_BY_A_WORD = 0.35
_FIXED = 0.6
_LONGEST_WORD = 25
#: In a theme of this many members, what one alone says is passed over.
_MANY = 10
Stems = tuple[str, ...]
Line = list[Token | None]


def name_themes(
    words: Words, members: list[list[int]], authors: Iterable[str | None]
) -> list[list[Term]]:
    """Return for each theme its terms, the one to call it by first.

    Args:
        words: Of all comments.
        members: For each theme, rows of comments, the most typical first.
        authors: Who wrote in the thread: no theme is called by their names.

    No two themes share their first term.
    """
    members = [rows[:_MOST_MEMBERS] for rows in members]
    lines = {row: words.line(row) for rows in members for row in rows}
    said = [_phrases_of([lines[row] for row in rows]) for rows in members]
    nameless = weak_stems() | _parts_of_names(authors)
    inside = [Counter(stems for line in theme for stems in line) for theme in said]
    held: Counter[Stems] = Counter()
    for counts in inside:
        held.update(counts)
    total = sum(len(theme) for theme in said)
    taken: set[Stems] = set()
    chosen = []
    for theme, counts in zip(said, inside, strict=True):
        weights = _weighed(theme)
        terms = _terms(weights, counts, held, len(theme), total, nameless, taken)
        taken |= {stems for stems, _ in terms[:1]}
        chosen.append(terms)
    written = _spellings(
        (lines[row] for rows in members for row in rows),
        {stems for terms in chosen for stems, _ in terms},
    )
    return [
        [Term(written[stems], round(weight / terms[0][1], 4)) for stems, weight in terms]
        for terms in chosen
    ]


def _phrases_of(members: list[Line]) -> list[set[Stems]]:
    """Return the terms of each member, of up to three words."""
    passing: frozenset[str] = frozenset()
    if len(members) >= _MANY:
        held = Counter(stem for line in members for stem in {t.stem for t in line if t})
        passing = frozenset(stem for stem, count in held.items() if count == 1)
    return [_phrases(line, passing) for line in members]


def _phrases(line: Line, passing: frozenset[str]) -> set[Stems]:
    found: set[Stems] = set()
    run: list[str] = []
    for token in [*line, None]:
        if token is not None and token.stem and token.stem not in passing:
            run.append(token.stem)
        elif run:
            found.update((stem,) for stem in run)
            found.update(pair for pair in pairwise(run) if pair[0] != pair[1])
            found.update(
                three
                for three in zip(run, run[1:], run[2:], strict=False)
                if three[0] != three[1] != three[2]
            )
            run = []
    return found


def _joined(words: list[str]) -> str:
    if all(len(word) == 2 and not word.isascii() for word in words):  # pairs that overlap
        return words[0] + "".join(word[1:] for word in words[1:])
    return " ".join(words)


def _weighed(phrases: list[set[Stems]]) -> dict[Stems, float]:
    """Count each term once a member, from 1 for the most typical down to a half."""
    weights: dict[Stems, float] = defaultdict(float)
    for place, line in enumerate(phrases):
        weight = 1 - place / (2 * len(phrases))
        for stems in line:
            weights[stems] += weight
    return weights


def _terms(
    weights: dict[Stems, float],
    counts: Counter[Stems],
    held: Counter[Stems],
    size: int,
    total: int,
    nameless: frozenset[str],
    taken: set[Stems],
) -> list[tuple[Stems, float]]:
    weighed = []
    for stems, weight in weights.items():
        outside = held[stems] - counts[stems]
        apart = weight / size - outside / max(1, total - size)
        if apart <= 0 or stems in taken or not _can_name(stems, counts, nameless):
            continue
        shared = counts[stems] > 1
        rarity = math.log(1 + total / held[stems])
        length = 1 + _LONGER_BY_A_WORD * (len(stems) - 1) if shared or size == 1 else 1.0
        support = math.log(1 + weight) * (1.0 if shared else _ALONE)
        weighed.append((stems, support * length * apart * rarity))
    weighed.sort(key=lambda pair: (-pair[1], len(pair[0]), pair[0]))
    chosen: list[tuple[Stems, float]] = []
    for stems, weight in weighed:
        if not any(set(stems) & set(other) for other, _ in chosen):
            chosen.append((stems, weight))
        if len(chosen) == _TERMS:
            break
    return chosen


def _can_name(stems: Stems, counts: Counter[Stems], nameless: frozenset[str]) -> bool:
    """Whether a term may call a theme: no weak words at its ends, unless it is a fixed phrase."""
    if stems[-1] in nameless or any(len(s) > _LONGEST_WORD or s[0] == "@" for s in stems):
        return False
    if stems[0] not in nameless:
        return True
    # As in "night train": its second word is hardly ever said without the first.
    return len(stems) > 1 and counts[stems] > 1 and counts[stems] >= _FIXED * counts[stems[1:]]


def _parts_of_names(authors: Iterable[str | None]) -> frozenset[str]:
    names = {author for author in authors if author}
    pieces = tokenise(sorted(names)).pieces
    stems = {token.stem for piece in pieces for token in piece if token}
    return frozenset(stems) | {name.casefold() for name in names}


def _spellings(lines: Iterable[Line], wanted: set[Stems]) -> dict[Stems, str]:
    """Return each term as it is written most often."""
    starts: dict[str, list[Stems]] = defaultdict(list)
    for stems in sorted(wanted):
        starts[stems[0]].append(stems)
    counts: dict[Stems, Counter[str]] = defaultdict(Counter)
    for line in lines:
        for place, token in enumerate(line):
            if token is None or token.stem not in starts:
                continue
            for stems in starts[token.stem]:
                here = [t for t in line[place : place + len(stems)] if t is not None]
                if tuple(t.stem for t in here) == stems:
                    counts[stems][_joined([t.written for t in here])] += 1
    return {
        stems: min(spellings, key=lambda s: (-spellings[s], s.istitle(), s))
        for stems, spellings in counts.items()
    }
