"""What a search found."""

from __future__ import annotations

from textual.content import Content

from thread_cli.tui import wording
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.widgets.asking import Asking, asks


class HitsLine(Asking):
    """How many hits there are and which one this is; not there without a search."""

    def show(self, browser: Browser) -> None:
        """Show the hits that there are now."""
        self.display = bool(browser.hits.query)
        if browser.hits.query and browser.chain is not None:
            found = Content(wording.hits(browser.hits, browser.chain.chosen_row))
            steps = asks("hit-next", "n/N steps"), asks("leave", "esc ends")
            self.update(Content(" · ").join([found, *steps]))
