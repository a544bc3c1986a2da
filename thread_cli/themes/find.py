"""From a thread to its themes: the steps in their order."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from thread_cli.errors import UsageError
from thread_cli.model import Comment, Thread
from thread_cli.themes.chance import silhouette_by_chance
from thread_cli.themes.choose_k import Partition, one_group, partition
from thread_cli.themes.corpus import Corpus, corpus_of
from thread_cli.themes.draws import Draws, draws_of
from thread_cli.themes.labels import Named, name_themes
from thread_cli.themes.membership import (
    fits,
    off_topic,
    say_the_same,
    without_small,
    without_strangers,
)
from thread_cli.themes.places import places
from thread_cli.themes.result import (
    Firmness,
    Membership,
    SubTheme,
    Theme,
    ThemeParams,
    ThemeQuality,
    ThemeSet,
)
from thread_cli.themes.sentences import best_sentence
from thread_cli.themes.subthemes import parts_of
from thread_cli.themes.tokens import Words, tokenise
from thread_cli.themes.vectors import Vectors, vectors

Progress = Callable[[str], None]

#: With fewer comments than this, no figure makes a grouping firm.
_FEW = 20
#: How many times the silhouette that chance gives: to be themes at all, fair, firm.
_THEMES, _FAIR, _FIRM = 1.2, 1.4, 2.0
#: And by how much it has to be above that.
_FAIR_BY, _FIRM_BY = 0.02, 0.05
#: How well the grouping has to come out again: to be themes at all, to be firm ones.
_COMES_AGAIN, _STABLE = 0.45, 0.6
_FIRM_FROM = 40
#: Of Hennig's bounds for the overlap of a group with what comes out again: below the first
#: it is no more than a pattern that may be there, from the second on it is one to rely on.
_SURVIVES, _SURVIVES_WELL = 0.6, 0.75


def find(thread: Thread, params: ThemeParams, progress: Progress | None = None) -> ThemeSet:
    """Return the themes of ``thread``; see ``thread_cli.themes.find_themes``."""
    n = len(thread.comments)
    if params.k is not None and not 1 <= params.k <= n:
        raise UsageError(f"k = {params.k} cannot be: the thread has {n} comments; give 1 to {n}")
    tell = progress or (lambda _step: None)
    tell("reading words")
    words = tokenise(comment.text for comment in thread.comments)
    corpus = corpus_of(words)
    # One thread: sums in another order would make other themes on another machine.
    # SVD divides by a variance that is 0 where all comments say the same.
    with threadpool_limits(limits=1), np.errstate(invalid="ignore", divide="ignore"):
        tell("comparing comments")
        space = vectors(thread.comments, corpus, params.seed)
        if space is None:
            return _nothing(thread, "no comment has a word that says what it is about")
        tell("grouping comments")
        if params.k is not None:
            params = params._replace(k=min(params.k, len(space.rows)))
        draws = draws_of(space, params.seed)
        if params.k is None and say_the_same(corpus, params.seed):
            parts = one_group(len(space.rows), "the comments say nearly the same")
        else:
            parts = partition(space, params, draws)
        parts, chance = _judged(thread, corpus, space, parts, params)
        wanted = len(np.unique(parts.groups))
        if params.k is None:
            strange = off_topic(thread.comments, corpus)[space.rows]
            if not strange.all():
                parts = replace(parts, groups=np.where(strange, -1, parts.groups))
        if params.min_size is not None:
            parts = replace(parts, groups=without_small(parts.groups, params.min_size))
            if not (parts.groups >= 0).any():
                return _nothing(thread, f"no theme has {params.min_size} comments")
        elif params.k is None and (large := without_small(parts.groups, 2) >= 0).any():
            parts = replace(parts, groups=np.where(large, parts.groups, -1))
        tell("naming themes")
        deep = params.k is None
        found = _described(thread, words, corpus, space, draws, parts, chance, deep=deep)
        return _with_small_told(found, wanted)


def _judged(
    thread: Thread, corpus: Corpus, space: Vectors, parts: Partition, params: ThemeParams
) -> tuple[Partition, float]:
    """Return the groups, or one where they are no better than chance; and what chance gives."""
    if len(thread.comments) < _FEW or parts.silhouette is None:
        return parts, 0.0
    made = len(np.unique(parts.groups))
    chance = silhouette_by_chance(thread.comments, corpus, made, params.seed)
    unlike = parts.silhouette >= chance * _THEMES
    if params.k is not None or (unlike and (parts.stability or 0) >= _COMES_AGAIN):
        return parts, chance
    reason = "the comments stand no more apart than the same words dealt out anew"
    if unlike:
        reason = "no grouping comes out again when comments are left out"
    return one_group(len(space.rows), reason), chance


def _with_small_told(found: ThemeSet, wanted: int) -> ThemeSet:
    """Say in the reason for k how many of the ``wanted`` themes there are not, and why."""
    left_out = wanted - found.k
    if left_out <= 0:
        return found
    few = "has" if left_out == 1 else "have"
    told = f"{left_out} of the {wanted} {few} too few comments, which are in other."
    return found._replace(k_basis=f"{found.k_basis} {told}")


def _nothing(thread: Thread, reason: str) -> ThemeSet:
    ids = tuple(comment.id for comment in thread.comments)
    return ThemeSet(
        0,
        f"No themes: {reason}.",
        ThemeQuality(None, "Nothing to group."),
        (),
        tuple(Membership(i, None, 0.0, None) for i in ids),
        ids,
    )


def _described(
    thread: Thread,
    words: Words,
    corpus: Corpus,
    space: Vectors,
    draws: Draws,
    parts: Partition,
    chance: float,
    *,
    deep: bool,
) -> ThemeSet:
    n = len(thread.comments)
    groups = without_strangers(space.words, parts.groups)
    numbers, firsts, sizes = np.unique(groups[groups >= 0], return_index=True, return_counts=True)
    order = np.lexsort((firsts, -sizes))
    members = [np.flatnonzero(groups == numbers[i]) for i in order]
    survival = np.zeros(len(members))
    if n >= _FEW and len(members) > 1:
        survival = _survival(draws, members, len(groups))
    fit = np.zeros((n, len(members)))
    fit[space.rows] = fits(space.points, members)
    by_fit = [
        sorted((int(space.rows[row]) for row in rows), key=lambda row: (-fit[row, number], row))
        for number, rows in enumerate(members)
    ]
    names = name_themes(words, corpus, by_fit, [comment.author for comment in thread.comments])
    apart = _apart(space, members)
    if parts.stability is None and n >= _FEW:
        shares = [len(rows) for rows in members]
        parts = replace(parts, stability=float(np.average(survival, weights=shares)))
    level, verdict = _verdict(parts, n, len(members), chance)
    within: list[tuple[SubTheme, ...]] = [()] * len(members)
    if deep:
        within = [
            parts_of(thread.comments, words, corpus, space, rows, draws.seed) for rows in members
        ]
    themes = tuple(
        _theme(
            number,
            [thread.comments[row] for row in rows],
            name,
            _firmness(float(survival[number - 1]), level),
            dict(zip(space.stems, apart[number - 1].tolist(), strict=True)),
            within[number - 1],
        )
        for number, (rows, name) in enumerate(zip(by_fit, names, strict=True), 1)
    )
    theme_of = {comment: theme.id for theme in themes for comment in theme.comments}
    return ThemeSet(
        k=len(themes),
        k_basis=parts.basis,
        quality=ThemeQuality(
            None if parts.silhouette is None else round(parts.silhouette, 4),
            verdict,
        ),
        themes=themes,
        members=_memberships(theme_of, fit),
        unclustered=tuple(i for i in range(1, n + 1) if i not in theme_of),
        places=places(space.points, space.rows, n),
    )


def _survival(draws: Draws, members: list[NDArray[np.int64]], n: int) -> NDArray[np.float64]:
    numbered = np.full(n, -1, dtype=np.int64)
    for number, rows in enumerate(members):
        numbered[rows] = number
    return draws.survival(numbered, len(members))


def _apart(space: Vectors, members: list[NDArray[np.int64]]) -> NDArray[np.float64]:
    """Return themes x stems: how much more a stem weighs in a theme than in all comments."""
    everywhere = np.asarray(space.words.mean(axis=0)).ravel()
    inside = [np.asarray(space.words[rows].mean(axis=0)).ravel() for rows in members]
    return np.asarray(np.maximum(np.array(inside) - everywhere * (len(members) > 1), 0))


def _theme(
    number: int,
    comments: list[Comment],
    name: Named,
    firmness: tuple[float, Firmness],
    apart: dict[str, float],
    parts: tuple[SubTheme, ...],
) -> Theme:
    place, sentence = best_sentence([comment.text for comment in comments], apart)
    return Theme(
        id=number,
        label=name.label,
        terms=name.terms,
        comments=tuple(comment.id for comment in comments),
        representative=comments[place].id,
        survival=firmness[0],
        firmness=firmness[1],
        sentence=sentence,
        parts=parts,
    )


def _firmness(survival: float, of_all: Firmness | None) -> tuple[float, Firmness]:
    """Return a theme's survival, and in a word what that means beside the firmness of all."""
    firmness: Firmness = "weak"
    if survival >= _SURVIVES:
        # What comes out again by the words of chance is no firm theme.
        firm = survival >= _SURVIVES_WELL and of_all != "weak"
        firmness = "firm" if firm else "fair"
    return round(survival, 4), firmness


