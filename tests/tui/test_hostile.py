"""Text from outside is text, whatever it says, however much of it there is."""

import random
import re
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from textual import events
from textual.geometry import Size
from textual.widgets import Input

from tests.tui.sample_thread import SAID, ferry, ferry_themes, make_themes, make_thread
from tests.tui.screen import chosen, press, screen_of, shown, text_of, title_of
from thread_cli.ingest import ingest
from thread_cli.library.since import Past, Since
from thread_cli.model import ROOT_LINK, Basis, Comment, Notice, ReplyLink, Span
from thread_cli.sanitize import clean_line
from thread_cli.themes.result import Term, Theme
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.session import Session

MARKUP = [
    "[bold]x[/bold]",
    "see [/foo] end",
    "[@click=app.quit]x[/]",
    "[link=file:///etc/passwd]x[/link]",
    "$primary [$x] [[ ]] \\[",
]
ODD = [
    "",
    " ",
    "(no author)",
    "👩‍👩‍👧‍👦" * 30,
    "漢字" * 200,
    "é\u0301" * 300,
    "x" * 10_000,
    "\u200d" * 50,
    "a\tb\tc",
    "\n" * 50,
    "مرحبا بالعالم",
]


def hostile(texts: list[str]) -> BrowseApp:
    comments = [
        Comment(
            i,
            text,
            text,
            Span(i, i + 1),
            created_text=text[:200],
            parent=i - 1 if i > 1 else None,
            link=ReplyLink(Basis.INFERRED, 0.5, (text,)) if i > 1 else ROOT_LINK,
        )
        for i, text in enumerate(texts, 1)
    ]
    ids = tuple(range(1, len(texts) + 1))
    themes = tuple(Theme(i, text, (Term(text, 1.0),), ids, i) for i, text in enumerate(texts, 1))
    thread = make_thread(
        comments, title=texts[0], format_reason=texts[0], notices=(Notice("x", texts[0]),)
    )
    return BrowseApp(thread, make_themes(len(texts), themes, verdict=texts[0]))


async def test_markup_is_shown_as_written() -> None:
    browse = hostile(MARKUP)
    async with browse.run_test(size=(160, 50)) as pilot:
        await pilot.pause()
        for text in MARKUP:
            assert text in shown(browse, "themes")
            assert text in shown(browse, "comments")
            assert text in shown(browse, "chain")
        assert MARKUP[0] in text_of(screen_of(browse).query_one("#head"))
        assert MARKUP[0] in text_of(screen_of(browse).query_one("#about-group"))
        assert MARKUP[0] in title_of(screen_of(browse).query_one("#comments"))
        await press(pilot, "a")
        assert MARKUP[0] in text_of(browse.screen.query_one("#page Static"))


async def test_clicking_markup_runs_nothing() -> None:
    browse = hostile(["[@click=app.quit]" + "x" * 60 + "[/]"] * 3)
    async with browse.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for y in (1, 2, 3, 4, 5, 6, 36):
            for x in (10, 50, 90):
                await pilot.click(offset=(x, y))
        assert browse.is_running


async def test_markup_that_is_searched_for_is_text() -> None:
    browse = hostile(MARKUP)
    async with browse.run_test(size=(120, 40)) as pilot:
        for query in MARKUP:
            await press(pilot, "slash")
            browse.screen.query_one("#search", Input).value = query
            await press(pilot, "enter")
            assert f"“{query}”" in text_of(screen_of(browse).query_one("#hits"))
            await press(pilot, "escape")


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (20, 6)])
async def test_odd_text_in_every_field_is_read_to_its_end(size: tuple[int, int]) -> None:
    browse = hostile(ODD)
    async with browse.run_test(size=size) as pilot:
        await press(pilot, "j j l G l g G k k k ctrl+d ctrl+u pagedown pageup u U a")
        await press(pilot, "escape h h G")
        assert browse.is_running


@pytest.mark.parametrize("size", [(120, 40), (60, 20), (20, 6)])
async def test_odd_text_in_every_other_view(size: tuple[int, int]) -> None:
    browse = hostile(ODD + MARKUP)
    async with browse.run_test(size=size) as pilot:
        views = (
            "c G g Z z escape", "3 G l tab G escape", "4 G escape", "i escape", "f a u enter enter",
            "F f t h e enter enter", "F M escape", "T escape", "ampersand escape", "y Y",
            "slash x enter n N escape", "b [ enter",
        )  # fmt: skip
        for keys in views:
            await press(pilot, keys)
        assert len(browse.screen_stack) == 1
        assert browse.is_running


