"""What is listed, and what is found in it."""

from __future__ import annotations

from collections import Counter

from thread_cli.tui import wording
from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.context import Context
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.filter_specs import make_filter

_MOST_AUTHORS = 5000
_HITS = "hits of the search"
#: Filters that ask for nothing more.
_AT_ONCE = ("unread", "bookmarked", "has replies", "inferred only")


class _Finding(Action):
    on = On.MAIN
    section = Section.FINDING


class Search(_Finding):
    """Search texts, authors, themes."""

    id = "search"
    on = On.MAIN | On.TREE
    keys = "slash"
    footer = "find"
    footer_at = 2

    def run(self, at: Context) -> None:
        at.tree.open_search()


class FindPerson(Action):
    """Find a person by name."""

    id = "find-person"
    keys = "slash"
    on = On.PEOPLE
    section = Section.FINDING
    footer = "find"
    footer_at = 2

    def run(self, at: Context) -> None:
        names = [f"{p.name or wording.NO_AUTHOR}  {len(p.rows):,}" for p in at.people.people]
        at.choose("Find a person", names, at.people.go_to_person)


class SetFilter(_Finding):
    """Filter; filters stack."""

    id = "filter"
    keys = "f"
    footer = "filter"
    footer_at = 6

    def run(self, at: Context) -> None:
        browser = at.browser
        set_now = [f"drop: {f.name}" for f in browser.filters]
        kinds = ["author", "theme", "date", "score", *_AT_ONCE]
        if browser.since is not None:
            kinds += ["new", "edited"]
        if browser.hits.query:
            kinds.append(_HITS)

        def chosen(index: int) -> None:
            if index < len(set_now):
                at.main.drop_filter(index)
            else:
                self._ask(at, kinds[index - len(set_now)])

        at.choose("Filter by", [*set_now, *kinds], chosen)

    def _ask(self, at: Context, kind: str) -> None:
        if kind == "author":
            _ask_author(at)
        elif kind == "theme":
            labels = [theme.label for theme in at.browser.themes.themes]
            at.choose("Theme", labels, lambda index: _set(at, "theme", labels[index]))
        elif kind == "score":
            wrong = "a score is a whole number"
            at.ask("Least score", lambda said: _set(at, kind, said, wrong), hint="A whole number.")
        elif kind == "date":
            hint = "2024-05-03, 2024-05, 2024-05-03..2024-05-09, 2024-05-03.. (UTC)"
            wrong = "days are written like 2024-05-03 or 2024-05-03..2024-05-09"
            at.ask("Days", lambda said: _set(at, kind, said, wrong), hint=hint)
        elif kind == _HITS:
            _set(at, "hits", at.browser.hits.query)
        else:
            _set(at, kind)


def _ask_author(at: Context) -> None:
    columns = at.browser.columns
    wrote = Counter(columns.authors).most_common(_MOST_AUTHORS)
    most = [None if place < 0 else columns.names[place] for place, _ in wrote]
    names = [
        f"{wording.NO_AUTHOR if author is None else author}  {count:,}"
        for author, (_, count) in zip(most, wrote, strict=True)
    ]
    at.choose("Author", names, lambda index: _set(at, "author", most[index]))


def _set(at: Context, by: str, value: str | None = None, wrong: str = "") -> None:
    """Set a filter; where there is no such one, say what is wrong."""
    browser = at.browser
    made = make_filter(browser, {"by": by, "value": value.strip() if wrong and value else value})
    if made is None:
        at.tell(wrong or "there is no such filter", bad=True)
        return
    browser.add_filter(made)
    if not len(browser.group):  # what is left of it is elsewhere
        browser.group_cursor.to(len(browser.groups) - 1)
        browser.enter_group()
    at.main.relisted()
    if not any(len(group) for group in browser.groups):
        at.tell(f"no comment meets the filters; {at.key('filter-drop')} drops them", bad=True)


class DropFilters(_Finding):
    """Drop all filters."""

    id = "filter-drop"
    keys = "F"

    def offered(self, browser: Browser) -> bool:
        return bool(browser.filters)

    def run(self, at: Context) -> None:
        if not at.browser.filters:
            at.tell("no filter is set")
        at.main.drop_filter(None)


class Order(_Finding):
    """Order: fit, time, score, replies."""

    id = "order"
    keys = "s"
    footer = "order"
    footer_at = 12

    def run(self, at: Context) -> None:
        at.browser.order_by(at.browser.ordering.next)
        at.main.show_group()


class _Folding(Action):
    on = On.MAIN | On.TREE
    section = Section.FINDING


class Fold(_Folding):
    """Hide or show the replies."""

    id = "fold"
    keys = "space"

    def run(self, at: Context) -> None:
        if not at.tree.fold():
            at.tell("nobody answered this comment")


class UnfoldAll(_Folding):
    """Show all replies."""

    id = "unfold-all"
    keys = "z"

    def run(self, at: Context) -> None:
        at.tree.fold_all(folded=False)


class FoldAll(_Folding):
    """Hide all replies."""

    id = "fold-all"
    keys = "Z"

    def run(self, at: Context) -> None:
        at.tree.fold_all(folded=True)
