"""Whatever keys reach, the mouse reaches too."""

import pytest
from textual.events import Click
from textual.pilot import Pilot

from tests.tui.sample_thread import ferry, ferry_themes, make_themes, make_thread
from tests.tui.screen import chosen, focused, press, shown, text_of
from thread_cli.model import ROOT_LINK, Comment, Span
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.screens.ask import AskScreen, Choices, ChooseScreen
from thread_cli.tui.screens.tree import TreeScreen
from thread_cli.tui.widgets.key_bar import KeyBar
from thread_cli.tui.widgets.rows import Rows
from thread_cli.tui.widgets.search_line import SearchLine

WIDE = (120, 40)


def app() -> BrowseApp:
    return BrowseApp(ferry(), ferry_themes())


async def click(pilot: Pilot[None], words: str, on: str, times: int = 1) -> None:
    """Click on words that a widget shows."""
    widget = pilot.app.screen.query_one(on)
    region = widget.region
    for y, strip in enumerate(pilot.app.screen._compositor.render_strips()):
        x = strip.crop(region.x, region.right).text.find(words)
        if x >= 0 and region.y <= y < region.bottom:
            await pilot.click(widget, offset=(x, y - region.y), times=times)
            await pilot.pause()
            return
    raise AssertionError(f"{words!r} is not on the screen")


async def test_every_pane() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await click(pilot, "Engines, parts", on="#themes")
        assert (focused(browse), browse.browser.group_cursor.at) == ("themes", 1)
        await click(pilot, "There is, and it", on="#comments")
        assert (focused(browse), chosen(browse)) == ("comments", 9)
        await click(pilot, "I was a deckhand", on="#chain")
        assert focused(browse) == "chain"
        assert browse.browser.focused is not None
        assert browse.browser.focused.id == 7
        await click(pilot, "I was a deckhand", times=2, on="#chain")
        assert chosen(browse) == 7


async def test_filters_the_way_here_and_hints_in_the_head() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "G f s c o r e enter 2 enter f r e p l i e s enter")
        assert len(browse.browser.filters) == 2
        await click(pilot, "score ≥ 2", on="#head")
        assert [f.name for f in browse.browser.filters] == ["has replies"]
        await click(pilot, "(F drops them)", on="#head")
        assert not browse.browser.filters
        await press(pilot, "g l j l U j enter j enter")
        assert chosen(browse) == 3
        await click(pilot, "#1 Ines", on="#head")
        assert chosen(browse) == 1
        await click(pilot, "(backspace)", on="#head")
        assert chosen(browse) == 3
        assert not browse.browser.history
        await click(pilot, "2 notices (a)", on="#head")
        assert "Read as" in text_of(browse.screen.query_one("#page Static"))


async def test_the_footer() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await click(pilot, "find", on="KeyBar")
        assert focused(browse) == "search"
        await press(pilot, "r o l l enter")
        await click(pilot, "hit", on="KeyBar")
        assert chosen(browse) == 12
        await click(pilot, "esc ends", on="#hits")
        assert not browse.browser.hits.query
        await click(pilot, "tree", on="KeyBar")
        await click(pilot, "back", on="KeyBar")
        assert len(browse.screen_stack) == 1
        assert browse.screen.query_one(KeyBar).region.height == 1


async def test_a_choice_is_taken_by_one_click() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await click(pilot, "filter", on="KeyBar")
        assert isinstance(browse.screen, ChooseScreen)
        await click(pilot, "has replies", on="#choices")
        assert [f.name for f in browse.browser.filters] == ["has replies"]


async def test_two_quick_clicks_beside_a_page_close_only_that() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "c question_mark")
        page = browse.screen
        for _ in range(2):
            page.post_message(Click(page, 0, 0, 0, 0, 1, False, False, False))
        await pilot.pause()
        assert isinstance(browse.screen, TreeScreen)
        await press(pilot, "escape question_mark")
        page = browse.screen
        for _ in range(2):
            page.post_message(Click(page, 0, 0, 0, 0, 1, False, False, False))
        await pilot.pause()
        assert len(browse.screen_stack) == 1


async def test_two_quick_clicks_on_an_answer_give_one() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "f")
        choices = browse.screen.query_one("#choices", Choices)
        choices.go_to_row(2)  # the date, which is asked for
        choices.open()
        choices.open()
        await pilot.pause()
        assert [type(screen) for screen in browse.screen_stack[1:]] == [AskScreen]


async def test_tree_and_people() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "c")
        await click(pilot, "I was a deckhand", times=2, on="#tree")
        assert (chosen(browse), focused(browse)) == (7, "chain")
        await press(pilot, "3")
        await click(pilot, "佐藤", on="#people")
        assert "私の町" in text_of(browse.screen.query_one("#person"))
        await click(pilot, "佐藤", times=2, on="#people")
        assert focused(browse) == "person"
        await click(pilot, "私の町", times=2, on="#person")
        assert chosen(browse) == 10


async def test_the_map_beside_the_tree() -> None:
    browse = app()
    async with browse.run_test(size=(80, 10)) as pilot:
        await press(pilot, "c")
        tree = browse.screen
        assert isinstance(tree, TreeScreen)
        rows = tree.query_one("#tree", Rows)
        await pilot.click("#tree", offset=(rows.row_width - 1, 5))  # the fifth stretch of seven
        await pilot.pause()
        assert tree.row == 4 * 12 // 7
        await pilot.click("#tree", offset=(rows.row_width // 2, 1))
        await pilot.pause()
        assert tree.row == rows.scroll_offset.y


async def test_a_theme_of_the_overview() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "4 G")
        await click(pilot, "A bus instead", on="#figures")
        assert len(browse.screen_stack) == 1
        assert browse.browser.group.label == "A bus instead"
        assert "mo_h" in shown(browse, "comments")


async def test_the_wheel_scrolls_every_list() -> None:
    comments = [Comment(i, f"p{i}", f"c {i}", Span(i, i + 1), link=ROOT_LINK) for i in range(1, 99)]
    browse = BrowseApp(make_thread(comments), make_themes(98, ()))
    async with browse.run_test(size=(120, 20)) as pilot:
        for keys, name in (("l", "comments"), ("c", "tree"), ("escape 3", "people")):
            await press(pilot, keys)
            rows = browse.screen.query_one(f"#{name}", Rows)
            await pilot._post_mouse_events([_down()], f"#{name}", offset=(5, 5))
            await pilot.pause()
            assert rows.scroll_offset.y > 0
            assert rows.cursor.at == 0


def _down() -> type:
    from textual.events import MouseScrollDown

    return MouseScrollDown


async def test_a_link_is_asked_about_before_it_is_opened() -> None:
    text = "see https://a.example/x for more"
    comments = [Comment(1, "a", text, Span(0, 1), link=ROOT_LINK)]
    browse = BrowseApp(make_thread(comments), make_themes(1, ()))
    async with browse.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await click(pilot, "https://a.example/x", on="#chain")
        assert isinstance(browse.screen, ChooseScreen)
        assert "https://a.example/x" in text_of(browse.screen.query_one("#choices"))
        await press(pilot, "escape")
        assert shown(browse, "chain")


@pytest.mark.parametrize("keys", ["slash c a f e", "c slash c a f e"])
async def test_the_end_of_a_search_can_be_clicked_where_it_was_begun(keys: str) -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, keys)
        screen = browse.screen
        await click(pilot, "esc ends", on="#hits")
        assert browse.screen is screen
        assert not screen.query_one(SearchLine).is_open
        assert not browse.browser.hits.query
