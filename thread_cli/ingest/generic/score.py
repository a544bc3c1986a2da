"""Candidates compared: which cut is right, and whether authors stand before or after the bodies.

As in Embley et al. (1999) several weak signs are combined rather than one trusted: how name-like
and how varied the authors are, how regular and how monotone the dates, how much text no comment
explains, how clean the edges are.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from itertools import accumulate, pairwise
from statistics import fmean
from typing import TYPE_CHECKING

from thread_cli.ingest import dates
from thread_cli.ingest.generic import heads, sorts, when
from thread_cli.ingest.generic.badges import templated
from thread_cli.ingest.generic.blocks import beyond, has_names_below
from thread_cli.ingest.generic.boundaries import (
    Boundary,
    Candidate,
    Scored,
    replace_boundaries,
)
from thread_cli.ingest.generic.clean import clean, share_of_badges
from thread_cli.ingest.generic.cuts import has_time
from thread_cli.ingest.generic.headings import are_headings
from thread_cli.ingest.generic.people import Crowd, known_people, turns
from thread_cli.ingest.generic.prose import is_date_line, is_prose, is_sentence, share_of_code
from thread_cli.ingest.generic.rows import Row, is_item, may_head, normal
from thread_cli.ingest.generic.sides import Sides
from thread_cli.ingest.generic.slots import FEWEST
from thread_cli.ingest.generic.votes import votes_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: How many rows of a page's own may stand above the first comment.
_HEAD_ROWS = 12
#: How surely a row is a name, and what a candidate is worth that has these in its bodies.
_NAMED = 0.75
_TITLES = 0.85
_BYLINE = re.compile(r"(?:by|von|par|por|di|door)\s+\S", re.IGNORECASE)
_LONG = 2500  # a single comment is seldom longer
_ANY_DAY = datetime(2030, 1, 1, tzinfo=UTC)  # from here ages are compared
_COUNTER = 0.5  # what names that differ by a number alone are worth
# How much each kind of boundary says by itself: a bare name is no more than a short line.
_WORTH = {
    "inline": 1.0,
    "stacked": 1.0,
    "aligned": 1.0,
    "topped": 0.97,
    "spread": 0.97,
    "marked": 0.97,
    "fenced": 0.95,
    "led": 1.0,
    "signed": 0.97,
    "slot": 0.9,
    "closing": 0.97,
    "bare": 0.72,
    "assembled": 0.97,
    "panel": 0.99,
}


class Measure:
    """Knows the text that candidates compete for.

    Attributes:
        rows, chars: The section's, and how many characters stand before each row, and in all.
        crowd, sides: Which words the section says; on which side of bodies authors stand.
        counts: How often each row recurs, numbers apart.
        scored: The shapes found, the best first, once they are.
    """

    def __init__(self, rows: Sequence[Row], *, has_heading: bool) -> None:
        """Take the rows of the section; a heading above it says that it begins cleanly."""
        self.rows = rows
        self.has_heading = has_heading
        self.chars = [0, *accumulate(len(row.text) for row in rows)]
        self._dated = {i for i, row in enumerate(rows) if may_head(row)}
        self.sides = Sides(rows, self.chars, has_heading=has_heading)
        self._code = share_of_code(rows)
        self.crowd = Crowd(rows)
        self.counts = Counter(normal(row.text) for row in rows)
        self.scored: Sequence[Scored] = ()

    @cached_property
    def sorts(self) -> "NDArray[np.float64]":
        """Of which sort each row is by its words, ``len(rows)`` x 3."""
        return sorts.learned().worth([row.text for row in self.rows])

    @cached_property
    def chances(self) -> list[float]:
        """How likely each row names who wrote a comment."""
        votes = votes_of(len(self.rows), self.scored)
        return heads.likely_heads(self.rows, self.crowd, self.sorts, votes)

    def beginning(self, count: int) -> "Measure":
        """Return the same of the first so many rows."""
        part = Measure(self.rows[:count], has_heading=self.has_heading)
        part.scored = [_until(s, count) for s in self.scored]
        return part

    def opens(self, row: int) -> bool:
        """Whether a block begins at a row: behind the page's template."""
        return self.rows[row].fenced

    def is_apart(self, row: int) -> bool:
        """Whether a blank line stands above a row."""
        return row > 0 and self.rows[row].gap > 0

    def score(self, candidate: Candidate) -> Scored | None:
        """Return the candidate's worth, or none where it can be nothing."""
        boundaries = clean(self.rows, candidate.boundaries)
        if not boundaries or boundaries[-1].end > len(self.rows):
            return None
        if any(self._is_date(boundary) for boundary in boundaries):
            return None
        if candidate.kind == "slot" and len(boundaries) < FEWEST:
            return None
        if are_headings(candidate.kind, boundaries):
            return None
        candidate = replace_boundaries(candidate, boundaries)
        lean = self.sides.lean(candidate)
        after = lean < 0
        return Scored(candidate, after, self._worth(candidate, after=after), lean)

    def _is_date(self, boundary: Boundary) -> bool:
        """Whether what was taken for the author is a date's line, or a piece of a date."""
        row, author = self.rows[boundary.first], boundary.author
        if not row.dates or row.dates[0][0] > 0 or len(author) <= 5:
            return False
        end = row.dates[0][1]
        return row.text.startswith(author) and (end > len(author) or row.text == author)

    def _worth(self, candidate: Candidate, *, after: bool) -> float:
        boundaries = candidate.boundaries
        count = len(boundaries)
        bodies = self.bodies(boundaries, after=after)
        filled = fmean(
            bool(b.rest) or self.has_text(start, stop)
            for b, (start, stop) in zip(boundaries, bodies, strict=True)
        )
        first, last = (
            (bodies[0][0], boundaries[-1].end) if after else (boundaries[0].first, bodies[-1][1])
        )
        covered = (self.chars[last] - self.chars[first]) / max(1, self.chars[-1])
        clean = last == len(self.rows) if after else self._is_top(first, count)
        dated, regular, steady = self.dates_of(candidate, bodies)
        people = len({b.author for b in boundaries})
        varied = min(1.0, people / min(3, count)) if count > 4 else 1.0
        passable = fmean(min(1.0, b.quality / 0.8) for b in boundaries)
        passable *= 1 - 0.4 * templated([b.author for b in boundaries])
        passable *= 1 - share_of_badges(self.rows, boundaries)
        passable *= 0.5 + 0.5 * turns([b.author for b in boundaries])
        if count > 3 and len({normal(b.author) for b in boundaries}) == 1 and people > 1:
            passable *= _COUNTER  # what differs by its number alone counts the comments
        worth = (
            0.32 * passable
            + 0.10 * varied
            + 0.14 * dated
            + 0.06 * regular
            + 0.08 * steady
            + 0.12 * min(1.0, filled / 0.7)
            + 0.10 * covered
            + 0.08 * clean
        )
        marked = fmean(bool(b.mark) for b in boundaries)
        bylines = sum(bool(_BYLINE.match(self.rows[b.first].text)) for b in boundaries)
        worth *= 0.6 if count < 4 and bylines == 1 < count else 1.0
        worth = min(1.0, worth + 0.08 * marked) * _WORTH[candidate.kind]
        worth *= 0.3 + 0.7 * self._claimed(boundaries, bodies)
        worth *= 0.2 + 0.8 * min(1.0, filled / 0.6)
        if candidate.kind not in {"led", "signed"}:
            worth *= 0.3 + 0.7 * self._prose(boundaries, bodies)
        if not after and has_names_below(self.rows, self.crowd, boundaries, bodies):
            worth *= _TITLES
        worth *= beyond(self.rows, self.crowd, boundaries, bodies, after=after)
        if candidate.kind != "panel":  # its rows are known
            worth *= 1 - 0.6 * fmean(self._has_sentence(b) for b in boundaries)
        if candidate.kind not in {"spread", "panel"}:
            worth *= 1 - 0.3 * fmean(self._has_fence(b) for b in boundaries)
            worth *= 0.85 + 0.15 * self.sides.at_fences(boundaries, after=after)
        worth *= 0.5 + 0.5 * self._talk(boundaries, bodies)
        worth *= 0.4 + 0.6 * passable
        worth *= 0.4 + 0.6 * varied
        worth *= 1 - max(0.0, self._code - 0.3)
        if candidate.kind in {"marked", "bare", "fenced"} and not dated:
            worth *= 1 - min(0.6, 2 * self._code)
            if candidate.kind == "bare" or (candidate.kind == "marked" and marked < 0.5):
                worth *= 0.7 + 0.5 * known_people(self.rows, boundaries, bodies)
            worth *= 0.9 if candidate.kind == "marked" else 1.0
        if candidate.kind == "slot" and dated < 0.5:
            back = people < count
            known = known_people(self.rows, boundaries, bodies) if back else 0.0
            worth *= 1 - min(0.6, 2 * self._code)
            worth *= (0.53 if any(b.rest for b in boundaries) else 0.74) + 0.53 * known
        if candidate.kind != "bare" and count < 5:
            worth *= self._few(candidate, bodies, marked=marked, clean=clean)
        return min(1.0, worth) * (1 - 0.3 / count)

    def _has_sentence(self, boundary: Boundary) -> bool:
        """Whether a sentence stands between a header's name and its date; a title may be one."""
        inner = self.rows[max(boundary.first, boundary.anchor) + 1 : boundary.end - 1]
        return any(is_sentence(row.text) and not row.dates for row in inner)

    def _has_fence(self, boundary: Boundary) -> bool:
        """Whether the page's template stands between a header's rows."""
        return any(row.fenced for row in self.rows[boundary.first + 1 : boundary.end])

    def _talk(self, boundaries: list[Boundary], bodies: list[tuple[int, int]]) -> float:
        """Return 1 where at least some bodies hold sentences, as no timetable's do."""
        filled = [(start, stop) for start, stop in bodies if stop > start]
        if any(b.rest for b in boundaries):
            return 1.0
        if len(filled) < 4:
            return 1.0
        said = sum(
            any(is_sentence(row.text) for row in self.rows[start : min(stop, start + 8)])
            for start, stop in filled
        )
        return min(1.0, 4 * said / len(filled))

    def _is_top(self, first: int, count: int) -> bool:
        """Whether nothing but numbers and labels of the page stand above a row.

        The end of a comment that was cut off would say something.
        """
        above = self.rows[:first]
        if first <= 2 and all(row.text.isdigit() for row in above):
            return True
        said = any(r.dates or (is_sentence(r.text) and len(r.text.split()) > 4) for r in above)
        return count > 3 and first <= _HEAD_ROWS and not said

    def has_text(self, start: int, stop: int) -> bool:
        """Whether something other than a date stands in rows."""
        if stop - start == 1:
            return not is_date_line(self.rows[start])
        return stop > start

    def _few(
        self, candidate: Candidate, bodies: list[tuple[int, int]], *, marked: float, clean: bool
    ) -> float:
        """Return what to take off for two or three look-alikes, as articles have them."""
        if marked > 0.5:
            return 1.0
        dates = [b.date for b in candidate.boundaries if b.date] + [
            self.rows[stop - 1].text for start, stop in bodies if stop > start
        ]
        timed = any(has_time(date) for date in dates[: len(bodies)])
        worth = 1.0 if timed else 0.86
        if not timed and len(bodies) == 1 and candidate.kind == "inline":
            worth = 0.7
        longest = max(self.chars[stop] - self.chars[start] for start, stop in bodies)
        if not clean and not self.has_heading:
            worth -= 0.3 if len(bodies) == 1 else 0.1
        if len(bodies) == 1 and longest > _LONG:
            worth -= 0.15
        return worth

    def bodies(self, boundaries: list[Boundary], *, after: bool) -> list[tuple[int, int]]:
        """Return the rows between the boundaries, as first and end, one pair a boundary."""
        if after:
            starts = [0, *(b.end for b in boundaries[:-1])]
            return [(start, b.first) for start, b in zip(starts, boundaries, strict=True)]
        stops = [*(b.first for b in boundaries[1:]), len(self.rows)]
        return [(b.end, stop) for b, stop in zip(boundaries, stops, strict=True)]

    def dates_of(
        self, candidate: Candidate, bodies: list[tuple[int, int]]
    ) -> tuple[float, float, float]:
        """Return how many comments have a date, how alike these are, and how monotone."""
        texts = []
        for boundary, (start, stop) in zip(candidate.boundaries, bodies, strict=True):
            if boundary.date is not None:
                texts.append(boundary.date)
            elif stop > start and is_date_line(self.rows[stop - 1]):
                texts.append(self.rows[stop - 1].text)
        if not texts:
            return 0.0, 0.0, 0.5
        dated = len(texts) / len(candidate.boundaries)
        forms = Counter(when.form(text) for text in texts)
        regular = forms.most_common(1)[0][1] / len(texts)
        known = [dates.moment(text, as_of=_ANY_DAY) for text in texts[:500]]
        moments = [moment.when for moment in known if moment is not None]
        steps = [a < b for a, b in pairwise(moments) if a != b]
        steady = max(fmean(steps), 1 - fmean(steps)) if steps else 0.6
        return dated, regular, steady

    def _claimed(self, boundaries: list[Boundary], bodies: list[tuple[int, int]]) -> float:
        """Return how many of the lines that are dates this candidate has a use for."""
        used = {row for b in boundaries for row in range(b.first, b.end)}
        tails = {stop - 1 for start, stop in bodies if stop > start}
        if 2 * sum(is_date_line(self.rows[row]) for row in tails) > len(tails):
            used |= tails
        wanted = self._dated | {b.end - 1 for b in boundaries if b.date}
        # A few dates in sentences say little against many more headers without one.
        few = 0.5 + max(0.0, len(boundaries) / 2 - len(wanted))
        return (len(wanted & used) + few) / (len(wanted) + few)

    def _prose(self, boundaries: list[Boundary], bodies: list[tuple[int, int]]) -> float:
        """Return how many bodies begin as sentences do, and not as items of lists or data."""
        good = total = 0
        often = max(3, len(boundaries) / 2)
        for boundary, (start, stop) in zip(boundaries, bodies, strict=True):
            if boundary.rest:
                total += 1
                good += is_prose(boundary.rest)
            elif stop > start:
                total += 1
                while start + 1 < stop and self.counts[normal(self.rows[start].text)] >= often:
                    start += 1  # noqa: PLW2901 -- the page's rows below a name
                items = [is_item(row.text) for row in self.rows[start : min(stop, start + 4)]]
                listed = items[0] or sum(items) > 1
                good += not listed and is_prose(self.rows[start].text)
        return good / total if total else 0.0


def _until(scored: Scored, count: int) -> Scored:
    """Return a cut of the first so many rows."""
    kept = [b for b in scored.candidate.boundaries if b.end <= count]
    return replace(scored, candidate=replace_boundaries(scored.candidate, kept))
