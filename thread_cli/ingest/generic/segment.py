"""The winning cut made records: bodies, dates at their ends, furniture, depth."""

from collections.abc import Sequence

from thread_cli.ingest.draft import Draft, Record
from thread_cli.ingest.generic import depth, whom
from thread_cli.ingest.generic.badges import is_role
from thread_cli.ingest.generic.boundaries import Boundary, Cut
from thread_cli.ingest.generic.furniture import Learned, is_buttons, score_in
from thread_cli.ingest.generic.rows import Row
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, FurnitureKind

_LABEL = 60


def cut_header_first(rows: Sequence[Row], boundaries: Sequence[Boundary]) -> tuple[list[Cut], int]:
    """Return the comments of a text whose authors stand before the bodies.

    The second value is how many rows stand before the first comment.
    """
    stops = [*(b.first for b in boundaries[1:]), len(rows)]
    cuts = [Cut(b, b.end, stop, b.date) for b, stop in zip(boundaries, stops, strict=True)]
    return cuts, boundaries[0].first


def cut_footer_last(boundaries: Sequence[Boundary]) -> tuple[list[Cut], int]:
    """Return the comments of a text whose authors stand after the bodies.

    The second value is where the rows begin that no footer closes.
    """
    starts = [0, *(b.end for b in boundaries[:-1])]
    cuts = [Cut(b, start, b.first, b.date) for b, start in zip(boundaries, starts, strict=True)]
    return cuts, boundaries[-1].end


def trim(rows: Sequence[Row], cuts: Sequence[Cut], *, after: bool) -> None:
    """Take furniture off the bodies, and dates and names that stand at their ends."""
    learned = Learned(
        rows,
        [(cut.start, cut.stop) for cut in cuts],
        [cut.boundary.author if cut.boundary else "" for cut in cuts],
    )
    tail_dates = sum(_ends_in_date(rows, cut, learned) for cut in cuts) * 2 > len(cuts)
    for cut in cuts:
        if cut is cuts[-1] and not after and (end := learned.below(cut.start, cut.stop)) < cut.stop:
            cut.furniture.append((end, cut.stop))
            cut.stop = end
        cut.stop = _peel(rows, cut, learned, tail_dates=tail_dates)
        _peel_front(rows, cut, learned, after=after)


def are_closed(rows: Sequence[Row], cuts: Sequence[Cut]) -> bool:
    """Whether the page's template stands at the end of comments, between each and the next.

    Below a header stands template too: behind that comes more than before it.
    """
    ends = [
        cut.stop < len(rows) and any(row.fenced for row in rows[cut.start + 1 : cut.stop + 1])
        for cut in cuts[:-1]
    ]
    before = behind = 0
    for cut in cuts[:-1]:
        at = next((i for i in range(cut.start + 1, cut.stop) if rows[i].fenced), cut.stop)
        before += sum(len(row.text) for row in rows[cut.start : at])
        behind += sum(len(row.text) for row in rows[at : cut.stop])
    return len(ends) >= 3 and sum(ends) * 5 >= len(ends) * 4 and before >= behind


def close(rows: Sequence[Row], cuts: Sequence[Cut]) -> None:
    """End each body at the template below it; labels behind that, and the page's foot, go."""
    for number, cut in enumerate(cuts):
        at = next((i for i in range(cut.start + 1, cut.stop) if rows[i].fenced), None)
        if at is None:
            continue
        last = number == len(cuts) - 1
        if last or all(len(row.text) <= _LABEL for row in rows[at : cut.stop]):
            for row in rows[at : cut.stop]:
                if cut.date is None and _is_date(row):
                    cut.date = row.text[row.dates[0][0] : row.dates[-1][1]]
            cut.furniture.append((at, cut.stop))
            cut.stop = at


def _ends_in_date(rows: Sequence[Row], cut: Cut, learned: Learned) -> bool:
    stop = learned.tail(cut.start, cut.stop)
    return any(_is_date(rows[index]) for index in range(max(cut.start, stop - 1), cut.stop))


def _is_date(row: Row) -> bool:
    return bool(row.dates) and row.dates[-1][1] - row.dates[0][0] >= 0.6 * len(row.text)


def _peel(rows: Sequence[Row], cut: Cut, learned: Learned, *, tail_dates: bool) -> int:
    stop = learned.tail(cut.start, cut.stop)
    if tail_dates and stop > cut.start and _is_date(rows[stop - 1]):
        stop = learned.tail(cut.start, stop - 1)
    for index in range(stop, cut.stop):
        _note(rows[index], cut)
    if stop < cut.stop:
        cut.furniture.append((stop, cut.stop))
    return stop


def _note(row: Row, cut: Cut) -> None:
    """Take the date and the score that a row of the page has for a comment."""
    if cut.date is None and _is_date(row):
        cut.date = row.text[row.dates[0][0] : row.dates[-1][1]]
    votes = row.text[row.dates[-1][1] :].strip() if row.dates else row.text
    score = score_in(votes) if not row.dates or votes[:1] in {"+", "-"} else None
    cut.score = score if score is not None else cut.score


