"""Filters from plain data, so that those that were set hold again another day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from thread_cli.model import Json
from thread_cli.tui.state import filters
from thread_cli.tui.state.filters import Filter

if TYPE_CHECKING:
    from thread_cli.tui.state.browser import Browser


def make_filter(browser: Browser, spec: Mapping[str, Json]) -> Filter | None:
    """Return the filter that a spec means in this thread, or none where it means nothing.

    Args:
        browser: The state that the filter looks into.
        spec: ``by`` says what is looked at, ``value`` what it must be.
    """
    try:
        made = _made(browser, str(spec.get("by")), spec.get("value"))
    except ValueError:
        return None
    return None if made is None else replace(made, spec=dict(spec))


def _made(browser: Browser, by: str, value: Json) -> Filter | None:  # noqa: PLR0911 - a table
    reading = browser.reading
    match by:
        case "author":
            return filters.by_author(None if value is None else str(value))
        case "theme":
            themes = [theme for theme in browser.themes.themes if theme.label == value]
            members = frozenset(i for theme in themes for i in theme.comments)
            return filters.by_theme(str(value), members) if themes else None
        case "date":
            return filters.between(*filters.parse_days(str(value)))
        case "score":
            return filters.score_from(int(str(value)))
        case "hits":
            found = frozenset(browser.find(str(value)))
            return Filter("hits", f"“{value}”", lambda comment, _: comment.id in found)
        case "unread":
            return Filter("unread", "unread", lambda c, _: not reading.is_read(c))
        case "new":
            return Filter("new", "new", lambda c, _: browser.is_new(c))
        case "edited":
            return Filter("edited", "edited", lambda c, _: browser.past(c) is not None)
        case "bookmarked":
            return Filter("bookmarked", by, lambda c, _: reading.note(c) is not None)
        case "has replies":
            return Filter("replies", by, lambda _, row: browser.forest.size[row] > 1)
        case "inferred only":
            return filters.inferred_only()
    return None
