"""The list on the left: themes, what fits no theme, and everything."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from typing import overload

from thread_cli.forest import Forest
from thread_cli.themes.result import Theme, ThemeSet


class GroupKind(StrEnum):
    """What holds a group together."""

    THEME = "theme"
    OTHER = "other"
    ALL = "all"


class Group:
    """Comments shown as one list.

    Attributes:
        kind: What holds them together.
        label: For a theme its own label, else what the group is.
        rows: Their rows in the forest, in the order in which they are shown.
        order_name: How that order is called.
        theme: The theme, where the group is one.
        is_tree: Whether every reply stands below what it answers.
    """

    __slots__ = ("_places", "is_tree", "kind", "label", "order_name", "rows", "theme")

    def __init__(
        self,
        kind: GroupKind,
        label: str,
        rows: Sequence[int],
        order_name: str,
        theme: Theme | None = None,
        *,
        is_tree: bool = False,
    ) -> None:
        self.kind, self.label, self.rows = kind, label, rows
        self.order_name, self.theme, self.is_tree = order_name, theme, is_tree
        self._places: dict[int, int] = {}

    def with_rows(
        self, rows: Sequence[int], *, order_name: str | None = None, is_tree: bool = False
    ) -> Group:
        """Return the same group with other rows, or in another order."""
        order = self.order_name if order_name is None else order_name
        return Group(self.kind, self.label, rows, order, self.theme, is_tree=is_tree)

    def __len__(self) -> int:
        return len(self.rows)

    def index_of(self, row: int) -> int | None:
        """Return the place of a comment in the list, or none when it is not a member."""
        if isinstance(self.rows, range):
            return row if row in self.rows else None
        if self.is_tree:  # ascending
            at = bisect_left(self.rows, row)
            return at if at < len(self.rows) and self.rows[at] == row else None
        if not self._places:
            self._places.update((member, i) for i, member in enumerate(self.rows))
        return self._places.get(row)


class ThemeRows(Sequence[int]):
    """The rows of a theme's comments, best fit first, looked up as they are asked for."""

    def __init__(self, theme: Theme, forest: Forest) -> None:
        self._comments = theme.comments
        self._row = forest.row

    def __len__(self) -> int:
        return len(self._comments)

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return [self._row[comment - 1] for comment in self._comments[index]]
        return self._row[self._comments[index] - 1]

    def __iter__(self) -> Iterator[int]:
        row = self._row
        return (row[comment - 1] for comment in self._comments)


class ThemeNumbers:
    """From a comment's id to the place (from 0) of its theme, for those that have one."""

    def __init__(self, themes: ThemeSet, comments: int) -> None:
        self._themes = themes.themes
        self._count = comments + 1

    @cached_property
    def _numbers(self) -> array[int]:  # nobody asks before the first paint
        numbers = array("i", [-1]) * self._count
        for number, theme in enumerate(self._themes):
            for comment in theme.comments:
                numbers[comment] = number
        return numbers

    def get(self, comment: int) -> int | None:
        """Return the number of the comment's theme, or none."""
        number = self._numbers[comment]
        return None if number < 0 else number

    def __contains__(self, comment: int) -> bool:
        return self._numbers[comment] >= 0

    def __getitem__(self, comment: int) -> int:
        if (number := self._numbers[comment]) < 0:
            raise KeyError(comment)
        return number


def groups_of(themes: ThemeSet, forest: Forest) -> tuple[Group, ...]:
    """Return the themes (largest first), then the rest if there is one, then all comments."""
    groups = [
        Group(
            GroupKind.THEME,
            theme.label,
            ThemeRows(theme, forest),
            "best fit first",
            theme,
        )
        for theme in themes.themes
    ]
    if themes.unclustered:
        rows = sorted(forest.row[comment - 1] for comment in themes.unclustered)
        groups.append(Group(GroupKind.OTHER, "Other: fits no theme", rows, "in thread order"))
    groups.append(
        Group(GroupKind.ALL, "All comments", range(len(forest)), "in thread order", is_tree=True)
    )
    return tuple(groups)
