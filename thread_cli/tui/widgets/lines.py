"""Lines as they are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.cache import FIFOCache
from textual.strip import Strip

from thread_cli.tui.wrap import shorten

#: A text and the faces (see ``faces``) it is drawn in. Never markup.
Part: TypeAlias = "tuple[str, str]"


class DrawnLine(Strip):
    """A strip that makes its caches when they are asked for.

    Textual's makes seven with every line, and most lines are only written to the terminal.
    """

    __slots__ = ()

    def __init__(self, segments: list[Segment], cells: int) -> None:
        self._segments = segments
        self._cell_length = cells
        self._render_cache = self._link_ids = self._cell_count = None

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        if not name.endswith("_cache"):
            raise AttributeError(name)
        made: FIFOCache[Any, Any] = FIFOCache(4)
        setattr(self, name, made)
        return made


class JoinedLine(DrawnLine):
    """Strips beside each other, of which each keeps what the terminal is sent for it."""

    __slots__ = ("_parts",)

    def __init__(self, parts: tuple[Strip, ...], cells: int) -> None:
        self._parts = parts
        self._cell_length = cells
        self._render_cache = self._link_ids = self._cell_count = None

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        if name != "_segments":
            return super().__getattr__(name)
        self._segments = [segment for part in self._parts for segment in part]
        return self._segments

    def render(self, console: Console) -> str:
        """Return what the terminal is sent."""
        if self._render_cache is None:
            self._render_cache = "".join([part.render(console) for part in self._parts])
        return self._render_cache


def cells_of(text: str) -> int:
    """Return how many cells a text takes."""
    return len(text) if text.isascii() and text.isprintable() else cell_len(text)


def laid_out(
    left: Sequence[Part], right: Sequence[Part], width: int, looks: Mapping[str, Style]
) -> DrawnLine:
    """Return texts on one line of so many cells, or of more where the right ones need them.

    Args:
        left: Texts that give way where there is too little room.
        right: Texts at its end.
        width: The cells.
        looks: What faces look like; what looks the same is the same, and one piece.
    """
    right_cells = sum([cells_of(text) for text, _ in right])
    room = max(width - right_cells, 0)
    parts: list[Part] = []
    for text, faces in left:
        cells = cells_of(text)
        if cells > room:
            text = shorten(text, room)  # noqa: PLW2901
            cells = cells_of(text)
        parts.append((text, faces))
        room -= cells
    segments: list[Segment] = []
    piece, style = "", None
    for text, faces in (*parts, (" " * room, ""), *right):
        if not text:
            continue
        look = looks[faces]
        if look is style:
            piece += text
        else:
            if piece:
                segments.append(Segment(piece, style))
            piece, style = text, look
    segments.append(Segment(piece, style))
    return DrawnLine(segments, max(width, right_cells))


def with_label(edge: Strip | None, text: str, width: int, *, upper: bool) -> Strip | None:
    """Return a border's edge with another label, or none where Textual has to draw it.

    Args:
        edge: As Textual drew it, with some label, in the same width and colours.
        text: The label; in the upper edge it stands at the left, in the lower one at the right.
        width: The cells of the edge.
        upper: Whether it is the upper one.
    """
    pieces = list(edge) if edge is not None else []
    spare = width - cell_len(text) - 4  # without the corners, and the blanks around the label
    if len(pieces) != 5 or spare < 2 or not text or not text.isprintable():
        return None
    corner, before, label, after, last = pieces
    if len((before if upper else after).text) != 1:
        return None
    line, lengths = before.text[0], (1, spare - 1) if upper else (spare - 1, 1)
    segments = [
        corner,
        Segment(line * lengths[0], before.style),
        Segment(f" {text} ", label.style),
        Segment(line * lengths[1], after.style),
        last,
    ]
    return DrawnLine(segments, width)
