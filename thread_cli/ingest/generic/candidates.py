"""Every way to cut a text into comments that some recurring shape of its lines suggests.

A candidate is a list of boundaries: where headers (or footers) stand and which author and date
they name. Whether the author stands before or after the body, and which candidate is right, is
for ``score`` to say.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.affixes import without_affixes
from thread_cli.ingest.generic.aligned import aligned
from thread_cli.ingest.generic.answered import without_answered
from thread_cli.ingest.generic.badges import is_role, without_badges
from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.counted import counted, is_count
from thread_cli.ingest.generic.cuts import Cut, cuts_of, sorted_by_side
from thread_cli.ingest.generic.dated import inline, stacked, titled
from thread_cli.ingest.generic.grown import led_below, without_grown
from thread_cli.ingest.generic.led import chatted, clocked, closed, columned, led, spoken
from thread_cli.ingest.generic.marked import (
    bare,
    closing,
    fenced,
    lettered,
    marked,
    numbered,
    signed,
    with_dates,
)
from thread_cli.ingest.generic.panels import panelled
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.phrased import phrased
from thread_cli.ingest.generic.rows import HEADER_LIMIT, Row
from thread_cli.ingest.generic.slots import slots
from thread_cli.ingest.generic.tables import tables
from thread_cli.ingest.generic.trailing import trailing
from thread_cli.ingest.generic.voiced import bracketed, voiced
from thread_cli.ingest.line_parts import whole

#: What stands before an address's sign without a space is no name: "h...@example.org".
_HANDLE = re.compile(
    r"(?P<name>\S.*?)(?:[\s·•|]+|(?=\()|(?=@[\w-]+(?:@[\w.-]+)?\Z))\(?@[\w.-]+(?:@[\w.-]+)?\)?\Z"
)
#: A form's label with little behind it; what people say is longer.
_FIELD = re.compile(r"(?P<label>[A-Z][\w-]{2,14}(?: \w{1,10}){0,2}):(?:\s\S.{0,30})?\Z")
#: A comment's title is seldom longer.
_TITLE = 80
_PICTURE = re.compile(r"(?:avatar|photo|picture|profile (?:photo|picture|image))\Z", re.IGNORECASE)
_NAME = 50
#: A header with more rows has its name found by other means.
_MOST_ROWS = 4
_COUNTED = re.compile(r"#?(\d{1,5})[.)]?\Z")


def candidates(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Yield the candidates worth comparing."""
    crowd = Crowd(rows)
    for candidate in _plain_candidates(rows, crowd):
        named = without_badges(without_handles(without_answered(candidate.boundaries)))
        named = without_affixes(without_grown(led_below(rows, named), crowd))
        named = below_captions(rows, beside_roles(rows, with_display_names(rows, named)))
        candidate.boundaries = with_fields(rows, with_captions(rows, named))
        if candidate.kind == "inline":
            candidate.boundaries = with_titles(rows, candidate.boundaries)
        yield candidate
    for candidate in panelled(rows):
        named = without_badges(without_handles(without_answered(candidate.boundaries)))
        candidate.boundaries = without_affixes(named)
        yield candidate


def _plain_candidates(rows: Sequence[Row], crowd: Crowd) -> Iterator[Candidate]:
    cuts = cuts_of(rows)
    left, alone, right = sorted_by_side(cuts)
    for side, group in (("left", left), ("right", right)):
        yield from inline(group, side)
    told = list(counted(rows, alone))
    yield from told
    for candidate in stacked(rows, alone):
        # Where all dates have a count above them, that is no name.
        if not told or not any(is_count(rows[b.first].text) for b in candidate.boundaries):
            yield candidate
    yield from titled(rows, cuts)
    yield from aligned(rows, alone, cuts)
    alone_rows = {cut.row: cut.date for cut in alone}
    for candidate in marked(rows):
        yield with_dates(rows, candidate, alone_rows)
    yield from led(rows)
    yield from closed(rows)
    for candidate in clocked(rows):
        yield candidate
        yield from _with_dated(candidate, left, right)
    yield from chatted(rows)
    yield from columned(rows)
    yield from spoken(rows)
    yield from voiced(rows)
    yield from bracketed(rows)
    yield from tables(rows, crowd)
    yield from trailing(rows)
    yield from signed(rows)
    yield from closing(rows)
    yield from numbered(rows)
    yield from lettered(rows)
    for candidate in fenced(rows):
        yield with_dates(rows, candidate, alone_rows)
    yield from slots(rows, crowd)
    yield from phrased(rows, crowd)
    if not cuts:
        yield from bare(rows)


