"""The one list of actions, and what is made from it."""

from collections import Counter
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.widgets import Input

from tests.tui.sample_thread import ferry, ferry_themes
from tests.tui.screen import chosen, focused, press, text_of, told
from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.listed import ACTIONS, BY_ID, bindings_on, holding
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.key_map import read_key_map
from thread_cli.tui.screens.page import help_text
from thread_cli.tui.screens.people import PersonComments
from thread_cli.tui.screens.tree import TreeScreen
from thread_cli.tui.state.browser import Browser

WIDE = (120, 40)
#: Ids that stand in readers' key maps since the first version.
KNOWN_IDS = """
    about back before bookmark changes choose copy copy-chain dark edit-link edit-merge edit-move
    edit-redo edit-rename edit-split edit-undo edit-unlink export fewer-themes filter filter-drop
    fold fold-all half-page-down half-page-up help hit-next hit-previous leave mark-read more-themes
    open-comment open-group open-link order overview page-down page-up page.close page.down page.end
    page.line-down page.line-up page.top page.up palette pane-left pane-next pane-previous
    pane-right parent people-view quit raw root row-first row-last row-next row-previous search show
    sibling-next sibling-previous theme thread-view top-level-next top-level-previous unfold-all
    view.close why
""".split()

#: What has keys at the same time: a screen, and the part of it that has the keys.
TOGETHER = [
    *(On.MAIN | On.ROWS | rows for rows in (On.THEMES, On.COMMENTS, On.CHAIN)),
    On.TREE | On.ROWS | On.TREE_ROWS,
    *(On.PEOPLE | On.ROWS | rows for rows in (On.PEOPLE_ROWS, On.PERSON_ROWS)),
    On.HELP, On.PAGE, On.ASK, On.TEXT, On.CHOOSE,
]  # fmt: skip


def app() -> BrowseApp:
    return BrowseApp(ferry(), ferry_themes())


def keys_of(actions: list[Action]) -> Counter[str]:
    return Counter(key for action in actions for key in action.keys.split(","))


def test_ids_in_key_maps_go_on_to_mean_something() -> None:
    assert set(KNOWN_IDS) <= set(BY_ID)
    assert len(BY_ID) == len(ACTIONS)


@pytest.mark.parametrize("places", TOGETHER)
def test_no_key_means_two_things_in_one_place(places: On) -> None:
    twice = {key for key, count in keys_of(holding(places)).items() if count > 1}
    over = On.TREE in places or On.PEOPLE in places
    # The first one that is enabled counts: of n one is, and what lies over the panes closes.
    walks = {"n"} if On.MAIN in places or On.TREE in places else set()
    assert twice == walks | ({"q"} if over else set())


def test_of_the_two_meanings_of_n_one_holds() -> None:
    browser = Browser(ferry(), ferry_themes())
    for query in ("", "ferry"):
        browser.search(query)
        meant = [a.id for a in holding(On.MAIN) if a.keys == "n" and a.enabled(browser)]
        assert meant == (["hit-next"] if query else ["top-level-next"])


def test_every_action_is_bound_and_in_the_help() -> None:
    text = str(help_text())
    for action in ACTIONS:
        assert action.on
        assert action.help in text
        for place in action.on:
            bound = Binding.make_bindings(bindings_on(place))
            assert [b.key for b in bound if b.id == action.id] == action.keys.split(",")
    for section in Section:
        assert section.value in text


async def test_the_palette_names_what_holds_here_and_does_it() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l j c")
        named = {command.title: command for command in browse.get_system_commands(browse.screen)}
        expected = {
            "Hide all replies", "Back to the panes", "People: who wrote, who answers whom",
            "To its theme", "Copy the comment as quoted Markdown", "Last row", "Quit",
            "Change the note on the bookmark",
        }  # fmt: skip
        assert expected <= set(named)
        assert "Next hit, while there is a search" not in named  # there is none
        assert "Only this pane, as wide as the screen, or all" not in named
        assert named["Copy the comment as quoted Markdown"].help == "key: y"
        named["Copy the comment as quoted Markdown"].callback()
        assert browse.clipboard.startswith("> **R. Okonkwo**")


