"""What an action sees of screens and lists: these methods, and no widget.

An action calls them and is done when it returns. It posts no messages to be handled later: a
key that was typed ahead would then be read before, and mean a comment that is left already.
What widgets report to their screen, a moved cursor or a click, is a message.
"""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from textual.screen import Screen

    from thread_cli.tui.state.cursor import Cursor
    from thread_cli.tui.state.people import Person


class HasRows(Protocol):
    """A list with a cursor."""

    @property
    def cursor(self) -> Cursor:
        """Which row is under it, of how many."""

    def move(self, by: int) -> None:
        """Go some rows down."""

    def go_to_row(self, index: int) -> None:
        """Go to a row, or as near as there is one."""

    def page(self, pages: int) -> None:
        """Go down by what is in view."""

    def half_page(self, pages: int) -> None:
        """Go down by half of what is in view."""

    def open(self) -> None:
        """Ask for the row under the cursor."""


class HasText(Protocol):
    """A text that is scrolled."""

    def scroll_down(self) -> None:
        """Go a line down."""

    def scroll_up(self) -> None:
        """Go a line up."""

    def scroll_page_down(self) -> None:
        """Go a page down."""

    def scroll_page_up(self) -> None:
        """Go a page up."""

    def scroll_home(self) -> None:
        """Go to the top."""

    def scroll_end(self) -> None:
        """Go to the end."""


@runtime_checkable
class ShowsThread(Protocol):
    """A screen that hangs on the thread's links and themes."""

    def relisted(self) -> None:
        """Show a thread or themes that are others now."""


class HasPanes(Protocol):
    """A screen with lists beside each other."""

    def step_pane(self, by: int) -> bool:
        """Go to the pane beside this one; return whether there is one."""

    def cycle_pane(self, by: int) -> None:
        """Go to the next pane, from the last to the first."""


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


class ShowsPanes(HasPanes, ShowsTree, ShowsThread, Protocol):
    """The main screen."""

    @property
    def pane(self) -> str:
        """The pane that has the keys."""

    def go_to(self, name: str) -> None:
        """Give the keys to a pane."""

    def toggle_alone(self) -> bool:
        """Give the pane the whole width, or what others leave; return whether others fit."""

    def step_unread(self) -> bool:
        """Go to the next comment of the list that was not read; return whether there is one."""

    def open_view(self, view: Screen[int | None]) -> None:
        """Show another view, in the place of the one that is shown now."""

    def drop_filter(self, number: int | None) -> None:
        """Drop one filter, or all."""

    def show_group(self) -> None:
        """Show what the group under the cursor holds."""

    def jumped(self) -> None:
        """Show a chosen comment that is perhaps not the one under the list's cursor."""

    def stop_waiting(self) -> None:
        """Mark nothing as read by itself until the reader goes on."""

    def show_progress(self, what: str, kind: str) -> None:
        """Say what is going on with work of a kind; nothing ends it."""

    def work_at(self, work: Coroutine[Any, Any, None], kind: str) -> None:
        """Go on with work beside the reading; the last of a kind ends those before."""


class ShowsPeople(ShowsComments, Protocol):
    """A screen with people to go to."""

    @property
    def people(self) -> Sequence[Person]:
        """Who wrote, in the order of the list."""

    def go_to_person(self, index: int) -> None:
        """Go to one of them."""


class HasChoices(Protocol):
    """A question with several answers."""

    def step(self, by: int) -> None:
        """Go some answers down."""


class IsSearched(Protocol):
    """A page with a line to search it."""

    def find(self) -> None:
        """Open the line to search."""
