"""Comments whose text stands on the name's own line, where other lines of the page part them.

``NAME: text`` under a clock or over a date, ``NAME, place (3d): text [thanks 4]``, and the other
way about ``text (NAME, place)``.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.prose import is_date_line, is_sentence
from thread_cli.ingest.generic.rows import Row

#: Signs before a line: of a list, or one for each step to the right.
_BULLET = re.compile(r"\A(?:[*•–-]\s+|(?:>\s?)+)")
_VOICE = re.compile(
    # In scripts without spaces none stands behind a colon.
    r"(?P<head>[^:：]{1,60}?)\s?(?:：|:(?=\s|[^\x00-\u2fff]))\s*(?P<rest>\S.*)\Z",
    re.DOTALL,
)
_ASIDE = re.compile(r"\s*[(\[]([^()\[\]]{1,30})[)\]]\Z")
_SIGNED = re.compile(
    r"(?P<rest>\S.*[.!?…。！？:)\"”’❤-\U0001faff])\s*"
    r"(?:\((?P<name>[^()]{2,50})\)|(?:[–—]|--?)\s?(?P<dashed>[^\W\d_][^.!?]{1,50})\.?)\Z"
)
_SHOUT = re.compile(r"(?P<head>[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]*){0,3})\.\s+(?P<rest>\S.*)\Z")
_LEAST = 4
_MOST = 0.7
_STOPS = ".!?…。！？"


def voiced(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Yield the cut at lines of a name, a colon and what is said."""
    found = {i: b for i, row in enumerate(rows) if (b := _boundary(i, row))}
    if len(found) < _LEAST:
        return
    opening = [
        i
        for i in range(min(found), max(found) + 1)
        if _opens(rows, i) or (i in found and i - 1 in found and found[i].date)
    ]
    heads = [i for i in opening if i in found]
    if len(heads) < _LEAST or len(heads) < _MOST * len(opening):
        return
    made = {i: _dated(rows, b) for i, b in found.items()}
    closed = [i for i, b in made.items() if b.end > i + 1]
    if len(set(closed) & set(heads)) * 5 >= len(heads) * 4:
        heads = closed  # the page's own line may stand above the first, and below the last
    candidate = Candidate("lines like “NAME: TEXT”", "led", [made[i] for i in heads])
    boundaries = candidate.boundaries
    people = Counter(b.author for b in boundaries)
    back = sum(count for count in people.values() if count > 1)
    dated = sum(bool(b.date) for b in boundaries)
    talk = sum(is_sentence(b.rest) or " " in b.rest for b in boundaries)
    if (
        max(people.values()) * 5 <= len(heads) * 3
        and (dated * 5 >= len(heads) * 4 or back * 4 >= len(heads))
        and talk * 2 >= len(heads)
    ):
        yield candidate


def bracketed(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Yield the cut at lines that end in a name in brackets: ``text (NAME, place)``."""
    candidate = Candidate("lines like “TEXT (NAME)”", "signed")
    for index, row in enumerate(rows):
        match = _SIGNED.match(row.text)
        signed = (match["name"] or match["dashed"]) if match else ""
        if match and not any(map(str.isdigit, signed)):
            name = signed.partition(", ")[0]
            rest = _BULLET.sub("", match["rest"])
            quality = names.quality(name)
            candidate.boundaries.append(
                Boundary(index, index + 1, name, None, index, quality, "(", rest=rest)
            )
    boundaries = candidate.boundaries
    if len(boundaries) < _LEAST + 1:
        return
    between = rows[boundaries[0].first : boundaries[-1].first + 1]
    span = sum(not is_date_line(row) for row in between)
    named = sum(b.quality >= names.PASSABLE for b in boundaries)
    if len(boundaries) >= _MOST * span and named * 5 >= len(boundaries) * 4:
        yield candidate


def _boundary(index: int, row: Row) -> Boundary | None:
    """Return the header on a row with its text, if it may have one."""
    match = _VOICE.match(_BULLET.sub("", row.text)) or _SHOUT.match(row.text)
    if not match or "://" in row.text[: match.end("head") + 5]:
        return None
    head, date = match["head"], None
    aside = _ASIDE.search(head)
    if aside and any(map(str.isdigit, aside[1])):
        head, date = head[: aside.start()], aside[1]
    if not date and row.dates and row.dates[0][0] < match.end("head"):
        return None
    quality = names.quality(head)
    if quality < names.PASSABLE and names.quality(head.partition(", ")[0]) < names.PASSABLE:
        return None
    return Boundary(index, index + 1, head, date, index, quality, ":", rest=match["rest"])


def _opens(rows: Sequence[Row], index: int) -> bool:
    """Whether a comment may begin at a row: a block begins, or a date or a sign stands before."""
    row = rows[index]
    if is_date_line(row) or not any(map(str.isalpha, row.text)):
        return False
    return (
        row.gap > 0
        or row.fenced
        or not index
        or is_date_line(rows[index - 1])
        or not any(map(str.isalpha, rows[index - 1].text))
        or bool(_BULLET.match(row.text))
    )


def _dated(rows: Sequence[Row], boundary: Boundary) -> Boundary:
    """Return a header with the date on the row above or, where a block ends with it, below."""
    if boundary.date:
        return boundary
    first = boundary.first
    if first and is_date_line(rows[first - 1]) and not rows[first].gap:
        date = rows[first - 1].text
        return Boundary(
            first - 1,
            boundary.end,
            boundary.author,
            date,
            first,
            boundary.quality,
            ":",
            rest=boundary.rest,
        )
    below = boundary.end
    if (
        below < len(rows)
        and rows[below].dates
        and not rows[below].gap
        and rows[below].dates[0][0] == 0
    ):
        date = rows[below].text[slice(*rows[below].dates[0])]
        return Boundary(
            first,
            below + 1,
            boundary.author,
            date,
            first,
            boundary.quality,
            ":",
            rest=boundary.rest,
        )
    return boundary
