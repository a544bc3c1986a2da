"""Short notes between comments: ``NAME said: TEXT`` on a line, where longer ones are below a head.

Sites that list who passed a post on show both so.
"""

import re
from collections.abc import Sequence

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.rows import Row

_NOTE = re.compile(
    r"(?P<name>[\w.-]{3,40}) (?P<mark>said|says|added|answered|replied):\s(?=[^\"“‘'])"
)
_SURE = 0.9
_LEAST = 3


def with_notes(rows: Sequence[Row], boundaries: Sequence[Boundary]) -> list[Boundary]:
    """Return the headers that say who said something, and the notes that stand apart in bodies.

    A note's author has no other comment: who quotes another one writes like that as well.
    """
    found = list(boundaries)
    if len(found) < _LEAST or not all(b.mark.endswith(":") and not b.date for b in found):
        return found
    people = {b.author.lower() for b in found}
    heads = {row for b in found for row in range(b.first, b.end)}
    ends = [*(b.first for b in found[1:]), len(rows)]
    below = {index for b, end in zip(found, ends, strict=True) for index in range(b.end + 1, end)}
    for index in sorted(below - heads):
        match = _NOTE.match(rows[index].text) if rows[index].gap else None
        if match is None or match["name"].lower() in people:
            continue
        name, rest = match["name"], rows[index].text[match.end() :]
        quality = names.quality(name)
        if quality >= _SURE:
            found.append(
                Boundary(index, index + 1, name, None, index, quality, match["mark"], rest=rest)
            )
    return sorted(found, key=lambda b: b.first)
