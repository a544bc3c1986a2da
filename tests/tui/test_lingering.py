"""What counts as read by itself: what can be seen, for a moment."""

import pytest
from textual.pilot import Pilot

from tests.tui.sample_thread import ferry, ferry_themes
from tests.tui.screen import press, visible_panes
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.session import Session

MOMENT = 0.1


def app() -> BrowseApp:
    return BrowseApp(ferry(), session=Session(ferry(), ferry_themes(), read_after=MOMENT))


async def linger(pilot: Pilot[None]) -> None:
    await pilot.pause(4 * MOMENT)


async def until_read(browse: BrowseApp, pilot: Pilot[None]) -> None:
    """Wait, on a machine with much else to do for longer than a moment."""
    for _ in range(200):
        if browse.browser.reading.read:
            return
        await pilot.pause(MOMENT)


async def test_a_moment_marks_as_read() -> None:
    browse = app()
    async with browse.run_test(size=(120, 30)) as pilot:
        await until_read(browse, pilot)
        assert browse.browser.reading.is_read(browse.browser.thread.comments[0])


@pytest.mark.parametrize(("size", "keys"), [((60, 24), "l"), ((80, 24), "l"), ((120, 30), "l W")])
async def test_words_in_a_list_are_not_the_comment(size: tuple[int, int], keys: str) -> None:
    browse = app()
    async with browse.run_test(size=size) as pilot:
        await press(pilot, keys)
        assert "chain" not in visible_panes(browse)
        browse.browser.reading.read.clear()  # what a slow machine left in sight for long enough
        await linger(pilot)
        assert not browse.browser.reading.read
        await press(pilot, "l")
        await until_read(browse, pilot)
        assert browse.browser.reading.read == {100}


async def test_a_wider_screen_shows_what_is_read_then() -> None:
    browse = app()
    async with browse.run_test(size=(60, 24)) as pilot:
        await linger(pilot)
        await pilot.resize_terminal(120, 30)
        await until_read(browse, pilot)
        assert browse.browser.reading.read == {100}


@pytest.mark.parametrize("keys", ["question_mark", "c question_mark", "f"])
async def test_what_something_lies_over_is_not_read(keys: str) -> None:
    browse = BrowseApp(ferry(), session=Session(ferry(), ferry_themes(), read_after=0.5))
    async with browse.run_test(size=(140, 30)) as pilot:
        await press(pilot, keys)
        browse.browser.reading.read.clear()  # as above
        await pilot.pause(0.8)
        assert not browse.browser.reading.read
        await press(pilot, "escape")
        await pilot.pause(0.8)
        assert browse.browser.reading.read == {100}


async def test_what_was_marked_unread_stays_so_until_the_reader_goes_on() -> None:
    browse = app()
    async with browse.run_test(size=(120, 30)) as pilot:
        await until_read(browse, pilot)
        await press(pilot, "m question_mark escape l")
        await linger(pilot)
        assert not browse.browser.reading.read
        await press(pilot, "j")
        await until_read(browse, pilot)
        assert browse.browser.reading.read
