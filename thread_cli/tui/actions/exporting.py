"""Writing what is listed into a file."""

from __future__ import annotations

import re
from pathlib import Path

from thread_cli.tui import wording
from thread_cli.tui.actions.action import Action, Context, On, Section


class Export(Action):
    """Export what is listed."""

    id = "export"
    keys = "x"
    on = On.MAIN
    section = Section.COMMENT

    def run(self, at: Context) -> None:
        from thread_cli.render.comments_export import WRITERS

        name = re.sub(r"\W+", "-", at.browser.thread.title.casefold()).strip("-")[:40]
        hint = "The ending says how: " + " ".join(WRITERS)
        count = wording.plural(len(at.browser.group), "comment", "comments")
        at.ask(f"Export {count} to", lambda said: _write(at, said), f"{name or 'thread'}.md", hint)


def _write(at: Context, answer: str) -> None:
    from thread_cli.render.comments_export import WRITERS, Listed

    if not answer.strip():
        return
    path = Path(answer.strip()).expanduser()
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        at.tell(f"the ending must be one of {' '.join(WRITERS)}", bad=True)
        return
    browser, group = at.browser, at.browser.group
    said = f"{group.label}, {group.order_name}"
    if browser.filters:
        said += "; filters: " + ", ".join(f.name for f in browser.filters)
    listed = []
    for row in group.rows:
        comment = browser.comment_at(row)
        theme = browser.theme(comment)
        note = browser.reading.note(comment)
        listed.append(Listed(comment, theme.label if theme else None, note))
    edits = [edit for edit in at.session.edits if not edit.undone]
    try:
        with path.open("xb") as file:  # x: what is there already is not overwritten
            file.write(writer(browser.thread.title, said, listed, edits))
    except OSError as error:
        at.tell(f"{path} was not written: {error.strerror}", bad=True)
    else:
        at.tell(f"{path} written")
