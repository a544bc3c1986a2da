"""Themes as Markdown: to paste into a newsletter, an issue or a report."""

import re
from collections.abc import Sequence

from thread_cli.model import Thread
from thread_cli.render.wording import all_themes, author, count, percent, summary
from thread_cli.themes.result import Theme, ThemeSet

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&@:=])")


def escape(text: str) -> str:
    """Return ``text`` so that Markdown and HTML show it as it is."""
    return _SPECIAL.sub(r"\\\1", text).replace("\\<", "&lt;").replace("\\&", "&amp;")


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
