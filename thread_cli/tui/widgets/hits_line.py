"""What a search found."""

from __future__ import annotations

from textual.content import Content

from thread_cli.tui import wording
from thread_cli.tui.state.search import Hits
from thread_cli.tui.widgets.asking import Asking, asks


class HitsLine(Asking):
    """How many hits there are and which one this is; not there without a search."""

    def show(self, hits: Hits, row: int | None, *, ends: bool) -> None:
        """Show the hits that there are now; ``row`` is where the reader is.

        Where ``escape`` ends the search, the line says so.
        """
        self.display = bool(hits.query)
        if hits.query and row is not None:
            parts = [Content(wording.hits(hits, row)), asks("hit-next", "n/N steps")]
            if ends:
                parts.append(asks("leave", "esc ends"))
            self.update(Content(" · ").join(parts))
