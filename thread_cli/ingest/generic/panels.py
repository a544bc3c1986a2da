"""Names among what a page shows of a person: rank, stars, ``Posts: 12``, ``Joined: 2015``.

Records are laid one upon the other at the rows that come once in each (``pace``), which gives
columns (``columns``); the panel itself tells which of them holds who wrote (``dependent``). The
header reaches from the panel's first row to its last, so that nothing of it stands in a body.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import fmean

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.columns import (
    LEAST,
    MOSTLY,
    Column,
    Record,
    columns_of,
    feet,
    filled,
    records_between,
)
from thread_cli.ingest.generic.counted import COUNTED
from thread_cli.ingest.generic.dependent import ranked_columns, shown, tied
from thread_cli.ingest.generic.forms import forms_of, masked
from thread_cli.ingest.generic.pace import Pace, pace
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Panel, Row

#: From where on a panel tells people apart, and how many rows it has where nobody comes back.
_SURE, _LONG = 0.62, 4
_CERTAIN = 0.75
_LIKELY = 0.55
#: How many rows below the template's last one may be of the header.
_BELOW = 5
#: How many columns are worth a comparison, and how many records are looked at before that.
_MOST = 3
_SAMPLE = 300


def with_panels(kept: Sequence[Row], rows: Sequence[Row]) -> list[Row]:
    """Mark in the rows that are kept what headers are found in all rows."""
    marks = panels(rows)
    if not marks:
        return list(kept)
    found = list(kept)
    at = 0
    for number, panel in sorted(marks, key=lambda mark: mark[0]):
        while at + 1 < len(found) and found[at].number < number:
            at += 1
        if found[at].number < panel.end or at + 1 == len(found):
            found[at] = replace(found[at], panels=(*found[at].panels, panel))
    return found


def panelled(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Yield the cuts at the headers that are marked."""
    ways: dict[int, list[Boundary]] = defaultdict(list)
    sure: dict[int, bool] = {}
    for index, row in enumerate(rows):
        for panel in row.panels:
            end = index + 1
            while end < len(rows) and rows[end].number < panel.end:
                end += 1
            anchor = next((i for i in range(index, end) if panel.author in rows[i].text), index)
            sure[panel.way] = panel.sure
            mark = COUNTED if panel.certain else ""
            ways[panel.way].append(
                Boundary(index, end, panel.author, panel.date, anchor, panel.quality, mark)
            )
    for way, boundaries in ways.items():
        if sure[way]:
            yield Candidate("a panel of rows around “NAME”", "panel", boundaries)
        else:
            yield Candidate("“NAME” beside rows that recur once a record", "slot", boundaries)


def panels(rows: Sequence[Row]) -> list[tuple[int, Panel]]:
    """Return the headers found by what recurs once a record, each with its first line's number."""
    found: list[tuple[int, Panel]] = []
    # The letter in place of a picture is there for some people only.
    rows = [row for row in rows if len(row.text) > 1 or not row.text.isalpha()]
    crowd: Crowd | None = None
    for template in pace(rows):
        crowd = crowd or Crowd(rows)
        records = records_between(template)
        if len(records) < LEAST:
            continue
        some = records[:_SAMPLE]
        columns = columns_of(rows, template, some)
        ranked = ranked_columns(rows, template, some, columns, crowd)[: 2 * _MOST]
        if len(records) > len(some):
            keys = {column.key for _, column in ranked}
            every = {c.key: c for c in columns_of(rows, template, records, keys)}
            ranked = [(worth, every[c.key]) for worth, c in ranked if c.key in every]
        for way, (worth, column) in enumerate(_different(rows, records, ranked)[:_MOST]):
            evidence = worth, tied(column, shown(rows, some))
            found += _marks(rows, records, column, way, evidence, template)
    return found


def _different(
    rows: Sequence[Row], records: Sequence[Record], ranked: Sequence[tuple[float, Column]]
) -> list[tuple[float, Column]]:
    """Return the columns, each with all its names, without those that say the same again."""
    found: list[tuple[float, Column]] = []
    for worth, column in ranked[: 2 * _MOST]:
        whole = filled(rows, records, column)
        if not any(_says_the_same(whole, other) for _, other in found):
            found.append((worth, whole))
    return found


