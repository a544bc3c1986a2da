"""What an action gets to work with: the state, and what it sees of the screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, cast

from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from thread_cli.model import Comment
from thread_cli.tui.actions.action import On, place_of

if TYPE_CHECKING:
    from thread_cli.tui.actions.seen import (
        HasChoices,
        HasPanes,
        HasRows,
        HasText,
        IsSearched,
        ShowsComments,
        ShowsPanes,
        ShowsPeople,
        ShowsThread,
        ShowsTree,
    )
    from thread_cli.tui.app import BrowseApp
    from thread_cli.tui.session import Session
    from thread_cli.tui.state.browser import Browser


class Context:
    """Where an action is run: the app, the screen with the keys, and the part that has them.

    None of the three is for actions; they use what is below.
    """

    __slots__ = ("_app", "_focused", "_screen")  # a data class would be made at every start

    def __init__(self, app: BrowseApp, screen: Screen[Any], focused: Widget | None) -> None:
        self._app, self._screen, self._focused = app, screen, focused

    # The state.

    @property
    def browser(self) -> Browser:
        """Where the reader is."""
        return self._app.browser

    @property
    def session(self) -> Session:
        """Where things are kept."""
        return self._app.session

    @property
    def comment(self) -> Comment | None:
        """The comment that the keys mean, or none."""
        row = self.shown.row
        return None if row is None else self.browser.comment_at(row)

    # What shows it. Which of these there is hangs on where an action holds: see ``Action.on``.

    @property
    def places(self) -> On:
        """What holds here."""
        return place_of(self._screen) | place_of(self._focused)

    @property
    def main(self) -> ShowsPanes:
        """The screen with the panes, also where another lies over it."""
        return self._app.main

    @property
    def is_main(self) -> bool:
        """Whether the panes have the keys."""
        return self._screen is self._app.main

    @property
    def has_keys(self) -> bool:
        """Whether the screen has the keys still, and none goes into a line of text."""
        return self._app.screen is self._screen and not isinstance(self._app.focused, Input)

    @property
    def panes(self) -> HasPanes:
        """The screen, for actions on main screen, tree and people."""
        return cast("HasPanes", self._screen)

    @property
    def rows(self) -> HasRows:
        """The list that has the keys; there is one wherever ``On.ROWS`` holds."""
        return cast("HasRows", self._focused)

    @property
    def text(self) -> HasText:
        """The text that has the keys, on pages."""
        return cast("HasText", self._focused)

    @property
    def shown(self) -> ShowsComments:
        """The screen, for actions on main screen, tree and people."""
        return cast("ShowsComments", self._screen)

    @property
    def tree(self) -> ShowsTree:
        """The screen, for actions on main screen and tree."""
        return cast("ShowsTree", self._screen)

    @property
    def people(self) -> ShowsPeople:
        """The screen, for actions on people."""
        return cast("ShowsPeople", self._screen)

    @property
    def choices(self) -> HasChoices:
        """The screen, for actions in a question with several answers."""
        return cast("HasChoices", self._screen)

    @property
    def searched(self) -> IsSearched:
        """The screen, for actions on the help."""
        return cast("IsSearched", self._screen)

    def hanging_on_thread(self) -> Iterator[ShowsThread]:
        """Yield the screens that show links and themes; one may lie over another."""
        from thread_cli.tui.actions.seen import ShowsThread

        for screen in self._app.screen_stack:
            if isinstance(screen, ShowsThread):
                yield screen

    # What is said and asked.

    def key(self, action: str) -> str:
        """Return the first key of an action, by its id, as people write it."""
        return self._app.key_of(action)

    def tell(self, message: str, *, bad: bool = False) -> None:
        """Say something in the line of keys."""
        self._app.tell(message, bad=bad)

    def ask(
        self, question: str, then: Callable[[str], None], answer: str = "", hint: str = ""
    ) -> None:
        """Ask for a line of text and go on with it, unless the reader thinks better of it."""
        from thread_cli.tui.screens.ask import AskScreen

        self._app.push_screen(AskScreen(question, answer, hint), _unless_none(then))

    def choose(self, question: str, names: Sequence[str], then: Callable[[int], None]) -> None:
        """Ask for one of several things and go on with its place in the list."""
        from thread_cli.tui.screens.ask import ChooseScreen

        self._app.push_screen(ChooseScreen(question, names), _unless_none(then))

    def page(self, title: str, text: Content) -> None:
        """Show a page of text."""
        from thread_cli.tui.screens.page import PageScreen

        self._app.push_screen(PageScreen(title, text))

    def help(self) -> None:
        """Show the help."""
        from thread_cli.tui.screens.page import HelpScreen

        self._app.push_screen(HelpScreen(self._app.key_map))

    def palette(self) -> None:
        """Show every action by name."""
        self._app.action_command_palette()

    def close(self) -> None:
        """Close the screen that has the keys, with no answer."""
        self._screen.dismiss(None)

    # What goes beyond the screen.

    def copy(self, text: str) -> None:
        """Put a text where the terminal keeps what is copied."""
        self._app.copy_to_clipboard(text)

    def open_url(self, url: str) -> None:
        """Open a web address outside."""
        self._app.open_url(url)

    def next_colours(self) -> None:
        """Change the colours to the next of those there are."""
        self._app.next_colours()

    def quit(self) -> None:
        """End the app."""
        self._app.exit()


def _unless_none(then: Callable[[Any], None]) -> Callable[[Any], None]:
    return lambda answer: None if answer is None else then(answer)
