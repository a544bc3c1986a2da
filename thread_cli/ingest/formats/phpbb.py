"""phpBB topics, versions 2 and 3, as copied from the page.

phpBB 3: ``Re: subject``, ``Postby NAME » Sun Feb 22, 2009 2:46 pm``, the body; the
author's card (name, ``Posts:``, ``Joined:``) stands after the body in 3.0 and before the
header since 3.1: which of them it is is decided by the names, for each gap between headers.

phpBB 2: the card, then ``Posted: Sat Feb 03, 2007 4:55 pm    Post subject: Re: …``, the
body, ``Back to top``. Nothing shows depth.
"""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import forum_lines as forum
from thread_cli.ingest.formats import phpbb_old, phpbb_print
from thread_cli.ingest.formats.forum_signatures import leave_out_signatures
from thread_cli.ingest.headed import Head, add_before, add_comments, add_furniture
from thread_cli.ingest.line_parts import can_be_name, whole
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind, Notice

_BY = (
    r"(?:(?:Unread |New )?(?:Post|Posted|post)?\s?by|Beitrag\s?von|von|Message\s?(?:non lu )?par|"
    r"par|Mensaje\s?(?:sin leer )?por|por|Messaggio\s?(?:da leggere )?da|da|Bericht\s?door|door|"
    r"(?:Непрочитанное )?[Сс]ообщение|Post\s?autor:|autor:|przez|Příspěvek\s?od|od|"
    r"(?:Innlegg|Inlägg)\s?av|av|Indlæg\s?af|af|Mensagem\s?por|Unread post|"
    r"de|(?:Mesaj )?gönderen|(?:Viesti )?Kirjoittaja|(?:Hozzászólás)?\s?Szerző:|Mesaj de|de către)"
)
_WHEN = (
    r"(?=.{0,40}\d)(?:\S.{2,38}?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?|"
    r"\d{1,2} \S{1,12} \d{4}|\d{1,3} \w{3,12} ago|.{0,12}\d{4})"
)
_HEAD = re.compile(
    rf"(?:Post Number:)?(?:#?\d{{1,6}}\.?\s*)?{_BY}\s+"
    rf"(?P<name>\S(?:.{{0,58}}\S)?)\s+»\s+(?P<date>{_WHEN})\Z"
)
_PAGE = re.compile(
    r"(?:Board index.*|.{0,60}‹.{0,80}|Author\s*Message|\d+ posts?(?: • Page \d+ of \d+)?|"
    r"Post a reply|Post Reply|Search.{0,20}|FAQ|Register|Log ?in|Moderators?: .*|"
    r"View previous topic.*|Skip to content|Forum rules|Print view|Topic Tools|Quick links|"
    r"Post new topic.*|Page \d+ of \d+.*|Re: .{1,200}|Jump to.*|Search this topic.*)\Z"
)
_FOOTER = re.compile(
    r"(?:Post a reply|Post Reply|Display posts from previous.*|Display|Return to .{1,80}|"
    r"Jump to:?.*|Who is online|Users browsing this forum.*|Powered by phpBB.*|Quick reply|"
    r"(?:Volver a|Zurück zu[mr]?|Retour(?:ner)? vers|Revenir (?:à|vers)|Torna a|Voltar (?:para|a)|"
    r"Terug naar|Powrót do|Wróć do|Вернуться в|Tillbaka till|Tilbage til|Tilbake til|"
    r"Zpět na) .{1,80}|"
    r"(?:Antworten|Responder|Répondre|Rispondi|Odpowiedz|Reageren|Plaats reactie|Ответить|Svara|"
    r"Besvar|Svar|Odpovědět)|"
    r"(?:Beiträge der letzten Zeit|Montrer les messages|Mostrar mensajes|Mostra messaggi|"
    r"Mostrar (?:os )?mensagens|Wyświetl posty|Показать сообщения|Beiträge seit).{0,60}|"
    r"\d+ (?:posts?|Beiträge|mensajes?|messages?|messaggi|posty|berichten|mensagens|сообщени\w) "
    r"• .{1,40})\Z"
)
#: Above the files that somebody added to a post.
_ATTACHED = re.compile(
    r"(?:Attachments?|Dateianhänge|Fichiers joints|(?:Archivos )?[Aa]djuntos|Allegati|Bijlagen?|"
    r"Anexos?|Załączniki|Вложения|Bifogade filer|Vedhæftede filer|Vedlegg|Přílohy|Ekler|Liitteet|"
    r"Csatolmányok|Fişiere ataşate):?\Z"
)
_COUNT = re.compile(r"(?P<count>\d{1,6}) posts?(?: • Page 1 of 1)?\Z")


