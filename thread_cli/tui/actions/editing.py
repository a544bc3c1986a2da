"""Corrections of themes and reply links, in the journal that ``thread-cli edit`` writes."""

from __future__ import annotations

from collections.abc import Callable

from thread_cli import edits  # loads what makes an edit when one is made
from thread_cli.errors import ThreadCliError
from thread_cli.model import Comment
from thread_cli.themes.result import Theme
from thread_cli.tui import wording
from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.changing import THEMES, in_background, show_edited
from thread_cli.tui.actions.context import Context
from thread_cli.tui.wrap import first_line

_MOST_PARENTS = 2000


class _Edit(Action):
    on = On.MAIN
    section = Section.EDITING


def _change(at: Context, make: Callable[[], edits.Change], done: str) -> None:
    """Write a correction into the journal, show what it changes, and say that it is ``done``."""
    try:
        at.session.change(make())
    except ThreadCliError as error:
        at.tell(str(error), bad=True)
    else:
        show_edited(at)
        _tell_done(at, done)


def _tell_done(at: Context, done: str) -> None:
    at.tell(f"{done}; {at.key(Undo.id)} takes it back")


class _EditAnywhere(_Edit):
    """Corrects a comment on whichever screen it is."""

    on = On.MAIN | On.TREE | On.PEOPLE


class _EditTheme(_Edit):
    """Corrects the open theme."""

    def run(self, at: Context) -> None:
        theme = at.browser.group.theme
        if theme is None:
            at.tell("this is no theme; go to one in the list of themes", bad=True)
        else:
            self.edit(at, theme)

    def edit(self, at: Context, theme: Theme) -> None:
        raise NotImplementedError


class Rename(_EditTheme):
    """Rename the theme."""

    id = "edit-rename"
    keys = "R"

    def edit(self, at: Context, theme: Theme) -> None:
        unedited = at.session.unedited

        def named(label: str) -> None:
            if label != theme.label:
                _change(at, lambda: edits.rename(unedited, theme, label), "renamed")

        at.ask("Call the theme", named, theme.label)


class Merge(_EditTheme):
    """Merge the theme with another."""

    id = "edit-merge"
    keys = "M"

    def edit(self, at: Context, theme: Theme) -> None:
        unedited = at.session.unedited
        others = [other for other in at.browser.themes.themes if other.id != theme.id]
        if not others:
            at.tell("there is no other theme")
            return
        at.choose(
            f"Merge “{theme.label}” with",
            [f"{other.label}  {other.size:,}" for other in others],
            lambda index: _change(
                at, lambda: edits.merge(unedited, [theme, others[index]]), "merged"
            ),
        )


class Split(_EditTheme):
    """Split the theme in two."""

    id = "edit-split"
    keys = "S"

    def edit(self, at: Context, theme: Theme) -> None:
        unedited = at.session.unedited

        async def divide() -> None:  # the work is done in another process
            parts = await at.session.split_theme(
                theme, lambda step: at.main.show_progress(step, THEMES)
            )
            at.session.change(edits.split(unedited, theme, parts))
            show_edited(at)
            _tell_done(at, "split in two")

        in_background(at, divide(), f"splitting “{theme.label}”")


class MoveComment(_EditAnywhere):
    """Move the comment to another theme."""

    id = "edit-move"
    keys = "T"

    def run(self, at: Context) -> None:
        comment, unedited = at.comment, at.session.unedited
        themes = at.browser.themes.themes
        if comment is None or not themes:
            at.tell("there are no themes")
            return

        def chosen(index: int) -> None:
            goal = themes[index] if index < len(themes) else None
            _change(at, lambda: edits.move(unedited, comment, goal), f"moved to {names[index]}")

        names = [*(theme.label for theme in themes), "Other: fits no theme"]
        at.choose(f"Move comment {comment.id} to", names, chosen)


class Unlink(_EditAnywhere):
    """Cut a wrong reply link."""

    id = "edit-unlink"
    keys = "number_sign"

    def run(self, at: Context) -> None:
        comment = at.comment
        if comment is None:
            return
        if comment.parent is None:
            at.tell("this comment answers no other")
            return
        _change(at, lambda: edits.unlink(comment), "the reply link is cut")


class Link(_EditAnywhere):
    """Link it to the comment it answers."""

    id = "edit-link"
    keys = "ampersand"

    def run(self, at: Context) -> None:
        comment, thread = at.comment, at.browser.thread
        if comment is None:
            return
        # The nearest before it first: that is what it answers, more often than not.
        near: list[Comment] = [
            *reversed(thread.comments[max(0, comment.id - 1 - _MOST_PARENTS) : comment.id - 1]),
            *thread.comments[comment.id : comment.id + _MOST_PARENTS],
        ]
        at.choose(
            f"Comment {comment.id} answers",
            [f"#{c.id} {c.author or wording.NO_AUTHOR}: {first_line(c.text, 60)}" for c in near],
            lambda index: _change(
                at,
                lambda: edits.link(thread, comment, near[index]),
                f"comment {comment.id} answers comment {near[index].id} now",
            ),
        )


class _Turn(_EditAnywhere):
    back = True

    def run(self, at: Context) -> None:
        try:
            edit = at.session.turn(undo=self.back)
        except ThreadCliError as error:
            at.tell(str(error), bad=True)
            return
        if edit is None:
            at.tell(f"nothing to {'undo' if self.back else 'redo'}")
            return
        show_edited(at)
        at.tell(f"{'undone' if self.back else 'redone'}: {edit.kind.value}")


class Undo(_Turn):
    """Undo the last correction."""

    id = "edit-undo"
    keys = "ctrl+z"


class Redo(_Turn):
    """Redo it."""

    id = "edit-redo"
    keys = "ctrl+y"
    back = False