def settle(rows: Sequence[Row], cut: Cut, span: tuple[int, int], start: int, stop: int) -> None:
    """Let a comment's body be other rows of its ``span``; what is left of that is furniture."""
    if start >= stop:
        start = stop = span[1]
    for index in range(span[0], span[1]):
        if cut.start <= index < cut.stop and not start <= index < stop:
            _note(rows[index], cut)
    outside = [piece for piece in cut.furniture if piece[1] <= span[0] or piece[0] >= span[1]]
    pieces = [(span[0], start), (stop, span[1])]
    cut.furniture = [*outside, *(piece for piece in pieces if piece[0] < piece[1])]
    cut.start, cut.stop = start, stop


def _peel_front(rows: Sequence[Row], cut: Cut, learned: Learned, *, after: bool) -> None:
    start = learned.head(cut.start, cut.stop)
    author = cut.boundary.author if cut.boundary else ""
    # Where the picture was, its caption names the author once more.
    if cut.stop - start > 1 and author and rows[start].text == author:
        start += 1
    below = rows[start + 1] if cut.stop - start > 1 else None
    if below and not after and below.gap and not rows[start].gap and is_role(rows[start].text):
        start += 1  # what the author is on this site
    while after and cut.stop - start > 1 and is_buttons(rows[start].text):
        start += 1
    if start > cut.start:
        cut.furniture.append((cut.start, start))
        cut.start = start


def records_of(
    source: Source,
    rows: Sequence[Row],
    cuts: Sequence[Cut],
    *,
    after: bool,
    declared: int | None = None,
) -> Draft:
    """Return a draft with a record a cut; furniture inside a comment's bytes stays with it."""
    draft = Draft([], 0.0, "")
    places = [_place(rows, cut) for cut in cuts]
    levels = None if after and not _indented_footers(rows, cuts) else depth.levels(places)
    draft.quotes_answer = levels is None
    parents = whom.parents(source, rows, cuts, levels, declared)
    for index, cut in enumerate(cuts):
        first, last = _extent(cut, after=after)
        span = source.span(rows[first].number, rows[last - 1].number + 1)
        draft.records.append(
            Record(
                span,
                (cut.boundary.author or None) if cut.boundary else None,
                _whole_text(source, rows, cut, after=after),
                created_text=cut.date,
                score=cut.score
                if cut.score is not None or not cut.boundary
                else cut.boundary.score,
                level=levels[index] if levels else None,
                parent=parents[index],
            )
        )
        for start, stop in cut.furniture:
            if start >= last or stop <= first:
                piece = source.span(rows[start].number, rows[stop - 1].number + 1)
                draft.furniture.append(Furniture(piece, FurnitureKind.BUTTONS))
    return draft


def _whole_text(source: Source, rows: Sequence[Row], cut: Cut, *, after: bool) -> str:
    below = body_text(source, rows, cut.start, cut.stop)[cut.label :].lstrip()
    beside = cut.boundary.rest if cut.boundary else ""
    parts = (below, beside) if after else (beside, below)
    return "\n".join(part for part in parts if part)


def _extent(cut: Cut, *, after: bool) -> tuple[int, int]:
    if cut.boundary is None:
        return cut.start, max(cut.stop, cut.start + 1)
    if after:
        first = min([cut.start, cut.boundary.first, *(a for a, _ in cut.furniture)])
        return first, cut.boundary.end
    return cut.boundary.first, max(cut.stop, cut.boundary.end)


def _place(rows: Sequence[Row], cut: Cut) -> depth.Place:
    body = rows[cut.start].indent if cut.start < cut.stop else None
    header = rows[cut.boundary.anchor].indent if cut.boundary else body or 0
    last = rows[cut.boundary.end - 1].indent if cut.boundary else header
    return depth.Place(header, body, last)


def _indented_footers(rows: Sequence[Row], cuts: Sequence[Cut]) -> bool:
    """Whether bodies are set in together with their footers, or end in these on the same line."""
    deep = [c for c in cuts[1:] if c.boundary and rows[c.boundary.anchor].indent > 1]
    level = sum(
        c.start >= c.stop or rows[c.start].indent == rows[c.boundary.anchor].indent
        for c in deep
        if c.boundary
    )
    return bool(deep) and level * 5 >= len(deep) * 4


def body_text(source: Source, rows: Sequence[Row], start: int, stop: int) -> str:
    """Return a body's lines without the indentation that all of them share."""
    if start >= stop:
        return ""
    first, end = rows[start].number, rows[stop - 1].number + 1
    lines = [source.lines[number].rstrip() for number in range(first, end)]
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    head = lines[0].lstrip()
    return "\n".join([head, *(line[min(margin, len(line)) :] for line in lines[1:])]).rstrip()
