"""Deciding comment by comment, from the first to the last; what was decided bears on the rest.

A beam adds almost nothing over the likeliest choice each time, provided that the
weights were trained on decided histories too, not on true ones alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from thread_cli.replies.features import POST, History
from thread_cli.replies.likeness import Likeness
from thread_cli.replies.model import Weights


class Setting(Protocol):
    """The candidates of each comment in turn, and their features."""

    history: History
    likeness: Likeness

    @property
    def fallback(self) -> int:
        """What a comment most likely answers where nothing speaks for a reply."""
        ...

    def candidates(self) -> list[int]:
        """Return what the next comment can answer."""
        ...

    def features(self, candidates: Sequence[int]) -> list[list[str]]:
        """Return the names of the features of each candidate."""
        ...

    def add(self, parent: int) -> None:
        """Note what the next comment answers."""
        ...


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision.

    Attributes:
        this: The comment (0-based).
        candidates: What it may answer, ``POST`` first.
        features: Of each.
        probabilities: Of each; they sum to 1.
        best: The place of the one decided on: the likeliest, but where the choice fell back.
        meant: For each candidate the comment that the features are of: another one where the
            site shows fewer levels than there are.
        fell_back: No link was likely enough, so what the setting falls back on was taken.
    """

    this: int
    candidates: list[int]
    features: list[list[str]]
    probabilities: list[float]
    best: int
    meant: list[int]
    fell_back: bool = False


def decided(
    setting: Setting, weights: Weights, known: Sequence[int | None], least: float = 0.0
) -> Iterator[Choice | None]:
    """Yield the choice for each comment in turn, or none for one whose parent is known.

    Args:
        setting: Fresh: nothing decided yet.
        weights: Of the setting.
        known: For each comment the parent that the source names, or none where it is open.
        least: A link less likely than this gives way to what the setting falls back on.
    """
    for this, parent in enumerate(known):
        if parent is not None:
            yield None
            setting.add(parent)
            continue
        candidates = setting.candidates()
        features = setting.features(candidates)
        probabilities = weights.probabilities(weights.scores(features))
        best = max(range(len(candidates)), key=probabilities.__getitem__)
        fell_back = probabilities[best] < least
        if fell_back:
            best = candidates.index(setting.fallback) if setting.fallback in candidates else 0
        yield Choice(this, candidates, features, probabilities, best, candidates, fell_back)
        setting.add(candidates[best])


def widened(choice: Choice) -> Choice:
    """Return a choice half as sure: half way from what it was to even odds.

    One that fell back is a default and no finding: even odds.
    """
    share = choice.probabilities[choice.best]
    held = 0.5 if choice.fell_back else (share + 0.5) / 2
    if len(choice.candidates) < 2:
        return choice
    rest = (1 - held) / max(1 - share, 1e-9)
    probabilities = [value * rest for value in choice.probabilities]
    probabilities[choice.best] = held
    return replace(choice, probabilities=probabilities)


class Folding:
    """A site that shows so many levels: deeper answers hang higher."""

    def __init__(self, levels: int) -> None:
        """``levels``: How many the site shows; 1 is flat."""
        self._levels = levels
        self._shown: list[int] = []  # for each comment, what an answer to it hangs on

    def folded(self, choice: Choice, history: History) -> Choice:
        """Return a choice, made as if the site showed any depth, as the site shows it."""
        depth, parent = history.depth, history.parent
        for i in range(len(self._shown), choice.this):
            deep = depth[i] > self._levels - 2
            above = POST if parent[i] == POST else self._shown[parent[i]]
            self._shown.append(above if deep else i)
        mass: dict[int, float] = {}
        kept: dict[int, int] = {}  # candidate as shown, to the likeliest place it stands for
        for place, candidate in enumerate(choice.candidates):
            above = candidate if candidate == POST else self._shown[candidate]
            probability = choice.probabilities[place]
            mass[above] = mass.get(above, 0.0) + probability
            if above not in kept or probability > choice.probabilities[kept[above]]:
                kept[above] = place
        shown = list(kept)
        probabilities = [mass[above] for above in shown]
        best = max(range(len(shown)), key=probabilities.__getitem__)
        if choice.fell_back:
            fallback = choice.candidates[choice.best]
            best = shown.index(fallback if fallback == POST else self._shown[fallback])
        return Choice(
            choice.this,
            shown,
            [choice.features[kept[above]] for above in shown],
            probabilities,
            best,
            [choice.candidates[kept[above]] for above in shown],
            choice.fell_back,
        )
