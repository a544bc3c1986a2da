"""Web addresses in texts."""

import re

_LINK = re.compile(r"https?://[^\s<>\"'“”«»\[\]{}|\\^`]+")
#: A full stop or bracket after a link is the sentence's, not the link's.
_AFTER_LINK = ".,;:!?)…*_"


def links_in(text: str) -> list[str]:
    """Return the web addresses that stand in a text, each once, in order."""
    found = []
    for match in _LINK.finditer(text):
        link = match.group()
        while (
            link
            and link[-1] in _AFTER_LINK
            and not (link[-1] == ")" and link.count("(") >= link.count(")"))
        ):
            link = link[:-1]
        found.append(link)
    return list(dict.fromkeys(found))
