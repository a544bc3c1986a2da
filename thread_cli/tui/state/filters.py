"""Conditions on comments. They stack: what is shown meets all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from typing import NamedTuple

from thread_cli.columns import BASES, NONE, Columns
from thread_cli.model import Basis, Json


class Filter(NamedTuple):
    """A condition and what it is called on the screen.

    Attributes:
        kind: Two of the same kind exclude each other: the newer takes the older's place.
        name: For people.
        keeps: Whether the comment with this id, in this row of the forest, meets it.
        spec: What it was made from; plain data, to make it again another day.
    """

    kind: str
    name: str
    keeps: Callable[[int, int], bool]
    spec: Mapping[str, Json] = MappingProxyType({})


def by_author(columns: Columns, author: str | None) -> Filter:
    """Keep what one person wrote, or what nobody signed."""
    shown = "nobody" if author is None else author
    return Filter("author", f"by {shown}", lambda comment, _: columns.author(comment - 1) == author)


def by_theme(label: str, members: frozenset[int]) -> Filter:
    """Keep the members of a theme, given by their ids."""
    return Filter("theme", f"theme {label}", lambda comment, _: comment in members)


def score_from(columns: Columns, least: int) -> Filter:
    """Keep comments with a score of at least ``least``."""
    least = max(least, NONE + 1)  # the least that a comment with a score has
    return Filter(
        "score", f"score ≥ {least}", lambda comment, _: columns.scores[comment - 1] >= least
    )


def inferred_only(columns: Columns) -> Filter:
    """Keep comments whose place is a guess."""
    inferred = BASES.index(Basis.INFERRED)
    return Filter(
        "inferred", "inferred only", lambda comment, _: columns.bases[comment - 1] == inferred
    )


def between(columns: Columns, first: date | None, last: date | None) -> Filter:
    """Keep comments of these days (UTC), both included; an end may be open."""
    start = datetime.combine(first, time.min, UTC) if first else None
    # No day follows the last there is.
    ends = last is not None and last < date.max
    end = datetime.combine(last, time.min, UTC) + timedelta(days=1) if last and ends else None

    def keeps(comment: int, _: int) -> bool:
        when = columns.created_at(comment - 1)
        return (
            when is not None
            and (start is None or when >= start)
            and (end is None or when < end)
        )  # fmt: skip

    name = f"{first or '…'} to {last or '…'}" if first != last else f"on {first}"
    return Filter("date", name, keeps)


def parse_days(text: str) -> tuple[date | None, date | None]:
    """Read "2024-05-03", "2024-05-03..2024-05-09", "2024-05.." and the like.

    Raises:
        ValueError: It is none of these.
    """
    first, dots, last = (part.strip() for part in text.partition(".."))
    if not dots:
        return _first_day(first), _last_day(first)
    if not first and not last:
        raise ValueError(text)
    start, end = _first_day(first) if first else None, _last_day(last) if last else None
    if start and end and start > end:
        raise ValueError(text)
    return start, end


def _first_day(text: str) -> date:
    parts = text.split("-")
    return date.fromisoformat("-".join([*parts, *["01"] * (3 - len(parts))]))


def _last_day(text: str) -> date:
    missing = 2 - text.count("-")
    first = _first_day(text)
    if missing <= 0 or first.year == date.max.year:
        return first
    after = (
        date(first.year + 1, 1, 1) if missing == 2 or first.month == 12
        else date(first.year, first.month + 1, 1)
    )  # fmt: skip
    return after - timedelta(days=1)
