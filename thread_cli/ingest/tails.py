"""How the comments of a source end, so that the last one's end and a body of buttons are told."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

#: From so many comments on they show how they end.
LEAST = 3
#: So many lines at a comment's end may be the page's, and none of them is longer.
_DEEPEST, _LONGEST = 8, 60
#: What stands below three comments of three or four of five is no chance; below two it may be.
_LEAST_TO_LEARN = 3


def recurring(bare: list[str], bodies: Sequence[tuple[int, int]], authors: int) -> frozenset[str]:
    """Return the lines that stand word for word at the ends of nearly all comments.

    No two people end all they say with the same line, so it is the page's: a button that no
    reader knows, in any language.

    Args:
        bare: The source's lines.
        bodies: Where each comment's body begins, and where the next header does.
        authors: How many people wrote the comments: what one signs with recurs as well.
    """
    if len(bodies) <= _LEAST_TO_LEARN or authors < LEAST:
        return frozenset()
    counts: Counter[str] = Counter()
    said = 0
    for body, limit in bodies[:-1]:  # the page's foot stands below the last one
        lines = [text for text in bare[body:limit] if text]
        said += bool(lines)
        counts.update({text for text in lines[1:][-_DEEPEST:] if len(text) <= _LONGEST})
    if said < _LEAST_TO_LEARN:
        return frozenset()
    return frozenset(text for text, count in counts.items() if count * 5 >= said * 4)


class Tails:
    """How the comments of a source end: which buttons stand first below their bodies.

    Args:
        bare: The source's lines.
        bodies: Where each comment's body begins, and where the next header does.
        is_button: Whether a line at a body's end belongs to the page.
    """

    def __init__(
        self,
        bare: list[str],
        bodies: Sequence[tuple[int, int]],
        is_button: Callable[[str], bool],
    ) -> None:
        self._bare, self._is_button = bare, is_button
        self._firsts: Counter[str] = Counter()
        self._longest = 0
        closed = 0
        for body, limit in bodies[:-1]:
            lines = self._filled(body, limit)
            size = 0
            while size < len(lines) and is_button(lines[-1 - size]):
                size += 1
            if 0 < size < len(lines):
                closed += 1
                self._firsts[_shape(lines[-size])] += 1
                self._longest = max(self._longest, size)
        self._all = closed * 5 >= (len(bodies) - 1) * 4

    def _filled(self, first: int, end: int) -> list[str]:
        return [text for text in self._bare[first:end] if text]

    def foot(self, body: int, stop: int) -> int:
        """Return where the last comment ends: at what ends the others, if text follows that."""
        usual = {text for text, count in self._firsts.items() if count * 3 >= self._firsts.total()}
        if not self._all or body >= stop or self._ends_as_usual(body, stop, usual):
            return stop
        begin = next((i for i in range(body, stop) if self._bare[i]), stop)
        return next(
            (i for i in range(begin + 1, stop) if self._bare[i] and _shape(self._bare[i]) in usual),
            stop,
        )

    def _ends_as_usual(self, body: int, stop: int, usual: set[str]) -> bool:
        """Whether the last lines are buttons, and the first of them is one that closes others."""
        first = None
        for number in range(stop - 1, body, -1):
            if self._bare[number]:
                if not self._is_button(self._bare[number]):
                    break
                first = number
        return first is not None and _shape(self._bare[first]) in usual

    def says_a_button(self, body: int, stop: int) -> bool:
        """Whether a body of nothing but buttons holds more of them than ends a comment."""
        lines = self._filled(body, stop)
        if not self._all or len(lines) < 2 or not all(map(self._is_button, lines)):
            return False
        if _shape(lines[0]) in map(_shape, lines[1:]):
            return True  # each button stands there once
        return len(lines) > self._longest or _shape(lines[0]) not in self._firsts


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text)
