"""Why a comment is where it is: the words that speak for its theme and for the runner-up."""

from collections import Counter

import numpy as np
from scipy.sparse import csr_matrix

from thread_cli.model import Thread
from thread_cli.themes.corpus import corpus_of
from thread_cli.themes.result import Reason, ThemeSet
from thread_cli.themes.tokens import Words, tokenise
from thread_cli.themes.vectors import word_weights

_TERMS = 6


def why(thread: Thread, themes: ThemeSet, comment: int, theme: int) -> tuple[Reason, ...]:
    """Return the words of a comment that speak most for a theme, the strongest first.

    Args:
        thread: The thread.
        themes: Its themes.
        comment: A comment's id.
        theme: A theme's id.
    """
    words = tokenise(one.text for one in thread.comments)
    known, weights = word_weights(thread.comments, corpus_of(words))
    if not known.stems:
        return ()
    members = np.array(themes.theme(theme).comments) - 1
    apart = _mean(weights[members]) - _mean(weights) * (len(members) < len(thread.comments))
    here = weights[comment - 1].toarray().ravel() * np.maximum(apart, 0)
    if here.sum() <= 0:
        return ()
    said = set(known.words[known.owners == comment - 1].tolist())
    best = [i for i in np.argsort(-here, kind="stable")[:_TERMS].tolist() if here[i] > 0]
    written = _written(words, {known.stems[i] for i in best})
    return tuple(
        Reason(
            written.get(known.stems[i], known.stems[i]),
            round(float(here[i] / here.sum()), 4),
            i in said,
        )
        for i in best
    )


def _mean(rows: csr_matrix) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return np.asarray(rows.mean(axis=0)).ravel()


def _written(words: Words, stems: set[str]) -> dict[str, str]:
    """Return each stem as the whole word that stands for it most often."""
    times = np.bincount(words.numbers, minlength=len(words.pieces)).tolist()
    spelled: dict[str, Counter[str]] = {stem: Counter() for stem in stems}
    for count, piece in zip(times, words.pieces, strict=True):
        for token in piece:
            if token is not None and token.stem in spelled:
                spelled[token.stem][token.written] += count
    return {
        stem: min(counts, key=lambda w: (-counts[w], w.istitle(), w))
        for stem, counts in spelled.items()
        if counts
    }
