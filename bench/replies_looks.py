"""Threads to learn replies from, and other looks of the same: other orders, no dates, crowds."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bench.replies_data import Labelled
from thread_cli.replies.dates import is_ranked
from thread_cli.replies.facts import Facts, facts_of
from thread_cli.replies.history import POST


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
        replace(
            case.facts[old],
            quotes=frozenset(place[q] for q in case.facts[old].quotes),
            begins_with=place.get(case.facts[old].begins_with),
        )
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


def in_two_levels(case: Case) -> Case:
    """Return the thread as a site shows it that nests no deeper: replies in the order of dates."""
    top: list[int] = []
    below: dict[int, list[int]] = {}
    for this, parent in enumerate(case.parents):
        top.append(this if parent == POST else top[parent])
        below.setdefault(top[this], []).append(this)
    flat = replace(case, parents=[POST if t == n else t for n, t in enumerate(top)])
    place = {this: n for n, this in enumerate(below)}  # blocks keep their places
    key = {top: float(n) for top, n in place.items()}
    return reordered(flat, lambda this: key.get(this, case.facts[this].when or 0.0))


def below(case: Case, seed: int) -> Case | None:
    """Return a comment with all that is below it, as if it began the thread; or none."""
    inside: list[int] = []
    top = [POST] * len(case.parents)
    for this, parent in enumerate(case.parents):
        top[this] = this if parent == POST else top[parent]
    sizes = Counter(top)
    first = max(sizes, key=lambda root: (sizes[root], -root))
    inside = [this for this, root in enumerate(top) if root == first]
    if len(inside) < 5:
        return None
    place = {old: new for new, old in enumerate(inside)}
    facts = [
        replace(
            case.facts[old],
            quotes=frozenset(place[q] for q in case.facts[old].quotes if q in place),
            begins_with=place.get(case.facts[old].begins_with),
        )
        for old in inside
    ]
    parents = [POST if case.parents[old] == POST else place[case.parents[old]] for old in inside]
    return by_size(Case(facts, parents, case.post_author), seed)


def cut(facts: Sequence[Facts], start: int, end: int) -> list[Facts]:
    """Return a stretch of a thread as if it were all of it."""
    return [
        replace(
            fact,
            quotes=frozenset(q - start for q in fact.quotes if q >= start),
            begins_with=_shifted(fact.begins_with, -start),
        )
        for fact in facts[start:end]
    ]


def _shifted(place: int | None, by: int) -> int | None:
    return None if place is None or place + by < 0 else place + by


def under_one(case: Case, seed: int) -> Case:
    """Return the thread below one more comment that all its top-level comments answer."""
    least = min((fact.when for fact in case.facts if fact.when is not None), default=0.0)
    luck = random.Random(seed)
    author = case.post_author if luck.random() < 0.3 else "\0"
    length = luck.choice((5, 20, 60, 150, 300))
    first = replace(
        case.facts[0], author=author, when=least - 120, said=[], words=frozenset(),
        quotes=frozenset(), begins_with=None, length=length,
    )  # fmt: skip
    facts = [first] + [
        replace(
            fact,
            quotes=frozenset(q + 1 for q in fact.quotes),
            begins_with=None if fact.begins_with is None else fact.begins_with + 1,
        )
        for fact in case.facts
    ]
    parents = [POST] + [parent + 1 for parent in case.parents]
    return by_size(Case(facts, parents, None), seed)


def crowd(cases: Sequence[Case], seed: int) -> Case:
    """Return threads in one, as if begun at once; without words, for theirs are of many matters."""
    facts: list[Facts] = []
    parents: list[int] = []
    for case in cases:
        start = len(facts)
        least = min((fact.when for fact in case.facts if fact.when is not None), default=0.0)
        facts += [
            replace(
                fact, when=(fact.when or least) - least, said=[], words=frozenset(),
                quotes=frozenset(q + start for q in fact.quotes),
                begins_with=None if fact.begins_with is None else fact.begins_with + start,
            )
            for fact in case.facts
        ]  # fmt: skip
        parents += [POST if parent == POST else parent + start for parent in case.parents]
    author = cases[0].post_author if seed % 2 else None
    return by_size(Case(facts, parents, author), seed)


def looks(case: Case, number: int, setting: str) -> Iterator[Case]:
    """Yield the thread as it is, and in other looks, where they are of the setting."""
    if setting == "ranked":
        for seed in (number, number + 10_000, number + 20_000):
            ranked = by_size(case, seed)
            yield from (c for c in (ranked,) if is_ranked(c.facts))
            case = replace(case, post_author=None) if (seed + number) % 2 else case
        low = below(case, number)
        yield from (c for c in (low,) if c is not None and is_ranked(c.facts))
        one = under_one(case, number)
        yield from (c for c in (one,) if is_ranked(c.facts))
        return
    yield case
    if setting == "chat":
        return
    if setting == "display":
        undated = without_dates(case)
        yield from (without_author(case), undated, without_author(undated))
        others = (newest_first(case), by_size(case, number))
        yield from (other for other in others if not is_ranked(other.facts))
    elif number % 2:
        yield without_author(case)
