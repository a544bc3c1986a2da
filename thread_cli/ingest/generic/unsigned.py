"""Comments whose footer lacks the name: a person who gave none wrote them."""

from collections.abc import Sequence

from thread_cli.ingest.generic import when
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.cuts import has_time
from thread_cli.ingest.generic.rows import Row

#: So many footers tell how all are written.
_LEAST = 4
_WHOLE = 0.9


def with_unsigned(rows: Sequence[Row], boundaries: Sequence[Boundary]) -> list[Boundary]:
    """Return the footers ``NAME DATE`` and those among them that are a date alone.

    The date has a clock and is in the form of all others, text stands above it and below.
    """
    forms = {when.form(b.date) if b.date and has_time(b.date) else "" for b in boundaries}
    lines = all(b.end == b.first + 1 and b.author for b in boundaries)
    if len(boundaries) < _LEAST or len(forms) != 1 or "" in forms or not lines:
        return list(boundaries)
    found = list(boundaries)
    start = 0
    for b in [*boundaries, None]:
        for index in range(start + 1, b.first - 1 if b else len(rows)):
            row = rows[index]
            if len(row.dates) != 1:
                continue
            first, end = row.dates[0]
            date = row.text[first:end]
            if end - first >= _WHOLE * len(row.text) and when.form(date) in forms:
                found.append(Boundary(index, index + 1, "", date, index, 0.0))
        start = b.end if b else start
    return sorted(found, key=lambda b: b.first)
