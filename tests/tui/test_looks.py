"""Snapshots. Look at the difference before you accept it with ``make snapshots``."""

from collections.abc import Callable

import pytest

from tests.tui.sample_thread import ferry, ferry_themes
from tests.tui.test_scatter import PLACES
from thread_cli.library.since import Past, Since
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.session import Session

Compare = Callable[..., bool]
SIZES = {"60": (60, 20), "80": (80, 24), "120": (120, 40), "200": (200, 50)}
VIEWS = {
    "chain": ["j", "l", "G", "l"],
    "all": ["G", "l", "j"],
    "tree": ["j", "l", "c"],
    "people": ["3", "j"],
    "overview": ["4"],
    "search": ["slash", *"cafe"],
    "filter": ["f"],
    "ask": ["b"],
    "why": ["j", "l", "j", "i"],
    "help": ["question_mark"],
    "about": ["a"],
    "alone": ["j", "l", "l", "W"],
    "palette": ["colon", *"theme"],
}
LATER = {"main": ["l"], "changes": ["w"], "before": ["l", "e"], "scatter": ["4", "G"]}
SINCE = Since(
    "0" * 64, "ferry", "2026-05-08", (12, 5),
    {1: Past(1, "Ines Valadão", ferry().comment(1).text.replace("nine", "ten"))},
    (Past(4, None, "The boat is older than my father."), Past(9, "Lise", "Gone.", "6 May")),
)  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ground", ["dark", "light"])
def test_main_screen(snap_compare: Compare, size: str, ground: str) -> None:
    app = BrowseApp(ferry(), ferry_themes(), dark=ground == "dark")
    assert snap_compare(app, press=["j"], terminal_size=SIZES[size])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ground", ["dark", "light"])
@pytest.mark.parametrize("view", VIEWS)
def test_views(snap_compare: Compare, view: str, size: str, ground: str) -> None:
    app = BrowseApp(ferry(), ferry_themes(), dark=ground == "dark")
    assert snap_compare(app, press=VIEWS[view], terminal_size=SIZES[size])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ground", ["dark", "light"])
@pytest.mark.parametrize("view", LATER)
def test_a_later_paste(snap_compare: Compare, view: str, size: str, ground: str) -> None:
    themes = ferry_themes()._replace(places=PLACES)
    app = BrowseApp(ferry(), themes, Session(ferry(), themes, since=SINCE), dark=ground == "dark")
    assert snap_compare(app, press=LATER[view], terminal_size=SIZES[size])
