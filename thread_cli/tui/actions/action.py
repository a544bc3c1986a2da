"""What an action is, and where it holds."""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import Mapping
from enum import Flag, StrEnum, auto
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding

from thread_cli.tui.keys import key_name

if TYPE_CHECKING:
    from thread_cli.tui.actions.context import Context
    from thread_cli.tui.state.browser import Browser


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

    def keys_in(self, moved: Mapping[str, str]) -> list[str]:
        """Return its keys, as Textual names them; ``moved`` is the reader's key map."""
        return [key.strip() for key in moved.get(self.id, self.keys).split(",")]

    def key_names(self, moved: Mapping[str, str]) -> str:
        """Return its keys the way people write them; ``moved`` is the reader's key map."""
        return " ".join(map(key_name, self.keys_in(moved)))


def place_of(node: object) -> On:
    """Return what holds on a screen or a widget; nothing on one that is not ours, or on none."""
    return cast("On", getattr(node, "PLACE", On(0)))
