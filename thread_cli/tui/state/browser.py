"""Where the reader is: group, place in its list, chosen comment, way back."""

from __future__ import annotations

from thread_cli.forest import Forest, forest_of
from thread_cli.model import Comment, Thread
from thread_cli.themes.result import ThemeSet
from thread_cli.tui.state.chain import Chain
from thread_cli.tui.state.cursor import Cursor
from thread_cli.tui.state.groups import Group, groups_of
from thread_cli.tui.state.history import History, Place


class Browser:
    """The state behind the browse screen.

    Every method that moves returns whether anything changed, so that the
    screen redraws only then.

    Attributes:
        groups: The list on the left.
        group_cursor: Which group is open.
        list_cursor: Which of its comments the list's cursor is on.
        chain: The chosen comment's chain; none in a thread without comments.
            The chosen comment need not be in the open group: it may have been
            reached through the chain.
        history: Places left by jumps.
    """

    def __init__(self, thread: Thread, themes: ThemeSet) -> None:
        self.thread = thread
        self.themes = themes
        self.forest: Forest = forest_of(thread)
        self.groups: tuple[Group, ...] = groups_of(themes, self.forest)
        self.group_cursor = Cursor(len(self.groups))
        self.list_cursor = Cursor(len(self.group))
        self.history = History()
        self.chain: Chain | None = None
        self.enter_list()

    @property
    def group(self) -> Group:
        """The open group."""
        return self.groups[self.group_cursor.at]

    @property
    def place(self) -> Place | None:
        """Where the reader is now."""
        if self.chain is None:
            return None
        return Place(self.group_cursor.at, self.chain.chosen_row)

    def comment_at(self, row: int) -> Comment:
        """Return the comment at a row of the forest."""
        return self.thread.comments[self.forest.order[row]]

    def enter_group(self) -> None:
        """Show the group under the group cursor from its first comment on."""
        self.list_cursor = Cursor(len(self.group))
        self.enter_list()

    def enter_list(self) -> None:
        """Choose the comment under the list cursor."""
        if len(self.group):
            self.chain = Chain(self.forest, self.group.rows[self.list_cursor.at])

    def choose(self, row: int) -> bool:
        """Jump to a comment, wherever it is; the list follows if it holds the comment."""
        here = self.place
        if here is None or here.row == row:
            return False
        self.history.leave(here)
        self._show(row)
        return True

    def choose_parent(self) -> bool:
        """Jump to the comment that the one under the chain's cursor answers."""
        if self.chain is None:
            return False
        parent = self.forest.parent[self.chain.cursor_row]
        return parent >= 0 and self.choose(parent)

    def choose_root(self) -> bool:
        """Jump to the comment at the top of the chain."""
        return self.chain is not None and self.choose(self.forest.root(self.chain.chosen_row))

    def step_top_level(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) comment of the list that answers the post."""
        rows, index = self.group.rows, self.list_cursor.at + direction
        while 0 <= index < len(rows):
            if self.forest.depth[rows[index]] == 0:
                self.list_cursor.to(index)
                self.enter_list()
                return True
            index += direction
        return False

    def back(self) -> bool:
        """Return to where the last jump came from."""
        here = self.place
        place = self.history.back(here) if here else None
        if place is None:
            return False
        if self.group_cursor.to(place.group):
            self.list_cursor = Cursor(len(self.group))
        self._show(place.row)
        return True

    def _show(self, row: int) -> None:
        self.chain = Chain(self.forest, row)
        index = self.group.index_of(row)
        if index is not None:
            self.list_cursor.to(index)
