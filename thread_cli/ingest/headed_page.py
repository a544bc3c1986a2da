"""A page that is a head, then comments with headers down to its end."""

import re
from collections.abc import Sequence

from thread_cli.ingest.draft import Draft
from thread_cli.ingest.headed import (
    Head,
    IsLine,
    add_comments,
    add_cut_start,
    add_furniture,
    filled_lines,
    no_line,
)
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind


def add_page(
    source: Source,
    draft: Draft,
    heads: Sequence[Head],
    start: int,
    is_button: IsLine,
    *,
    is_foot: IsLine = no_line,
) -> None:
    """Add the whole page; its own head ends at line ``start``, its foot begins at ``is_foot``.

    Parents are counted from the first header.
    """
    add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
    add_cut_start(source, draft, start, heads[0].first, is_button, heads=heads)
    shift_parents(heads, len(draft.records))
    below = range(heads[-1].body, len(source))
    end = next((n for n in below if is_foot(source.bare[n])), len(source))
    add_comments(source, draft, heads, end, is_button=is_button)
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)


#: The end of a comment that was cut off has no more lines; an article has.
_MOST_OF_CUT = 4


def add_above(
    source: Source, draft: Draft, heads: Sequence[Head], page: int, is_button: IsLine
) -> None:
    """Add what stands above the comments: the page's head down to line ``page``, then the rest.

    The rest is the end of a comment, if it is short, or an article.
    """
    add_furniture(source, draft, 0, page, FurnitureKind.HEADER)
    if len(filled_lines(source, page, heads[0].first)) <= _MOST_OF_CUT:
        add_cut_start(source, draft, page, heads[0].first, is_button, heads=heads)
    else:
        add_furniture(source, draft, page, heads[0].first, FurnitureKind.ARTICLE)


def shift_parents(heads: Sequence[Head], by: int) -> None:
    """Count parents from so many records before the first header, in place."""
    for head in heads:
        head.parent = None if head.parent is None else head.parent + by


#: A post's first line is no longer where it is its title.
_LONGEST_TITLE = 120


def leave_out_post(source: Source, draft: Draft, heads: list[Head]) -> list[Head]:
    """Return all headers but the first: that is of the post the others are said of.

    It becomes the page's article, and its author the post's; what answers it is at the top. Where
    nothing is said of it, all headers are returned.

    Args:
        source: The source.
        draft: Gets the furniture, who wrote the post, and its first line as a title if it has none.
        heads: In the order of the source, with parents counted from the first.
    """
    post, others = heads[0], heads[1:]
    if not others:
        return heads
    add_furniture(source, draft, post.first, others[0].first, FurnitureKind.ARTICLE)
    draft.post_author = post.author
    first = next(
        (text for text in [post.lead, *source.bare[post.body : others[0].first]] if text), ""
    )
    if draft.title is None and len(first) <= _LONGEST_TITLE:
        draft.title = first
    for head in others:
        head.is_root = head.is_root or head.parent == 0
        head.parent = head.parent - 1 if head.parent else None
    return others


def below_page_head(source: Source, heads: Sequence[Head], page: re.Pattern[str]) -> int:
    """Return the line below the last one above the comments that ``page`` matches."""
    above = (i for i in range(heads[0].first - 1, -1, -1) if page.match(source.bare[i]))
    return next(above, -1) + 1


def forget_flat_levels(heads: Sequence[Head]) -> None:
    """Leave depth open where all are on one level.

    Nothing is nested, or the selection lost the indentation: which of the two is not shown.
    """
    if len({head.level for head in heads}) == 1:
        for head in heads:
            head.level = None


def mend_first_level(source: Source, heads: Sequence[Head]) -> None:
    """Set the first header's level, in place, where the selection began in that line.

    Then it has lost its indentation, which its text still has; the first comment is at the top.
    """
    levels = [head.level for head in heads[1:] if head.level is not None]
    if heads[0].level != 0 or not levels or any(source.bare[: heads[0].first]):
        return
    said = filled_lines(source, heads[0].body, heads[1].first)[:1]
    if said and source.indents[said[0]] >= min(levels):
        heads[0].level = min(levels)


def link_first_replies(heads: Sequence[Head], answers: Sequence[bool | None]) -> None:
    """Set what buttons show where indentation is lost: only replies have one to their parent.

    What has none is at the top. The first below such a comment answers that; of the next ones any
    may be answered.

    Args:
        heads: In the order of the source.
        answers: Whether each has the button; none where its buttons are not shown.
    """
    if True not in answers:
        return
    for number, (head, answer) in enumerate(zip(heads, answers, strict=True)):
        head.is_root = answer is False
        if answer and number and answers[number - 1] is False:
            head.parent = number - 1
