"""The conditional logit: among the candidates, each the likelier the more its features weigh.

McFadden 1974, "Conditional logit analysis of qualitative choice behavior". All
features are binary; numbers are put into bins. The weights are read from
``weights.json`` in this package, written by ``make train-replies``.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import exp, log

import orjson

from thread_cli.replies import trees as forest
from thread_cli.replies.trees import Tree

#: Between the names of two features that weigh more, or less, together than one by one.
AND = " & "
#: Stands for what two names, one after the other, have in common.
SAME = "~"
#: Trees are asked only of candidates whose score is no further below the best.
_FAR = 5.0


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of one setting.

    Attributes:
        of: Feature to weight; a feature without one weighs nothing.
        temperature: What scores are divided by, so that confidences are shares that are right.
        trees: What more than two features weigh together.
    """

    of: Mapping[str, float]
    temperature: float = 1.0
    trees: tuple[Tree, ...] = ()
    pairs: Mapping[str, Mapping[str, float]] = field(init=False)
    _table: defaultdict[str, float] = field(init=False, repr=False, compare=False)
    _forest: forest.Forest = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        pairs: dict[str, dict[str, float]] = {}
        for name, weight in self.of.items():
            first, joined, second = name.partition(AND)
            if joined:
                pairs.setdefault(first, {})[second] = weight
        object.__setattr__(self, "pairs", pairs)
        object.__setattr__(self, "_table", defaultdict(float, self.of))
        object.__setattr__(self, "_forest", forest.Forest(self.trees))

    def scores(self, candidates: Sequence[Sequence[str]]) -> list[float]:
        """Return the sum of the weights of each candidate's features, alone and together."""
        weight, pairs = self._table.__getitem__, self.pairs
        found = []
        for names in candidates:
            score = sum(map(weight, names))
            have = set(names) if pairs else ()
            for name in [name for name in names if name in pairs]:
                score += sum([value for second, value in pairs[name].items() if second in have])
            found.append(score)
        if self.trees:
            least = max(found) - _FAR
            for place, names in enumerate(candidates):
                if found[place] >= least:
                    found[place] += self._forest.weight(names)
        return found

    def shares(self, names: Sequence[str]) -> dict[str, float]:
        """Return what each feature of a candidate weighs, with half of each pair that it is in.

        What a tree says is shared among the features that it asked for and found; where it found
        none, it is left out.
        """
        found = {name: self._table[name] for name in names}
        for first in self.pairs.keys() & found.keys():
            for second, value in self.pairs[first].items():
                if second in found:
                    found[first] += value / 2
                    found[second] += value / 2
        had = set(found)
        for tree in self.trees:
            value, met = forest.leaf(tree, had)
            for name in met:
                found[name] += value / len(met)
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

    The file holds them as hundredths, in texts such as ``asked=-9,27,,18 named=5``: a row for each
    feature, a column for each setting (noughts are left out, at the start of a row with their
    commas), and pairs and trees by setting; features by what their names begin with, pairs by one
    of the two. A tilde stands for what a name has up to its last hyphen in common with the name
    before, as in ``own-last-soon=7 ~later=-17``.
    """
    data = orjson.loads(files("thread_cli.replies").joinpath("weights.json").read_bytes())
    column = data["settings"].index(setting) - len(data["settings"])  # from the end of a row
    rows = {
        before + after: row.split(",")
        for before, group in data["weights"].items()
        for after, row in rows_of(group)
    }
    found = {name: int(row[column] or 0) / 100 for name, row in rows.items() if len(row) >= -column}
    for first, others in data["pairs"].get(setting, {}).items():
        pairs = rows_of(others)
        found.update({f"{first}{AND}{second}": int(value) / 100 for second, value in pairs})
    trees = forest.read(data.get("trees", {}).get(setting, ""), list(rows))
    return Weights({n: w for n, w in found.items() if w}, data["temperatures"][column], trees)


def rows_of(written: str) -> list[tuple[str, str]]:
    """Return the names and what stands after the sign, as in ``asked=-9,27 named=5``."""
    found: list[tuple[str, str]] = []
    for part in written.split(" "):
        name, _, row = part.rpartition("=")
        if name.startswith(SAME):
            name = up_to_hyphen(found[-1][0]) + name.removeprefix(SAME)
        found.append((name, row))
    return found


def up_to_hyphen(name: str) -> str:
    """Return what a name has up to its last hyphen, with that."""
    return name[: name.rfind("-") + 1]
