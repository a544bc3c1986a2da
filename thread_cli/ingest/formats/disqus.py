"""Disqus comments, copied from a page with its scripts or without.

With scripts a header is ``NAME • 9 months ago``, or ``CHILD  PARENT • 9 months
ago`` (two spaces) for a reply, which goes to PARENT's last comment before. The
row ``1  • Reply•Share ›`` closes the comment above it and begins with its
votes. The newer layout has name, date and buttons on lines of their own.

Without scripts there are no dates: a line ``Avatar`` stands above each name, and
indentation is depth. The first header may have lost its indentation. Or the page
shows names and their addresses in its own way: see ``disqus_noscript``.
"""

import re
from itertools import pairwise

from thread_cli.ingest.article import take_article
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import disqus_lines as kind
from thread_cli.ingest.formats import disqus_noscript
from thread_cli.ingest.generic.gone import is_gone
from thread_cli.ingest.headed import Head, add_before, add_comments, add_furniture
from thread_cli.ingest.line_parts import can_be_name, number_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import label_of
from thread_cli.model import FurnitureKind


def _is_page(text: str) -> bool:
    return bool(kind.PAGE.match(text)) or label_of(text) in kind.PAGE_LABELS


def _closes(text: str) -> bool:
    return bool(kind.CLOSE.match(text)) and any(map(str.isalpha, text))


def _is_button(text: str) -> bool:
    return (
        bool(kind.CLOSE.match(text) or kind.BUTTON.match(text))
        or label_of(text) in kind.BUTTON_LABELS
    )


class DisqusReader:
    """Reads the layouts with and without scripts."""

    name = "disqus"
    label = "Disqus"
    example = "Ada  Bo Li • 9 months ago\nI agree with you.\n 1  • Reply•Share ›"

    def detect(self, source: Source) -> Detection:
        """Look for headers with a bullet, the closing rows, or lines ``Avatar``."""
        heads = closes = avatars = marks = 0
        for text in source.bare:
            if not text or len(text) > 260:
                continue
            heads += ("•" in text or "·" in text) and bool(kind.HEAD.match(text))
            closes += ("•" in text or "·" in text) and _closes(text)
            avatars += text == "Avatar"
            marks += text == "Share ›"
            marks += "Disqus" in text and bool(kind.PAGE.match(text) or kind.FOOTER.match(text))
        if closes and (heads or avatars):
            sure = 0.95 if closes > 1 or heads > 1 else 0.85
            return Detection(sure, f"{closes} rows “Reply•Share ›” and {heads} lines NAME • DATE")
        if heads > 1 and (avatars > 1 or marks):
            return Detection(0.85, f"{heads} lines NAME • DATE and Disqus's marks")
        return _without_scripts(source, avatars) or _weaker(source, heads, marks)

    def read(self, source: Source) -> Draft:
        """Cut the source at the headers of the layout it is in."""
        draft = Draft([], 0.0, "", order="display", nesting=0)
        bare = source.bare
        posts = _headed(source)
        what = "lines NAME • DATE"
        if not posts:
            stacked, marked = _stacked(source), _marked(source)
            posts, what = stacked, "names above dates"
            if len(marked) > len(stacked):  # a name may read like a date
                posts, what = marked, "lines “Avatar” above names"
        if addressed := disqus_noscript.find_heads(source):
            posts, what = addressed, "names, some after an address"
        if not posts:
            return draft
        end = next(
            (i for i in range(posts[-1].body, len(bare)) if kind.FOOTER.match(bare[i])), len(bare)
        )
        limits = [*(post.first for post in posts[1:]), end]
        for post, limit in zip(posts, limits, strict=True):
            _read_close(bare, post, limit)
        for text in bare[: posts[0].first]:
            if match := kind.COUNT.match(text):
                draft.declared = int(match["count"].replace(",", ""))
        add_before(
            source,
            draft,
            posts[0].first,
            is_page=_is_page,
            is_button=_is_button,
            heads=posts,
        )
        shift = len(draft.records)
        for post in posts:
            post.parent = None if post.parent is None else post.parent + shift
        add_comments(
            source,
            draft,
            posts,
            end,
            is_button=_is_button,
            is_noise=lambda text: text == "see more",
        )
        if not draft.notices:
            take_article(draft, [t for t in bare[: posts[0].first] if not kind.PAGE.match(t)])
        for record in draft.records:
            if kind.DELETED.match(record.text):
                record.extra = {**record.extra, "deleted": True}
        add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
        draft.reason = f"{len(posts)} {what}"
        draft.confidence = 0.95 if len(posts) > 1 else 0.7
        return draft


def _without_scripts(source: Source, avatars: int) -> Detection | None:
    # A picture that some have is another page's.
    if (
        avatars > 1
        and len(marked := _marked(source)) > 1
        and len(_stacked(source)) <= 2 * len(marked)
    ):
        return Detection(0.8, f"{avatars} lines “Avatar”, each above a name")
    if addressed := disqus_noscript.find_heads(source):
        return Detection(0.85, f"{len(addressed)} names, some after an address, none with a date")
    return None


