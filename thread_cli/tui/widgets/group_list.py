"""The list of themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.state.groups import GroupKind
from thread_cli.tui.widgets.lines import Part
from thread_cli.tui.widgets.rows import Rows, theme_mark

if TYPE_CHECKING:
    from thread_cli.tui.state.browser import Browser

_COUNTED = 20_000
#: A bar of fewer cells says little.
_BAR = 4


def bar(share: float, width: int) -> str:
    """Return a bar of ``share`` (0 to 1) of ``width`` cells; never nothing for something."""
    halves = round(max(0.0, min(share, 1.0)) * width * 2)
    if share > 0:
        halves = max(halves, 1)
    full, rest = divmod(halves, 2)
    return "━" * full + "╸" * rest


class GroupList(Rows):
    """Each group with its size, as a number and as a bar; what was read of it is drawn heavy."""

    PLACE = On.ROWS | On.THEMES
    BINDINGS = bindings_on(On.THEMES)
    row_height = 2

    def __init__(self, browser: Browser, *, id: str) -> None:  # noqa: A002
        super().__init__(browser.group_cursor, id=id)
        self.border_title = "Themes"
        self._browser = browser
        self._shown = self.cursor.at
        self._measure_groups()

    def show_groups(self) -> None:
        """Show the groups that there are now."""
        self._measure_groups()
        self.show_rows(self._browser.group_cursor)

    @property
    def is_behind(self) -> bool:
        """Whether another group is open than the list shows."""
        opened = self._browser.group_cursor
        return self.cursor is not opened or self._shown != opened.at

    def _measure_groups(self) -> None:
        groups = self._browser.groups
        self._largest = max((len(g) for g in groups if g.kind is not GroupKind.ALL), default=1)

    def show_cursor(self) -> None:
        """Note which row is shown as the current one."""
        self._shown = self.cursor.at
        super().show_cursor()

    def row_line(self, index: int, line: int, width: int) -> tuple[list[Part], list[Part]]:
        """Label above, bar and size below; what is no theme is set in another face."""
        browser = self._browser
        group = browser.groups[index]
        if line == 0:
            if group.theme is None:
                return [(group.label, "nobody")], []
            mark = theme_mark(index)
            found = [(" /", "guess")] if group.theme in browser.hits.themes else []
            return [(f"{mark[0]} ", mark[1]), (group.label, "heading")], found
        size = f" {len(group):,}"
        # Of very many comments the read ones are not counted anew for every line drawn.
        read = browser.read_in(group) if len(group) <= _COUNTED else 0
        if read:
            size = f" {read:,} of {len(group):,} read"
        if group.kind is GroupKind.ALL:
            return [], [(size, "")]
        firm = f" {group.theme.firmness}" if group.theme is not None else ""
        # The bars of all groups have one measure, whatever of each was read.
        room = width - len(f" weak {self._largest:,} of {self._largest:,} read")
        if room < _BAR:
            size = size.replace(" of ", "/").removesuffix(" read")
            room = width - len(f" weak {self._largest:,}/{self._largest:,}")
        share = len(group) / max(self._largest, 1)
        drawn = bar(share, max(room, _BAR))
        heavy = round(len(drawn) * read / max(len(group), 1))
        face = theme_mark(index)[1] if group.theme is not None else "faint"
        return [("█" * heavy, face), (drawn[heavy:], face)], [(firm, "faint"), (size, "")]
