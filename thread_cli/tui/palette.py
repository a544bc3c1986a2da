"""Two Textual themes whose colours stay apart for colour-blind readers.

Hues from Okabe and Ito, "Color Universal Design" (2008): blue, orange, sky blue,
vermilion and bluish green, darkened for the light theme until they can be read.
No meaning hangs on colour alone: a guess is dashed, the cursor has a mark.
"""

from textual.theme import Theme

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
    variables={"block-cursor-foreground": "#14171C", "footer-key-foreground": "#E69F00"},
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
    variables={"footer-key-foreground": "#8A4B00"},
)
