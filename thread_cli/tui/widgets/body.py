"""A comment's text in lines, with links, quotes and code told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from thread_cli.tui.widgets.lines import Part
from thread_cli.tui.wrap import TAB, wrap_text

_LINK = re.compile(r"https?://\S+|`[^`\n]+`")
_FENCE = "```"


class Lines(tuple[Sequence[Part], ...]):
    """Lines of a text; which they are, and not what they say, tells them from others."""

    __slots__ = ()
    __eq__ = object.__eq__
    __hash__ = object.__hash__


@lru_cache(maxsize=256)
def body_lines(text: str, width: int) -> Lines:
    """Return the lines of a text, wrapped, each in parts with their faces.

    Kept, since a comment comes back with every step through its chain, and marks change
    around a text that may have a hundred thousand lines.

    Nothing of the text is left out or replaced: a quote keeps its ``>``, code its
    backticks, so that what is seen is what was written.
    """
    lines: list[list[Part]] = []
    in_code = False
    for paragraph in text.split("\n"):
        fence = paragraph.lstrip().startswith(_FENCE)
        if in_code or fence:
            face = "code"
        elif paragraph.lstrip().startswith(">"):
            face = "quote"
        else:
            face = "text"
        in_code ^= fence
        wrapped = wrap_text(paragraph, width)
        if face == "text" and ("://" in paragraph or "`" in paragraph):
            lines += _told_apart(paragraph, wrapped)
        else:
            lines += [[(line, face)] for line in wrapped]
    return Lines(lines)


def _told_apart(paragraph: str, wrapped: Sequence[str]) -> list[list[Part]]:
    """Cut the lines of a paragraph at links and at code between backticks.

    Either may go on in the next line, so both are looked for in the paragraph as it was.
    """
    paragraph = paragraph.expandtabs(TAB)  # as the lines have it
    faces = ["text"] * len(paragraph)
    for match in _LINK.finditer(paragraph):
        face = "code" if match.group()[0] == "`" else "link"
        faces[match.start() : match.end()] = [face] * len(match.group())
    lines: list[list[Part]] = []
    at = 0
    for line in wrapped:
        at = paragraph.index(line, at)  # only white space lies between two lines
        parts = groupby(zip(line, faces[at : at + len(line)], strict=True), key=itemgetter(1))
        lines.append([("".join(sign for sign, _ in signs), face) for face, signs in parts])
        at += len(line)
    return [line or [("", "text")] for line in lines]
