"""Keys: help and palette, keys that were moved, what a key says that does nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.screen import Screen
from textual.widgets import Input

from tests.tui.sample_thread import (
    ferry,
    ferry_themes,
)
from tests.tui.screen import chosen, press, shown, text_of, told
from tests.tui.test_looks import SINCE
from thread_cli.errors import UsageError
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.key_map import known_ids, read_key_map
from thread_cli.tui.screens.page import HelpScreen
from thread_cli.tui.session import Session
from thread_cli.tui.widgets.key_bar import KeyBar

WIDE = (120, 40)


def app(session: Session | None = None) -> BrowseApp:
    return BrowseApp(ferry(), ferry_themes(), session)


async def test_help_can_be_searched() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "question_mark slash m e r g e")
        text = text_of(browse.screen.query_one("#help"))
        assert "Merge the theme" in text
        assert "Rename" not in text
        await press(pilot, "enter q")
        assert not isinstance(browse.screen, HelpScreen)


async def test_lines_of_the_help_go_on_below_what_they_say() -> None:
    browse = app()
    async with browse.run_test(size=(60, 20)) as pilot:
        await press(pilot, "question_mark slash b o o k m a r k")
        lines = text_of(browse.screen.query_one("#help")).splitlines()
        at = next(i for i, line in enumerate(lines) if "Bookmark with a note" in line)
        place = lines[at].index("Bookmark")
        assert lines[at + 1][:place].isspace()
        assert lines[at + 1][place:].strip()
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert "Bookmark with a note, or take the bookmark away" in text_of(
            browse.screen.query_one("#help")
        )


async def test_the_first_paint_names_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[str] = []
    display = BrowseApp._display

    def noted(self: BrowseApp, screen: Screen[object], renderable: object) -> None:
        if renderable is not None:
            painted.extend(text_of(bar) for bar in screen.query(KeyBar))
        display(self, screen, renderable)

    monkeypatch.setattr(BrowseApp, "_display", noted)
    async with app().run_test(size=WIDE):
        assert painted[0].startswith("j/k move  enter open  ? help")


async def test_a_key_is_named_where_it_is_taken_first() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        bar = browse.screen.query_one(KeyBar)
        assert "q quit" in text_of(bar)
        await press(pilot, "slash c a f e")  # letters are typed now
        assert text_of(bar).split("  ") == ["f1 help", "^p more", "^q quit"]
        await press(pilot, "escape c")
        named = text_of(browse.screen.query_one(KeyBar))
        assert "esc close" in named
        assert "^q quit" in named


async def test_what_nothing_is_called_is_said() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "f")
        box = browse.screen.query_one("#choose")
        assert box.border_subtitle == "enter takes it, esc leaves it"
        await press(pilot, "x y z")
        assert box.border_subtitle == "nothing is called so, esc leaves it"


async def test_the_palette_does_what_keys_do() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        named = {command.title: command for command in browse.get_system_commands(browse.screen)}
        assert {"Merge the theme with another", "Export what is listed", "Quit"} <= set(named)
        named["Next row"].callback()
        await pilot.pause()
        assert browse.browser.group_cursor.at == 1
        named["Hide all replies"].callback()
        await pilot.pause()
        assert browse.browser.folds.is_folded(0)
        await press(pilot, "ctrl+p")
        assert isinstance(browse.screen, CommandPalette)


async def test_keys_can_be_moved(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    assert read_key_map(path) == {}
    path.write_text('[keys]\nrow-next = "ctrl+n"\nsearch = "ctrl+s"\n')
    browse = BrowseApp(ferry(), ferry_themes(), key_map=read_key_map(path))
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "ctrl+n")
        assert browse.browser.group_cursor.at == 1
        await press(pilot, "j")
        assert browse.browser.group_cursor.at == 1
        await press(pilot, "ctrl+s r o l l")
        assert chosen(browse) == 11
        await press(pilot, "escape question_mark")
        assert "^n " in text_of(browse.screen.query_one("#help"))
    assert {"row-next", "edit-undo", "page.down"} <= known_ids()


async def test_every_hint_names_keys_where_they_were_moved_to(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    moved = {
        "about": "f2", "changes": "f3", "filter-drop": "f4", "back": "f5", "hit-next": "f6",
        "hit-previous": "f7", "leave": "f8", "search": "f9", "before": "f10", "page.close": "f11",
        "ask.cancel": "f12", "filter": "f13", "row-previous": "f14", "view.close": "f15",
    }  # fmt: skip
    path.write_text("[keys]\n" + "\n".join(f'"{name}" = "{key}"' for name, key in moved.items()))
    session = Session(ferry(), ferry_themes(), since=SINCE)
    browse = BrowseApp(ferry(), ferry_themes(), session, key_map=read_key_map(path))
    async with browse.run_test(size=WIDE) as pilot:

        def said(name: str) -> str:
            return text_of(browse.screen.query_one(name))

        await press(pilot, "l u j J f13 h a s enter")
        assert "j/f14 move" in said("#keys")
        await press(pilot, "f9 e n g i n e enter")
        head, hits = said("#head"), said("#hits")
        for hint in ("2 notices (f2)", "(f3)", "(f4 drops them)", "(f5)"):
            assert hint in head
        assert "1 theme (f9) · f6/f7 steps · f8 ends" in hits
        await press(pilot, "f8 f4 h h g l")
        assert "f10 shows how" in shown(browse, "chain")
        await press(pilot, "f9")
        assert "f8 ends" in said("#hits")
        await press(pilot, "f8 f3")
        assert "f13 lists them alone" in said("#page Static")
        assert str(browse.screen.query_one("#page").border_subtitle) == "f11 closes"
        await press(pilot, "f11 b")
        assert "f12 leaves it" in str(browse.screen.query_one("#ask").border_subtitle)
        await press(pilot, "f12 4")
        assert str(browse.screen.query_one("#page").border_subtitle) == "f15 closes"


@pytest.mark.parametrize(
    "text",
    [
        "[keys",
        '[keys]\nno-such = "w"',
        "[keys]\nsearch = 5",
        '[keys]\nsearch = " "',
        "keys = 1",
        '[keys]\nsearch = "bogus_key"',
        '[keys]\nrow-next = "J,down"',  # that is sibling-next's
        '[keys]\nhit-next = "x"',
    ],
)
def test_a_wrong_key_map_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys.toml"
    path.write_text(text)
    with pytest.raises(UsageError, match="key map"):
        read_key_map(path)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("u", "this comment answers no other"),
        ("U", "this is the top of the chain"),
        ("K", "no earlier comment answers the same"),
        ("G l G l J", "no later comment answers the same"),
        ("c K", "no earlier comment answers the same"),
        ("c p", "no top-level comment before this one"),
        ("G l G n n", "no top-level comment after this one"),
        ("N", "nothing is searched for; / searches"),
        ("slash d r i v e r enter n", "this is the only hit"),
        ("slash q q q q enter n", "nothing was found"),
        ("backspace", "there is no jump to go back over"),
        ("F", "no filter is set"),
        ("c G space", "nobody answered this comment"),
        ("t", "this is its theme"),
        ("h", "this is the first pane"),
        ("escape", "this is the first pane; q quits"),
    ],
)
async def test_a_key_with_nowhere_to_go_says_so(keys: str, said: str) -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, keys)
        assert told(browse) == said
        await press(pilot, "g")
        assert told(browse) == ""


async def test_what_is_said_covers_nothing_that_is_read(tmp_path: Path) -> None:
    browse = app()
    async with browse.run_test(size=(60, 20)) as pilot:
        await press(pilot, "l l k x")
        browse.screen.query_one(Input).value = str(tmp_path / "missing" / "[b]file.md")
        await press(pilot, "enter")
        assert told(browse).startswith("! ")
        assert "[b]file.md was not written: No such file" in told(browse)
        bar = browse.screen.query_one("#keys").region
        assert bar.height > 1  # all of it can be read, and the panes end above it
        assert not browse.screen.query_one("#chain").region.overlaps(bar)
        await press(pilot, "j")
        assert told(browse)  # what is bad stays for a while, or until it is clicked
        await pilot.click("#keys", offset=(3, 0))
        await pilot.pause()
        assert told(browse) == ""


async def test_what_was_wrong_goes_with_the_next_key_once_it_was_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "f s c o r e enter x enter")
        assert told(browse) == "! a score is a whole number"
        monkeypatch.setattr("thread_cli.tui.widgets.key_bar._UNREAD_FOR", 0)
        await press(pilot, "f s c o r e enter 5 enter")
        assert told(browse) == ""


async def test_a_correction_says_what_it_did_and_which_key_takes_it_back() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        for keys, said in (
            ("R x enter", "renamed"),
            ("j M enter", "merged"),
            ("T O t h e r enter", "moved to Other: fits no theme"),
            ("G l j number_sign", "the reply link is cut"),
            ("ampersand enter", "comment 8 answers comment 7 now"),
        ):
            await press(pilot, keys)
            assert told(browse) == f"{said}; ^z takes it back"


async def test_at_60_columns_nothing_of_the_head_is_cut_off() -> None:
    thread = ferry()
    title = "A title about the ferry that takes more than one line of a narrow terminal"
    browse = BrowseApp(replace(thread, title=title), ferry_themes())
    async with browse.run_test(size=(60, 24)) as pilot:
        browse.main.show_progress("finding 8 themes: grouping comments", "themes")
        await press(pilot, "f u n r e a d enter f i n f e r r e d enter G l l u")
        head = text_of(browse.screen.query_one("#head"))
        for words in (
            "narrow terminal",
            "(a)",
            "grouping comments",
            "unread + inferred only",
            "Came by",
        ):
            assert words in head
