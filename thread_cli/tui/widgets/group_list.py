"""The list of themes."""

from __future__ import annotations

from collections.abc import Sequence

from thread_cli.tui import keys
from thread_cli.tui.state.cursor import Cursor
from thread_cli.tui.state.groups import Group, GroupKind
from thread_cli.tui.widgets.rows import Part, Rows


def bar(share: float, width: int) -> str:
    """Return a bar of ``share`` (0 to 1) of ``width`` cells; never nothing for something."""
    halves = round(max(0.0, min(share, 1.0)) * width * 2)
    if share > 0:
        halves = max(halves, 1)
    full, rest = divmod(halves, 2)
    return "━" * full + "╸" * rest


class GroupList(Rows):
    """Each group with its size, as a number and as a bar."""

    BINDINGS = keys.OPEN_GROUP
    row_height = 2

    def __init__(self, groups: Sequence[Group], cursor: Cursor, *, id: str) -> None:  # noqa: A002
        super().__init__(cursor, id=id)
        self.border_title = "Themes"
        self._groups = groups
        self._largest = max((len(g) for g in groups if g.kind is not GroupKind.ALL), default=1)
        self._digits = max((len(f"{len(g):,}") for g in groups), default=1)

    def row_line(self, index: int, line: int, width: int) -> tuple[list[Part], list[Part]]:
        """Label above, bar and size below; what is no theme is set in another face."""
        group = self._groups[index]
        if line == 0:
            face = "heading" if group.kind is GroupKind.THEME else "nobody"
            return [(group.label, face)], []
        size = f" {len(group):>{self._digits},}"
        if group.kind is GroupKind.ALL:
            return [], [(size, "")]
        face = "bar" if group.kind is GroupKind.THEME else "faint"
        share = len(group) / max(self._largest, 1)
        return [(bar(share, width - len(size)), face)], [(size, "")]
