"""The faces that texts in a list are drawn in, by name.

In words of Textual's styles rather than as component classes of its CSS: those are worked out
for every list anew, whenever one is laid out, and were a third of the time to the first paint.
Only the names of theme colours, so that every theme works.
"""

from collections.abc import Callable

from rich.style import Style as RichStyle
from textual.css.stylesheet import Stylesheet

#: After so many themes the colours begin again; the letters do not.
THEME_COLOURS = 7

_FACES = {
    "": "",
    "text": "",
    "read": "",
    "name": "bold",
    "heading": "bold",
    "nobody": "italic dim",
    "faint": "dim",
    "quote": "italic",
    "said": "$primary",
    "bar": "$primary",
    "chosen": "bold $primary",
    "guess": "$accent",
    "mark": "bold $accent",
    "code": "$success",
    "link": "underline $primary",
    "found": "reverse",
    "cursor": "on $primary-muted",
    "cursor-own": "reverse",
    "cursor-quiet": "on $panel",
    **{f"theme-{number}": f"bold $theme-{number}" for number in range(THEME_COLOURS)},
}


def face(name: str, stylesheet: Stylesheet) -> RichStyle:
    """Return a face in the colours that hold; it leaves open what it does not say.

    Raises:
        KeyError: There is no such face.
    """
    style = stylesheet.parse_style(_FACES[name])
    background, foreground = style.background, style.foreground
    return RichStyle(
        color=foreground.rich_color if foreground is not None and foreground.a else None,
        bgcolor=background.rich_color if background is not None and background.a else None,
        bold=style.bold,
        dim=style.dim,
        italic=style.italic,
        underline=style.underline,
        reverse=style.reverse,
    )


class Looks(dict[str, RichStyle]):
    """What faces look like on a ground, several of them one over another: "name read".

    What looks the same is the same object.
    """

    def __init__(self, drawn: Callable[[RichStyle], RichStyle], stylesheet: Stylesheet) -> None:
        super().__init__()
        self._drawn, self._stylesheet = drawn, stylesheet

    def __missing__(self, faces: str) -> RichStyle:
        """Work a look out when it is first asked for."""
        style = RichStyle.null()
        for name in faces.split():
            style += face(name, self._stylesheet)
        style = self._drawn(style)
        style = next((known for known in self.values() if known == style), style)
        self[faces] = style
        return style
