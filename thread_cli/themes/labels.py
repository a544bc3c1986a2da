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
from thread_cli.themes.tokens import Token, tokenise

_TERMS = 8
_LONGEST = 3
#: The names come from the most typical members: more would cost much and change little.
_MOST_MEMBERS = 300
#: A term that one member alone uses names the theme only where there is nothing better.
_ALONE = 0.35
_LONGER_BY_A_WORD = 0.35
_FIXED = 0.6
_LONGEST_WORD = 25
Stems = tuple[str, ...]
Phrases = dict[Stems, str]


def name_themes(
    lines: list[list[Token | None]], members: list[list[int]], authors: Iterable[str | None]
) -> list[list[Term]]:
    """Return for each theme its terms, the one to call it by first.

    Args:
        lines: The words of all comments.
        members: For each theme, indices into ``lines``, the most typical first.
        authors: Who wrote in the thread: no theme is called by their names.

    No two themes share their first term.
    """
    members = [rows[:_MOST_MEMBERS] for rows in members]
    said = [[_phrases(lines[row]) for row in rows] for rows in members]
    nameless = weak_stems() | _parts_of_names(authors)
    within = [_weighed(phrases) for phrases in said]
    held: Counter[Stems] = Counter(stems for theme in said for line in theme for stems in line)
    inside = [Counter(stems for line in theme for stems in line) for theme in said]
    written = _spellings(line for theme in said for line in theme)
    total = sum(len(theme) for theme in said)
    taken: set[Stems] = set()
    named = []
    for theme, weights, counts in zip(said, within, inside, strict=True):
        terms = _terms(weights, counts, held, len(theme), total, nameless, taken)
        taken |= {stems for stems, _ in terms[:1]}
        heaviest = terms[0][1] if terms else 1.0
        named.append([Term(written[stems], round(w / heaviest, 4)) for stems, w in terms])
    return named


def _phrases(line: list[Token | None]) -> Phrases:
    """Return the terms of one comment, of up to three words, with how they were written there."""
    found: Phrases = {}
    run: list[Token] = []
    for token in [*line, None]:
        if token is not None and token.stem:
            run.append(token)
            continue
        for first in range(len(run)):
            for end in range(first + 1, min(first + _LONGEST, len(run)) + 1):
                stems = tuple(t.stem for t in run[first:end])
                if end - first == 1 or all(a != b for a, b in pairwise(stems)):
                    found.setdefault(stems, _joined([t.written for t in run[first:end]]))
        run = []
    return found


def _joined(words: list[str]) -> str:
    if all(len(word) == 2 and not word.isascii() for word in words):  # pairs that overlap
        return words[0] + "".join(word[1:] for word in words[1:])
    return " ".join(words)


def _weighed(phrases: list[Phrases]) -> dict[Stems, float]:
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
        if stems in taken or not _can_name(stems, counts, nameless):
            continue
        outside = held[stems] - counts[stems]
        apart = weight / size - outside / max(1, total - size)
        if apart <= 0:
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
    # "fixed length": its second word is hardly ever said without the first.
    return len(stems) > 1 and counts[stems] > 1 and counts[stems] >= _FIXED * counts[stems[1:]]


def _parts_of_names(authors: Iterable[str | None]) -> frozenset[str]:
    lines = tokenise(sorted({author for author in authors if author}))
    whole = {author.casefold() for author in authors if author}
    return frozenset(token.stem for line in lines for token in line if token) | frozenset(whole)


def _spellings(comments: Iterable[Phrases]) -> dict[Stems, str]:
    """Return each term as most comments write it."""
    counts: dict[Stems, Counter[str]] = defaultdict(Counter)
    for comment in comments:
        for stems, written in comment.items():
            counts[stems][written] += 1
    return {
        stems: min(spellings, key=lambda s: (-spellings[s], s.istitle(), s))
        for stems, spellings in counts.items()
    }
