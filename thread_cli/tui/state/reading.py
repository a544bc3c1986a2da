"""What a reader has read, marked and noted, and where they were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from thread_cli.columns import Columns
from thread_cli.model import Comment, Json


@dataclass(slots=True)
class Reading:
    """Marks on the comments of one thread.

    Comments are known by the first byte of their span: the source is the same, so this
    still means the comment after a better reader has numbered them anew.

    Attributes:
        read: What was read.
        bookmarks: Bookmarked comments and the note on each, which may be empty.
        position: The comment where the reader left, or none.
        layout: How the list was ordered and the like; plain data.
        changed: Whether something has not been kept yet.
    """

    read: set[int] = field(default_factory=set)
    bookmarks: dict[int, str] = field(default_factory=dict)
    position: int | None = None
    layout: dict[str, Json] = field(default_factory=dict)
    changed: bool = False

    def is_read(self, comment: Comment) -> bool:
        """Whether the comment was read."""
        return comment.span.start in self.read

    def mark(self, comment: Comment, *, read: bool = True) -> bool:
        """Mark a comment as read or unread; return whether that changed anything."""
        if self.is_read(comment) == read:
            return False
        (self.read.add if read else self.read.discard)(comment.span.start)
        self.changed = True
        return True

    def note(self, comment: Comment) -> str | None:
        """Return the note of a bookmarked comment, or none where it has no bookmark."""
        return self.bookmarks.get(comment.span.start)

    def bookmark(self, comment: Comment, note: str | None) -> None:
        """Bookmark a comment with a note, or take the bookmark away."""
        if note is None:
            self.bookmarks.pop(comment.span.start, None)
        else:
            self.bookmarks[comment.span.start] = note
        self.changed = True

    def leave_at(self, position: int | None, layout: dict[str, Json]) -> None:
        """Remember where the reader is: the first byte of a comment, or none."""
        if (position, layout) != (self.position, self.layout):
            self.position, self.layout, self.changed = position, layout, True

    def place_in(self, columns: Columns) -> int | None:
        """Return the comment (0-based) where the reader left, or none.

        Args:
            columns: Of the thread; they are looked at only where there is such a place.
        """
        if self.position is None or self.position not in columns.starts:
            return None
        return columns.starts.index(self.position)

    def to_values(self) -> dict[str, Json]:
        """Return plain data that ``from_values`` turns back into an equal reading."""
        read: list[Json] = [*sorted(self.read)]
        notes: dict[str, Json] = {str(start): note for start, note in self.bookmarks.items()}
        return {
            "read": read, "bookmarks": notes, "position": self.position, "layout": self.layout,
        }  # fmt: skip

    @classmethod
    def from_values(cls, values: Mapping[str, Json]) -> Reading:
        """Build from what ``to_values`` gave; what is not as expected is left out."""
        read, notes = values.get("read"), values.get("bookmarks")
        position, layout = values.get("position"), values.get("layout")
        return cls(
            read={i for i in read if isinstance(i, int)} if isinstance(read, list) else set(),
            bookmarks={
                int(start): str(note) for start, note in notes.items() if start.isdecimal()
            } if isinstance(notes, dict) else {},
            position=position if isinstance(position, int) else None,
            layout=layout if isinstance(layout, dict) else {},
        )  # fmt: skip