class PhpbbReader:
    """Reads versions 2 and 3."""

    name = "phpbb"
    label = "phpBB topics"
    example = "Re: Bread\nPostby ada » Sun Feb 22, 2009 2:46 pm\n\nMine, too."

    def detect(self, source: Source) -> Detection:
        """Look for headers with » and a date, for ``Posted:`` with a subject, and for cards."""
        if printed := phpbb_print.heads(source.bare):
            sure = 0.97 if len(printed) > 1 else 0.85
            return Detection(sure, f"{len(printed)} names and dates of a view to print")
        heads = plain = older = fields = 0
        subject = False
        for text in source.bare:
            below_subject, subject = subject, bool(phpbb_old.SUBJECT.match(text[:220]))
            if not text or len(text) > 320:
                continue
            if "»" in text and (match := _HEAD.match(text)):
                heads += 1
                plain += text.startswith("by ") and "Post" not in match[0][:8]
            elif ": " in text and (posted := phpbb_old.HEAD.match(text)):
                older += bool(posted["subject"] is not None or posted["title"] or below_subject)
            elif ":" in text and forum.FIELD.match(text[:120]):
                fields += 1
        if heads > 1 or (heads and fields):
            sure = 0.95 if heads > 1 or fields > 1 else 0.85
            if heads > 1 and fields >= heads:
                sure = 0.97  # nobody else has such a line with a card of facts for each
            return Detection(sure, f"{heads} lines BY NAME » DATE")
        if older:
            return Detection(0.93 if older > 1 or fields else 0.8, f"{older} lines “Posted: DATE”")
        return Detection(0.75, "a line BY NAME » DATE") if heads > plain else (
            Detection(0.3, "a line “by NAME » DATE”") if heads else NOT_SEEN
        )  # fmt: skip

    def read(self, source: Source) -> Draft:
        """Cut the source at its headers."""
        draft = Draft([], 0.0, "", order="time", quotes_answer=True)
        bare = source.bare
        posts = _newer(bare)
        what = "lines BY NAME » DATE"
        if not posts:
            posts, what = phpbb_print.heads(bare), "names and dates of a view to print"
        if not posts:
            posts, what = phpbb_old.heads(bare), "lines “Posted: DATE”"
        if not posts:
            return draft
        end = next(
            (i for i in range(posts[-1].body, len(bare)) if _is_foot(bare[i][:200])), len(bare)
        )
        if what.startswith("lines BY"):
            _assign_cards(bare, posts, end)
        for number, post in enumerate(posts):
            limit = posts[number + 1].first if number + 1 < len(posts) else end
            _close(bare, post, min(limit, post.end if post.end is not None else limit))
        _read_page(bare, posts[0], draft)
        cut = _cut_post(bare, posts[0])
        if cut is not None:
            posts.insert(0, cut)
        add_before(
            source,
            draft,
            posts[0].first,
            is_page=_is_page,
            is_button=lambda text: bool(forum.BUTTON.match(text) or forum.FIELD.match(text)),
        )
        add_comments(
            source,
            draft,
            posts,
            end,
            is_button=lambda text: bool(forum.BUTTON.match(text) or forum.EDITED.match(text)),
        )
        leave_out_signatures(draft)
        if cut is not None:
            message = f"the text begins inside the comment of {cut.author}"
            draft.notices.append(Notice("cut-start", message, draft.records[0].span, weighty=True))
        add_furniture(source, draft, end, len(bare), FurnitureKind.FOOTER)
        draft.reason = f"{len(posts)} {what}"
        draft.confidence = 0.95 if len(posts) > 1 else 0.7
        return draft


def _is_foot(text: str) -> bool:
    return bool(_FOOTER.match(text) or phpbb_print.FOOT.match(text))


def _is_page(text: str) -> bool:
    """Whether a line is the page's; most of its buttons stand above the posts and below them."""
    return len(text) <= 200 and bool(_PAGE.match(text) or _FOOTER.match(text))


