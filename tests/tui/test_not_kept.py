"""What cannot be kept is told: a full disk, a thread that was removed, a library in use."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.tui.sample_thread import ferry, ferry_themes
from tests.tui.screen import press, told
from thread_cli.errors import LibraryError
from thread_cli.library import Library
from thread_cli.library.reading import load_reading
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.session import Session

WIDE = (140, 30)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Library.open(tmp_path / "library.sqlite3") as library:
        record = library.add(ferry(), b"x" * 1500).record
        yield Session(
            library.opened(record),
            ferry_themes(),
            library=library,
            record=record,
            raw=lambda: library.raw(record),
        )


def app(session: Session) -> BrowseApp:
    return BrowseApp(session.unedited, session.computed, session)


async def test_marks_on_a_full_disk_are_told_once_and_kept_when_there_is_room(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session.library is not None
    assert session.record is not None

    def full(*_: object) -> None:
        raise LibraryError("is the disk full?")

    browse = app(session)
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "l l m")
        with monkeypatch.context() as patch:
            patch.setattr("thread_cli.tui.session.keep_reading", full)
            for _ in range(2):
                browse.main.keep()
                await pilot.pause()
        assert told(browse) == "! what you read and mark is not kept: is the disk full?"
        browse.main.keep()
        assert session.not_kept is None
        assert load_reading(session.library, session.record)["read"] == [100]


async def test_marks_that_were_lost_at_the_end_are_known_behind_it(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LibraryError("is the disk full?")

    browse = app(session)
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "l l m")
        monkeypatch.setattr("thread_cli.tui.session.keep_reading", full)
        await press(pilot, "q")
    assert str(session.not_kept) == "is the disk full?"


async def test_nothing_is_kept_of_a_thread_that_was_removed_meanwhile(session: Session) -> None:
    assert session.library is not None
    assert session.record is not None
    browse = app(session)
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "l j")
        with Library.open(session.library.path) as another:
            another.remove(session.record)
        await press(pilot, "m r")
        assert "removed meanwhile" in told(browse)
        await press(pilot, "number_sign")
        assert browse.browser.chosen is not None
        assert browse.browser.chosen.parent is not None
        await pilot.click("#keys")
        browse.main.keep()
        await pilot.pause()
        assert "what you read and mark is not kept" in told(browse)
        await press(pilot, "j j")  # it can be read to its end all the same
    assert load_reading(session.library, session.record) == {}
    assert session.library.edits(session.record) == ()


async def test_who_writes_meanwhile_is_not_waited_for(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session.library is not None
    assert session.record is not None
    monkeypatch.setattr("thread_cli.tui.session._LAST_PATIENCE", 0)
    browse = app(session)
    with closing(sqlite3.connect(session.library.path, isolation_level=None)) as another:
        async with browse.run_test(size=WIDE) as pilot:
            await press(pilot, "l j m")
            another.execute("BEGIN IMMEDIATE")
            browse.main.keep()
            await pilot.pause()
            assert told(browse) == ""  # the next time will do
            await press(pilot, "number_sign")
            assert "in use by another thread-cli" in told(browse)
            another.execute("COMMIT")
            browse.main.keep()
            assert load_reading(session.library, session.record)["read"]
            await press(pilot, "k m")
            another.execute("BEGIN IMMEDIATE")
    assert "in use by another" in str(session.not_kept)


async def test_marks_are_kept_in_a_rest_and_not_between_two_keys(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session.library is not None
    assert session.record is not None
    browse = app(session)
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "l l m")
        monkeypatch.setattr(
            "thread_cli.tui.screens.reading.monotonic", lambda: browse.main._went_on
        )
        browse.main._keep_at_rest()
        assert "read" not in load_reading(session.library, session.record)
        browse.main._keep_at_rest(waited=10.0)  # who never rests
        assert load_reading(session.library, session.record)["read"] == [100]


async def test_themes_that_cannot_be_kept_are_shown_all_the_same() -> None:
    def full(*_: object) -> None:
        raise LibraryError("is the disk full?")

    session = Session(ferry(), None, keep_themes=full)
    browse = BrowseApp(ferry(), session=session)
    async with browse.run_test(size=WIDE) as pilot:
        await browse.workers.wait_for_complete()
        await pilot.pause()
        assert "the themes were not kept for next time: is the disk full?" in told(browse)
        assert browse.browser.themes is session.computed
        assert len(browse.browser.groups) > 1
