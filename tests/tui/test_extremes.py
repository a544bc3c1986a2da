"""Threads of any size, resizes and keys faster than anybody types."""

import random
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Size

from tests.tui.sample_thread import SAID, ferry, ferry_themes, make_themes, make_thread
from tests.tui.screen import chosen, press, shown
from tests.tui.test_hostile import MARKUP, ODD, screen_text
from thread_cli.library.since import Past, Since
from thread_cli.model import ROOT_LINK, Basis, Comment, ReplyLink, Span
from thread_cli.themes.result import Theme
from thread_cli.tui.actions.changing import show_edited
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.session import Session
from thread_cli.tui.widgets.rows import Rows

KEYS = (
    "j k g G down up home end ctrl+d ctrl+u pagedown pageup space enter l h left right escape tab "
    "shift+tab u U n p backspace a d question_mark f1 x 7 slash f F s z Z m b y Y o r i J K c t "
    "v 2 3 4 1 R M T number_sign ampersand ctrl+z ctrl+y N ctrl+p colon S plus minus e w "
    "equals_sign B W full_stop"
).split()


def chain_of(count: int) -> list[Comment]:
    return [
        Comment(
            i,
            f"a{i % 7}",
            f"comment number {i}",
            Span(i, i + 1),
            parent=i - 1 or None,
            link=SAID if i > 1 else ROOT_LINK,
        )
        for i in range(1, count + 1)
    ]


async def test_a_chain_5000_deep() -> None:
    browse = BrowseApp(make_thread(chain_of(5000)), make_themes(5000, ()))
    async with browse.run_test(size=(80, 24)) as pilot:
        await press(pilot, "G l G")
        assert chosen(browse) == 5000
        await press(pilot, "l")
        assert "comment number 5000" in shown(browse, "chain")
        assert "depth 4999" in shown(browse, "chain")
        await press(pilot, "g")
        assert "comment number 1\n" in shown(browse, "chain")
        await press(pilot, "enter G enter k")
        assert "comment number 4999" in shown(browse, "chain")
        await press(pilot, "U")
        assert chosen(browse) == 1


@pytest.mark.parametrize("shape", ["flat", "star"])
async def test_100_000_comments(shape: str) -> None:
    comments = [
        Comment(
            i,
            "a",
            f"comment number {i}",
            Span(i, i + 1),
            parent=1 if shape == "star" and i > 1 else None,
            link=ROOT_LINK,
        )
        for i in range(1, 100_001)
    ]
    browse = BrowseApp(make_thread(comments), make_themes(100_000, ()))
    async with browse.run_test(size=(120, 40)) as pilot:
        await press(pilot, "G l G")
        assert chosen(browse) == 100_000
        assert "comment number 100000" in shown(browse, "comments")
        assert "comment number 100000" in shown(browse, "chain")
        await press(pilot, "g l G")
        assert f"comment number {1 if shape == 'flat' else 100_000}" in shown(browse, "chain")


async def test_a_comment_of_100_000_lines() -> None:
    text = "\n".join(f"line {i}" for i in range(100_000))
    comments = [
        Comment(1, "a", text, Span(0, 1), link=ROOT_LINK),
        Comment(2, "b", "the answer", Span(1, 2), parent=1, link=SAID),
    ]
    browse = BrowseApp(make_thread(comments), make_themes(2, ()))
    async with browse.run_test(size=(80, 24)) as pilot:
        await press(pilot, "G l l j")
        assert "line 15\n" in shown(browse, "chain")
        await press(pilot, "G")
        assert "the answer" in shown(browse, "chain")
        await press(pilot, "k")
        assert "line 99999" in shown(browse, "chain")


async def test_nothing_to_read() -> None:
    browse = BrowseApp(make_thread([], title=""), make_themes(0, ()))
    async with browse.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j k g G enter l j enter ctrl+d ctrl+u pagedown u U n p backspace h h")
        await pilot.click("#comments")
        assert browse.is_running


