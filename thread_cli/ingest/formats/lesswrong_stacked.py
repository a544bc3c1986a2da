"""The EA Forum, whose fold is a picture: name, age and karma on lines of their own, no ``[-]``."""

import re

from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.headed_page import forget_flat_levels
from thread_cli.ingest.line_parts import can_be_name, whole
from thread_cli.ingest.source import Source

_AGE = re.compile(
    r"(?P<age>[1-5]?\ds|[1-5]?\d ?min|[1-5]?\dm|[12]?\dh|[123]?\dd|1?\dmo|[12]?\dy)"
    r"(?P<edited>\*)?\Z"
)
_NUMBER = re.compile(r"[-−–]?\d{1,4}\Z")
#: The forum's own lines, without which a name over an age may be any site's.
_MARK = re.compile(
    r"Click to highlight new comments.*|Sorted by New & upvoted|Curated and popular this week|"
    r"No comments on this post yet\..*"
)
_ROLES = frozenset({"Author", "[Author]", "Moderator", "[Moderator]", "Post author", "🔸", "🔹"})
#: Behind a name.
_ROLE = re.compile(r"\s*(?:\((?:[Mm]oderator|[Mm]od|[Aa]uthor|admin)\)|\[(?:Author|Moderator)\])\Z")


def find_heads(source: Source) -> list[Head]:
    """Return the comments' headers, or none where the page is not marked as the forum's."""
    if not any(map(_MARK.fullmatch, source.bare)):
        return []
    bare = source.bare
    heads: list[Head] = []
    for number, line in enumerate(bare):
        match = _AGE.match(line) if 0 < len(line) <= 8 else None
        floor = heads[-1].body if heads else 0
        above = filled_lines(source, max(floor, number - 5), number) if match else []
        while above and bare[above[-1]] in _ROLES:
            above.pop()
        below = filled_lines(source, number + 1, min(number + 7, len(source)))[:3]
        if match is None or not above or not below or not _NUMBER.match(bare[below[0]]):
            continue
        if not can_be_name(bare[above[-1]]) or bare[above[-1]] == "Reply":
            continue
        head = Head(above[-1], below[0] + 1, _ROLE.sub("", bare[above[-1]]), match["age"])
        head.level = source.indents[above[-1]]
        head.score = _value(bare[below[0]])
        if len(below) > 1 and _NUMBER.match(bare[below[1]]):
            head.extra["agreement"], head.body = _value(bare[below[1]]), below[1] + 1
        while head.body < len(bare) and _NUMBER.match(bare[head.body]):
            head.body += 1  # how many voted stands there, too
        if match["edited"]:
            head.extra["edited"] = True
        heads.append(head)
    if len(heads) < 2:
        return []
    forget_flat_levels(heads)
    return heads


def _value(text: str) -> int:
    return whole(text)
