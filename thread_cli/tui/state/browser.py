"""Where the reader is: group, place in its list, chosen comment, way back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import compress, islice
from typing import TYPE_CHECKING

from thread_cli.columns import NONE, Columns, columns_of
from thread_cli.forest import Forest
from thread_cli.model import Comment, Json, Thread
from thread_cli.themes.result import Theme, ThemeQuality, ThemeSet
from thread_cli.tui.state.chain import Chain
from thread_cli.tui.state.cursor import Cursor
from thread_cli.tui.state.filter_specs import make_filter, renamed
from thread_cli.tui.state.filters import Filter
from thread_cli.tui.state.folds import Folds
from thread_cli.tui.state.groups import Group, GroupKind, ThemeNumbers, groups_of
from thread_cli.tui.state.history import History, Place
from thread_cli.tui.state.ordering import Ordering, ordered
from thread_cli.tui.state.reading import Reading
from thread_cli.tui.state.search import Finder, Hits, MemoryFinder, themes_with
from thread_cli.tui.state.seeking import Seeking

if TYPE_CHECKING:
    from datetime import datetime

    from thread_cli.library.since import Past, Since

#: So many folds are kept for another day; they are written while the reader reads.
_MOST_FOLDS = 5000
#: What stands for the themes until they are found.
NO_THEMES = ThemeSet(0, "not found yet", ThemeQuality(None, "The themes are not found yet."),
                     (), (), ())  # fmt: skip


class Browser:
    """The state behind the browse screen.

    Every method that moves returns whether anything changed, so that the
    screen redraws only then.

    Attributes:
        groups: The list on the left, without what the filters leave out.
        group: The open group, in the order and with the folds that hold.
        group_cursor: Which group is open.
        list_cursor: Which of its comments the list's cursor is on.
        chain: The chosen comment's chain; none in a thread without comments.
            The chosen comment need not be in the open group: it may have been
            reached through the chain.
        history: Places left by jumps.
        filters: What a comment must meet to be listed.
        hits: What was searched for.
        seeking: Searching while words are typed, and from hit to hit.
        folds: Whose replies are hidden.
        reading: What was read and marked.
        since: What is new since an earlier paste, where there is one.
        columns: The numbers of all comments.
    """

    def __init__(
        self,
        thread: Thread,
        themes: ThemeSet,
        reading: Reading | None = None,
        finder: Finder | None = None,
        since: Since | None = None,
    ) -> None:
        self.since = since
        self._new = frozenset(since.new if since else ())
        self.reading = reading or Reading()
        self.find: Finder = finder or MemoryFinder(thread)
        self.history = History()
        self.filters: list[Filter] = []
        self.hits = Hits()
        self.seeking = Seeking(self)
        self.ordering = Ordering.OWN
        self.chain: Chain | None = None
        self._take(thread, themes)
        self.group_cursor = Cursor(len(self.groups))
        self.group = self._opened()
        self.list_cursor = Cursor(len(self.group))
        self.enter_list()

    def _take(self, thread: Thread, themes: ThemeSet) -> None:
        self.thread = thread
        self.themes = themes
        self.columns: Columns = columns_of(thread)
        self.forest: Forest = self.columns.forest
        self.folds = Folds(self.forest)
        self.theme_of = ThemeNumbers(themes, len(thread.comments))
        self._all_groups: tuple[Group, ...] = groups_of(themes, self.forest)
        made = (make_filter(self, f.spec) if f.spec else f for f in self.filters)
        self.filters = [f for f in made if f is not None]
        self.groups: tuple[Group, ...] = self._filtered()

    # What is there.

    @property
    def place(self) -> Place | None:
        """Where the reader is now."""
        if self.chain is None:
            return None
        return Place(self.group_cursor.at, self.chain.chosen_row)

    def comment_at(self, row: int) -> Comment:
        """Return the comment at a row of the forest."""
        return self.thread.comments[self.forest.order[row]]

    @property
    def chosen(self) -> Comment | None:
        """The chosen comment."""
        return None if self.chain is None else self.comment_at(self.chain.chosen_row)

    @property
    def position(self) -> int | None:
        """The first byte of the chosen comment, or none."""
        if self.chain is None:
            return None
        return self.columns.starts[self.forest.order[self.chain.chosen_row]]

    @property
    def focused(self) -> Comment | None:
        """The comment under the chain's cursor, which starts on the chosen one."""
        return None if self.chain is None else self.comment_at(self.chain.cursor_row)

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

    def read_in(self, group: Group) -> int:
        """Return how many comments of a group were read."""
        read = self.reading.read
        if not read:
            return 0
        starts, order = self.columns.starts, self.forest.order
        return sum(starts[order[row]] in read for row in group.rows)

    # Moving.

    def enter_group(self) -> None:
        """Show the group under the group cursor from its first comment on."""
        self.group = self._opened()
        self.list_cursor = Cursor(len(self.group))
        self.enter_list()

    def enter_list(self) -> None:
        """Choose the comment under the list cursor."""
        if len(self.group):
            self.chain = self._chain(self.group.rows[self.list_cursor.at])

    def choose(self, row: int) -> bool:
        """Jump to a comment, wherever it is; the list follows if it holds the comment."""
        here = self.place
        if here is None or here.row == row:
            return False
        self.history.leave(here)
        self.show(row)
        return True

    def choose_in_theme(self, row: int) -> bool:
        """Go to the theme of a comment, on that comment."""
        group, here = self.theme_number(row), self.place
        if group is None or here is None or (group, row) == (here.group, here.row):
            return False
        self.history.leave(here)
        self.open_group(group)
        self.show(row)
        return True

    def choose_in_all(self, row: int) -> bool:
        """Go to a comment in the list of all comments."""
        here = self.place
        if here is None:
            return False
        self.history.leave(here)
        self.open_group(len(self.groups) - 1)
        self.show(row)
        return True

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

    def back(self, jumps: int = 1) -> bool:
        """Return to where the last jump came from, or the last few."""
        here = self.place
        place = self.history.far_back(here, jumps) if here else None
        if place is None:
            return False
        self.open_group(place.group)
        self.show(place.row)
        return True

    def open_group(self, number: int) -> None:
        """Open a group by its number, unless it is open."""
        if self.group_cursor.to(number):
            self.group = self._opened()
            self.list_cursor = Cursor(len(self.group))

    def show(self, row: int) -> None:
        """Choose a comment; that alone is no jump. The list follows if it holds the comment."""
        if self.folds.reveal(row):
            self._refold()
        self.chain = self._chain(row)
        index = self.group.index_of(row)
        if index is not None:
            self.list_cursor.to(index)

    def _chain(self, row: int) -> Chain:
        return Chain(self.forest, row, self.folds)

    # Searching.

    def search(self, query: str) -> None:
        """Look for words in texts, authors and themes, among what meets the filters.

        No words end the search.
        """
        row = self.forest.row
        found = bytearray(len(row))
        for i in self.find(query) if query.strip() else ():
            found[row[i - 1]] = 1
        if self.filters:
            rows = self._meeting(list(compress(range(len(found)), found)))
            found = bytearray(len(found))
            for hit in rows:
                found[hit] = 1
        self.hits = Hits(query.strip(), found, themes_with(self.themes, query))

    # What is listed, and how.

    def add_filter(self, condition: Filter) -> None:
        """List only what meets this, too."""
        self.filters = [f for f in self.filters if f.kind != condition.kind] + [condition]
        self._relist()

    def drop_filter(self, number: int | None = None) -> bool:
        """Drop one filter, or all; return whether there was one."""
        if not self.filters:
            return False
        self.filters = [f for i, f in enumerate(self.filters) if number is not None and i != number]
        self._relist()
        return True

    def order_by(self, ordering: Ordering) -> None:
        """List the comments in another order; the cursor stays on its comment."""
        self.ordering = ordering
        self._relist()

    def toggle_fold(self, row: int) -> bool:
        """Hide or show the replies to a comment; return whether it has any."""
        changed = self.folds.toggle(row)
        if changed:
            self._refold()
        return changed

    def fold_all(self, *, folded: bool) -> None:
        """Hide or show all replies."""
        if folded:
            self.folds.fold_all()
        else:
            self.folds.unfold_all()
        self._refold()

    def replace(self, thread: Thread, themes: ThemeSet) -> None:
        """Go on with other themes or links; group and comment stay where they are, if they can."""
        comment, theme, kind = self.chosen, self.group.theme, self.group.kind
        had_themes = bool(self.themes.themes)
        if thread is not self.thread and isinstance(self.find, MemoryFinder):
            self.find = MemoryFinder(thread)
        self.filters = [renamed(one, self.themes, themes) for one in self.filters]
        before, had = self.forest, len(self.themes.themes)
        self._take(thread, themes)
        self.history.renumber(lambda place: self._moved(place, before, had))
        self.seeking.forget()
        if self.hits.query:
            self.search(self.hits.query)
        self.group_cursor = Cursor(len(self.groups), len(self.groups) - 1)
        if comment is not None and theme is not None and comment.id in self.theme_of:
            self.group_cursor.to(self.theme_of[comment.id])
        elif kind is GroupKind.OTHER and had_themes:
            self.group_cursor.to(len(themes.themes))
        self.group = self._opened()
        self.list_cursor = Cursor(len(self.group))
        if comment is not None:
            self.show(self.forest.row[comment.id - 1])

    def _moved(self, place: Place, before: Forest, themes: int) -> Place:
        """Return a place among the rows and groups that there are now."""
        comment = before.order[place.row] + 1
        group = len(self.groups) - 1
        if place.group < themes:
            number = self.theme_of.get(comment)
            group = group if number is None else number
        return Place(group, self.forest.row[comment - 1])

    def fold_starts(self, starts: Iterable[Json]) -> None:
        """Fold the comments that begin at these bytes of the source; see ``folded_starts``."""
        wanted = {start for start in starts if isinstance(start, int)}
        if not wanted:
            return
        row = self.forest.row
        rows = [row[i] for i, start in enumerate(self.columns.starts) if start in wanted]
        if sum(self.folds.toggle(row) for row in rows):
            self._refold()

    def folded_starts(self) -> list[int]:
        """Return where the comments begin whose replies are hidden."""
        rows = islice(self.folds.rows(), _MOST_FOLDS)
        return [self.columns.starts[self.forest.order[row]] for row in rows]

    def relist_folds(self) -> None:
        """Show what the folds leave, after they were changed elsewhere."""
        self._refold()

    def _relist(self) -> None:
        self.groups = self._filtered()
        if self.hits.query:
            self.search(self.hits.query)
        row = self.chain.chosen_row if self.chain else 0
        self.group = self._opened()
        index = self.group.index_of(row)
        self.list_cursor = Cursor(len(self.group), index or 0)
        if index is None:
            self.enter_list()

    def _refold(self) -> None:
        """Show what the folds leave, in the list and in the chain."""
        if self.chain is not None:
            self.chain.refold()
        if self._all_groups[self.group_cursor.at].is_tree and not self.filters:
            row = self.group.rows[self.list_cursor.at] if len(self.group) else 0
            self.group = self._opened()
            index = self.group.index_of(self.folds.holder(row))
            self.list_cursor = Cursor(len(self.group), index or 0)

    def _filtered(self) -> tuple[Group, ...]:
        if not self.filters:
            return self._all_groups
        return tuple(
            replace(group, rows=self._meeting(group.rows), is_tree=False, _places={})
            for group in self._all_groups
        )

    def _meeting(self, rows: Sequence[int]) -> list[int]:
        """Return the rows that meet all filters, tested in the order in which they were set."""
        order = self.forest.order
        for condition in self.filters:
            keeps = condition.keeps
            rows = [row for row in rows if keeps(order[row] + 1, row)]
        return list(rows)

    def _opened(self) -> Group:
        """Return the group under the cursor as it is to be listed."""
        group = self.groups[self.group_cursor.at]
        if self.ordering is not Ordering.OWN:
            rows = ordered(group.rows, self.ordering, self.columns)
            return replace(
                group, rows=rows, order_name=self.ordering.value, is_tree=False, _places={}
            )
        if group.is_tree:
            rows = self.folds.visible(0, len(self.forest))
            return group if isinstance(rows, range) else replace(group, rows=rows, _places={})
        return group
