"""Filters from plain data, so that those that were set hold again another day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from thread_cli.model import Json
from thread_cli.tui.state import filters
from thread_cli.tui.state.filters import Filter

if TYPE_CHECKING:
    from thread_cli.themes.result import ThemeSet
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
    return None if made is None else made._replace(spec=dict(spec))


def renamed(condition: Filter, before: ThemeSet, now: ThemeSet) -> Filter:
    """Return a filter by a theme that was called otherwise before under the theme's new name."""
    label = condition.spec.get("value")
    if condition.spec.get("by") != "theme" or any(t.label == label for t in now.themes):
        return condition
    was = next((theme for theme in before.themes if theme.label == label), None)
    same = (t for t in now.themes if was and (t.id, t.comments) == (was.id, was.comments))
    theme = next(same, None)
    return condition._replace(spec={**condition.spec, "value": theme.label}) if theme else condition


def _made(browser: Browser, by: str, value: Json) -> Filter | None:  # noqa: PLR0911 - a table
    reading, columns = browser.reading, browser.columns
    match by:
        case "author":
            return filters.by_author(columns, None if value is None else str(value))
        case "theme":
            themes = [theme for theme in browser.themes.themes if theme.label == value]
            members = frozenset(i for theme in themes for i in theme.comments)
            return filters.by_theme(str(value), members) if themes else None
        case "date":
            return filters.between(columns, *filters.parse_days(str(value)))
        case "score":
            return filters.score_from(columns, int(str(value)))
        case "hits":
            found = frozenset(browser.find(str(value)))
            return Filter("hits", f"“{value}”", lambda comment, _: comment in found)
        case "unread":
            starts = columns.starts
            return Filter("unread", "unread", lambda c, _: starts[c - 1] not in reading.read)
        case "new":
            new = frozenset(browser.since.new if browser.since else ())
            return Filter("new", "new", lambda c, _: c in new)
        case "edited":
            edited = browser.since.edited if browser.since else {}
            return Filter("edited", "edited", lambda c, _: c in edited)
        case "bookmarked":
            starts = columns.starts
            return Filter("bookmarked", by, lambda c, _: starts[c - 1] in reading.bookmarks)
        case "has replies":
            return Filter("replies", by, lambda _, row: browser.forest.size[row] > 1)
        case "inferred only":
            return filters.inferred_only(columns)
    return None
