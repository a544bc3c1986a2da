"""Blogs whose wording says where each comment begins or ends, in whatever language.

Blogger has ``NAME said...`` above a text, the date on the last line; the lines of TypePad and
Movable Type are in ``blog_posted``, WordPress's in ``blog_says``.
One line a comment is enough to cut at, so these need no comparison of shapes; the generic reader
cuts what has other lines.
"""

import re

from thread_cli.ingest import blog_marks, dates
from thread_cli.ingest.article import take_article
from thread_cli.ingest.draft import Draft
from thread_cli.ingest.formats import blogger_threads
from thread_cli.ingest.generic.gone import is_gone
from thread_cli.ingest.headed import (
    Head,
    add_comments,
    add_furniture,
    filled_lines,
)
from thread_cli.ingest.headed_page import add_above, forget_flat_levels, mend_first_level
from thread_cli.ingest.line_parts import whole, without_bullets
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, declared_in, label_of, words_of
from thread_cli.model import FurnitureKind

#: WordPress.com's.
_LIKED = re.compile(r"(?:★ ?)?(?:Liked by|Geliked von|Aimé par|Curtido por|Le gusta a) .{1,80}\Z")
#: Blogger's, in its own window.
_PAGING = re.compile(r"\d+ ?[–—-] ?\d+ \w{1,3} \d+(?: .{0,40})?\Z")
#: How many comments a heading counts that names what they are about: 3 thoughts on …
_COUNTED = re.compile(
    r"(\d{1,5}) \S|.{0,200}への\s?(\d{1,5})\s?件|.{0,200}에 (\d{1,5})개의|"
    r".{0,200}有 ?(\d{1,5}) ?[条則则]|"
    r".{0,200}: (\d{1,5}) [кК]ом"
)
#: Below TypePad's heading.
FEED = re.compile(
    r"(?:Feed |Flux )?(?:You can follow this conversation by subscribing|"
    r"Sie können diese Konversation verfolgen, indem|"
    r"Vous pouvez suivre cette conversation en|Puede seguir esta conversación) .{1,80}\Z"
)
HEADING = re.compile(
    r"(?:\d+ )?(?:Comments?|Commentaires?|Kommentare?|Comentarios?|Comentários?|Commenti|Reacties|"
    r"Komentarze|Kommentarer|Комментарии|コメント)\b.{0,40}\Z|"
    # "3 Gedanken zu „Kessel“", "5 réponses à La galette"
    r"\d{1,5} [^\W\d_]{4,14} (?:zu|in|do|o|k|до|despre|untuk|для|σχετικά με|au sujet|pour|auf|sur|"
    r"à|en|em|su|a|op|over|om|på|til|do|к|u|on|to)\b"
    r".{1,200}\Z|"
    r".{1,200}\s?への\s?\d+\s?件の.{2,12}\Z|"
    r".{1,200} (?:üzerine|için) \d+ (?:yorum|düşünce)\Z|.{1,200}: \d+ (?:комментари|"
    r"коментар)\S{1,4}\Z|"
    r"\d+ (?:hozzászólás|комментари\S{1,2}|коментар\S{0,2}|komentáře?|komentářů): .{1,200}\Z|"
    r".{1,200}에 \d+개의 (?:응답|댓글)\Z|.{0,4}.{1,200}.{0,4}有 ?\d+ ?[条則则] ?(?:评论|留言)\Z",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"(?:(?:Post|Leave|Add) a (?:comment|reply)(?: Cancel reply)?|Trackback.{0,80}|"
    r"Verify your Comment|The comments to this entry are closed\.?|Die Kommentarfunktion.{0,80}|"
    r"L['’]utilisation des commentaires.{0,80}|Poster un commentaire.{0,20}|Postar comentário|"
    r"Einen Kommentar schreiben|Vérifiez votre commentaire|Post(?:ar|e) um comentário|"
    r"Publicar un comentario.{0,20}|Posta un commento|Kommentar veröffentlichen|"
    r"Enregistrer un commentaire|Een reactie (?:posten|plaatsen)|Prześlij komentarz|"
    r"Schreibe? einen Kommentar.{0,20}|Kommentar (?:schreiben|hinterlassen|verfassen)|"
    r"Antwort(?:e|en)? (?:abbrechen|hinterlassen)|(?:Hinterlasse|Schreibe) eine Antwort.{0,20}|"
    r"Laisser un commentaire.{0,30}|Deja (?:una respuesta|un comentario).{0,30}|"
    r"Deixe (?:um comentário|uma resposta).{0,30}|Lascia un(?: commento|a risposta).{0,30}|"
    r"(?:Geef|Laat) een reactie.{0,30}|Dodaj komentarz.{0,30}|Добавить комментарий.{0,30}|"
    r"Lämna (?:ett svar|en kommentar).{0,30}|Legg igjen en kommentar.{0,30}|"
    r"Skriv et svar.{0,30}|Napsat komentář.{0,30}|Vastaa|"
    r"コメント(?:を残す|を書く|を投稿|してください|する).{0,20}|"
    r"(?:Newer|Older) Posts?|Links to this post|Create a Link|Subscribe to: ?.{0,60}|"
    r"(?:Neuerer|Älterer) Post|Abonnieren.{0,60}|Article plus (?:récent|ancien)|"
    r"Inscription à .{1,60}|"
    r"Entrada (?:más reciente|antigua)|Suscribirse a:? .{1,60}|Postagem mais (?:recente|antiga)|"
    r"Post più (?:recente|vecchio)|Iscriviti a:? .{1,60}|"
    r"Skicka en kommentar|Send en kommentar|Отправить комментарий|コメントを投稿|댓글 쓰기|"
    r"Legg inn en kommentar|Lähetä kommentti|Okomentovat|Дописати коментар|Yorum Gönder|"
    r"Megjegyzés küldése|Trimiteți un comentariu|Δημοσίευση σχολίου|发表评论|發佈留言|張貼留言|"
    r"Posting Komentar|Đăng nhận xét|Publica un comentari|Pridaj komentár.{0,30}|"
    r"Залишити (?:відповідь|коментар).{0,30}|Bir (?:cevap|yanıt) yazın.{0,30}|"
    r"Vélemény, hozzászólás\?.{0,30}|Lasă un (?:răspuns|comentariu).{0,30}|"
    r"Αφήστε μια απάντηση.{0,30}|Dodaj odgovor.{0,30}|댓글 남기기.{0,30}|"
    r"Tinggalkan Balasan.{0,30}|Deixa un comentari.{0,30}|Napište komentář.{0,30})\Z",
    re.IGNORECASE,
)
#: Blogger's, around replies.
_OF_THREAD = re.compile(
    r"(?:Replies|Réponses|Respuestas|Respostas|Risposte|Reacties|Antwoorden|Antworten|Ответы|"
    rf"Odpowiedzi|Svar|(?:{words_of(Label.REPLY)})?\s?(?:Delete|Löschen|Supprimer|Eliminar|Borrar|"
    rf"Excluir|Elimina|Verwijderen|Usuń|Удалить|Slet|Ta bort|Sil|削除|{blogger_threads.DELETE})|"
    r"Vastaukset|Odpovědi|Відповіді|Yanıtlar|Válaszok|Răspunsuri|Απαντήσεις|답글|回复|Balasan|"
    r"Load more\.{3}|Add comment|返信)\Z",
    re.IGNORECASE,
)
#: In Greek before each name.
ARTICLE = re.compile(r"\A(?:Ο/Η|Ο χρήστης|Η χρήστης|Ο|Η) ")
#: What stands before a date that is apart from its name.
_APART = ("", " ", "\t", "\xa0", "(", ",", ";", ":", "-", "–", "—", "|")
#: A name may end with digits: of those the day gets two where it can.
_FUSED = re.compile(
    r"(?P<name>\S(?:.{0,78}?[^\s(,;:–—-])??)(?P<date>(?:[A-Z][a-zé]{2,8} \d{1,2}, \d{4}(?: at)?|"
    r"(?:[12]\d|3[01]|0?[1-9])\.? (?:de )?[^\W\d_]{3,12}\.? (?:de )?\d{4}"
    r"(?: г\.| р\.)?"
    r"(?:,| à| um| at| om| alle(?: ore)?| kl\.| às| в| o| v| klo| о| la| στις| pukul| a les| u)?|"
    r"\d{1,2}/\d{1,2}/\d{2,4},?|\d{4}\. [^\W\d_]{3,12} \d{1,2}\.|"
    r"(?:19|20)\d{2}[年년] ?\d{1,2}[月월] ?\d{1,2}[日일](?: ?(?:上午|下午|午前|午後|오전|오후))?)"
    r" ?\d{1,2}[:.]\d{2}(?: [AP]M| [πμ]\.μ\.)?)\Z"
)
SAYS = (
    r"said|hat gesagt|sagte|a dit|ha dicho|dijo|disse|ha detto|zei|sa|sade|sagde|skrev|pisze|"
    r"powiedział(?:a|\(a\))?|сказал(?:а|\(а\))?|комментирует|dedi ki|kirjoitti|sanoi|"
    r"řekl(?:a|\(a\))?|mondta|είπε|さんのコメント|님의 말|说道?|說|сказав|сказала|пише|írta|"
    r"spunea|a spus|mengatakan|berkata|ha dit|je rekao|je rekla|nói|povedal(?:a|\(a\))?"
)
_SAID = re.compile(
    rf"(?P<name>\S.{{0,79}}?)(?:\s|(?=さん|님|说|說))(?:{SAYS})\s?(?:\.\.\.|…)\Z", re.IGNORECASE
)
#: Some themes set the verb apart by its place alone: ``Ada Byronsaid...``.
_SAID_FUSED = re.compile(rf"(?P<name>\S.{{1,79}}?)(?:{SAYS})\s?(?:\.\.\.|…)\Z")


