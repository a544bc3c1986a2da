"""What a reader does with a comment: mark it, copy it, open its links."""

from __future__ import annotations

from thread_cli.model import Comment
from thread_cli.tui import wording
from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.context import Context
from thread_cli.tui.state.chain import Chain


class _OfComment(Action):
    on = On.MAIN | On.TREE | On.PEOPLE
    section = Section.COMMENT


class MarkRead(_OfComment):
    """Mark as read or unread."""

    id = "mark-read"
    keys = "m"

    def run(self, at: Context) -> None:
        comment, reading = at.comment, at.browser.reading
        if comment is not None:
            reading.mark(comment, read=not reading.is_read(comment))
            at.main.stop_waiting()  # what a person says is not overruled by time
            at.shown.marked()


class Bookmark(_OfComment):
    """Bookmark with a note, or take the bookmark away."""

    id = "bookmark"
    keys = "b"

    def run(self, at: Context) -> None:
        comment, reading = at.comment, at.browser.reading
        if comment is None:
            return
        note = reading.note(comment)
        if note is None:
            _ask_note(at, comment)
        elif note:  # nothing brings the words back
            choices = [f"Take it away, and the note “{note}”", "Keep it"]

            def chosen(index: int) -> None:
                if not index:
                    _unmark(at, comment)

            at.choose("The bookmark", choices, chosen)
        else:
            _unmark(at, comment)


class Note(_OfComment):
    """Change the note on the bookmark."""

    id = "bookmark-note"
    keys = "B"

    def run(self, at: Context) -> None:
        if at.comment is not None:
            _ask_note(at, at.comment)


def _unmark(at: Context, comment: Comment) -> None:
    at.browser.reading.bookmark(comment, None)
    at.shown.marked()


def _ask_note(at: Context, comment: Comment) -> None:
    from thread_cli.sanitize import clean_line

    def noted(note: str) -> None:
        at.browser.reading.bookmark(comment, clean_line(note))
        at.shown.marked()

    now = at.browser.reading.note(comment) or ""
    at.ask("Note on the bookmark", noted, now, hint="May be left empty.")


class Copy(_OfComment):
    """Copy the comment as quoted Markdown."""

    id = "copy"
    keys = "y"

    def run(self, at: Context) -> None:
        row = at.shown.row
        if row is not None:
            _copy(at, [row])


class CopyChain(_OfComment):
    """Copy the chain as quoted Markdown."""

    id = "copy-chain"
    keys = "Y"

    def run(self, at: Context) -> None:
        row = at.shown.row
        if row is None:
            return
        chain = at.browser.chain if at.is_main else None
        if chain is None:  # on another screen: what the reading pane would hold
            chain = Chain(at.browser.forest, row, at.browser.folds)
        _copy(at, [chain.row_at(index) for index in range(len(chain))])


def _copy(at: Context, rows: list[int]) -> None:
    from thread_cli.render.quoted_markdown import quoted_markdown

    browser, depth = at.browser, at.browser.forest.depth
    quoted = [(browser.comment_at(row), depth[row] - depth[rows[0]]) for row in rows]
    at.copy(quoted_markdown(quoted))
    copied = wording.plural(len(rows), "comment", "comments")
    at.tell(f"{copied} copied, if the terminal allows it")


class OpenLink(_OfComment):
    """Open a link that stands in it."""

    id = "open-link"
    keys = "o"

    def run(self, at: Context) -> None:
        comment = at.comment
        if comment is None:
            return
        from thread_cli.tui.links import links_in, shown

        links = links_in(comment.text)
        if not links:
            at.tell("no link stands in this comment")
            return
        # Always asked: what a stranger wrote is seen before it is opened.
        names = [shown(link) for link in links]
        at.choose("Open in the browser", names, lambda index: at.open_url(links[index]))
