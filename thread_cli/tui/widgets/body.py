"""A comment's text in lines, with links, quotes and code told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from thread_cli.tui.state.search import standing
from thread_cli.tui.widgets.lines import Part
from thread_cli.tui.wrap import TAB, wrap_text

_LINK = re.compile(r"https?://\S+|`[^`\n]+`")
_FENCE = "```"
_INDENTED = ("    ", "\t")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s")
_FOUND = " found"


class Lines(tuple[Sequence[Part], ...]):
    """Lines of a text; which they are, and not what they say, tells them from others."""

    __slots__ = ()
    __eq__ = object.__eq__
    __hash__ = object.__hash__


@lru_cache(maxsize=256)
def body_lines(text: str, width: int, query: str = "") -> Lines:
    """Return the lines of a text, wrapped, each in parts with their faces.

    Kept, since a comment comes back with every step through its chain, and marks change
    around a text that may have a hundred thousand lines.

    Nothing of the text is left out or replaced: a quote keeps its ``>``, code its
    backticks, so that what is seen is what was written.

    Args:
        text: The text.
        width: The cells of a line.
        query: Words that are searched for; where they stand they have another face, too.
    """
    lines: list[Sequence[Part]] = []
    if query and not standing(query, text):
        query = ""
    paragraphs = text.split("\n")
    for paragraph, face in zip(paragraphs, _faces(paragraphs), strict=True):
        wrapped = wrap_text(paragraph, width)
        has_links = face == "text" and ("://" in paragraph or "`" in paragraph)
        if has_links or query:
            lines += _told_apart(paragraph, wrapped, face, query)
        else:
            lines += [[(line, face)] for line in wrapped]
    return Lines(lines)


def _faces(paragraphs: Sequence[str]) -> Iterator[str]:
    """Yield what each line of a text is: code, a quote, or plain text.

    Code is fenced, or indented by four cells behind an empty line, as in Markdown; what is
    indented below an item of a list goes on with that. Where all is indented it says nothing.
    """
    plain = any(line.strip() and not line.startswith(_INDENTED) for line in paragraphs)
    in_fence = in_list = False
    apart = True  # from what stands above
    for line in paragraphs:
        bare = line.lstrip()
        fence = bare.startswith(_FENCE)
        indented = plain and bool(bare) and line.startswith(_INDENTED)
        is_code = in_fence or fence or (indented and apart and not in_list)
        in_fence ^= fence
        if is_code:
            yield "code"
        else:
            yield "quote" if bare.startswith(">") else "text"
        if bare and not indented:
            in_list = _ITEM.match(bare) is not None
        apart = not bare or (is_code and not fence)


def _told_apart(
    paragraph: str, wrapped: Sequence[str], face: str, query: str
) -> list[Sequence[Part]]:
    """Cut the lines of a paragraph at links, code between backticks, and searched words.

    Each may go on in the next line, so all are looked for in the paragraph as it was.
    """
    paragraph = paragraph.expandtabs(TAB)  # as the lines have it
    faces = [face] * len(paragraph)
    for match in _LINK.finditer(paragraph) if face == "text" else ():
        kind = "code" if match.group()[0] == "`" else "link"
        faces[match.start() : match.end()] = [kind] * len(match.group())
    for begin, end in standing(query, paragraph) if query else ():
        faces[begin:end] = [f"{kind.removesuffix(_FOUND)}{_FOUND}" for kind in faces[begin:end]]
    lines: list[Sequence[Part]] = []
    at = 0
    for line in wrapped:
        at = paragraph.index(line, at)  # only white space lies between two lines
        parts = groupby(zip(line, faces[at : at + len(line)], strict=True), key=itemgetter(1))
        cut = [("".join(sign for sign, _ in signs), kind) for kind, signs in parts]
        lines.append(cut or [("", face)])
        at += len(line)
    return lines
