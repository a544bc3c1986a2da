"""Line breaking by terminal cells, losing nothing but white space at the breaks."""

import re

from rich.cells import cell_len, chop_cells

_PIECES = re.compile(r"\s+|\S+")
#: Cells from one tab stop to the next.
TAB = 4


def wrap_text(text: str, width: int) -> list[str]:
    """Break ``text`` into lines of at most ``width`` cells (of at least 2).

    Words too long for a line are cut between characters. Textual's own wrapping
    is not used because it drops the rest of a word that holds characters
    without a width. Empty text gives one empty line.
    """
    width = max(width, 2)
    lines: list[str] = []
    for paragraph in text.expandtabs(TAB).split("\n"):
        if paragraph.isascii() and len(paragraph) <= width:
            lines.append(paragraph.rstrip())
        else:
            _wrap_paragraph(paragraph, width, lines)
    return lines


def _wrap_paragraph(paragraph: str, width: int, lines: list[str]) -> None:
    line, used = "", 0
    for piece in _PIECES.findall(paragraph):
        cells = cell_len(piece)
        if used + cells <= width:
            line, used = line + piece, used + cells
        elif piece.isspace():
            lines.append(line.rstrip())
            line, used = "", 0
        else:
            if line.strip():
                lines.append(line.rstrip())
                line, used = "", 0
            *full, line = _chopped(line + piece, width) if cells > width else [piece]
            lines.extend(full)
            used = cell_len(line)
    lines.append(line.rstrip())


def _chopped(text: str, width: int) -> list[str]:
    """Cut a long word at ``width`` cells.

    Rich leaves a piece too wide that begins with joiners: then a character at a time.
    """
    pieces = chop_cells(text, width)
    if all(cell_len(piece) <= width for piece in pieces):
        return pieces
    cut = [""]
    for character in text:
        if cell_len(cut[-1] + character) > width:
            cut.append("")
        cut[-1] += character
    return cut


def first_line(text: str, width: int) -> str:
    """Return the first line of ``text`` that says something, cut to ``width`` cells with an ``…``.

    Line ends and white space are folded, so that a short first paragraph does
    not leave the line half empty.
    """
    # Whatever lies further than this cannot be seen; zero-width characters get room too.
    folded = " ".join(text[: 8 * width + 64].split())
    return shorten(folded, width)


def shorten(text: str, width: int) -> str:
    """Cut ``text`` to ``width`` cells; what was cut is shown by an ``…``."""
    if width <= 0:
        return ""
    if len(text) > 8 * width + 64:
        text = text[: 8 * width + 64]
    if cell_len(text) <= width:
        return text
    if width == 1:
        return "…"
    cut = chop_cells(text, width - 1)[0]
    while cut and cell_len(f"{cut}…") > width:  # joiners in a row are counted otherwise there
        cut = cut[:-1]
    return f"{cut}…"
