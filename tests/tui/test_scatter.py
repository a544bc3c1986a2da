"""The overview's picture of comments on a plane."""

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.sample_thread import ferry, ferry_themes
from tests.tui.screen import press, text_of
from thread_cli.themes import ThemeParams, find_themes
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.state.scatter import scatter

#: The ferry's comments; the last has no place.
PLACES = (
    0, 900, 80, 1000, 130, 850, 60, 760, 900, 1000, 1000, 880, 480, 100, 560, 0, 640, 160,
    300, 420, 820, 300, -1, -1,
)  # fmt: skip


@given(
    st.lists(st.tuples(st.integers(-1, 1000), st.integers(-1, 1000)), max_size=40),
    st.integers(1, 60),
    st.integers(1, 30),
)
def test_every_comment_with_a_place_is_in_one_cell(
    points: list[tuple[int, int]], columns: int, lines: int
) -> None:
    flat = [number for point in points for number in point]
    cells = scatter(flat, lambda i: i % 3 or None, columns, lines, here=1)
    placed = [point for point in points if -1 not in point]
    assert sum(cell.count for cell in cells.values()) == len(placed)
    assert all(0 <= line < lines and 0 <= column < columns for line, column in cells)
    assert sum(cell.here for cell in cells.values()) == bool(points and -1 not in points[0])


def test_ends_lie_at_the_ends() -> None:
    cells = scatter((0, 0, 1000, 1000), lambda i: i, 30, 10)
    assert {place: cell.theme for place, cell in cells.items()} == {(9, 0): 1, (0, 29): 2}


async def test_letters_say_the_theme_where_colours_do_not() -> None:
    browse = BrowseApp(ferry(), ferry_themes()._replace(places=PLACES))
    async with browse.run_test(size=(120, 60)) as pilot:
        await press(pilot, "l j 4")
        plot = text_of(browse.screen.query_one("#figures")).partition("Comments by likeness\n")[2]
        drawn = "\n".join(plot.splitlines()[:22])
        # Four, three and two comments of three themes, one of them where the reader is.
        assert [drawn.count(letter) for letter in "ABC@·"] == [3, 3, 2, 1, 2]
        assert "1 comment without a word" in " ".join(plot.split())


async def test_themes_without_places_have_no_picture() -> None:
    browse = BrowseApp(ferry(), ferry_themes())
    async with browse.run_test(size=(120, 60)) as pilot:
        await press(pilot, "4")
        assert "likeness" not in text_of(browse.screen.query_one("#figures"))


def test_found_themes_come_with_places() -> None:
    thread = ferry()
    themes = find_themes(thread, ThemeParams(k=2))
    assert len(themes.places) == 2 * len(thread.comments)
    assert set(themes.places) <= set(range(-1, 1001))
    assert len(set(themes.places)) > 4
    assert find_themes(thread, ThemeParams(k=2)).places == themes.places
