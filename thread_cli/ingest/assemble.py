"""A draft becomes a thread: ids, parents, depths, and no byte unaccounted for."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from thread_cli.forest import build_forest
from thread_cli.ingest import dates
from thread_cli.ingest.draft import Draft, Record
from thread_cli.ingest.duplicates import without_repeats
from thread_cli.ingest.given_quotes import with_given_quotes
from thread_cli.ingest.quotes import mark_quotes
from thread_cli.ingest.source import Source
from thread_cli.model import (
    OPEN_LINK,
    ROOT_LINK,
    Basis,
    Comment,
    Furniture,
    FurnitureKind,
    Notice,
    ReplyLink,
    Span,
    Thread,
)
from thread_cli.sanitize import clean, clean_line

_BY_LEVEL = ReplyLink(Basis.EXPLICIT, 1.0, ("the source shows it by depth",))
_BY_NAME = ReplyLink(Basis.EXPLICIT, 1.0, ("the source names the parent",))
_BY_HAND = ReplyLink(Basis.EDITED, 1.0, ("the source says that a person put it there",))


def assemble(source: Source, draft: Draft, format_name: str) -> Thread:
    """Return the thread that a reader's draft describes. Uses up the draft's records."""
    records, repeats = without_repeats(_without_overlap(draft.records))
    notices = [*source.notices, *draft.notices, *repeats]
    parents, links = _parents(records, notices)
    forest = build_forest(parents)
    for node in forest.cut:
        notices.append(
            Notice(
                "cycle",
                f"comment {node + 1} answers itself by way of its replies; it was put at the top",
                records[node].span,
                weighty=True,
            )
        )
        parents[node], links[node] = None, ROOT_LINK
    _date(records, source)
    comments = [
        _comment(number, record, parents[number], links[number], forest.depth[forest.row[number]])
        for number, record in enumerate(records)
    ]
    # A long thread need not be held in three forms at once.
    source.forget_lines()
    draft.records.clear()
    records.clear()
    comments, doubtful = with_given_quotes(comments)
    notices += doubtful
    marked = mark_quotes(comments, answer=draft.quotes_answer)
    if draft.quotes_answer:
        forest = build_forest([c.parent and c.parent - 1 for c in marked])
        marked = tuple(
            replace(comment, depth=forest.depth[forest.row[number]])
            for number, comment in enumerate(marked)
        )
    thread = Thread(
        title=clean_line(draft.title or "") or _title_from_name(source.name),
        format=format_name,
        format_confidence=round(draft.confidence, 3),
        format_reason=draft.reason,
        source=source.info(),
        comments=marked,
        furniture=_tile(source, [c.span for c in comments], draft.furniture),
        notices=tuple(notices),
        declared_comments=draft.declared,
        post_author=clean_line(draft.post_author or "") or None,
        order=draft.order,
        nesting=draft.nesting,
    )
    return _checked_against_claim(thread)


def _title_from_name(name: str) -> str:
    return clean_line(Path(name).stem) or "untitled"


def _comment(
    number: int, record: Record, parent: int | None, link: ReplyLink, depth: int
) -> Comment:
    return Comment(
        id=number + 1,
        author=clean_line(record.author or "") or None,
        text=clean(record.text).strip("\n"),
        span=record.span,
        created_at=record.created_at,
        created_text=clean_line(record.created_text or "") or None,
        score=record.score,
        parent=None if parent is None else parent + 1,
        depth=depth,
        link=link,
        source_id=record.source_id,
        extra=record.extra,
    )


def _date(records: list[Record], source: Source) -> None:
    """Work out when each record was written, in place, from what the source says of it."""
    written = [r for r in records if r.created_text and r.created_at is None]
    order = dates.numeric_order(r.created_text or "" for r in written)
    for record in written:
        moment = dates.moment(record.created_text or "", source.as_of, order)
        if moment is not None:
            record.created_at = moment.when
            if moment.approximate:
                record.extra = {**record.extra, "date_approximate": True}


def _without_overlap(records: Iterable[Record]) -> list[Record]:
    """Order records by place; where a reader let two overlap, the later begins later."""
    kept: list[Record] = []
    end = 0
    for record in sorted(records, key=lambda r: r.span):
        if record.span.start < end:
            record.span = Span(end, max(end, record.span.end))
        kept.append(record)
        end = record.span.end
    return kept


def _parents(
    records: list[Record], notices: list[Notice]
) -> tuple[list[int | None], list[ReplyLink]]:
    """Work out each record's parent (0-based) and how it is known."""
    parents: list[int | None] = []
    links: list[ReplyLink] = []
    named: dict[str, list[int]] = {}  # where each of the source's own numbers stands
    for number, record in enumerate(records):
        if record.source_id is not None:
            named.setdefault(record.source_id, []).append(number)
    open_levels: list[tuple[int, int]] = []  # (level, number) from the root down
    for number, record in enumerate(records):
        parent: int | None = None
        link = ROOT_LINK if record.is_root else OPEN_LINK
        if record.level is not None:
            while open_levels and open_levels[-1][0] >= record.level:
                open_levels.pop()
            parent = open_levels[-1][1] if open_levels else None
            link = ROOT_LINK if parent is None else _BY_LEVEL
            open_levels.append((record.level, number))
        if record.parent is not None:
            parent, link = record.parent, _BY_NAME
        elif record.parent_source_id is not None:
            parent, link = _last_before(number, named.get(record.parent_source_id, ())), _BY_NAME
            if parent is None:
                link = OPEN_LINK
                notices.append(
                    Notice(
                        "missing-parent",
                        f"comment {number + 1} answers {clean_line(record.parent_source_id)!r},"
                        " which is not in the source",
                        record.span,
                        weighty=True,
                    )
                )
        if record.is_edited and not link.is_open:
            link = _BY_HAND
        parents.append(parent)
        links.append(link)
    return parents, links


