"""What a search found."""

from __future__ import annotations

from textual.content import Content

from thread_cli.tui import wording
from thread_cli.tui.state.search import Hits
from thread_cli.tui.widgets.asking import Asking, asks, key_for


class HitsLine(Asking):
    """How many hits there are and which one this is; not there without a search."""

    _said = Content("")

    def show(self, hits: Hits, number: int | None, count: int, *, ends: str, typing: bool) -> None:
        """Show the hits that there are now.

        Args:
            hits: In the whole thread.
            number: Which of those in the list the reader is at, from 1, or none.
            count: How many of them are in the list.
            ends: The action that ends the search, by its id; none where it is not named.
            typing: Whether words are being typed: then it is there before the first of them, so
                that the whole screen is not laid out anew with a letter.
        """
        self.display = bool(hits.query) or typing
        if not self.display:
            return
        parts = []
        if hits.query:
            keys = f"{key_for(self, 'hit-next')}/{key_for(self, 'hit-previous')}"
            found = wording.hits(hits, number, count, key_for(self, "search"))
            parts = [Content(found), asks("hit-next", f"{keys} steps")]
        if typing:
            keeps = "enter keeps" if hits.query else "enter keeps what is found"
            parts = [*parts[:1], Content(keeps)]
        if ends:
            parts.append(asks(ends, f"{key_for(self, ends)} ends"))
        said = Content(" · ").join(parts)
        while len(parts) > 1 and said.cell_length > self.screen.size.width - 2:
            parts.pop()  # rather than cut off
            said = Content(" · ").join(parts)
        if not said.is_same(self._said):
            self._said = said
            self.update(said, layout=False)
