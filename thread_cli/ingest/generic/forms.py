"""What rows have in common that are of one template: numbers and dates apart."""

import re
from collections.abc import Iterator

from thread_cli.ingest.generic.rows import Row, normal

#: A row of a template is not longer.
_LONGEST = 100
#: In place of a date.
DATE = "\x01"
_TOKEN = re.compile(rf"{DATE}|\w+|[^\w\s]")


def masked(row: Row) -> str:
    """Return a row's text with its dates and numbers alike."""
    text = row.text
    for start, end in reversed(row.dates):
        text = f"{text[:start]}{DATE}{text[end:]}"
    return normal(text)


def forms_of(row: Row) -> Iterator[str]:
    """Yield the forms that a row has: all of it, its first and last words, its date."""
    if len(row.text) > _LONGEST:
        return
    text = masked(row)
    yield text
    if row.dates:
        yield f"…{DATE}…"
    tokens = _TOKEN.findall(text)
    for size in (1, 2):
        if len(tokens) > size:
            yield " ".join(tokens[:size]) + " …"
            yield "… " + " ".join(tokens[-size:])
