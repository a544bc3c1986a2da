"""Three panes, of which as many are shown as fit."""

from __future__ import annotations

from textual import events

from thread_cli.tui.screens.painting import LinesScreen

PANES = ("themes", "comments", "chain")


class PanesScreen(LinesScreen[None]):
    """Knows which pane has the keys; the stylesheet says which others are shown beside it."""

    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (70, "-two"), (100, "-three")]  # noqa: RUF012
    AUTO_FOCUS = ""  # a pane is chosen
    _styled_in: tuple[object, ...] | None = None

    def __init__(self, pane: object, width: int, *, alone: bool) -> None:
        """Start in a pane, by its name, on a screen of so many cells; that pane alone, or not.

        With its classes from the start: for each that comes later all is styled and drawn anew.
        """
        fits = next(name for least, name in reversed(self.HORIZONTAL_BREAKPOINTS) if width >= least)
        at = f"-at-{pane if pane in PANES else PANES[0]}"
        super().__init__(classes=f"{at} {fits} {'-alone' if alone else ''}")
        self._styled_in = self._looks()

    def _looks(self) -> tuple[object, ...]:
        return self.classes, self.app.theme, self.app.ansi_color

    def update_node_styles(self, animate: bool = True) -> None:
        """Style all that is on the screen anew, but not what was styled a moment ago.

        Textual does so when a screen is shown, right after each of its widgets was styled.
        """
        styled_in, self._styled_in = self._styled_in, None
        if styled_in != self._looks():
            super().update_node_styles(animate)

    @property
    def pane(self) -> str:
        """The pane that has the keys."""
        return next((name for name in PANES if self.has_class(f"-at-{name}")), PANES[0])

    @property
    def is_alone(self) -> bool:
        """Whether the pane with the keys has the whole width, also where others would fit."""
        return self.has_class("-alone")

    @property
    def shows_chain(self) -> bool:
        """Whether the reading pane can be seen."""
        return self.pane == "chain" or (self.has_class("-three") and not self.is_alone)

    def toggle_alone(self) -> bool:
        """Give the pane the whole width, or what others leave; return whether others fit."""
        if self.has_class("-one"):
            return False
        self.toggle_class("-alone")
        return True

    def show_pane(self, name: str) -> None:
        """Show a pane where there is no room for all."""
        self.update_classes({f"-at-{pane}": pane == name for pane in PANES})

    def go_to(self, name: str) -> None:
        """Give the keys to a pane."""
        self.show_pane(name)
        self.set_focus(self.query_one(f"#{name}"), scroll_visible=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the mouse from pane to pane."""
        if event.widget.id in PANES and event.widget is self.focused:
            self.show_pane(event.widget.id)

    def step_pane(self, by: int) -> bool:
        """Go to the pane beside this one; return whether there is one."""
        index = PANES.index(self.pane) + by
        if not 0 <= index < len(PANES):
            return False
        self.go_to(PANES[index])
        return True

    def cycle_pane(self, by: int) -> None:
        """Go to the next pane, from the last to the first."""
        self.go_to(PANES[(PANES.index(self.pane) + by) % len(PANES)])
