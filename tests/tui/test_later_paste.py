"""A thread pasted again later, as the reader sees it; and what holds again another day."""

from pathlib import Path

import pytest

from tests.library.test_since import later_ferry
from tests.tui.sample_thread import ferry, ferry_themes, make_themes
from tests.tui.screen import chosen, focused, press, screen_of, shown, text_of
from thread_cli.library import Library
from thread_cli.library.since import Past, Since
from thread_cli.themes.result import ThemeParams
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.session import Session
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.filter_specs import make_filter
from thread_cli.tui.state.layout import layout_of

WIDE = (120, 40)


def app_of(library: Library) -> BrowseApp:
    """The later paste, opened as ``browse`` opens it."""
    library.add(ferry(), b"raw")
    record = library.add(later_ferry(), b"x" * 1500).record
    themes, since = make_themes(12, ()), library.since(record)
    session = Session(later_ferry(), themes, library=library, record=record, since=since)
    return BrowseApp(later_ferry(), themes, session)


async def test_new_edited_and_gone_are_shown(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite3") as library:
        browse = app_of(library)
        async with browse.run_test(size=WIDE) as pilot:
            await press(pilot, "G l")
            head = text_of(screen_of(browse).query_one("#head"))
            assert "1 new, 1 edited, 1 gone since the-last-ferry, read " in head
            lines = shown(browse, "comments").splitlines()
            assert [line for line in lines if "+ •" in line] == [lines[0]]
            assert [line.split()[1:3] for line in lines if "~" in line] == [["•", "R."]]
            await press(pilot, "w")
            page = text_of(browse.screen.query_one("#page Static"))
            for said in ("New", "Is there a petition", "Edited", "Gone", "The bridge adds fifty"):
                assert said in page
            await press(pilot, "escape")


async def test_the_filters_new_and_edited_and_the_old_text(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite3") as library:
        browse = app_of(library)
        async with browse.run_test(size=WIDE) as pilot:
            await press(pilot, "f n e w enter")
            assert [browse.browser.comment_at(r).id for r in browse.browser.group.rows] == [1]
            assert "+ new since" in shown(browse, "chain")
            await press(pilot, "F f e d i t e d enter")
            assert chosen(browse) == 7
            assert "e shows how" in shown(browse, "chain")
            await press(pilot, "e")
            page = text_of(browse.screen.query_one("#page Static"))
            assert "[-eleven-]{+twelve+} years" in page


async def test_without_an_earlier_paste_there_is_nothing_of_it() -> None:
    browse = BrowseApp(ferry(), ferry_themes())
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "w e f n e w")
        assert "since" not in text_of(browse.screen.query_one("#choices"))


async def test_a_filter_that_empties_the_open_theme_shows_where_the_rest_is() -> None:
    browse = BrowseApp(ferry(), ferry_themes())
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j f a u t h enter p e t r a enter")
        assert (browse.browser.group.label, chosen(browse)) == ("All comments", 11)


async def test_hostile_text_of_the_earlier_paste_stays_text() -> None:
    hostile = "[red]x[/] [/foo] [@click=app.quit]q[/] \u202eabc " + "w" * 10_000
    was = Past(4, "[b]Eve", hostile)
    since = Since("0" * 64, "[i]name", "2026-01-01", (2,), {1: Past(1, None, hostile)}, (was,) * 3)
    themes = ferry_themes()
    browse = BrowseApp(ferry(), themes, Session(ferry(), themes, since=since))
    async with browse.run_test(size=WIDE) as pilot:
        assert "[i]name" in text_of(screen_of(browse).query_one("#head"))
        await press(pilot, "w")
        assert "[/foo] [@click=app.quit]q[/]" in str(
            browse.screen.query_one("#page Static").render()
        )
        await press(pilot, "escape l e")
        assert "[-[red]x[/]" in text_of(browse.screen.query_one("#page Static"))


async def test_filters_folds_and_pane_hold_again(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with Library.open(path) as library:
        record = library.add(ferry(), b"x" * 1500).record

        def session() -> Session:
            return Session(ferry(), ferry_themes(), library=library, record=record)

        first = BrowseApp(ferry(), ferry_themes(), session())
        async with first.run_test(size=WIDE) as pilot:
            await press(pilot, "G l space l")
            await press(pilot, "f s c o r e enter 4 enter f d a t e enter 2 0 enter")
            await press(pilot, "f b o o k enter F f s c o r e enter 4 enter f r e p l enter q")
        again = BrowseApp(ferry(), ferry_themes(), session())
        async with again.run_test(size=WIDE) as pilot:
            await pilot.pause()
            assert focused(again) == "chain"
            assert [f.name for f in again.browser.filters] == ["score ≥ 4", "has replies"]
            assert again.browser.group.label == "All comments"
            assert layout_of(again.browser)["folded"] == [100]
            await press(pilot, "F")
            assert len(again.browser.group) == 9  # 2 to 4 are folded away


@pytest.mark.parametrize(
    ("spec", "ids"),
    [
        ({"by": "author", "value": None}, [6]),
        ({"by": "author", "value": "Petra"}, [11]),
        ({"by": "theme", "value": "A bus instead"}, [5, 6]),
        ({"by": "score", "value": "14"}, [1, 7]),
        ({"by": "hits", "value": "cafe"}, [1, 11]),
        ({"by": "inferred only"}, [8, 9]),
        ({"by": "has replies"}, [1, 2, 3, 5, 7, 8, 11]),
        ({"by": "bookmarked"}, [3]),
        ({"by": "unread"}, [i for i in range(1, 13) if i != 2]),
        ({"by": "new"}, []),
    ],
)
def test_a_filter_made_of_plain_data(spec: dict[str, str], ids: list[int]) -> None:
    browser = Browser(ferry(), ferry_themes())
    browser.reading.mark(browser.thread.comment(2))
    browser.reading.bookmark(browser.thread.comment(3), "")
    made = make_filter(browser, spec)
    assert made is not None
    assert made.spec == spec
    kept = [c.id for c in browser.thread.comments if made.keeps(c.id, browser.forest.row[c.id - 1])]
    assert kept == ids


@pytest.mark.parametrize(
    "spec",
    [{}, {"by": 3}, {"by": "score", "value": "x"}, {"by": "date", "value": None},
     {"by": "theme", "value": "none such"}, {"by": "score", "value": []}],
)  # fmt: skip
def test_what_is_no_filter(spec: dict[str, object]) -> None:
    assert make_filter(Browser(ferry(), ferry_themes()), spec) is None  # type: ignore[arg-type]


async def test_the_number_of_themes_asked_for_holds_again(tmp_path: Path) -> None:
    kept = {k: make_themes(12, ferry_themes().themes[:k]) for k in (1, 2, 3)}
    with Library.open(tmp_path / "library.sqlite3") as library:
        record = library.add(ferry(), b"x" * 1500).record

        def session(k: int | None = None) -> Session:
            params = ThemeParams(k=k)
            return Session(
                ferry(), kept[k or 3], params, library=library, record=record,
                known_themes=lambda asked: kept[asked.k or 3],
            )  # fmt: skip

        async def after(session: Session, keys: str) -> int:
            browse = BrowseApp(ferry(), session=session)
            async with browse.run_test(size=WIDE) as pilot:
                for key in keys.split():
                    await press(pilot, key)
                    await browse.workers.wait_for_complete()
                    await pilot.pause()
                return len(browse.browser.themes.themes)

        assert await after(session(), "minus") == 2
        assert await after(session(), "l") == 2
        assert await after(session(1), "l") == 1  # asked for by -k, this time only
        assert await after(session(), "minus") == 1
        assert await after(session(), "plus") == 2
        assert await after(session(), "equals_sign") == 3
        assert await after(session(), "l") == 3


async def test_the_colours_hold_again(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite3") as library:
        record = library.add(ferry(), b"x" * 1500).record
        for expected in ("thread-dark", "thread-light", "ansi-dark", "thread-dark"):
            session = Session(ferry(), ferry_themes(), library=library, record=record)
            browse = BrowseApp(ferry(), ferry_themes(), session)
            async with browse.run_test(size=WIDE) as pilot:
                assert browse.theme == expected
                await press(pilot, "d")


async def test_a_number_of_themes_that_nobody_keeps_is_found_anew() -> None:
    session = Session(ferry(), ferry_themes(), known_themes=lambda _: None)
    for odd in (None, True, "2", 0, 13):
        session.return_to_k(odd)
        assert session.computed is not None
    session.return_to_k(2)
    assert session.computed is None
    assert session.params.k == 2