def dated_heads(source: Source) -> list[Head]:
    """Return the comments below ``NAME said...`` if each ends with a date; else none."""
    heads = _said_so(source, _SAID) or _said_so(source, _SAID_FUSED)
    spoken_to = sum((head.author or "").startswith("@") for head in heads)
    if len(heads) < 2 or spoken_to * 2 > len(heads):
        return []  # "@ADA said…" leads a quote in
    dated = 0
    for head, stop in zip(heads, [*(h.first for h in heads[1:]), len(source)], strict=True):
        for number in reversed(filled_lines(source, head.body, stop)):
            if dates.is_date(source.bare[number]):
                head.created_text, head.end, head.close = source.bare[number], number, number + 1
                dated += 1
                break
    return _with_gone(source, heads) if dated == len(heads) else []


def _said_so(source: Source, said: re.Pattern[str]) -> list[Head]:
    heads = []
    for number, text in enumerate(source.bare):
        match = said.match(text) if text.endswith(("...", "…")) and len(text) <= 120 else None
        if match:
            heads.append(Head(number, number + 1, ARTICLE.sub("", match["name"])))
    return heads


def _with_gone(source: Source, heads: list[Head]) -> list[Head]:
    """Add the comments that are gone: a line that says so, over a date, below another's date.

    In Blogger's own window "Comment Deleted" stands above that line, where others have a name.
    """
    found = []
    for head, stop in zip(heads, [*(h.first for h in heads[1:]), len(source)], strict=True):
        found.append(head)
        lines = filled_lines(source, head.body, min(stop, head.close or stop))
        for above, number, below in zip(lines, lines[1:], lines[2:], strict=False):
            first, name = number, None
            closing = above  # the line of the date that is another's
            if blog_marks.is_gone_name(source.bare[above]):
                first, name = above, source.bare[above]
                closing = max((n for n in lines if n < above), default=above)
            texts = source.bare[closing], source.bare[below]
            if is_gone(source.bare[number]) and all(map(dates.is_date, texts)):
                last = found[-1]
                last.created_text, last.end, last.close = texts[0], closing, closing + 1
                gone = Head(first, number, name, texts[1], end=below, close=below + 1)
                gone.extra["deleted"] = True
                found.append(gone)
    return found