def screen_text(browse: BrowseApp) -> str:
    """Return all that the terminal gets to show now."""
    return "".join(strip.text for strip in browse.screen._compositor.render_strips())


OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
ORDERS = (
    "\x1b[31mred \x1b]0;owned\x07 \x9b2J \u202edesrever\u202c \u2066x\u2069 \x00\x7f\rcr\u2028ls"
)


@pytest.mark.parametrize("size", [(160, 40), (80, 24), (60, 20)])
async def test_no_order_to_the_terminal_from_any_field_is_on_any_screen(
    size: tuple[int, int],
) -> None:
    comments = [
        {"id": ORDERS + str(i), "author": ORDERS, "text": f"{ORDERS} `{ORDERS}`\n> {ORDERS}",
         "created_at": ORDERS, "parent": ORDERS + "0" if i else None, ORDERS: ORDERS}
        for i in range(4)
    ]  # fmt: skip
    raw = b"\n".join(map(orjson.dumps, comments))
    thread = ingest(raw, ORDERS, format_name="jsonl")
    label = clean_line(ORDERS)  # where themes and edits take labels from
    themes = make_themes(4, (Theme(1, label, (Term(label, 1.0),), (1, 2, 3, 4), 1),))
    browse = BrowseApp(thread, themes, Session(thread, themes, raw=lambda: raw))
    async with browse.run_test(size=size) as pilot:
        await pilot.pause()
        assert "red" in screen_text(browse)
        for keys in ("j", "l", "l", "G h", "a", "escape r", "escape i", "escape c", "escape 3",
                     "escape 4", "escape f a u t h enter", "escape T", "escape x", "escape colon",
                     "escape b", "escape slash"):  # fmt: skip
            await press(pilot, keys)
            assert not OBEYED.findall(screen_text(browse)), keys
        browse.post_message(events.Paste(ORDERS.split("\r", maxsplit=1)[0]))
        await press(pilot, "x")
        line = browse.screen.query_one("#search", Input)
        assert "red" in line.value
        assert not OBEYED.findall(line.value + screen_text(browse))


async def test_nobody_is_not_a_person_of_that_name() -> None:
    comments = [
        Comment(1, None, "one", Span(0, 1), link=ROOT_LINK),
        Comment(2, "(no author)", "two", Span(1, 2), link=ROOT_LINK),
    ]
    browse = BrowseApp(make_thread(comments), make_themes(2, ()))
    async with browse.run_test(size=(120, 40)) as pilot:
        await press(pilot, "G")
        pane = screen_of(browse).query_one("#comments")
        faces = [
            segment.style.italic
            for strip in pane.render_lines(pane.size.region)
            for segment in strip
            if segment.text == "(no author)" and segment.style
        ]
        assert [bool(face) for face in faces] == [True, False]


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


KEYS = (
    "j k g G down up home end ctrl+d ctrl+u pagedown pageup space enter l h left right escape tab "
    "shift+tab u U n p backspace a d question_mark f1 x 7 slash f F s z Z m b y Y o r i J K c t "
    "v 2 3 4 1 R M T number_sign ampersand ctrl+z ctrl+y N ctrl+p colon S plus minus e w "
    "equals_sign B W full_stop"
).split()


@pytest.mark.parametrize("seed", range(3))
async def test_random_keys(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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
    found = replace(make_themes(count, themes), places=places)
    thread = make_thread(comments)
    browse = BrowseApp(thread, found, Session(thread, found, since=since))
    async with browse.run_test(size=(100, 30)) as pilot:
        for _ in range(10):
            await pilot.press(*chance.choices(KEYS, k=10))
            await pilot.resize_terminal(chance.randint(10, 160), chance.randint(3, 50))
        await pilot.pause()
        assert browse.is_running
        browser = browse.browser
        assert browser.chain is not None
        assert 0 <= browser.list_cursor.at < len(browser.group)
        assert 0 <= browser.chain.cursor.at < len(browser.chain)