def _memberships(theme_of: dict[int, int], fit: NDArray[np.float64]) -> tuple[Membership, ...]:
    nearest = np.argsort(-fit, axis=1, kind="stable")[:, :2]
    found = []
    for row, (first, *second) in enumerate(nearest.tolist()):
        theme = theme_of.get(row + 1)
        own = first if theme is None else theme - 1
        runner_up = None
        if theme is not None:
            others = [i for i in (first, *second) if i != own and fit[row, i] > 0]
            runner_up = others[0] + 1 if others else None
        found.append(Membership(row + 1, theme, round(float(fit[row, own]), 4), runner_up))
    return tuple(found)


def _verdict(parts: Partition, n: int, k: int, chance: float) -> tuple[Firmness | None, str]:
    """Return how firmly all themes stand, none where that cannot be told, and a sentence on it."""
    if n < _FEW:
        return None, f"With {n} comments any grouping is weak: take it as an order to read in."
    if parts.silhouette is None or k < 2:
        return None, "There is nothing to tell apart."
    figures = f"silhouette {parts.silhouette:.2f}, by chance {chance:.2f}"
    if parts.stability is not None:
        figures += f"; {parts.stability:.0%} agreement when comments are left out"
    stable = parts.stability is None or parts.stability >= _STABLE
    above = parts.silhouette - chance
    if parts.silhouette < chance * _FAIR or above < _FAIR_BY:
        return "weak", f"Weak: the themes run into each other ({figures})."
    firm = parts.silhouette >= chance * _FIRM and above >= _FIRM_BY and stable
    if n < _FIRM_FROM or not firm:
        return "fair", f"Fair: the themes overlap ({figures})."
    return "firm", f"Firm: the themes stand apart ({figures})."
