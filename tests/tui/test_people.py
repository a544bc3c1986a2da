"""People: who wrote how much, whom they answered, what they wrote."""

from dataclasses import replace
from threading import Event
from typing import Any

import pytest
from textual.content import Content
from textual.pilot import Pilot

from tests.tui.sample_thread import ferry, ferry_themes
from tests.tui.screen import focused, keys_named, press, text_of
from thread_cli.model import AuthorGuess
from thread_cli.tui.actions.changing import show_edited
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.screens import people
from thread_cli.tui.screens.people import PeopleScreen, PersonComments
from thread_cli.tui.state.people import Person, people_of
from thread_cli.tui.widgets.rows import Rows

WIDE = (120, 40)


def app() -> BrowseApp:
    return BrowseApp(ferry(), ferry_themes())


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"post_author": "Tobias Brandt"}, "wrote the post · "),
        ({"author_guess": AuthorGuess("Tobias Brandt", 0.8, ("so",))}, "wrote the post ≈ 80 % · "),
    ],
)
async def test_who_wrote_the_post_and_whom_they_answered(known: dict[str, Any], said: str) -> None:
    browse = BrowseApp(replace(ferry(), **known), ferry_themes())
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "3")
        listed = text_of(browse.screen.query_one("#people"))
        assert listed.count("wrote the post") == 1
        assert said in listed
        assert "the post's author answered" in listed
        await press(pilot, "escape a")
        about = text_of(browse.screen.query_one("#page Static"))
        assert "Tobias Brandt" in about


async def counted(browse: BrowseApp, pilot: Pilot[None]) -> None:
    """Wait for the people of a thread that counts as a long one."""
    await browse.workers.wait_for_complete()
    await pilot.pause()


async def test_people_of_a_long_thread_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = Event()

    def slowly(*columns: Any) -> list[Person]:
        go_on.wait(20)
        return people_of(*columns)

    monkeypatch.setattr(people, "_COUNTED_AT_ONCE", 3)
    monkeypatch.setattr(people, "people_of", slowly)
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "3 j enter l y x escape")  # nobody is there yet
        assert str(browse.screen.query_one("#people").border_subtitle) == "counting"
        go_on.set()
        await counted(browse, pilot)
        assert str(browse.screen.query_one("#people").border_subtitle) == "7 people"
        assert "Ines Valadão" in text_of(browse.screen.query_one("#people"))


@pytest.mark.parametrize("at_once", [20_000, 3])
async def test_links_are_corrected_among_what_a_person_wrote(
    at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "_COUNTED_AT_ONCE", at_once)
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "3")
        await counted(browse, pilot)
        screen = browse.screen
        assert isinstance(screen, PeopleScreen)
        at = next(i for i, person in enumerate(screen.people) if person.name == "R. Okonkwo")
        await press(pilot, " ".join(["j"] * at + ["enter", "j"]))
        assert "answers Lise" in text_of(screen.query_one("#people"))
        await press(pilot, "number_sign")
        await counted(browse, pilot)
        assert browse.browser.thread.comment(9).parent is None
        assert "answers Lise" not in text_of(screen.query_one("#people"))
        comments = screen.query_one(PersonComments)
        assert comments.row is not None
        assert browse.browser.comment_at(comments.row).id == 9
        assert comments.border_title == Content("R. Okonkwo")
        await press(pilot, "ctrl+z")
        await counted(browse, pilot)
        assert "answers Lise" in text_of(screen.query_one("#people"))


async def test_links_that_change_while_one_goes_on_to_a_person() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "3")
        browse.screen.query_one("#people", Rows).move(1)
        show_edited(browse.context())  # before the screen has heard of the move
        await pilot.pause()
        person = browse.screen.query_one(PersonComments).person
        assert person is not None
        assert person.name == "Tobias Brandt"


async def test_a_person_is_found_by_name() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "3 enter")
        assert "/ find" in keys_named(browse)
        await press(pilot, "slash p e t enter")
        assert focused(browse) == "people"
        assert browse.screen.query_one(PersonComments).border_title == Content("Petra")
