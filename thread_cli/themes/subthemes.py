"""Themes within a theme, where one is large."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from thread_cli.model import Comment
from thread_cli.themes.choose_k import partition
from thread_cli.themes.corpus import Corpus
from thread_cli.themes.draws import draws_of
from thread_cli.themes.labels import name_themes
from thread_cli.themes.membership import fits, without_small
from thread_cli.themes.neighbours import smoothed
from thread_cli.themes.result import SubTheme, ThemeParams
from thread_cli.themes.tokens import Words
from thread_cli.themes.vectors import Vectors

#: A theme is large with this many comments, if they are this share of all.
_MANY, _SHARE = 60, 0.15
_MOST_PARTS = 6
_SAMPLE = 500
#: Parts that come out again less than this are none.
_STABLE = 0.7
#: A part is at least this share of its theme, and has this many comments.
_LEAST_SHARE, _LEAST = 0.05, 5


def parts_of(
    comments: Sequence[Comment],
    words: Words,
    corpus: Corpus,
    space: Vectors,
    members: NDArray[np.int64],
    seed: int,
) -> tuple[SubTheme, ...]:
    """Return the sub-themes of a theme, the largest first; none where it is small or of a piece.

    Args:
        comments: Of the thread.
        words: Theirs.
        corpus: The same as numbers.
        space: Their vectors.
        members: The theme's rows in ``space``, ascending.
        seed: Of every random choice.
    """
    if len(members) < max(_MANY, _SHARE * len(comments)):
        return ()
    plain = space.plain[members]
    inner = Vectors(
        space.rows[members], space.stems, space.words[members], plain, smoothed(plain, seed)
    )
    params = ThemeParams(seed=seed, max_k=_MOST_PARTS)
    found = partition(inner, params, draws_of(inner, seed, _SAMPLE))
    if found.stability is None or found.stability < _STABLE:
        return ()
    groups = without_small(found.groups, max(_LEAST, round(_LEAST_SHARE * len(members))))
    numbers, sizes = np.unique(groups[groups >= 0], return_counts=True)
    if len(numbers) < 2:
        return ()
    parts = [np.flatnonzero(groups == numbers[i]) for i in np.lexsort((numbers, -sizes))]
    fit = fits(inner.points, parts)
    ordered = [
        [int(row) for row in rows[np.lexsort((rows, -fit[rows, number]))]]
        for number, rows in enumerate(parts)
    ]
    here = [comments[row] for row in inner.rows]
    names = name_themes(
        words.of(inner.rows), corpus.of(inner.rows), ordered, [c.author for c in comments]
    )
    return tuple(
        SubTheme(name.label, tuple(here[row].id for row in rows))
        for name, rows in zip(names, ordered, strict=True)
    )
