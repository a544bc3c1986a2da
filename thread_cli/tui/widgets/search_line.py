"""The line into which words are typed to be found."""

from __future__ import annotations

from textual.widgets import Input

_HINT = "words in texts, authors, themes"


class SearchLine(Input):
    """Stands above the footer while it is open; reports what is typed as an ``Input`` does."""

    def __init__(self) -> None:
        super().__init__(id="search", compact=True)

    @property
    def is_open(self) -> bool:
        """Whether words can be typed now."""
        return self.has_class("-open")

    def open(self) -> None:
        """Show an empty line and give it the keys."""
        self.placeholder = _HINT
        self.add_class("-open")
        self.value = ""
        self.screen.set_focus(self)

    def close(self) -> None:
        """Take it away."""
        self.remove_class("-open")
