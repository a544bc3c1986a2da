"""A block that stands in the source twice, one copy behind the other: it is read once.

Pasting twice is the usual slip. The copies are found in the lines, before any format is known,
since the head of the second copy stands where a reader expects the end of a comment. What is
not exactly doubled is left to ``duplicates``.
"""

from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice
from operator import eq

from thread_cli.ingest.source import Source
from thread_cli.model import Comment, Furniture, FurnitureKind, Notice, Span, Thread

# Shorter lines, such as buttons, recur at any distance.
_TELLING = 20
# Two people may well write "+1" and "Thanks!" again: a repeat of so little is no copy.
_LEAST_CHARS = 40
_PERIODS = 3


@dataclass(frozen=True, slots=True)
class Copies:
    """A block and what repeats it, as bytes of the source: ``further`` follows ``first``."""

    first: Span
    further: Span


def find_copies(source: Source) -> Copies | None:
    """Return the longest block of lines that is repeated at once, or none. Linear in the lines."""
    numbers = [number for number, text in enumerate(source.bare) if text]
    lines = [source.bare[number] for number in numbers]
    best: tuple[int, int, int, bool] | None = None
    for period in _periods(lines):
        start, length = _longest_run(lines, period)
        # Where the first copy had no line end, its last line and the next copy's first are one.
        glued = length == period - 1 and _is_glued(lines, start, period)
        if (length >= period or glued) and (best is None or length > best[1]):
            best = start, length, period, glued
    if best is None:
        return None
    start, length, period, glued = best
    if glued:
        seam, last = start - 1 + period, start + length + period
        text = source.decoded(numbers[seam])
        column = text.find(lines[last]) + len(lines[last])
        begin = source.starts[numbers[start - 1]]
        middle = source.offset(numbers[seam], column)
        end = source.offset(numbers[last], len(source.decoded(numbers[last]).rstrip("\r\n")))
        return Copies(Span(begin, middle), Span(middle, end))
    end = start + period * (1 + length // period)
    stop = numbers[end] if end < len(lines) else len(source)
    begin, middle = source.starts[numbers[start]], source.starts[numbers[start + period]]
    return Copies(Span(begin, middle), Span(middle, source.starts[stop]))


def restored(thread: Thread, copies: Copies, source: Source) -> Thread | None:
    """Return a thread read without the further copies as one of the whole source.

    None where the block is no copy of comments: what one person wrote twice stays twice.
    """
    doubled = [c for c in thread.comments if copies.first.start <= c.span.start < copies.first.end]
    different = {(c.author, c.text) for c in doubled}
    chars = sum(len(c.text) for c in doubled)
    whole = not (source.raw[: copies.first.start] + source.raw[copies.further.end :]).strip()
    if whole:
        chars = copies.first.end - copies.first.start  # then names and dates count, too
    if len(different) < 2 or chars < _LEAST_CHARS or thread.format_confidence == 0:
        return None
    at, size = copies.further.start, copies.further.end - copies.further.start

    def moved(span: Span) -> Span:
        start = span.start + size if span.start >= at else span.start
        return Span(start, span.end + size if span.end > at else span.end)

    def moved_notice(notice: Notice) -> Notice:
        return notice if notice.span is None else notice._replace(span=moved(notice.span))

    comments: list[Comment] = [replace(c, span=moved(c.span)) for c in thread.comments]
    furniture = [f._replace(span=moved(f.span)) for f in thread.furniture]
    if not any(s.start < at < s.end for s in thread.spans()):
        furniture.append(Furniture(copies.further, FurnitureKind.UNREAD))
    message = (
        f"{len(doubled)} comments stand in the text more than once, from comment"
        f" {doubled[0].id} on; what repeats them was left out"
    )
    repeated = Notice("repeated", message, copies.further)
    return replace(
        thread,
        source=source.info(),
        comments=tuple(comments),
        furniture=tuple(sorted(furniture, key=lambda f: f.span)),
        notices=(*map(moved_notice, thread.notices), repeated),
    )


def _periods(lines: list[str]) -> list[int]:
    """Return half the lines, and the commonest distances of a telling line to its next like."""
    last: dict[str, int] = {}
    votes: Counter[int] = Counter()
    for index, text in enumerate(lines):
        if len(text) >= _TELLING:
            if text in last:
                votes[index - last[text]] += 1
            last[text] = index
    common = [period for period, _ in votes.most_common(_PERIODS)]
    return [p for p in dict.fromkeys([len(lines) // 2, *common]) if p > 1]


def _longest_run(lines: list[str], period: int) -> tuple[int, int]:
    """Return where the longest run of lines equal to those a period below begins; its length."""
    equal = bytes(map(eq, lines, islice(lines, period, None)))
    run = max(equal.split(b"\0"), key=len)
    return equal.find(run), len(run)


def _is_glued(lines: list[str], start: int, period: int) -> bool:
    last = start + 2 * period - 1
    if start == 0 or last >= len(lines):
        return False
    seam = lines[start - 1 + period]
    return seam.startswith(lines[last]) and seam[len(lines[last]) :].strip() == lines[start - 1]
