"""What the same words would give by chance: the yardstick for "there are themes here"."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from thread_cli.model import Comment
from thread_cli.themes.choose_k import silhouette
from thread_cli.themes.corpus import Corpus
from thread_cli.themes.kmeans import kmeans
from thread_cli.themes.refine import refined
from thread_cli.themes.vectors import vectors

_MOST_COMMENTS = 1_000


def silhouette_by_chance(comments: Sequence[Comment], corpus: Corpus, k: int, seed: int) -> float:
    """Return the silhouette of k groups when all words are dealt out anew among the comments.

    Lengths of comments and numbers of words stay, who stands beside whom does not: a
    reference distribution, as in the gap statistic (Tibshirani, Walther and Hastie 2001).
    """
    random = np.random.default_rng(seed)
    if len(comments) > _MOST_COMMENTS:
        drawn = np.sort(random.choice(len(comments), _MOST_COMMENTS, replace=False))
        corpus = corpus.of(drawn)
        kept: list[int] = drawn.tolist()  # whoever holds the comments knows Python's numbers
        place = {row + 1: number for number, row in enumerate(kept, 1)}
        comments = tuple(
            replace(comments[row], parent=place.get(comments[row].parent or 0)) for row in kept
        )
    space = vectors(comments, corpus.dealt_anew(random), seed)
    if space is None or len(space.rows) <= k:
        return 0.0
    groups = refined(space, kmeans(space.points, k, seed, starts=3), k)
    return max(0.0, silhouette(space.plain, groups, seed) or 0.0)
