"""The overview: a place to look before reading."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from thread_cli.model import Basis
from thread_cli.tui import wording
from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.screens.over import OverScreen
from thread_cli.tui.screens.page import Page
from thread_cli.tui.screens.plots import by_likeness, in_time
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.figures import bands, figures_of
from thread_cli.tui.widgets.asking import key_for
from thread_cli.tui.widgets.group_list import bar
from thread_cli.tui.widgets.rows import theme_mark
from thread_cli.tui.wrap import shorten

#: With so much room the plane stands beside the figures.
_BESIDE = 130
_LINKS = {
    Basis.ROOT: "answer the post",
    Basis.EXPLICIT: "replies the source shows",
    Basis.INFERRED: "replies inferred (≈)",
    Basis.EDITED: "placed by hand",
}


class OverviewScreen(OverScreen[int | None]):
    """Counts, chains by length, a histogram over time, themes, a scatter; in the width there is."""

    PLACE = On.OVERVIEW
    BINDINGS: ClassVar[list[BindingType]] = bindings_on(On.OVERVIEW)

    def __init__(self, browser: Browser) -> None:
        super().__init__()
        self.browser = browser

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with Page(id="page") as page, Horizontal(id="plots"):
            yield Static(id="figures")
            yield Static(id="plane")
        page.border_title = "Overview"
        page.border_subtitle = Content(f"{key_for(self, 'view.close')} closes")

    def on_resize(self) -> None:
        """Draw for the width there is."""
        room = self.size.width * 9 // 10 - 8
        wide = room >= _BESIDE
        width = room * 45 // 100 if wide else max(min(room, 92), 20)
        figures, plane = overview(self.browser, width), Content("")
        if drawn := by_likeness(self.browser, room - width - 4 if wide else width):
            plane = Content("\n").join([Content("Comments by likeness").stylize("bold"), *drawn])
        self.set_class(wide and bool(drawn), "-wide")
        if not wide and drawn:
            figures, plane = Content("\n\n").join([figures, plane]), Content("")
        self.query_one("#figures", Static).update(figures)
        self.query_one("#plane", Static).update(plane)
        # Where the looks of this screen come while it is laid out, the first height would stay.
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Have the page be as high as what it shows now."""
        # By then the screen may be closed, with nothing of these on it.
        for widget in self.query("#figures, #plane, #plots, #page"):
            widget.refresh(layout=True)

    def relisted(self) -> None:
        """Draw links and themes that are others now."""
        if self.query("#figures"):  # else it is made a moment later
            self.on_resize()

    def on_click(self, event: events.Click) -> None:
        """Open the theme that was clicked."""
        number = event.style.meta.get("theme")
        if number is None:
            return  # Textual asks the class above, too
        self.browser.group_cursor.to(number)
        self.browser.enter_group()
        self.dismiss(None)


def overview(browser: Browser, width: int) -> Content:
    """Return the thread in numbers, in lines of at most ``width`` cells."""
    thread = browser.thread
    figures = figures_of(browser.columns)
    total = max(len(thread.comments), 1)
    banded = bands(figures.chains)
    themes = browser.themes.themes
    named = [f"{theme_mark(n)[0]} {theme.label}" for n, theme in enumerate(themes)]
    names = [*(_LINKS[kind] for kind in figures.links), *(name for name, _ in banded), *named]
    label = min(max(map(cell_len, names), default=0), width * 6 // 10)  # one column for all plots
    lines = [
        Content(thread.title or "(no title)").stylize("bold"),
        Content(wording.counts(browser.columns)),
        Content(f"deepest reply: level {figures.deepest:,} · {len(browser.reading.read):,} read"),
        Content(""),
        Content("How comments are placed").stylize("bold"),
    ]
    lines += [
        _row(_LINKS[kind], count, count / total, label, width)
        for kind, count in figures.links.items()
    ]
    lines += [Content(""), Content("Chains by how many comments they hold").stylize("bold")]
    most = max((count for _, count in banded), default=1) or 1
    lines += [_row(name, count, count / most, label, width) for name, count in banded]
    lines += [Content(""), Content("Over time").stylize("bold"), *in_time(browser, width)]
    if themes:
        lines += [Content(""), Content("Themes").stylize("bold")]
        largest = max(theme.size for theme in themes)
        lines += [
            _row(
                name, theme.size, theme.size / largest, label, width, f"${theme_mark(number)[1]}"
            ).stylize(Style.from_meta({"theme": number}))
            for number, (name, theme) in enumerate(zip(named, themes, strict=True))
        ]
    return Content("\n").join(lines)


def _row(name: str, count: int, share: float, label: int, width: int, face: str = "") -> Content:
    """A name, a bar and a number, in columns."""
    room = max(width - label - 12, 4)
    shown = shorten(name, label)
    pad = " " * (label - Content(shown).cell_length)
    drawn = Content(bar(share, room))
    return Content(f"  {shown}{pad} {count:>7,} ") + (drawn.stylize(face) if face else drawn)
