"""Asking for a line of text, or for one of several things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.screens.over import OverScreen
from thread_cli.tui.state.cursor import Cursor
from thread_cli.tui.widgets.asking import key_for
from thread_cli.tui.widgets.lines import Part
from thread_cli.tui.widgets.rows import Rows


class AskScreen(OverScreen[str | None]):
    """Asks for one line of text; nothing when the reader thinks better of it."""

    PLACE = On.ASK
    BINDINGS: ClassVar[list[BindingType]] = bindings_on(On.ASK)

    def __init__(self, question: str, answer: str = "", hint: str = "") -> None:
        super().__init__()
        self._question = question
        self._answer = answer
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Lay out question, line and hint."""
        with Vertical(id="ask") as box:
            box.border_title = Content(self._question)
            box.border_subtitle = Content(
                f"enter takes it, {key_for(self, 'ask.cancel')} leaves it"
            )
            yield Input(self._answer, compact=True, select_on_focus=False)
            if self._hint:
                yield Static(Content(self._hint))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)


class Choices(Rows):
    """The things to choose from."""

    PLACE = On.ROWS | On.CHOICES
    BINDINGS = bindings_on(On.CHOICES)

    def __init__(self, names: Sequence[str], *, id: str) -> None:  # noqa: A002
        super().__init__(Cursor(len(names)), id=id)
        self.names = names

    def row_line(self, index: int, line: int, width: int) -> tuple[list[Part], list[Part]]:  # noqa: ARG002
        """Return the name."""
        return [(self.names[index], "")], []

    def clicked_at(self, index: int, line: int, column: int) -> bool:  # noqa: ARG002
        """Take what was clicked."""
        self.open()
        return True


class ChooseScreen(OverScreen[int | None]):
    """Asks for one of several things, by its place in the list; typing narrows the list."""

    PLACE = On.CHOOSE
    BINDINGS: ClassVar[list[BindingType]] = bindings_on(On.CHOOSE)

    def __init__(self, question: str, names: Sequence[str]) -> None:
        super().__init__()
        self._question = question
        self._names = list(names)
        self._shown = list(range(len(names)))

    def compose(self) -> ComposeResult:
        """Lay out the line that narrows the list, and the list."""
        with Vertical(id="choose") as box:
            box.border_title = Content(self._question)
            yield Input(placeholder="type to narrow", compact=True)
            yield Choices(self._names, id="choices")

    def on_mount(self) -> None:
        """Let the list be as high as it needs."""
        self.query_one(Choices).styles.height = max(1, len(self._names))
        self._say_keys()

    def _say_keys(self) -> None:
        takes = "enter takes it" if self._shown else "nothing is called so"
        said = f"{takes}, {key_for(self, 'ask.cancel')} leaves it"
        self.query_one("#choose").border_subtitle = Content(said)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        words = event.value.casefold().split()
        self._shown = [
            i for i, name in enumerate(self._names) if all(w in name.casefold() for w in words)
        ]
        choices = self.query_one(Choices)
        choices.names = [self._names[i] for i in self._shown]
        choices.show_rows(Cursor(len(self._shown)))
        self._say_keys()

    @on(Input.Submitted)
    @on(Rows.Opened)
    def _taken(self) -> None:
        choices = self.query_one(Choices)
        if self._shown:
            self.dismiss(self._shown[choices.cursor.at])

    def step(self, by: int) -> None:
        """Go through the list while the line has the keys."""
        self.query_one(Choices).move(by)
