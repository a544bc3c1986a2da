"""Where the reader is: group, place in its list, chosen comment, way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thread_cli.forest import Forest
from thread_cli.model import Comment, Thread
from thread_cli.themes.result import ThemeQuality, ThemeSet
from thread_cli.tui.state.chain import Chain
from thread_cli.tui.state.cursor import Cursor
from thread_cli.tui.state.filter_specs import make_filter, renamed
from thread_cli.tui.state.filters import Filter
from thread_cli.tui.state.folds import Folds
from thread_cli.tui.state.groups import Group, GroupKind, groups_of
from thread_cli.tui.state.history import History, Place
from thread_cli.tui.state.known import Known
from thread_cli.tui.state.listing import filtered, listed, marks_meeting
from thread_cli.tui.state.ordering import Ordering
from thread_cli.tui.state.reading import Reading
from thread_cli.tui.state.search import Finder, Hits, MemoryFinder, marked, themes_with
from thread_cli.tui.state.seeking import Seeking

if TYPE_CHECKING:
    from thread_cli.library.since import Since

#: What stands for the themes until they are found.
NO_THEMES = ThemeSet(0, "not found yet", ThemeQuality(None, "The themes are not found yet."),
                     (), (), ())  # fmt: skip


class Browser(Known):
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
    """

    def __init__(
        self,
        thread: Thread,
        themes: ThemeSet,
        reading: Reading | None = None,
        finder: Finder | None = None,
        since: Since | None = None,
    ) -> None:
        super().__init__(thread, themes, reading or Reading(), since)
        self.find: Finder = finder or MemoryFinder(thread)
        self.history = History()
        self.filters: list[Filter] = []
        self.hits = Hits()
        self.seeking = Seeking(self)
        self.ordering = Ordering.OWN
        self.chain: Chain | None = None
        self._list()
        self.group_cursor = Cursor(len(self.groups))
        self.group = self._opened()
        self.list_cursor = Cursor(len(self.group))
        self.enter_list()

    def _list(self) -> None:
        self.folds = Folds(self.forest)
        self._all_groups: tuple[Group, ...] = groups_of(self.themes, self.forest)
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
            self.refold()
        chain = self.chain  # lists hold on to the cursor of the one that they show
        if chain is None or chain.chosen_row != row or chain.folds is not self.folds:
            self.chain = self._chain(row)
        index = self.group.index_of(row)
        if index is not None:
            self.list_cursor.to(index)

    def _chain(self, row: int) -> Chain:
        return Chain(self.forest, row, self.folds, self.chain)

    # Searching.

    def search(self, query: str) -> None:
        """Look for words in texts, authors and themes, among what meets the filters.

        No words end the search.
        """
        found = self.find(query) if query.strip() else ()
        rows = every = marked(found, self.forest)
        if self.filters:
            rows = marks_meeting(self.filters, every, self.forest.order)
        left_out = every.count(1) - rows.count(1)
        self.hits = Hits(query.strip(), rows, themes_with(self.themes, query), left_out)

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
            self.refold()
        return changed

    def fold_all(self, *, folded: bool) -> None:
        """Hide or show all replies."""
        if folded:
            self.folds.fold_all()
        else:
            self.folds.unfold_all()
        self.refold()

    def replace(self, thread: Thread, themes: ThemeSet) -> None:
        """Go on with other themes or links; group and comment stay where they are, if they can."""
        comment, focused = self.chosen, self.focused
        theme, kind = self.group.theme, self.group.kind
        had_themes = bool(self.themes.themes)
        if thread is not self.thread and isinstance(self.find, MemoryFinder):
            self.find = MemoryFinder(thread)
        self.filters = [renamed(one, self.themes, themes) for one in self.filters]
        before, had = self.forest, len(self.themes.themes)
        folds = self.folds
        self.know(thread, themes)
        self._list()
        self.folds.take(folds)
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
        if comment is not None and focused is not None:
            self.show(self.forest.row[comment.id - 1])
            assert self.chain is not None
            index = self.chain.index_of(self.forest.row[focused.id - 1])
            if index is not None:  # else a cut took it out of the chain
                self.chain.cursor.to(index)

    def _moved(self, place: Place, before: Forest, themes: int) -> Place:
        """Return a place among the rows and groups that there are now."""
        comment = before.order[place.row] + 1
        group = len(self.groups) - 1
        if place.group < themes:
            number = self.theme_of.get(comment)
            group = group if number is None else number
        return Place(group, self.forest.row[comment - 1])

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

    def refold(self) -> None:
        """List what the folds leave, also after they were changed elsewhere."""
        if self.chain is not None:
            self.chain.refold()
        if self._all_groups[self.group_cursor.at].is_tree and not self.filters:
            row = self.group.rows[self.list_cursor.at] if len(self.group) else 0
            self.group = self._opened()
            index = self.group.index_of(self.folds.holder(row))
            self.list_cursor = Cursor(len(self.group), index or 0)

    def _filtered(self) -> tuple[Group, ...]:
        return filtered(self._all_groups, self.filters, self.forest.order)

    def _opened(self) -> Group:
        return self.opened(self.group_cursor.at)

    def opened(self, number: int) -> Group:
        """Return a group, by its number, as it is to be listed."""
        return listed(self.groups[number], self.ordering, self.columns, self.folds)
