"""How the reader left things, as plain data, and going back to it another day."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from thread_cli.model import Json
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.filter_specs import make_filter
from thread_cli.tui.state.ordering import Ordering

#: So many folds are kept for another day; they are written while the reader reads.
_MOST_FOLDS = 5000


def layout_of(browser: Browser) -> dict[str, Json]:
    """Return what is open, in which order, with which filters and folds."""
    return {
        "theme": browser.group.label,
        "order": browser.ordering.value,
        "filters": [dict(f.spec) for f in browser.filters],
        "folded": [*_folded_starts(browser)],
    }


def return_to_layout(browser: Browser) -> None:
    """Open what was open when the reader left; what means nothing any more is left out."""
    layout = browser.reading.layout
    left_at = browser.reading.place_in(browser.columns)
    order = layout.get("order")
    if order in list(Ordering):
        browser.order_by(Ordering(str(order)))
    kept = layout.get("filters")
    for spec in kept if isinstance(kept, list) else ():
        condition = make_filter(browser, spec) if isinstance(spec, dict) else None
        if condition is not None:
            browser.add_filter(condition)
    folded = layout.get("folded")
    _fold_starts(browser, folded if isinstance(folded, list) else [])
    for number, group in enumerate(browser.groups):
        if group.label == layout.get("theme"):
            browser.group_cursor.to(number)
            browser.enter_group()
    if left_at is not None:
        browser.choose(browser.forest.row[left_at])
        browser.history.forget()


def _folded_starts(browser: Browser) -> list[int]:
    """Return the first bytes of the comments whose replies are hidden."""
    rows = islice(browser.folds.rows(), _MOST_FOLDS)
    return [browser.columns.starts[browser.forest.order[row]] for row in rows]


def _fold_starts(browser: Browser, starts: Iterable[Json]) -> None:
    wanted = {start for start in starts if isinstance(start, int)}
    if not wanted:
        return
    row = browser.forest.row
    rows = [row[i] for i, start in enumerate(browser.columns.starts) if start in wanted]
    if sum(browser.folds.toggle(row) for row in rows):
        browser.refold()
