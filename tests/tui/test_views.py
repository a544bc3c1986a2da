"""Tree and overview, and what else lies over the panes."""

import re
from pathlib import Path

import orjson
import pytest
from textual.geometry import Region
from textual.widgets import Input

from tests.tui.sample_thread import ferry, ferry_themes, make_themes
from tests.tui.screen import chosen, focused, keys_named, press, screen_of, text_of
from thread_cli.edits import unlink
from thread_cli.themes.result import Theme
from thread_cli.tui.actions.changing import show_edited
from thread_cli.tui.actions.listed import BY_ID
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.screens.ask import AskScreen
from thread_cli.tui.screens.tree import TreeScreen
from thread_cli.tui.widgets.tree_view import TreeView

WIDE = (120, 40)


def app() -> BrowseApp:
    return BrowseApp(ferry(), ferry_themes())


def tree_of(browse: BrowseApp) -> TreeScreen:
    assert isinstance(browse.screen, TreeScreen)
    return browse.screen


def in_tree(browse: BrowseApp) -> int:
    """Return the id of the comment under the tree's cursor."""
    row = tree_of(browse).row
    assert row is not None
    return browse.browser.comment_at(row).id


def screen_text(browse: BrowseApp) -> str:
    return "\n".join(strip.text for strip in browse.screen._compositor.render_strips())


async def test_the_chain_comes_and_goes_with_the_room_beside_the_tree() -> None:
    browse = app()
    async with browse.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j l j c")
        chain = tree_of(browse).query_one("#chain")
        assert not chain.display
        await pilot.resize_terminal(*WIDE)
        await pilot.pause(0.1)
        assert chain.display
        assert "inferred reply, why:" in text_of(chain)
        await press(pilot, "l k")
        await pilot.resize_terminal(140, 40)
        await pilot.pause(0.1)
        assert in_tree(browse) == 8  # where the reader was in the chain
        await pilot.resize_terminal(80, 24)
        await pilot.pause(0.1)
        assert in_tree(browse) == 9  # the keys are the tree's again
        assert tree_of(browse).focused is tree_of(browse).query_one("#tree")


async def test_the_tree_with_a_chain_beside_it() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l j c")  # comment 9, which answers 8
        tree = tree_of(browse)
        chain = tree.query_one("#chain")
        assert "inferred reply, why:" in text_of(chain)
        await press(pilot, "k")
        assert in_tree(browse) == 8
        await press(pilot, "l k")  # to the chain, and up in it
        assert tree.focused is chain
        assert in_tree(browse) == 7
        row = tree.row
        assert tree.outline.row != row
        await press(pilot, "enter")
        assert tree.outline.row == row
        await press(pilot, "backspace h")
        assert tree.focused is tree.query_one("#tree")
        assert in_tree(browse) == 8


async def test_what_is_read_beside_the_tree_counts_as_read(monkeypatch) -> None:
    monkeypatch.setattr("thread_cli.tui.session.READ_AFTER", 0.05)
    for size, read in ((WIDE, True), ((80, 24), False)):
        browse = app()
        async with browse.run_test(size=size) as pilot:
            await press(pilot, "c G")
            comment = browse.browser.comment_at(tree_of(browse).row or 0)
            await pilot.pause(0.3)
            assert browse.browser.reading.is_read(comment) is read


async def test_the_tree_and_back() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l j")
        assert chosen(browse) == 9
        await press(pilot, "c")
        tree = browse.screen
        assert isinstance(tree, TreeScreen)
        assert tree.outline.row == browse.browser.forest.row[8]
        await press(pilot, "U space")
        assert "+2" in text_of(tree.query_one("#tree"))
        await press(pilot, "J enter")
        assert chosen(browse) == 10
        assert focused(browse) == "chain"
        assert "Came by: #9 R. Okonkwo" in text_of(screen_of(browse).query_one("#head"))
        await press(pilot, "backspace")
        assert chosen(browse) == 9
        assert browse.browser.group.label == "Engines, parts and money"


async def test_jumps_in_the_tree_are_gone_back_over_before_it_is_left() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l j c")
        assert in_tree(browse) == 9
        await press(pilot, "u U J")
        await press(pilot, "slash c a f e enter n")
        assert in_tree(browse) == 1
        way = browse.screen.query_one("#way")
        said = text_of(way)
        assert "Came by: … › #7 R. Okonkwo › #10 佐藤 健 › #11 Petra" in said
        seen = []
        for _ in range(5):
            await press(pilot, "backspace")
            seen.append(in_tree(browse))
        assert seen == [11, 10, 7, 8, 9]
        assert not way.display
        await press(pilot, "backspace")  # the jump into the tree
        assert browse.screen is browse.main
        assert chosen(browse) == 9


async def test_the_way_through_the_tree_outlives_corrections_and_can_be_clicked() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l j c u U number_sign J n")
        assert in_tree(browse) == 11
        await press(pilot, "u number_sign ctrl+z")
        at = text_of(browse.screen.query_one("#way")).index("#8") + 2
        await pilot.click("#way", offset=(at, 0))
        await pilot.pause()
        assert in_tree(browse) == 8


async def test_people_and_overview() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "3")
        assert browse.screen.query_one("#people").border_subtitle == "7 people"  # one is unknown
        await press(pilot, "j enter j enter")
        assert chosen(browse) == 4
        await press(pilot, "4")
        text = text_of(browse.screen.query_one("#figures"))
        assert re.search(r"replies inferred \(≈\) +2 ", text)
        assert "A Night crossings" in text


