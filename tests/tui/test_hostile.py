"""Text from outside is text, whatever it says, however much of it there is."""

import re

import orjson
import pytest
from textual import events
from textual.widgets import Input

from tests.tui.sample_thread import make_themes, make_thread
from tests.tui.screen import press, screen_of, shown, text_of, title_of
from thread_cli.ingest import ingest
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


def screen_text(browse: BrowseApp) -> str:
    """Return all that the terminal gets to show now."""
    return "".join(strip.text for strip in browse.screen._compositor.render_strips())


OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
ORDERS = (
    "\x1b[31mred \x1b]0;owned\x07 \x9b2J \u202edesrever\u202c \u2066x\u2069 \x00\x7f\rcr\u2028ls"
)


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
