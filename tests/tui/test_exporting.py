"""What leaves the reader: copies, links, sources, exports."""

from errno import ENOSPC
from io import BytesIO
from pathlib import Path

import orjson
import pytest
from textual.widgets import Input

from tests.tui.sample_thread import (
    ferry,
    ferry_themes,
    make_themes,
    make_thread,
)
from tests.tui.screen import press, text_of, told
from thread_cli.model import ROOT_LINK, Comment, Span
from thread_cli.tui.actions import exporting
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.links import links_in, shown
from thread_cli.tui.screens.ask import AskScreen
from thread_cli.tui.session import Session

WIDE = (120, 40)


def app(session: Session | None = None) -> BrowseApp:
    return BrowseApp(ferry(), ferry_themes(), session)


async def test_copying_is_quoted_markdown_in_which_nothing_acts() -> None:
    thread = make_thread(
        [
            Comment(1, "a*b", "<b>one</b>\n\n[x](y)", Span(0, 1), link=ROOT_LINK),
            Comment(2, "c", "two", Span(1, 2), parent=1),
        ]
    )
    browse = BrowseApp(thread, make_themes(2, ()))
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "G Y")
        assert browse.clipboard == (
            "> **a\\*b**:\n>\n> &lt;b>one&lt;/b>\n>\n> \\[x\\]\\(y)\n>\n>> **c**:\n>>\n>> two\n"
        )
        await press(pilot, "y")
        assert "two" not in browse.clipboard


def test_links_end_where_the_sentence_goes_on() -> None:
    text = "see (https://a.example/x_(y)), https://b.example. <https://c.example/?q=1>! ftp://no"
    assert links_in(text) == [
        "https://a.example/x_(y)",
        "https://b.example",
        "https://c.example/?q=1",
    ]
    assert links_in("[t](https://d.example/a)") == ["https://d.example/a"]


def test_a_link_says_where_it_leads() -> None:
    assert shown("https://a.example/@b") == "https://a.example/@b"
    feigned = "https://a.example-and-much-more@b.example/"
    assert shown(feigned) == f"leads to b.example: {feigned}"
    assert shown("http://[x@y") == "http://[x@y"


async def test_why_and_source() -> None:
    raw = b"HEAD\x1b[31m" + b"x" * 1500
    browse = app(Session(ferry(), ferry_themes(), raw=lambda: raw))
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l j i")
        text = text_of(browse.screen.query_one("#page Static"))
        assert "It answers comment 8" in text
        assert "Runner-up" in text
        await press(pilot, "escape r")
        text = text_of(browse.screen.query_one("#page Static"))
        assert "bytes 900 to 1,000 of 1,509" in text
        assert "⟦" in text
        assert "⟧" in text
        assert "\x1b" not in text


@pytest.mark.parametrize("ending", ["md", "html", "json", "csv"])
async def test_export_of_what_is_shown(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out.{ending}"
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j x")
        assert isinstance(browse.screen, AskScreen)
        browse.screen.query_one(Input).value = str(path)
        await press(pilot, "enter")
        written = path.read_text(encoding="utf-8")
        assert "deckhand for eleven years" in written
        assert "night ferry was the only" not in written
        await press(pilot, "x")
        browse.screen.query_one(Input).value = str(path)
        await press(pilot, "enter")
        assert path.read_text(encoding="utf-8") == written  # never overwritten
        assert isinstance(browse.screen, AskScreen)  # it asks for another name
        other = path.with_stem("other")
        browse.screen.query_one(Input).value = str(other)
        await press(pilot, "enter")
        assert other.read_text(encoding="utf-8") == written
    if ending == "json":
        data = orjson.loads(written)
        assert [c["id"] for c in data["comments"]] == [7, 9, 8]
        assert data["comments"][0]["theme"] == "Engines, parts and money"


async def test_a_long_list_is_written_while_the_reader_reads_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "_AT_ONCE", 3)
    monkeypatch.setattr(exporting, "_SOME", 2)
    path = tmp_path / "out.csv"
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "G x")
        browse.screen.query_one(Input).value = str(path)
        await pilot.press("enter")
        await browse.workers.wait_for_complete()
        await pilot.pause()
        assert f"{path} written" in told(browse)
        assert path.read_text(encoding="utf-8").count("\n") > len(ferry().comments)
        await press(pilot, "x")
        browse.screen.query_one(Input).value = str(path.with_stem("other"))
        await pilot.press("enter", "g", "j")  # what is typed meanwhile is done
        await browse.workers.wait_for_complete()
        assert browse.browser.group_cursor.at == 1
        assert path.with_stem("other").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("ending", ["md", "html", "json"])
async def test_corrections_are_exported_with_what_they_changed(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out.{ending}"
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "G l j j number_sign ampersand d e c k enter number_sign ctrl+z x")
        browse.screen.query_one(Input).value = str(path)
        await press(pilot, "enter")
    written = path.read_text(encoding="utf-8")
    assert ("linked comment 3 to comment 7" in written) == (ending != "json")
    if ending == "json":
        data = orjson.loads(written)
        assert [edit["kind"] for edit in data["edits"]] == ["unlink", "link"]
        (third,) = (comment for comment in data["comments"] if comment["id"] == 3)
        assert third["link"]["basis"] == "edited"
    else:
        assert "placed by hand" in written


async def test_a_home_that_nobody_has_is_told(tmp_path: Path) -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "x")
        browse.screen.query_one(Input).value = "~nobody-is-called-so/thread.md"
        await press(pilot, "enter")
        assert "~nobody-is-called-so/thread.md was not written" in told(browse)


async def test_a_disk_that_fills_up_leaves_no_half_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(BytesIO):
        def write(self, _: object) -> int:
            raise OSError(ENOSPC, "No space left on device")

    def opened(path: Path, _: str) -> Full:
        path.touch()
        return Full()

    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "x")
        browse.screen.query_one(Input).value = str(tmp_path / "thread.md")
        monkeypatch.setattr(Path, "open", opened)
        await press(pilot, "enter")
        monkeypatch.undo()
        assert "No space left" in told(browse)
        assert not list(tmp_path.iterdir())