async def test_the_mouse_folds_in_the_tree_and_closes_what_lies_over() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "c")
        tree = browse.screen.query_one("#tree")
        line = text_of(tree).splitlines()[0]
        await pilot.click("#tree", offset=(line.index("▾") + 1, 1))
        await pilot.pause()
        assert "▸" in text_of(tree).splitlines()[0]
        assert "+3" in text_of(tree).splitlines()[0]
        await pilot.click("#tree", offset=(line.index("Ines") + 1, 1))
        await pilot.pause()
        assert "▸" in text_of(tree).splitlines()[0]  # only the mark folds
        await press(pilot, "escape 4")
        await pilot.click(offset=(0, 0))
        await pilot.pause()
        assert focused(browse) == "themes"
        await press(pilot, "b")
        await pilot.click(offset=(0, 0))
        await pilot.pause()
        assert browse.browser.reading.bookmarks == {}
        assert not isinstance(browse.screen, AskScreen)


async def test_a_search_in_the_tree_goes_to_what_it_finds() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "c slash e n g i n e")
        assert in_tree(browse) == 7
        assert "1 of 2 comments" in text_of(browse.screen.query_one("#hits"))
        assert "find" not in keys_named(browse)  # a slash is typed into the line now
        assert "f1 help" in keys_named(browse)  # a question mark would be, too
        await press(pilot, "enter n")
        assert in_tree(browse) == 8
        assert "2 of 2 comments" in text_of(browse.screen.query_one("#hits"))
        assert "find" in keys_named(browse)
        await press(pilot, "escape")
        assert "n/N steps · esc ends" in text_of(screen_of(browse).query_one("#hits"))


async def test_the_tree_shows_what_filters_leave_out_faintly() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "G f a u t h enter o k o n enter c")
        tree = browse.screen.query_one("#tree", TreeView)
        assert "faint: left out by filters" in tree.border_subtitle
        looks = tree.looks(under_cursor=False)
        rows = tree.render_lines(Region(0, 1, tree.outer_size.width, 12))
        named = {
            name: {style for text, style, _ in row if name in text}
            for row in rows for name in ("Petra", "R. Okonkwo")
            if name in row.text
        }  # fmt: skip
        assert named["Petra"] == {looks["faint"]}
        assert looks["faint"] not in named["R. Okonkwo"]


async def test_escape_ends_a_search_before_it_leaves_the_tree() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "c slash c a f e escape")
        tree_of(browse)
        assert focused(browse) == "tree"
        assert not browse.browser.hits.query
        assert not browse.screen.query_one("#hits").display
        await press(pilot, "escape")
        assert browse.screen is browse.main


async def test_links_are_corrected_in_the_tree_where_one_sees_them() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l j c")  # on comment 9, a reply to 8
        assert in_tree(browse) == 9
        await press(pilot, "number_sign")
        assert browse.browser.thread.comment(9).parent is None
        assert in_tree(browse) == 9
        assert "▌B   • R. Okonkwo" in text_of(browse.screen.query_one("#tree"))  # at the top now
        await press(pilot, "ampersand d e c k enter")
        assert browse.browser.thread.comment(9).parent == 7
        assert in_tree(browse) == 9
        await press(pilot, "ctrl+z ctrl+z")
        assert browse.browser.thread.comment(9).parent == 8
        assert in_tree(browse) == 9
        await press(pilot, "escape")
        assert "They did the sums" in text_of(screen_of(browse).query_one("#chain"))


@pytest.mark.parametrize(
    ("keys", "ids"),
    [("c x", list(range(1, 13))), ("c Z x", [1, 5, 7, 10, 11]), ("3 j j x", [5, 12])],
)
async def test_what_is_exported_is_what_is_shown(tmp_path: Path, keys: str, ids: list[int]) -> None:
    browse = app()
    path = tmp_path / "out.json"
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, keys)
        browse.screen.query_one(Input).value = str(path)
        await press(pilot, "enter")
    assert [c["id"] for c in orjson.loads(path.read_bytes())["comments"]] == ids


@pytest.mark.parametrize("view", ["TreeScreen", "PeopleScreen", "OverviewScreen"])
async def test_links_that_change_before_a_view_is_there_are_those_it_shows(view: str) -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        browse.session.change(unlink(browse.browser.thread.comment(9)))
        BY_ID[{"T": "thread-view", "P": "people-view", "O": "overview"}[view[0]]].run(
            browse.context()
        )
        show_edited(browse.context())  # between two keys, before the view is made
        await pilot.pause()
        assert type(browse.screen).__name__ == view
        assert "answers Lise" not in screen_text(browse)
        if isinstance(browse.screen, TreeScreen):
            assert browse.screen.outline.forest is browse.browser.forest


async def test_themes_that_come_while_one_is_in_the_tree_are_shown_there() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "c j j")
        assert "▌A" in text_of(browse.screen.query_one("#tree"))
        one = Theme(1, "one", (), (5, 6), 5)
        other = Theme(2, "other", (), (1, 2, 3, 4), 1)
        browse.session.computed = make_themes(12, (one, other))
        show_edited(browse.context())
        await pilot.pause()
        assert in_tree(browse) == 3
        assert "▌B" in text_of(browse.screen.query_one("#tree"))


@pytest.mark.parametrize("keys", ["j", "l j u", "slash c a f e enter", "c", "3", "3 enter"])
async def test_the_ways_out_and_to_all_the_rest_are_named_where_it_is_narrow(keys: str) -> None:
    browse = app()
    async with browse.run_test(size=(60, 20)) as pilot:
        await press(pilot, keys)
        named = keys_named(browse)
        assert ": more" in named
        assert "? help" in named
        assert ("q quit" if browse.screen is browse.main else "esc close") in named
