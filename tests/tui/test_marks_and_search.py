"""Marks of two windows, searches that leave no trace, filters and ways back that outlive edits."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.tui.sample_thread import ferry, ferry_themes, make_themes, make_thread
from tests.tui.screen import chosen, press, screen_of, shown, text_of
from thread_cli.library import Library, ThreadRecord
from thread_cli.model import ROOT_LINK, Comment, Span
from thread_cli.tui import draw
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.session import Session
from thread_cli.tui.state.filter_specs import make_filter
from thread_cli.tui.widgets.rows import Rows

WIDE = (120, 40)


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[tuple[Library, ThreadRecord]]:
    with Library.open(tmp_path / "library.sqlite3") as library:
        yield library, library.add(ferry(), b"raw").record


def window(stored: tuple[Library, ThreadRecord]) -> BrowseApp:
    library, record = stored
    thread = library.opened(record)
    session = Session(thread, ferry_themes(), library=library, record=record)
    return BrowseApp(thread, session.computed, session)


def app() -> BrowseApp:
    return BrowseApp(ferry(), ferry_themes())


async def test_two_windows_keep_each_others_marks(stored: tuple[Library, ThreadRecord]) -> None:
    first, second = window(stored), window(stored)
    async with first.run_test(size=WIDE) as pilot:
        await press(pilot, "l b a s k enter m")
    async with second.run_test(size=WIDE) as pilot:  # opened before the first one kept its marks
        await press(pilot, "l j m")
    kept = window(stored).browser.reading
    assert list(kept.bookmarks.values()) == ["ask"]
    assert len(kept.read) == 2
    third, fourth = window(stored), window(stored)
    async with third.run_test(size=WIDE) as pilot:
        await press(pilot, "l g b enter m")  # takes bookmark and mark away
    async with fourth.run_test(size=WIDE) as pilot:
        await press(pilot, "l G m")
    kept = window(stored).browser.reading
    assert kept.bookmarks == {}
    assert len(kept.read) == 2


async def test_escape_comes_back_from_a_search_to_where_it_began() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l j")
        assert chosen(browse) == 9
        await press(pilot, "slash c a f e")
        assert chosen(browse) == 11
        await press(pilot, "escape")
        assert chosen(browse) == 9
        assert browse.browser.group.label == "Engines, parts and money"
        assert len(browse.browser.history) == 0


async def test_a_search_that_is_kept_is_one_step_back() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l j slash c a f e enter")
        assert chosen(browse) == 11
        await press(pilot, "escape backspace")
        assert chosen(browse) == 9
        assert len(browse.browser.history) == 0


async def test_a_search_finds_among_what_is_filtered() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        condition = make_filter(browse.browser, {"by": "author", "value": "Petra"})
        assert condition is not None
        browse.browser.add_filter(condition)
        screen_of(browse).relisted()
        await press(pilot, "slash c a f e enter")
        assert chosen(browse) == 11
        assert "1 of 1 comment" in text_of(screen_of(browse).query_one("#hits"))
        await press(pilot, "F")
        assert "of 2 comments" in text_of(screen_of(browse).query_one("#hits"))


async def test_filters_and_the_way_back_outlive_corrections() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        browser = browse.browser
        await press(pilot, "j l j u")
        way = len(browser.history)
        assert way
        for spec in ({"by": "inferred only"}, {"by": "theme", "value": "Engines, parts and money"}):
            condition = make_filter(browser, spec)
            assert condition is not None
            browser.add_filter(condition)
        screen_of(browse).relisted()
        assert [len(group) for group in browser.groups][-1] == 2
        browser.choose(browser.forest.row[8])
        await press(pilot, "number_sign")  # comment 9 answers the post now
        assert [len(group) for group in browser.groups][-1] == 1
        assert len(browser.history) > 0
        await press(pilot, "ctrl+z")
        assert [len(group) for group in browser.groups][-1] == 2
        browser.group_cursor.to(1)
        browser.enter_group()
        await press(pilot, "R end x enter")
        assert [f.name for f in browser.filters][-1] == "theme Engines, parts and moneyx"
        assert [len(group) for group in browser.groups][-1] == 2


async def test_days_that_end_before_they_begin_are_refused() -> None:
    assert make_filter(app().browser, {"by": "date", "value": "2024-03-02..2024-03-01"}) is None
    assert make_filter(app().browser, {"by": "date", "value": "2024-03-01..2024-03-01"})


async def test_control_c_leaves() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "l ctrl+c")
    assert not browse.is_running
    assert browse._exit


def test_a_picture_is_taken_with_the_readers_own_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = tmp_path / "keys.toml"
    keys.write_text('[keys]\nquit = "Q"\n')
    monkeypatch.setattr("thread_cli.tui.key_map.default_path", lambda: keys)
    picture = tmp_path / "a.svg"
    draw(Session(ferry(), ferry_themes()), picture, [], WIDE)
    assert re.search(r">Q</text>.*quit<", picture.read_text())


async def test_dates_for_machines_are_written_for_people() -> None:
    stamp = "2024-03-03T06:47:00Z"
    when = datetime(2024, 3, 3, 6, 47, tzinfo=UTC)
    comment = Comment(1, "Ada", "Hello.", Span(0, 9), when, created_text=stamp, link=ROOT_LINK)
    browse = BrowseApp(make_thread([comment]), make_themes(1, ()))
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "l")
        assert "#1 · 2024-03-03 06:47" in shown(browse, "chain")


@pytest.mark.parametrize(
    "keys",
    [
        "slash c o u n c i l enter",  # where the reader is
        "slash q q q enter",  # nowhere
        "slash q q q enter n",
        "slash i n e s enter n p",
        "slash d e c k h a n d enter backspace n",
        "G Z l slash n i g h t enter n",
        "G l slash f e r r y enter n N c space escape",
    ],
)
async def test_keys_mean_what_is_shown_wherever_a_search_went(keys: str) -> None:
    browse = app()
    async with browse.run_test(size=(140, 40)) as pilot:
        await press(pilot, keys)
        browser, main = browse.browser, browse.main
        assert browser.chain is not None
        assert main.query_one("#themes", Rows).cursor is browser.group_cursor
        assert main.query_one("#comments", Rows).cursor is browser.list_cursor
        assert main.query_one("#chain", Rows).cursor is browser.chain.cursor
