"""The one door for text that came from outside.

Terminals obey control bytes wherever they come from, and Textual passes them
on, so they are made visible here, once, before the text enters the model. What
is shown is never less than what was there: a control character becomes its
picture (U+2400 block), not nothing. The raw bytes stay in the library.
"""

import re

# CR and the Unicode line separators become newlines before this class is applied.
_LINE_ENDS = "\r\n?|[\x0b\x0c\x85\u2028\u2029]"
# C0 but tab and newline, DEL, C1, lone surrogates, bidi embeddings, overrides and
# isolates (they let text claim to be other text), BOM, non-characters.
# Compiled when there is something to be cleaned: what is read from the library was cleaned.
_HOSTILE = (
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_SPACES = r"\s+"


def _visible(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code in range(0x80, 0xA0) or code in range(0xD800, 0xE000):
        return "\ufffd"
    return ""


def clean(text: str) -> str:
    r"""Return ``text`` with nothing in it that a terminal would act on.

    Line ends become ``\n``; tabs stay. Idempotent.
    """
    if text.isprintable():  # no character of either class is; most names and dates are
        return text
    return re.sub(_HOSTILE, _visible, re.sub(_LINE_ENDS, "\n", text))


def clean_line(text: str) -> str:
    """Return ``text`` cleaned, on one line, with runs of white space folded."""
    return re.sub(_SPACES, " ", clean(text)).strip()
