"""A block pasted twice is taken once."""

from collections.abc import Hashable, Sequence
from dataclasses import replace

from thread_cli.ingest.draft import Record
from thread_cli.model import Notice, Span

# Two people may well write "+1" and "Thanks!" again: a repeat of so little is no copy.
_LEAST_CHARS = 40


def without_repeats(records: Sequence[Record]) -> tuple[list[Record], list[Notice]]:
    """Leave out second copies of two or more comments in a row.

    Args:
        records: In the order of the source.

    Returns:
        The records that stay, with the numbers of their parents adjusted, and a notice for each
        copy left out. Authors, texts, dates and identifiers must all agree; what one person
        wrote twice stays twice. Linear in the number of records.
    """
    keys = [_key(record) for record in records]
    first: dict[Hashable, int] = {}
    stands_for = list(range(len(records)))
    notices: list[Notice] = []
    number = 0
    while number < len(records):
        start = first.setdefault(keys[number], number)
        length = 0
        while (
            start + length < number
            and number + length < len(records)
            and keys[start + length] == keys[number + length]
        ):
            length += 1
        if _is_copy(records[number : number + length], keys[number : number + length]):
            stands_for[number : number + length] = stands_for[start : start + length]
            notices.append(_notice(records[number : number + length], start))
        number += max(1, length)
    if not notices:
        return list(records), []
    kept = [i for i, original in enumerate(stands_for) if i == original]
    place = {original: i for i, original in enumerate(kept)}
    return [
        records[i]
        if (parent := records[i].parent) is None
        else replace(records[i], parent=place[stands_for[parent]])
        for i in kept
    ], notices


def _key(record: Record) -> Hashable:
    return record.author, record.text.strip(), record.created_text, record.source_id


def _is_copy(records: Sequence[Record], keys: Sequence[Hashable]) -> bool:
    chars = sum(len(record.text) for record in records)
    return len(records) > 1 and len(set(keys)) > 1 and chars >= _LEAST_CHARS


def _notice(records: Sequence[Record], start: int) -> Notice:
    span = Span(records[0].span.start, records[-1].span.end)
    message = (
        f"{len(records)} comments stand in the text twice, from comment {start + 1} on;"
        " the second copy was left out"
    )
    return Notice("repeated", message, span)
