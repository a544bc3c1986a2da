"""A comment as the page shows it: every line of the source around its header and its body.

What the page repeats between comments goes before they are cut, and yet it may say whom a comment
answers: a button that replies alone have, a row that names somebody. Here it is seen once more.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

#: Longer lines are what people say.
LONGEST = 200
#: So many lines around a comment are looked at, and so many of its body.
_MOST, _SAID, _LAST = 14, 6, 2


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands where, as bare lines that are not blank.

    Attributes:
        author: Who wrote it, or empty.
        above: The lines between the comment before and this one.
        head: Its header; its footer where the author stands below the body.
        body: The first and the last lines of its body.
        below: The lines between this comment and the next: what is ``above`` that one.
        date: The date as its header has it, or empty.
    """

    author: str
    above: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    date: str = ""

    @property
    def foot(self) -> tuple[str, ...]:
        """The lines below its text that may be the page's; some are not told from the text."""
        return (*self.body[1:][-_LAST:], *self.below)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a comment stands: numbers of the first line and the line behind the last.

    Attributes:
        author: Who wrote it, or empty.
        date: The date of its header, or empty.
        head: Of its header, or footer.
        body: Of its body.
    """

    author: str
    date: str
    head: tuple[int, int]
    body: tuple[int, int]


def shown(lines: Sequence[str], places: Sequence[Place]) -> list[Shown]:
    """Return what the page shows of each comment; ``lines``: all bare lines of the source."""
    names = {place.author: _whole(place.author) for place in places if place.author}
    places = [_from_name(lines, place, names.get(place.author)) for place in places]
    # A comment that is gone may have neither header nor body left.
    filled = [[edge for edge in (p.head, p.body) if edge[0] < edge[1]] for p in places]
    firsts = [
        min((first for first, _ in edges), default=place.body[0])
        for place, edges in zip(places, filled, strict=True)
    ]
    stops = [max(p.head[1], p.body[1]) for p in places]
    inner = [(b - a) for a, b in zip(stops[:-1], firsts[1:], strict=True)]
    # Above the first comment and below the last there is more than comments' own.
    reach = max([0, *inner])
    edges = [
        (max(0, firsts[0] - reach), firsts[0]),
        *zip(stops[:-1], firsts[1:], strict=True),
        (stops[-1], min(len(lines), stops[-1] + reach)),
    ]
    gaps = [_filled(lines, *edge) for edge in edges]
    found = []
    for index, place in enumerate(places):
        head, body = _filled(lines, *place.head), _filled(lines, *place.body)
        if place.head[1] < place.body[0]:  # of the page, and between them
            head += _filled(lines, place.head[1], place.body[0])
        found.append(
            Shown(
                place.author,
                gaps[index][-_MOST:],
                head[:_MOST],
                body[:_SAID] + body[max(_SAID, len(body) - _LAST) :],
                gaps[index + 1][:_MOST],
                place.date,
            )
        )
    return found


def _filled(lines: Sequence[str], first: int, end: int) -> tuple[str, ...]:
    return tuple(line for line in lines[first : max(first, end)] if line)


def _whole(author: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(author)}(?!\w)", re.IGNORECASE)


def _from_name(lines: Sequence[str], place: Place, whole: re.Pattern[str] | None) -> Place:
    """Return a place whose header begins at its author's name: what is above that may be before."""
    first, end = place.head
    if whole and end <= place.body[0]:
        first = next((at for at in range(first, end) if whole.search(lines[at])), first)
    return replace(place, head=(first, end))
