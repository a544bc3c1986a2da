"""How the reader left things, as plain data, and going back to it another day."""

from __future__ import annotations

from thread_cli.model import Json
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.filter_specs import make_filter
from thread_cli.tui.state.ordering import Ordering


def layout_of(browser: Browser) -> dict[str, Json]:
    """Return what is open, in which order, with which filters and folds."""
    return {
        "theme": browser.group.label,
        "order": browser.ordering.value,
        "filters": [dict(f.spec) for f in browser.filters],
        "folded": [*browser.folded_starts()],
    }


def return_to_layout(browser: Browser) -> None:
    """Open what was open when the reader left; what means nothing any more is left out."""
    layout = browser.reading.layout
    left_at = browser.reading.place_in(browser.columns.starts)
    order = layout.get("order")
    if order in list(Ordering):
        browser.order_by(Ordering(str(order)))
    kept = layout.get("filters")
    for spec in kept if isinstance(kept, list) else ():
        condition = make_filter(browser, spec) if isinstance(spec, dict) else None
        if condition is not None:
            browser.add_filter(condition)
    folded = layout.get("folded")
    browser.fold_starts(folded if isinstance(folded, list) else [])
    for number, group in enumerate(browser.groups):
        if group.label == layout.get("theme"):
            browser.group_cursor.to(number)
            browser.enter_group()
    if left_at is not None:
        browser.choose(browser.forest.row[left_at])
        browser.history.forget()