@pytest.mark.parametrize("keys", ["G l j", "j l l", "G l c", "3 j", "4", "question_mark", "f"])
async def test_a_storm_of_resizes_leaves_what_the_last_size_shows(keys: str) -> None:
    calm = BrowseApp(ferry(), ferry_themes())
    async with calm.run_test(size=(130, 45)) as pilot:
        await press(pilot, keys)
        for _ in range(20):  # the keys are named behind a screen's first paint
            if screen_text(calm)[-130:].strip():
                break
            await pilot.pause(0.05)
        expected = screen_text(calm)
    chance = random.Random(keys)
    browse = BrowseApp(ferry(), ferry_themes())
    async with browse.run_test(size=(80, 24)) as pilot:
        await press(pilot, keys)
        for _ in range(80):  # faster than they can be drawn
            size = Size(chance.randint(1, 220), chance.randint(1, 60))
            browse.post_message(events.Resize(size, size, size))
            if chance.random() < 0.1:
                await pilot.pause()
        await pilot.resize_terminal(130, 45)
        await pilot.pause()
        assert screen_text(browse) == expected


@pytest.mark.parametrize("size", [(10, 3), (6, 4), (4, 4), (1, 1), (200, 2)])
async def test_actions_by_name_where_none_can_be_seen(size: tuple[int, int]) -> None:
    browse = BrowseApp(ferry(), ferry_themes())
    async with browse.run_test(size=(80, 24)) as pilot:
        await press(pilot, "colon")
        await pilot.pause(0.1)
        await pilot.resize_terminal(*size)
        await press(pilot, "down pagedown down pageup pagedown pagedown")
        await pilot.resize_terminal(80, 24)
        await press(pilot, "up escape")
        assert browse.screen is browse.main


def hurry(browse: BrowseApp, chance: random.Random) -> None:
    """Press, click and correct, and wait for nothing."""
    for key in chance.choices(KEYS, k=10):
        browse.post_message(events.Key(key, key if len(key) == 1 else None))
        if chance.random() < 0.3:
            at = chance.randint(0, 99), chance.randint(0, 29)
            for _ in range(chance.randint(1, 2)):
                for kind in events.MouseDown, events.MouseUp:
                    browse.post_message(kind(None, *at, 0, 0, 1, False, False, False))
        if chance.random() < 0.3:
            browse.call_later(lambda: show_edited(browse.context()))


@pytest.mark.parametrize("hurried", [False, True])
@pytest.mark.parametrize("seed", range(3))
async def test_random_keys(
    seed: int, hurried: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # x and enter write a file
    monkeypatch.setattr(BrowseApp, "open_url", lambda *_, **__: None)
    monkeypatch.setattr("thread_cli.tui.session._WORKER", "thread_cli.no_such_worker")
    chance = random.Random(seed)
    count = 60
    comments = [
        Comment(
            i,
            chance.choice([None, "a", "b", *MARKUP]),
            chance.choice([*ODD[:9], *MARKUP, "some words " * 40]),
            Span(i, i + 1),
            parent=chance.choice([None, chance.randint(1, i - 1)]) if i > 1 else None,
            link=chance.choice([SAID, ReplyLink(Basis.INFERRED, 0.3, ("why not",)), ROOT_LINK]),
        )
        for i in range(1, count + 1)
    ]
    themes = (
        Theme(1, "one", (), tuple(range(1, 30)), 1),
        Theme(2, "two", (), tuple(range(30, 50)), 30),
    )
    past = Past(3, chance.choice(MARKUP), chance.choice(ODD[:9]))
    since = Since("0" * 64, MARKUP[0], "2026-01-01", (1, 7), {2: past, 9: past}, (past,) * 5)
    places = tuple(chance.randint(-1, 1000) for _ in range(2 * count))
    found = make_themes(count, themes)._replace(places=places)
    thread = make_thread(comments)
    browse = BrowseApp(thread, found, Session(thread, found, since=since))
    async with browse.run_test(size=(100, 30)) as pilot:
        for _ in range(10):
            if hurried:
                hurry(browse, chance)
                await pilot.pause()
            else:
                await pilot.press(*chance.choices(KEYS, k=10))
            await pilot.resize_terminal(chance.randint(10, 160), chance.randint(3, 50))
        await pilot.pause()
        assert browse.is_running
        browser = browse.browser
        assert browser.chain is not None
        assert 0 <= browser.list_cursor.at < len(browser.group)
        assert 0 <= browser.chain.cursor.at < len(browser.chain)
        # What keys mean is what is shown.
        assert browse.main.query_one("#comments", Rows).cursor is browser.list_cursor
        assert browse.main.query_one("#chain", Rows).cursor is browser.chain.cursor
