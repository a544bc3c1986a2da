"""Whom a comment answers where its site writes that person's name at the head of the reply.

LinkedIn, Facebook and YouTube put the full name or handle of whoever is answered before the
text; what tells it from a person's own words is that it is, letter for letter, the display
name of somebody above.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import pairwise

from thread_cli.ingest import dates

#: Ages are compared as if all had been read at one time.
_SOME_DAY = datetime(2020, 1, 1, tzinfo=UTC)
#: What may follow the name: not a letter, which would make it another's longer name.
_WORDY = frozenset("_-'’")
#: Before a name these say that somebody is spoken to: ``@ada``, ``+Ada Byron``.
_MARKS = frozenset("@+")


def answered(text: str, last_by: Mapping[str, int], *, short: bool = False) -> int | None:
    """Return the number of the comment that a body says it answers, or none.

    Args:
        text: The body's first line.
        last_by: For each name above, the number of that person's last comment.
        short: Whether names of one word count that are no handles (``@ada``): elsewhere "May I
            ask?" does not answer May.
    """
    best = ""
    marked = text[:1] in _MARKS
    for name in last_by:
        said = text[1:] if marked and name[:1] not in _MARKS else text
        rest = said[len(name) : len(name) + 1]
        whole = not rest or not (rest.isalnum() or rest in _WORDY)
        if len(name) > len(best) and said.startswith(name) and whole:
            sure = short or " " in name or name.startswith("@") or said is not text
            best = name if sure else best
    return last_by[best] if best else None


def unfolded(ages: Sequence[str | None], counts: Sequence[int]) -> bool:
    """Whether all replies that are counted can stand on the page, below what they answer.

    None of them has replies of its own, none is older than what it answers, and the oldest
    stands first.

    Args:
        ages: How long ago each comment was written, as the page says it.
        counts: How many replies each is said to have.
    """
    moments = [dates.moment(age, _SOME_DAY) if age else None for age in ages]
    for number, count in enumerate(counts):
        end = number + 1 + count
        if count and (end > len(counts) or any(counts[number + 1 : end])):
            return False
        whens = [moment.when for moment in moments[number:end] if moment]
        if any(a > b for a, b in pairwise(whens)):
            return False
    return any(counts)


def threaded(
    authors: Sequence[str],
    openings: Sequence[str],
    counts: Sequence[int],
    shown: Sequence[bool],
) -> list[int | None]:
    """Return whom each comment answers, by its first words and by counts of replies.

    "2 replies" are the two comments below if one of them begins with a name of that thread, or
    if it is known that they are shown; they may be folded away, else. What has replies of its
    own is none: there are two levels.

    Args:
        authors: Of the comments, in their order.
        openings: The first line of each.
        counts: How many replies each is said to have.
        shown: Whether those of each are on the page for sure.
    """
    parents: list[int | None] = []
    last_by: dict[str, int] = {}
    for number, author in enumerate(authors):
        parents.append(answered(openings[number], last_by))
        last_by[author] = number
    number = 0
    while number < len(authors):
        end = min(number + 1 + counts[number], len(authors))
        below = range(number + 1, next((n for n in range(number + 1, end) if counts[n]), end))
        thread = {authors[number]: number}
        named = []
        for reply in below:
            named.append(answered(openings[reply], thread, short=True))
            thread[authors[reply]] = reply
        if shown[number] or any(parent is not None for parent in named):
            for reply, parent in zip(below, named, strict=True):
                parents[reply] = number if parent is None else parent
            number += len(below)
        number += 1
    return parents
