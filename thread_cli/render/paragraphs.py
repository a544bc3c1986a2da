"""Text wrapped under an indent, by the cells that a terminal gives each character."""

from io import StringIO

from rich.console import Console
from rich.text import Text


def wrapped(text: str, indent: str, width: int, style: str = "") -> Text:
    """Return ``text`` in lines of at most ``width`` cells, each with its line end.

    Args:
        text: Paragraphs; their line ends stay.
        indent: Stands before every line that is not blank; counts towards ``width``.
        width: Cells; at least 20 are left for the text.
        style: Of the text.
    """
    room = max(20, width - len(indent))
    console = Console(file=StringIO(), width=room, color_system=None)
    out = Text()
    for paragraph in text.split("\n"):
        for line in Text(paragraph, style=style, end="").wrap(console, room):
            line.rstrip()
            out.append(indent if line.plain else "")
            out.append_text(line)
            out.append("\n")
    return out
