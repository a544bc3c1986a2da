"""What the screens over the main one have in common."""

from __future__ import annotations

from thread_cli.tui.palette import VIEWS_CSS
from thread_cli.tui.screens.over import ClosedOnce
from thread_cli.tui.screens.painting import LinesScreen
from thread_cli.tui.widgets.rows import Rows


class ViewScreen(LinesScreen[int | None], ClosedOnce[int | None]):
    """A screen over the main one; closing it hands back the comment gone to (a row), or none."""

    CSS_PATH = VIEWS_CSS
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (90, "-three")]  # noqa: RUF012

    def step_pane(self, by: int) -> bool:
        """Go to the list beside this one; return whether there is one."""
        lists, at = self._lists()
        if not 0 <= at + by < len(lists):
            return False
        lists[at + by].focus()
        return True

    def cycle_pane(self, by: int) -> None:
        """Go to the next list, from the last to the first."""
        lists, at = self._lists()
        if lists:
            lists[(at + by) % len(lists)].focus()

    def _lists(self) -> tuple[list[Rows], int]:
        """Return the lists that are shown, and the place of the one that has the keys."""
        lists = [each for each in self.query(Rows) if each.display]
        return lists, lists.index(self.focused) if self.focused in lists else 0
