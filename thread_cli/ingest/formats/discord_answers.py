"""Whom messages of Discord answer: the page shows it above their headers."""

from thread_cli.ingest.chat import Head
from thread_cli.ingest.formats.discord_words import CLOCK, EDITED, GONE, HOVER
from thread_cli.ingest.headed import filled_lines
from thread_cli.ingest.source import Source

_MOST_NAME = 60
#: So far back is searched for what a message answers.
_MOST_BACK = 2000
#: Of a message so many lines at most are repeated above its answer.
_MOST_REPEATED = 40


def answer(source: Source, heads: list[Head]) -> None:
    """Set whom messages answer: ``@NAME`` and what NAME wrote stand above their headers.

    Those lines belong to the reply, not to the message above; once one is sure, so is a line of
    ``@NAME`` over another where what NAME wrote is not in the source.
    """
    unknown: list[tuple[Head, int]] = []
    authors = {head.author for head in heads}
    for number, head in enumerate(heads):
        above = filled_lines(source, max(0, head.first - 5), head.first)[-2:]
        if above and (number == 0 or above[-1] >= heads[number - 1].body):
            repeated = _on_one_line(source, heads, number, above[-1])
            if repeated is not None:
                head.parent, head.first = repeated, above[-1]
                continue
        if len(above) < 2 or (number and above[0] < heads[number - 1].body):
            continue
        to, said = source.bare[above[0]], _letters(EDITED.sub("", source.bare[above[1]]))
        hover = to[0] == "@" and bool(HOVER.match(source.bare[above[1]]))
        own = to.removeprefix("@") in authors
        if source.bare[above[1]].startswith(GONE) and not own:
            head.first = above[1]  # whose it was is not said
            continue
        for other in range(number - 1, max(-1, number - 1 - _MOST_BACK), -1):
            target = heads[other]
            if to.removeprefix("@") != target.author:
                continue
            written = _messages(source.bare[target.body : heads[other + 1].first])
            if hover or (said and any(text.startswith(said) for text in written)):
                head.parent, head.first = other, above[0]
                break
        else:
            if to[0] == "@" and len(to) <= _MOST_NAME:
                unknown.append((head, above[0]))
    if any(head.parent is not None for head in heads):
        for head, first in unknown:
            head.first = first


def _on_one_line(source: Source, heads: list[Head], number: int, line: int) -> int | None:
    """Return which message a line "@NAME what NAME wrote" above a header repeats, or none."""
    text = source.bare[line]
    if not text.startswith("@"):
        return None
    for other in range(number - 1, max(-1, number - 1 - _MOST_BACK), -1):
        name = f"@{heads[other].author} "
        if text.startswith(name) and (said := _letters(EDITED.sub("", text[len(name) :]))):
            last = heads[other + 1].first if other + 1 < number else line
            written = _letters(" ".join(source.bare[heads[other].body : last]))
            if written.startswith(said):
                return other
    return None


def _messages(lines: list[str]) -> list[str]:
    """Return what somebody wrote below one header, and from each clock there on, as letters."""
    begins = [0, *(n for n, line in enumerate(lines) if n and CLOCK.match(line))]
    return [_letters(CLOCK.sub("", " ".join(lines[n : n + _MOST_REPEATED]))) for n in begins]


def _letters(text: str) -> str:
    """Return what two writings of a text share: Markdown and the dots of a cut are left out."""
    return "".join(filter(str.isalnum, text)) or text.strip("…. ")
