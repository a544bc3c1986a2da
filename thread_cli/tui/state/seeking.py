"""Searching while words are typed, and going from hit to hit."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from thread_cli.tui.state.groups import Group, GroupKind
from thread_cli.tui.state.history import Place

if TYPE_CHECKING:
    from thread_cli.tui.state.browser import Browser


class Seeking:
    """Where the words began to be typed, and where the reader is among the hits."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._began: Place | None = None

    def begin(self) -> None:
        """Search as words are typed from here on."""
        self._began = self._browser.place

    def forget(self) -> None:
        """Do not come back to where the words began to be typed."""
        self._began = None

    def seek(self, query: str) -> bool:
        """Show the first hit from where the words began to be typed; return whether it is another.

        What is shown on the way to a word is no step that one would go back to.
        """
        browser, start = self._browser, self._began
        browser.search(query)
        if browser.place is None or start is None:
            return False
        before = browser.chain, browser.list_cursor
        row = start.row if start.row in browser.hits else browser.hits.after(start.row)
        listed = row is None or browser.groups[start.group].index_of(row) is not None
        browser.open_group(start.group if listed else len(browser.groups) - 1)
        browser.show(start.row if row is None else row)
        return (browser.chain, browser.list_cursor) != before

    def end(self, *, keep: bool) -> None:
        """Stay at what was found, or go back to where the words began to be typed."""
        start, self._began = self._began, None
        if start is None:
            return
        if not keep:
            self._browser.open_group(start.group)
            self._browser.show(start.row)
        elif start != self._browser.place:
            self._browser.history.leave(start)

    def step(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) hit in the order of the list.

        Behind the last one of a theme it goes on among all comments; there it comes round.
        """
        browser = self._browser
        here = browser.place
        if here is None or not len(browser.hits):
            return False
        number = here.group
        row = self._in_list(browser.group, here.row, direction)
        if row is None:
            number = len(browser.groups) - 1
            row = self._in_list(browser.opened(number), here.row, direction)
        if row is None or row == here.row:
            return False
        browser.history.leave(here)
        browser.open_group(number)
        browser.show(row)
        return True

    def _in_list(self, group: Group, here: int, direction: int) -> int | None:
        """Return the next hit of a list, from the row that the reader is at, or none."""
        hits = self._browser.hits
        if group.is_tree:  # rows that folds hide are found, too
            return hits.after(here) if direction > 0 else hits.before(here)
        at, rows, everything = group.index_of(here), group.rows, group.kind is GroupKind.ALL
        if at is None and not everything:
            return None
        at = -1 if at is None else at
        below, above = range(at + 1, len(rows)), range(max(at, 0))
        ways = (below, above) if direction > 0 else (above[::-1], below[::-1])
        for index in chain(*ways) if everything else ways[0]:
            if rows[index] in hits:
                return rows[index]
        return None

    def place(self) -> tuple[int | None, int]:
        """Return which hit of the list the reader is at, from 1 (or none), and how many it has."""
        browser = self._browser
        hits, group, here = browser.hits, browser.group, browser.place
        row = -1 if here is None else here.row
        if group.is_tree:
            return hits.number(row), len(hits)
        found = [row for row in group.rows if hits.found[row]] if len(hits) else []
        return found.index(row) + 1 if row in found else None, len(found)
