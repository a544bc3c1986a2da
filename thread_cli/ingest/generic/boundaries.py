"""Boundaries between comments, and the candidates that are made of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.rows import Row


@dataclass(frozen=True, slots=True)
class Boundary:
    """A header or footer: rows ``first`` up to, not including, ``end``.

    Attributes:
        anchor: The row whose indentation tells the comment's depth.
        quality: How name-like the author is.
        score: Where the header shows one.
        answers: Whom the header says the comment answers, or empty.
        rest: What of the comment's text stands on the header's own row, behind the name.
        mark: The word of saying after the name (``said...``), or empty.
    """

    first: int
    end: int
    author: str
    date: str | None
    anchor: int
    quality: float
    mark: str = ""
    score: int | None = None
    rest: str = ""
    answers: str = ""


@dataclass(slots=True)
class Candidate:
    """One way to cut the text.

    Attributes:
        shape: What recurs, for people.
        kind: ``inline``, ``stacked``, ``topped``, ``spread``, ``marked``, ``signed``, ``led``,
            ``fenced``, ``bare``, ``panel`` or ``assembled``, by what a boundary is.
        boundaries: In the order of the source, not overlapping.
    """

    shape: str
    kind: str
    boundaries: list[Boundary] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its worth.

    Attributes:
        after: Whether the author stands after the body.
        score: In [0, 1].
        lean: From -1 (surely after) to 1 (surely before).
    """

    candidate: Candidate
    after: bool
    score: float
    lean: float


@dataclass(slots=True)
class Cut:
    """A comment's rows: header ``first`` to ``head_end``, body ``start`` to ``stop``.

    ``label`` is how many characters at the body's start are a form's label.
    """

    boundary: Boundary | None
    start: int
    stop: int
    date: str | None = None
    score: int | None = None
    label: int = 0
    furniture: list[tuple[int, int]] = field(default_factory=list)


def replace_boundaries(candidate: Candidate, boundaries: list[Boundary]) -> Candidate:
    """Return the candidate with other boundaries."""
    return replace(candidate, boundaries=boundaries)


def named(rows: Sequence[Row], starts: Iterable[int], shape: str, kind: str) -> Candidate:
    """Return the candidate whose boundaries are rows with a name and no date."""
    chosen = sorted(index for index in starts if rows[index].is_short)
    wrapper = wrappers.learn([rows[index].text for index in chosen])
    start = wrapper.fused or " ".join(kind for kind in wrapper.left if kind != "#")
    if start:
        stops = [*chosen[1:], chosen[-1] + 2]
        chosen = sorted(
            {below_loose(rows, at, start, stop) for at, stop in zip(chosen, stops, strict=True)}
        )
    found = Candidate(f"lines like “{shape}”", kind)
    for index in chosen:
        text = rows[index].text
        author = wrapper.name(text)
        mark = wrappers.split_mark(text)[1]
        found.boundaries.append(
            Boundary(index, index + 1, author, None, index, names.quality(author), mark)
        )
    return found


def below_loose(rows: Sequence[Row], index: int, start: str, stop: int = 0) -> int:
    """Return the row below or above that begins as all names do, where this one does not."""
    near = (index, index + 1, index - 1, index - 2, index - 3, *range(index + 2, stop))
    found = (i for i in near if 0 <= i < len(rows) and rows[i].text.startswith(start))
    return next(found, index)