def _says_the_same(column: Column, other: Column) -> bool:
    """Whether a column's names are those of another one, with nothing or something behind them."""
    return column.texts.keys() == other.texts.keys() and all(
        text.startswith(other.texts[number]) for number, text in column.texts.items()
    )


def _marks(
    rows: Sequence[Row],
    records: Sequence[Record],
    column: Column,
    way: int,
    evidence: tuple[float, float | None],
    template: Pace,
) -> Iterator[tuple[int, Panel]]:
    """Yield the headers of a way to cut, each with the number of its first line."""
    below = feet(template)
    spans: dict[int, tuple[int, int]] = {}
    for number, text in sorted(column.texts.items()):
        if not text:
            continue
        record, name = records[number], column.rows[number]
        heads = [row for step, row in record.steps.items() if step not in below]
        spans[number] = min(name, *heads, name), max(name, *heads, -1) + 1
    edges = {n: records[n + 1].first if n + 1 < len(records) else len(rows) for n in spans}
    ends = _ends(rows, spans, edges)
    spans = {number: (first, ends[number]) for number, (first, _) in spans.items()}
    dates = _dates(rows, spans, column.texts)
    worth, bound = evidence
    long = bool(spans) and fmean(end - first for first, end in spans.values()) >= _LONG
    sure = worth >= _LIKELY and len(template.steps) >= LEAST
    sure &= long if bound is None else bound >= _SURE
    certain = sure and long and bound is not None and bound >= _CERTAIN
    for number, (first, end) in spans.items():
        text = column.texts[number]
        last = rows[end].number if end < len(rows) else rows[-1].number + 1
        quality = max(names.quality(text), min(1.0, worth))
        yield rows[first].number, Panel(way, text, dates.get(number), last, quality, sure, certain)


def _dates(
    rows: Sequence[Row], spans: dict[int, tuple[int, int]], people: dict[int, str]
) -> dict[int, str]:
    """Return when each record was written: of its dates the one that is seldom the same again.

    When a person joined is the same in all that the person wrote.
    """
    found: dict[tuple[str, int], dict[int, str]] = defaultdict(dict)
    for number, (first, end) in spans.items():
        nth: Counter[str] = Counter()
        for row in reversed(rows[first:end]):
            if row.dates:
                form = masked(row)
                found[form, nth[form]][number] = row.text[slice(*row.dates[0])]
                nth[form] += 1
    every: dict[int, str] = {}
    for dates in sorted(found.values(), key=lambda dates: -len(set(dates.values()))):
        if not _is_own(dates, people):
            every = dates | every
    return every


def _is_own(dates: dict[int, str], people: dict[int, str]) -> bool:
    """Whether dates are those of people: who comes back has the same again."""
    of: dict[str, set[str]] = defaultdict(set)
    for number, date in dates.items():
        of[people[number]].add(date)
    again = len(dates) - len(of)
    return again > 1 and sum(map(len, of.values())) - len(of) < again / 3


def _ends(
    rows: Sequence[Row], spans: dict[int, tuple[int, int]], edges: dict[int, int]
) -> dict[int, int]:
    """Return where the headers end with rows of forms that stand below most of them."""
    below = {n: range(end, min(end + _BELOW, edges[n])) for n, (_, end) in spans.items()}
    counts = Counter(
        (form, place)
        for found in below.values()
        for far, at in enumerate(found)
        for form in _headed(rows[at])
        for place in (far, far + 1)  # a row of another may be missing
    )
    common = {key for key, count in counts.items() if count >= MOSTLY * len(spans)}
    return {
        n: max(
            (
                at + 1
                for far, at in enumerate(found)
                if any({(form, far), (form, far + 1)} & common for form in _headed(rows[at]))
            ),
            default=spans[n][1],
        )
        for n, found in below.items()
    }


def _headed(row: Row) -> list[str]:
    """Return the forms of a row that may be of a header."""
    return [] if is_sentence(row.text) and not row.dates else list(forms_of(row))
