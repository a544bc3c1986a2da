"""Where Disqus comments begin: a name and its age on a line or two, or a name below ``Avatar``."""

import re
from itertools import pairwise

from thread_cli.ingest.formats import disqus_lines as kind
from thread_cli.ingest.generic.gone import is_gone
from thread_cli.ingest.headed import Head
from thread_cli.ingest.line_parts import can_be_name
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import label_of


def headed(source: Source) -> list[Head]:
    """Find ``NAME • DATE`` and ``CHILD  PARENT • DATE``."""
    posts: list[Head] = []
    last_of: dict[str, int] = {}
    by_space = _by_space(source)
    open_levels: list[tuple[int, int]] = []  # (indent, number) from the root down
    indents = source.indents
    for index, text in enumerate(source.bare):
        match = kind.HEAD.match(text) if len(text) <= 260 and ("•" in text or "·" in text) else None
        if match is None or label_of(match["names"]) in kind.PAGE_LABELS:
            continue
        for gone in _deleted(source.bare, posts, index):
            _under(posts, open_levels, gone, indents[gone.body])
        names = kind.GLYPHS.sub("  ", match["names"]).strip()
        author, parent = _split(names, last_of)
        if parent is None and names in by_space:
            author, parent = by_space[names]
        first = index
        if index and (
            kind.AVATAR.match(source.bare[index - 1]) or source.bare[index - 1] == author
        ):
            first = index - 1  # the picture, or its text
        post = Head(first, index + 1, author, match["date"])
        while open_levels and open_levels[-1][0] >= indents[index]:
            open_levels.pop()
        over = open_levels[-1][1] if open_levels else None
        if parent is None and over is not None and posts[over].author is None:
            post.parent = over  # whom it answers has no name any more
        else:
            _answer(posts, post, parent, last_of, over)
        if match["edited"]:
            post.extra["edited"] = True
        last_of[author] = len(posts)
        open_levels.append((source.indents[index], len(posts)))
        posts.append(post)
    for gone in _deleted(source.bare, posts, len(source)):
        _under(posts, open_levels, gone, indents[gone.body])
    return posts


def _answer(
    posts: list[Head], post: Head, parent: str | None, last_of: dict[str, int], over: int | None
) -> None:
    """Set whom a comment answers: ``parent`` by name, or nobody; ``over`` is what it is below."""
    if parent is None:
        post.is_root = True
    elif parent in last_of:
        is_over = over is not None and posts[over].author == parent  # and no later reply of hers
        post.parent = over if is_over else last_of[parent]
    elif posts and posts[-1].author is None:
        post.parent = len(posts) - 1  # whose name is gone, too


def _under(posts: list[Head], open_levels: list[tuple[int, int]], gone: Head, indent: int) -> None:
    """Append a comment that is gone: no name tells whom it answered, but its margin may."""
    while open_levels and open_levels[-1][0] >= indent:
        open_levels.pop()
    gone.parent = open_levels[-1][1] if open_levels else None
    open_levels.append((indent, len(posts)))
    posts.append(gone)


def _deleted(bare: list[str], posts: list[Head], stop: int) -> list[Head]:
    """Return the comments that were deleted between the last of ``posts`` and line ``stop``.

    A line says so where a header would stand: below what closes the comment above. Where nobody
    may reply any more, that is a button to share alone.
    """
    if not posts:
        return []
    found: list[Head] = []
    closed, first = False, None
    for number in range(posts[-1].body, stop):
        text = bare[number]
        if kind.AVATAR.match(text):
            first = number
        elif closed and (kind.DELETED.match(text) or is_gone(text)):
            begin = number if first is None else first
            found.append(Head(begin, number, None, end=number + 1, extra={"deleted": True}))
            first = None
        elif text and not kind.BUTTON.match(text):
            closed, first = kind.closes(text), None
    return found


def _by_space(source: Source) -> dict[str, tuple[str, str]]:
    """Return ``CHILD PARENT``, split, where but one space is left between the two.

    A name may have two words, too: so the last of them are the name of somebody above, and a badge
    stands between, or the line is set in deeper than that one's, or it is so more than once.
    """
    found: dict[str, tuple[str, str]] = {}
    sure = False
    indents: dict[str, int] = {}  # of each one's last header
    for index, text in enumerate(source.bare):
        match = kind.HEAD.match(text) if len(text) <= 260 and ("•" in text or "·" in text) else None
        if match is None:
            continue
        names = match["names"].strip()
        if kind.GLYPHS.search(names) or re.search(r"\s{2,}", names):
            return {}  # here the two are kept apart
        words, author = names.split(" "), kind.BADGE.sub("", names)
        for size in range(1, len(words)):
            child, parent = " ".join(words[:size]), " ".join(words[size:])
            if parent not in indents:
                continue
            author = kind.BADGE.sub("", child)
            found[names] = author, parent
            sure = sure or author != child or source.indents[index] > indents[parent]
            break
        indents[author] = source.indents[index]
    return found if sure or len(found) > 1 else {}


