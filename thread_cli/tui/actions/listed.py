"""The one list of everything that a reader can do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from textual.binding import BindingType

from thread_cli.tui.actions import (
    comment,
    editing,
    exporting,
    finding,
    looking,
    moving,
    pages,
    program,
    theming,
    views,
    walking,
)
from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.state.browser import Browser

#: In the order of the help.
ACTIONS: tuple[Action, ...] = (
    moving.NextRow(),
    moving.PreviousRow(),
    moving.FirstRow(),
    moving.LastRow(),
    moving.HalfPageDown(),
    moving.HalfPageUp(),
    moving.PageDown(),
    moving.PageUp(),
    moving.OpenGroup(),
    moving.OpenComment(),
    moving.Choose(),
    moving.Show(),
    views.CloseView(),
    moving.PaneRight(),
    moving.PaneLeft(),
    moving.Leave(),
    moving.NextPane(),
    moving.PreviousPane(),
    moving.PaneAlone(),
    views.ThreadView(),
    views.PeopleView(),
    looking.Changes(),
    views.OverviewPage(),
    walking.Parent(),
    walking.Root(),
    walking.NextHit(),
    walking.PreviousHit(),
    walking.NextTopLevel(),
    walking.PreviousTopLevel(),
    walking.NextUnread(),
    walking.NextSibling(),
    walking.PreviousSibling(),
    walking.ToTheme(),
    walking.Back(),
    finding.Search(),
    finding.FindPerson(),
    finding.SetFilter(),
    finding.DropFilters(),
    finding.Order(),
    finding.Fold(),
    finding.UnfoldAll(),
    finding.FoldAll(),
    comment.MarkRead(),
    comment.Bookmark(),
    comment.Note(),
    comment.Copy(),
    comment.CopyChain(),
    comment.OpenLink(),
    looking.Raw(),
    looking.Why(),
    looking.Before(),
    exporting.Export(),
    editing.Rename(),
    editing.Merge(),
    editing.Split(),
    editing.MoveComment(),
    editing.Unlink(),
    editing.Link(),
    editing.Undo(),
    editing.Redo(),
    theming.MoreThemes(),
    theming.FewerThemes(),
    theming.OwnThemes(),
    program.About(),
    program.Dark(),
    program.Palette(),
    program.Help(),
    program.Quit(),
    pages.LineDown(),
    pages.LineUp(),
    pages.Down(),
    pages.Up(),
    pages.Top(),
    pages.End(),
    pages.Find(),
    pages.ClosePage(),
    pages.Cancel(),
    pages.NextChoice(),
    pages.PreviousChoice(),
    pages.ChoicesDown(),
    pages.ChoicesUp(),
)

BY_ID: Mapping[str, Action] = {action.id: action for action in ACTIONS}
_IN_MAIN_FOOTER = tuple(a for a in ACTIONS if a.footer and a.on & On.MAIN)


def key_of(name: str, moved: Mapping[str, str]) -> str:
    """Return the first key of an action, as people write it, for a hint on the screen.

    Args:
        name: The action's id.
        moved: The reader's key map.
    """
    return BY_ID[name].key_names(moved).split(" ")[0]


def bindings_on(place: On) -> list[BindingType]:
    """Return the keys of a screen or a list, those first that the footer names first."""
    return [action.binding() for action in _in_footer_order(place)]


def _in_footer_order(place: On) -> list[Action]:
    return sorted(holding(place), key=lambda action: action.footer_at)


def meant(
    places: Iterable[On], browser: Browser, moved: Mapping[str, str]
) -> Iterator[tuple[Action, list[str]]]:
    """Yield what keys mean now, in the order of the footer, each with the keys that mean it.

    Textual could be asked, but that takes a twentieth of the wait for the first screen.

    Args:
        places: Where a key is looked for, one after the other: in a list, then on its screen.
        browser: What an action's meaning hangs on.
        moved: The reader's key map.
    """
    taken: set[str] = set()
    for place in places:
        for action in _in_footer_order(place):
            if action.enabled(browser):
                if keys := [key for key in action.keys_in(moved) if key not in taken]:
                    yield action, keys
                taken.update(keys)


def footer_state(browser: Browser) -> tuple[bool, ...]:
    """Return what the main screen's footer hangs on: which actions mean something now."""
    return tuple(action.offered(browser) for action in _IN_MAIN_FOOTER)


def holding(places: On) -> list[Action]:
    """Return what holds in one of these places."""
    return [action for action in ACTIONS if action.on & places]


def sections() -> Iterator[tuple[Section, Sequence[Action]]]:
    """Yield every heading of the help with what stands below it."""
    for section in Section:
        yield section, [action for action in ACTIONS if action.section is section]
