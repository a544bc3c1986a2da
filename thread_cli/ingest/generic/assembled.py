"""Cuts made of other cuts' boundaries: those at the rows that most likely name who wrote.

A shape misses the comments that the page shows otherwise, and takes lines that look like its own.
Where ``heads`` is surer than the shapes, what several of them found is put together.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import fmean

from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.boundaries import Boundary, Candidate, Scored
from thread_cli.ingest.generic.rows import Row

#: From which chance on a row is taken for a header.
_CHANCES = (0.5, 0.25)
#: How many of the best cuts are mended: which rows leave them, and which are added.
_MENDED = 4
_OUT, _IN = 0.12, 0.6
_LONGEST = 80
#: How likely the rows of a cut must be headers on average.
_SURE = 0.6


def assembled(
    rows: Sequence[Row], scored: Sequence[Scored], chances: Sequence[float]
) -> Iterator[Candidate]:
    """Yield the cuts that the rows' chances suggest; ``scored``: those found, the best first."""
    pool = _pool(scored)
    for least in _CHANCES:
        wanted = [at for at, chance in enumerate(chances) if chance >= least]
        whole = _at(rows, wanted, pool, [])
        if _is_sure(whole, chances):
            yield whole
    for s in scored[:_MENDED]:
        kept = [b for b in s.candidate.boundaries if chances[b.anchor] >= _OUT]
        taken = {row for b in kept for row in range(b.first, b.end)}
        added = [at for at, c in enumerate(chances) if c >= _IN and at not in taken]
        if len(kept) < len(s.candidate.boundaries) or added:
            mended = _at(rows, added, pool, kept)
            if _is_sure(mended, chances):
                yield replace(mended, shape=s.candidate.shape)


def _is_sure(candidate: Candidate, chances: Sequence[float]) -> bool:
    """Whether most of a cut's rows are likely headers: a guess mended by a guess is none."""
    found = candidate.boundaries
    return bool(found) and fmean(chances[b.anchor] for b in found) >= _SURE


def _pool(scored: Sequence[Scored]) -> dict[int, Boundary]:
    """Return for each row the boundary that most speaks for, by the worth of the cuts it is in."""
    votes: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    first: dict[tuple[int, str], Boundary] = {}
    for s in scored:
        for b in s.candidate.boundaries:
            votes[b.anchor][b.author] += s.score
            first.setdefault((b.anchor, b.author), b)
    return {at: first[at, max(said, key=lambda a: said[a])] for at, said in votes.items()}


def _at(
    rows: Sequence[Row], wanted: Sequence[int], pool: dict[int, Boundary], kept: list[Boundary]
) -> Candidate:
    """Return the cut at some rows, besides boundaries that are kept."""
    bare = [at for at in wanted if at not in pool and len(rows[at].text) <= _LONGEST]
    wrapper = wrappers.learn([rows[at].text for at in bare])
    found = [pool[at] for at in wanted if at in pool]
    for at in bare:
        author = wrapper.name(rows[at].text)
        found.append(Boundary(at, at + 1, author, None, at, names.quality(author)))
    taken = {row for b in kept for row in range(b.first, b.end)}
    found = [b for b in found if not any(row in taken for row in range(b.first, b.end))]
    found = [_undated(rows[b.anchor], b) for b in found]
    both = sorted([*kept, *found], key=lambda b: b.first)
    return Candidate("lines that stand as names do", "assembled", both)


def _undated(row: Row, boundary: Boundary) -> Boundary:
    """Return a header without the date at its end: a row found alone was taken whole."""
    if not row.dates or row.text[slice(*row.dates[0])] not in boundary.author:
        return boundary
    if any(map(str.isalnum, row.text[row.dates[-1][1] :])):
        return boundary
    author = names.without_tail(row.text[: row.dates[0][0]].strip())
    if names.quality(author) < names.PASSABLE:
        return boundary
    return replace(boundary, author=author, quality=names.quality(author))
