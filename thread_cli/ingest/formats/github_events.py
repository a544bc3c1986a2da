"""What stands between GitHub's comments: events, commits, the lines that reviews are about."""

import re
from collections.abc import Sequence

from thread_cli.ingest.formats.github_heads import PageHead, line_above
from thread_cli.ingest.formats.github_lines import (
    ABOUT_LINES,
    ANSWERS_END,
    AVATAR,
    BUTTONS,
    COMMIT,
    COMMIT_ROW,
    DATE_LINE,
    EVENT,
    EVENT_DATED,
    FOLDED,
    LOGIN,
    LOOSE_DATE,
    ON_DIFF,
    VERBS,
)
from thread_cli.ingest.headed import Head


def first_event(lines: list[str], body: int, limit: int) -> int:
    """Return where what happened to the issue begins, after a comment's body."""
    for index in range(body, limit):
        text = lines[index]
        if not text or len(text) > 300:
            continue
        if COMMIT_ROW.match(text) or _is_folded(lines, index, limit):
            return index
        if COMMIT.match(text):
            pictures = [i for i in range(max(body, index - 4), index) if AVATAR.match(lines[i])]
            if pictures:
                return pictures[0]
        if re.fullmatch(VERBS + r".{0,120}", text):
            above = line_above(lines, index)
            if (
                above >= body
                and LOGIN.match(lines[above].lstrip("@"))
                and _dated_soon(lines, index, limit)
            ):
                over = line_above(lines, above)
                twin = over >= body and lines[over].lstrip("@") == lines[above].lstrip("@")
                return over if twin else above
        if ABOUT_LINES.match(text):
            above = line_above(lines, index)
            return above if above > body and " " not in lines[above] else index
        match = EVENT.match(text)
        actor = match["actor"] if match else None
        if actor and (EVENT_DATED.match(text) or LOOSE_DATE.search(text[-40:])):
            above = line_above(lines, index)
            return above if above >= body and lines[above].lstrip("@") == actor else index
    return limit


def _dated_soon(lines: list[str], index: int, limit: int) -> bool:
    near = lines[index : min(limit, index + 6)]
    return any(EVENT_DATED.match(t) or DATE_LINE.match(t) or LOOSE_DATE.search(t[-40:])
               for t in near if t and len(t) <= 300)  # fmt: skip


def _is_folded(lines: list[str], index: int, limit: int) -> bool:
    """Whether a file's name stands here, over a conversation that is folded away."""
    below = [text for text in lines[index + 1 : min(limit, index + 5)] if text][:2]
    return " " not in lines[index] and any(text in FOLDED for text in below)


def link_notes(
    lines: list[str], heads: Sequence[PageHead], posts: Sequence[Head], base: int
) -> None:
    """Let the notes of a review answer the first one on the same lines of code, in place.

    Args:
        lines: The page's.
        heads: The headers; those of notes say so.
        posts: The comments of ``heads``.
        base: How many records stand before the first.
    """
    first: int | None = None
    for number in range(1, len(heads)):
        above, here = posts[number - 1], heads[number]
        stop = above.body if above.end is None else above.end
        between = [text for text in lines[stop : here.first] if text]
        if any(ABOUT_LINES.match(text) or ON_DIFF.search(text) for text in between):
            first = number if here.note else None
            continue
        rows = [text for text in lines[above.body : here.first] if text][-2:]
        ended = any(not BUTTONS.match(text) for text in between) or ANSWERS_END & {*rows}
        if not here.note or ended:
            first = None
        if first is not None:
            posts[number].parent = base + first
