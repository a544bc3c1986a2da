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
#: Above all comments, in Blogger's own window.
_COLLAPSE = re.compile(
    r"(?:Collapse|Expand) comments|Kommentare (?:aus|ein)blenden|"
    r"(?:Réduire|Masquer|Développer|Afficher) les commentaires|"
    r"(?:Contraer|Ocultar|Mostrar|Expandir) comentarios|"
    r"(?:Recolher|Ocultar|Expandir|Mostrar) comentários|"
    r"(?:Comprimi|Nascondi|Espandi|Mostra) commenti|"
    r"Reacties (?:samenvouwen|uitvouwen|verbergen)\Z",
    re.IGNORECASE,
)
#: Above a comment that only its author sees yet.
_AWAITS = re.compile(
    r"Your comment is awaiting (?:moderation|approval)\b.{0,160}|"
    r"(?:Dein|Ihr|Mein) Kommentar (?:wartet auf|muss noch) (?:die )?(?:Freischaltung|Moderation|"
    r"freigeschaltet).{0,120}|"
    r"Votre commentaire est en attente de (?:modération|validation).{0,160}|"
    r"(?:Tu|Su) comentario está (?:pendiente|esperando|a la espera|en espera).{0,160}|"
    r"(?:O seu|Seu|O teu) comentário (?:está )?aguarda(?:ndo)?\b.{0,160}|"
    r"Il tuo commento è in attesa di (?:moderazione|approvazione).{0,160}|"
    r"Je reactie wacht op (?:moderatie|goedkeuring).{0,160}|"
    r"Tw[oó]j komentarz (?:czeka|oczekuje) na .{0,160}|"
    r"Ваш комментарий (?:ожидает|ждет|ждёт) .{0,160}|"
    r"Din kommentar (?:väntar på|afventer|venter på|inväntar) .{0,160}|"
    r"あなたのコメントは(?:現在)?(?:承認|モデレート)待ちです。?.{0,120}|您的评论正在等待审核。?.{0,120}",
    re.IGNORECASE,
)
#: There, where others have a name.
_GONE_NAME = re.compile(
    r"(?:Comment|Post) (?:Deleted|Removed)|Kommentar gelöscht|Commentaire supprimé|"
    r"Comentario (?:eliminado|suprimido)|Comentário (?:excluído|eliminado)|Commento eliminato|"
    r"(?:Reactie|Opmerking) verwijderd",
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


def awaits(text: str) -> bool:
    """Whether a line says that only who wrote a comment sees it yet."""
    return len(text) <= 200 and bool(_AWAITS.fullmatch(text))


def collapses(text: str) -> bool:
    """Whether a line folds all comments."""
    return len(text) <= 40 and bool(_COLLAPSE.fullmatch(text))


def is_gone_name(text: str) -> bool:
    """Whether a line stands in place of the name of whose comment was deleted."""
    return len(text) <= 40 and bool(_GONE_NAME.fullmatch(text))
