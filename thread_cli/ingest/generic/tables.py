"""Comments that are the rows of a table: one column holds the people, another what they say."""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from statistics import fmean

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row

_LEAST = 4
_NAME = 60
_PIPE = re.compile(r"\s*\|\s*")
_WIDE = re.compile(r"\s{2,}")
#: How like people a column must be, and how many texts must be sentences.
_PEOPLE = 0.6
_SAID = 0.5


def tables(rows: Sequence[Row], crowd: Crowd) -> Iterator[Candidate]:
    """Yield the cut at the rows of the largest table, if people and texts have their columns."""
    for cut in (_by_pipes, _by_wide, _by_commas):
        by_width: dict[int, list[tuple[int, list[str]]]] = defaultdict(list)
        for index, row in enumerate(rows):
            if len(cells := cut(row.text)) > 1:
                by_width[len(cells)].append((index, cells))
        if not by_width:
            continue
        found = max(by_width.values(), key=len)
        span = found[-1][0] - found[0][0] + 1
        close = len(found) * 5 >= span * 4
        if close and len(found) >= _LEAST and (candidate := _candidate(rows, found, crowd)):
            yield candidate


def _candidate(
    rows: Sequence[Row], found: list[tuple[int, list[str]]], crowd: Crowd
) -> Candidate | None:
    columns = list(zip(*(cells for _, cells in found), strict=True))
    text = max(range(len(columns)), key=lambda at: sum(map(len, columns[at])))
    if fmean(map(is_sentence, columns[text])) < _SAID:
        return None
    worth = {
        at: crowd.likely(columns[at])
        for at in range(len(columns))
        if at != text and all(0 < len(cell) <= _NAME for cell in columns[at])
    }
    best = max(worth, key=lambda at: worth[at], default=-1)
    people = Counter(columns[best]) if best >= 0 else Counter()
    if best < 0 or worth[best] < _PEOPLE or len(people) < 2:
        return None
    candidate = Candidate("rows of a table with a column of people", "led")
    for index, cells in found:
        row, author = rows[index], cells[best]
        # What stands over the columns is no person.
        if index == found[0][0] and people[author] == 1 and not is_sentence(cells[text]):
            continue
        date = row.text[slice(*row.dates[0])] if row.dates else None
        quality = names.quality(author)
        candidate.boundaries.append(
            Boundary(index, index + 1, author, date, index, quality, "|", rest=cells[text])
        )
    return candidate if len(candidate.boundaries) >= _LEAST else None


def _by_pipes(text: str) -> list[str]:
    cells = _PIPE.split(text.strip())
    if text.startswith("|") and text.endswith("|"):
        cells = cells[1:-1]
    return [] if all(set(cell) <= set("-: ") for cell in cells) else cells


def _by_wide(text: str) -> list[str]:
    return _WIDE.split(text.strip())


def _by_commas(text: str) -> list[str]:
    if text.count('"') < 2:
        return []
    return next(csv.reader([text]), [])
