"""Which column holds who wrote: what the page shows of people depends on it.

The same person has the same panel each time, and another person another one - a functional
dependency (as in Huhtala et al. 1999, "TANE") of the panel on the name. Names stand above what is
told of people, are different for different people, and are what others call them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from statistics import fmean

from thread_cli.ingest.generic.columns import MOSTLY, NEAR, Column, Record, feet, says_page
from thread_cli.ingest.generic.forms import masked
from thread_cli.ingest.generic.pace import Pace
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row

_NAME = 50
#: How many rows above the template's first may tell of a person.
_ABOVE_ALL = 2
#: People are named in rows that are longer.
_SAID = 25
#: How like people a column must be, and how surely a panel depends on it where nobody comes back.
_FLOOR = 0.35
_TRIVIAL = 0.5
#: How many of the people may be called by what looks like a sentence.
_SENTENCES = 0.3
#: What it is worth to stand above all else, to differ, and to be called so.
_ABOVE, _DIFFERENT, _CALLED = 0.15, 0.15, 0.3


def ranked_columns(
    rows: Sequence[Row],
    template: Pace,
    records: Sequence[Record],
    columns: Sequence[Column],
    crowd: Crowd,
) -> list[tuple[float, Column]]:
    """Return the columns that may hold the people, the likeliest first, each with its worth."""
    page = _Page(rows, template, records, crowd)
    most = max((len(set(column.texts.values())) for column in columns), default=1)
    found = []
    for column in columns:
        texts = [text for text in column.texts.values() if text]
        if len(texts) >= MOSTLY * (len(records) - 1) and _may_be_people(texts):
            worth = page.worth(column, texts) + _DIFFERENT * len(set(texts)) / most
            worth *= page.is_persons(column, texts)
            if worth >= _FLOOR:
                found.append((worth, column))
    return sorted(found, key=lambda one: -one[0])


def _may_be_people(texts: Sequence[str]) -> bool:
    """Whether most texts are as short as names, and differ."""
    return (
        len(set(texts)) > 1
        and fmean(len(text) > _NAME or is_sentence(text) for text in texts) <= _SENTENCES
        and fmean(any(map(str.isalpha, text)) for text in texts) >= MOSTLY
    )


class _Page:
    """Knows what stands in the records of a page, and between them."""

    def __init__(
        self, rows: Sequence[Row], template: Pace, records: Sequence[Record], crowd: Crowd
    ) -> None:
        self._rows, self._records, self._crowd = rows, records, crowd
        self._shown = shown(rows, records)
        self._feet = feet(template)
        inside = {at for record in records for at in range(record.first, record.end)}
        outside = [n for n, row in enumerate(rows) if n not in inside and len(row.text) > _SAID]
        self._bodies = set(outside)
        self._said = Crowd([rows[at] for at in outside])
        self._fixed = {
            row
            for record in records
            for step, row in record.steps.items()
            if any("…" not in form for form in template.steps[step].forms)
        }
        self._in_records = Counter(
            text
            for record in records
            for text in {r.text for r in rows[max(0, record.first - NEAR) : record.end]}
        )

    def worth(self, column: Column, texts: Sequence[str]) -> float:
        """Return how much the panel depends on the texts, and how much they look like people."""
        bound = tied(column, self._shown)
        worth = 0.5 * self._crowd.likely(texts) + 0.5 * (_TRIVIAL if bound is None else bound)
        worth *= sum(map(bool, column.texts.values())) / len(self._records)
        worth *= min(1.0, fmean(map(len, texts)) / 3)
        worth *= 1 - fmean(is_sentence(self._rows[row].text) for row in column.rows.values()) / 2
        own = Counter(dict.fromkeys(texts, 0))
        own.update(t for n, t in column.texts.items() if t and column.rows[n] in self._bodies)
        worth += _CALLED * self._said.called(own)
        return worth + _ABOVE * (1 - _depth(self._records, column))

    def is_persons(self, column: Column, texts: Sequence[str]) -> float:
        """Return less than 1 where the column holds what the page says, or now this, now that."""
        of_page = fmean(map(says_page, texts))
        below = fmean(map(self._feet.__contains__, _below(self._records, column)))
        fixed = fmean(row in self._fixed for row in column.rows.values())
        alone = _alone(self._rows, column, self._in_records)
        return (1 - 0.5 * of_page) * (1 - below) * (1 - fixed) * (0.4 + 0.6 * alone)


def _below(records: Sequence[Record], column: Column) -> Iterator[int]:
    """Yield the first step at or below each of the column's rows, or -1."""
    for number, row in column.rows.items():
        below = [(at, step) for step, at in records[number].steps.items() if at >= row]
        yield min(below)[1] if below else -1


def _alone(rows: Sequence[Row], column: Column, everywhere: Counter[str]) -> float:
    """Return in how many of the records with a text of the column it stands in the column.

    A column that holds now this and now that has each elsewhere, too.
    """
    texts = {rows[row].text for row in column.rows.values()}
    return min(1.0, len(column.rows) / max(1, sum(max(1, everywhere[text]) for text in texts)))


def _depth(records: Sequence[Record], column: Column) -> float:
    """Return how far down in what stands between the bodies the column stands, in [0, 1]."""
    found = []
    for number, row in column.rows.items():
        record = records[number]
        found.append((row - record.first) / max(1, record.end - record.first))
    return max(0.0, min(1.0, fmean(found)))


def shown(rows: Sequence[Row], records: Sequence[Record]) -> list[dict[int, str]]:
    """Return for each record what its panel shows that not all others do, by row.

    What is never the same again counts the records, or says when they were written.
    """
    texts = [
        {at: rows[at].text for at in range(max(0, record.first - _ABOVE_ALL), record.end)}
        for record in records
    ]
    counts = Counter(text for found in texts for text in set(found.values()))
    again = Counter(masked(rows[at]) for found in texts for at in found)
    alike: dict[str, set[str]] = defaultdict(set)
    for found in texts:
        for at, text in found.items():
            alike[masked(rows[at])].add(text)
    counters = {form for form, found in alike.items() if 1 < again[form] == len(found)}
    most = 0.8 * len(records)
    return [
        {
            at: text
            for at, text in found.items()
            if counts[text] < most and masked(rows[at]) not in counters
        }
        for found in texts
    ]


def tied(column: Column, panels: Sequence[dict[int, str]]) -> float | None:
    """Return how surely the panel depends on what stands in the column, in [0, 1].

    None where nobody comes back, or nothing but the column is shown.
    """
    last: dict[str, set[str]] = {}
    before: tuple[str, set[str]] | None = None
    same: list[float] = []
    other: list[float] = []
    for number, text in column.texts.items():
        if number >= len(panels):
            break
        panel = {t for at, t in panels[number].items() if at != column.rows[number]}
        if not panel:
            continue
        if text in last:
            same.append(_alike(panel, last[text]))
        if before is not None and before[0] != text:
            other.append(_alike(panel, before[1]))
        last[text] = panel
        before = (text, panel)
    if not same or not other:
        return None
    return max(0.0, min(1.0, 0.5 + fmean(same) - fmean(other)))


def _alike(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other)
