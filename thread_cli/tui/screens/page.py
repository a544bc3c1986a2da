"""Pages of text over the main screen: help, and what is known about the thread."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from thread_cli.model import Thread
from thread_cli.themes.result import ThemeSet
from thread_cli.tui import keys, wording

_SHORT_NAMES = {
    "question_mark": "?", "ctrl+": "^", "pagedown": "PgDn", "pageup": "PgUp", "escape": "esc",
    "shift+tab": "⇧tab", "down": "↓", "up": "↑", "left": "←", "right": "→",
}  # fmt: skip


class PageScreen(ModalScreen[None]):
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


class Page(VerticalScroll, inherit_bindings=False):
    """The scrolling text of a page."""

    BINDINGS = keys.READING


def help_text() -> Content:
    """Return every key and what it does, from the bindings themselves."""
    lines: list[Content] = []
    for heading, bindings in keys.SECTIONS:
        by_action: dict[str, tuple[str, list[str]]] = {}
        for binding in Binding.make_bindings(bindings):
            description, names = by_action.setdefault(binding.action, (binding.tooltip, []))
            names.append(_key_name(binding.key))
        lines.append(Content(heading).stylize("bold"))
        for description, names in by_action.values():
            lines.append(Content(f"  {' '.join(names):<15} {description}"))
        lines.append(Content(""))
    lines += [
        Content("Marks").stylize("bold"),
        Content("  └─  a reply, as the source shows it"),
        Content("  └╌  a reply that thread-cli inferred; ≈ says how sure it is"),
        Content("  ●   the chosen comment: its chain is shown"),
        Content("  ▌   the cursor"),
    ]
    return Content("\n").join(lines)


def _key_name(key: str) -> str:
    """Return a key the way people write it."""
    for name, short in _SHORT_NAMES.items():
        key = key.replace(name, short)
    return key


def about_text(thread: Thread, themes: ThemeSet) -> Content:
    """Return what a reader should know about the source, its reading, and the themes."""
    said = wording.declared(thread) or "the source does not say how many comments it has"
    lines = [
        ("Title", thread.title or "(no title)"),
        ("Source", f"{thread.source.name}, {thread.source.size:,} bytes, {thread.source.encoding}"),
        ("Read as", f"{thread.format} ({thread.format_confidence:.0%} sure: "
                    f"{thread.format_reason})"),
        ("Holds", wording.counts(thread)),
        ("Declared", said),
        ("Themes", f"{themes.k}: {themes.k_basis}"),
        ("Firmness", themes.quality.verdict),
    ]  # fmt: skip
    lines += [("Notice", notice.message) for notice in thread.notices]
    return Content("\n").join(
        Content.assemble(Content(f"{name}: ").stylize("bold"), Content(text))
        for name, text in lines
    )
