"""The reply tree for a terminal. An inferred reply looks different from one that was read."""

from collections.abc import Iterator

from rich.text import Text

from thread_cli.forest import Forest, forest_of
from thread_cli.model import Basis, Comment, Thread
from thread_cli.render.paragraphs import wrapped
from thread_cli.render.wording import author, percent, post_author, summary

_STEP = 3
_LEAST_TEXT = 40
#: Less sure than this that a comment answers the post, what else it may answer is told.
_DOUBTFUL = 0.6
#: What readers note of a comment besides its text, as ``extra``.
_MARKS = ("edited", "deleted", "collapsed")


def tree_text(thread: Thread, width: int, only: int | None = None) -> Iterator[Text]:
    """Yield the comments in the order of the tree, each as a block of lines.

    Args:
        thread: The thread.
        width: Cells in a line; replies are indented as far as leaves room to read.
        only: The id of a comment: yield just the chain it stands in.
    """
    forest = forest_of(thread)
    rows = range(len(forest))
    if only is None:
        head = wrapped(thread.title, "", width, "bold")
        head.append_text(wrapped(summary(thread), "", width))
        if by := post_author(thread):
            head.append_text(wrapped(by, "", width))
        yield head
    else:
        root = forest.root(forest.row[only - 1])
        rows = range(root, root + forest.size[root])
    for row in rows:
        yield _comment(thread.comments[forest.order[row]], forest, row, width, only)


def _comment(comment: Comment, forest: Forest, row: int, width: int, only: int | None) -> Text:
    room = max(0, (width - _LEAST_TEXT) // _STEP)
    depth = forest.depth[row]
    indent = " " * (_STEP * min(depth, room))
    out = Text(indent)
    if depth > room:
        out.append(f"[{depth}] ", "dim")
    if comment.link.basis is Basis.EXPLICIT:
        out.append("└─ ")
    elif comment.link.basis is Basis.INFERRED:
        out.append("└╌ ", "yellow")
    elif comment.link.basis is Basis.EDITED and comment.parent is not None:
        out.append("└═ ", "green")
    out.append(f"#{comment.id} ", "bold reverse" if comment.id == only else "dim")
    out.append(author(comment), "bold" if comment.author else "dim italic")
    if comment.created_text:
        out.append(f"  {comment.created_text}", "dim")
    if comment.score is not None:
        out.append(f"  +{comment.score}" if comment.score >= 0 else f"  {comment.score}", "dim")
    if marks := [mark for mark in _MARKS if comment.extra.get(mark)]:
        out.append(f"  ({', '.join(marks)})", "dim")
    out.append("\n")
    if comment.link.basis is Basis.INFERRED:
        sure = percent(comment.link.confidence)
        why = "; ".join(comment.link.reasons)
        out.append_text(wrapped(f"inferred, {sure}: {why}", indent + "   ", width, "yellow"))
    elif comment.link.basis is Basis.ROOT and 0 < comment.link.confidence < _DOUBTFUL:
        sure = percent(comment.link.confidence)
        why = "; ".join(comment.link.reasons)
        line = f"not sure, {sure} that it answers the post: {why}"
        out.append_text(wrapped(line, indent + "   ", width, "yellow"))
    elif comment.link.basis is Basis.EDITED:
        out.append_text(wrapped("; ".join(comment.link.reasons), indent + "   ", width, "green"))
    out.append_text(wrapped(comment.text, indent + "   ", width))
    return out
