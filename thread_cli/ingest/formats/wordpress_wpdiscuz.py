"""wpDiscuz on WordPress pages: the picture's text, ``NAME``, ``Reply to  NAME``, an age.

A score and the button to reply stand below the body. What says whom a comment answers is told by
the name at its end, so the page may be in any language.
"""

from thread_cli.ingest import dates
from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.line_parts import can_be_name, number_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of

_LONGEST_DATE = 40
#: Between the name and the date: a role, whom it answers.
_MOST_BETWEEN = 3
_OWN = frozenset({"Inline Feedbacks", "View all comments"})


def find_heads(source: Source) -> list[Head]:
    """Return the comments of such a page, or none."""
    heads: list[Head] = []
    last_by: dict[str, int] = {}
    lines = filled_lines(source, 0, len(source))
    texts = [source.bare[n] for n in lines]
    for place, text in enumerate(texts):
        if place < 2 or len(text) > _LONGEST_DATE or not dates.is_date(text):
            continue
        named = _name_above(texts, place)
        if named is None or (heads and lines[named - 1] < heads[-1].body):
            continue
        name = texts[named]
        head = Head(lines[named - 1], lines[place] + 1, name, text)
        for between in texts[named + 1 : place]:
            to = [other for other in last_by if between.endswith(f" {other}")]
            if to:
                head.parent = last_by[max(to, key=len)]
        last_by[name] = len(heads)
        heads.append(head)
    replies = any(head.parent is not None for head in heads)
    own = replies or any(text in _OWN for text in texts)
    if len(heads) < 2 or not own or not _closed(source, heads):
        return []
    for head in heads:
        head.is_root = replies and head.parent is None
    return heads


def _name_above(texts: list[str], date: int) -> int | None:
    """Return the place of the name above a date: the picture's text is the same, just above it."""
    for named in range(date - 1, max(0, date - 2 - _MOST_BETWEEN), -1):
        if texts[named] == texts[named - 1]:
            return named if can_be_name(texts[named]) and label_of(texts[named]) is None else None
    return None


def _closed(source: Source, heads: list[Head]) -> bool:
    """End the bodies at the score over the button to reply; return whether nearly all have one."""
    closed = 0
    for head, stop in zip(heads, [*(h.first for h in heads[1:]), len(source)], strict=True):
        lines = filled_lines(source, head.body, stop)
        place = next((p for p, n in enumerate(lines) if label_of(source.bare[n]) is Label.REPLY), 0)
        if not place:
            continue
        closed += 1
        head.end = lines[place]
        score = number_in(source.bare[lines[place - 1]])
        if score is not None and place > 1:
            head.score, head.end = score, lines[place - 1]
    return closed * 4 >= len(heads) * 3
