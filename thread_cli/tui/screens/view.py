"""What the screens over the main one have in common."""

from __future__ import annotations

from textual.screen import Screen


class ViewScreen(Screen[int | None]):
    """A screen over the main one; closing it hands back the comment gone to (a row), or none."""

    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (90, "-three")]  # noqa: RUF012
