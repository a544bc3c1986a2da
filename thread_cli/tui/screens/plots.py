"""The overview's pictures, drawn in characters."""

from __future__ import annotations

from textual.content import Content

from thread_cli.tui import wording
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.figures import over_time
from thread_cli.tui.state.scatter import scatter
from thread_cli.tui.widgets.rows import theme_mark
from thread_cli.tui.wrap import wrap_text

_BARS = " ▁▂▃▄▅▆▇█"
#: A cell is twice as high as wide, so that this is about square on a wide screen.
_LINES_OF = 4
_MOST_LINES = 22
_HERE = "@"


def in_time(browser: Browser, width: int) -> list[Content]:
    """A histogram over time, two lines high with its ends named."""
    found = over_time(browser.columns, max(width - 4, 10))
    if found is None:
        return [Content("  the source shows too few full dates").stylize("dim")]
    first, last, counts = found
    most = max(counts)
    upper, lower = "", ""
    for count in counts:
        eighths = -(-count * 16 // most)
        lower += _BARS[min(eighths, 8)]
        upper += _BARS[max(eighths - 8, 0)]
    ends = f"{first:%Y-%m-%d %H:%M}", f"{last:%Y-%m-%d %H:%M}"
    gap = " " * max(len(counts) - len(ends[0]) - len(ends[1]), 1)
    return [
        Content(f"  {upper}"), Content(f"  {lower}"),
        Content(f"  {ends[0]}{gap}{ends[1]}").stylize("dim"),
        Content(f"  highest: {wording.plural(most, 'comment', 'comments')}").stylize("dim"),
    ]  # fmt: skip


def by_likeness(browser: Browser, width: int) -> list[Content]:
    """Every comment on a plane, as its theme's letter in its theme's colour."""
    columns = max(width - 4, 10)
    lines = max(6, min(columns // _LINES_OF, _MOST_LINES))
    focused = browser.focused
    theme_of = browser.theme_of.get
    here = focused.id if focused else None
    cells = scatter(browser.themes.places, theme_of, columns, lines, here)
    if not cells:
        return []
    drawn = []
    for line in range(lines):
        parts = [Content("  ")]
        blank = 0
        for column in range(columns):
            cell = cells.get((line, column))
            if cell is None:
                blank += 1
                continue
            letter, face = theme_mark(cell.theme)
            style = "dim" if cell.theme is None else f"${face}"
            if cell.here:
                letter, style = _HERE, "bold reverse"
            elif cell.count > 1 and cell.theme is not None:
                style += " bold underline" if cell.mixed else " bold"
            parts += [Content(" " * blank), Content(letter).stylize(style)]
            blank = 0
        drawn.append(Content("").join(parts))
    unplaced = len(browser.thread.comments) - sum(cell.count for cell in cells.values())
    said = (
        "a letter is a theme, · none; bold is more than one comment, underlined of several themes;"
        f" {_HERE} is where you are"
    )
    if unplaced:
        said += f"; {wording.plural(unplaced, 'comment', 'comments')} without a word that counts"
    return [*drawn, *(Content(f"  {line}").stylize("dim") for line in wrap_text(said, columns))]
