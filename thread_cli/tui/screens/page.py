"""Pages of text over the main screen: help, and what is known about the thread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from thread_cli.model import Thread
from thread_cli.themes.result import ThemeSet
from thread_cli.tui import keys, wording
from thread_cli.tui.screens.over import OverScreen

_SHORT_NAMES = {
    "question_mark": "?", "ctrl+": "^", "pagedown": "PgDn", "pageup": "PgUp", "escape": "esc",
    "shift+tab": "⇧tab", "down": "↓", "up": "↑", "left": "←", "right": "→",
    "number_sign": "#", "ampersand": "&", "plus": "+", "minus": "-", "slash": "/", "colon": ":",
}  # fmt: skip


class PageScreen(OverScreen[None]):
    """A page of text that any way out closes."""

    BINDINGS = keys.CLOSE

    def __init__(self, title: str, text: Content) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        page = Page(Static(self._text), id="page")
        page.border_title = Content(self._title)
        page.border_subtitle = Content("escape closes")
        yield page

    def action_close(self) -> None:
        """Close the page."""
        self.dismiss()


class HelpScreen(OverScreen[None]):
    """Every key; ``/`` narrows the page to the lines with what is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.CLOSE,
        Binding("slash", "find", "Search", tooltip="Search this help", id="page.find"),
    ]

    def __init__(self, moved: Mapping[str, str]) -> None:
        super().__init__()
        self._moved = moved

    def compose(self) -> ComposeResult:
        """Lay out the page and the line to search it."""
        page = Page(Static(help_text(moved=self._moved), id="help"), id="page")
        page.border_title = "Help"
        page.border_subtitle = "/ searches, escape closes"
        yield page
        yield Input(placeholder="search the keys", id="find", compact=True)

    def on_mount(self) -> None:
        """Let the page have the keys."""
        self.query_one(Page).focus()

    def action_find(self) -> None:
        """Open the line to search."""
        self.add_class("-finding")
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self.query_one("#help", Static).update(help_text(event.value, moved=self._moved))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(Page).focus()

    def action_close(self) -> None:
        """Close the page."""
        self.dismiss()


class Page(VerticalScroll, inherit_bindings=False):
    """The scrolling text of a page."""

    BINDINGS = keys.READING


def help_text(words: str = "", moved: Mapping[str, str] | None = None) -> Content:
    """Return every key and what it does, from the bindings themselves.

    Args:
        words: Only lines that hold all of them.
        moved: Keys from the reader's key map, by the ids of bindings.
    """
    wanted = words.casefold().split()
    lines: list[Content] = []
    for heading, bindings in keys.SECTIONS:
        by_action: dict[str, tuple[str, list[str]]] = {}
        for binding in Binding.make_bindings(bindings):
            _, names = by_action.setdefault(binding.action, (binding.tooltip, []))
            other = (moved or {}).get(binding.id or "")
            names += [_key_name(binding.key)] if other is None else []
            if other is not None and not names:
                names += [_key_name(key) for key in other.split(",")]
        said = [f"  {' '.join(names):<15} {text}" for text, names in by_action.values()]
        found = [line for line in said if all(w in f"{heading} {line}".casefold() for w in wanted)]
        if found:
            lines += [Content(heading).stylize("bold"), *map(Content, found), Content("")]
    marks = [
        "  └─  a reply, as the source shows it",
        "  └╌  a reply that thread-cli inferred; ≈ says how sure it is",
        "  ●   the chosen comment: its chain is shown",
        "  +   new since an earlier paste      ~ edited since",
        "  •   not read yet      ★ bookmarked      / found by the search",
        "  A   the letter of a theme; · fits no theme",
        "  ▌   the cursor",
    ]
    found = [line for line in marks if all(w in f"marks {line}".casefold() for w in wanted)]
    if found:
        lines += [Content("Marks").stylize("bold"), *map(Content, found)]
    return Content("\n").join(lines) if lines else Content("no key does that")


def _key_name(key: str) -> str:
    """Return a key the way people write it."""
    for name, short in _SHORT_NAMES.items():
        key = key.replace(name, short)
    return key


def about_text(thread: Thread, themes: ThemeSet, counts: str) -> Content:
    """Return what a reader should know about the source, its reading, and the themes."""
    said = wording.declared(thread) or "the source does not say how many comments it has"
    lines = [
        ("Title", thread.title or "(no title)"),
        ("Source", f"{thread.source.name}, {thread.source.size:,} bytes, {thread.source.encoding}"),
        ("Read as", f"{thread.format} ({thread.format_confidence:.0%} sure: "
                    f"{thread.format_reason})"),
        ("Holds", counts),
        ("Declared", said),
        ("Themes", f"{themes.k}: {themes.k_basis}"),
        ("Firmness", themes.quality.verdict),
    ]  # fmt: skip
    lines += [("Notice", notice.message) for notice in thread.notices]
    return Content("\n").join(
        Content.assemble(Content(f"{name}: ").stylize("bold"), Content(text))
        for name, text in lines
    )
