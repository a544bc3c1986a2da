"""How a line of a chat begins and ends, and what it holds: that tells whether another goes on."""

import re

_SMILE = re.compile(r"[:;=8xX]['-]?[)(DPpoO/|\\]+")
_LAUGHS = frozenset({"lol", "haha", "hehe", "heh"})
#: A line that ends with one of these goes on.
_OPEN = frozenset("and or but the a an to of for with in on at is are if that because so".split())
_MARKS = {"?": "asks", ":": "colon", ".": "stop", "!": "loud"}
_BEGINNINGS = {"*": "star", "^": "star", "(": "bracket", '"': "bracket", ".": "dots"}
_LINKS = ("://", "www.")
#: What shows that something to be typed stands there, in small letters.
_COMMANDS = ("sudo ", "apt-get", "dpkg", " /", " -", ".conf", ".deb")
_DIGIT = re.compile(r"\d")


def ending(text: str) -> str:
    """Return how a line ends: ``asks``, ``open``, ``colon`` and so on."""
    last = text[-40:].split()[-1:]
    word = last[0].casefold() if last else ""
    if word.endswith(".."):
        return "dots"
    if word.rstrip(".!") in _LAUGHS or _SMILE.fullmatch(last[0] if last else ""):
        return "smiling"
    if mark := _MARKS.get(word[-1:]):
        return mark
    return "open" if word in _OPEN or word[-1:] in {",", "&", "/", "(", "-"} else "bare"


def beginning(text: str) -> str:
    """Return what a line begins with: a letter, small or not, a number, or a mark."""
    first = text[:1]
    if first.isalpha():
        return "small" if first.islower() else "great"
    if first.isdigit():
        return "number"
    return _BEGINNINGS.get(first, "mark")


def holding(text: str, low: str) -> str:
    """Return what a text, also given in small letters, holds besides words."""
    if any(map(low.__contains__, _LINKS)):
        return "link"
    if any(map(low.__contains__, _COMMANDS)):
        return "command"
    return "number" if _DIGIT.search(text) else "words"
