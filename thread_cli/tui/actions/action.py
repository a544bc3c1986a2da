"""What an action is, and what it gets to work with."""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from enum import Flag, StrEnum, auto
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    NamedTuple,
    Protocol,
    cast,
    runtime_checkable,
)

from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from thread_cli.model import Comment
from thread_cli.tui.keys import key_name

if TYPE_CHECKING:
    from thread_cli.tui.app import BrowseApp
    from thread_cli.tui.screens.browse import BrowseScreen
    from thread_cli.tui.session import Session
    from thread_cli.tui.state.browser import Browser
    from thread_cli.tui.widgets.rows import Rows


class Section(StrEnum):
    """The headings of the help, in its order."""

    ROWS = "In every pane"
    THEMES = "Themes"
    COMMENTS = "Comments"
    CHAIN = "Reading pane"
    VIEWS = "Between panes and views"
    THREAD = "Through the thread"
    FINDING = "Finding"
    COMMENT = "A comment"
    EDITING = "Corrections"
    PROGRAM = "Program"
    OVER = "Views over the panes"
    PAGE = "On a page"
    QUESTION = "In a question"


class On(Flag):
    """Where an action holds: on a screen, or in the part of it that has the keys."""

    ROWS = auto()  # every list
    THEMES = auto()
    COMMENTS = auto()
    CHAIN = auto()
    TREE_ROWS = auto()
    PEOPLE_ROWS = auto()
    PERSON_ROWS = auto()
    CHOICES = auto()
    TEXT = auto()  # what a page says
    MAIN = auto()
    TREE = auto()
    PEOPLE = auto()
    OVERVIEW = auto()
    PAGE = auto()
    HELP = auto()
    ASK = auto()
    CHOOSE = auto()


@runtime_checkable
class ShowsThread(Protocol):
    """A screen that hangs on the thread's links and themes."""

    def relisted(self) -> None:
        """Show a thread or themes that are others now."""


class ShowsComments(Protocol):
    """A screen with a comment that keys can mean."""

    @property
    def row(self) -> int | None:
        """The forest row of that comment, or none."""

    @property
    def listed(self) -> tuple[Sequence[int], str]:
        """The forest rows that are shown, in their order, and what they are."""

    def marked(self) -> None:
        """Show marks that changed."""


class ShowsTree(ShowsComments, Protocol):
    """A screen on which one can walk through the thread."""

    def go(self, row: int) -> None:
        """Go to a comment."""

    def go_back(self, jumps: int = 1) -> bool:
        """Go back over so many jumps; return whether there was one."""

    def open_search(self) -> None:
        """Open the search line."""

    def end_search(self) -> bool:
        """Close the search line, and end the search; return whether there was anything to end."""

    def step_hit(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) hit of the search; return whether there is one."""

    def step_top_level(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) answer to the post; return whether there is one."""

    def fold(self) -> bool:
        """Hide or show the replies to the comment; return whether there are any."""

    def fold_all(self, *, folded: bool) -> None:
        """Hide or show all replies."""


class Context(NamedTuple):
    """Where an action is run.

    Attributes:
        app: The app.
        screen: The screen that has the keys.
        focused: The part of it that has them, or none.
    """

    app: BrowseApp
    screen: Screen[Any]
    focused: Widget | None

    @property
    def places(self) -> On:
        """What holds here."""
        return _place(self.screen) | _place(self.focused)

    @property
    def browser(self) -> Browser:
        """The state."""
        return self.app.browser

    @property
    def session(self) -> Session:
        """Where things are kept."""
        return self.app.session

    @property
    def main(self) -> BrowseScreen:
        """The screen with the panes, also where another lies over it."""
        return self.app.main

    @property
    def rows(self) -> Rows:
        """The list that has the keys; there is one wherever ``On.ROWS`` holds."""
        return cast("Rows", self.focused)

    @property
    def shown(self) -> ShowsComments:
        """The screen, for actions on main screen, tree and people."""
        return cast("ShowsComments", self.screen)

    @property
    def tree(self) -> ShowsTree:
        """The screen, for actions on main screen and tree."""
        return cast("ShowsTree", self.screen)

    @property
    def comment(self) -> Comment | None:
        """The comment that the keys mean, or none."""
        row = self.shown.row
        return None if row is None else self.browser.comment_at(row)

    def key(self, action: str) -> str:
        """Return the first key of an action, by its id, as people write it."""
        return self.app.key_of(action)

    def tell(self, message: str, *, bad: bool = False) -> None:
        """Say something in the line of keys."""
        self.app.tell(message, bad=bad)

    def ask(
        self, question: str, then: Callable[[str], None], answer: str = "", hint: str = ""
    ) -> None:
        """Ask for a line of text and go on with it, unless the reader thinks better of it."""
        from thread_cli.tui.screens.ask import AskScreen

        self.app.push_screen(AskScreen(question, answer, hint), _unless_none(then))

    def choose(self, question: str, names: Sequence[str], then: Callable[[int], None]) -> None:
        """Ask for one of several things and go on with its place in the list."""
        from thread_cli.tui.screens.ask import ChooseScreen

        self.app.push_screen(ChooseScreen(question, names), _unless_none(then))

    def page(self, title: str, text: Content) -> None:
        """Show a page of text."""
        from thread_cli.tui.screens.page import PageScreen

        self.app.push_screen(PageScreen(title, text))


def _unless_none(then: Callable[[Any], None]) -> Callable[[Any], None]:
    return lambda answer: None if answer is None else then(answer)


def _place(node: object) -> On:
    return cast("On", getattr(node, "PLACE", On(0)))


class Action(ABC):
    """Something a reader can do. The docstring is what help and palette say of it.

    Attributes:
        id: Its name in the key map.
        keys: As Textual writes them, with commas between them.
        on: Where it holds.
        section: Its heading in the help.
        footer: Two words at most for the footer; without them it does not show the key.
        pair: The action whose key the footer writes beside this one's, by its id.
        footer_at: Its place in the footer, which leaves out what there is no room for.
        priority: Whether the keys are taken before a line of text gets them.
    """

    id: ClassVar[str]
    keys: ClassVar[str]
    on: ClassVar[On]
    section: ClassVar[Section]
    footer: ClassVar[str] = ""
    pair: ClassVar[str] = ""
    footer_at: ClassVar[int] = 99
    priority: ClassVar[bool] = False

    @property
    def help(self) -> str:
        """What it does, in one line."""
        return (inspect.getdoc(type(self)) or self.id).rstrip(".")

    def enabled(self, browser: Browser) -> bool:  # noqa: ARG002
        """Whether its keys mean it now."""
        return True

    def offered(self, browser: Browser) -> bool:
        """Whether footer and palette name it now."""
        return self.enabled(browser)

    @abstractmethod
    def run(self, at: Context) -> None:
        """Do it."""

    def binding(self) -> Binding:
        """Return what ties the keys to it."""
        return Binding(
            self.keys,
            f"app.do('{self.id}')",
            self.footer or self.help,
            show=bool(self.footer),
            priority=self.priority,
            tooltip=self.help,
            id=self.id,
        )

    def key_names(self, moved: Mapping[str, str]) -> str:
        """Return its keys the way people write them; ``moved`` is the reader's key map."""
        return " ".join(key_name(key.strip()) for key in moved.get(self.id, self.keys).split(","))
