"""What has to do with the program itself."""

from __future__ import annotations

from thread_cli.tui import wording
from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.context import Context


class _Program(Action):
    on = On.MAIN | On.TREE | On.PEOPLE
    section = Section.PROGRAM


class About(_Program):
    """About the thread; notices."""

    id = "about"
    keys = "a"

    def run(self, at: Context) -> None:
        from thread_cli.tui.screens.page import about_text

        browser = at.browser
        counts = wording.counts(browser.columns)
        at.page("About this thread", about_text(browser.thread, browser.themes, counts))


class Dark(_Program):
    """Dark, light, or the terminal's own colours."""

    id = "dark"
    keys = "d"

    def run(self, at: Context) -> None:
        at.next_colours()


class Palette(_Program):
    """Every action by name."""

    id = "palette"
    keys = "colon,ctrl+p"
    footer = "more"
    footer_at = 7

    def run(self, at: Context) -> None:
        at.palette()


class Help(_Program):
    """This help."""

    id = "help"
    keys = "question_mark,f1"
    footer = "help"
    footer_at = 1

    def run(self, at: Context) -> None:
        at.help()


class Quit(_Program):
    """Quit."""

    id = "quit"
    keys = "q,ctrl+q"
    footer = "quit"  # the footer finds the key by itself: in other views q closes them
    footer_at = 8

    def run(self, at: Context) -> None:
        at.quit()
