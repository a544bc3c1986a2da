"""Themes as bytes, for keeping them and handing them from one process to another.

A head in JSON, then the numbers as arrays in the machine's own order: those of a thread of a
million comments are read as fast as the bytes are.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, overload

import orjson

from thread_cli.themes.result import Membership, SubTheme, Term, Theme, ThemeQuality, ThemeSet

_MAGIC = f"themes 1 {sys.byteorder}\n".encode()
_NONE = -1


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
        ("i", (member.id for member in members)),
        ("i", (_NONE if member.theme is None else member.theme for member in members)),
        ("i", (_NONE if member.runner_up is None else member.runner_up for member in members)),
        ("d", (member.fit for member in members)),
        ("b", (member.by_hand for member in members)),
    )
    parts = [array(code, values).tobytes() for code, values in columns]
    return b"".join((_MAGIC, len(written).to_bytes(8, sys.byteorder), written, *parts))


def unpacked(data: bytes) -> ThemeSet:
    """Return the theme set that ``packed`` made bytes of.

    Raises:
        ValueError: They are of another machine or version, or damaged.
    """
    if not data.startswith(_MAGIC):
        raise ValueError("these are no themes of this version")
    at = len(_MAGIC) + 8
    end = at + int.from_bytes(data[at - 8 : at], sys.byteorder)
    head = orjson.loads(data[at:end])
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
    members = _Members(*(take.numbers(code, head["members"]) for code in "iiidb"))
    if not take.is_done:
        raise ValueError("these themes are cut off")
    quality = ThemeQuality(**head["quality"])
    return ThemeSet(head["k"], head["k_basis"], quality, themes, members, unclustered, places)


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

    def __init__(
        self, ids: Numbers, themes: Numbers, runners_up: Numbers, fits: Numbers, by_hand: Numbers
    ) -> None:
        self._columns = ids, themes, runners_up, fits, by_hand

    def __len__(self) -> int:
        return len(self._columns[0])

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
