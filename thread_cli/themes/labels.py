"""What to call a theme: the words and phrases that set it apart.

Class-based TF-IDF (Grootendorst 2022, arXiv:2203.05794): all comments of a
theme are one document; a term weighs by how often it stands there and how
seldom elsewhere. Counted once a comment, so that one long comment does not
name the theme.
"""

import math
from collections import Counter, defaultdict
from itertools import pairwise

from thread_cli.themes.result import Term
from thread_cli.themes.tokens import Token

_TERMS = 8
_LONGEST = 3
Stems = tuple[str, ...]


def phrases(line: list[Token | None]) -> dict[Stems, str]:
    """Return the terms of one comment, of up to three words, with how they were written there."""
    found: dict[Stems, str] = {}
    run: list[Token] = []
    for token in [*line, None]:
        if token is not None and token.stem:
            run.append(token)
            continue
        for first in range(len(run)):
            for end in range(first + 1, min(first + _LONGEST, len(run)) + 1):
                stems = tuple(t.stem for t in run[first:end])
                if end - first == 1 or all(a != b for a, b in pairwise(stems)):
                    found.setdefault(stems, " ".join(t.written for t in run[first:end]))
        run = []
    return found


def label_all(comments: list[dict[Stems, str]], groups: list[list[int]]) -> list[list[Term]]:
    """Return for each group its terms, the one to call it by first.

    Args:
        comments: What ``phrases`` gave for each.
        groups: The members of each group, as indices into ``comments``.

    No two groups share their first term.
    """
    within = [Counter(stems for i in members for stems in comments[i]) for members in groups]
    overall: Counter[Stems] = Counter()
    for counter in within:
        overall.update(counter)
    written = _spellings(comments)
    taken: set[Stems] = set()
    named = []
    for members, counter in zip(groups, within, strict=True):
        terms = _terms(counter, overall, len(members), len(comments), taken)
        taken |= {stems for stems, _ in terms[:1]}
        heaviest = terms[0][1] if terms else 1.0
        named.append([Term(written[s], round(w / heaviest, 4)) for s, w in terms])
    return named


def _terms(
    counter: Counter[Stems], overall: Counter[Stems], size: int, total: int, taken: set[Stems]
) -> list[tuple[Stems, float]]:
    weighed = []
    for stems, inside in counter.items():
        outside = overall[stems] - inside
        apart = inside / size - outside / max(1, total - size)
        if apart <= 0 or stems in taken:
            continue
        rarity = math.log(1 + total / overall[stems])
        support = 1.0 if inside > 1 else 0.35  # said by one alone
        length = 1 + 0.35 * (len(stems) - 1) if inside > 1 or size == 1 else 1.0
        weighed.append((stems, support * length * apart * rarity * math.log(1 + inside)))
    weighed.sort(key=lambda pair: (-pair[1], len(pair[0]), pair[0]))
    chosen: list[tuple[Stems, float]] = []
    for stems, weight in weighed:
        if not any(set(stems) & set(other) for other, _ in chosen):
            chosen.append((stems, weight))
        if len(chosen) == _TERMS:
            break
    return chosen


def _spellings(comments: list[dict[Stems, str]]) -> dict[Stems, str]:
    """Return each term as most comments write it."""
    counts: dict[Stems, Counter[str]] = defaultdict(Counter)
    for comment in comments:
        for stems, written in comment.items():
            counts[stems][written] += 1
    return {
        stems: min(spellings, key=lambda s: (-spellings[s], s.istitle(), s))
        for stems, spellings in counts.items()
    }
