"""Disqus comments, copied from a page with its scripts or without.

With scripts a header is ``NAME • 9 months ago``, or ``CHILD  PARENT • 9 months
ago`` (two spaces) for a reply, which goes to PARENT's last comment before. The
row ``1  • Reply•Share ›`` closes the comment above it and begins with its
votes. The newer layout has name, date and buttons on lines of their own.

Without scripts there are no dates: a line ``Avatar`` stands above each name, and
indentation is depth. The first header may have lost its indentation. Or the page
shows names and their addresses in its own way: see ``disqus_noscript``. Mails: ``disqus_mail``.
"""

from itertools import pairwise

from thread_cli.ingest.article import take_article
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import disqus_heads, disqus_likes, disqus_mail, disqus_noscript
from thread_cli.ingest.formats import disqus_lines as kind
from thread_cli.ingest.headed import Head, add_before, add_comments, add_furniture
from thread_cli.ingest.line_parts import number_in, whole
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import label_of
from thread_cli.model import FurnitureKind


def _is_page(text: str) -> bool:
    known = kind.PAGE.match(text) or disqus_likes.HEADING.match(text)
    return bool(known) or label_of(text) in kind.PAGE_LABELS


def _closes(text: str) -> bool:
    return bool(kind.CLOSE.match(text)) and any(map(str.isalpha, text))


def _is_button(text: str) -> bool:
    return (
        bool(kind.CLOSE.match(text) or kind.BUTTON.match(text))
        or label_of(text.rstrip(" ›>")) in kind.BUTTON_LABELS
    )


class DisqusReader:
    """Reads the layouts with and without scripts."""

    name = "disqus"
    label = "Disqus"
    example = "Ada  Bo Li • 9 months ago\nI agree with you.\n 1  • Reply•Share ›"

    def detect(self, source: Source) -> Detection:
        """Look for mails with links to comments, else for what pages have."""
        if mailed := disqus_mail.find_heads(source):
            return Detection(0.96, f"{len(mailed)} mails with links to comments")
        return self._detect_page(source)

    @staticmethod
    def _detect_page(source: Source) -> Detection:
        """Look for headers with a bullet, the closing rows, or lines ``Avatar``."""
        if topped := disqus_likes.find_topped(source):
            return Detection(0.92, f"{len(topped)} × NAME DATE over text and “Like Reply”")
        if liked := disqus_likes.find_heads(source):
            return Detection(0.9, f"{len(liked)} dates above “Like” and “Reply”, whom they answer")
        heads = closes = avatars = marks = 0
        for text in source.bare:
            if not text or len(text) > 260:
                continue
            heads += ("•" in text or "·" in text) and bool(kind.HEAD.match(text))
            closes += ("•" in text or "·" in text) and _closes(text)
            avatars += text == "Avatar"
            marks += text[-1] == "›" and kind.closes(text)
            marks += "isqus" in text.lower() and bool(
                kind.PAGE.match(text) or kind.FOOTER.match(text)
            )
        if closes and (heads or avatars):
            sure = 0.95 if closes > 1 or heads > 1 else 0.85
            return Detection(sure, f"{closes} rows “Reply•Share ›” and {heads} lines NAME • DATE")
        if closes > 1 and len(disqus_heads.stacked(source)) > 1:
            return Detection(0.9, f"{closes} rows “Reply•Share ›” below names over dates")
        if heads > 1 and (avatars > 1 or marks):
            return Detection(0.85, f"{heads} lines NAME • DATE and Disqus's marks")
        return _without_scripts(source, avatars) or _weaker(source, heads, marks)

    def read(self, source: Source) -> Draft:
        """Cut the source at the headers of the layout it is in."""
        draft = Draft([], 0.0, "", order="display", nesting=0)
        bare = source.bare
        posts, what = _posts(source)
        if not posts:
            return draft
        end = next(
            (
                i
                for i in range(posts[-1].body, len(bare))
                if kind.FOOTER.match(bare[i]) or disqus_likes.FOOT.match(bare[i])
            ),
            len(bare),
        )
        limits = [*(post.first for post in posts[1:]), end]
        for post, limit in zip(posts, limits, strict=True):
            post.body = _below_waiting(bare, post, limit)
            if post.end is None:
                _read_close(bare, post, limit)
        for text in bare[: posts[0].first]:
            if match := kind.COUNT.match(text):
                draft.declared = whole(match["count"])
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


def _posts(source: Source) -> tuple[list[Head], str]:
    """Return the headers of the layout that it is, and what they are."""
    if mailed := disqus_mail.find_heads(source):
        return mailed, "mails with links to comments"
    return _page_posts(source)


def _page_posts(source: Source) -> tuple[list[Head], str]:
    if topped := disqus_likes.find_topped(source):
        return topped, "names with dates over texts, with likes below"
    if liked := disqus_likes.find_heads(source):
        return liked, "names over texts, with likes below"
    if addressed := disqus_noscript.find_heads(source):
        return addressed, "names, some after an address"
    if posts := disqus_heads.headed(source):
        return posts, "lines NAME • DATE"
    stacked, marked = disqus_heads.stacked(source), disqus_heads.marked(source)
    if len(marked) > len(stacked):  # a name may read like a date
        return marked, "lines “Avatar” above names"
    return stacked, "names above dates"


def _without_scripts(source: Source, avatars: int) -> Detection | None:
    # A picture that some have is another page's.
    if (
        avatars > 1
        and len(marked := disqus_heads.marked(source)) > 1
        and len(disqus_heads.stacked(source)) <= 2 * len(marked)
    ):
        return Detection(0.8, f"{avatars} lines “Avatar”, each above a name")
    if addressed := disqus_noscript.find_heads(source):
        return Detection(0.85, f"{len(addressed)} names, some after an address, none with a date")
    return None


def _weaker(source: Source, heads: int, marks: int) -> Detection:
    if marks and len(disqus_heads.stacked(source)) > 1:
        return Detection(0.75, "names above dates, and Disqus's marks")
    if heads > 1:
        return Detection(0.3, f"{heads} lines NAME • DATE")
    return NOT_SEEN


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
        up, *down = bare[here].split() or [""]  # votes down stand beside those up
        score = number_in(up) if not down or (len(down) == 1 and down[0].isdecimal()) else None
        if score is not None and (kind.is_of_page(bare[after]) or number_in(bare[after]) == 0):
            post.score = score
            post.end = here
            return


def _below_waiting(bare: list[str], post: Head, limit: int) -> int:
    """Return where a text begins below the line that it waits to be approved."""
    filled = [i for i in range(post.body, limit) if bare[i]][:2]
    if len(filled) == 2 and kind.AWAITS.match(bare[filled[0]]) and not _is_button(bare[filled[1]]):
        return filled[0] + 1
    return post.body


def _near(bare: list[str], index: int, limit: int) -> bool:
    """Whether a closing row stands at its comment's end."""
    return not any(
        text and not kind.BUTTON.match(text) and not kind.CLOSE.match(text)
        for text in bare[index + 1 : limit]
    )


READER = DisqusReader()