async def test_the_palette_names_keys_where_they_were_moved_to(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_text('[keys]\ncopy = "ctrl+s,f5"\n')
    browse = BrowseApp(ferry(), ferry_themes(), key_map=read_key_map(path))
    async with browse.run_test(size=WIDE) as pilot:
        await pilot.pause()
        helps = {c.title: c.help for c in browse.get_system_commands(browse.screen)}
        assert helps["Copy the comment as quoted Markdown"] == "key: ^s f5"


async def test_the_theme_of_a_comment_in_the_tree() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "G l c J t")
        assert (chosen(browse), focused(browse)) == (5, "chain")
        assert browse.browser.group.label == "A bus instead"
        await press(pilot, "backspace")
        assert (chosen(browse), browse.browser.group.label) == (1, "All comments")
        await press(pilot, "c G t")  # of no theme
        assert "fits no theme" in told(browse)


async def test_from_view_to_view_and_back_to_the_panes() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        for key, name in [
            ("c", "TreeScreen"), ("3", "PeopleScreen"), ("2", "TreeScreen"),
            ("4", "OverviewScreen"), ("3", "PeopleScreen"), ("v", "OverviewScreen"),
            ("c", "TreeScreen"),
        ]:  # fmt: skip
            await press(pilot, key)
            assert type(browse.screen).__name__ == name
            assert len(browse.screen_stack) == 2
        await press(pilot, "1")
        assert len(browse.screen_stack) == 1


async def test_marks_made_in_other_views_show_in_the_panes() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "c m b s e e enter")
        assert "★ Ines" in text_of(browse.screen.query_one("#tree"))
        await press(pilot, "escape")
        assert "1 of 4 read" in text_of(browse.screen.query_one("#themes"))
        assert "★ Ines" in text_of(browse.screen.query_one("#comments"))
        await press(pilot, "3 enter m")
        assert not browse.browser.reading.read


async def test_folds_made_in_the_tree_hold_where_enter_leaves_it() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "G l c g space G enter")
        assert chosen(browse) == 12
        assert len(browse.browser.group) == 9


async def test_what_is_typed_is_no_action() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "slash q n j 3 t")
        assert browse.screen.query_one("#search", Input).value == "qnj3t"
        assert len(browse.screen_stack) == 1


async def test_n_and_p_walk_through_the_tree_and_the_footer_says_which() -> None:
    browse = app()

    def row() -> int:
        assert isinstance(browse.screen, TreeScreen)
        assert browse.screen.row is not None
        return browse.browser.comment_at(browse.screen.row).id

    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "c n n")
        assert row() == 7
        await press(pilot, "j p")
        assert row() == 7
        await press(pilot, "p")
        assert row() == 5
        assert browse.screen.active_bindings["n"].binding.description == "top"
        await press(pilot, "escape slash c a f e enter c")
        assert browse.screen.active_bindings["n"].binding.description == "hit"
        await press(pilot, "n")
        assert row() == 11
        await press(pilot, "n")
        assert row() == 1
        await press(pilot, "N")
        assert row() == 11


async def test_the_note_on_a_bookmark_can_be_changed() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "l b o n e enter B T w o enter")
        assert "★ oneTwo" in text_of(browse.screen.query_one("#chain"))
        await press(pilot, "B escape")
        assert browse.browser.reading.bookmarks == {100: "oneTwo"}


async def test_marks_made_among_what_a_person_wrote_show_there() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "3 tab")
        row = browse.screen.query_one(PersonComments).row
        assert row is not None
        number = browse.browser.comment_at(row).id
        assert f"#{number:<2} • " in text_of(browse.screen.query_one("#person"))
        await press(pilot, "m b n enter")
        assert f"#{number:<2} ★ " in text_of(browse.screen.query_one("#person"))
