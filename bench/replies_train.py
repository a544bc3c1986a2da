"""``make train-replies``: the weights of the reply model, from ``../shared/eval/replies``.

A conditional logit for each setting: ``display`` and ``time`` from the blog and forum threads,
``chat`` from the training part of the Ubuntu IRC logs. Nothing but numbers leaves the data. Each
thread is also learned from without its post's author, in display order also without dates, newest
first and in an order of no dates; and from histories that models trained on the other folds
decided, so that the model knows its own mistakes. The temperature makes held-out confidences
shares that are right.
"""

import random
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import orjson
from scipy.optimize import minimize, minimize_scalar
from scipy.sparse import csr_matrix

from bench import replies_irc
from bench.replies_data import FOLDER, Labelled, read
from thread_cli.replies.decode import Setting
from thread_cli.replies.display import Display
from thread_cli.replies.facts import Facts, facts_of
from thread_cli.replies.features import POST
from thread_cli.replies.model import Weights
from thread_cli.replies.timeline import Timeline

TARGET = Path(__file__).parents[1] / "thread_cli" / "replies" / "weights.json"
FOLDS = 5
RIDGE = 1.0
_IRC_MESSAGES = 12_000
_SMALLEST = 0.02
Sample = tuple[list[list[str]], int]


@dataclass(frozen=True, slots=True)
class Case:
    """A thread to learn from: facts, true parents, the post's author if known, which to judge."""

    facts: Sequence[Facts]
    parents: Sequence[int]
    post_author: str | None
    judged: frozenset[int] | None = None

    def counts(self, this: int) -> bool:
        return this > 0 if self.judged is None else this in self.judged


def case_of(labelled: Labelled) -> Case:
    return Case(facts_of(labelled.thread.comments), labelled.parents, labelled.post_author)


# Other looks of the same thread.


def without_author(case: Case) -> Case:
    return replace(case, post_author=None)


def without_dates(case: Case) -> Case:
    return replace(case, facts=[replace(fact, when=None) for fact in case.facts])


def reordered(case: Case, key: Callable[[int], float]) -> Case:
    """Return the thread with siblings in the order of ``key``, replies below what they answer."""
    children: dict[int, list[int]] = {}
    for this, parent in enumerate(case.parents):
        children.setdefault(parent, []).append(this)
    order: list[int] = []
    stack = sorted(children.get(POST, []), key=key, reverse=True)
    while stack:
        this = stack.pop()
        order.append(this)
        stack += sorted(children.get(this, []), key=key, reverse=True)
    place = {old: new for new, old in enumerate(order)}
    facts = [
        replace(case.facts[old], quotes=frozenset(place[q] for q in case.facts[old].quotes))
        for old in order
    ]
    parents = [POST if case.parents[old] == POST else place[case.parents[old]] for old in order]
    return Case(facts, parents, case.post_author)


def newest_first(case: Case) -> Case:
    return reordered(case, lambda this: -(case.facts[this].when or 0.0))


def by_size(case: Case, seed: int) -> Case:
    """As sites order by votes: what has many replies tends to stand first."""
    size = [1] * len(case.parents)
    for this in range(len(size) - 1, -1, -1):
        if case.parents[this] != POST:
            size[case.parents[this]] += size[this]
    luck = random.Random(seed)
    keys = [-(count**0.5) * luck.random() for count in size]
    return reordered(case, keys.__getitem__)


def looks(case: Case, number: int, setting: str) -> Iterator[Case]:
    """Yield the thread as it is, and in other looks in turn."""
    yield case
    if setting == "chat":
        return
    if number % 2:
        yield without_author(case)
    if setting == "display":
        other = (without_dates, newest_first, lambda c: by_size(c, number))[number % 3](case)
        yield other if number % 2 == 0 else without_author(other)


# Learning.


def walk(
    case: Case, setting: str, weights: Weights | None = None
) -> Iterator[tuple[int, list[int], list[list[str]]]]:
    """Yield what each judged comment may answer; the history is the truth, or the weights' own."""
    kind: type[Display] | type[Timeline] = Display if setting == "display" else Timeline
    state: Setting = kind(case.facts, case.post_author)
    for this in range(len(case.facts)):
        parent = case.parents[this]
        if case.counts(this) or (weights is not None and this > 0):
            candidates = state.candidates()
            features = state.features(candidates)
            if case.counts(this):
                yield this, candidates, features
            if weights is not None:
                scores = weights.scores(features)
                parent = candidates[max(range(len(scores)), key=scores.__getitem__)]
        state.add(parent)


def samples(case: Case, setting: str, weights: Weights | None = None) -> Iterator[Sample]:
    for this, candidates, features in walk(case, setting, weights):
        if case.parents[this] in candidates:
            yield features, candidates.index(case.parents[this])


