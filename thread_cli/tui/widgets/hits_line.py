"""What a search found."""

from __future__ import annotations

from textual.content import Content

from thread_cli.tui import wording
from thread_cli.tui.state.search import Hits
from thread_cli.tui.widgets.asking import Asking, asks


class HitsLine(Asking):
    """How many hits there are and which one this is; not there without a search."""

    def show(self, hits: Hits, number: int | None, count: int, *, ends: bool) -> None:
        """Show the hits that there are now.

        Args:
            hits: In the whole thread.
            number: Which of those in the list the reader is at, from 1, or none.
            count: How many of them are in the list.
            ends: Whether ``escape`` ends the search; the line says so then.
        """
        self.display = bool(hits.query)
        if hits.query:
            parts = [Content(wording.hits(hits, number, count)), asks("hit-next", "n/N steps")]
            if ends:
                parts.append(asks("leave", "esc ends"))
            self.update(Content(" · ").join(parts))