def _with_dated(clocked: Candidate, left: list[Cut], right: list[Cut]) -> Iterator[Candidate]:
    """Yield the cut at names with a clock and at those with a date: older ones show the day."""
    taken = {b.first for b in clocked.boundaries}
    group = right if "[CLOCK]" in clocked.shape else left
    for dated in inline(group, "right" if group is right else "left"):
        others = [b for b in dated.boundaries if b.first not in taken]
        if others:
            both = sorted([*clocked.boundaries, *others], key=lambda b: b.first)
            yield Candidate(clocked.shape, "inline", both)


def without_handles(boundaries: list[Boundary]) -> list[Boundary]:
    """Take off the handle that most names have behind them: ``Ada Byron (@ada)``."""
    found = [_HANDLE.match(b.author) if len(b.author) <= HEADER_LIMIT else None for b in boundaries]
    if len(boundaries) < 3 or sum(map(bool, found)) * 5 < len(boundaries) * 4:
        return boundaries
    return [
        replace(b, author=match["name"], quality=names.quality(match["name"])) if match else b
        for b, match in zip(boundaries, found, strict=True)
    ]


def with_display_names(rows: Sequence[Row], boundaries: list[Boundary]) -> list[Boundary]:
    """Take the name above a header that holds but a handle, ``@ada · 3 days ago``."""
    above = [
        b.first > 0
        and rows[b.first].text.startswith("@")
        and not rows[b.first - 1].dates
        and names.quality(rows[b.first - 1].text) >= names.PASSABLE
        for b in boundaries
    ]
    if not boundaries or sum(above) * 5 < len(boundaries) * 4:
        return boundaries
    return [
        replace(b, first=b.first - 1, anchor=b.first - 1, author=rows[b.first - 1].text)
        if has_name
        else b
        for b, has_name in zip(boundaries, above, strict=True)
    ]


def beside_roles(rows: Sequence[Row], boundaries: list[Boundary]) -> list[Boundary]:
    """Take the name above a role, ``Editor``, and the one below a picture, in their place."""
    taken = {row for b in boundaries for row in range(b.first, b.end)}
    moved = []
    for b in boundaries:
        if b.rest or b.end - b.anchor > _MOST_ROWS or rows[b.anchor].text != b.author:
            moved.append(b)
            continue
        above, below = b.anchor - 1, b.anchor + 1
        if is_role(b.author) and above >= 0 and above not in taken and _may_name(rows[above]):
            author = rows[above].text
            moved.append(
                replace(b, first=min(b.first, above), anchor=above, author=author,
                        quality=names.quality(author))
            )  # fmt: skip
        elif _PICTURE.match(b.author) and below < len(rows) and _may_name(rows[below]):
            author = rows[below].text
            moved.append(
                replace(b, anchor=below, end=max(b.end, below + 1), author=author,
                        quality=names.quality(author))
            )  # fmt: skip
        else:
            moved.append(b)
    return moved


def below_captions(rows: Sequence[Row], boundaries: list[Boundary]) -> list[Boundary]:
    """Take the name that stands alone below its picture's caption: ``Avatar for Ada``, ``Ada``."""
    return [
        replace(b, author=below, quality=names.quality(below))
        if b.anchor + 1 < b.end
        and rows[b.anchor].text == b.author
        and (below := rows[b.anchor + 1].text)
        and b.author.endswith(" " + below)
        else b
        for b in boundaries
    ]