def fit(found: Iterable[Sample]) -> Weights:
    """Return the weights under which the choices are likeliest, with a ridge penalty."""
    names: dict[str, int] = {}
    columns, ends = array("i"), array("q", [0])
    starts, chosen, rows = [], [], 0
    for features, target in found:
        starts.append(rows)
        chosen.append(rows + target)
        for candidate in features:
            for name in candidate:
                columns.append(names.setdefault(name, len(names)))
            ends.append(len(columns))
            rows += 1
    table = csr_matrix(
        (np.ones(len(columns), np.float32), np.array(columns), np.array(ends)),
        shape=(rows, len(names)),
    )
    first, right = np.array(starts), np.array(chosen)
    group = np.repeat(np.arange(len(first)), np.diff(np.append(first, rows)))
    seen, turned = np.asarray(table[right].sum(axis=0)).ravel(), table.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ weights
        top = np.maximum.reduceat(scores, first)
        raised = np.exp(scores - top[group])
        total = np.add.reduceat(raised, first)
        likely = (scores[right] - top - np.log(total)).sum()
        slope = turned @ (raised / total[group]) - seen
        return -likely + RIDGE * (weights @ weights) / 2, slope + RIDGE * weights

    best = minimize(
        loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300}
    )
    return Weights({name: float(best.x[number]) for name, number in names.items()})


def temperature(cases: Sequence[Case], setting: str, of_fold: Sequence[Weights]) -> float:
    """Return the temperature under which held-out decisions are likeliest."""
    found = []
    for number, case in enumerate(cases):
        weights = of_fold[number % len(of_fold)]
        for this, candidates, features in walk(case, setting, weights):
            if case.parents[this] in candidates:
                found.append(
                    (np.array(weights.scores(features)), candidates.index(case.parents[this]))
                )

    def loss(value: float) -> float:
        total = 0.0
        for scores, target in found:
            scaled = scores / value
            top = scaled.max()
            total -= scaled[target] - top - np.log(np.exp(scaled - top).sum())
        return total

    return float(minimize_scalar(loss, bounds=(0.6, 2.5), method="bounded").x)


def learned(
    cases: Sequence[Case], setting: str, folds: int = FOLDS
) -> tuple[list[Weights], Callable[[], Weights]]:
    """Return weights for each fold, learned on the others, and how to learn on all."""

    def gathered(number: int, own: Weights | None) -> Iterator[Sample]:
        for look in looks(cases[number], number, setting):
            yield from samples(look, setting)
            if own is not None and (setting != "chat" or number % 2):
                yield from samples(look, setting, own)

    def all_but(fold: int | None, own: Sequence[Weights] | None) -> Iterator[Sample]:
        for number in range(len(cases)):
            if number % folds != fold:
                yield from gathered(number, own[number % folds] if own else None)

    first = [fit(all_but(fold, None)) for fold in range(folds)]
    second = [fit(all_but(fold, first)) for fold in range(folds)]
    heat = temperature(cases, setting, second)
    calibrated = [replace(weights, temperature=heat) for weights in second]
    return calibrated, lambda: replace(fit(all_but(None, first)), temperature=heat)


def cases_of(setting: str, names: Sequence[str] = ("blog", "forum")) -> list[Case]:
    """Return the threads that a setting is learned from."""
    if setting != "chat":
        return [case_of(t) for name in names for t in read(name, time_order=setting == "time")]
    return irc_cases("train", _IRC_MESSAGES)


def irc_cases(part: str, most: int) -> list[Case]:
    """Return pieces of logs with about ``most`` annotated messages, spread over the logs."""
    every = [irc_case(log) for log in replies_irc.logs(part)]
    random.Random(0).shuffle(every)
    found, total = [], 0
    for case in every:
        if total >= most:
            break
        found.append(case)
        total += len(case.judged or ())
    return found


def irc_case(log: replies_irc.Log, before: int = 150) -> Case:
    """Return the annotated part of a log and what stands just before it."""
    start = max(0, min(log.links) - before)
    comments = log.thread.comments[start : max(log.links) + 1]
    parents = [POST] * len(comments)
    judged = set()
    for line, answered in log.links.items():
        older = [a - start for a in answered if start <= a < line]
        if comments[line - start].author is None:
            continue
        if older or line in answered:
            judged.add(line - start)
            parents[line - start] = max(older) if older else POST
    return Case(facts_of(comments), parents, None, frozenset(judged))


def main() -> None:
    if not FOLDER.is_dir():
        print(f"There is nothing to learn from: {FOLDER} is missing.")
        return
    settings = {}
    for setting in ("display", "time", "chat"):
        cases = cases_of(setting)
        _, whole = learned(cases, setting, 2 if setting == "chat" else FOLDS)
        weights = whole()
        kept = {n: round(w, 3) for n, w in sorted(weights.of.items()) if abs(w) >= _SMALLEST}
        settings[setting] = {"temperature": round(weights.temperature, 3), "weights": kept}
        heat = f"temperature {weights.temperature:.2f}"
        print(f"{setting}: {len(cases)} threads, {len(kept)} weights, {heat}")
    about = (
        "Conditional logit, by bench/replies_train.py (make train-replies). display, time: 531"
        " threads of a blog (eklausme/saaze-lemire at aa9edb95), 303 of a forum"
        " (jamesob/delving-bitcoin-archive at 377638f9). chat: Ubuntu IRC, training part"
        " (jkkummerfeld/irc-disentanglement at 82ed04f9, CC BY 4.0)."
    )
    data = orjson.dumps({"about": about, "settings": settings}, option=orjson.OPT_INDENT_2)
    TARGET.write_bytes(data + b"\n")
    print(f"{TARGET.name}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
