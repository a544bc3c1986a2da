"""What is painted is what Textual would paint, and what is found is what there is."""

import pytest
from rich.cells import cell_len
from rich.color import Color
from rich.style import Style
from textual.events import Key
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tests.tui.sample_thread import ferry, ferry_themes
from tests.tui.screen import chosen, press, screen_of
from thread_cli.model import Comment, Span, Thread
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.screens.painting import LinesScreen, LinesUpdate
from thread_cli.tui.state.search import MemoryFinder
from thread_cli.tui.widgets.chain_view import ChainView
from thread_cli.tui.widgets.framed import FramedView
from thread_cli.tui.widgets.rows import Rows


def _cells(strips: list[Strip]) -> list[list[tuple[str, Style | Color | None]]]:
    """Return characters and styles; of a blank only what is seen of it, and no scroll bar."""
    return [
        [(c, style and style.bgcolor if c == " " else style) for text, style, _ in s for c in text][
            :-2
        ]
        for s in strips
    ]


@pytest.mark.parametrize("keys", ["j", "G l j j", "G l l j", "G l d", "G l d d", "m", "s slash c"])
async def test_kept_lines_are_what_textual_would_draw(keys: str) -> None:
    app = BrowseApp(ferry(), ferry_themes())
    async with app.run_test(size=(110, 24)) as pilot:
        await press(pilot, keys)
        for view in screen_of(app).query(FramedView):
            whole = Region(0, 0, *view.outer_size)
            shown = _cells(view.render_lines(whole))
            view._styles_cache.clear()
            assert shown == _cells(ScrollView.render_lines(view, whole))


class _Shown:
    """A terminal that is sent what a screen is painted with."""

    def __init__(self, screen: LinesScreen[None], monkeypatch: pytest.MonkeyPatch) -> None:
        self._compositor = screen._compositor
        self.cells: dict[tuple[int, int], tuple[str, object]] = {}
        self._write(0, 0, self._compositor.render_strips())
        partial, full = self._compositor.render_partial_update, self._compositor.render_full_update

        def render_partial_update() -> object:
            update = partial()
            for lines in update.painted if isinstance(update, LinesUpdate) else ():
                self._write(*lines)
            return update

        def render_full_update(*, simplify: bool = False) -> object:
            self._write(0, 0, self._compositor.render_strips())
            return full(simplify=simplify)

        monkeypatch.setattr(self._compositor, "render_partial_update", render_partial_update)
        monkeypatch.setattr(self._compositor, "render_full_update", render_full_update)

    def _write(self, x: int, y: int, strips: list[Strip]) -> None:
        self.cells.update(_placed(x, y, strips))

    def wrong(self) -> list[object]:
        """Return the places that show something else than Textual would draw there."""
        wanted = _placed(0, 0, self._compositor.render_strips())
        return [
            (at, wanted[at], self.cells.get(at))
            for at in wanted
            if wanted[at] != self.cells.get(at)
        ]


def _placed(x: int, y: int, strips: list[Strip]) -> dict[tuple[int, int], tuple[str, object]]:
    cells: dict[tuple[int, int], tuple[str, object]] = {}
    for row, strip in enumerate(strips):
        column = x
        for text, style, _ in strip:
            for sign in text:
                for part in (sign, "")[: cell_len(sign)]:  # a wide one takes the next cell, too
                    seen = style and style.bgcolor if part == " " else style
                    cells[column, y + row] = part, seen
                    column += 1
    return cells


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 24)])
async def test_what_lines_paint_is_what_textual_would_paint(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = BrowseApp(ferry(), ferry_themes())
    keys = "j j k G l j j j k ctrl+f ctrl+f g d d l j ctrl+d ctrl+u h m b h slash e n enter n n N"
    async with app.run_test(size=size) as pilot:
        screen = screen_of(app)
        shown = _Shown(screen, monkeypatch)
        for key in keys.split():
            await press(pilot, key)
            if app.screen is screen:
                assert shown.wrong() == [], key
        await press(pilot, "escape escape escape c")
        assert isinstance(app.screen, LinesScreen)
        shown = _Shown(app.screen, monkeypatch)
        for key in "j j space j k J K g ctrl+d ctrl+u":
            await press(pilot, key)
            assert shown.wrong() == [], key


async def test_the_lower_border_says_what_holds_in_a_height_that_was_there_before() -> None:
    app = BrowseApp(ferry(), ferry_themes())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j l")
        comments = screen_of(app).query_one("#comments", Rows)
        # The search line goes, and a line of the way back comes in its place.
        for keys, said in (("slash e n g i n e", "1 of 3"), ("enter", "1 of 3"), ("n", "3 of 3")):
            await press(pilot, keys)
            width, height = comments.outer_size
            [border] = comments.render_lines(Region(0, height - 1, width, 1))
            assert said in border.text


async def test_a_key_at_the_end_of_a_list_brings_the_cursor_back_into_view() -> None:
    app = BrowseApp(ferry(), ferry_themes())
    async with app.run_test(size=(120, 14)) as pilot:
        await press(pilot, "G l")
        comments = screen_of(app).query_one("#comments", Rows)
        comments.scroll_to_line(6)
        await press(pilot, "k")
        assert comments.cursor.at == 0
        assert comments.scroll_offset.y == 0


async def test_keys_that_come_together_are_not_shown_each(monkeypatch: pytest.MonkeyPatch) -> None:
    app = BrowseApp(ferry(), ferry_themes())
    async with app.run_test(size=(120, 24)) as pilot:
        await press(pilot, "G l")
        shown: list[int] = []
        show_chain = ChainView.show_chain

        def noted(view: ChainView) -> None:
            shown.append(chosen(app))
            show_chain(view)

        monkeypatch.setattr(ChainView, "show_chain", noted)
        for _ in range(5):
            app.post_message(Key("j", "j"))
        await pilot.pause()
        await press(pilot, "k")
        assert shown.count(chosen(app)) == 1
        assert len(shown) < 4


def _thread(*texts: str) -> Thread:
    thread = ferry()
    comments = tuple(Comment(i, None, text, Span(i, i)) for i, text in enumerate(texts, 1))
    return Thread(thread.title, "plain", 1.0, "made", thread.source, comments)


def test_a_query_that_goes_on_finds_what_it_finds_alone() -> None:
    thread = _thread("tea and cake", "Tea", "cake", "a cat", "steam", "xa電")
    typed = MemoryFinder(thread)
    for query in [
        "a",
        "a電",
        "t",
        "te",
        "tea",
        "tea ",
        "tea c",
        "tea ca",
        "tea",
        "t",
        "c",
        "ca t",
        "ca te",
    ]:
        assert typed(query) == MemoryFinder(thread)(query)
    assert typed("TE") == [1, 2]  # a word begins with it; it does not stand within one
