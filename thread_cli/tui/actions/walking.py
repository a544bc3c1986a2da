"""From comment to comment along the replies, and back."""

from __future__ import annotations

from typing import ClassVar

from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.context import Context
from thread_cli.tui.state.browser import Browser


class Walk(Action):
    """Goes from a comment to one that is tied to it."""

    on = On.MAIN | On.TREE
    section = Section.THREAD
    #: What is said where there is nowhere to go.
    nowhere: ClassVar[str]

    def goal(self, browser: Browser, row: int) -> int | None:
        """Return the forest row to go to from ``row``; none or less than 0 for nowhere."""
        raise NotImplementedError

    def run(self, at: Context) -> None:
        row = at.tree.row
        goal = None if row is None else self.goal(at.browser, row)
        if goal is not None and goal >= 0 and goal != row:
            at.tree.go(goal)
        else:
            at.tell(self.nowhere)


class Parent(Walk):
    """What this comment answers."""

    id = "parent"
    nowhere = "this comment answers no other"
    keys = "u"

    def goal(self, browser: Browser, row: int) -> int | None:
        return browser.forest.parent[row]


class Root(Walk):
    """The top of the chain."""

    id = "root"
    nowhere = "this is the top of the chain"
    keys = "U"

    def goal(self, browser: Browser, row: int) -> int | None:
        return browser.forest.root(row)


class NextSibling(Walk):
    """Next answer to the same comment."""

    id = "sibling-next"
    nowhere = "no later comment answers the same"
    keys = "J"

    def goal(self, browser: Browser, row: int) -> int | None:
        return browser.forest.sibling(row, 1)


class PreviousSibling(Walk):
    """Previous answer to the same comment."""

    id = "sibling-previous"
    nowhere = "no earlier comment answers the same"
    keys = "K"

    def goal(self, browser: Browser, row: int) -> int | None:
        return browser.forest.sibling(row, -1)


# Two meanings of n: which one holds depends on whether there is a search.


class _Hit(Action):
    on = On.MAIN | On.TREE
    section = Section.THREAD
    direction = 1

    def offered(self, browser: Browser) -> bool:
        return bool(browser.hits.query)

    def run(self, at: Context) -> None:
        hits = at.browser.hits
        if not hits.query:
            at.tell(f"nothing is searched for; {at.key('search')} searches")
        elif not at.tree.step_hit(self.direction):
            at.tell("this is the only hit" if len(hits) else "nothing was found")


class NextHit(_Hit):
    """Next hit, while there is a search."""

    id = "hit-next"
    keys = "n"
    footer = "hit"
    pair = "hit-previous"
    footer_at = 3

    def enabled(self, browser: Browser) -> bool:  # else the key means the next top-level comment
        return bool(browser.hits.query)


class PreviousHit(_Hit):
    """Previous hit."""

    id = "hit-previous"
    keys = "N"
    direction = -1


class _TopLevel(Action):
    on = On.MAIN | On.TREE
    section = Section.THREAD
    direction = 1

    def run(self, at: Context) -> None:
        if not at.tree.step_top_level(self.direction):
            at.tell(f"no top-level comment {'after' if self.direction > 0 else 'before'} this one")


class NextTopLevel(_TopLevel):
    """Next top-level comment."""

    id = "top-level-next"
    keys = "n"
    footer = "top"
    pair = "top-level-previous"
    footer_at = 4

    def enabled(self, browser: Browser) -> bool:
        return not browser.hits.query


class PreviousTopLevel(_TopLevel):
    """Previous top-level comment."""

    id = "top-level-previous"
    keys = "p"
    direction = -1


class NextUnread(Action):
    """Next comment of the list that was not read."""

    id = "unread-next"
    keys = "full_stop"
    on = On.MAIN
    section = Section.THREAD
    footer = "unread"
    footer_at = 9

    def run(self, at: Context) -> None:
        if not at.main.step_unread():
            at.tell("all else in this list was read")


class ToTheme(Action):
    """To its theme."""

    id = "theme"
    keys = "t"
    on = On.MAIN | On.TREE | On.PEOPLE
    section = Section.THREAD

    def run(self, at: Context) -> None:
        row = at.shown.row
        if row is None:
            return
        if at.browser.theme_number(row) is None:
            at.tell("this comment fits no theme")
            return
        if not at.is_main:
            at.close()
            at.main.go_to("chain")
        if at.browser.choose_in_theme(row):
            at.main.jumped()
        elif at.is_main:
            at.tell("this is its theme")


class Back(Action):
    """Back before the last jump, or out of the view."""

    id = "back"
    keys = "backspace"
    on = On.MAIN | On.TREE | On.PEOPLE | On.OVERVIEW
    section = Section.THREAD
    footer = "back"
    footer_at = 9

    def offered(self, browser: Browser) -> bool:
        return len(browser.history) > 0

    def run(self, at: Context) -> None:
        if at.places & (On.MAIN | On.TREE) and at.tree.go_back():
            return
        if at.is_main:
            at.tell("there is no jump to go back over")
        else:
            at.close()
