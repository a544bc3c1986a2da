"""Whether authors stand before or after the bodies."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean

from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.first import partial_header
from thread_cli.ingest.generic.prose import is_date_line, is_sentence, may_go_on
from thread_cli.ingest.generic.rows import Row, normal
from thread_cli.ingest.generic.section import is_form, is_heading
from thread_cli.ingest.line_parts import whole

_SIGNED = re.compile(r"(?:comment\b.{1,12})?(?:posted by|by|[-–—~]{1,3})[\s:]", re.IGNORECASE)
_LED = re.compile(r"(?:comments? (?:from|by)|from|name|author)\s?:", re.IGNORECASE)
_STACKED = 1.2
_LABEL = 60
_ENDS = ".!?…。！？"
_STOPS = ".!?…。！？)"
#: How often a page's own row beside the comments looks like what people say, and how much it
#: tells that there is none.
_OF_PAGE = 0.12
_NO_ROW = 2.5
#: Of which length a name is looked for, and how far into a body.
_NAME = 3
_COUNTED = re.compile(r"(?:#(?P<marked>\d{1,4})|(?P<plain>\d{1,4})[.)])\s+\S")
_FEW = 3
#: How many rows below a name the page may have of its own, and below how many names each stands.
_PAGE_ROWS, _LEAST = 3, 2
#: How near a header its body begins.
_NEAR = 4
#: No page shows so much of a person below what that person says.
_LONG = 4
_OPENING_ROWS, _OPENING_CHARS = 2, 80


class Sides:
    """Knows the text around the boundaries of candidates."""

    def __init__(self, rows: Sequence[Row], chars: Sequence[int], *, has_heading: bool) -> None:
        """Take the section's rows, and how many characters stand before each."""
        self._rows = rows
        self._chars = chars
        self._has_heading = has_heading
        self._fences = sum(row.fenced for row in rows)
        self._partial = partial_header(rows)

    def lean(self, candidate: Candidate) -> float:
        """Weigh the signs of author before (1) and after (-1) the body."""
        boundaries = candidate.boundaries
        if candidate.kind in {"spread", "bare", "fenced", "led"} or self._is_above(candidate):
            return 1.0
        if candidate.kind == "slot" and fmean(bool(b.rest) for b in boundaries) > 0.5:
            return 1.0
        if candidate.kind in {"signed", "closing"}:
            return -1.0
        above = self._chars[boundaries[0].first]
        below = self._chars[-1] - self._chars[boundaries[-1].end]
        edge, signed = self._edge(boundaries), 0.0
        if above and below and not self._has_heading:
            # A comment is cut off at either end; most pages name the author first.
            signed = fmean(bool(_SIGNED.match(self._rows[b.first].text)) for b in boundaries)
            edge = 0.2 * edge + 0.2 - 0.7 * signed
            if self._goes_on() and not signed:
                edge = 1.0
        elif self._has_heading and not above:
            edge = 1.0
        signs = [
            (edge, 1.0 + signed),
            (self._ends(boundaries), 1.0),
            (self._addressed(boundaries), 1.0),
        ]
        signs += [(self._gaps(boundaries), 1.0), (self._echoes(boundaries), 2.0)]
        counted = self._counted(boundaries) or min(0.0, self._titled(boundaries))
        signs += [(counted, 2.0), (self._buttons(boundaries), 0.7)]
        signs.append((self._indents(boundaries), 1.0))
        if candidate.kind in {"stacked", "aligned", "topped"}:
            signs.append((1.0, _STACKED))  # few pages show the name in a row of its own below
        led = fmean(
            any(_LED.match(row.text) for row in self._rows[b.first : b.end]) for b in boundaries
        )
        if led > 0.5:
            signs.append((1.0, 2.0 * led))
        if self._fences * 2 >= len(boundaries):
            fenced = self.at_fences(boundaries, after=False)
            signs.append((fenced - self.at_fences(boundaries, after=True), 1.5))
        if self._partial and boundaries[0].first > 1:
            signs.append((1.0, 0.8))
        marked = fmean(bool(b.mark) for b in boundaries)
        if marked > 0.5:
            signs.append((1.0, 1.5 * marked))
        return sum(sign * weight for sign, weight in signs) / sum(weight for _, weight in signs)

    def _is_above(self, candidate: Candidate) -> bool:
        """Whether headers end with a colon, or are panels: long, or without a body above."""
        boundaries, rows = candidate.boundaries, self._rows
        if all(rows[b.end - 1].text.endswith((":", "：")) for b in boundaries):
            return candidate.kind not in {"signed", "closing"}
        if candidate.kind != "panel":
            return False
        first, last = boundaries[0].first, boundaries[-1].end
        above, below = rows[max(0, first - _NEAR) : first], rows[last : last + _NEAR]
        long = fmean(b.end - b.first for b in boundaries) >= _LONG
        return long or any(map(_is_said, below)) or not any(map(_is_said, above))

    def _edge(self, boundaries: list[Boundary]) -> float:
        """Weigh what is said above the first name and below the last."""
        rows = self._rows
        said = [sum(len(r.text) for r in part if is_sentence(r.text)) for part in
                (rows[: boundaries[0].first], rows[boundaries[-1].end :])]  # fmt: skip
        if not any(said):
            said = [
                self._chars[boundaries[0].first],
                self._chars[-1] - self._chars[boundaries[-1].end],
            ]
        above, below = said
        return (below - above) / max(1, below + above)

    def _ends(self, boundaries: list[Boundary]) -> float:
        """Weigh the row above the first name and the one below the last: is a body there?

        Between the names stand bodies: how often these begin and end with what is said tells what
        to expect of another one.
        """
        rows = self._rows
        pairs = [(a.end, b.first) for a, b in pairwise(boundaries) if b.first > a.end]
        if not pairs:
            return 0.0
        ended = (sum(_is_said(rows[stop - 1]) for _, stop in pairs) + 1) / (len(pairs) + 2)
        begun = (sum(_is_said(rows[start]) for start, _ in pairs) + 1) / (len(pairs) + 2)
        first, last = boundaries[0].first, boundaries[-1].end
        last += self._page_rows(self._below(boundaries), last)
        weight = -_NO_ROW
        if first and not (first == 1 and _goes_on_from(rows[0].text)):
            above = _is_said(rows[first - 1])
            weight = math.log(
                (ended if above else 1 - ended) / (_OF_PAGE if above else 1 - _OF_PAGE)
            )
        if last >= len(rows):
            weight += _NO_ROW
        elif last == len(rows) - 1 and may_go_on(rows[last].text):
            return 0.0  # bodies at both ends: one of them was cut off
        else:
            below = _is_said(rows[last])
            weight -= math.log(
                (begun if below else 1 - begun) / (_OF_PAGE if below else 1 - _OF_PAGE)
            )
        return -math.tanh(weight / _NO_ROW)

    def _below(self, boundaries: list[Boundary]) -> Counter[str]:
        """Return how often each row stands below names."""
        below = [self._rows[b.end : b.end + _PAGE_ROWS] for b in boundaries[:-1]]
        return Counter(normal(r.text) for part in below for r in part if not is_date_line(r))

    def _page_rows(self, counts: Counter[str], row: int) -> int:
        """Return how many rows from one on stand below other names, too: they are the page's."""
        found = 0
        for at in self._rows[row : row + _PAGE_ROWS]:
            if counts[normal(at.text)] < _LEAST:
                break
            found += 1
        return found

    def _buttons(self, boundaries: list[Boundary]) -> float:
        """Weigh rows that recur right above names and right below: buttons end a comment."""
        above = Counter(normal(self._rows[b.first - 1].text) for b in boundaries if b.first)
        below = Counter(
            normal(self._rows[b.end].text) for b in boundaries if b.end < len(self._rows)
        )
        shares = [
            sum(n for text, n in found.items() if n > 1 and text != "#") / len(boundaries)
            for found in (above, below)
        ]
        return shares[0] - shares[1]

    def _addressed(self, boundaries: list[Boundary]) -> float:
        """Weigh how many people would be named at the beginnings of their own bodies.

        Who answers says the name of the one before: cut at the wrong side these have one author.
        """
        before = after = 0
        starts = [0, *(b.end for b in boundaries[:-1])]
        stops = [*(b.first for b in boundaries[1:]), len(self._rows)]
        for boundary, start, stop in zip(boundaries, starts, stops, strict=True):
            name = boundary.author.lower()
            if len(name) < _NAME:
                continue
            form = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
            before += self._says(form, boundary.end, stop)
            after += self._says(form, start, boundary.first)
        return max(-1.0, min(1.0, (after - before) / max(3.0, 0.2 * len(boundaries))))

    def _counted(self, boundaries: list[Boundary]) -> float:
        """Weigh where the numbers stand that count the bodies: ``3. What they say``."""
        found = [
            (index, whole(match["marked"] or match["plain"]))
            for index, row in enumerate(self._rows)
            if (match := _COUNTED.match(row.text))
        ]
        steps = [b - a == 1 for (_, a), (_, b) in pairwise(found)]
        if len(found) < max(_FEW, len(boundaries) // 2) or not all(steps):
            return 0.0
        return self._where(found, boundaries)

    def _titled(self, boundaries: list[Boundary]) -> float:
        """Weigh rows that count the comments, ``Comment 3``, where a body stands below them."""
        forms: dict[str, list[int]] = defaultdict(list)
        for index, row in enumerate(self._rows):
            if len(row.text) <= _LABEL // 2 and row.text[-1].isdigit() and not row.dates:
                forms[normal(row.text)].append(index)
        heads = {b.first for b in boundaries}
        for form, rows in forms.items():
            if len(rows) * 2 < len(boundaries) or len(rows) < _FEW or form[0] == "#":
                continue
            if 3 * sum(row + 1 in heads for row in rows) < len(rows):
                return self._where([(row, 0) for row in rows], boundaries)
        return 0.0

    def _where(self, found: list[tuple[int, int]], boundaries: list[Boundary]) -> float:
        """Weigh whether such rows stand above the first name, or below the last."""
        above = found[0][0] < boundaries[0].first
        below = found[-1][0] >= boundaries[-1].end
        return float(below) - float(above)

    def _says(self, form: re.Pattern[str], start: int, stop: int) -> bool:
        rows = self._rows[start : min(stop, start + _OPENING_ROWS)]
        return any(form.search(row.text[:_OPENING_CHARS].lower()) for row in rows)

    def _goes_on(self) -> bool:
        """Whether the text begins inside a sentence and ends with one: its start was cut off."""
        first, last = self._rows[0].text, self._rows[-1].text
        return _goes_on_from(first) and len(first) > _LABEL and last[-1] in _STOPS

    def _gaps(self, boundaries: list[Boundary]) -> float:
        """Bodies stand nearer to their own header than to the next one."""
        above = [self._rows[b.first].gap for b in boundaries[1:]]
        below = [self._rows[b.end].gap for b in boundaries if b.end < len(self._rows)]
        if not above or not below:
            return 0.0
        one, other = fmean(above), fmean(below)
        return (one - other) / max(1.0, one + other)

    def _echoes(self, boundaries: list[Boundary]) -> float:
        """People sign their comments, and some pages name the author at both ends of one."""
        before = after = 0.0
        for index, boundary in enumerate(boundaries):
            if len(boundary.author) < 3:
                continue
            wanted = boundary.author.lower()
            stop = boundaries[index + 1].first if index + 1 < len(boundaries) else len(self._rows)
            start = boundaries[index - 1].end if index else 0
            before += self._ends_with(wanted, boundary.end, stop)
            after += self._ends_with(wanted, start, boundary.first)
            after += start < boundary.first and self._rows[start].text.lower() == wanted
        # A name at an end is rare enough that a few settle it.
        return max(-1.0, min(1.0, 4 * (before - after) / max(4, len(boundaries))))

    def _ends_with(self, wanted: str, start: int, end: int) -> bool:
        if end - start < 2:
            return False
        last = self._rows[end - 1].text.lower().strip(" -–—~.,!")
        return (
            len(last) >= 3 and len(last) <= 40 and (last == wanted or wanted.startswith(last + " "))
        )

    def _indents(self, boundaries: list[Boundary]) -> float:
        """A body is set in from its own header, or stands level with it."""
        own = Counter[int]()
        other = Counter[int]()
        for boundary in boundaries[1:]:
            if boundary.end < len(self._rows) and boundary.first > 0:
                here = self._rows[boundary.anchor].indent
                own[self._rows[boundary.end].indent - here] += 1
                other[self._rows[boundary.first - 1].indent - here] += 1
        if not own:
            return 0.0
        return (max(own.values()) - max(other.values())) / own.total()

    def at_fences(self, boundaries: list[Boundary], *, after: bool) -> float:
        """Return how many comments begin behind the page's template, where that shows at all."""
        if self._fences * 2 < len(boundaries):
            return 1.0
        starts = [b.end for b in boundaries[:-1]] if after else [b.first for b in boundaries[1:]]
        return fmean(self._rows[at].fenced for at in starts) if starts else 1.0


def _goes_on_from(text: str) -> bool:
    """Whether a text's first line is what is left of one that was cut off."""
    return text.lstrip("–—-… ")[:1].islower()


def _is_said(row: Row) -> bool:
    """Whether a row is a sentence, and none that a page has over or under its comments."""
    of_page = row.dates or is_heading(row.text) or is_form(row.text) or row.text.count("|") > 1
    return not of_page and (is_sentence(row.text) or row.text[-1] in _ENDS)
