"""What is folded stays folded, wherever it was folded and whatever is corrected."""

import pytest

from tests.tui.sample_thread import ferry, ferry_themes
from tests.tui.screen import press, text_of
from tests.tui.test_views import in_tree, tree_of
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.widgets.rows import Rows

WIDE = (120, 40)


def app() -> BrowseApp:
    return BrowseApp(ferry(), ferry_themes())


async def test_a_fold_made_in_the_chain_beside_the_tree_is_one_of_the_tree() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l j c k l k space")
        tree = tree_of(browse)
        assert in_tree(browse) == 7
        assert "R. Okonkwo  I was a deckhand for eleven years. The en… +2" in text_of(
            tree.query_one("#tree")
        )


async def test_folds_outlive_corrections_and_new_themes() -> None:
    browse = app()

    def folded() -> list[int]:
        row = browse.browser.forest.row
        return [c for c in range(1, 13) if browse.browser.folds.is_folded(row[c - 1])]

    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l j c g space n space n n n space")
        assert folded() == [1, 5, 11]
        await press(pilot, "p p j")
        assert in_tree(browse) == 8
        await press(pilot, "number_sign")
        assert (folded(), in_tree(browse)) == ([1, 5, 11], 8)
        await press(pilot, "ampersand 2 space t o enter")  # below a fold: the fold is opened
        assert browse.browser.thread.comment(8).parent == 2
        assert (folded(), in_tree(browse)) == ([5, 11], 8)
        await press(pilot, "ctrl+z ctrl+z")
        assert (folded(), in_tree(browse)) == ([5, 11], 8)
        await press(pilot, "escape j l R x enter")
        assert folded() == [5, 11]


@pytest.mark.parametrize(
    "keys",
    ["slash q q q enter", "slash c o u n c i l enter", "l j j j space", "G space", "slash q escape",
     "slash q q q enter Z", "G j slash n i g h t q enter n"],
)  # fmt: skip
async def test_keys_in_the_tree_mean_what_it_shows(keys: str) -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, f"c {keys}")
        tree = tree_of(browse)
        rows, chain = tree.query_one("#tree", Rows), tree.query_one("#chain", Rows)
        assert rows.cursor is tree.outline.cursor
        assert tree._chain is not None
        assert chain.cursor is tree._chain.cursor
        assert tree._chain.chosen_row == tree.outline.row
