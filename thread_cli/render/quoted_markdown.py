"""Comments as quoted Markdown, to paste into an answer."""

from collections.abc import Iterable

from thread_cli.model import Comment
from thread_cli.render.clusters_markdown import escape
from thread_cli.render.wording import author


def quoted_markdown(comments: Iterable[tuple[Comment, int]]) -> str:
    """Return comments as block quotes.

    Args:
        comments: Each with its level of quoting beyond the first, 0 for none.
    """
    lines: list[str] = []
    before = 0
    for comment, level in comments:
        mark = ">" * (level + 1)
        if lines:
            lines.append(">" * (min(level, before) + 1))
        said = [f"{mark} {escape(line)}" if line else mark for line in comment.text.split("\n")]
        when = f", {escape(comment.created_text)}" if comment.created_text else ""
        lines += [f"{mark} **{escape(author(comment))}**{when}:", mark, *said]
        before = level
    return "\n".join(lines) + "\n"
