"""What one way to tell who answers whom makes of a whole text."""

from collections.abc import Sequence
from dataclasses import dataclass

#: The comment answers no other; nothing is said of it.
ROOT, UNKNOWN = -1, None


@dataclass(frozen=True, slots=True)
class Claim:
    """Whom comments answer, in one reading of the page.

    Attributes:
        way: What tells it, for people.
        parents: For each comment the number of the one it answers, ``ROOT`` or ``UNKNOWN``.
        score: In [0, 1], how well this explains all that was seen of its kind in the text.
    """

    way: str
    parents: Sequence[int | None]
    score: float

    @property
    def count(self) -> int:
        """How many comments answer another."""
        return sum(parent is not None and parent >= 0 for parent in self.parents)


def contradicts(claim: Claim, other: Claim) -> bool:
    """Whether more than a quarter of what both say of comments differs."""
    both = [
        (a, b)
        for a, b in zip(claim.parents, other.parents, strict=True)
        if a is not None and b is not None
    ]
    return sum(a != b for a, b in both) * 4 > len(both)