def _last_before(number: int, places: Sequence[int]) -> int | None:
    """Return the last of ascending places before a number, else the first; none where none is."""
    before = bisect_left(places, number)
    return places[max(0, before - 1)] if places else None


def _tile(source: Source, claimed: list[Span], named: Iterable[Furniture]) -> tuple[Furniture, ...]:
    """Return furniture for every byte that no comment claims, named where a reader named it."""
    wanted = iter(sorted(named, key=lambda f: f.span))
    piece = next(wanted, None)
    furniture: list[Furniture] = []

    def unnamed(start: int, end: int) -> None:
        if start < end:
            blank = not source.raw[start:end].strip(b" \t\r\n\0\x0b\x0c")
            kind = FurnitureKind.BLANK if blank else FurnitureKind.UNREAD
            furniture.append(Furniture(Span(start, end), kind))

    position = 0
    for span in [*claimed, Span(len(source.raw), len(source.raw))]:
        while piece is not None and piece.span.start < span.start:
            start = max(piece.span.start, position)
            end = min(piece.span.end, span.start)
            if start < end:
                unnamed(position, start)
                furniture.append(Furniture(Span(start, end), piece.kind))
                position = end
            if piece.span.end > span.end:
                piece = piece._replace(span=Span(span.end, piece.span.end))
                break
            piece = next(wanted, None)
        unnamed(position, span.start)
        position = max(position, span.end)
    return tuple(furniture)


def _checked_against_claim(thread: Thread) -> Thread:
    """Say so where the source claims another number of comments than was found."""
    declared, found = thread.declared_comments, len(thread.comments)
    if declared is None or declared == found:
        return thread
    if declared > found:
        why = "the rest may be folded away on the page: unfold, copy and read it again"
    else:
        why = "some of what was read may be no comment, or the source's count is older"
    message = f"the source says {declared} comments, {found} were found; {why}"
    notice = Notice("count-differs", message, weighty=True)
    return replace(thread, notices=(*thread.notices, notice))