def _is_button(text: str) -> bool:
    if label_of(text.lstrip("★☆ ")) is Label.LIKE or _LIKED.match(text):
        return True
    return label_of(text.rstrip("↓↩⤵ ")) is Label.REPLY or bool(
        _FOOT.match(text) or _OF_THREAD.match(text)
    )


def fused_heads(source: Source) -> list[Head]:
    """Return the comments below a name grown together with its date: ``AdaMay 3, 2012 9:11 AM``."""
    heads = []
    for number, text in enumerate(source.bare):
        clock = ":" in text[-9:] or "." in text[-6:]
        match = _FUSED.match(text) if clock and len(text) <= 140 else None
        stem = match["name"].rstrip("0123456789") if match else ""
        if match and stem[-1:] not in _APART and dates.is_date(match["date"]):
            head = Head(number, number + 1, match["name"], match["date"])
            head.level = source.indents[number]
            heads.append(head)
    if len(heads) < 2:
        return []
    mend_first_level(source, heads)
    forget_flat_levels(heads)
    return heads


def read_says(source: Source, heads: list[Head]) -> Draft:
    """Cut a source at lines that say who says what follows."""
    names = without_bullets([head.author or "" for head in heads])
    stops = [*(head.first for head in heads[1:]), len(source)]
    for head, name, stop in zip(heads, names, stops, strict=True):
        head.author = blog_marks.without_badge(name) or None
        pings = (n for n in range(head.body, stop) if blog_marks.is_ping(source.bare[n]))
        head.end = next(pings, head.end)
    draft = read(source, heads)
    draft.order = "display"
    return draft


