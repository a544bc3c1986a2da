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
from thread_cli.ingest.formats import disqus_noscript
from thread_cli.ingest.headed import Head, add_before, add_comments, add_furniture
from thread_cli.ingest.line_parts import can_be_name, number_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of, words_of
from thread_cli.model import FurnitureKind

_AGO = (
    r"(?:(?:an?|one|\d{1,3}|a few) (?:second|minute|hour|day|week|month|year)s? ago|just now|"
    r"(?:vor|il y a|hace|há|för|for|před|pred|acum) .{1,25}|"
    r".{1,25} (?:fa|geleden|sedan|siden|atrás|temu|назад|тому|önce|lalu|sitten|trước)|"
    r".{1,25}(?:前| ?전)|yesterday)"
)
_EDITED = rf"(?P<edited>\s*[-•·]?\s*(?i:{words_of(Label.EDITED)}))?"
_HEAD = re.compile(rf"(?P<names>\S.{{0,160}}?)\s*[•·]\s*(?P<date>{_AGO}){_EDITED}\Z")
_DATE = re.compile(rf"[•·]?\s*(?P<date>{_AGO}){_EDITED}\Z", re.IGNORECASE)
_CLOSE = re.compile(
    r"(?:(?P<up>\d[\d,]*)\s*)?(?:(?P<down>\d[\d,]*)\s*)?(?:[•·]\s*)*"
    r"(?:(?:Edit|Delete|Bearbeiten|Löschen|Modifier|Supprimer|Editar|Eliminar)\s*[•·]\s*)*"
    rf"(?i:{words_of(Label.REPLY)})\s*[•·]\s*(?i:{words_of(Label.SHARE)})\s*[›>]?"
    r"(?:\s*Twitter)?(?:\s*Facebook)?\Z"
)
_GLYPHS = re.compile(r"(?:\s*[△▲▽▼⌃⌄\ue000-\uf8ff]\s*|\s+\|\s+)+")
_BADGE = re.compile(r"\s+(?:Mod|Moderator|Admin|Author|Guest|Subscriber|Top Commenter)\Z")
_AVATAR = re.compile(r"Avatar\Z")
_BUTTON = re.compile(
    r"(?:see more|see less|Show more replies|[−+–-]|[−–-]\s?\+|Flag as inappropriate|"
    r"\d{1,6}(?: \d{1,6})?|"
    r"△|▽|•|·|▲|▼|"
    r"Thumbnail|View \d* ?(?:more )?repl(?:y|ies)|Show (?:more|\d+) .{0,20}repl(?:y|ies).{0,20}|"
    r"Like|Reply|Share(?: ›)?|[Uu]p ?[Vv]ote|[Dd]own ?[Vv]ote|Upvoters|Unlike|"
    r"Load more comments|Avatar|Hide|Edit|Twitter|Facebook)\Z"
)
_DELETED = re.compile(
    r"(?:This comment (?:was|has been|is) (?:deleted|removed|awaiting)|"
    r"Dieser Kommentar wurde (?:gelöscht|entfernt)|Ce commentaire a été supprimé|"
    r"Este comentario (?:fue|ha sido) (?:eliminado|borrado)|"
    r"Este comentário foi (?:deletado|excluído|apagado|removido)|"
    r"Questo commento è stato (?:eliminato|rimosso|cancellato)|"
    r"Deze reactie (?:is|werd) verwijderd|Den här kommentaren (?:har tagits|togs) bort).{0,40}\Z"
)
_COUNT = re.compile(r"(?P<count>\d[\d,]*) [Cc]omments?(?:\t.{0,80})?\Z")
_PAGE = re.compile(
    r"(?:Sort by .{1,20}|Join the discussion.{0,3}|Start the discussion.{0,3}|Log in with|"
    r"or sign up with Disqus.*|LOG IN WITH|OR SIGN UP WITH.*|Recommend ?\d*|Share|Tweet|"
    r"Comments continue after advertisement|.{0,40}Disqus.{0,40}|\d[\d,]* [Cc]omments?|Name|"
    r"Community|Login ?\d*|Best|Newest|Oldest|Comments|Favorite.{0,20}|⤤ Share)\Z"
)
_PAGE_LABELS = {Label.COMPOSER, Label.SORT, Label.COMMENTS}
_BUTTON_LABELS = {Label.FOLD, Label.REPLY, Label.SHARE}
_FOOTER = re.compile(
    r"(?:✉?\s*Subscribe.{0,60}|.?Add Disqus to your site.{0,40}|ALSO ON .{1,60}|Also on .{1,60}|"
    r"Load more comments|(?:blog )?comments powered by Disqus.{0,20}|"
    r"(?:Do Not Sell My Data|Privacy).{0,30}|"
    r"Powered by Disqus.{0,20}|What's this\?|.{0,3}Disqus' Privacy Policy.{0,40})\Z"
)


def _is_page(text: str) -> bool:
    return bool(_PAGE.match(text)) or label_of(text) in _PAGE_LABELS