def _newer(bare: list[str]) -> list[Head]:
    posts: list[Head] = []
    for index, text in enumerate(bare):
        match = _HEAD.match(text) if "»" in text and len(text) <= 160 else None
        if match is None:
            continue
        floor = posts[-1].body if posts else 0
        first = _subject_above(bare, index, floor)
        posts.append(Head(first, index + 1, match["name"], match["date"]))
    return posts


def _subject_above(bare: list[str], index: int, floor: int) -> int:
    """Go up over the subject and the buttons beside it."""
    first = index
    for above in range(index - 1, max(floor, index - 5) - 1, -1):
        text = bare[above]
        if text.startswith(("Re: ", "RE: ")) and len(text) <= 200:
            return above
        if text and text not in {"Quote", "Post", "Reply with quote", "Report this post", "#"}:
            break
        first = above if text else first
    return first


def _cut_post(bare: list[str], first: Head) -> Head | None:
    """Return the rest of a post above the first header, when its author's card follows it."""
    field = forum.first_field(bare, 0, first.first)
    if field is None or any(_is_page(text) for text in bare[: first.first] if text):
        return None
    start = field
    while start > 0 and (bare[start - 1] or not bare[start]):
        start -= 1
    if start == field:  # the German card has a blank line below the name
        start -= 1
        while start > 0 and not bare[start]:
            start -= 1
    if not any(bare[:start]) or not can_be_name(bare[start]):
        return None
    return Head(0, 0, bare[start], end=start)


def _assign_cards(bare: list[str], posts: list[Head], end: int) -> None:
    """Say for each gap between headers whose card stands in it."""
    last = forum.first_field(bare, 0, posts[0].first)
    top = None if last is None else forum.card_above(bare, last, 0, posts[0].author)
    before = top is not None
    if top is not None:
        posts[0].first = top
    for number, post in enumerate(posts):
        following = posts[number + 1] if number + 1 < len(posts) else None
        limit = following.first if following else end
        cards = _cards(bare, post, following, limit)
        for start, name in cards:
            own = name == post.author and not (
                following and following.author == name and before and len(cards) == 1
            )
            if own:
                post.end = start
            elif following is not None:
                following.first = start
                post.end = min(post.end if post.end is not None else start, start)
            break
        if len(cards) > 1 and following is not None:
            following.first = cards[1][0]


def _cards(
    bare: list[str], post: Head, following: Head | None, limit: int
) -> list[tuple[int, str | None]]:
    """Return where cards begin in the lines of a post, and whose they are."""
    found: list[tuple[int, str | None]] = []
    index = post.body
    while index < limit:
        field = forum.first_field(bare, index, limit)
        if field is None:
            break
        names = [post.author, following.author if following else None]
        starts = [(forum.card_above(bare, field, index, name), name) for name in names if name]
        start, name = max(((s, n) for s, n in starts if s is not None), default=(None, None))
        if start is not None:
            found.append((start, name))
        index = field + 1
        while index < limit and (not bare[index] or forum.FIELD.match(bare[index][:120])):
            index += 1
    return found


def _close(bare: list[str], post: Head, limit: int) -> None:
    """End a body at the rule of its signature or at its files; see whether it was edited."""
    for index in range(limit - 1, post.body - 1, -1):
        if forum.SIGNATURE.match(bare[index]):
            post.end = limit = index
            break
    attached = (i for i in range(post.body + 1, limit) if _ATTACHED.match(bare[i][:30]))
    if (files := next(attached, None)) is not None:
        post.end = limit = files
    for index in range(limit - 1, max(post.body, limit - 12) - 1, -1):
        if forum.EDITED.match(bare[index]):
            post.extra["edited"] = True
            if not any(
                bare[i] and not forum.BUTTON.match(bare[i]) for i in range(index + 1, limit)
            ):
                post.end = index
            break


def _read_page(bare: list[str], first: Head, draft: Draft) -> None:
    for text in bare[: first.first]:
        if match := _COUNT.match(text):
            draft.declared = whole(match["count"])
    heads = [t for t in bare[: first.first] if t and not _is_page(t) and len(t) <= 200]
    paged = any(_is_page(t) for t in bare[: first.first] if t)
    if heads and paged:
        draft.title = heads[0]
        draft.post_author = first.author


READER = PhpbbReader()
