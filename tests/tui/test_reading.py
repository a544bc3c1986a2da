"""Reading: search, filters, marks, corrections, coming back another day."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui.sample_thread import (
    FIRST_GUESS,
    ferry,
    ferry_themes,
    make_themes,
    make_thread,
)
from tests.tui.screen import chosen, focused, press, screen_of, shown, text_of, told, under_cursor
from thread_cli.library import Library
from thread_cli.model import ROOT_LINK, Comment, SourceInfo, Span
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.screens.ask import ChooseScreen
from thread_cli.tui.session import Session

WIDE = (120, 40)


def app(session: Session | None = None) -> BrowseApp:
    return BrowseApp(ferry(), ferry_themes(), session)


def footer(browse: BrowseApp) -> dict[str, str]:
    return {
        key: active.binding.description
        for key, active in browse.screen.active_bindings.items()
        if active.binding.show
    }


async def test_search_as_you_type_and_step_through_hits() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        assert footer(browse)["n"] == "top"
        await press(pilot, "slash e n g i n e")
        assert chosen(browse) == 7
        assert "“engine”: 1 of 2 comments; 1 theme" in text_of(screen_of(browse).query_one("#hits"))
        await press(pilot, "enter")
        assert focused(browse) == "comments"
        assert footer(browse)["n"] == "hit"
        await press(pilot, "n")
        assert chosen(browse) == 8
        await press(pilot, "N")
        assert chosen(browse) == 7
        await press(pilot, "escape")
        assert footer(browse)["n"] == "top"
        assert not screen_of(browse).query_one("#hits").display


async def test_filters_stack_and_show() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "G f a u t h enter")
        assert isinstance(browse.screen, ChooseScreen)
        await press(pilot, "o k o n enter")
        await press(pilot, "f s c o r e enter 7 enter")
        head = text_of(screen_of(browse).query_one("#head"))
        assert "Filters: by R. Okonkwo + score ≥ 7" in head
        assert [browse.browser.comment_at(r).id for r in browse.browser.group.rows] == [7]
        await press(pilot, "F")
        assert len(browse.browser.group) == 12


async def test_read_by_looking_and_by_key() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "l")
        assert "• Ines" in shown(browse, "comments").splitlines()[0]
        screen_of(browse)._lingering.was_read()  # what the timer calls, without waiting for it
        await press(pilot, "j m")
        assert "•" not in shown(browse, "comments").splitlines()[0]
        assert "2 of 4 read" in shown(browse, "themes")
        await press(pilot, "m")
        assert "1 of 4 read" in shown(browse, "themes")


async def test_one_key_goes_from_unread_to_unread_through_a_whole_theme() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "l l m")  # in the reading pane, and it stays there
        theme = [browse.browser.comment_at(row).id for row in browse.browser.group.rows]
        seen = [chosen(browse)]
        await press(pilot, "full_stop full_stop m")  # the second is left unread behind
        seen.append(chosen(browse))
        for _ in range(len(theme) - 2):
            await press(pilot, "full_stop")
            assert focused(browse) == "chain"
            seen.append(chosen(browse))
            await press(pilot, "m")
        assert seen == [theme[0], theme[2], *theme[3:], theme[1]]
        await press(pilot, "full_stop")
        assert chosen(browse) == theme[1]
        assert told(browse) == "all else in this list was read"


async def test_bookmark_with_a_note() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "l b a s k enter")
        assert "★ ask" in shown(browse, "chain")
        assert "★" in shown(browse, "comments").splitlines()[0]
        await press(pilot, "b escape")  # a note would be lost: it asks
        assert "★ ask" in shown(browse, "chain")
        await press(pilot, "b enter")
        assert "★" not in shown(browse, "chain")
        await press(pilot, "b enter")  # without a note it does not
        assert "★" in shown(browse, "comments").splitlines()[0]
        await press(pilot, "b")
        assert "★" not in shown(browse, "comments")


async def test_folding_in_the_reading_pane() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "l l space")
        assert "+3 replies hidden" in shown(browse, "chain")
        assert "Twice. No answer." not in shown(browse, "chain")
        await press(pilot, "Z h G l")  # what nobody answered hides nothing
        assert "hidden" not in shown(browse, "chain")
        await press(pilot, "h g l z")
        assert "Twice. No answer." in shown(browse, "chain")


async def test_corrections_and_undo() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        labels = lambda: [g.label for g in browse.browser.groups]  # noqa: E731
        before = labels()
        await press(pilot, "R end")
        browse.screen.query_one(Input).value = "Boats [b]"
        await press(pilot, "enter")
        assert labels()[0] == "Boats [b]"
        await press(pilot, "M b u s enter")
        assert len(browse.browser.groups[0]) == 6
        await press(pilot, "l T e n g enter")
        assert len(browse.browser.groups[0]) == 5
        await press(pilot, "ctrl+z ctrl+z ctrl+z")
        assert labels() == before
        await press(pilot, "ctrl+y")
        assert labels()[0] == "Boats [b]"
        await press(pilot, "ctrl+z")


async def test_links_cut_and_made() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l j number_sign")
        assert browse.browser.thread.comment(9).parent is None
        assert chosen(browse) == 9
        await press(pilot, "ampersand d e c k enter")
        assert browse.browser.thread.comment(9).parent == 7
        await press(pilot, "ctrl+z ctrl+z")
        assert browse.browser.thread.comment(9).parent == 8


async def test_quit_and_come_back_where_you_were(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with Library.open(path) as library:
        record = library.add(ferry(), b"x" * 1500).record
        first = app(Session(ferry(), ferry_themes(), library=library, record=record))
        async with first.run_test(size=WIDE) as pilot:
            await press(pilot, "j l s j m b n enter R")
            first.screen.query_one(Input).value = "Machines"
            await press(pilot, "enter q")
        place = chosen(first)
    with Library.open(path) as library:
        edits = library.edits(record)
        session = Session(ferry(), ferry_themes(), edits=edits, library=library, record=record)
        again = app(session)
        async with again.run_test(size=WIDE) as pilot:
            await press(pilot, "l")
            assert chosen(again) == place
            assert again.browser.group.label == "Machines"
            assert "by time" in str(screen_of(again).query_one("#comments").border_subtitle)
            assert "★ n" in shown(again, "chain")
            assert again.browser.reading.is_read(again.browser.thread.comment(place))
            await press(pilot, "slash r o l l")  # through the library's index
            assert chosen(again) == 11
        library.remove(record)
        fresh = library.add(ferry(), b"x" * 1500).record
        assert not Session(ferry(), None, library=library, record=fresh).load_reading().read


async def test_themes_are_found_while_one_reads() -> None:
    texts = ["the ferry at night stops", "engine parts cost money", "a bus over the bridge"]
    comments = [
        Comment(
            i, f"p{i % 5}", f"{texts[i % 3]} {i}", Span(i, i + 1), parent=1 if 1 < i < 5 else None
        )
        for i in range(1, 40)
    ]
    found: list[int] = []
    thread = make_thread(comments, source=SourceInfo("x", 40, "utf-8", "1" * 64))
    session = Session(thread, None, keep_themes=lambda params, themes: found.append(themes.k))
    browse = BrowseApp(thread, session=session)
    async with browse.run_test(size=WIDE) as pilot:
        assert [g.label for g in browse.browser.groups] == ["All comments"]
        await press(pilot, "l j j j")
        place = chosen(browse)
        await browse.workers.wait_for_complete()
        await pilot.pause()
        assert found == [browse.browser.themes.k]
        assert session.computed is not None
        assert chosen(browse) == place
        assert len(session.computed.members) == 39
        await press(pilot, "g l j j")
        beside = under_cursor(browse)
        assert beside != chosen(browse)
        await press(pilot, "plus")
        await browse.workers.wait_for_complete()
        await pilot.pause()
        assert session.params.k == found[0] + 1
        assert (chosen(browse), under_cursor(browse)) == (1, beside)


async def test_themes_that_cannot_be_found_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thread_cli.tui.session._WORKER", "thread_cli.no_such_worker")
    browse = BrowseApp(ferry())
    async with browse.run_test(size=WIDE) as pilot:
        await browse.workers.wait_for_complete()
        await pilot.pause()
        assert "ended before it was done" in told(browse)
        await press(pilot, "l j j")
        assert chosen(browse) == 3


async def test_dark_light_and_the_terminals_own() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "d d")
        assert browse.theme == "ansi-dark"
        assert "Night crossings" in shown(browse, "themes")
        await press(pilot, "d")
        assert browse.theme == "thread-dark"


async def test_where_one_pane_fits_a_search_shows_its_hits() -> None:
    browse = app()
    async with browse.run_test(size=(60, 20)) as pilot:
        await press(pilot, "slash c a f e")
        assert "Ines" in shown(browse, "comments")
        hits = "“cafe”: 1 of 1 here, 2 in all · enter keeps · esc ends"
        assert text_of(browse.screen.query_one("#hits")).strip() == hits
        await press(pilot, "enter")
        assert focused(browse) == "comments"


@pytest.mark.parametrize(
    ("width", "typed", "kept"),
    [
        (45, "", ""),
        (55, " · enter keeps", " · n/N steps"),
        (70, " · enter keeps · esc ends", " · n/N steps · esc ends"),
    ],
)
async def test_no_hint_beside_the_hits_is_cut_off(width: int, typed: str, kept: str) -> None:
    browse = app()
    async with browse.run_test(size=(width, 20)) as pilot:
        for keys, hints in (("slash e n g i n e", typed), ("enter", kept)):
            await press(pilot, keys)
            said = text_of(browse.screen.query_one("#hits")).strip()
            assert said == f"“engine”: 1 of 2 comments; 1 theme (/){hints}"


async def test_the_list_says_when() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "G l")
        first = shown(browse, "comments").splitlines()[0]
        assert first.endswith("3 replies · 3 May")


async def test_the_list_says_how_old_a_comment_is_at_every_width() -> None:
    newest = datetime(2024, 5, 9, 12, tzinfo=UTC)
    ago = {
        "0m": timedelta(), "34m": timedelta(minutes=34), "3h": timedelta(hours=3, minutes=59),
        "2d": timedelta(days=2), "5mo": timedelta(days=160), "2y": timedelta(days=800),
    }  # fmt: skip
    comments = [
        Comment(i, "Somebody with quite a long name", "Words.", Span(i, i + 1), newest - before,
                parent=i - 1 if i > 1 else None, link=FIRST_GUESS if i > 1 else ROOT_LINK)
        for i, before in enumerate(ago.values(), 1)
    ]  # fmt: skip
    comments.append(Comment(7, "B", "More.", Span(7, 8), created_text="4 hours ago"))
    for width in (40, 60, 80, 120, 200):
        browse = BrowseApp(make_thread(comments), make_themes(7, ()))
        async with browse.run_test(size=(width, 30)) as pilot:
            await press(pilot, "G l")
            lines = shown(browse, "comments").splitlines()[:14:2]
            assert [line.split()[-1] for line in lines] == [*ago, "4h"]
            assert all("repl" in line for line in lines[:5])
            assert all("Som" in line for line in lines[:6])
            await press(pilot, "l")
            assert "2024-05-09 12:00" in shown(browse, "chain")
