"""What a sub lets people write beside their names: below the age, or grown together with the name.

The old page sets a flair right behind the name, with nothing between the two when it is copied.
"""

import re
from collections.abc import Sequence

from thread_cli.ingest.headed import Head, IsLine
from thread_cli.ingest.source import Source

#: A longer one is a title if all its words are written as in one.
_SHORT, _MOST_WORDS = 3, 6
#: Reddit's names are no longer.
_LONGEST_NAME = 20
_LEAST_NAME, _LEAST_SHARED = 3, 4
#: Where a word may begin that is grown together with what stands before it.
_SEAM = re.compile(r"(?<=[a-z0-9_-])(?=[A-Z])|(?<=[a-zA-Z_-])(?=\d{1,2}(?:st|nd|rd|th)\Z)")
#: A word with a capital on a name of small letters in parts: "red_ladderKoper". Of one alone it may
#: be a name.
_GROWN = re.compile(r"(?P<name>\w*[_-](?:[a-z]*|\d+)(?<=[a-z\d]{2}))[A-Z][a-z]{3,}\Z")
_ROLE = re.compile(r"(?<!\AAuto)(?<=[\w-]{2}[a-z0-9_-])(?:Moderator|Verified|Mod Team)\Z")


def skip_flairs(source: Source, heads: Sequence[Head], is_button: IsLine) -> None:
    """Go past titles above bodies, in place.

    Paragraphs have a blank line between them, so a title packed to what follows is none.
    """
    for head in heads:
        if head.body + 1 >= len(source):
            continue
        title, said = source.bare[head.body : head.body + 2]
        words = title.split()
        if (
            0 < len(words) <= _MOST_WORDS
            and (len(words) <= _SHORT or all(not w[0].islower() for w in words))
            and title[0].isupper()
            and (title[-1].isalnum() or title[-1] in ")]")
            and said[:1].isalnum()
            and not (is_button(said) or is_button(title))
        ):
            head.extra["flair"] = title
            head.body += 1


def split_names(heads: Sequence[Head], rest: Sequence[str], known: frozenset[str]) -> None:
    """Part names from flairs grown together with them, in place.

    A name that the page has elsewhere is taken at its word; else a flair of several words begins at
    the last capital or ordinal in the first of them, and one of a single word is told by others
    who have the same.

    Args:
        heads: Headers of the old page.
        rest: For each, the words between the name and the score.
        known: Names that the page tells elsewhere: of who submitted the post.
    """
    whole = [head.author or "" for head in heads]
    tails = [{name[s.start() :] for s in _SEAM.finditer(name)} for name in whole]
    grown = {name: match.end("name") for name in whole if (match := _GROWN.match(name))}
    for number, (head, name) in enumerate(zip(heads, whole, strict=True)):
        others = [t for n, t in zip(whole, tails, strict=True) if n != name]
        cut = _cut(name, bool(rest[number].strip()), known)
        if cut is None:
            shared = [
                tail
                for tail in tails[number]
                if len(tail) >= _LEAST_SHARED and any(tail in other for other in others)
            ]
            cut = len(name) - max(map(len, shared)) if shared else None
            if cut is None and len(grown) > 1 and name not in known:
                cut = grown.get(name)
        if cut is not None and cut >= _LEAST_NAME:
            head.author = name[:cut]
            head.extra["flair"] = name[cut:] + rest[number].rstrip()


def _cut(name: str, goes_on: bool, known: frozenset[str]) -> int | None:
    """Return where a flair begins in a name, or none."""
    if name in known:
        return None
    for other in known:
        if name.startswith(other) and any(s.start() == len(other) for s in _SEAM.finditer(name)):
            return len(other)
    if role := _ROLE.search(name):
        return role.start()
    seams = [s.start() for s in _SEAM.finditer(name) if s.start() <= _LONGEST_NAME]
    if seams and (goes_on or len(name) > _LONGEST_NAME):
        return seams[-1]
    return None
