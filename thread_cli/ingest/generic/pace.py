"""Rows that come once a record, in the same order in each: what a page's template leaves behind.

A page writes each record by the same template (Crescenzi et al. 2001), so that its rows keep pace
with each other: between two rows ``Posts: 12`` stands one ``Joined: 2015``, one date, one
``Reply``. Forms of rows that recur are compared with each other, whatever they say and in whatever
language; the largest set that keeps pace is the template, and where most is said between two of
its rows, there is the body.
"""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from thread_cli.ingest.generic.forms import DATE, forms_of
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row

_LEAST = 3
#: How many rows the template is learned from, and how many forms are compared.
_SAMPLE, _FORMS = 4000, 80
#: How many of the records must have a row, once each.
_IN_STEP = 0.75
#: How many, of rows that are the same throughout: what some people do not tell others do.
_OPTIONAL = 0.6
_TWICE = 2.2
#: What a form weighs that is the whole row, and one that is a part of it.
_WHOLE, _PART = 1.0, 0.6
#: By how many places rows of one form may wander among the others.
_WANDERS = 1.2
#: How many rows of which a part is alike stand at one distance from others.
_STEADY = 0.6


@dataclass(frozen=True, slots=True)
class Step:
    """Rows of one form, one a record.

    Attributes:
        forms: What is the same in all of them; several say the same of one row.
        rows: Where they stand.
        twice: Whether a record has two rows of these forms, of which this is one.
    """

    forms: tuple[str, ...]
    rows: tuple[int, ...]
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Pace:
    """The template's rows in each record, and where the bodies stand.

    Attributes:
        steps: The first one stands below the bodies, the last one above them.
        records: For each record the rows of its steps, by the step's place.
    """

    steps: tuple[Step, ...]
    records: tuple[dict[int, int], ...]


def pace(rows: Sequence[Row]) -> Iterator[Pace]:
    """Yield the template that most rows keep to, if there is one."""
    learned = _steps(rows[:_SAMPLE])
    if not learned:
        return
    if len(rows) > _SAMPLE:
        learned = _everywhere(rows, learned)
    pacer, steps = learned[0], learned[1:]
    ordered = _in_order(pacer, steps)
    found = _at_bodies(rows, ordered)
    if found is not None:
        yield found


def _steps(rows: Sequence[Row]) -> list[Step]:
    """Return the rows that keep pace, the one that sets it first."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        for form in dict.fromkeys(forms_of(row)):
            places[form].append(index)
    alike: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for form, where in places.items():
        if len(where) >= _LEAST:
            alike[tuple(where)].append(form)
    often = sorted(alike, key=lambda where: (-len(where), where))[:_FORMS]
    steps = [Step(tuple(alike[where]), where) for where in often]
    steps = [step for step in steps if not _is_said(rows, step)]
    best: tuple[float, list[Step]] = (0.0, [])
    for pacer in steps:
        found = _keeping(pacer, steps)
        lines = {row for step in found for row in step.rows}
        if len(lines) < 2 * len(pacer.rows) - 1 and not _is_header(pacer):
            continue
        worth = _weight(pacer) * len(pacer.rows)
        worth += sum(_weight(step) * _once(pacer.rows, step) for step in found)
        if worth > best[0]:
            best = (worth, [pacer, *found])
    return best[1]


def _is_said(rows: Sequence[Row], step: Step) -> bool:
    """Whether rows that begin or end alike are what people say."""
    if any("…" not in form or DATE in form for form in step.forms):
        return False
    sample = step.rows[:50]
    return 3 * sum(is_sentence(rows[row].text) for row in sample) > len(sample)


def _is_header(step: Step) -> bool:
    return any(DATE in form for form in step.forms)


def _weight(step: Step) -> float:
    weight = _PART if all("…" in form for form in step.forms) else _WHOLE
    # Were rows that come twice worth as much, every second record would do.
    return weight / 2 if step.twice else weight


def _keeping(pacer: Step, steps: Sequence[Step]) -> list[Step]:
    """Return the other steps of which one stands between each two of the pacer's rows.

    Of several for the same rows the one is kept that has most of them.
    """
    rows = pacer.rows
    count = len(rows)
    good: list[tuple[float, Step]] = []
    for step in steps:
        if step is pacer or not _OPTIONAL * count <= len(step.rows) + 1 <= _TWICE * count + 2:
            continue
        where = list(_interval(rows, step.rows))
        inside = Counter(where)
        each = Counter(inside[at] for at in range(1, count))
        times = max((1, 2), key=lambda n: each[n])
        share = times * each[times] / max(times * (count - 1), len(step.rows) - times)
        whole = times == 1 and _weight(step) == _WHOLE
        if share >= (_OPTIONAL if whole else _IN_STEP):
            good += [(share * _weight(step) / times, p) for p in _parts(step, where, times)]
    kept: list[Step] = []
    taken = set(pacer.rows)
    for _, step in sorted(good, key=lambda found: -found[0]):
        if sum(row in taken for row in step.rows) * 2 < len(step.rows):
            kept.append(step)
            taken.update(step.rows)
    return kept


def _once(rows: Sequence[int], step: Step) -> int:
    """Return between how many rows of the pacer one of the step's stands."""
    inside = Counter(_interval(rows, step.rows))
    return sum(count == 1 for at, count in inside.items() if at)


