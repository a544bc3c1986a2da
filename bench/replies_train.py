"""``make train-replies``: the weights of the reply model, from ``../shared/eval/replies``.

Named settings alone are learned anew by ``python -m bench.replies_train display ranked``; the
others stay as the package has them.

A conditional logit for each setting: ``display`` and ``time`` from the blog and forum threads,
``ranked`` from the same in an order of no dates, ``chat`` from the training part of the Ubuntu IRC
logs. Nothing but numbers leaves the data. Each
thread is also learned from without its post's author, in display order also without dates, newest
first and in an order of no dates; and from histories that models trained on the other folds
decided, so that the model knows its own mistakes. The temperature makes held-out confidences
shares that are right.
"""

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from scipy.optimize import minimize_scalar

from bench import replies_irc
from bench.replies_data import FOLDER, read
from bench.replies_fit import Sample, fit, written
from bench.replies_looks import Case, by_size, case_of, crowd, looks, under_one
from thread_cli.replies.decode import Setting
from thread_cli.replies.display import Display, is_ranked
from thread_cli.replies.facts import facts_of
from thread_cli.replies.features import POST
from thread_cli.replies.model import Weights
from thread_cli.replies.model import weights as packaged
from thread_cli.replies.timeline import Timeline

TARGET = Path(__file__).parents[1] / "thread_cli" / "replies" / "weights.json"
FOLDS = 5
#: How many pairs of features get a weight of their own.
PAIRS = {"display": 60, "ranked": 0, "time": 0, "chat": 60}
#: How many threads are thrown together into a crowd.
_IN_CROWD = 12
#: How many pieces of chat are enough to see how often conversations begin.
_FOR_OPENNESS = 30
_IRC_MESSAGES = 12_000
SETTINGS = ("display", "ranked", "time", "chat")
IN_DISPLAY = {"display", "ranked"}


def walk(
    case: Case, setting: str, weights: Weights | None = None
) -> Iterator[tuple[int, list[int], list[list[str]]]]:
    """Yield what each judged comment may answer; the history is the truth, or the weights' own."""
    kind: type[Display] | type[Timeline] = Display if setting in IN_DISPLAY else Timeline
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


def temperature(cases: Sequence[Case], setting: str, of_fold: Sequence[Weights]) -> float:
    """Return the temperature under which held-out decisions are likeliest."""
    found = []
    for number, case in enumerate(cases):
        weights = of_fold[number % len(of_fold)]
        if setting == "ranked":
            case = by_size(case, number + 1)  # noqa: PLW2901
            if not is_ranked(case.facts):
                continue
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


def openness(cases: Sequence[Case], of_fold: Sequence[Weights]) -> float:
    """Return what to add for the post so that held-out chats open as often as they truly do.

    A chat's opening is the one choice that is likely again and again without ever being told
    from the rest, so the likeliest choice each time opens too many conversations.
    """
    some = range(min(len(cases), _FOR_OPENNESS))
    true = sum(cases[n].parents[this] == POST for n in some for this in cases[n].judged or ())
    found = {}
    for shift in (0.0, -0.5, -1.0, -1.5):
        opened = 0
        for number in some:
            weights = shifted(of_fold[number % len(of_fold)], shift)
            for _, candidates, features in walk(cases[number], "chat", weights):
                scores = weights.scores(features)
                opened += candidates[max(range(len(scores)), key=scores.__getitem__)] == POST
        found[shift] = abs(opened - true)
    return min(found, key=found.__getitem__)


def shifted(weights: Weights, shift: float) -> Weights:
    of = {**weights.of, "post": weights.of.get("post", 0.0) + shift}
    return replace(weights, of=of)


def learned(
    cases: Sequence[Case], setting: str, folds: int = FOLDS
) -> tuple[list[Weights], Callable[[], Weights]]:
    """Return weights for each fold, learned on the others, and how to learn on all."""

    def seen(number: int) -> Iterator[Case]:
        yield from looks(cases[number], number, setting)
        if setting == "ranked" and number % (_IN_CROWD * folds) < folds:
            others = cases[number : number + _IN_CROWD * folds : folds]  # all of the same fold
            merged = crowd(others, number)
            if is_ranked(merged.facts):
                yield merged
                yield under_one(merged, number)

    def gathered(number: int, own: Weights | None) -> Iterator[Sample]:
        for look in seen(number):
            yield from samples(look, setting)
            if own is not None and (setting != "chat" or number % 2):
                yield from samples(look, setting, own)

    def all_but(fold: int | None, own: Sequence[Weights] | None) -> Iterator[Sample]:
        for number in range(len(cases)):
            if number % folds != fold:
                yield from gathered(number, own[number % folds] if own else None)

    pairs = PAIRS[setting]
    first = [fit(all_but(fold, None)) for fold in range(folds)]
    if setting == "chat":  # a second round would take long, and only to calibrate
        shift = openness(cases, first)
        second = [shifted(weights, shift) for weights in first]
    else:
        shift = 0.0
        second = [fit(all_but(fold, first), pairs) for fold in range(folds)]
    heat = temperature(cases, setting, second)
    calibrated = [replace(weights, temperature=heat) for weights in second]
    return calibrated, lambda: replace(
        shifted(fit(all_but(None, first), pairs), shift), temperature=heat
    )


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


def main(named: Sequence[str]) -> None:
    if not FOLDER.is_dir():
        print(f"There is nothing to learn from: {FOLDER} is missing.")
        return
    if unknown := set(named) - set(SETTINGS):
        raise SystemExit(
            f"No setting: {', '.join(sorted(unknown))}. There are: {', '.join(SETTINGS)}."
        )
    found = {}
    for setting in SETTINGS:
        if named and setting not in named:
            found[setting] = packaged(setting)
            continue
        cases = cases_of(setting)
        _, whole = learned(cases, setting, 2 if setting == "chat" else FOLDS)
        fitted = found[setting] = whole()
        heat = f"temperature {fitted.temperature:.2f}"
        print(f"{setting}: {len(cases)} threads, {len(fitted.of)} weights, {heat}", flush=True)
    about = (
        "Conditional logit, by bench/replies_train.py (make train-replies). display, ranked, time:"
        " 531 threads of a blog (eklausme/saaze-lemire at aa9edb95), 303 of a forum"
        " (jamesob/delving-bitcoin-archive at 377638f9). chat: Ubuntu IRC, training part"
        " (jkkummerfeld/irc-disentanglement at 82ed04f9, CC BY 4.0). In hundredths."
    )
    data = written(about, found)
    TARGET.write_text(data, encoding="utf-8")
    print(f"{TARGET.name}: {len(data.encode()):,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
