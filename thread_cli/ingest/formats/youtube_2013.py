"""YouTube of 2013: ``NAME 1 year ago``, the body, ``Reply · 12 in reply to NAME``."""

import re

from thread_cli.ingest.headed import Head
from thread_cli.ingest.line_parts import count_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, words_of

_HEADER = re.compile(
    r"(?P<name>\S.{0,40}?)(?: Uploaded by)? "
    r"(?P<age>\d{1,2} (?:second|minute|hour|day|week|month|year)s? ago)\Z"
)
_ROW = re.compile(
    rf"(?:{words_of(Label.REPLY)}) ·(?: (?P<likes>\d[\d,.]*))?"
    r"(?: ?in reply to (?P<to>\S.{0,40}?)\s*\(Show the comment\))?\Z",
    re.IGNORECASE,
)
_GONE = "Comment removed"


def find_heads(source: Source) -> list[Head]:
    """Return the headers, if the row with the button to reply closes nearly all comments."""
    heads: list[Head] = []
    answered: list[str | None] = []
    closed = 0
    for number, text in enumerate(source.bare):
        if row := _ROW.match(text):
            if heads and heads[-1].end is None:
                closed += 1
                heads[-1].end = number
                heads[-1].score = count_in(row["likes"]) if row["likes"] else None
                answered[-1] = row["to"]
        elif match := _HEADER.match(text) if text.endswith(" ago") else None:
            head = Head(number, number + 1, match["name"], match["age"])
            if match["name"] == _GONE:
                head.extra["deleted"] = True
            heads.append(head)
            answered.append(None)
    if closed < 2 or closed * 5 < len(heads) * 4:
        return []
    for number, (head, to) in enumerate(zip(heads, answered, strict=True)):
        by = [n for n, other in enumerate(heads) if other.author == to and n != number]
        # The newest may stand first: then what is answered stands below.
        head.parent = max((n for n in by if n < number), default=min(by, default=None))
    return heads