def _parts(step: Step, where: Sequence[int], times: int) -> list[Step]:
    """Return a step that comes several times a record as one for each."""
    if times == 1:
        return [step]
    parts: list[list[int]] = [[] for _ in range(times)]
    nth: Counter[int] = Counter()
    for row, at in zip(step.rows, where, strict=True):
        if nth[at] < times:
            parts[nth[at]].append(row)
        nth[at] += 1
    return [Step(step.forms, tuple(part), twice=True) for part in parts]


def _interval(rows: Sequence[int], others: Sequence[int]) -> Iterator[int]:
    """Yield for each of the others how many rows stand above it, or at it."""
    at = 0
    for other in others:
        while at < len(rows) and rows[at] <= other:
            at += 1
        yield at


def _everywhere(rows: Sequence[Row], learned: Sequence[Step]) -> list[Step]:
    """Return the steps with all their rows, where they were learned from the first ones."""
    groups = list(dict.fromkeys(step.forms for step in learned))
    wanted: dict[str, int] = {form: at for at, forms in enumerate(groups) for form in forms}
    found: list[list[int]] = [[] for _ in groups]
    for index, row in enumerate(rows):
        for at in {wanted[form] for form in forms_of(row) if form in wanted}:
            found[at].append(index)
    pacer, *others = [Step(g, tuple(f)) for g, f in zip(groups, found, strict=True)]
    return [pacer, *_keeping(pacer, others)]


def _in_order(pacer: Step, steps: Sequence[Step]) -> list[Step]:
    """Return the steps in the order of their rows in a record; those that wander are left out."""
    kept = [step for step in steps if _is_near(step, [pacer, *steps])]
    while kept:
        ranks = _ranks(pacer, kept)
        wanders = [_spread(found) for found in ranks]
        # Rows of which a part is alike are the likelier to be others' too.
        worst = max(range(len(kept)), key=lambda n: wanders[n] / _weight(kept[n]))
        if wanders[worst] <= _WANDERS:
            return [
                pacer,
                *(kept[n] for n in sorted(range(len(kept)), key=lambda n: fmean(ranks[n]))),
            ]
        del kept[worst]
    return [pacer]


def _ranks(pacer: Step, steps: Sequence[Step]) -> list[list[int]]:
    """Return for each step as which of the steps' rows of a record its rows come."""
    inside: list[list[tuple[int, int]]] = [[] for _ in pacer.rows]
    for number, step in enumerate(steps):
        for row, at in zip(step.rows, _interval(pacer.rows, step.rows), strict=True):
            if at:
                inside[at - 1].append((row, number))
    ranks: list[list[int]] = [[] for _ in steps]
    for found in inside:
        for rank, (_, number) in enumerate(sorted(found)):
            ranks[number].append(rank)
    return ranks


def _spread(numbers: Sequence[int]) -> float:
    """Return how far numbers are from their mean, on the average; much faster than exactly."""
    mean = fmean(numbers)
    return math.sqrt(fmean((number - mean) ** 2 for number in numbers))


def _is_near(step: Step, steps: Sequence[Step]) -> bool:
    """Whether rows of which but a part is alike stand at one distance from rows of another step."""
    if any("…" not in form or DATE in form for form in step.forms):
        return True
    where = sorted(row for other in steps if other is not step for row in other.rows)
    for side in (0, 1):
        far: Counter[int] = Counter()
        for row in step.rows:
            at = bisect_left(where, row) - 1 + side
            far[where[at] - row if 0 <= at < len(where) else 0] += 1
        if far.most_common(1)[0][1] >= _STEADY * len(step.rows):
            return True
    return False


def _at_bodies(rows: Sequence[Row], steps: Sequence[Step]) -> Pace | None:
    """Return the template with its steps turned so that the body stands below the last one."""
    where = sorted((row, number) for number, step in enumerate(steps) for row in step.rows)
    said: Counter[int] = Counter()
    times: Counter[int] = Counter()
    for (above, number), (below, other) in pairwise(where):
        if above == below or (other != (number + 1) % len(steps) and len(steps) > 1):
            continue
        times[number] += 1
        said[number] += sum(
            len(row.text) * (3 if is_sentence(row.text) else 1) for row in rows[above + 1 : below]
        )
    if not said:
        return None
    sill = max(said, key=lambda number: said[number])
    turned = [*steps[sill + 1 :], *steps[: sill + 1]]
    last = len(turned) - 1
    place = {(sill + 1 + n) % len(steps): n for n in range(len(steps))}
    records: list[dict[int, int]] = []
    current: dict[int, int] = {}
    following = [place[number] for _, number in where[1:]] + [-1]
    for (row, number), then in zip(where, following, strict=True):
        at, top = place[number], max(current, default=-1)
        if at <= top < then:
            continue  # of such a form are other rows, too
        if at <= top:
            records.append(current)
            current = {}
        current[at] = row
        if at == last:
            records.append(current)
            current = {}
    records.append(current)
    return Pace(tuple(turned), tuple(_without_head(records, last)))


def _without_head(records: Sequence[dict[int, int]], sill: int) -> list[dict[int, int]]:
    """Return the records without rows of the page's head that are of the template's forms.

    Above the first body stand none of the rows that end a record; so these come first below it.
    """
    found = [record for record in records if record]
    for number in (2, 1):
        if len(found) > number + _LEAST:
            first = found[number]
            begins = sill in first and min(first) > 0
            if begins and all(len(record) < len(first) for record in found[:number]):
                return found[number:]
    return found
