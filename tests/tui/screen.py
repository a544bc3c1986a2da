"""Reading what an app shows."""

from textual.app import App
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widget import Widget

from thread_cli.tui.actions.walking import Walk
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.screens.browse import BrowseScreen
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.widgets.key_bar import KeyBar


def text_of(widget: Widget) -> str:
    """Return what a widget draws, borders left out."""
    top, right, bottom, left = widget.gutter
    width, height = widget.outer_size
    strips = widget.render_lines(Region(0, top, width, height - top - bottom))
    return "\n".join(strip.crop(left, width - right).text.rstrip() for strip in strips)


def title_of(widget: Widget) -> str:
    """Return the border that holds a widget's title."""
    return widget.render_lines(Region(0, 0, widget.outer_size.width, 1))[0].text


def screen_of(app: App[None]) -> BrowseScreen:
    screen = app.screen
    assert isinstance(screen, BrowseScreen)
    return screen


def shown(app: BrowseApp, pane: str) -> str:
    """Return what a pane draws now."""
    return text_of(screen_of(app).query_one(f"#{pane}"))


def keys_named(app: BrowseApp) -> str:
    """Return the keys that the screen on top names."""
    return text_of(app.screen.query_one(KeyBar))


def told(app: BrowseApp) -> str:
    """Return what the line of keys says in place of the keys; nothing where it names them."""
    bar = app._key_bar()
    assert bar is not None
    return " ".join(text_of(bar).split()) if bar.has_class("-says") else ""


def visible_panes(app: BrowseApp) -> list[str]:
    return [
        pane
        for pane in ("themes", "comments", "chain")
        if screen_of(app).query_one(f"#{pane}").region.area > 0
    ]


def focused(app: BrowseApp) -> str | None:
    widget = app.screen.focused
    return widget.id if widget else None


def chosen(app: BrowseApp) -> int:
    """Return the id of the chosen comment."""
    browser = app.browser
    assert browser.chain is not None
    return browser.comment_at(browser.chain.chosen_row).id


def under_cursor(app: BrowseApp) -> int:
    """Return the id of the comment under the chain's cursor."""
    browser = app.browser
    assert browser.chain is not None
    return browser.comment_at(browser.chain.cursor_row).id


def walk(browser: Browser, action: Walk) -> bool:
    """Go where an action goes from the comment under the chain's cursor, without an app."""
    chain = browser.chain
    goal = None if chain is None else action.goal(browser, chain.cursor_row)
    return goal is not None and goal >= 0 and browser.choose(goal)


async def press(pilot: Pilot[None], keys: str) -> None:
    """Press keys, named with spaces between them, and wait until all is drawn."""
    await pilot.press(*keys.split())
    await pilot.pause()