def read(source: Source, heads: list[Head]) -> Draft:
    """Cut a source at such lines."""
    draft = Draft([], 0.95, f"{len(heads)} lines of who said it", order="time")
    bare, last = source.bare, heads[-1].close
    if last is None and all(head.level is None for head in heads):
        blogger_threads.nest(source, heads)
    if last is None:
        below = range(heads[-1].body, len(source))
        last = next((n for n in below if _is_foot(bare[n])), len(source))
    draft.declared = declared_in(text.rstrip(":： ") for text in bare[: heads[0].first])
    above = range(heads[0].first)
    page = next((n + 1 for n in reversed(above) if _heads_comments(bare[n])), 0)
    while 0 < page < heads[0].first and _sorts(bare[page]):
        page += 1
    add_above(source, draft, heads, page, _is_button)
    _skip_waiting(source, heads, last)
    add_comments(source, draft, heads, last, is_button=_is_button)
    add_furniture(source, draft, last, len(source), FurnitureKind.FOOTER)
    heading = next((n for n in reversed(range(page)) if _heads_comments(bare[n])), 0)
    draft.title = blog_marks.titled_in(bare[heading])
    if draft.declared is None and (counted := _COUNTED.match(bare[heading])):
        pings = sum(map(blog_marks.is_ping, bare[heads[0].first :]))
        draft.declared = max(0, whole(next(filter(None, counted.groups()))) - pings)
    take_article(draft, bare[:heading])
    return draft


def _skip_waiting(source: Source, heads: list[Head], end: int) -> None:
    """Go past, in place, the line that a comment waits, where what it says stands below."""
    stops = [*(head.first for head in heads[1:]), end]
    for head, stop in zip(heads, stops, strict=True):
        lines = filled_lines(source, head.body, stop if head.end is None else head.end)
        said = len(lines) > 1 and not _is_button(source.bare[lines[1]])
        if said and blog_marks.awaits(source.bare[lines[0]]):
            head.body = lines[0] + 1


def _sorts(text: str) -> bool:
    """Whether a line below the comments' heading is blank, or chooses their order."""
    if _PAGING.match(text):
        return True
    chooses = label_of(text.partition(":")[0]) in {Label.SORT, Label.COMPOSER}
    return not text or chooses or bool(FEED.match(text)) or blog_marks.collapses(text)


def _is_foot(text: str) -> bool:
    """Whether a line begins the page's foot: there one may write."""
    return bool(_FOOT.match(text)) or (label_of(text) is Label.COMPOSER and text[-1:] != "?")


def is_foot(text: str) -> bool:
    """Whether a line stands below all comments, or is a button around replies."""
    return bool(_FOOT.match(text) or _OF_THREAD.match(text))


def is_heading(text: str) -> bool:
    """Whether a line heads the comments: "3 thoughts on …", in any language."""
    return _heads_comments(text)


def _heads_comments(text: str) -> bool:
    return bool(HEADING.match(text)) or label_of(text.rstrip(":： ")) is Label.COMMENTS