def _closes(text: str) -> bool:
    return bool(_CLOSE.match(text)) and any(map(str.isalpha, text))


def _is_button(text: str) -> bool:
    return bool(_CLOSE.match(text) or _BUTTON.match(text)) or label_of(text) in _BUTTON_LABELS


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
            heads += ("•" in text or "·" in text) and bool(_HEAD.match(text))
            closes += ("•" in text or "·" in text) and _closes(text)
            avatars += text == "Avatar"
            marks += text == "Share ›"
            marks += "Disqus" in text and bool(_PAGE.match(text) or _FOOTER.match(text))
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
            (i for i in range(posts[-1].body, len(bare)) if _FOOTER.match(bare[i])), len(bare)
        )
        limits = [*(post.first for post in posts[1:]), end]
        for post, limit in zip(posts, limits, strict=True):
            _read_close(bare, post, limit)
        for text in bare[: posts[0].first]:
            if match := _COUNT.match(text):
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
            take_article(draft, [t for t in bare[: posts[0].first] if not _PAGE.match(t)])
        for record in draft.records:
            if _DELETED.match(record.text):
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
        match = _HEAD.match(text)
        if match is None:
            continue
        if (gone := _deleted_above(source.bare, index)) is not None and posts:
            posts.append(Head(gone, gone, None, extra={"deleted": True}))
        names = _GLYPHS.sub("  ", match["names"]).strip()
        author, parent = _split(names, last_of)
        first = index
        if index and _AVATAR.match(source.bare[index - 1]):
            first = index - 1
        post = Head(first, index + 1, author, match["date"])
        if parent is None:
            post.is_root = True
        elif parent in last_of:
            post.parent = last_of[parent]
        if match["edited"]:
            post.extra["edited"] = True
        last_of[author] = len(posts)
        posts.append(post)
    return posts


def _deleted_above(bare: list[str], index: int) -> int | None:
    """Return the line that says a comment was deleted, alone between two others."""
    above = [i for i in range(max(0, index - 6), index) if bare[i]]
    if len(above) > 1 and _DELETED.match(bare[above[-1]]) and _CLOSE.match(bare[above[-2]]):
        return above[-1]
    return None


def _split(names: str, last_of: dict[str, int]) -> tuple[str, str | None]:
    """Split ``CHILD  PARENT``; a name may hold two spaces itself, so known parents win."""
    parts = re.split(r"\s{2,}", names)
    cuts = range(1, len(parts))
    for cut in cuts:
        child, parent = "  ".join(parts[:cut]), "  ".join(parts[cut:])
        if _BADGE.sub("", parent) in last_of:
            return _BADGE.sub("", child), _BADGE.sub("", parent)
    if len(parts) > 1:
        if _BADGE.match(f" {parts[1]}") and len(parts) == 2:
            return parts[0], None
        return _BADGE.sub("", parts[0]), _BADGE.sub("", parts[-1])
    return _BADGE.sub("", names), None


def _stacked(source: Source) -> list[Head]:
    """Find the newer layout: a name, maybe who is answered, and the date below."""
    posts: list[Head] = []
    last_of: dict[str, int] = {}
    bare = source.bare
    floor = 0
    for index, text in enumerate(bare):
        match = _DATE.match(text) if 0 < len(text) <= 50 else None
        if match is None or index <= floor - 1:
            continue
        above = [i for i in range(max(floor, index - 6), index) if bare[i]]
        names = [i for i in above[-3:] if can_be_name(bare[i]) and not _BUTTON.match(bare[i])]
        names = [i for i in names if not _PAGE.match(bare[i])]
        # Only an unbroken run of lines that can be names belongs to the header.
        while len(names) > 1 and any(
            b - a > 2 or any(_BUTTON.match(t) for t in bare[a + 1 : b] if t)
            for a, b in pairwise(names)
        ):
            names.pop(0)
        if not names:
            continue
        author = bare[names[0]]
        answered = next((bare[i] for i in names[1:] if bare[i] in last_of), None)
        named = _GLYPHS.sub("  ", author)
        child, parent = _split(named, last_of) if "  " in named else (author, None)
        on_one_line = answered is None and parent in last_of
        if on_one_line:
            author, answered = child, parent
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


def _marked(source: Source) -> list[Head]:
    """Find ``Avatar`` above a name; depth is indentation."""
    posts: list[Head] = []
    bare, indents = source.bare, source.indents
    for index, text in enumerate(bare):
        if not _AVATAR.match(text):
            continue
        below = next((i for i in range(index + 1, min(index + 4, len(bare))) if bare[i]), None)
        if below is None or _AVATAR.match(bare[below]) or len(bare[below]) > 80:
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
        match = _CLOSE.match(bare[index]) if len(bare[index]) <= 80 else None
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
        text and not _BUTTON.match(text) and not _CLOSE.match(text)
        for text in bare[index + 1 : limit]
    )


READER = DisqusReader()
