"""Whom a comment answers where its site writes that person's name at the head of the reply.

LinkedIn, Facebook and YouTube put the full name or handle of whoever is answered before the
text; what tells it from a person's own words is that it is, letter for letter, the display
name of somebody above.
"""

from collections.abc import Mapping

#: What may follow the name: not a letter, which would make it another's longer name.
_WORDY = frozenset("_-'’")


def answered(text: str, last_by: Mapping[str, int], *, short: bool = False) -> int | None:
    """Return the number of the comment that a body says it answers, or none.

    Args:
        text: The body's first line.
        last_by: For each name above, the number of that person's last comment.
        short: Whether names of one word count that are no handles (``@ada``): elsewhere "May I
            ask?" does not answer May.
    """
    best = ""
    for name in last_by:
        rest = text[len(name) : len(name) + 1]
        whole = not rest or not (rest.isalnum() or rest in _WORDY)
        if len(name) > len(best) and text.startswith(name) and whole:
            best = name if short or " " in name or name.startswith("@") else best
    return last_by[best] if best else None
