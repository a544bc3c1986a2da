"""To the other views and back."""

from __future__ import annotations

from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.context import Context

_ANYWHERE = On.MAIN | On.TREE | On.PEOPLE | On.OVERVIEW


class _View(Action):
    section = Section.VIEWS


class ThreadView(_View):
    """The whole tree, at this comment."""

    id = "thread-view"
    keys = "c,2"
    on = _ANYWHERE & ~On.TREE
    footer = "tree"
    footer_at = 5

    def run(self, at: Context) -> None:
        from thread_cli.tui.screens.tree import TreeScreen

        row = at.main.row if On.OVERVIEW in at.places else at.shown.row
        at.main.open_view(TreeScreen(at.browser, row, at.session.read_after))


class PeopleView(_View):
    """People: who wrote, who answers whom."""

    id = "people-view"
    keys = "3"
    on = _ANYWHERE & ~On.PEOPLE
    footer = "people"
    footer_at = 10

    def run(self, at: Context) -> None:
        from thread_cli.tui.screens.people import PeopleScreen

        at.main.open_view(PeopleScreen(at.browser))


class OverviewPage(_View):
    """Overview: counts and histograms."""

    id = "overview"
    keys = "4,v"
    on = _ANYWHERE & ~On.OVERVIEW
    footer = "overview"
    footer_at = 11

    def run(self, at: Context) -> None:
        from thread_cli.tui.screens.overview import OverviewScreen

        at.main.open_view(OverviewScreen(at.browser))


class CloseView(Action):
    """Back to the panes."""

    id = "view.close"
    keys = "escape,q,1"
    on = On.TREE | On.PEOPLE | On.OVERVIEW
    section = Section.OVER
    footer = "close"
    footer_at = 0  # its q comes before the one that quits

    def run(self, at: Context) -> None:
        if not (On.TREE in at.places and at.tree.end_search()):
            at.close()
