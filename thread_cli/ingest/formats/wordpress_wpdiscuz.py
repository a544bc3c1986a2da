"""wpDiscuz on WordPress pages: the picture's text, ``NAME``, ``Reply to  NAME``, an age.

Since version 7 whom it answers stands below the age.

A score and the button to reply stand below the body. What says whom a comment answers is told by
the name at its end, so the page may be in any language.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.line_parts import can_be_name, number_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of

_LONGEST_DATE = 40
#: Below the date.
_TO = re.compile(
    r"(?:Reply to|In reply to|Antwort (?:auf|an)|Antworten? (?:auf|an)|Répondre à|En réponse à|"
    r"Responder [aà]|Respuesta a|En respuesta a|Rispondi a|In risposta a|Antwoord (?:aan|op)|"
    r"Odpowiedz|Odpowiedź do|Ответить(?: на)?|Svara(?: på)?|Svar til) {1,2}(?P<name>\S.{0,58})\Z"
)
#: Between the name and the date: a role, whom it answers.
_MOST_BETWEEN = 3
_OWN = frozenset({"Inline Feedbacks", "View all comments"})


def find_heads(source: Source) -> list[Head]:
    """Return the comments of such a page, or none."""
    heads: list[Head] = []
    last_by: dict[str, int] = {}
    lines = filled_lines(source, 0, len(source))
    texts = [source.bare[n] for n in lines]
    own = any(text in _OWN for text in texts)
    plain = "Inline Feedbacks" in texts  # that nobody else has, so no picture need tell
    for place, text in enumerate(texts):
        if place < 2 or len(text) > _LONGEST_DATE or not dates.is_date(text):
            continue
        named = _name_above(texts, place)
        first = None if named is None else named - 1
        if named is None and plain:
            named = first = _name_of_block(source, lines, place)
        if named is None or first is None or (heads and lines[first] < heads[-1].body):
            continue
        name = texts[named]
        head = Head(lines[first], lines[place] + 1, name, text)
        for between in texts[named + 1 : place]:
            to = [other for other in last_by if between.endswith(f" {other}")]
            if to:
                head.parent = last_by[max(to, key=len)]
        answers = _TO.match(texts[place + 1]) if place + 1 < len(texts) else None
        if answers and answers["name"] in last_by:
            head.parent = last_by[answers["name"]]
            head.body = lines[place + 1] + 1
        last_by[name] = len(heads)
        heads.append(head)
    replies = any(head.parent is not None for head in heads)
    if len(heads) < 2 or not (own or replies) or not _closed(source, heads):
        return []
    for head in heads:
        head.is_root = replies and head.parent is None
    return heads


def _name_above(texts: list[str], date: int) -> int | None:
    """Return the place of the name above a date: the picture's text is the same, just above it."""
    for named in range(date - 1, max(0, date - 2 - _MOST_BETWEEN), -1):
        role = named > 1 and texts[named] == texts[named - 2]  # stands between the two
        if texts[named] == texts[named - 1] or role:
            return named if can_be_name(texts[named]) and label_of(texts[named]) is None else None
    return None


def _name_of_block(source: Source, lines: list[int], date: int) -> int | None:
    """Return the place of the name where no picture's text is above it: the block's first line."""
    named = date
    while named and date - named <= _MOST_BETWEEN and lines[named] - lines[named - 1] == 1:
        if label_of(source.bare[lines[named - 1]]) not in {None, Label.FAN, Label.AUTHOR}:
            break
        named -= 1
    return named if named < date and can_be_name(source.bare[lines[named]]) else None


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
