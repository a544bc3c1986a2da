"""The conditional logit: among the candidates, each the likelier the more its features weigh.

McFadden 1974, "Conditional logit analysis of qualitative choice behavior". All
features are binary; numbers are put into bins. The weights are read from
``weights.json`` in this package, written by ``make train-replies``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log

import orjson


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of one setting.

    Attributes:
        of: Feature to weight; a feature without one weighs nothing.
        temperature: What scores are divided by, so that confidences are shares that are right.
    """

    of: Mapping[str, float]
    temperature: float = 1.0

    def scores(self, candidates: Sequence[Sequence[str]]) -> list[float]:
        """Return the sum of the weights of each candidate's features."""
        weight = self.of.get
        return [sum([weight(name, 0.0) for name in names]) for names in candidates]

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
    """Return the trained weights of a setting: ``display``, ``time`` or ``chat``."""
    data = orjson.loads(files("thread_cli.replies").joinpath("weights.json").read_bytes())
    head = data["settings"][setting]
    return Weights(head["weights"], head["temperature"])