def _may_name(row: Row) -> bool:
    return (
        not row.dates
        and len(row.text) <= _NAME
        and names.quality(row.text) >= names.PASSABLE
        and row.text[-1] not in ".!?…,;"
        and not is_role(row.text)
    )


def with_captions(rows: Sequence[Row], boundaries: list[Boundary]) -> list[Boundary]:
    """Take into the headers what stands above each: a picture's caption, the comment's number."""
    captions = [_is_caption(rows, b) for b in boundaries]
    numbers = [_number_above(rows, b) for b in boundaries]
    steps = [a is not None and b is not None and b - a == 1 for a, b in pairwise(numbers)]
    counted = len(steps) > 0 and sum(steps) * 5 >= len(steps) * 4
    captioned = sum(captions) * 5 >= len(boundaries) * 3
    if not counted and not captioned:
        return boundaries
    return [
        replace(b, first=b.first - 1, anchor=b.first)
        if (captioned and captions[index]) or (counted and numbers[index] is not None)
        else b
        for index, b in enumerate(boundaries)
    ]


def with_fields(rows: Sequence[Row], boundaries: list[Boundary]) -> list[Boundary]:
    """Take into the headers the fields of a form that most have above or below: ``Stance: For``."""
    for below in (True, True, True, False, False):
        places = [b.end if below else b.first - 1 for b in boundaries]
        # The edge of a block is crossed on neither side.
        edges = places if below else [b.first for b in boundaries]
        labels = [
            _short_field(rows[at].text)
            if 0 <= at < len(rows) and not rows[edge].gap and not rows[edge].fenced
            else ""
            for at, edge in zip(places, edges, strict=True)
        ]
        often = Counter(label for label in labels if label).most_common(1)
        if len(boundaries) < 3 or not often or often[0][1] * 5 < len(boundaries) * 4:
            continue
        boundaries = [
            b
            if label != often[0][0]
            else replace(b, end=b.end + 1)
            if below
            else replace(b, first=b.first - 1)
            for b, label in zip(boundaries, labels, strict=True)
        ]
    return boundaries


def with_titles(rows: Sequence[Row], boundaries: list[Boundary]) -> list[Boundary]:
    """Take into the headers the one line that stands between each and the template above it."""
    tops = [_title_top(rows, b) for b in boundaries]
    titled = [top < b.first for top, b in zip(tops, boundaries, strict=True)]
    if len(boundaries) < 3 or sum(titled) * 5 < len(boundaries) * 4:
        return boundaries
    return [replace(b, first=top) for b, top in zip(boundaries, tops, strict=True)]


def _title_top(rows: Sequence[Row], boundary: Boundary) -> int:
    """Return where the block begins whose last row is a header, if that is a row or two above.

    Below such a block the body follows without a blank line, or the page's template stands above.
    """
    first, end = boundary.first, boundary.end
    if end >= len(rows) or rows[first].fenced or rows[first].gap:
        return first
    for top in range(first - 1, max(-1, first - 3), -1):
        row = rows[top]
        if row.dates or len(row.text) > _TITLE:
            break
        apart = rows[end].fenced or rows[end].gap
        if row.fenced or (row.gap and not apart and top == first - 1):
            return top
        if row.gap:
            break
    return first


def _short_field(text: str) -> str:
    match = _FIELD.match(text)
    return match["label"] if match else ""


def _number_above(rows: Sequence[Row], boundary: Boundary) -> int | None:
    text = rows[boundary.first - 1].text if boundary.first else ""
    match = _COUNTED.match(text)
    return whole(match[1]) if match else None


def _is_caption(rows: Sequence[Row], boundary: Boundary) -> bool:
    if not boundary.first or len(boundary.author) < 2:
        return False
    above = rows[boundary.first - 1].text
    if boundary.author not in above or above[-1] in ".!?…":
        return False
    opens = rows[boundary.first - 1].gap > 0 or rows[boundary.first - 1].fenced
    if not opens and rows[boundary.first].gap:
        return False  # who signs at a body's end
    return len(above) <= len(boundary.author) + (60 if opens else 25)
