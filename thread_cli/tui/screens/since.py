"""What a page says of changes since an earlier paste of the same thread."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from textual.content import Content

from thread_cli.library.since import Past, Since
from thread_cli.model import Comment, Thread
from thread_cli.render.wording import since_earlier
from thread_cli.tui import wording

#: Longer texts are shown one below the other: finding what they share takes too long.
_MOST_WORDS = 3000
_MOST_GONE = 1000


def changes(thread: Thread, since: Since, key: Callable[[str], str]) -> Content:
    """Return all that is new, edited and gone; what is gone word for word.

    Args:
        thread: As it is now.
        since: What an earlier paste was.
        key: From an action's id to its key, for hints.
    """
    parts = [Content(f"{since_earlier(since)[:1].upper()}{since_earlier(since)[1:]}.")]
    if since.new:
        parts.append(_heading("New", f"marked + in the lists; {key('filter')} lists them alone"))
        parts += [_named(thread.comment(i)) for i in since.new[:_MOST_GONE]]
    if since.edited:
        parts.append(_heading("Edited", f"marked ~; {key('before')} shows what one said before"))
        parts += [_named(thread.comment(i)) for i in since.edited]
    if since.gone:
        parts.append(_heading("Gone", f"kept in {since.name}, numbered as there"))
    for past in since.gone[:_MOST_GONE]:
        when = f" · {past.created_text}" if past.created_text else ""
        by = Content(past.author or wording.NO_AUTHOR).stylize("bold")
        parts.append(Content.assemble(by, Content(f"  #{past.id}{when}").stylize("dim")))
        parts += [Content(past.text or wording.NO_TEXT), Content("")]
    if len(since.gone) > _MOST_GONE:
        rest = len(since.gone) - _MOST_GONE
        parts.append(Content(f"and {rest:,} more: thread-cli show {since.name}").stylize("dim"))
    return Content("\n").join(parts)


def _heading(name: str, said: str) -> Content:
    return Content.assemble(
        "\n", Content(name).stylize("bold"), Content(f"  {said}").stylize("dim")
    )


def _named(comment: Comment) -> Content:
    words = " ".join(comment.text[:400].split())
    said = f"  {words[:160]}{'…' if len(words) > 160 else ''}"
    by = Content(comment.author or wording.NO_AUTHOR).stylize("bold")
    return Content.assemble(Content(f"#{comment.id} ").stylize("dim"), by, Content(said))


def edited(past: Past, comment: Comment) -> Content:
    """Return both texts in one: ``[-what went-]`` and ``{+what came+}``, as wdiff writes them."""
    lines = []
    if past.author != comment.author:
        was, now = (name or wording.NO_AUTHOR for name in (past.author, comment.author))
        lines += [Content(f"Signed {was} before, {now} now.\n").stylize("bold")]
    before, after = (re.findall(r"\s+|\S+", text) for text in (past.text, comment.text))
    if len(before) + len(after) > _MOST_WORDS:
        lines += [Content("Before").stylize("bold"), Content(past.text)]
        lines += [Content("\nNow").stylize("bold"), Content(comment.text)]
        return Content("\n").join(lines)
    parts: list[Content] = []
    for how, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        went, came = "".join(before[a:b]), "".join(after[c:d])
        if how == "equal":
            parts.append(Content(went))
            continue
        if went:
            parts.append(Content(f"[-{went}-]").stylize("$error"))
        if came:
            parts.append(Content(f"{{+{came}+}}").stylize("bold $success"))
    legend = "\n[-before-] {+now+}"
    return Content("\n").join([*lines, Content("").join(parts), Content(legend).stylize("dim")])
