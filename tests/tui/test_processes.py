"""What takes long is done by another process, on threads that stay in the library."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.tui.sample_thread import make_themes, make_thread
from tests.tui.screen import press, text_of, told
from thread_cli.library import Library
from thread_cli.model import Comment, Span
from thread_cli.replies import Explanation, explain_reply, infer_replies
from thread_cli.themes import find_themes
from thread_cli.themes.result import ThemeParams
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.screens.page import PageScreen
from thread_cli.tui.session import Session, WorkerError
from thread_cli.tui.state.browser import NO_THEMES
from thread_cli.tui.tasks import Progress


def busy_thread():
    texts = ["the ferry at night stops", "engine parts cost money", "a bus over the bridge"]
    comments = [
        Comment(i, f"p{i % 5}", f"{texts[i % 3]} {i}, did it?", Span(i, i + 1))
        for i in range(1, 40)
    ]
    return infer_replies(make_thread(comments))


async def test_themes_parts_and_reasons_of_a_stored_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("thread_cli.tui.session._EXPLAINED_HERE", 0)
    thread, told = busy_thread(), []
    with Library.open(tmp_path / "library.sqlite3") as library:
        record = library.add(thread, b"raw").record
        session = Session(library.opened(record), None, library=library, record=record)
        themes = await session.find_themes(ThemeParams(k=2), told.append)
        assert themes == find_themes(thread, ThemeParams(k=2))
        assert told
        parts = await session.split_theme(themes.themes[0], told.append)
        assert sorted(i for part in parts for i in part.comments) == sorted(
            themes.themes[0].comments
        )
        assert await session.explain_reply(7, told.append) == explain_reply(thread, 7)
        monkeypatch.setattr("thread_cli.tui.session._WORKER", "thread_cli.no_such_worker")
        with pytest.raises(WorkerError):
            await session.explain_reply(7, told.append)


async def test_a_library_that_cannot_be_read_any_more_ends_it_with_a_line(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite3") as library:
        record = library.add(busy_thread(), b"raw").record
        with closing(sqlite3.connect(library.path)) as db, db:
            db.execute("UPDATE comment SET basis = 'gossip' WHERE id = 39")
        thread = library.opened(record)
        browse = BrowseApp(thread, NO_THEMES, Session(thread, NO_THEMES))
        async with browse.run_test(size=(80, 12)) as pilot:
            await pilot.press("l")
            assert browse.failure is None
            browse.simulate_key("G")  # nobody waits for the screen of an app that ends
            while browse.failure is None:
                await asyncio.sleep(0.02)
        assert "ingest its source once more" in str(browse.failure)


async def test_themes_that_could_not_be_found_are_found_at_another_try(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    browse = BrowseApp(busy_thread())
    with monkeypatch.context() as patch:
        patch.setattr("thread_cli.tui.session._WORKER", "thread_cli.no_such_worker")
        async with browse.run_test(size=(120, 30)) as pilot:
            await browse.workers.wait_for_complete()
            await pilot.pause()
            assert "= finds themes" in told(browse)
            patch.undo()
            await press(pilot, "equals_sign")
            await browse.workers.wait_for_complete()
            await pilot.pause()
            assert browse.session.computed is not None
            patch.setattr("thread_cli.tui.session._WORKER", "thread_cli.no_such_worker")
            k = browse.session.params.k
            await press(pilot, "plus")
            await browse.workers.wait_for_complete()
            assert browse.session.asked_k == k  # not what nobody has seen


@pytest.mark.parametrize("keys", ["x", "slash", "c", "question_mark"])
async def test_a_reason_that_comes_late_covers_nothing_that_was_opened_meanwhile(keys: str) -> None:
    browse = BrowseApp(busy_thread(), make_themes(39, ()))
    known = asyncio.Event()

    async def late(comment: int, progress: Progress) -> Explanation:
        progress("weighing")
        await known.wait()
        return explain_reply(browse.session.unedited, comment)

    browse.session.explain_reply = late  # type: ignore[method-assign]
    async with browse.run_test(size=(120, 30)) as pilot:
        browse.main.show_progress("finding themes", "themes")
        await press(pilot, f"i {keys}")
        screen = browse.screen
        head = browse.main.query_one("#head")
        assert "⋯ finding themes; weighing" in text_of(head)
        known.set()
        await asyncio.sleep(0)  # the themes are still being found: nobody waits for all work
        await pilot.pause()
        assert browse.screen is screen
        assert "⋯ finding themes\n" in text_of(head) + "\n"
        assert "i on it shows" in told(browse)
        await press(pilot, "escape escape i")
        assert isinstance(browse.screen, PageScreen)
