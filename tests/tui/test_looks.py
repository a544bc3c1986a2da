"""Snapshots. Look at the difference before you accept it with ``make snapshots``."""

from collections.abc import Callable

import pytest

from tests.tui.sample_thread import ferry, ferry_themes
from thread_cli.tui.app import BrowseApp

Compare = Callable[..., bool]
SIZES = {"60": (60, 20), "80": (80, 24), "120": (120, 40), "200": (200, 50)}
NEW = {
    "tree": ["j", "l", "c"],
    "people": ["3", "j"],
    "overview": ["4"],
    "search": ["slash", *"cafe"],
    "filter": ["f"],
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ground", ["dark", "light"])
def test_main_screen(snap_compare: Compare, size: str, ground: str) -> None:
    app = BrowseApp(ferry(), ferry_themes(), dark=ground == "dark")
    assert snap_compare(app, press=["j"], terminal_size=SIZES[size])


@pytest.mark.parametrize("size", SIZES)
def test_reading_a_chain(snap_compare: Compare, size: str) -> None:
    app = BrowseApp(ferry(), ferry_themes())
    assert snap_compare(app, press=["j", "l", "G", "l"], terminal_size=SIZES[size])


@pytest.mark.parametrize("size", SIZES)
def test_all_comments_as_a_tree(snap_compare: Compare, size: str) -> None:
    app = BrowseApp(ferry(), ferry_themes(), dark=False)
    assert snap_compare(app, press=["G", "l", "j"], terminal_size=SIZES[size])


@pytest.mark.parametrize("size", ["60", "120"])
@pytest.mark.parametrize("key", ["question_mark", "a"])
def test_pages(snap_compare: Compare, size: str, key: str) -> None:
    app = BrowseApp(ferry(), ferry_themes())
    assert snap_compare(app, press=[key], terminal_size=SIZES[size])


@pytest.mark.parametrize(
    ("view", "size", "ground"),
    [
        ("tree", "60", "dark"), ("tree", "80", "light"), ("tree", "200", "dark"),
        ("people", "60", "light"), ("people", "120", "dark"), ("overview", "80", "dark"),
        ("overview", "200", "light"), ("search", "80", "light"), ("filter", "60", "dark"),
    ],
)  # fmt: skip
def test_views(snap_compare: Compare, view: str, size: str, ground: str) -> None:
    app = BrowseApp(ferry(), ferry_themes(), dark=ground == "dark")
    assert snap_compare(app, press=NEW[view], terminal_size=SIZES[size])
