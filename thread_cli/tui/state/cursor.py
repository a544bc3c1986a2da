"""A place in a list."""


class Cursor:
    """An index that stays inside a list of ``count`` rows; ``at`` is 0 in an empty one."""

    __slots__ = ("at", "count")

    def __init__(self, count: int, at: int = 0) -> None:
        self.count = count
        self.at = at
        self.to(at)

    def to(self, index: int) -> bool:
        """Go to ``index``, or to the nearest row there is; return whether the cursor moved."""
        index = max(0, min(index, self.count - 1))
        moved = index != self.at
        self.at = index
        return moved

    def move(self, by: int) -> bool:
        """Go ``by`` rows down (up when negative); return whether the cursor moved."""
        return self.to(self.at + by)
