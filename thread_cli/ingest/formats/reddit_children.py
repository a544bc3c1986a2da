"""The tree of old Reddit's comments, where each header says how many stand below it in all.

``(2 children)`` are the two comments below it, and theirs, if all are shown; a row of those
that are not shown says how many they are.
"""

from collections.abc import Sequence


def levels(children: Sequence[int], hidden: Sequence[int]) -> list[int] | None:
    """Return the depth of each comment, or none where the numbers do not fit together.

    Args:
        children: How many comments stand below each, at any depth.
        hidden: How many of them a row below that comment, before the next one, stands for.
    """
    found: list[int] = []
    left: list[int] = []  # of each open comment, from the top down: how many are to come
    for own, folded in zip(children, hidden, strict=True):
        while left and not left[-1]:
            left.pop()
        found.append(len(left))
        if any(n < own + 1 for n in left):
            return None
        left = [n - 1 for n in left] + [own]
        if folded:
            deepest = next((i for i in reversed(range(len(left))) if left[i] >= folded), None)
            if deepest is not None:  # else they are at the top
                left = [n - folded for n in left[: deepest + 1]]
                if min(left) < 0:
                    return None
    return found if not any(left) else None
