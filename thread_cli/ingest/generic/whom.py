"""Whom each comment answers: the ways to tell it asked one by one, the surest first.

What says less is believed where it does not contradict what says more. Levels of indentation are
``depth``'s to tell; what only splits replies from others is not asked where there are any.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from thread_cli.ingest.generic import refs
from thread_cli.ingest.generic.addressed import addressed
from thread_cli.ingest.generic.answer_buttons import by_parent_button
from thread_cli.ingest.generic.boundaries import Cut
from thread_cli.ingest.generic.claims import UNKNOWN, Claim, contradicts
from thread_cli.ingest.generic.drawn import by_drawing
from thread_cli.ingest.generic.handles import by_handle
from thread_cli.ingest.generic.hosts import by_host
from thread_cli.ingest.generic.numbered import by_number
from thread_cli.ingest.generic.openers import by_opener
from thread_cli.ingest.generic.pointed import by_row
from thread_cli.ingest.generic.reply_counts import by_count
from thread_cli.ingest.generic.responses import by_kind
from thread_cli.ingest.generic.retitled import by_title
from thread_cli.ingest.generic.rows import Row
from thread_cli.ingest.generic.shown import Place, shown
from thread_cli.ingest.generic.times import by_time
from thread_cli.ingest.source import Source

#: How many lines of a comment say whom it answers.
_SAID = 8
#: So many comments of which the page says it are its rule.
_RULE = 2
#: How far above a header its number may stand.
_ABOVE = 3
_NUMBER = re.compile(r"#?\d{1,5}[.)]?\Z")


def parents(
    source: Source,
    rows: Sequence[Row],
    cuts: Sequence[Cut],
    levels: Sequence[int] | None,
    declared: int | None,
) -> list[int | None]:
    """Return for each comment the number of the one that the page says it answers, or none.

    Args:
        source: The source.
        rows: The rows that were cut.
        cuts: The comments.
        levels: The depth of each by its indentation, or none where that shows nothing.
        declared: How many comments the page says there are, or none.
    """
    comments = shown(source.bare, [_place(rows, cut) for cut in cuts])
    authors = [cut.boundary.author if cut.boundary else "" for cut in cuts]
    edges = [0, *(cut.stop for cut in cuts[:-1])]
    texts = [_said(source, rows, cut, edge) for cut, edge in zip(cuts, edges, strict=True)]
    bodies = [_body(rows, cut) for cut in cuts]
    by_page = [
        by_number(comments),
        _within(by_row(comments), levels),
        _within(by_handle(comments), levels),
        _within(Claim("header", _of_header(rows, cuts), 1.0), levels),
    ]
    claims = [
        *by_page,
        Claim("signs", refs.by_signs(texts), 1.0),
        _within(Claim("names", refs.by_name(texts, authors), 1.0), levels),
    ]
    # Where the page says whom comments answer, it need not be guessed from texts.
    if not any(claim is not None and claim.count >= _RULE for claim in by_page):
        claims.append(Claim("addressed", addressed(bodies, authors), 0.5))
    if levels is None:
        claims += [
            by_drawing(comments),
            by_title(comments),
            by_kind(comments),
            by_count(comments, declared),
            by_parent_button(comments),
            by_host(comments),
            by_opener(comments),
        ]
    told = [claim for claim in claims if claim is not None and claim.count]
    if levels is None and not told and (claim := by_time(comments)):
        told = [claim]
    return _decided(len(cuts), told)


def _within(claim: Claim | None, levels: Sequence[int] | None) -> Claim | None:
    """Return a claim without whom comments would answer that is not of their branch."""
    if levels is None or claim is None:
        return claim
    top = min(levels)
    found: list[int | None] = []
    first = 0
    for index, parent in enumerate(claim.parents):
        first = index if levels[index] == top else first
        is_inside = parent is None or parent < 0 or first <= parent < index
        found.append(parent if is_inside else UNKNOWN)
    return replace(claim, parents=found)


def _decided(count: int, claims: Sequence[Claim]) -> list[int | None]:
    kept: list[Claim] = []
    for claim in claims:
        if not any(contradicts(claim, other) for other in kept):
            kept.append(claim)
    said = ([one for claim in kept if (one := claim.parents[n]) is not None] for n in range(count))
    return [
        first if first is not None and first >= 0 else None
        for first in (next(iter(s), None) for s in said)
    ]


def _place(rows: Sequence[Row], cut: Cut) -> Place:
    def lines(first: int, stop: int) -> tuple[int, int]:
        if first >= stop:
            at = rows[min(first, len(rows) - 1)].number
            return at, at
        return rows[first].number, rows[stop - 1].number + 1

    body = lines(cut.start, cut.stop)
    head = lines(cut.boundary.first, cut.boundary.end) if cut.boundary else (body[0], body[0])
    return Place(cut.boundary.author if cut.boundary else "", cut.date or "", head, body)


def _of_header(rows: Sequence[Row], cuts: Sequence[Cut]) -> list[int | None]:
    """Return whom each comment's header names: the last comment before by that author."""
    last: dict[str, int] = {}
    found: list[int | None] = []
    open_one: int | None = None  # what "NAME replied:" answers that names nobody
    for index, cut in enumerate(cuts):
        first = min(cut.boundary.first, cut.start) if cut.boundary else cut.start
        end = min(len(rows), max(cut.start + 1, cut.boundary.end + 1 if cut.boundary else 0))
        answered = next((row.answers for row in rows[first:end] if row.answers), "")
        if cut.boundary and cut.boundary.answers:
            answered = cut.boundary.answers.lower()
        found.append(last.get(answered) if answered else None)
        if cut.boundary:
            last[cut.boundary.author.lower()] = index
            if cut.boundary.mark.lower().startswith("repl"):
                found[index] = found[index] if found[index] is not None else open_one
            else:
                open_one = index
    return found


def _body(rows: Sequence[Row], cut: Cut) -> str:
    beside = cut.boundary.rest + "\n" if cut.boundary and cut.boundary.rest else ""
    return beside + "\n".join(
        row.text for row in rows[cut.start : min(cut.stop, cut.start + _SAID)]
    )


def _said(source: Source, rows: Sequence[Row], cut: Cut, edge: int) -> str:
    """Return a comment's first lines with its header, where it may say whom it answers.

    A number may stand above the header, below ``edge``, where the body above ends.
    """
    places = [(cut.start, max(cut.stop, cut.start + (cut.boundary is None)))]
    if cut.boundary:
        first = cut.boundary.first
        above = (at for at in range(max(edge, first - _ABOVE), first))
        first = next((at for at in above if _NUMBER.match(rows[at].text)), first)
        places.insert(0, (first, cut.boundary.end))
    lines: list[str] = []
    for first, stop in places:
        if first < min(stop, len(rows)):
            last = rows[min(stop, len(rows)) - 1].number
            lines += source.lines[rows[first].number : last + 1]
    return "\n".join(line.strip() for line in lines[:_SAID] if line.strip())
