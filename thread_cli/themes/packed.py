"""Themes as bytes, for keeping them and handing them from one process to another.

A head in JSON, then the numbers as arrays in the machine's own order: those of a thread of a
million comments are read as fast as the bytes are. How each comment sits in its theme comes
last and is the larger part; kept apart, it is read only when somebody asks for it.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, overload

import orjson

from thread_cli.themes.result import Membership, SubTheme, Term, Theme, ThemeQuality, ThemeSet

_MAGIC = f"themes 2 {sys.byteorder}\n".encode()
_NONE = -1
#: Of a membership: comment, theme, runner-up, fit, by hand.
_MEMBER = "iiidb"
#: In bytes.
MEMBERSHIP_SIZE = sum(array(code).itemsize for code in _MEMBER)


def packed(themes: ThemeSet) -> bytes:
    """Return bytes that ``unpacked`` turns back into an equal theme set, on this machine."""
    head = {
        "k": themes.k,
        "k_basis": themes.k_basis,
        "quality": themes.quality._asdict(),
        "themes": [
            {
                "id": theme.id,
                "label": theme.label,
                "terms": [[term.term, term.weight] for term in theme.terms],
                "size": len(theme.comments),
                "representative": theme.representative,
                "survival": theme.survival,
                "firmness": theme.firmness,
                "sentence": theme.sentence,
                "parts": [[part.label, len(part.comments)] for part in theme.parts],
            }
            for theme in themes.themes
        ],
        "members": len(themes.members),
        "unclustered": len(themes.unclustered),
        "places": len(themes.places),
    }
    written = orjson.dumps(head)
    members = themes.members
    groups = chain.from_iterable(
        (t.comments, *(p.comments for p in t.parts)) for t in themes.themes
    )
    columns: Iterable[tuple[str, Iterable[Any]]] = (
        ("i", chain.from_iterable(groups)),
        ("i", themes.unclustered),
        ("i", themes.places),
    )
    of_members: Iterable[Iterable[Any]] = (
        (member.id for member in members),
        (_NONE if member.theme is None else member.theme for member in members),
        (_NONE if member.runner_up is None else member.runner_up for member in members),
        (member.fit for member in members),
        (member.by_hand for member in members),
    )
    columns = (*columns, *zip(_MEMBER, of_members, strict=True))
    parts = [array(code, values).tobytes() for code, values in columns]
    return b"".join((_MAGIC, len(written).to_bytes(8, sys.byteorder), written, *parts))


def in_parts(data: bytes) -> tuple[bytes, bytes]:
    """Return packed themes without the memberships, and these."""
    head, end = _head(data)
    members = len(data) - head["members"] * MEMBERSHIP_SIZE
    if members < end:
        raise ValueError("these themes are cut off")
    return data[:members], data[members:]


def unpacked(data: bytes, members: Callable[[], bytes] | None = None) -> ThemeSet:
    """Return the theme set that ``packed`` made bytes of.

    Args:
        data: What ``packed`` returned, or the first part of it.
        members: Called for the second part when it is needed, where it is not in ``data``; it
            may raise an error of its own.

    Raises:
        ValueError: They are of another machine or version, or damaged.
    """
    if members is None:
        data, rest = in_parts(data)
        return unpacked(data, lambda: rest)
    head, end = _head(data)
    take = _Taking(data, end)
    themes = tuple(
        Theme(
            id=theme["id"],
            label=theme["label"],
            terms=tuple(Term(term, weight) for term, weight in theme["terms"]),
            comments=take.numbers("i", theme["size"]),
            representative=theme["representative"],
            survival=theme["survival"],
            firmness=theme["firmness"],
            sentence=theme["sentence"],
            parts=tuple(SubTheme(name, take.numbers("i", size)) for name, size in theme["parts"]),
        )
        for theme in head["themes"]
    )
    unclustered = take.numbers("i", head["unclustered"])
    places = take.numbers("i", head["places"])
    if not take.is_done:
        raise ValueError("these themes are cut off")
    quality = ThemeQuality(**head["quality"])
    memberships = _Members(head["members"], members)
    return ThemeSet(head["k"], head["k_basis"], quality, themes, memberships, unclustered, places)


def _head(data: bytes) -> tuple[dict[str, Any], int]:
    """Return the head of packed themes and where it ends."""
    if not data.startswith(_MAGIC):
        raise ValueError("these are no themes of this version")
    at = len(_MAGIC) + 8
    end = at + int.from_bytes(data[at - 8 : at], sys.byteorder)
    return orjson.loads(data[at:end]), end


class _Taking:
    """Takes arrays off bytes, one after the other."""

    def __init__(self, data: bytes, at: int) -> None:
        self._data = data
        self._at = at

    def numbers(self, code: str, count: int) -> Numbers:
        found = Numbers(code)
        end = self._at + count * found.itemsize
        found.frombytes(self._data[self._at : end])
        self._at = end
        return found

    @property
    def is_done(self) -> bool:
        return self._at == len(self._data)


class Numbers(array):  # type: ignore[type-arg]
    """An array that equals a tuple of the same numbers."""

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, (tuple, Numbers)) else False

    __hash__ = None


class _Members(Sequence[Membership]):
    """Memberships that are made of their numbers when somebody asks for them."""

    def __init__(self, count: int, packed_ones: Callable[[], bytes]) -> None:
        self._count = count
        self._packed = packed_ones

    @cached_property
    def _columns(self) -> list[Numbers]:
        data = self._packed()
        if len(data) != self._count * MEMBERSHIP_SIZE:
            raise ValueError("these memberships are of other themes")
        take = _Taking(data, 0)
        return [take.numbers(code, self._count) for code in _MEMBER]

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Membership: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Membership]: ...
    def __getitem__(self, index: int | slice) -> Membership | Sequence[Membership]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        return _member(*(column[index] for column in self._columns))

    def __iter__(self) -> Iterator[Membership]:
        return map(_member, *self._columns)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


def _member(comment: int, theme: int, runner_up: int, fit: float, by_hand: int) -> Membership:
    return Membership(
        comment,
        None if theme == _NONE else theme,
        fit,
        None if runner_up == _NONE else runner_up,
        bool(by_hand),
    )
