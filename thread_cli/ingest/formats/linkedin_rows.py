"""The row below a comment on LinkedIn: ``Like``, reactions, their number, ``Reply``, replies."""

import re

from thread_cli.ingest.formats import linkedin_old
from thread_cli.ingest.headed import Head, IsLine, filled_lines
from thread_cli.ingest.line_parts import count_in, whole
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of

#: Between the two buttons: what people felt, how many, how many once more.
_MOST_OF_ROW, _LONGEST_REACTION = 8, 30
_COUNTED = re.compile(r"\d+ (?:Reactions?|Likes?)\Z")
_REACTED = re.compile(r"\b(?:réact|react|like|gefällt|j['’]aime|gosta|gust)", re.IGNORECASE)


def above_row(source: Source, body: int, stop: int, is_button: IsLine) -> int | None:
    """Return the line of ``Like`` over ``Reply``, where reactions between are in other words."""
    lines = filled_lines(source, body, stop)
    labels = [label_of(source.bare[n]) for n in lines]
    for place in range(len(lines) - 1, 0, -1):
        if labels[place] is Label.LIKE and source.bare[lines[place]][0].isupper():
            row = lines[place + 1 : place + 1 + _MOST_OF_ROW]
            reply = [n for n, label in enumerate(labels[place + 1 :][: len(row)])
                     if label is Label.REPLY]  # fmt: skip
            between = [source.bare[n] for n in row[: reply[0]]] if reply else []
            known = all(is_button(source.bare[n]) for n in row[: max(3, len(between))])
            short = all(len(text) <= _LONGEST_REACTION for text in between)
            return lines[place] if reply and short and not known else None
    return None


def counts(line: str) -> bool:
    """Whether a line begins with how many replies there are: "2 Replies on ADA's comment"."""
    return label_of(" ".join(line.split()[:2])) in {Label.REPLIES, Label.COMMENTS}


def likes(source: Source, first: int, stop: int) -> int | None:
    """Return the number between the button ``Like`` and ``Reply``."""
    words = [source.bare[n] for n in filled_lines(source, first, stop)]
    labels = [label_of(word) if word != "like" else None for word in words]
    spoken = [m["count"] for word in words if (m := linkedin_old.SPOKEN.match(word)) and m["count"]]
    if spoken:
        return whole(spoken[0])
    if Label.LIKE not in labels:
        return None
    after = words[len(words) - 1 - labels[::-1].index(Label.LIKE) :]
    numbers = [word.split(" ")[0] for word in after if word.isdecimal() or _COUNTED.match(word)]
    return whole(numbers[0]) if numbers else None


def replies(source: Source, first: int, stop: int) -> int:
    """Return how many replies a comment says it has; the line below may say it again."""
    for number in filled_lines(source, first, stop):
        text = source.bare[number]
        if _REACTED.search(text):
            continue
        if linkedin_old.SPOKEN_COUNT.match(text):
            return count_in(text.split(" ")[0])
        if label_of(text) is Label.REPLIES:
            below = filled_lines(source, number + 1, stop)[:1]
            if below and label_of(source.bare[below[0]]) is Label.FOLD:
                return 0  # some of them are shown, who knows how many
            return count_in(text)
    return 0


def says_whose(source: Source, head: Head, stop: int) -> bool:
    """Whether "2 Replies on NAME's comment" stands below a comment, and no button to see more."""
    lines = [source.bare[n] for n in filled_lines(source, head.body, stop)]
    named = any(head.author and head.author in line and counts(line) for line in lines)
    return named and not any(label_of(line) is Label.FOLD for line in lines)
