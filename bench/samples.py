"""Comment sections of any size, made up: for speed, never for quality."""

import random

_WORDS = (
    "the a of to and in is it that for on with as was at by they this from have not but what all"
    " train ticket price bed night border engine loop garden water shed rent council bean soil"
    " question answer reason doubt evidence argument point detail summary"
).split()
_FIRST = "Ada Bo Cy Dee Eli Fay Gus Hal".split()
_LAST = "Byron Li Marsh Okoro Quist Roe Stone Vale".split()
_NAMES = [f"{first} {last}" for first in _FIRST for last in _LAST]


def _body(random_: random.Random) -> str:
    words = random_.choices(_WORDS, k=random_.randint(5, 90))
    return " ".join(words).capitalize() + "."


def substack(size: int) -> str:
    """Return about ``size`` bytes in Substack's avatar layout."""
    random_ = random.Random(0)
    out: list[str] = []
    length = 0
    while length < size:
        comment = f"{random_.choice(_NAMES)}'s avatar\n\n{_body(random_)}\n\n"
        out.append(comment)
        length += len(comment)
    return f"{len(out)} Comments\n" + "".join(out)


def jsonl(size: int) -> str:
    """Return about ``size`` bytes of JSON Lines."""
    random_ = random.Random(0)
    out: list[str] = []
    length = 0
    while length < size:
        number = len(out) + 1
        parent = random_.randint(max(1, number - 5), number - 1) if number > 1 else "null"
        line = (
            f'{{"id": {number}, "author": "{random_.choice(_NAMES)}",'
            f' "text": "{_body(random_)}", "parent": {parent}}}\n'
        )
        out.append(line)
        length += len(line)
    return "".join(out)


def prose(size: int) -> str:
    """Return about ``size`` bytes of text that is no comment section."""
    random_ = random.Random(0)
    out: list[str] = []
    length = 0
    while length < size:
        out.append(_body(random_) + "\n\n")
        length += len(out[-1])
    return "".join(out)


LAYOUTS = {"substack": substack, "jsonl": jsonl, "prose": prose}
