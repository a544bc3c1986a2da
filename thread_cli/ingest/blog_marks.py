"""What blogs write around comments that nobody wrote: who the post is by, who links to it."""

import re

_AUTHOR = (
    r"(?:Post author|(?:Beitrags|Artikel)autor(?:in)?|Auteur(?:/autrice)? de l['’]article|"
    r"Auteur de la publication|Autor(?:a)? d[eo]l? (?:la entrada|post|artigo|artículo)|"
    r"Autor(?:e)?(?: del post| dell['’]articolo)?|L['’]autore|Berichtauteur|Bericht auteur|"
    r"Artikelauteur|"
    r"Inläggsförfattare|Indlægsforfatter|Innleggsforfatter|Kirjoittaja|Autor wpisu|"
    r"Autor příspěvku|Автор записи|Автор публікації|Автор|Yazı yazarı|投稿作成者|投稿者|글쓴이|"
    r"文章作者)"
)
_BADGE = re.compile(rf"{_AUTHOR}\Z")
_AFTER_NAME = re.compile(rf"(?<=\S)\s+{_AUTHOR}\Z")
#: What stands for the picture of somebody who has an account, on Movable Type's pages.
_PICTURE = re.compile(r" ?(?:Author|\[?TypeKey) Profile Page\]?\Z|\AAuthor Profile Page ")
#: A site that links to the post: its title is all that stands there.
_PING = re.compile(
    r"(?:Ping|Track)(?:back)?s?\s?:\s\S.{0,300}|(?:Уведомление|Пингбэк|Пінгбек|ピンバック|핑백|"
    r"Rétrolien|引用通告|引用通知)\s?[:：]\s?\S.{0,300}",
    re.IGNORECASE,
)

# A heading names the article more surely than any line above it: 3 thoughts on “Pier Street”.
_OF_TITLE = re.compile(
    r".{1,30}\b(?:thoughts?|responses?|comments?|replies|reply) (?:on|to) "
    r"[“\"‘'«](?P<title>.{1,200})[”\"’'»]\W{0,3}\Z",
    re.IGNORECASE,
)


def titled_in(heading: str) -> str | None:
    """Return the article's title that a heading of comments has in quotation marks."""
    match = _OF_TITLE.match(heading)
    return match["title"] if match else None


def is_badge(text: str) -> bool:
    """Whether a line says that a comment is by who wrote the post."""
    return bool(_BADGE.match(text))


def without_badge(name: str) -> str:
    """Return a name without what says that its owner wrote the post: ``Ada Post author``."""
    return _AFTER_NAME.sub("", name)


def without_picture(name: str) -> str:
    """Return a name without what stands for its owner's picture: ``Ada Author Profile Page``."""
    return _PICTURE.sub("", name).rstrip()


def is_ping(text: str) -> bool:
    """Whether a line is a link from another site, which blogs count among the comments."""
    return bool(_PING.fullmatch(text))
