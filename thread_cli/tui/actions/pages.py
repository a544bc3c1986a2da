"""On pages and in questions."""

from __future__ import annotations

from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.context import Context


class _InText(Action):
    on = On.TEXT
    section = Section.PAGE


class LineDown(_InText):
    """A line down."""

    id = "page.line-down"
    keys = "j,down"

    def run(self, at: Context) -> None:
        at.text.scroll_down()


class LineUp(_InText):
    """A line up."""

    id = "page.line-up"
    keys = "k,up"

    def run(self, at: Context) -> None:
        at.text.scroll_up()


class Down(_InText):
    """A page down."""

    id = "page.down"
    keys = "ctrl+d,space,pagedown"

    def run(self, at: Context) -> None:
        at.text.scroll_page_down()


class Up(_InText):
    """A page up."""

    id = "page.up"
    keys = "ctrl+u,pageup"

    def run(self, at: Context) -> None:
        at.text.scroll_page_up()


class Top(_InText):
    """Top."""

    id = "page.top"
    keys = "g,home"

    def run(self, at: Context) -> None:
        at.text.scroll_home()


class End(_InText):
    """End."""

    id = "page.end"
    keys = "G,end"

    def run(self, at: Context) -> None:
        at.text.scroll_end()


class Find(Action):
    """Search this help."""

    id = "page.find"
    keys = "slash"
    on = On.HELP
    section = Section.PAGE

    def run(self, at: Context) -> None:
        at.searched.find()


class ClosePage(Action):
    """Close."""

    id = "page.close"
    keys = "escape,q,enter,question_mark,f1,a"
    on = On.PAGE | On.HELP | On.OVERVIEW
    section = Section.PAGE

    def run(self, at: Context) -> None:
        at.close()


class Cancel(Action):
    """Leave it without an answer."""

    id = "ask.cancel"
    keys = "escape"
    on = On.ASK | On.CHOOSE
    section = Section.QUESTION

    def run(self, at: Context) -> None:
        at.close()


class _Step(Action):
    on = On.CHOOSE
    section = Section.QUESTION
    priority = True
    by = 0

    def run(self, at: Context) -> None:
        at.choices.step(self.by)


class NextChoice(_Step):
    """Next."""

    id = "ask.next"
    keys = "down,ctrl+n"
    by = 1


class PreviousChoice(_Step):
    """Previous."""

    id = "ask.previous"
    keys = "up,ctrl+p"
    by = -1


class ChoicesDown(_Step):
    """Ten down."""

    id = "ask.down"
    keys = "pagedown"
    by = 10


class ChoicesUp(_Step):
    """Ten up."""

    id = "ask.up"
    keys = "pageup"
    by = -10
