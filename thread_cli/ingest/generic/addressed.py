"""Whom a page says that a comment answers: ``@ada``, ``Ada: ...``, ``to Ada: ...``.

What stands before a name is not known beforehand, in no language: the page names somebody where a
name stands first and a sign of the page's is before or behind it, where the words before it recur
before other names, or where a colon closes a short line of a few words and a name. Whom somebody
speaks to in their own words (``Ada, no``) is left to be inferred: see ``thread_cli.replies``.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thread_cli.ingest.generic.rows import normal

_LONGEST = 160
_NAME_WORDS = 5
_LEAD_WORDS = 6
#: A name of fewer letters is another word as well.
_LEAST = 3
_CLOSING = ":：-–—"
_AROUND = " ,:;.…!?()[]\"“”„«»'’‘،、：，！-–—"
_STOPS = ".!?"
_RECURS = 2


@dataclass(frozen=True, slots=True)
class _Named:
    """A name that stands behind a lead, and what was found with it."""

    text: int
    lead: str
    other: int
    closed: bool


def addressed(bodies: Sequence[str], authors: Sequence[str]) -> list[int | None]:
    """Return for each body the last comment before it by the person it is said to, or none."""
    firsts = Counter(words[0] for author in {*authors} if (words := author.lower().split()))
    last: dict[str, int] = {}
    found: list[int | None] = []
    led: list[_Named] = []
    for index, (body, author) in enumerate(zip(bodies, authors, strict=True)):
        own = author.lower()
        lines = [line for line in body.split("\n", 4)[:4] if line.strip()][:2]
        parent = None
        for number, line in enumerate(lines):
            if number and (len(lines[0]) > _LONGEST // 2 or lines[0][-1] in _STOPS):
                break
            words = line[:_LONGEST].lower().split()
            parent = _first(words, last, own)
            if parent is not None:
                break
            if not number:
                led += _behind(words, last, own, index, is_whole=len(line) <= _LONGEST)
        found.append(parent)
        names = [own]
        if own.split() and firsts[own.split()[0]] == 1:
            names.append(own.split()[0])
        last |= {name: index for name in names if len(name) >= _LEAST}
    leads = Counter(named.lead for named in {(n.text, n.lead): n for n in led}.values())
    for named in led:
        if found[named.text] is None and (named.closed or leads[named.lead] >= _RECURS):
            found[named.text] = named.other
    return found


def _first(words: Sequence[str], last: dict[str, int], own: str) -> int | None:
    """Return whom a line begins with: a name with a sign behind it or before, or alone."""
    if not words:
        return None
    at = words[0].startswith("@")
    words = words[1:] if words[0] == "@" else words
    for count in range(min(_NAME_WORDS, len(words)), 0, -1):
        raw = " ".join(words[:count])
        name = raw.lstrip("@").strip(_AROUND)
        behind = words[count][:1] if count < len(words) else "-"
        closed = at or raw[-1] in _CLOSING or behind in "-–—" or behind == ":"
        if closed and name in last and name != own:
            return last[name]
    return None


def _behind(
    words: Sequence[str], last: dict[str, int], own: str, text: int, *, is_whole: bool
) -> list[_Named]:
    """Return the names behind a few words at a line's beginning."""
    for at in range(1, min(_LEAD_WORDS, len(words) - 1) + 1):
        for count in range(min(_NAME_WORDS, len(words) - at), 0, -1):
            raw = " ".join(words[at : at + count])
            name = raw.strip(_AROUND)
            if name in last and name != own:
                lead = normal(" ".join(words[:at]))
                closed = raw[-1] in ":：" and ((is_whole and at + count == len(words)) or at < 3)
                worded = sum(map(str.isalpha, lead)) > 1
                return [_Named(text, lead, last[name], closed)] if worded else []
    return []