def _weaker(source: Source, heads: int, marks: int) -> Detection:
    if marks and len(_stacked(source)) > 1:
        return Detection(0.75, "names above dates, and Disqus's marks")
    if heads > 1:
        return Detection(0.3, f"{heads} lines NAME • DATE")
    return NOT_SEEN


def _headed(source: Source) -> list[Head]:
    """Find ``NAME • DATE`` and ``CHILD  PARENT • DATE``."""
    posts: list[Head] = []
    last_of: dict[str, int] = {}
    for index, text in enumerate(source.bare):
        if len(text) > 260 or not ("•" in text or "·" in text):
            continue
        match = kind.HEAD.match(text)
        if match is None or label_of(match["names"]) in kind.PAGE_LABELS:
            continue
        posts += _deleted(source.bare, posts, index)
        names = kind.GLYPHS.sub("  ", match["names"]).strip()
        author, parent = _split(names, last_of)
        first = index
        if index and (
            kind.AVATAR.match(source.bare[index - 1]) or source.bare[index - 1] == author
        ):
            first = index - 1  # the picture, or its text
        post = Head(first, index + 1, author, match["date"])
        if parent is None:
            post.is_root = True
        elif parent in last_of:
            post.parent = last_of[parent]
        elif posts and posts[-1].author is None:
            post.parent = len(posts) - 1  # whose name is gone, too
        if match["edited"]:
            post.extra["edited"] = True
        last_of[author] = len(posts)
        posts.append(post)
    return posts + _deleted(source.bare, posts, len(source))


def _deleted(bare: list[str], posts: list[Head], stop: int) -> list[Head]:
    """Return the comments that were deleted between the last of ``posts`` and line ``stop``.

    A line says so where a header would stand: below what closes the comment above.
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
            closed, first = len(text) <= 80 and bool(kind.CLOSE.match(text)), None
    return found


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
            return parts[0], None
        return kind.BADGE.sub("", parts[0]), kind.BADGE.sub("", parts[-1])
    return kind.BADGE.sub("", names), None


def _stacked(source: Source) -> list[Head]:
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
        names = [i for i in above[-3:] if can_be_name(bare[i]) and not kind.BUTTON.match(bare[i])]
        names = [i for i in names if not kind.PAGE.match(bare[i])]
        # Only an unbroken run of lines that can be names belongs to the header.
        while len(names) > 1 and any(
            b - a > 2 or any(kind.BUTTON.match(t) for t in bare[a + 1 : b] if t)
            for a, b in pairwise(names)
        ):
            names.pop(0)
        if not names:
            continue
        if len(names) > 1 and _is_initial(bare[names[0]], bare[names[1]]):
            names.pop(0)  # in place of a picture
        author, addressed = _split(kind.GLYPHS.sub("  ", bare[names[0]]).strip(), last_of)
        answered = next((bare[i] for i in names[1:] if bare[i] in last_of), None)
        on_one_line = answered is None and addressed in last_of
        answered = addressed if addressed in last_of else answered
        post = Head(names[0], index + 1, author, match["date"])
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
    if any(post.parent is not None for post in posts):  # then it is shown for every reply
        for post in posts:
            post.is_root = post.parent is None
    return posts


def _is_initial(text: str, name: str) -> bool:
    return len(text) == 1 and name.casefold().startswith(text.casefold())


def _marked(source: Source) -> list[Head]:
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


def _read_close(bare: list[str], post: Head, limit: int) -> None:
    """Read the row that closes a comment, and its votes."""
    for index in range(post.body, limit):
        match = kind.CLOSE.match(bare[index]) if len(bare[index]) <= 80 else None
        if match and (match["up"] or index == limit - 1 or not bare[index + 1] or _near(
            bare, index, limit
        )):  # fmt: skip
            post.end = index
            if match["up"]:
                post.score = number_in(match["up"])
            elif index > post.body and (votes := number_in(bare[index - 1])) is not None:
                post.score, post.end = votes, index - 1
            return
    filled = [i for i in range(post.body, limit) if bare[i]]
    for here, after in pairwise(filled[-8:]):
        up, _, down = bare[here].partition(" ")  # votes down stand beside those up
        score = number_in(up) if not down or down.isdecimal() else None
        if score is not None and bare[after] in {"Reply", "Share", "•", "0", "Share ›"}:
            post.score = score
            post.end = here
            return


def _near(bare: list[str], index: int, limit: int) -> bool:
    """Whether a closing row stands at its comment's end."""
    return not any(
        text and not kind.BUTTON.match(text) and not kind.CLOSE.match(text)
        for text in bare[index + 1 : limit]
    )


READER = DisqusReader()
