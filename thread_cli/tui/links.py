"""Web addresses in texts."""

import re
from urllib.parse import urlsplit

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


def shown(link: str) -> str:
    """Return a web address as it is asked about: with where it leads, if it feigns another place.

    What stands before an ``@`` is a name to sign in with, however much it looks like a place.
    """
    try:
        parts = urlsplit(link)
        place = parts.hostname
    except ValueError:
        return link
    return f"leads to {place}: {link}" if "@" in parts.netloc else link
