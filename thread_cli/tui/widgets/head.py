"""What stands over the panes: the thread in numbers, what is going on, where the reader is."""

from __future__ import annotations

import asyncio

from textual import events
from textual.content import Content
from textual.message import Message

from thread_cli.model import Thread
from thread_cli.render.wording import since_earlier
from thread_cli.tui import wording
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.widgets.asking import Asking, asks, clicked, key_for
from thread_cli.tui.widgets.came_by import PlaceClicked, came_by

#: The numbers of so many comments are not waited for.
_COUNTED_AT_ONCE = 20_000


class Head(Asking):
    """Title and what the source says, counts, notices; filters; the way here.

    Keys, filters and the places of the way can be clicked.
    """

    def __init__(self, browser: Browser, *, id: str) -> None:  # noqa: A002
        self._browser = browser
        self._progress: dict[str, str] = {}
        self._shown = Content("")
        self._counted: tuple[Thread, str] | None = None
        self._counting: Thread | None = None
        super().__init__(id=id)
        self._show()

    class FilterClicked(Message):
        """A filter was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def on_mount(self) -> None:
        """Count what takes long."""
        self._count_what_is_long()

    def show(self) -> None:
        """Show all of it anew."""
        self._show()
        self._count_what_is_long()

    def _show(self) -> None:
        said = self._said()
        if not said.is_same(self._shown):  # else the whole screen would be laid out for nothing
            self._shown = said
            self.update(said)

    def show_progress(self, what: str, kind: str) -> None:
        """Say what is going on with work of a kind; nothing ends it."""
        self._progress[kind] = what
        self.show()

    def on_click(self, event: events.Click) -> None:
        """Pass on what was clicked."""
        meta = event.style.meta
        if "filter" in meta:
            self.post_message(self.FilterClicked(meta["filter"]))
        elif "jumps" in meta:
            self.post_message(PlaceClicked(meta["jumps"]))

    def _said(self) -> Content:
        browser, thread = self._browser, self._browser.thread
        said = wording.declared(thread)
        counts = [Content(self._counts())]
        if thread.notices:
            weight = "! " if any(n.weighty for n in thread.notices) else ""
            notices = wording.plural(len(thread.notices), "notice", "notices")
            counts += [
                Content(" · "),
                asks("about", f"{weight}{notices} ({key_for(self, 'about')})"),
            ]
        lines = [
            Content.assemble(
                Content(thread.title or "(no title)").stylize("bold"),
                Content(f" · {said}" if said else "").stylize("dim"),
            ),
            Content("").join(counts).stylize("dim"),
        ]
        if browser.since is not None:
            lines.append(
                asks("changes", f"{since_earlier(browser.since)} ({key_for(self, 'changes')})")
            )
        if going_on := "; ".join(filter(None, self._progress.values())):
            lines.append(Content(f"⋯ {going_on}").stylize("bold"))
        if browser.filters:
            names = [
                clicked("filter", number, condition.name)
                for number, condition in enumerate(browser.filters)
            ]
            drops = asks("filter-drop", f"({key_for(self, 'filter-drop')} drops them)")
            parts = [Content("Filters: "), Content(" + ").join(names), Content(" "), drops]
            lines.append(Content("").join(parts).stylize("bold"))
        if (way := came_by(browser, browser.history, key_for(self, "back"))) is not None:
            lines.append(way)
        return Content("\n").join(lines)

    def _counts(self) -> str:
        """Return the thread in numbers, as far as they are known."""
        thread = self._browser.thread
        if self._counted is None or self._counted[0] is not thread:
            if len(thread.comments) > _COUNTED_AT_ONCE:
                return wording.plural(len(thread.comments), "comment", "comments")
            self._counted = thread, wording.counts(self._browser.columns)
        return self._counted[1]

    def _count_what_is_long(self) -> None:
        """Count a very long thread beside the screen, once."""
        thread = self._browser.thread
        known = self._counted is not None and self._counted[0] is thread
        if not known and self._counting is not thread:
            self._counting = thread
            self.call_after_refresh(self._count_beside, thread)

    def _count_beside(self, thread: Thread) -> None:
        async def count() -> None:
            self._counted = thread, await asyncio.to_thread(wording.counts, self._browser.columns)
            self.show()

        self.run_worker(count(), group="counts", exclusive=True)
