"""Themes as Markdown: to paste into a newsletter, an issue or a report."""

import re
from collections.abc import Sequence

from thread_cli.model import Thread
from thread_cli.render.wording import all_themes, author, count, percent, summary
from thread_cli.themes.result import Theme, ThemeSet

#: What Markdown takes for more than a sign, anywhere: also names (@), numbers of issues (#),
#: entities, addresses, pictures (:smile:) and ==marked== words, where they are known.
_SPECIAL = re.compile(
    r"[\\`*_{}\[\]#|<~@]|&(?=#?\w+;)|:(?=//|[a-zA-Z+-][\w+-]*:)|=(?==)|(?<=www)\.|(?<=\])\(",
    re.IGNORECASE,
)
_ENTITIES = {"<": "&lt;", "&": "&amp;"}
#: At the beginning of a line: quotes, lists, underlines of headings, definitions.
_BEGINS = re.compile(r"^([ \t]*)([-+=>:])|^([ \t]*\d+)([.)])", re.MULTILINE)


def escape(text: str) -> str:
    """Return ``text`` so that Markdown and HTML show it as it is.

    No more is escaped than that needs: what is copied is pasted into plain text, too.
    """
    escaped = _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), text)
    return _BEGINS.sub(r"\1\3\\\2\4", escaped)


def clusters_markdown(thread: Thread, themes: ThemeSet) -> bytes:
    """Return the themes with their members and most typical comments, as CommonMark."""
    lines = [f"# {escape(thread.title)}", "", summary(thread) + ".", ""]
    lines += [f"{themes.k_basis} {all_themes(themes)}", ""]
    for theme in themes.themes:
        lines += _theme(thread, theme)
    if themes.unclustered:
        lines += ["## Other", "", "These fit no theme:", ""]
        lines += _members(thread, themes.unclustered)
    return ("\n".join(lines).rstrip() + "\n").encode()


def _theme(thread: Thread, theme: Theme) -> list[str]:
    typical = thread.comment(theme.representative)
    share = percent(theme.size / len(thread.comments))
    lines = [f"## {escape(theme.label)} ({count(theme.size, 'comment')}, {share})", ""]
    lines += ["Terms: " + ", ".join(escape(term.term) for term in theme.terms), ""]
    lines += [f"Firmness of this theme: {theme.firmness}.", ""]
    if theme.sentence and theme.sentence != typical.text.strip():
        lines += [f"In a sentence: {escape(' '.join(theme.sentence.split()))}", ""]
    lines += ["> " + escape(line) if line else ">" for line in typical.text.split("\n")]
    lines += [">", f"> — {escape(author(typical))}, comment {typical.id}", ""]
    for part in theme.parts:
        lines.append(f"- {escape(part.label)} ({count(len(part.comments), 'comment')})")
    if theme.parts:
        lines.append("")
    return lines + _members(thread, theme.comments)


def _members(thread: Thread, ids: Sequence[int]) -> list[str]:
    comments = [thread.comment(comment_id) for comment_id in ids]
    return [*(f"- comment {c.id}, {escape(author(c))}" for c in comments), ""]
