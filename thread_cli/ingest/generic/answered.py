"""Headers that name two people, ``Ada > Bram`` or ``Ada answers Bram``: the second is answered.

What stands between the two is not known beforehand: words or a sign that part a name from another
one, several times, and the other is an author as well.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from thread_cli.ingest.generic import names, paired
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.page_words import is_page_word
from thread_cli.ingest.generic.rows import HEADER_LIMIT
from thread_cli.ingest.generic.wrappers import LEADS

_REPLIED = re.compile(
    r"\s(?:repli(?:ed|es) to|replying to|in reply to|respond(?:ed|s) to|antwortet(?:e)?(?: auf)?"
    r"|a répondu à|respondió a|ha risposto a|respondeu a|svarade|svarte"
    r"|ответила?|відповіла?|odpowiedziała?|yanıtladı)\s"
)
_ARROWS = frozenset("▶►▸→›⇒➜➤↪⤷>⟶»") | {"->", "-->", "=>", ">>"}
_LONGEST = 3


def without_answered(boundaries: Sequence[Boundary]) -> list[Boundary]:
    """Return the boundaries with the first of two names, and with the other as answered."""
    authors = [b.author for b in boundaries]
    split = paired.parted([a for a in authors if len(a) <= HEADER_LIMIT]) | _split(authors)
    parted = [
        replace(b, author=found[0], answers=found[1], quality=names.quality(found[0]))
        if (found := split.get(b.author))
        else b
        for b in boundaries
    ]
    return _without_rest(parted)


def _split(authors: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return the two names in each text that has two."""
    people = {author for author in authors if len(author) <= HEADER_LIMIT}
    by_joint: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for author in people:
        words = author.split()
        for first in range(1, len(words)):
            for last in range(first, min(first + _LONGEST + 1, len(words))):
                joint = " ".join(words[first:last]).lower()
                one, other = " ".join(words[:first]), " ".join(words[last:])
                by_joint[joint].setdefault(author, (one, other))
    told: dict[str, dict[str, tuple[str, str]]] = {}
    for joint, found in by_joint.items():
        firsts = people | ({one for one, _ in found.values()} if joint else set())
        hits = sum(other in firsts for _, other in found.values())
        known = joint in _ARROWS or bool(_REPLIED.fullmatch(f" {joint} "))
        both = sum(one in people and other in people for one, other in found.values())
        least = 1 if known or both else 2
        if (joint or both) and hits >= least and (known or hits * 5 >= len(found) * 3):
            told[joint] = found
    result: dict[str, tuple[str, str]] = {}
    for joint in sorted(told, key=lambda joint: (-len(told[joint]), -len(joint))):
        for author, pair in told[joint].items():
            known = joint in _ARROWS or pair[1] in people or len(told[joint]) > 1
            if known and author not in result:
                result[author] = pair
    return result


def _without_rest(boundaries: list[Boundary]) -> list[Boundary]:
    """Take off what follows a name that other headers have alone, where it is no part of a name."""
    counts = Counter(b.author for b in boundaries)
    kept = []
    for b in boundaries:
        if len(b.author) > HEADER_LIMIT:  # something said, and long work
            kept.append(b)
            continue
        words = b.author.split()
        for count in range(len(words) - 1, 1, -1):
            name = " ".join(words[:count])
            signed = not words[count][0].isalnum() and words[count][0] not in "&@'\"("
            worded = words[count][0].islower() or signed
            if name in counts and worded and len(words) - count > 1:
                b = replace(b, author=name, quality=names.quality(name))  # noqa: PLW2901
                break
        kept.append(_without_lead(b, counts))
    return kept


def _without_lead(boundary: Boundary, counts: Counter[str]) -> Boundary:
    """Take off what stands before a name that other headers have alone: ``Reported by Ada``."""
    words = boundary.author.split()
    for first in range(1, min(_LONGEST, len(words) - 1) + 1):
        name, lead = " ".join(words[first:]), words[:first]
        of_page = lead[-1].lower() in LEADS or all(is_page_word(word) for word in lead)
        if name in counts and name != boundary.author and of_page:
            return replace(boundary, author=name, quality=names.quality(name))
    return boundary
