"""From comment to comment of the open list, past those that are not meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thread_cli.tui.state.browser import Browser


def step_top_level(browser: Browser, direction: int) -> bool:
    """Go to the next (1) or previous (-1) comment that answers the post.

    Returns whether there is one, as all of these do.
    """
    at, depth = browser.list_cursor.at, browser.forest.depth
    ahead = range(at + 1, len(browser.group)) if direction > 0 else range(at - 1, -1, -1)
    return _step(browser, ahead, lambda row: depth[row] == 0)


def step_unread(browser: Browser) -> bool:
    """Go to the next comment that was not read; behind the end of the list, from its top on."""
    at = browser.list_cursor.at
    return _step(browser, chain(range(at + 1, len(browser.group)), range(at)), browser.is_unread)


def _step(browser: Browser, ahead: Iterable[int], wanted: Callable[[int], bool]) -> bool:
    """Go to the first of some places of the list whose row is wanted."""
    rows = browser.group.rows
    index = next((index for index in ahead if wanted(rows[index])), None)
    if index is None:
        return False
    browser.list_cursor.to(index)
    browser.enter_list()
    return True
