"""The conditional logit: among the candidates, each the likelier the more its features weigh.

McFadden 1974, "Conditional logit analysis of qualitative choice behavior". All
features are binary; numbers are put into bins. The weights are read from
``weights.json`` in this package, written by ``make train-replies``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import exp, log

import orjson

#: Between the names of two features that weigh more, or less, together than one by one.
AND = " & "


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of one setting.

    Attributes:
        of: Feature to weight; a feature without one weighs nothing.
        temperature: What scores are divided by, so that confidences are shares that are right.
    """

    of: Mapping[str, float]
    temperature: float = 1.0
    pairs: Mapping[str, Sequence[tuple[str, float]]] = field(init=False)

    def __post_init__(self) -> None:
        pairs: dict[str, list[tuple[str, float]]] = {}
        for name, weight in self.of.items():
            first, joined, second = name.partition(AND)
            if joined:
                pairs.setdefault(first, []).append((second, weight))
        object.__setattr__(self, "pairs", pairs)

    def scores(self, candidates: Sequence[Sequence[str]]) -> list[float]:
        """Return the sum of the weights of each candidate's features, alone and in pairs."""
        weight, pairs = self.of.get, self.pairs
        found = []
        for names in candidates:
            score = sum([weight(name, 0.0) for name in names])
            for first in pairs.keys() & names:
                score += sum([value for second, value in pairs[first] if second in names])
            found.append(score)
        return found

    def shares(self, names: Sequence[str]) -> dict[str, float]:
        """Return what each feature of a candidate weighs, with half of each pair that it is in."""
        found = {name: self.of.get(name, 0.0) for name in names}
        for first in self.pairs.keys() & found.keys():
            for second, value in self.pairs[first]:
                if second in found:
                    found[first] += value / 2
                    found[second] += value / 2
        return found

    def probabilities(self, scores: Sequence[float]) -> list[float]:
        """Return the softmax of the scores at this temperature."""
        top = max(scores)
        raised = [exp((score - top) / self.temperature) for score in scores]
        total = sum(raised)
        return [value / total for value in raised]


def log_likelihood(probability: float) -> float:
    """Return the logarithm, bounded for what was thought impossible."""
    return log(max(probability, 1e-9))


@cache
def weights(setting: str) -> Weights:
    """Return the trained weights of a setting: ``display``, ``ranked``, ``time`` or ``chat``.

    The file holds them as hundredths: a row for each feature, a column for each setting; pairs
    by setting.
    """
    data = orjson.loads(files("thread_cli.replies").joinpath("weights.json").read_bytes())
    column = data["settings"].index(setting)
    found = {name: row[column] / 100 for name, row in data["weights"].items() if row[column]}
    found.update({name: value / 100 for name, value in data["pairs"][setting].items()})
    return Weights(found, data["temperatures"][column])