def _split(names: str, last_of: dict[str, int]) -> tuple[str, str | None]:
    """Split ``CHILD  PARENT``; a name may hold two spaces itself, so known parents win."""
    parts = re.split(r"\s{2,}", names)
    cuts = range(1, len(parts))
    for cut in cuts:
        child, parent = "  ".join(parts[:cut]), "  ".join(parts[cut:])
        if kind.BADGE.sub("", parent) in last_of:
            return kind.BADGE.sub("", child), kind.BADGE.sub("", parent)
    if len(parts) > 1:
        if kind.BADGE.match(f" {parts[1]}") and len(parts) == 2:
            return kind.BADGE.sub("", parts[0]), None
        return kind.BADGE.sub("", parts[0]), kind.BADGE.sub("", parts[-1])
    return kind.BADGE.sub("", names), None


def stacked(source: Source) -> list[Head]:
    """Find the newer layout: a name, maybe who is answered, and the date below."""
    posts: list[Head] = []
    last_of: dict[str, int] = {}
    bare = source.bare
    floor = 0
    for index, text in enumerate(bare):
        match = kind.DATE.match(text) if 0 < len(text) <= 50 else None
        if match is None or index <= floor - 1:
            continue
        above = [i for i in range(max(floor, index - 6), index) if bare[i]]
        names = [i for i in above[-3:] if can_be_name(bare[i]) and not kind.is_of_page(bare[i])]
        # Only an unbroken run of lines that can be names belongs to the header.
        while len(names) > 1 and any(
            b - a > 2 or any(kind.is_of_page(t) for t in bare[a + 1 : b] if t)
            for a, b in pairwise(names)
        ):
            names.pop(0)
        if not names:
            continue
        if len(names) > 1 and _is_initial(bare[names[0]], bare[names[1]]):
            names.pop(0)  # in place of a picture
        posts += _deleted(bare, posts, names[0])
        author, addressed = _split(kind.GLYPHS.sub("  ", bare[names[0]]).strip(), last_of)
        others = [_BEFORE_ANSWERED.sub("", bare[i]) for i in names[1:]]
        answered = next((name for name in others if name in last_of), None)
        on_one_line = answered is None and addressed in last_of
        answered = addressed if addressed in last_of else answered
        post = Head(_from_alt(bare, names[0], floor, author), index + 1, author, match["date"])
        below = next((i for i in range(index + 1, min(index + 3, len(bare))) if bare[i]), index)
        if bare[below].lower() == "edited":
            post.body = below + 1
            post.extra["edited"] = True
        if answered is not None and (on_one_line or answered != author):
            post.parent = last_of[answered]
        if match["edited"]:
            post.extra["edited"] = True
        last_of[author] = len(posts)
        posts.append(post)
        floor = post.body
    posts += _deleted(bare, posts, len(bare))
    if any(post.parent is not None for post in posts):  # then it is shown for every reply
        for post in posts:
            post.is_root = post.parent is None and post.author is not None
    return posts


def _from_alt(bare: list[str], first: int, floor: int, author: str) -> int:
    """Return where a header begins whose picture's text, the name, stands above some buttons."""
    for number in range(first - 1, max(floor, first - 5) - 1, -1):
        if bare[number] == author:
            return number
        if bare[number] and not kind.is_of_page(bare[number]):
            break
    return first


#: Some pages set a mark before the name of whom somebody answers.
_BEFORE_ANSWERED = re.compile(r"\A[>→➜➤▶▸↪↩@\ue000-\uf8ff]\s*")


def _is_initial(text: str, name: str) -> bool:
    return len(text) == 1 and name.casefold().startswith(text.casefold())


def marked(source: Source) -> list[Head]:
    """Find ``Avatar`` above a name; depth is indentation."""
    posts: list[Head] = []
    bare, indents = source.bare, source.indents
    for index, text in enumerate(bare):
        if not kind.AVATAR.match(text):
            continue
        below = next((i for i in range(index + 1, min(index + 4, len(bare))) if bare[i]), None)
        if below is None or kind.AVATAR.match(bare[below]) or len(bare[below]) > 80:
            continue
        post = Head(index, below + 1, bare[below], level=indents[below])
        posts.append(post)
    if len({post.level for post in posts}) == 1:
        for post in posts:
            post.level = None  # flat, or the indentation was lost: depth is not shown
    elif posts and posts[0].first == 0:
        posts[0].level = 0  # a selection that begins in a header has lost its indentation
    return posts
