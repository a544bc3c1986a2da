"""Comments signed on the last line of their own text: ``... as I said. NAME (talk) 3 May 2020``."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from thread_cli.ingest.generic import names, when
from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.rows import Row, normal

_LEAST = 3
#: How much of a line's end is looked at, and how much may stand behind the date.
_END = 160
_AFTER = 30
_WORDS = 5
#: A signature begins where a sentence ends, or behind a dash.
_BEGIN = re.compile(r"(?:[.!?…。！？:)\]\"”]|\s[-–—~]{1,2})\s*(?=\S)")
_ASIDE = re.compile(r"\s*\([^()]{2,40}\)[\s,]*\Z")


def trailing(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Yield the cut below lines that end with a name, a date and what the page puts behind it.

    Without that last sign a sentence may end so in any article.
    """
    found = [(index, *cut) for index, row in enumerate(rows) if (cut := _cut(row))]
    tails = Counter(tail for _, _, _, tail in found)
    if not tails:
        return
    usual, count = tails.most_common(1)[0]
    if count < _LEAST or not usual:
        return
    candidate = Candidate("lines like “TEXT. NAME DATE”", "signed")
    for index, left, date, tail in found:
        signed = _name(left) if tail == usual else None
        if signed:
            name, rest = signed
            quality = names.quality(name)
            candidate.boundaries.append(
                Boundary(index, index + 1, name, date, index, max(0.5, quality), rest=rest)
            )
    if len(candidate.boundaries) >= _LEAST:
        yield candidate


def _cut(row: Row) -> tuple[str, str, str] | None:
    """Return what stands before a date at the line's end, the date, and what stands behind."""
    if not row.text[-_AFTER - 20 :].strip() or not any(map(str.isdigit, row.text[-_END:])):
        return None
    start = max(0, len(row.text) - _END)
    spans = row.dates or [(a + start, b + start) for a, b in when.find(row.text[start:])]
    if not spans or len(row.text) - spans[-1][1] > _AFTER:
        return None
    first, end = spans[-1]
    return row.text[:first].rstrip(), row.text[first:end], normal(row.text[end:].strip())


def _name(left: str) -> tuple[str, str] | None:
    """Return the name at a text's end, and the text before it."""
    left = _ASIDE.sub("", left.rstrip(" ,–—-"))
    begins = [match.end() for match in _BEGIN.finditer(left, max(0, len(left) - _END))]
    begins = [at for at in begins if at < len(left) and left[at - 1].isspace()]
    if not begins:
        return None
    name, rest = left[begins[-1] :], left[: begins[-1]].rstrip(" -–—~")
    if len(name.split()) > _WORDS or len(name) < 2 or not rest:
        return None
    return name, rest
