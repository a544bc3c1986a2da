"""WordPress's own themes since 2012, in any language: ``NAME``, ``DATE``, the body, ``Reply ↓``.

Nothing there is WordPress's wording alone, so all must be as its themes have it: a heading of how
many comments there are right above, dates with a clock, a button below each comment.
"""

import re

from thread_cli.ingest import blog_marks, dates
from thread_cli.ingest.formats.blog_footers import is_heading
from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.headed_page import forget_flat_levels
from thread_cli.ingest.line_parts import can_be_name
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of

_CLOCK = re.compile(r"\d{1,2}(?:[:.]| ?h ?)\d{2}\b")
_ARROW = re.compile(r" ?[↓↩⤵]\Z")
_SAYS = re.compile(r"(?:says|said|wrote|writes):?\Z")
_PICTURE = re.compile(
    r"\W{0,2}(?:Avatar|Awatar|Avatarbillede|Profilbild|Аватар|アバター|아바타|头像|大頭照)"
    r"(?: (?:von|de|di|van|av|for|użytkownika|пользователя|użytkowniczki))?(?:['’]s)?\W{0,3}\Z",
    re.IGNORECASE,
)
_LONGEST_DATE = 60


def find_heads(source: Source) -> list[Head]:
    """Return the comments of such a page, or none."""
    heads: list[Head] = []
    closed = 0
    lines = filled_lines(source, 0, len(source))
    places = {number: place for place, number in enumerate(lines)}
    for place, number in enumerate(lines):
        text = source.bare[number]
        if len(text) > _LONGEST_DATE or not _CLOCK.search(text) or not dates.is_date(text):
            continue
        back = place - 1
        if back > 0 and blog_marks.is_badge(source.bare[lines[back]]):
            back -= 1
        name = source.bare[lines[back]] if back >= 0 else ""
        if _SAYS.search(name):
            return []
        name = name.removesuffix(":").rstrip()  # in Russian, where others say "says"
        floor = heads[-1].body if heads else 0
        picture = back > 0 and _is_picture(source.bare[lines[back - 1]], name)
        apart = number - lines[back] > 3 or lines[back] < floor
        if apart or not can_be_name(name) or label_of(name) is not None:
            return []
        first = back - picture
        if not heads and not (first and is_heading(source.bare[lines[first - 1]])):
            return []
        if heads:
            above = (source.bare[n] for n in reversed(lines[:first]))
            closed += _closes(next((t for t in above if not blog_marks.is_ping(t)), ""))
        head = Head(lines[first], number + 1, name, text)
        head.level = source.indents[lines[back]]
        heads.append(head)
    if len(heads) < 2 or closed < len(heads) - 1:
        return []
    last = range(places[heads[-1].body - 1] + 1, len(lines))
    if not any(_closes(source.bare[lines[place]]) for place in last):
        return []
    forget_flat_levels(heads)
    return heads


def _is_picture(text: str, name: str) -> bool:
    """Whether a line stands for somebody's picture: "Awatar Ada", "Ada avatar"."""
    left = text.replace(name, "", 1)
    return len(text) > len(left) and bool(_PICTURE.match(left))


def _closes(text: str) -> bool:
    return label_of(_ARROW.sub("", text)) is Label.REPLY
