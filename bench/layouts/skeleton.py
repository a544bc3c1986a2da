"""Skeletons of comment sections: rows of one comment, and the page's around all.

A skeleton is ``=== NAME OPTION...`` and a line a row: ``<`` above the first comment, ``>`` below
the last, ``?`` only some comments have, ``^`` only replies, ``_`` blank. Options: ``handles``,
``anonymous``, ``indent`` (replies are set in), ``long``/``short`` (bodies), ``few``/``many``.
Fields in braces: ``a`` author, ``h`` handle, ``i`` initials, ``p`` whom it answers, ``b`` body,
``b1`` body on one line, ``title``; ``when`` ``date`` ``time`` ``ago`` ``short`` ``iso``; ``n`` the
comment's number, ``k`` a count, ``z`` a count whose row goes at 0; words of ``words.txt``.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path

HERE = Path(__file__).parent
#: Files of skeletons; the name says what kind of site.
KINDS = ("news", "press", "blogs", "forum", "boards", "review", "shops", "social", "chat")


@dataclass(frozen=True)
class Skeleton:
    """A site's layout."""

    kind: str
    name: str
    options: frozenset[str] = frozenset()
    rows: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    foot: tuple[str, ...] = field(default=())

    def with_rows(self, rows: list[str]) -> "Skeleton":
        """Return the skeleton with other rows."""
        return replace(self, rows=tuple(rows))


def skeletons() -> list[Skeleton]:
    """Return all skeletons of all kinds."""
    return [s for kind in KINDS for s in _of_file(kind)]


def _of_file(kind: str) -> list[Skeleton]:
    found = []
    for block in (HERE / f"{kind}.txt").read_text("utf-8").split("=== ")[1:]:
        title, *lines = block.rstrip("\n").split("\n")
        name, *options = title.split()
        head = tuple(line[1:] for line in lines if line[0] == "<")
        foot = tuple(line[1:] for line in lines if line[0] == ">")
        rows = tuple(line for line in lines if line[0] not in "<>")
        found.append(Skeleton(kind, name, frozenset(options), rows, head, foot))
    return found
