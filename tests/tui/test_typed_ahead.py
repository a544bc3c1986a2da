"""Keys that come all at once, as a fast typist or a paste sends them."""

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.sample_thread import ferry, ferry_themes
from tests.tui.screen import chosen, focused, text_of
from thread_cli.tui.app import BrowseApp

WIDE = (120, 40)


async def type_at_once(pilot: Pilot[None], keys: str) -> None:
    """Send keys (named, with spaces between) without waiting for anything between them."""
    for key in keys.split():
        character = key if len(key) == 1 else {"slash": "/", "enter": "\r", "colon": ":"}.get(key)
        pilot.app.post_message(events.Key(key, character))
    for _ in range(5):
        await pilot.pause()


async def test_a_question_gets_what_was_typed_with_the_key_that_opened_it() -> None:
    browse = BrowseApp(ferry(), ferry_themes())
    async with browse.run_test(size=WIDE) as pilot:
        await type_at_once(pilot, "l b q u i t enter j")
        assert list(browse.browser.reading.bookmarks.values()) == ["quit"]
        assert chosen(browse) == 3


async def test_one_question_after_the_other() -> None:
    browse = BrowseApp(ferry(), ferry_themes())
    async with browse.run_test(size=WIDE) as pilot:
        await type_at_once(pilot, "G f a u t h enter o k o n enter f s c o r e enter 7 enter l")
        assert [f.name for f in browse.browser.filters] == ["by R. Okonkwo", "score ≥ 7"]
        assert focused(browse) == "comments"


async def test_the_search_line_and_what_comes_behind_it() -> None:
    browse = BrowseApp(ferry(), ferry_themes())
    async with browse.run_test(size=WIDE) as pilot:
        await type_at_once(pilot, "slash c a f e enter n u")
        assert browse.browser.hits.query == "cafe"
        assert chosen(browse) == 11
        await type_at_once(pilot, "slash x escape G l")
        assert focused(browse) == "chain"


async def test_a_choice_is_narrowed_before_it_is_stepped_through() -> None:
    browse = BrowseApp(ferry(), ferry_themes())
    async with browse.run_test(size=WIDE) as pilot:
        await type_at_once(pilot, "f b o o k m down up enter")
        assert [f.name for f in browse.browser.filters] == ["bookmarked"]


@pytest.mark.parametrize("keys", ["c j j enter", "c slash r o l l s enter n enter"])
async def test_another_view_gets_its_keys(keys: str) -> None:
    browse = BrowseApp(ferry(), ferry_themes())
    async with browse.run_test(size=WIDE) as pilot:
        await type_at_once(pilot, keys)
        assert browse.screen is browse.main
        assert chosen(browse) == (3 if "slash" not in keys else 12)


async def test_help_and_palette_are_searched_at_once() -> None:
    browse = BrowseApp(ferry(), ferry_themes())
    async with browse.run_test(size=WIDE) as pilot:
        await type_at_once(pilot, "question_mark slash m e r g e")
        assert "Rename" not in text_of(browse.screen.query_one("#help"))
        await type_at_once(pilot, "enter q colon r e n a")
        assert browse.screen.query_one(Input).value == "rena"
