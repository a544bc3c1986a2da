"""Columns of records laid one upon the other at the rows that come once in each (``pace``).

What stands at one distance from a row of the template in most records is a column, as is what
varies within such a row (Kushmerick 1997), and the first of the rows above one that come again
together: what a page shows of a person is longer for some people than for others.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.badges import is_role
from thread_cli.ingest.generic.pace import Pace
from thread_cli.ingest.generic.page_words import is_of_page
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row
from thread_cli.ingest.generic.stripped import stripped

LEAST = 3
#: How far from a row of the template a name stands at most, and how far outside of all.
_REACH = 6
NEAR = 3
#: In place of a distance: at the top of what comes again.
_TOP = 99
_NAME = 50
#: How many of the records must have a row in a column.
MOSTLY = 0.7


@dataclass(frozen=True, slots=True)
class Record:
    """Rows of the page between two bodies: ``first`` to ``end``, and those of the template."""

    first: int
    end: int
    steps: dict[int, int]


@dataclass(frozen=True, slots=True)
class Column:
    """What may be names: for each record that has one its row and the text in it."""

    key: tuple[int, int]
    rows: dict[int, int]
    texts: dict[int, str]


def feet(template: Pace) -> set[int]:
    """Return the steps below a body, which do not stand above the first one."""
    first, sill = template.records[0], len(template.steps) - 1
    return set(range(min(first))) if sill in first else set()


def records_between(template: Pace) -> list[Record]:
    """Return what stands between the bodies, where the template's rows tell."""
    found = []
    every = list(template.records)
    first, last = set(every[0]), set(every[-1])
    if last - first and first - last and len(every) > LEAST:
        every.pop()  # what stands below the last body, and belongs to it
    heads = set(range(len(template.steps))) - feet(template)
    for number, steps in enumerate(every):
        # A row or two of the template above the first record are another thing's.
        if number == 0 and len(heads) > 1 and len(heads & steps.keys()) * 2 <= len(heads):
            continue
        where = steps.values()
        found.append(Record(min(where), max(where) + 1, steps))
    return found


def columns_of(
    rows: Sequence[Row],
    template: Pace,
    records: Sequence[Record],
    keys: Set[tuple[int, int]] = frozenset(),
) -> list[Column]:
    """Return the columns of short rows at fixed distances from rows of the template.

    All of them, or those with the keys.
    """
    places: dict[tuple[int, int], dict[int, int]] = defaultdict(dict)
    reach = _REACH if len(template.steps) > 1 else 0
    for number, record in enumerate(records):
        top = max(record.first - NEAR, records[number - 1].end if number else 0)
        below = records[number + 1].first if number + 1 < len(records) else len(rows)
        bottom = min(record.end + NEAR, below)
        for step, row in record.steps.items():
            for at in range(max(top, row - reach), min(bottom, row + reach + 1)):
                if not keys or (step, at - row) in keys:
                    places[step, at - row][number] = at
    for step in range(len(template.steps)) if reach else ():
        if not keys or (step, _TOP) in keys:
            places[step, _TOP] = _tops(rows, records, step, feet(template))
    columns = []
    seen: set[tuple[int, ...]] = set()
    for key, where in places.items():
        if len(where) < max(LEAST, MOSTLY * (len(records) - 1)):
            continue
        if (same := tuple(where.values())) in seen:
            continue
        seen.add(same)
        taken = stripped([rows[row] for row in same])
        columns.append(Column(key, where, dict(zip(where, taken, strict=True))))
    return columns


def _tops(
    rows: Sequence[Row], records: Sequence[Record], step: int, below: Set[int]
) -> dict[int, int]:
    """Return for each record the first of the rows above a step that another record has, too.

    What a page shows of a person is longer for some than for others, but is the same each time.
    """
    where = {n: record.steps[step] for n, record in enumerate(records) if step in record.steps}
    depth = dict.fromkeys(where, 0)
    edges = {
        n: max(
            [at + 1 for foot, at in records[n].steps.items() if foot in below and at < row],
            default=records[n - 1].end if n else 0,
        )
        for n, row in where.items()
    }
    for far in range(1, _REACH + 1):
        above: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, row in where.items():
            if depth[number] == far - 1 and row - far >= edges[number]:
                above[tuple(r.text for r in rows[row - far : row])].append(number)
        for found in above.values():
            if len(found) > 1:
                depth |= dict.fromkeys(found, far)
    known = {n: far for n, far in depth.items() if far}
    if len(known) < LEAST:
        return {}
    usual = Counter(known.values()).most_common(1)[0][0]
    tops = {}
    for number, row in where.items():
        at = row - (known.get(number) or usual)
        while number not in known and at > edges[number] and says_page(rows[at].text):
            at -= 1
        if at >= edges[number]:
            tops[number] = at
    return tops


def filled(rows: Sequence[Row], records: Sequence[Record], column: Column) -> Column:
    """Return the column with the names of records that lack the row it is counted from.

    From other rows of the template the name has its distance, too.
    """
    far: dict[int, Counter[int]] = defaultdict(Counter)
    for number, row in column.rows.items():
        for step, at in records[number].steps.items():
            far[step][row - at] += 1
    near = {step: found.most_common(1)[0] for step, found in far.items()}
    where = dict(column.rows)
    people = set(column.texts.values())
    for number, record in enumerate(records):
        if column.texts.get(number):
            continue
        where.pop(number, None)
        usual = [
            (times, record.steps[step] + distance)
            for step, (distance, times) in near.items()
            if step in record.steps and times * 5 >= far[step].total() * 3
        ]
        edge = records[number - 1].end if number else 0
        known = (at for at in range(max(edge, record.first - NEAR), record.end)
                 if rows[at].text in people)  # fmt: skip
        at = next(known, max(usual)[1] if usual else -1)
        if edge <= at < len(rows) and _may_name(rows[at].text):
            where[number] = at
    texts = dict(zip(where, stripped([rows[at] for at in where.values()]), strict=True))
    if any(texts[number] != text for number, text in column.texts.items() if text):
        # A row that has not the form of the others tells nothing about these.
        texts = {n: column.texts.get(n) or rows[at].text for n, at in where.items()}
    return Column(column.key, where, texts)


def _may_name(text: str) -> bool:
    return (
        len(text) <= _NAME
        and not is_sentence(text)
        and names.quality(text) >= names.PASSABLE
        and not says_page(text)
    )


def says_page(text: str) -> bool:
    """Whether a text is what pages say of people."""
    return is_role(text) or is_of_page(text)
