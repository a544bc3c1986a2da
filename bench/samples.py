"""Comment sections of any size, made up: for speed, never for quality."""

import random
from collections.abc import Callable

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


def hackernews(size: int) -> str:
    """Return about ``size`` bytes as Hacker News shows comments."""
    random_ = random.Random(0)

    def comment(number: int) -> str:
        links = (
            "next"
            if number % 4 == 0
            else "parent | next"
            if number % 4 == 1
            else "root | parent | next"
        )
        head = f"{_handle(random_)} {number % 23 + 1} hours ago | {links} [–]"
        return f"{head}\n\n{_body(random_)}\n\nreply\n\n"

    return _filled(size, comment)


def phpbb(size: int) -> str:
    """Return about ``size`` bytes of a forum in which every third post quotes another."""
    random_ = random.Random(0)
    said: list[tuple[str, str]] = []

    def post(number: int) -> str:
        name, body = _handle(random_), _body(random_)
        quote = ""
        if number % 3 == 2:
            other, text = random_.choice(said[-50:])
            quote = f"{other} wrote:\n{text}\n\n"
        said.append((name, body))
        minute = f"{number // 60 % 12 + 1}:{number % 60:02}"
        card = f"{name}\nPosts: {number % 900}\nTop"
        return f"Postby {name} » Sun Feb 22, 2009 {minute} pm\n\n{quote}{body}\n\n{card}\n\n"

    return _filled(size, post)


def mbox(size: int) -> str:
    """Return about ``size`` bytes of a mailbox."""
    random_ = random.Random(0)

    def message(number: int) -> str:
        name = random_.choice(_NAMES)
        address = f"{name.split()[0].lower()}@example.org"
        answers = (
            f"In-Reply-To: <{random_.randint(max(0, number - 9), number - 1)}@x>\n"
            if number
            else ""
        )
        return (
            f"From {address} Sun Feb 22 14:46:00 2009\nFrom: {name} <{address}>\n"
            f"Subject: beans\nDate: Sun, 22 Feb 2009 14:46:00 +0000\n"
            f"Message-ID: <{number}@x>\n{answers}\n{_body(random_)}\n\n"
        )

    return _filled(size, message)


def unknown(size: int) -> str:
    """Return about ``size`` bytes in a layout that no reader knows by name."""
    random_ = random.Random(0)

    def comment(number: int) -> str:
        name = random_.choice(_NAMES)
        buttons = f"Agree ({number % 9}) Answer"
        return f"{name} ~ {number % 28 + 1} March 2021\n{_body(random_)}\n{buttons}\n\n"

    return _filled(size, comment)


def _filled(size: int, piece: Callable[[int], str]) -> str:
    out: list[str] = []
    length = 0
    while length < size:
        out.append(piece(len(out)))
        length += len(out[-1])
    return "".join(out)


def _handle(random_: random.Random) -> str:
    return random_.choice(_NAMES).replace(" ", "_").lower()


LAYOUTS = {
    "substack": substack,
    "hackernews": hackernews,
    "phpbb": phpbb,
    "mbox": mbox,
    "jsonl": jsonl,
    "unknown": unknown,
    "prose": prose,
}
