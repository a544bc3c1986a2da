"""The weights of ``chat``, from the training part of the Ubuntu IRC logs.

The same as for the other settings but for the size: there are eight times as many choices, so
a first round is learned from a quarter of them each, and what it is sure to be no parent is left
out; small trees stand in the place of pairs of features, and only histories that were decided are
learned from, not the true ones. Those that the first round decides are worse than will be met, so
that they are decided once more by a second. What halves of the logs teach is judged on the other
halves: that makes the confidences right, and how often a chat opens.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from scipy.optimize import minimize_scalar

from bench import replies_irc
from bench.replies_fit import Coded, Coder, Sample, Table, fit_table, likely
from bench.replies_looks import Case, cut
from bench.replies_trees import grown, scores
from bench.replies_walk import samples
from thread_cli.replies.facts import facts_of
from thread_cli.replies.history import POST
from thread_cli.replies.model import Weights

TREES = 320
#: So many trees decide the histories that are learned from.
_ROUGHLY = 100
OTHERS = "post:by-other-hands"
#: A candidate less likely than this in the first round is left out.
_LEAST = 0.008
#: A weight must be so far from 0 to be kept beside the trees.
_LEAST_WEIGHT = 0.06
#: What is tried for the post to be added.
_SHIFTS = (0.0, -0.1, -0.2, -0.3, -0.4, -0.5, -0.6, -0.8, -1.0)


def learned_of_chat() -> Weights:
    """Return the weights of all the training logs."""
    logs = list(replies_irc.logs("train"))
    random.Random(0).shuffle(logs)
    cases = [case_of_log(log) for log in logs]
    coder = Coder()

    def coded(number: int, own: Weights | None = None) -> Coded:
        return coder.coded(by_hand(logs[number], samples(cases[number], "chat", own)))

    halves = (range(0, len(logs), 2), range(1, len(logs), 2))

    def decided_by(found: Sequence[Weights]) -> list[list[Coded]]:
        """Return each half's choices, with the histories that the other half's weights decide."""
        return [[coded(n, found[1 - side]) for n in half] for side, half in enumerate(halves)]

    def fitted(own: Sequence[Sequence[Coded]], trees: int, *sides: int) -> Weights:
        table = likely(coder.table(of for side in sides for of in own[side]), first[0], _LEAST)
        weights = fit_table(table)
        kept = {name: weight for name, weight in weights.of.items() if abs(weight) >= _LEAST_WEIGHT}
        return grown(table, Weights(kept), trees, but=[OTHERS])

    first = [fit_table(coder.table(coded(n) for n in half[1::2])) for half in halves]
    own = decided_by(first)
    second = [fitted(own, _ROUGHLY, side) for side in (0, 1)]
    shift = openness([(coder.table(own[side]), second[1 - side]) for side in (0, 1)])
    own = decided_by([shifted(weights, shift) for weights in second])
    decided = [(coder.table(own[side]), fitted(own, TREES, 1 - side)) for side in (0, 1)]
    shift = openness(decided)
    weights = shifted(fitted(own, TREES, 0, 1), shift)
    weights = replace(weights, temperature=temperature(decided, shift))
    return replace(weights, of={n: w for n, w in weights.of.items() if OTHERS not in n})


def by_hand(log: replies_irc.Log, found: Iterable[Sample]) -> Iterator[Sample]:
    """Yield the choices of a log, with whose hand annotated it.

    Most of the training logs were annotated by others than the rest and than the parts that are
    judged on, and these see a conversation begin more often. That habit gets a weight of its own,
    which is left out in the end.
    """
    others = "train-c" in log.name
    for features, target in found:
        yield [[*features[0], OTHERS], *features[1:]] if others else features, target


def openness(decided: Iterable[tuple[Table, Weights]]) -> float:
    """Return what to add for the post so that held-out chats open as often as they truly do.

    A chat's opening is the one choice that is likely again and again without ever being told
    from the rest, so the likeliest choice each time opens too many conversations.
    """
    opened = np.zeros(len(_SHIFTS))
    for table, weights in decided:
        found = scores(table, weights)
        true = (table.right == table.first).sum()
        for number, shift in enumerate(_SHIFTS):
            moved = found.copy()
            moved[table.first] += shift
            opened[number] += (table.best(moved) == table.first).sum() - true
    return _SHIFTS[int(np.argmin(np.abs(opened)))]


def temperature(decided: Iterable[tuple[Table, Weights]], shift: float) -> float:
    """Return the temperature under which held-out decisions are likeliest."""
    found = []
    for table, weights in decided:
        moved = scores(table, weights)
        moved[table.first] += shift
        found.append((table, moved))

    def loss(value: float) -> float:
        return -sum(
            float(np.log(np.maximum(table.probabilities(moved / value)[table.right], 1e-30)).sum())
            for table, moved in found
        )

    return float(minimize_scalar(loss, bounds=(0.6, 2.5), method="bounded").x)


def shifted(weights: Weights, shift: float) -> Weights:
    """Return the weights with something added for the post."""
    return replace(weights, of={**weights.of, "post": weights.of.get("post", 0.0) + shift})


def case_of_log(log: replies_irc.Log, before: int = 150) -> Case:
    """Return the annotated part of a log and what stands just before it.

    Lines of the server are judged too: a person's export has them, as comments by nobody.
    """
    start = max(0, min(log.links) - before)
    end = max(log.links) + 1
    facts = cut(facts_of(log.thread.comments), start, end)
    parents = [POST] * len(facts)
    judged = set()
    for line, answered in log.links.items():
        older = [a - start for a in answered if start <= a < line]
        if older or line in answered:
            judged.add(line - start)
            parents[line - start] = max(older) if older else POST
    return Case(facts, parents, None, frozenset(judged))
