"""What is known of a thread: its comments, its themes, what was read, what is new."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from thread_cli.columns import NONE, Columns, columns_of
from thread_cli.forest import Forest
from thread_cli.model import Comment, Thread
from thread_cli.themes.result import Theme, ThemeSet
from thread_cli.tui.state.groups import Group, ThemeNumbers
from thread_cli.tui.state.reading import Reading

if TYPE_CHECKING:
    from datetime import datetime

    from thread_cli.library.since import Past, Since


class Known:
    """A thread and all that is known of its comments, wherever the reader is.

    Attributes:
        thread: With the corrections that hold.
        themes: The same.
        columns: The numbers of all comments.
        forest: Who answers whom; its rows name comments here.
        theme_of: From a comment's id to the place (from 0) of its theme.
        reading: What was read and marked.
        since: What is new since an earlier paste, where there is one.
    """

    def __init__(
        self, thread: Thread, themes: ThemeSet, reading: Reading, since: Since | None
    ) -> None:
        self.reading = reading
        self.since = since
        self._new = frozenset(since.new if since else ())
        self.know(thread, themes)

    def know(self, thread: Thread, themes: ThemeSet) -> None:
        """Take other links or themes of the same comments."""
        self.thread = thread
        self.themes = themes
        self.columns: Columns = columns_of(thread)
        self.forest: Forest = self.columns.forest
        self.theme_of = ThemeNumbers(themes, len(thread.comments))

    def comment_at(self, row: int) -> Comment:
        """Return the comment at a row of the forest."""
        return self.thread.comments[self.forest.order[row]]

    @cached_property
    def newest(self) -> datetime | None:
        """When the newest comment was written, as far as dates are known; ages count from it."""
        newest = max(self.columns.created, default=NONE)
        return (
            self.columns.created_at(self.columns.created.index(newest)) if newest > NONE else None
        )

    def is_new(self, comment: Comment) -> bool:
        """Whether the comment was not in the earlier paste."""
        return comment.id in self._new

    def past(self, comment: Comment) -> Past | None:
        """Return what the comment was in the earlier paste, where it was edited since."""
        return self.since.edited.get(comment.id) if self.since else None

    def theme_number(self, row: int) -> int | None:
        """Return the place (from 0) of a comment's theme among the themes, or none."""
        return self.theme_of.get(self.forest.order[row] + 1)

    def theme(self, comment: Comment) -> Theme | None:
        """Return a comment's theme, or none."""
        number = self.theme_of.get(comment.id)
        return None if number is None else self.themes.themes[number]

    def is_unread(self, row: int) -> bool:
        """Return whether the comment at a row of the forest was not read."""
        read = self.reading.read
        return not read or self.columns.starts[self.forest.order[row]] not in read

    def read_in(self, group: Group) -> int:
        """Return how many comments of a group were read."""
        read = self.reading.read
        if not read:
            return 0
        starts, order = self.columns.starts, self.forest.order
        return sum(starts[order[row]] in read for row in group.rows)
