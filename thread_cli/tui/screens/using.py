"""What a reader does with a comment: mark, copy, open, look behind, export."""

from __future__ import annotations

import re
from pathlib import Path

from textual.content import Content

from thread_cli.render.comments_export import WRITERS, Listed
from thread_cli.render.quoted_markdown import quoted_markdown
from thread_cli.replies import explain_reply
from thread_cli.sanitize import clean, clean_line
from thread_cli.tui import wording
from thread_cli.tui.screens.ask import AskScreen, ChooseScreen
from thread_cli.tui.screens.base import BrowseBase
from thread_cli.tui.screens.page import PageScreen

_LINK = re.compile(r"https?://[^\s<>\"'“”«»\[\]{}|\\^`]+")
#: A full stop or bracket after a link is the sentence's, not the link's.
_AFTER_LINK = ".,;:!?)…*_"
_RAW_AROUND = 600  # bytes shown before and after the marked ones


class Using(BrowseBase):
    """The keys for the comment under the reading pane's cursor."""

    def action_mark_read(self) -> None:
        """Mark the comment as read, or as unread."""
        comment, reading = self.browser.focused, self.browser.reading
        if comment is not None:
            reading.mark(comment, read=not reading.is_read(comment))
            if self._moment is not None:  # what a person says is not overruled by time
                self._moment.stop()
            self.marked()

    def action_bookmark(self) -> None:
        """Ask for a note and bookmark the comment; take away a bookmark that is there."""
        comment, reading = self.browser.focused, self.browser.reading
        if comment is None:
            return
        if reading.note(comment) is not None:
            reading.bookmark(comment, None)
            self.marked()
            return

        def noted(note: str | None) -> None:
            if note is not None:
                reading.bookmark(comment, clean_line(note))
                self.marked()

        self.app.push_screen(AskScreen("Note on the bookmark", hint="May be left empty."), noted)

    def action_copy(self) -> None:
        """Copy the comment as quoted Markdown."""
        comment = self.browser.focused
        if comment is not None:
            self._copy(quoted_markdown([(comment, 0)]), 1)

    def action_copy_chain(self) -> None:
        """Copy everything that the reading pane holds as quoted Markdown."""
        browser, chain = self.browser, self.browser.chain
        if chain is None:
            return
        rows = [chain.row_at(index) for index in range(len(chain))]
        top = browser.forest.depth[rows[0]]
        quoted = [(browser.comment_at(row), browser.forest.depth[row] - top) for row in rows]
        self._copy(quoted_markdown(quoted), len(rows))

    def _copy(self, text: str, count: int) -> None:
        self.app.copy_to_clipboard(text)
        copied = wording.plural(count, "comment", "comments")
        self.tell(f"{copied} copied, if the terminal allows it")

    def action_open_link(self) -> None:
        """Open the link of the comment, or ask which."""
        comment = self.browser.focused
        if comment is None:
            return
        links = links_in(comment.text)
        if not links:
            self.tell("no link stands in this comment")
            return

        def chosen(index: int | None) -> None:
            if index is not None:
                self.app.open_url(links[index])

        # Always asked: what a stranger wrote is seen before it is opened.
        self.app.push_screen(ChooseScreen("Open in the browser", links), chosen)

    def action_raw(self) -> None:
        """Show the source around the comment, its bytes marked."""
        comment, thread = self.browser.focused, self.browser.thread
        if comment is None:
            return
        raw = self.session.raw()
        if raw is None:
            self.tell("the source of this thread is not at hand", bad=True)
            return
        start, end = comment.span.start, min(comment.span.end, len(raw))

        def text(first: int, last: int) -> str:
            try:
                return clean(raw[first:last].decode(thread.source.encoding, "replace"))
            except LookupError:
                return clean(raw[first:last].decode("utf-8", "replace"))

        shown = Content.assemble(
            Content(f"bytes {start:,} to {end:,} of {len(raw):,}\n\n").stylize("bold"),
            Content(text(max(0, start - _RAW_AROUND), start)).stylize("dim"),
            Content("⟦").stylize("bold"),
            Content(text(start, end)),
            Content("⟧").stylize("bold"),
            Content(text(end, end + _RAW_AROUND)).stylize("dim"),
        )
        self.app.push_screen(PageScreen(f"Source of comment {comment.id}", shown))

    def action_why(self) -> None:
        """Show what a comment may answer, how likely each is, and why."""
        comment = self.browser.focused
        if comment is None:
            return
        explained = explain_reply(self.session.unedited, comment.id)
        edited = self.browser.thread.comment(comment.id)
        self.app.push_screen(
            PageScreen(
                f"Why comment {comment.id} stands where it stands",
                wording.explanation(self.browser.thread, edited, explained),
            )
        )

    def action_export(self) -> None:
        """Ask for a file and write what is listed into it."""
        name = re.sub(r"\W+", "-", self.browser.thread.title.casefold()).strip("-")[:40]
        hint = "The ending says how: " + " ".join(WRITERS)
        count = wording.plural(len(self.browser.group), "comment", "comments")
        self.app.push_screen(
            AskScreen(f"Export {count} to", f"{name or 'thread'}.md", hint), self._export_to
        )

    def _export_to(self, answer: str | None) -> None:
        if not answer or not answer.strip():
            return
        path = Path(answer.strip()).expanduser()
        writer = WRITERS.get(path.suffix.lower())
        if writer is None:
            self.tell(f"the ending must be one of {' '.join(WRITERS)}", bad=True)
            return
        browser, group = self.browser, self.browser.group
        said = f"{group.label}, {group.order_name}"
        if browser.filters:
            said += "; filters: " + ", ".join(f.name for f in browser.filters)
        listed = []
        for row in group.rows:
            comment = browser.comment_at(row)
            theme = browser.theme(comment)
            note = browser.reading.note(comment)
            listed.append(Listed(comment, theme.label if theme else None, note))
        try:
            with path.open("xb") as file:  # x: what is there already is not overwritten
                file.write(writer(browser.thread.title, said, listed))
        except OSError as error:
            self.tell(f"{path} was not written: {error.strerror}", bad=True)
        else:
            self.tell(f"{path} written")


def links_in(text: str) -> list[str]:
    """Return the web addresses that stand in a text, each once, in order."""
    found = []
    for match in _LINK.finditer(text):
        link = match.group()
        while (
            link
            and link[-1] in _AFTER_LINK
            and not (link[-1] == ")" and link.count("(") >= link.count(")"))
        ):
            link = link[:-1]
        found.append(link)
    return list(dict.fromkeys(found))
