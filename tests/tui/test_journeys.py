"""What a reader does, key by key."""

import pytest

from tests.tui.sample_thread import ferry, ferry_themes, make_themes, make_thread
from tests.tui.screen import (
    chosen,
    focused,
    press,
    shown,
    title_of,
    told,
    under_cursor,
    visible_panes,
)
from thread_cli.tui.app import BrowseApp

WIDE = (120, 40)


def unframed(text: str) -> str:
    """Return a pane's text without the lines beside it, the cursor, and white space."""
    return "".join(text.translate(dict.fromkeys(map(ord, "│▌└─├╌●"), " ")).split())


def app() -> BrowseApp:
    return BrowseApp(ferry(), ferry_themes())


async def test_stepping_through_every_group_shows_its_comments() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await pilot.pause()
        seen = []
        for _ in browse.browser.groups:
            comments = shown(browse, "comments")
            assert browse.browser.group.label in title_of(browse.screen.query_one("#comments"))
            seen.append((browse.browser.group.label, chosen(browse)))
            assert comments.count("\n") >= 2 * len(browse.browser.group) - 1
            await press(pilot, "j")
        assert seen == [
            ("Night crossings and the council", 1),
            ("Engines, parts and money", 7),
            ("A bus instead", 5),
            ("Other: fits no theme", 10),
            ("All comments", 1),
        ]


async def test_every_comment_of_every_group_can_be_read() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        for group in browse.browser.groups:
            await press(pilot, "enter g")
            for row in group.rows:
                comment = browse.browser.comment_at(row)
                assert chosen(browse) == comment.id
                words = unframed(shown(browse, "chain"))
                assert f"#{comment.id}·" in words
                assert "".join(comment.text.split()) in words
                await press(pilot, "j")
            await press(pilot, "h j")


async def test_up_and_down_an_inferred_chain() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j enter G enter")  # engines: 7, 9, 8
        assert (chosen(browse), focused(browse)) == (8, "chain")
        await press(pilot, "k")
        assert (chosen(browse), under_cursor(browse)) == (8, 7)
        await press(pilot, "j j")
        assert under_cursor(browse) == 9
        await press(pilot, "enter")
        assert chosen(browse) == 9
        await press(pilot, "u")
        assert chosen(browse) == 8
        await press(pilot, "U")
        assert chosen(browse) == 7
        await press(pilot, "backspace backspace backspace")
        assert chosen(browse) == 8
        assert not browse.browser.history


async def test_guesses_look_different_and_give_their_reasons() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j")
        guessed = shown(browse, "chain")
        assert "└╌ Lise" in guessed
        assert "└─" not in guessed
        why = "≈ 78 % inferred reply, why: second comment by the same author after one reply"
        assert "".join(why.split()) in unframed(guessed)
        assert "Lise ⇢ R. Okonkwo" in shown(browse, "comments")
        await press(pilot, "k")
        said = shown(browse, "chain")
        assert "└─ Tobias Brandt" in said
        assert "╌" not in said
        assert "≈" not in said


async def test_top_level_comments_one_after_the_other() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "G l")
        seen = [chosen(browse)]
        for _ in range(4):
            await press(pilot, "n")
            seen.append(chosen(browse))
        assert seen == [1, 5, 7, 10, 11]
        await press(pilot, "p p")
        assert chosen(browse) == 7


@pytest.mark.parametrize(
    ("width", "panes"),
    [
        (200, {"themes": "themes comments chain"}),
        (100, {"themes": "themes comments chain", "chain": "themes comments chain"}),
        (
            80,
            {
                "themes": "themes comments",
                "comments": "themes comments",
                "chain": "comments chain",
            },
        ),
        (60, {"themes": "themes", "comments": "comments", "chain": "chain"}),
    ],
)
async def test_panes_that_fit(width: int, panes: dict[str, str]) -> None:
    browse = app()
    async with browse.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        for pane in ("themes", "comments", "chain"):
            assert focused(browse) == pane
            if pane in panes:
                assert visible_panes(browse) == panes[pane].split()
            await press(pilot, "l")


async def test_a_pane_alone_has_the_whole_width_until_asked_again() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "l l W")
        assert visible_panes(browse) == ["chain"]
        assert browse.screen.query_one("#chain").region.width == 110  # longer lines tire
        await press(pilot, "h")
        assert visible_panes(browse) == ["comments"]
        assert browse.screen.query_one("#comments").region.width == 120
        await press(pilot, "W")
        assert visible_panes(browse) == ["themes", "comments", "chain"]
        await pilot.resize_terminal(60, 20)
        await press(pilot, "W")
        assert told(browse) == "only one pane fits this screen"


async def test_ways_between_the_panes() -> None:
    browse = app()
    async with browse.run_test(size=(60, 20)) as pilot:
        ways = [
            ("tab", "comments"), ("tab", "chain"), ("tab", "themes"), ("shift+tab", "chain"),
            ("shift+tab", "comments"), ("left", "themes"), ("left", "themes"),
            ("right", "comments"), ("enter", "chain"), ("right", "chain"),
            ("escape", "comments"), ("h", "themes"), ("l", "comments"),
        ]  # fmt: skip
        for key, pane in ways:
            await press(pilot, key)
            assert focused(browse) == pane
            assert visible_panes(browse) == [pane]


async def test_resizing_keeps_the_place() -> None:
    browse = app()
    async with browse.run_test(size=(200, 50)) as pilot:
        await press(pilot, "l j l")
        for width, height in [(60, 20), (120, 40), (30, 10), (80, 24), (20, 5), (100, 30)]:
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert (focused(browse), chosen(browse)) == ("chain", 3)
        assert "Have you written" in shown(browse, "chain")


async def test_nothing_in_the_reading_pane_is_cut_off() -> None:
    for width in (60, 80, 120):
        browse = app()
        async with browse.run_test(size=(width, 60)) as pilot:
            await press(pilot, "G l l")
            for comment in browse.browser.thread.comments:
                browse.browser.choose(browse.browser.forest.row[comment.id - 1])
                browse.screen.query_one("ChainView").show_chain()  # type: ignore[attr-defined]
                await pilot.pause()
                assert "".join(comment.text.split()) in unframed(shown(browse, "chain"))


async def test_a_comment_longer_than_the_view_is_read_before_the_next() -> None:
    from thread_cli.model import ROOT_LINK, Comment, Span

    text = " ".join(f"w{n:04}" for n in range(600))
    comments = [
        Comment(1, "a", text, Span(0, 1), link=ROOT_LINK),
        Comment(2, "b", "the reply", Span(1, 2), parent=1),
    ]
    browse = BrowseApp(make_thread(comments), make_themes(2, ()))
    async with browse.run_test(size=(80, 24)) as pilot:
        await press(pilot, "G enter g enter")
        seen = ""
        for _ in range(60):
            seen += shown(browse, "chain")
            if under_cursor(browse) == 2:
                break
            await press(pilot, "j")
        assert under_cursor(browse) == 2
        assert all(word in seen for word in text.split())


async def test_the_mouse() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await pilot.click("#themes", offset=(5, 4))
        await pilot.pause()
        assert browse.browser.group.label == "Engines, parts and money"
        await pilot.click("#comments", offset=(5, 6))
        await pilot.pause()
        assert (focused(browse), chosen(browse)) == ("comments", 8)
        await pilot.double_click("#chain", offset=(8, 2))
        await pilot.pause()
        assert (focused(browse), chosen(browse)) == ("chain", 7)
        await pilot.click("#comments", offset=(5, 30))  # below the last row
        await pilot.pause()
        assert chosen(browse) == 7
