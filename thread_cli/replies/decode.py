"""Deciding comment by comment, from the first to the last; what was decided bears on the rest.

A beam adds almost nothing over the likeliest choice each time, provided that the
weights were trained on decided histories too, not on true ones alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from thread_cli.replies.history import POST, History
from thread_cli.replies.likeness import Likeness
from thread_cli.replies.model import Weights

#: What is taken off the score of a candidate that cannot be.
RULED_OUT = 20.0
#: Of the doubt whether a comment answers the post, so much is true, on sites of any kind.
DOUBT_OF_POST = 0.8
#: Of the doubt whether a site shows two levels, so much is told of a place that stands in spite of
#: it: told in full, it makes links on deeper sites, which are most, too unsure.
_TOLD = 1 / 3


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

    def ruled_out(self, candidates: Sequence[int]) -> list[int]:
        """Return the places of the candidates that cannot be, never all of them."""
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
    setting: Setting,
    weights: Weights,
    known: Sequence[int | None],
    least: float = 0.0,
    folding: "Folding | None" = None,
    *,
    by_talk: bool = False,
    two_levels: float = 0.0,
) -> Iterator[Choice | None]:
    """Yield the choice for each comment in turn, or none for one whose parent is known.

    Args:
        setting: Fresh: nothing decided yet.
        weights: Of the setting.
        known: For each comment the parent that the source names, or none where it is open.
        least: A link less likely than this gives way to what the setting falls back on.
        folding: Of a site that shows so many levels: what the candidates hang on there is chosen
            first, by what is likeliest in sum, then the candidate.
        by_talk: How likely a candidate's conversation is counts as much as the candidate.
        two_levels: How likely the site is to show no more than two levels (see ``leaning``).
    """
    for this, parent in enumerate(known):
        if parent is not None:
            yield None
            setting.add(parent)
            continue
        candidates = setting.candidates()
        features = setting.features(candidates)
        scores = weights.scores(features)
        ruled_out = setting.ruled_out(candidates)
        for place in ruled_out:
            scores[place] -= RULED_OUT
        probabilities = weights.probabilities(scores)
        if folding is None:
            held = in_talk(candidates, probabilities, setting.history) if by_talk else probabilities
            best = max(range(len(candidates)), key=held.__getitem__)
            fell_back = probabilities[best] < least
        else:
            folding.note(setting.history)
            best, mass = folding.best(candidates, probabilities)
            fell_back = mass < least
        if fell_back:
            back = candidates.index(setting.fallback) if setting.fallback in candidates else 0
            fell_back = back not in ruled_out
            best = back if fell_back else best
        choice = Choice(this, candidates, features, probabilities, best, candidates, fell_back)
        choice = leaning(choice, two_levels) if two_levels else choice
        yield choice
        setting.add(candidates[choice.best])


def leaning(choice: Choice, two_levels: float) -> Choice:
    """Return a choice in display order as it is where the site may show two levels.

    Then whatever answers a conversation hangs on the comment at its top, which stands last among
    the candidates: as far as that is likely, it has what the others would have.
    """
    top = len(choice.candidates) - 1
    if top < 2:
        return choice
    probabilities = _at_top(choice.probabilities, two_levels)
    best = max(range(top + 1), key=probabilities.__getitem__)
    if best != top:
        told = _at_top(choice.probabilities, two_levels * _TOLD)
        return replace(choice, probabilities=told, best=best)
    features, meant = list(choice.features), list(choice.meant)
    likeliest = max(range(1, top + 1), key=choice.probabilities.__getitem__)
    features[top], meant[top] = choice.features[likeliest], choice.candidates[likeliest]
    return replace(choice, features=features, probabilities=probabilities, best=top, meant=meant)


def _at_top(probabilities: Sequence[float], two_levels: float) -> list[float]:
    """Return probabilities of which the last has so much of all but the first."""
    post, *answers = probabilities
    found = [post, *((1 - two_levels) * value for value in answers)]
    found[-1] += two_levels * sum(answers)
    return found


def in_talk(
    candidates: Sequence[int], probabilities: Sequence[float], history: History
) -> list[float]:
    """Return each candidate's probability times that of its conversation.

    In a chat what is answered is often open between a few lines of one conversation, while
    one line of another stands alone: which conversation it is matters more.
    """
    roots = [POST if candidate == POST else history.root[candidate] for candidate in candidates]
    mass = dict.fromkeys(roots, 0.0)
    for root, probability in zip(roots, probabilities, strict=True):
        mass[root] += probability
    return [p * mass[root] for root, p in zip(roots, probabilities, strict=True)]


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
        self._began: dict[int, float] = {}  # how surely each comment of the top level is one
        # Of the block: how surely its least sure comment is of it, and which that is.
        self._weakest: tuple[float, int] = (1.0, POST)

    def note(self, history: History) -> None:
        """Take in what was decided since."""
        depth, parent = history.depth, history.parent
        for i in range(len(self._shown), len(parent)):
            above = POST if parent[i] == POST else self._shown[parent[i]]
            self._shown.append(above if depth[i] > self._levels - 2 else i)
            if parent[i] == POST:
                self._weakest = (1.0, POST)

    def best(self, candidates: Sequence[int], probabilities: Sequence[float]) -> tuple[int, float]:
        """Return the place of the likeliest candidate of those that hang on the likeliest comment.

        And how likely that comment is, in sum. What hangs on one comment is likely only in sum,
        so that it weighs how far the post is likelier than it seems.
        """
        mass = self._mass(candidates, probabilities)
        if POST in mass:
            mass[POST] = 1 - DOUBT_OF_POST * (1 - mass[POST])
        likeliest = max(mass, key=mass.__getitem__)
        places = (i for i, c in enumerate(candidates) if self._above(c) == likeliest)
        return max(places, key=probabilities.__getitem__), mass[likeliest]

    def folded(self, choice: Choice) -> Choice:
        """Return a choice, made as if the site showed any depth, as the site shows it."""
        mass = self._mass(choice.candidates, choice.probabilities)
        kept: dict[int, int] = {}  # candidate as shown, to the likeliest place it stands for
        for place, candidate in enumerate(choice.candidates):
            above = self._above(candidate)
            likelier = choice.probabilities[place] > choice.probabilities[kept.get(above, place)]
            if above not in kept or likelier:
                kept[above] = place
        self._doubt(mass, kept)
        self._doubt_block(mass, kept)
        post = choice.probabilities[choice.candidates.index(POST)]
        if choice.candidates[choice.best] == POST:
            self._began[choice.this] = mass[POST]
        else:
            self._weakest = min(self._weakest, (1 - post, choice.this))
        shown = list(kept)
        return Choice(
            choice.this,
            shown,
            [choice.features[kept[above]] for above in shown],
            [mass[above] for above in shown],
            shown.index(self._above(choice.candidates[choice.best])),
            [choice.candidates[kept[above]] for above in shown],
            choice.fell_back,
        )

    def _doubt(self, mass: dict[int, float], kept: dict[int, int]) -> None:
        """Share what hangs on a comment of the top level with the one above, as far as in doubt.

        If it is none of the top level after all, what seems to answer it hangs on that one.
        """
        for above in [above for above in kept if above > 0]:
            doubted = mass[above] * (1 - self._began.get(above, 1.0))
            before = self._shown[above - 1]
            mass[above] -= doubted
            mass[before] = mass.get(before, 0.0) + doubted
            kept.setdefault(before, kept[above])

    def _doubt_block(self, mass: dict[int, float], kept: dict[int, int]) -> None:
        """Share what hangs above a block with its weakest comment, as far as that is in doubt.

        If that one stands at the top after all, what follows it hangs on it, or below.
        """
        whole, weakest = self._weakest
        for above in [above for above in kept if POST < above < weakest]:
            doubted = mass[above] * (1 - whole)
            mass[above] -= doubted
            mass[weakest] = mass.get(weakest, 0.0) + doubted
            kept.setdefault(weakest, kept[above])

    def _above(self, candidate: int) -> int:
        return candidate if candidate == POST else self._shown[candidate]

    def _mass(self, candidates: Sequence[int], probabilities: Sequence[float]) -> dict[int, float]:
        """Return how likely it is that this hangs on each comment."""
        mass: dict[int, float] = {}
        for candidate, probability in zip(candidates, probabilities, strict=True):
            above = self._above(candidate)
            mass[above] = mass.get(above, 0.0) + probability
        return mass
