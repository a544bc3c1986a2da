"""phpBB 2, and phpBB 3 in its looks, in any language: ``Posted: DATE`` instead of ``by NAME »``.

- phpBB 2: the card, then ``PostPosted: DATE    Post subject: …	Reply with quote``, the body.
- subsilver2: the name, ``Post subject: …``, ``PostPosted: DATE``, then the card, the body.
"""

import re

from thread_cli.ingest.formats import forum_lines as forum
from thread_cli.ingest.headed import Head

_POST = (
    r"(?:Post|Unread post|Beitrag|Message|Messaggio|Mensaje|Mensagem|Bericht|Wiadomość|Post|"
    r"Сообщение|Inlägg|Indlæg|Innlegg|Příspěvek|Mesaj)?\s?"
)
_POSTED = (
    r"(?:Posted|Verfasst(?: am)?|Posté le|Publié(?: le)?|Publicado|Enviado|Inviato(?: il)?|"
    r"Geplaatst(?: op)?|Enviada(?: em)?|Colocada|Wysłany|Napisane|Skickat|Postat|Skrevet|Postet|"
    r"Добавлено|Zaslal|Gönderme zamanı|Tarih|Lähetetty|Elküldve)"
)
_TITLE = (
    r"(?:Post subject|Titel|Betreff(?: des Beitrags)?|Sujet(?: du message)?|Asunto|"
    r"Título(?: d[eo]l? mens\w+)?|Oggetto(?: del messaggio)?|Assunto(?: da Mensagem)?|Onderwerp|"
    r"Berichttitel|Temat(?: postu)?|Tytuł|Rubrik|Inläggsrubrik|Emne|Indlæggets titel|"
    r"Заголовок сообщения|Předmět|Mesaj konusu|Viestin otsikko|Hozzászólás témája)"
)
_QUOTE = (
    r"(?:Reply with quote|Antworten mit Zitat|Répondre en citant|Responder citando|"
    r"Responder con cita|Responder com citação|Rispondi citando|Reageer met (?:citaat|quote)|"
    r"Odpowiedz z cytatem|Ответить с цитатой|Svara med citat|Svar med citat|Citovat)"
)
HEAD = re.compile(
    rf"(?:(?P<title>{_TITLE})\s?:\s?.{{0,200}}?\s+)?{_POST}{_POSTED}\s?: "
    rf"(?P<date>\S.{{6,40}}?\d{{1,2}}:\d{{2}}(?: ?[ap]m)?)"
    rf"(?:\s+{_TITLE}\s?:\s?(?P<subject>.{{0,200}}?))?(?:\s+{_QUOTE})?\Z",
    re.IGNORECASE,
)
SUBJECT = re.compile(rf"{_TITLE}\s?: ?.{{0,200}}\Z", re.IGNORECASE)
_AUTHOR = re.compile(
    r"(?:Author|Autor|Auteur|Autore|Автор|Författare|Forfatter)\s*\w{4,12}\Z|"
    r"(?:Message|Nachricht|Messaggio|Mensaje|Mensagem|Bericht|Wiadomość|Сообщение)\Z"
)
_QUOTE_ALONE = re.compile(rf"{_QUOTE}\Z", re.IGNORECASE)
_LONGEST_NAME = 60
#: A card below a header has no more lines than that between two facts.
_APART, _MOST_OF_CARD = 4, 20


def heads(bare: list[str]) -> list[Head]:
    """Return the posts, each with its author's card left out of its body."""
    posts: list[Head] = []
    for index, text in enumerate(bare):
        match = HEAD.match(text) if ": " in text else None
        if match is None or len(text) > 320:
            continue
        floor = posts[-1].body if posts else 0
        named = _name_over_subject(bare, index, floor, apart=match["title"] is None)
        if match["subject"] is None and named:
            body = _past_card(bare, index + 1)
            posts.append(Head(named[0], body, named[1], match["date"]))
            continue
        first = _block_start(bare, index, floor)
        name = bare[first] if first < index else None
        near = (i for i in range(index + 1, min(index + 4, len(bare))) if bare[i])
        below = next(near, index)
        button = below if _QUOTE_ALONE.match(bare[below]) else index
        posts.append(Head(first, button + 1, name, match["date"]))
    return posts


def _name_over_subject(
    bare: list[str], index: int, floor: int, *, apart: bool
) -> tuple[int, str] | None:
    """Return line and text of the name above a subject; ``apart``: that stands above the header."""
    above = [i for i in range(max(floor, index - 6), index) if bare[i]][-2:]
    if not apart:
        named = above and len(bare[above[-1]]) <= _LONGEST_NAME
        return (above[-1], bare[above[-1]]) if named else None
    if len(above) == 2 and SUBJECT.match(bare[above[1]]) and len(bare[above[0]]) <= _LONGEST_NAME:
        return above[0], bare[above[0]]
    return None


def _past_card(bare: list[str], first: int) -> int:
    """Return the line behind the last fact about the author that stands below a header."""
    body, gap = first, 0
    for index in range(first, min(len(bare), first + _MOST_OF_CARD)):
        text = bare[index]
        if not text:
            continue
        if forum.FIELD.match(text[:120]):
            body, gap = index + 1, 0
        else:
            gap += 1
            if gap > _APART:
                break
    return body


def _block_start(bare: list[str], index: int, floor: int) -> int:
    """Return the line of the name on a card above a header."""
    for above in range(index - 1, max(floor, index - 25) - 1, -1):
        if forum.BUTTON.match(bare[above]) or _AUTHOR.match(bare[above]):
            return next((i for i in range(above + 1, index) if bare[i]), index)
    field = forum.first_field(bare, max(floor, index - 10), index)
    if field is not None:
        top = forum.card_above(bare, field, floor, None)
        return field if top is None else top
    above = index - 1
    while above > floor and not bare[above]:
        above -= 1
    return above if above > floor and len(bare[above]) <= _LONGEST_NAME else index
