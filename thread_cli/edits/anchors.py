"""Naming comments and themes so that they are found again when their numbers have changed.

A comment is known by its mark, a hash of author and text; a theme by the marks
of its members, since its label and number are the machine's and may differ next
time.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from thread_cli import columns
from thread_cli.columns import columns_of
from thread_cli.model import Comment, Json, Thread
from thread_cli.themes.result import Theme, ThemeSet

#: So many members name a theme; more would name it no better.
_MOST_MARKS = 500
#: A theme is the one an edit meant if they share half of all the comments in either.
_SAME_THEME = 0.5


def mark_of(comment: Comment) -> str:
    """Return 16 hex digits that name the comment by what it says and who says it."""
    return _written(columns.mark_of(comment))


def _written(mark: int) -> str:
    return f"{mark:016x}"


def _read(mark: Json) -> int:
    """Return a mark as columns hold it; one that nobody wrote names no comment."""
    try:
        return int(str(mark), 16)
    except ValueError:
        return -1


def comment_anchor(comment: Comment) -> dict[str, Json]:
    """Return what names the comment in an edit."""
    return {"id": comment.id, "mark": mark_of(comment)}


def theme_anchor(thread: Thread, theme: Theme) -> dict[str, Json]:
    """Return what names the theme in an edit: label, size, and members spread over it."""
    step = max(1, -(-theme.size // _MOST_MARKS))
    marks: list[Json] = [mark_of(thread.comment(i)) for i in theme.comments[::step]]
    return {"id": theme.id, "label": theme.label, "size": theme.size, "marks": marks}


class Marks:
    """The comments of a thread by their marks.

    They are looked for among all marks: that is faster than to make an index for a few edits.
    """

    def __init__(self, thread: Thread) -> None:
        self._marks = columns_of(thread).marks
        self._placed: tuple[ThemeSet, dict[int, Theme]] | None = None  # of the last themes

    def comment(self, anchor: Mapping[str, Json]) -> int | None:
        """Return the id of the comment that an anchor means, or none where it is gone.

        Where several say the same, the one with the anchor's number, else the first.
        """
        mark, at = _read(anchor["mark"]), anchor["id"]
        if isinstance(at, int) and 0 < at <= len(self._marks) and self._marks[at - 1] == mark:
            return at
        try:
            return self._marks.index(mark) + 1
        except ValueError:
            return None

    def comments(self, marks: Iterable[str]) -> list[int]:
        """Return the ids of all comments with one of these marks, ascending."""
        wanted = {_read(mark) for mark in marks}
        return [i for i, mark in enumerate(self._marks, 1) if mark in wanted]

    def theme(self, anchor: Mapping[str, Json], themes: ThemeSet) -> Theme | None:
        """Return the theme that an anchor means now, or none where that is not clear."""
        if self._placed is None or self._placed[0] is not themes:
            self._placed = (themes, {i: one for one in themes.themes for i in one.comments})
        theme_of = self._placed[1]
        marks = anchor["marks"]
        assert isinstance(marks, list)
        named = self.comments(map(str, marks))
        held = Counter(theme_of[i].id for i in named if i in theme_of)
        if not held:
            return None
        best, count = held.most_common(1)[0]
        theme = themes.theme(best)
        size = float(anchor["size"])  # type: ignore[arg-type]
        shared = size * count / len(marks)
        return theme if shared / (size + theme.size - shared) >= _SAME_THEME else None


def carried_anchors(data: Json, marks: Mapping[str, str], ids: Mapping[int, int]) -> Json:
    """Return an edit's data for another paste of the thread.

    Args:
        data: With anchors in it.
        marks: Marks of comments that say something else there, and those they have there.
        ids: The comments' numbers here and there.
    """
    if isinstance(data, list):
        return [carried_anchors(each, marks, ids) for each in data]
    if not isinstance(data, dict):
        return data
    carried: dict[str, Json] = {}
    for key, value in data.items():
        if key in {"mark", "representative"} and isinstance(value, str):
            carried[key] = marks.get(value, value)
        elif key == "marks" and isinstance(value, list):
            carried[key] = [marks.get(each, each) for each in value]  # type: ignore[arg-type]
        elif key == "id" and "mark" in data and isinstance(value, int):
            carried[key] = ids.get(value, value)
        else:
            carried[key] = carried_anchors(value, marks, ids)
    return carried
