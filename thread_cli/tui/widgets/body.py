"""A comment's text in lines, with links, quotes and code told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from thread_cli.tui.widgets.rows import Part
from thread_cli.tui.wrap import wrap_text

_LINK = re.compile(r"https?://\S+|`[^`\n]+`")
_FENCE = "```"


@lru_cache(maxsize=256)
def body_lines(text: str, width: int) -> Sequence[Sequence[Part]]:
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
        lines += [
            _parts(line, face) if face == "text" else [(line, face)]
            for line in wrap_text(paragraph, width)
        ]
    return lines


def _parts(line: str, face: str) -> list[Part]:
    """Cut a line at links and at code between backticks."""
    if "://" not in line and "`" not in line:
        return [(line, face)]
    parts: list[Part] = []
    at = 0
    for match in _LINK.finditer(line):
        if match.start() > at:
            parts.append((line[at : match.start()], face))
        parts.append((match.group(), "code" if match.group()[0] == "`" else "link"))
        at = match.end()
    parts.append((line[at:], face))
    return parts
