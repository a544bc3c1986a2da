"""The signature below a text, below a line ``-- `` (RFC 3676, section 4.3)."""

import re

_RULE = re.compile(r"^--[ \xa0]?$", re.MULTILINE)
#: A signature has no more lines; longer ones hold what somebody answers below.
_MOST_LINES = 8


def without_signature(text: str) -> str:
    """Return a text without what stands below its last ``--``, if that is short and no quote."""
    rules = list(_RULE.finditer(text))
    if not rules:
        return text
    above, below = text[: rules[-1].start()].rstrip(), text[rules[-1].end() :].strip("\n")
    lines = below.split("\n")
    quoted = any(line.startswith(">") or line.endswith(":") for line in lines)
    return text if not above or len(lines) > _MOST_LINES or quoted else above
