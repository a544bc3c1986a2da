"""Behind a comment: its source, its place, what it said before."""

from __future__ import annotations

from textual.content import Content

from thread_cli.errors import ThreadCliError
from thread_cli.tui import wording
from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.changing import in_background
from thread_cli.tui.actions.context import Context

_RAW_AROUND = 600  # bytes shown before and after the marked ones
_NO_EARLIER = "there is no earlier paste of this thread in the library"


class _Behind(Action):
    on = On.MAIN | On.TREE | On.PEOPLE
    section = Section.COMMENT


class Raw(_Behind):
    """The source as it was pasted, with its bytes marked."""

    id = "raw"
    keys = "r"

    def run(self, at: Context) -> None:
        comment = at.comment
        if comment is None:
            return
        try:
            raw = at.session.raw()
        except ThreadCliError as error:
            at.tell(str(error), bad=True)
            return
        if raw is None:
            at.tell("the source of this thread is not at hand", bad=True)
            return
        encoding = at.browser.thread.source.encoding
        start, end = comment.span.start, min(comment.span.end, len(raw))
        shown = Content.assemble(
            Content(f"bytes {start:,} to {end:,} of {len(raw):,}\n\n").stylize("bold"),
            Content(_text(raw[max(0, start - _RAW_AROUND) : start], encoding)).stylize("dim"),
            Content("⟦").stylize("bold"),
            Content(_text(raw[start:end], encoding)),
            Content("⟧").stylize("bold"),
            Content(_text(raw[end : end + _RAW_AROUND], encoding)).stylize("dim"),
        )
        at.page(f"Source of comment {comment.id}", shown)


def _text(raw: bytes, encoding: str) -> str:
    from thread_cli.sanitize import clean

    try:
        return clean(raw.decode(encoding, "replace"))
    except LookupError:
        return clean(raw.decode("utf-8", "replace"))


class Why(_Behind):
    """Why it is placed here, and the runner-up."""

    id = "why"
    keys = "i"

    def run(self, at: Context) -> None:
        comment, thread = at.comment, at.browser.thread
        if comment is None:
            return

        async def explain() -> None:
            explained = await at.session.explain_reply(comment.id, said)
            title = f"Why comment {comment.id} stands where it stands"
            if at.has_keys:
                at.page(title, wording.explanation(thread, comment, explained))
            else:  # what is typed elsewhere by now is not meant for this page
                at.tell(f"{title}: {at.key(self.id)} on it shows that now")

        def said(step: str) -> None:
            at.main.show_progress(step, "why")

        in_background(at, explain(), "", "why")


class Before(_Behind):
    """What it said before, where it was edited since."""

    id = "before"
    keys = "e"

    def run(self, at: Context) -> None:
        from thread_cli.tui.screens.since import edited

        comment, browser = at.comment, at.browser
        if comment is None:
            return
        past = browser.past(comment)
        if past is not None:
            at.page(f"Comment {comment.id}, before and now", edited(past, comment))
        elif browser.since is None:
            at.tell(_NO_EARLIER)
        else:
            new = browser.is_new(comment)
            at.tell("this comment is new" if new else "this comment was not edited since")


class Changes(Action):
    """What is new, edited, gone since the earlier paste."""

    id = "changes"
    keys = "w"
    on = On.MAIN
    section = Section.VIEWS

    def run(self, at: Context) -> None:
        from thread_cli.tui.screens.since import changes

        since = at.browser.since
        if since is None:
            at.tell(_NO_EARLIER)
        else:
            at.page("Since the earlier paste", changes(at.browser.thread, since, at.key))
