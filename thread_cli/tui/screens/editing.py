"""Corrections of themes and reply links, in the journal that ``thread-cli edit`` writes."""

from __future__ import annotations

from dataclasses import replace

from thread_cli.edits import link, merge, move, rename, split, unlink
from thread_cli.errors import ThreadCliError
from thread_cli.model import Comment
from thread_cli.themes.result import Theme
from thread_cli.tui import wording
from thread_cli.tui.screens.ask import AskScreen, ChooseScreen
from thread_cli.tui.screens.base import BrowseBase
from thread_cli.tui.wrap import first_line

_MOST_PARENTS = 2000


class Editing(BrowseBase):
    """The keys that correct what the machine made."""

    def _theme(self) -> Theme | None:
        """The open theme; where the open group is none, a word on that and none."""
        theme = self.browser.group.theme
        if theme is None:
            self.tell("this is no theme; go to one in the list of themes", bad=True)
        return theme

    def action_rename(self) -> None:
        """Ask for another label."""
        theme, unedited = self._theme(), self.session.unedited
        if theme is None:
            return

        def named(label: str | None) -> None:
            if label is not None and label != theme.label:
                self.change(lambda: rename(unedited, theme, label))

        self.app.push_screen(AskScreen("Call the theme", theme.label), named)

    def action_merge(self) -> None:
        """Ask with which theme."""
        theme, unedited = self._theme(), self.session.unedited
        if theme is None:
            return
        others = [other for other in self.browser.themes.themes if other.id != theme.id]

        def chosen(index: int | None) -> None:
            if index is not None:
                self.change(lambda: merge(unedited, [theme, others[index]]))

        names = [f"{other.label}  {other.size:,}" for other in others]
        self.app.push_screen(ChooseScreen(f"Merge “{theme.label}” with", names), chosen)

    def action_split(self) -> None:
        """Split the theme in two; the work is done in another process."""
        theme, unedited = self._theme(), self.session.unedited
        if theme is None:
            return

        async def divide() -> None:
            parts = await self.session.split_theme(theme, self.show_progress)
            self.session.change(split(unedited, theme, parts))
            self.show_edited()

        self.in_background(divide(), f"splitting “{theme.label}”")

    def action_move_comment(self) -> None:
        """Ask where the comment belongs."""
        comment, unedited = self.browser.focused, self.session.unedited
        themes = self.browser.themes.themes
        if comment is None or not themes:
            return

        def chosen(index: int | None) -> None:
            if index is not None:
                goal = themes[index] if index < len(themes) else None
                self.change(lambda: move(unedited, comment, goal))

        names = [*(theme.label for theme in themes), "Other: fits no theme"]
        self.app.push_screen(ChooseScreen(f"Move comment {comment.id} to", names), chosen)

    def action_unlink(self) -> None:
        """Say that the comment answers no other."""
        comment = self.browser.focused
        if comment is None:
            return
        if comment.parent is None:
            self.tell("this comment answers no other")
            return
        self.change(lambda: unlink(comment))

    def action_link(self) -> None:
        """Ask which comment it answers."""
        comment, thread = self.browser.focused, self.browser.thread
        if comment is None:
            return
        # The nearest before it first: that is what it answers, more often than not.
        near: list[Comment] = [
            *reversed(thread.comments[max(0, comment.id - 1 - _MOST_PARENTS) : comment.id - 1]),
            *thread.comments[comment.id : comment.id + _MOST_PARENTS],
        ]

        def chosen(index: int | None) -> None:
            if index is not None:
                self.change(lambda: link(thread, comment, near[index]))

        names = [f"#{c.id} {c.author or wording.NO_AUTHOR}: {first_line(c.text, 60)}" for c in near]
        self.app.push_screen(ChooseScreen(f"Comment {comment.id} answers", names), chosen)

    def action_undo(self) -> None:
        """Take back the last correction."""
        self._turn(undo=True)

    def action_redo(self) -> None:
        """Restore what was undone last."""
        self._turn(undo=False)

    def _turn(self, *, undo: bool) -> None:
        try:
            edit = self.session.turn(undo=undo)
        except ThreadCliError as error:
            self.tell(str(error), bad=True)
            return
        if edit is None:
            self.tell(f"nothing to {'undo' if undo else 'redo'}")
            return
        self.show_edited()
        self.tell(f"{'undone' if undo else 'redone'}: {edit.kind.value}")

    # More or fewer themes.

    def action_themes(self, by: int) -> None:
        """Find one theme more or fewer, in another process; the cursor stays on its comment."""
        computed = self.session.computed
        if computed is None:
            self.tell("the themes are still being found")
            return
        k, most = (self.session.params.k or computed.k) + by, len(self.session.unedited.comments)
        if not 1 <= k <= most:
            self.tell(f"{k} themes cannot be", bad=True)
            return
        self.find_themes(k)

    def find_themes(self, k: int | None) -> None:
        """Find the themes, ``k`` of them or as many as the data says."""
        what = "finding themes" if k is None else f"finding {wording.plural(k, 'theme', 'themes')}"

        async def find() -> None:
            params = replace(self.session.params, k=k)
            await self.session.find_themes(
                params, lambda step: self.show_progress(f"{what}: {step}")
            )
            self.show_edited()

        self.in_background(find(), what)
