"""Pages of text over the main screen: help, and what is known about the thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from thread_cli.model import Thread
from thread_cli.render.wording import percent, post_author
from thread_cli.themes.result import ThemeSet
from thread_cli.tui import wording
from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on, sections
from thread_cli.tui.screens.over import OverScreen
from thread_cli.tui.widgets.asking import key_for
from thread_cli.tui.wrap import wrap_text

#: Cells of a page, and of what stands around its text: border, padding, scroll bar.
_WIDEST, _AROUND = 84, 7
_KEYS_WIDTH = 18
_MARKS = (
    ("└─", "a reply, as the source shows it"),
    ("└╌", "a reply that thread-cli inferred; ≈ says how sure it is"),
    ("●", "the chosen comment: its chain is shown"),
    ("•", "not read yet"),
    ("★", "bookmarked"),
    ("/", "found by the search"),
    ("+", "new since an earlier paste"),
    ("~", "edited since an earlier paste"),
    ("A", "the letter of a theme; · fits no theme"),
    ("3h", "how long before the newest comment one was written (m h d mo y)"),
    ("▌", "the cursor"),
)


class PageScreen(OverScreen[None]):
    """A page of text that any way out closes."""

    PLACE = On.PAGE
    BINDINGS: ClassVar[list[BindingType]] = bindings_on(On.PAGE)

    def __init__(self, title: str, text: Content) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        page = Page(Static(self._text), id="page")
        page.border_title = Content(self._title)
        page.border_subtitle = Content(f"{key_for(self, 'page.close')} closes")
        yield page


class HelpScreen(OverScreen[None]):
    """Every key; ``/`` narrows the page to the lines with what is typed."""

    PLACE = On.HELP
    BINDINGS: ClassVar[list[BindingType]] = bindings_on(On.HELP)

    def __init__(self, moved: Mapping[str, str]) -> None:
        super().__init__()
        self._moved = moved

    def compose(self) -> ComposeResult:
        """Lay out the page and the line to search it."""
        page = Page(Static(id="help"), id="page")
        page.border_title = "Help"
        page.border_subtitle = Content(
            f"{key_for(self, 'page.find')} searches, {key_for(self, 'page.close')} closes"
        )
        yield page
        yield Input(placeholder="search the keys", id="find", compact=True)

    def on_mount(self) -> None:
        """Let the page have the keys."""
        self.set_focus(self.query_one(Page))

    def find(self) -> None:
        """Open the line to search."""
        self.add_class("-finding")
        self.set_focus(self.query_one(Input))

    def on_resize(self) -> None:
        """Wrap for the width there is."""
        self._show()

    @on(Input.Changed)
    def _show(self) -> None:
        """Show the lines with what is typed."""
        room = min(self.size.width * 9 // 10, _WIDEST) - _AROUND
        said = help_text(self.query_one(Input).value, self._moved, room)
        self.query_one("#help", Static).update(said)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(Page).focus()


class Page(VerticalScroll, inherit_bindings=False):
    """The scrolling text of a page."""

    PLACE = On.TEXT
    BINDINGS: ClassVar[list[BindingType]] = bindings_on(On.TEXT)


def help_text(
    words: str = "", moved: Mapping[str, str] | None = None, width: int = _WIDEST
) -> Content:
    """Return every key and what it does, from the actions themselves.

    Args:
        words: Only lines that hold all of them.
        moved: Keys from the reader's key map, by the ids of actions.
        width: The cells of a line.
    """
    wanted = words.casefold().split()
    lines: list[Content] = []
    for heading, actions in sections():
        named = [(action.key_names(moved or {}), action.help) for action in actions]
        lines += _table(heading, named, _KEYS_WIDTH, wanted, width)
    lines += _table("Marks", _MARKS, 3, wanted, width)
    return Content("\n").join(lines[:-1]) if lines else Content("no key does that")


def _table(
    heading: str, rows: Iterable[tuple[str, str]], column: int, wanted: list[str], width: int
) -> list[Content]:
    """Return a heading and rows of two columns that hold all words; nothing where none does."""
    lines: list[Content] = []
    for name, what in rows:
        if all(word in f"{heading} {name} {what}".casefold() for word in wanted):
            first, *more = wrap_text(what, max(width - column - 4, 16))
            lines.append(Content(f"  {name:<{column}}  {first}"))
            lines += [Content(" " * (column + 4) + line) for line in more]
    return [Content(heading).stylize("bold"), *lines, Content("")] if lines else []


def about_text(thread: Thread, themes: ThemeSet, counts: str) -> Content:
    """Return what a reader should know about the source, its reading, and the themes."""
    said = wording.declared(thread) or "the source does not say how many comments it has"
    lines = [
        ("Title", thread.title or "(no title)"),
        ("Source", f"{thread.source.name}, {thread.source.size:,} bytes, {thread.source.encoding}"),
        ("Read as", f"{thread.format} ({percent(thread.format_confidence)} sure: "
                    f"{thread.format_reason})"),
        ("Holds", counts),
        ("Declared", said),
        ("Themes", f"{themes.k}: {themes.k_basis}"),
        ("All themes together", themes.quality.verdict),
    ]  # fmt: skip
    if author := post_author(thread):
        lines.append(("Post", author))
    lines += [("Notice", notice.message) for notice in thread.notices]
    return Content("\n").join(
        Content.assemble(Content(f"{name}: ").stylize("bold"), Content(text))
        for name, text in lines
    )
