"""Draw the screens of the TUI into docs/screenshots, from the tests' sample thread.

Run with ``make screenshots``. The same thread gives the same bytes, so that a
changed file means a changed screen.
"""

import asyncio
import re
from pathlib import Path

from tests.tui.sample_thread import ferry, ferry_themes
from tests.tui.test_looks import SINCE
from tests.tui.test_scatter import PLACES
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.session import Session

FOLDER = Path(__file__).parent.parent / "docs" / "screenshots"

#: File name, size, light or dark, keys pressed before the picture is taken.
SHOTS: list[tuple[str, tuple[int, int], bool, list[str]]] = [
    ("browse", (120, 32), True, ["j", "l", "G"]),
    ("browse-light", (120, 32), False, ["j", "l", "G"]),
    ("browse-80", (80, 24), True, ["j", "l", "G", "l"]),
    ("browse-60", (60, 20), True, ["j", "l", "G", "l"]),
    ("tree", (120, 20), True, ["j", "l", "c"]),
    ("people", (120, 20), True, ["3"]),
    ("overview", (170, 34), False, ["4"]),
    ("later", (120, 24), True, ["l", "e"]),
    ("search", (100, 24), True, ["slash", *"cafe"]),
    ("help", (100, 40), True, ["question_mark"]),
]


async def draw(size: tuple[int, int], dark: bool, keys: list[str]) -> str:
    """Return the screen as SVG, with ids that do not change from run to run."""
    themes = ferry_themes()._replace(places=PLACES)
    since = SINCE if "e" in keys else None
    session = Session(ferry(), themes, read_after=None, since=since)
    app = BrowseApp(session.unedited, session.computed, session, dark=dark)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        svg = app.export_screenshot()
    return re.sub(r"\bterminal-\d+-", "terminal-", svg)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, size, dark, keys in SHOTS:
        path = FOLDER / f"{name}.svg"
        path.write_text(asyncio.run(draw(size, dark, keys)), encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main()
