"""Quotes that a structured source gives itself: checked, and tied to the comments they are from."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from thread_cli.model import Comment, Json, Notice


def with_given_quotes(comments: Sequence[Comment]) -> tuple[list[Comment], list[Notice]]:
    """Return the comments with what they bring under ``quotes`` made safe to use.

    In a source, ``comment`` is the identifier of the comment quoted, like ``parent``; it becomes
    that comment's id, or null where no comment has it. What is no quote in the comment's text
    is left out; a comment that keeps none is searched for quotes like any other.
    """
    by_source_id = {c.source_id: c.id for c in comments if c.source_id is not None}
    checked: list[Comment] = []
    bad = 0
    for comment in comments:
        if "quotes" not in comment.extra:
            checked.append(comment)
            continue
        given = comment.extra["quotes"]
        listed = given if isinstance(given, list) else [given]
        quotes = [_checked(quote, comment, by_source_id) for quote in listed]
        kept = sorted((q for q in quotes if q is not None), key=lambda q: (q["start"], -q["end"]))
        bad += len(kept) < len(listed)
        rest = {key: value for key, value in comment.extra.items() if key != "quotes"}
        checked.append(replace(comment, extra={**rest, "quotes": [*kept]} if kept else rest))
    if not bad:
        return checked, []
    message = f'{bad} comments have a "quotes" that does not fit their text; it was left out'
    return checked, [Notice("bad-value", message, weighty=True)]


def _checked(quote: Json, comment: Comment, by_source_id: dict[str, int]) -> dict[str, Any] | None:
    """Return the quote as the rest of the program has it, or none where it is no quote."""
    if not isinstance(quote, dict):
        return None
    start, end, source = quote.get("start"), quote.get("end"), quote.get("comment")
    if type(start) is not int or type(end) is not int:
        return None
    if not 0 <= start < end <= len(comment.text):
        return None
    target = by_source_id.get(str(source)) if type(source) in {str, int} else None
    return {"start": start, "end": end, "comment": None if target == comment.id else target}
