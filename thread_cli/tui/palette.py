"""Two Textual themes whose colours stay apart for colour-blind readers.

Hues from Okabe and Ito, "Color Universal Design" (2008): blue, orange, sky blue,
vermilion and bluish green, darkened for the light theme until they can be read.
No meaning hangs on colour alone: a guess is dashed, the cursor has a mark.
"""

from pathlib import Path

from textual.theme import Theme


def _named(colours: str) -> dict[str, str]:
    """Return the colours that tell the thread's themes apart, under their names in the CSS."""
    return {f"theme-{number}": colour for number, colour in enumerate(colours.split())}


#: For every other Textual theme, the terminal's own colours among them.
FALLBACK = _named(
    "ansi_yellow ansi_cyan ansi_green ansi_bright_yellow ansi_blue ansi_red ansi_magenta"
)

DARK = Theme(
    name="thread-dark",
    primary="#56B4E9",
    secondary="#0072B2",
    accent="#E69F00",
    warning="#E69F00",
    error="#D55E00",
    success="#009E73",
    foreground="#E4E6EA",
    background="#14171C",
    surface="#14171C",
    panel="#232933",
    dark=True,
    variables={
        "block-cursor-foreground": "#14171C",
        "footer-key-foreground": "#E69F00",
        **_named("#E69F00 #56B4E9 #009E73 #F0E442 #3F7BE0 #FF7F3F #CC79A7"),
    },
)

LIGHT = Theme(
    name="thread-light",
    primary="#005F96",
    secondary="#0072B2",
    accent="#8A4B00",
    warning="#8A4B00",
    error="#A34700",
    success="#00664B",
    foreground="#1B1F24",
    background="#FBFBF9",
    surface="#FBFBF9",
    panel="#E6E8EC",
    dark=False,
    variables={
        "footer-key-foreground": "#8A4B00",
        **_named("#8A4B00 #005F96 #00664B #6B6200 #2B2F7F #A34700 #8F4A70"),
    },
)

#: By their names.
OURS = {theme.name: theme for theme in (DARK, LIGHT)}

#: The terminal's own colours; Textual brings it.
OWN = "ansi-dark"

#: The look of all screens but the main one, read after its first paint: styles take long to parse.
VIEWS_CSS = Path(__file__).with_name("views.tcss")

#: What a reader goes through.
CHOICES = (*OURS, OWN)
