"""Whom a post answers on networks that write the handles of all who talk at its head.

The first is who is answered; the others were called in that one's post, so of her posts it is the
last that calls nobody else.
"""

from collections.abc import Sequence

from thread_cli.ingest.handled import replying_to
from thread_cli.ingest.headed import Head, IsLine, filled_lines
from thread_cli.ingest.source import Source

#: So many lines may stand above the handles where a text is folded below a warning.
_MOST_FOLDED = 4


def link_mentions(
    source: Source, posts: Sequence[Head], replies: Sequence[Head], base: int, is_noise: IsLine
) -> None:
    """Set the parent of the replies that begin with the handle of somebody above.

    Args:
        source: The source.
        posts: All headers, in order; the one that is about the page may stand first.
        replies: Those that become comments: the last of ``posts``.
        base: How many records the draft has before them.
        is_noise: Whether a line folds a text away.
    """
    skipped = len(posts) - len(replies)
    last_by: dict[str, list[int]] = {}
    called: list[frozenset[str]] = []
    for number, head in enumerate(posts):
        stop = posts[number + 1].first if number + 1 < len(posts) else len(source)
        lines = [source.bare[n] for n in filled_lines(source, head.body, min(stop, head.body + 60))]
        own = _local(str(head.extra["handle"]))
        to = _first_called(lines, is_noise)
        words = [word for line in lines for word in line.split() if word.startswith("@")]
        called.append(frozenset(map(_local, words)))
        if to is not None and to != own and to in last_by:
            talk = called[number] | {own}
            fits = (n for n in reversed(last_by[to][-_MOST_BACK:]) if called[n] <= talk)
            answered = next(fits, last_by[to][-1])
            head.parent = answered - skipped + base if answered >= skipped else None
            head.is_root = answered < skipped
        last_by.setdefault(own, []).append(number)


#: So many posts of one person are looked at.
_MOST_BACK = 50


def _first_called(lines: Sequence[str], is_noise: IsLine) -> str | None:
    folds = [place for place, line in enumerate(lines[:_MOST_FOLDED]) if is_noise(line)]
    opening = lines[folds[-1] + 1 :] if folds else lines
    said = replying_to(opening[0]) or opening[0] if opening else ""
    return _local(said.split(maxsplit=1)[0]) if said.startswith("@") else None


def _local(handle: str) -> str:
    return handle.lstrip("@").rstrip(",:;.!?").split("@")[0].lower()
