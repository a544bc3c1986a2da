"""From a thread to its themes: the steps in their order."""

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from thread_cli.errors import UsageError
from thread_cli.model import Thread
from thread_cli.themes import labels
from thread_cli.themes.partition import Partition, partition
from thread_cli.themes.result import (
    Membership,
    Term,
    Theme,
    ThemeParams,
    ThemeQuality,
    ThemeSet,
)
from thread_cli.themes.tokens import Token, tokens
from thread_cli.themes.vectors import Vectors, vectors

_FEW = 12


def find(thread: Thread, params: ThemeParams) -> ThemeSet:
    """Return the themes of ``thread``; see ``thread_cli.themes.find_themes``."""
    n = len(thread.comments)
    if params.k is not None and not 1 <= params.k <= n:
        raise UsageError(f"k = {params.k} cannot be: the thread has {n} comments")
    words = [tokens(comment.text) for comment in thread.comments]
    # One thread: sums in another order would make other themes on another machine.
    with threadpool_limits(limits=1):
        space = vectors(thread, words, params.seed)
        if space is None:
            return _nothing(thread)
        voiced = np.flatnonzero(np.asarray(space.blended.sum(axis=1)).ravel() > 0)
        k = None if params.k is None else min(params.k, len(voiced))
        parts = partition(space.points[voiced], k, params.seed)
        return _described(thread, words, space, voiced, parts)


def _nothing(thread: Thread) -> ThemeSet:
    ids = tuple(comment.id for comment in thread.comments)
    return ThemeSet(
        0,
        "No themes: no comment has a word that says what it is about.",
        ThemeQuality(None, "Nothing to group."),
        (),
        tuple(Membership(i, None, 0.0, None) for i in ids),
        ids,
    )


def _described(
    thread: Thread,
    words: list[list[Token | None]],
    space: Vectors,
    voiced: NDArray[np.int64],
    parts: Partition,
) -> ThemeSet:
    n = len(thread.comments)
    groups = np.full(n, -1, dtype=np.int64)
    groups[voiced] = parts.groups
    _send_strangers_away(space, groups)
    numbers = [g for g in np.unique(groups) if g >= 0]
    numbers.sort(key=lambda g: (-int((groups == g).sum()), int(np.flatnonzero(groups == g)[0])))
    members = [np.flatnonzero(groups == g) for g in numbers]
    fits = _fits(space, members)
    named = labels.label_all([labels.phrases(line) for line in words], [list(m) for m in members])
    themes = tuple(
        _theme(number, rows, fits[:, number - 1], named[number - 1])
        for number, rows in enumerate(members, 1)
    )
    theme_of = {comment: theme.id for theme in themes for comment in theme.comments}
    unclustered = tuple(i for i in range(1, n + 1) if i not in theme_of)
    return ThemeSet(
        k=len(themes),
        k_basis=parts.basis,
        quality=ThemeQuality(
            None if parts.silhouette is None else round(parts.silhouette, 4),
            _verdict(parts.silhouette, n, len(themes)),
        ),
        themes=themes,
        members=tuple(_membership(i, theme_of.get(i), fits[i - 1]) for i in range(1, n + 1)),
        unclustered=unclustered,
    )


def _send_strangers_away(space: Vectors, groups: NDArray[np.int64]) -> None:
    """Take out of its group, in place, every comment that shares no term with another in it.

    k-means puts everything somewhere; what has not one word in common with its group, nor a
    parent there, was put there only because it had to be somewhere.
    """
    for group in np.unique(groups[groups >= 0]):
        rows = np.flatnonzero(groups == group)
        if len(rows) < 2:
            continue
        inside = space.blended[rows]
        alike = inside @ inside.T
        alike.setdiag(0)
        strangers = np.asarray(alike.sum(axis=1)).ravel() <= 0
        if not strangers.all():
            groups[rows[strangers]] = -1


def _fits(space: Vectors, members: list[NDArray[np.int64]]) -> NDArray[np.float64]:
    """Return n x k cosines of each comment to each theme's centroid, in [0, 1]."""
    centroids = np.stack([space.points[rows].mean(axis=0) for rows in members])
    lengths = np.linalg.norm(centroids, axis=1, keepdims=True)
    centroids /= np.where(lengths > 0, lengths, 1)
    return np.asarray(np.clip(space.points @ centroids.T, 0, 1), dtype=np.float64)


def _theme(
    number: int, rows: NDArray[np.int64], fit: NDArray[np.float64], terms: list[Term]
) -> Theme:
    by_fit = sorted((int(row) for row in rows), key=lambda row: (-fit[row], row))
    label = terms[0].term if terms else f"theme {number}"
    if len(terms) > 1 and " " not in label:
        label = f"{label}, {terms[1].term}"
    return Theme(number, label, tuple(terms), tuple(r + 1 for r in by_fit), by_fit[0] + 1)


def _membership(comment: int, theme: int | None, fits: NDArray[np.float64]) -> Membership:
    order = [int(i) + 1 for i in np.argsort(-fits, kind="stable")]
    nearest = theme or order[0]
    others = [i for i in order if i != nearest and fits[i - 1] > 0]
    runner_up = others[0] if theme is not None and others else None
    return Membership(comment, theme, round(float(fits[nearest - 1]), 4), runner_up)


def _verdict(silhouette: float | None, n: int, k: int) -> str:
    if n < _FEW:
        return f"With {n} comments any grouping is weak: take it as an order to read in."
    if silhouette is None or k < 2:
        return "There is nothing to tell apart."
    if silhouette < 0.05:
        return f"Weak: the themes run into each other (silhouette {silhouette:.2f})."
    if silhouette < 0.15:
        return f"Fair: the themes overlap (silhouette {silhouette:.2f})."
    return f"Firm: the themes stand apart (silhouette {silhouette:.2f})."
