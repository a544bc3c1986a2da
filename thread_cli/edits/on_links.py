"""Edits of reply links: a person's word stands over every guess of ours."""

from collections.abc import Sequence

from thread_cli.columns import Columns, columns_of, relinked
from thread_cli.edits.anchors import Marks, comment_anchor
from thread_cli.edits.journal import Change, Edit, EditKind, EditNote
from thread_cli.errors import UsageError
from thread_cli.model import Basis, Comment, ReplyLink, Thread

_LINKED = ReplyLink(Basis.EDITED, 1.0, ("linked by hand",))
_UNLINKED = ReplyLink(Basis.EDITED, 1.0, ("put at the top level by hand",))


def link(thread: Thread, comment: Comment, parent: Comment) -> Change:
    """Return the change that makes ``comment`` answer ``parent``.

    Raises:
        UsageError: They are the same, or ``parent`` stands below ``comment``.
    """
    if _reaches(columns_of(thread), {}, parent.id, comment.id):
        which = "itself" if parent.id == comment.id else f"its own reply {parent.id}"
        raise UsageError(f"comment {comment.id} cannot answer {which}")
    data = {"comment": comment_anchor(comment), "parent": comment_anchor(parent)}
    return Change(EditKind.LINK, data)


def unlink(comment: Comment) -> Change:
    """Return the change that makes ``comment`` answer the post."""
    return Change(EditKind.UNLINK, {"comment": comment_anchor(comment)})


def apply_links(thread: Thread, journal: Sequence[Edit]) -> tuple[Thread, tuple[EditNote, ...]]:
    """Return the thread with all links of the journal that hold, and what could not be applied."""
    edits = [e for e in journal if e.kind in {EditKind.LINK, EditKind.UNLINK} and not e.undone]
    if not edits:
        return thread, ()
    marks = Marks(thread)
    notes = []
    columns = columns_of(thread)
    parents: dict[int, int | None] = {}  # those that an edit says
    links: dict[int, tuple[int | None, ReplyLink]] = {}
    for edit in edits:
        child = marks.comment(edit.data["comment"])  # type: ignore[arg-type]
        parent = None
        if edit.kind is EditKind.LINK:
            parent = marks.comment(edit.data["parent"])  # type: ignore[arg-type]
            if parent is None or child is None:
                notes.append(EditNote(edit.number, "a comment that it names is no longer there"))
                continue
            if _reaches(columns, parents, parent, child):
                notes.append(EditNote(edit.number, f"{parent} answers {child} by now"))
                continue
        if child is None:
            notes.append(EditNote(edit.number, "the comment that it names is no longer there"))
            continue
        parents[child] = parent
        links[child] = (parent, _UNLINKED if parent is None else _LINKED)
    return relinked(thread, links), tuple(notes)


def _reaches(columns: Columns, parents: dict[int, int | None], start: int, goal: int) -> bool:
    """Whether one comes from a comment to another from parent to parent; ``parents`` go first."""
    above: int | None = start
    while above is not None:
        if above == goal:
            return True
        if above in parents:
            above = parents[above]
        else:
            node = columns.parent(above - 1)
            above = None if node is None else node + 1
    return False
