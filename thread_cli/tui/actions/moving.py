"""Through lists, and from pane to pane."""

from __future__ import annotations

from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.context import Context


class _InRows(Action):
    on = On.ROWS
    section = Section.ROWS


class NextRow(_InRows):
    """Next row."""

    id = "row-next"
    keys = "j,down"
    footer = "move"
    pair = "row-previous"

    def run(self, at: Context) -> None:
        at.rows.move(1)


class PreviousRow(_InRows):
    """Previous row."""

    id = "row-previous"
    keys = "k,up"

    def run(self, at: Context) -> None:
        at.rows.move(-1)


class FirstRow(_InRows):
    """First row."""

    id = "row-first"
    keys = "g,home"

    def run(self, at: Context) -> None:
        at.rows.go_to_row(0)


class LastRow(_InRows):
    """Last row."""

    id = "row-last"
    keys = "G,end"

    def run(self, at: Context) -> None:
        at.rows.go_to_row(at.rows.cursor.count - 1)


class HalfPageDown(_InRows):
    """Half a page down."""

    id = "half-page-down"
    keys = "ctrl+d"

    def run(self, at: Context) -> None:
        at.rows.half_page(1)


class HalfPageUp(_InRows):
    """Half a page up."""

    id = "half-page-up"
    keys = "ctrl+u"

    def run(self, at: Context) -> None:
        at.rows.half_page(-1)


class PageDown(_InRows):
    """A page down."""

    id = "page-down"
    keys = "pagedown,ctrl+f"

    def run(self, at: Context) -> None:
        at.rows.page(1)


class PageUp(_InRows):
    """A page up."""

    id = "page-up"
    keys = "pageup,ctrl+b"

    def run(self, at: Context) -> None:
        at.rows.page(-1)


class _Open(Action):
    keys = "enter"

    def run(self, at: Context) -> None:
        at.rows.open()


class OpenGroup(_Open):
    """Read its comments."""

    id = "open-group"
    on = On.THEMES
    section = Section.THEMES
    footer = "open"


class OpenComment(_Open):
    """Read its chain."""

    id = "open-comment"
    on = On.COMMENTS | On.PEOPLE_ROWS
    section = Section.COMMENTS
    footer = "read"


class Choose(_Open):
    """Choose it, show its chain."""

    id = "choose"
    on = On.CHAIN | On.CHOICES
    section = Section.CHAIN
    footer = "jump"


class Show(_Open):
    """Go there."""

    id = "show"
    on = On.TREE_ROWS | On.PERSON_ROWS
    section = Section.OVER
    footer = "go there"


class _Panes(Action):
    on = On.MAIN | On.TREE | On.PEOPLE
    section = Section.VIEWS


class PaneRight(_Panes):
    """Pane at the right."""

    id = "pane-right"
    keys = "l,right"

    def run(self, at: Context) -> None:
        if not at.panes.step_pane(1):
            at.tell("this is the last pane")


class PaneLeft(_Panes):
    """Pane at the left."""

    id = "pane-left"
    keys = "h,left"

    def run(self, at: Context) -> None:
        if not at.panes.step_pane(-1):
            at.tell("this is the first pane")


class PaneAlone(_Panes):
    """Only this pane, as wide as the screen, or all."""

    id = "pane-alone"
    keys = "W"
    on = On.MAIN

    def run(self, at: Context) -> None:
        if not at.main.toggle_alone():
            at.tell("only one pane fits this screen")


class Leave(_Panes):
    """End the search, or pane at the left."""

    id = "leave"
    keys = "escape"
    on = On.MAIN

    def run(self, at: Context) -> None:
        if at.main.end_search():
            at.main.go_to(at.main.pane)
        elif not at.main.step_pane(-1):
            at.tell(f"this is the first pane; {at.key('quit')} quits")


class NextPane(_Panes):
    """Next pane, round and round."""

    id = "pane-next"
    keys = "tab"

    def run(self, at: Context) -> None:
        at.panes.cycle_pane(1)


class PreviousPane(_Panes):
    """Previous pane."""

    id = "pane-previous"
    keys = "shift+tab"

    def run(self, at: Context) -> None:
        at.panes.cycle_pane(-1)
