"""How each comment stands to the themes, and which stand to none."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.preprocessing import normalize

from thread_cli.model import Comment
from thread_cli.themes.corpus import Corpus
from thread_cli.themes.kmeans import Groups, Points

#: With fewer comments than this, nobody is off topic.
_JUDGED_FROM = 40
#: A comment of fewer words that count is not judged.
_LEAST_WORDS = 4
#: Off topic: the share of its words that others use too is below this much of the usual share.
_STRANGE = 0.5
#: Two comments no further apart than this fit alike: what is beyond differs between machines.
_DECIMALS = 6
#: Comments say the same if all pairs but a few of so many comments are this much alike.
_SAME, _FEW_PAIRS, _LOOKED_AT = 0.5, 0.1, 300


def without_strangers(words: csr_matrix, groups: Groups) -> Groups:
    """Return the groups with -1 for each comment that shares no word with another in its group.

    k-means puts everything somewhere; what has not one word in common with its group, nor a
    parent there, was put there only because it had to be somewhere. A group of one stays.
    """
    placed = groups.copy()
    for group in np.unique(groups[groups >= 0]):
        rows = np.flatnonzero(groups == group)
        if len(rows) < 2:
            continue
        inside = words[rows].astype(bool).astype(np.int32)
        shared = np.asarray(inside.sum(axis=0)).ravel() > 1
        alone = inside @ shared.astype(np.int32) == 0
        if not alone.all():
            placed[rows[alone]] = -1
    return placed


def off_topic(comments: Sequence[Comment], corpus: Corpus) -> NDArray[np.bool_]:
    """Return for each comment whether hardly a word of it is said by anyone else here.

    On discussions with comments of other subjects planted in them, this tells those apart
    better than the distance to the nearest theme does (``bench.themes``). A reply belongs to
    what it answers, and among few comments most words are said once: neither is judged.
    """
    if len(comments) < _JUDGED_FROM:
        return np.zeros(len(comments), dtype=np.bool_)
    lengths = corpus.lengths()
    shared = corpus.known().lengths() / np.maximum(lengths, 1)
    long = lengths >= _LEAST_WORDS
    alone = np.array([comment.parent is None for comment in comments])
    usual = float(np.median(shared[long])) if long.any() else 0.0
    return np.asarray(long & alone & (shared < _STRANGE * usual))


def say_the_same(corpus: Corpus, seed: int) -> bool:
    """Return whether any two comments say nearly the same, by all their words.

    Words that most comments share are left out of the vectors, so that what two comments
    differ in looks large there even where it is one word of ten.
    """
    counts = corpus.counts()
    rows = np.flatnonzero(np.diff(counts.indptr))
    if len(rows) < 2:
        return False
    if len(rows) > _LOOKED_AT:
        rows = np.random.default_rng(seed).choice(rows, _LOOKED_AT, replace=False)
    unit = normalize(counts[rows])
    alike = (unit @ unit.T).toarray()[np.triu_indices(len(rows), 1)]
    return bool(np.quantile(alike, _FEW_PAIRS) >= _SAME)


def without_small(groups: Groups, least: int) -> Groups:
    """Return the groups with -1 for members of a group of fewer than ``least``."""
    _, numbers, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    return np.where(sizes[numbers] < least, -1, groups)


def fits(points: Points, members: list[NDArray[np.int64]]) -> NDArray[np.float64]:
    """Return rows x themes: the cosine of each comment to each theme's centroid, in [0, 1]."""
    centroids = np.stack([points[rows].mean(axis=0) for rows in members])
    lengths = np.linalg.norm(centroids, axis=1, keepdims=True)
    centroids /= np.where(lengths > 0, lengths, 1)
    return np.asarray(np.clip(points @ centroids.T, 0, 1).round(_DECIMALS), dtype=np.float64)
