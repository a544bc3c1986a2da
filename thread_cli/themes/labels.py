"""What to call a theme: the words and phrases that set it apart.

A term is counted once a comment, so that one long comment does not name the theme. It
weighs by how many of the theme's comments have it, how much more often there than in all
other comments, and how rare it is in the thread: class-based TF-IDF (Grootendorst 2022,
arXiv:2203.05794) with the difference of shares in place of the frequency. ``bench.themes``
compares the labels with plain centroid terms and class-based TF-IDF.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.sparse import csr_matrix

from thread_cli.themes.corpus import Corpus
from thread_cli.themes.nouns import nounhood
from thread_cli.themes.result import Term
from thread_cli.themes.stop_words import stop_stems, weak_stems
from thread_cli.themes.tokens import Token, Words, tokenise

_TERMS = 8
_WORDS_OF_LABEL = 3
#: A further term stands in the label where it weighs at least this much of the first.
_WORTH_SAYING = 0.15
#: Phrases come from the most typical members: more would cost much and change little.
_MOST_MEMBERS = 100
#: A term that one member alone uses, or a weak word, names only where there is nothing better.
_ALONE, _WEAK = 0.35, 0.35
_LONGER_BY_A_WORD = 0.05
_FIXED = 0.6
_LONGEST_WORD = 25
#: In a theme of fewer members counts tell little: there a noun goes before other words.
_THINGS_FIRST = 20
#: In a theme of this many members, what one alone says is passed over.
_MANY = 10
#: Two terms that differ by less than this many letters at the end of a word say the same.
_SHORTEST_CORE = 3
Stems = tuple[str, ...]
Line = list[Token | None]


@dataclass(frozen=True, slots=True)
class Named:
    """What a theme is called: its label, and its terms, the heaviest first."""

    label: str
    terms: tuple[Term, ...]


def name_themes(
    words: Words, corpus: Corpus, members: list[list[int]], authors: Iterable[str | None]
) -> list[Named]:
    """Return the names of the themes; no two share the first term.

    Args:
        words: Of all comments.
        corpus: The same as numbers.
        members: For each theme, rows of comments, the most typical first.
        authors: Who wrote in the thread: no theme is called by their names.
    """
    typical = [rows[:_MOST_MEMBERS] for rows in members]
    lines = {row: words.line(row) for rows in typical for row in rows}
    said = [_phrases_of([lines[row] for row in rows]) for rows in typical]
    inside, held = _counted(said, corpus, members)
    nouns = nounhood(lines.values())
    nameless = stop_stems() | _parts_of_names(authors)
    taken: set[Stems] = set()
    chosen = []
    for counts, rows in zip(inside, members, strict=True):
        terms = _terms(counts, held, len(rows), corpus.size, nouns, nameless, taken)
        taken |= {stems for stems, _ in terms[:1]}
        chosen.append(terms)
    written = _spellings(lines.values(), {stems for terms in chosen for stems, _ in terms})
    return [_named(number, terms, written) for number, terms in enumerate(chosen, 1)]


def _named(number: int, terms: list[tuple[Stems, float]], written: dict[Stems, str]) -> Named:
    label: list[str] = []
    words = 0
    for stems, weight in terms:
        words += len(stems)
        if label and (words > _WORDS_OF_LABEL or weight < terms[0][1] * _WORTH_SAYING):
            break
        label.append(written[stems])
    weighed = (Term(written[s], round(weight / terms[0][1], 4)) for s, weight in terms)
    return Named(", ".join(label) or f"theme {number}", tuple(weighed))


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


def _counted(
    said: list[list[set[Stems]]], corpus: Corpus, members: list[list[int]]
) -> tuple[list[dict[Stems, float]], dict[Stems, float]]:
    """Return in how many comments each term stands: for each theme, and in all.

    Single words are counted in all members, phrases in the typical ones and scaled up.
    """
    number = {stem: i for i, stem in enumerate(corpus.stems)}
    owners = np.concatenate([np.array(rows, dtype=np.int64) for rows in members])
    themes = np.repeat(np.arange(len(members)), [len(rows) for rows in members])
    once = corpus.counts()
    once.data[:] = 1
    ones = np.ones(len(owners), dtype=np.float64)
    belongs = csr_matrix((ones, (themes, owners)), shape=(len(members), corpus.size))
    table = csr_matrix(belongs @ once)
    total = np.asarray(once.sum(axis=0)).ravel()
    found: list[dict[Stems, float]] = []
    held: dict[Stems, float] = defaultdict(float)
    for theme, phrases in enumerate(said):
        counts = Counter(stems for line in phrases for stems in line)
        scale = len(members[theme]) / max(1, len(phrases))
        exact = table[theme].toarray().ravel()
        found.append({})
        for stems, count in counts.items():
            if len(stems) == 1:
                found[-1][stems] = float(exact[number[stems[0]]])
                held[stems] = float(total[number[stems[0]]])
            elif count > 1 or scale == 1:
                found[-1][stems] = count * scale
                held[stems] += count * scale
    return found, held


def _joined(words: list[str]) -> str:
    if all(len(word) == 2 and not word.isascii() for word in words):  # pairs that overlap
        return words[0] + "".join(word[1:] for word in words[1:])
    return " ".join(words)


def _terms(
    counts: dict[Stems, float],
    held: dict[Stems, float],
    size: int,
    total: int,
    nouns: Mapping[str, float],
    nameless: frozenset[str],
    taken: set[Stems],
) -> list[tuple[Stems, float]]:
    weak = weak_stems()
    weighed = []
    for stems, count in counts.items():
        apart = count / size - (held[stems] - count) / max(1, total - size)
        if apart <= 0 or stems in taken or not _can_name(stems, counts, nameless):
            continue
        shared = count > 1
        rarity = math.log(1 + total / held[stems])
        length = 1 + _LONGER_BY_A_WORD * (len(stems) - 1) if shared or size == 1 else 1.0
        support = math.log(1 + count) * (1.0 if shared else _ALONE)
        if stems[-1] in weak or all(stem in weak for stem in stems):
            support *= _WEAK
        thing = min(2.0 if size < _THINGS_FIRST else 1.0, nouns.get(stems[-1], 1.0))
        weighed.append((stems, support * length * apart * rarity * thing))
    weighed.sort(key=lambda pair: (-pair[1], len(pair[0]), pair[0]))
    chosen: list[tuple[Stems, float]] = []
    for stems, weight in weighed:
        if not any(_alike(stems, other) for other, _ in chosen):
            chosen.append((stems, weight))
        if len(chosen) == _TERMS:
            break
    return chosen


def _alike(stems: Stems, others: Stems) -> bool:
    """Whether two terms share a word, or one has a word that another's is part of."""
    return any(
        one == other
        or (len(one) >= _SHORTEST_CORE and one in other)
        or (len(other) >= _SHORTEST_CORE and other in one)
        for one in stems
        for other in others
    )


def _can_name(stems: Stems, counts: dict[Stems, float], nameless: frozenset[str]) -> bool:
    """Whether a term may call a theme: no empty words at its ends, unless it is a fixed phrase."""
    if stems[-1] in nameless or any(len(s) > _LONGEST_WORD or s[0] == "@" for s in stems):
        return False
    if stems[0] not in nameless:
        return True
    # A phrase whose second word is hardly ever said without the first.
    count = counts[stems]
    return len(stems) > 1 and count > 1 and count >= _FIXED * counts.get(stems[1:], 0)


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
