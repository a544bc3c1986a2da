"""The card about an author on XenForo, SMF and Invision pages: a name, a rank, facts.

It stands above the line that tells when the post was written, or, in some themes, below it.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.formats import forum_engine_lines as kind
from thread_cli.ingest.formats import forum_lines as forum
from thread_cli.ingest.line_parts import can_be_name

#: How many posts, with no word for it: below a rank alone.
_BARE_COUNT = re.compile(r"\d[\d.,]*k?\Z")
#: What the engines call people by the number of their posts, or by what they do.
_RANK = re.compile(
    r"(?:Newbie|(?:Jr\.|Full|Sr\.|Hero|New|Active|Well-known|Junior|Senior|Staff|Advanced|Elite|"
    r"Registered|Super|Distinguished|Premium) [Mm]ember|Members?|(?:Global )?Moderators?|"
    r"(?:Forum )?Administrators?|Staff|Mitglied(?:er)?|Administratoren|Membres?|Miembros?)\Z"
)
_PATH = 6
_MOST_TITLES = 4
_HIGHEST = 30  # lines of a card, buttons and blanks included


def card_above(
    bare: list[str],
    index: int,
    floor: int,
    ends_above: Callable[[str], bool],
    *,
    titled: bool = True,
    packed: bool = False,
) -> int:
    """Return where the card above a header begins: at the name; ``index`` where there is none.

    Args:
        bare: The source's lines.
        index: The header.
        floor: Look no further up than this.
        ends_above: Whether a line is of the page or closes the post above.
        titled: Whether people's own titles stand between names and ranks; else what stands above
            the name is a signature.
        packed: Whether name and title are one block with the facts; above a blank line is what was
            said.
    """
    first = index
    for above in range(index - 1, max(floor, index - _HIGHEST) - 1, -1):
        text = bare[above]
        if text == "Thread starter":
            continue  # a badge, on a card
        if text == "Share" and first == index:
            continue  # a button between a card and its post
        if ends_above(text):
            break
        if text.startswith("Reactions: ") or (above and bare[above - 1] == "Reactions:"):
            break
        if text:
            first = above
    # From the top down, names and facts must follow one another; a signature does not.
    field = first_fact(bare, first, index)
    return first if field is None else _top(bare, field, first, titled=titled, packed=packed)


def _top(bare: list[str], field: int, first: int, *, titled: bool, packed: bool) -> int:
    """Return the line of the name above a fact: the highest that can be one, or above a rank."""
    top = field
    for above in range(field - 1, max(first, field - 6) - 1, -1):
        text = bare[above]
        if packed and not text and field - top > 1 and all(bare[top:field]):
            break
        counted = text.isdecimal() or kind.STARS.match(text)  # reputation
        if text and (not (can_be_name(text) or counted) or dates.is_date(text)):
            break
        if text and not counted:
            ranked = top < field and _RANK.match(bare[top]) and not _RANK.match(text)
            top = above
            if ranked and not titled:
                break
    return top


def card_below(bare: list[str], index: int) -> tuple[int, int] | None:
    """Return the line of the name of a card that begins below a header, and where it ends."""
    near = [i for i in range(index + 1, min(index + 5, len(bare))) if bare[i]][:2]
    if len(near) < 2 or not can_be_name(bare[near[0]]):
        return None
    twice = bare[near[0]] == bare[near[1]]  # the picture's text, then the name
    after = near[0] + 1
    if not twice and not _RANK.match(bare[near[1]]):
        return None
    end = near[1] + 1
    while end < len(bare) and (not bare[end] or _RANK.match(bare[end])):
        end += 1
    return near[0], max(after, past_facts(bare, end, min(end + 16, len(bare))))


def bare_card(bare: list[str], dated: int, floor: int) -> tuple[int, int] | None:
    """Return the first line of a card without facts above a date, and the line of its name.

    A narrow page hides the facts. The name stands below its picture's text, which is the same or
    its first letter; titles may follow.
    """
    for name in range(dated - 1, max(floor, dated - _MOST_TITLES - 1), -1):
        if not can_be_name(bare[name]):
            return None
        if bare[name - 1] == bare[name] or is_initial(bare[name - 1], bare[name]):
            return name - 1, name
    return None


def is_initial(letter: str, name: str) -> bool:
    """Whether a line is the letter that stands for the picture of somebody without one."""
    return len(letter) == 1 and name.upper().startswith(letter.upper())


def past_facts(bare: list[str], start: int, stop: int) -> int:
    """Return the line below the facts that begin at ``start``, each with its value."""
    end = index = start
    while index < stop:
        text = bare[index]
        if forum.BARE_FIELD.match(text.rstrip(":")):
            value = next((i for i in range(index + 1, stop) if bare[i]), stop - 1)
            end = index = value + 1
        elif text and forum.FIELD.match(text):
            end = index = index + 1
        elif not text:
            index += 1
        else:
            break
    return end


def past_initial(bare: list[str], top: int, end: int) -> int:
    """Return the line of the name, where its first letter stands above it in place of a picture.

    The page's path may stand above the first such letter.
    """
    lines = [i for i in range(top, end) if bare[i]][:_PATH]
    for initial, below in pairwise(lines):
        if len(bare[initial]) == 1 and bare[below].startswith(bare[initial]):
            return below
    return top


def first_fact(bare: list[str], start: int, end: int) -> int | None:
    """Return the first line with a fact about an author."""
    for index in range(start, end):
        text = bare[index][:80]
        if forum.FIELD.match(text) or forum.BARE_FIELD.match(text) or kind.POST_COUNT.match(text):
            return index
        if _BARE_COUNT.match(text) and _below_rank(bare, index, start):
            return index
    return None


def _below_rank(bare: list[str], index: int, start: int) -> bool:
    above = next((i for i in range(index - 1, start, -1) if bare[i]), start)
    return above > start and can_be_name(bare[above]) and not dates.is_date(bare[above])


def signed_card(bare: list[str], dated: int, floor: int, name: str) -> tuple[int, int]:
    """Return where XenForo 1's card above a body begins and ends."""
    first = next((i for i in range(floor, dated) if bare[i] == name), None)
    if first is None:
        return floor, floor
    body = _past_titles(bare, first, dated)
    near = range(first + 1, min(dated, first + 24))
    for index in near:
        if forum.BARE_FIELD.match(bare[index].rstrip(":")) or forum.FIELD.match(bare[index]):
            value = bare[index].endswith(":") or forum.BARE_FIELD.match(bare[index])
            body = index + 1
            if value:
                body = next((i + 1 for i in range(body, dated) if bare[i]), body)
    return first, body


def _past_titles(bare: list[str], first: int, dated: int) -> int:
    """Return the line below a name that stands twice, for the picture too, and below its titles.

    An empty line parts these from what is said.
    """
    if bare[first + 1] != bare[first]:
        return first + 1
    end = next((n for n in range(first + 2, dated) if not bare[n]), dated)
    titles = bare[first + 2 : end]
    titled = 0 < len(titles) <= _MOST_TITLES and all(map(can_be_name, titles))
    return end if titled and any(bare[end:dated]) else first + 2
