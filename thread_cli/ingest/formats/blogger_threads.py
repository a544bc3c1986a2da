"""Which of Blogger's comments are replies, where the copy has lost their indentation.

``Replies`` stands above the first reply to a comment and ``Reply`` below the last, besides the
``Reply`` that each comment at the top has for itself. There are two levels.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of, words_of

DELETE = (
    r"Delete|Löschen|Supprimer|Eliminar|Borrar|Excluir|Elimina|Verwijderen|Usuń|Удалить|Видалити|"
    r"Slet|Slett|Ta bort|Radera|Sil|削除|삭제|删除|Poista|Smazat|Törlés|Ștergeți|Ștergere|"
    r"Διαγραφή|Vymazat|Hapus|Xóa|Eliminar"
)
#: Some languages have one word for both; then the second is the heading.
_REPLIES = re.compile(
    r"(?:Replies|Réponses|Respuestas|Respostas|Risposte|Reacties|Antwoorden|Antworten|Ответы|"
    r"Відповіді|Odpowiedzi|Svar|Yanıtlar|返信|답글|回复|Vastaukset|Odpovědi|Válaszok|"
    r"Răspunsuri|Απαντήσεις|Balasan)\Z",
    re.IGNORECASE,
)
_OWN = re.compile(rf"(?:{words_of(Label.REPLY)})\s?(?:{DELETE})\Z", re.IGNORECASE)
_LONGEST = 40
_DELETE_ALONE = re.compile(rf"(?:{DELETE})\Z", re.IGNORECASE)


def deletes(source: Source) -> int:
    """Return how many lines say that a comment may be deleted: Blogger writes one below each."""
    short = (line for line in source.bare if 0 < len(line) <= _LONGEST)
    return sum(bool(_DELETE_ALONE.match(line) or _OWN.match(line)) for line in short)


def nest(source: Source, heads: Sequence[Head]) -> None:
    """Set the levels of comments where the words around replies tell them; else leave all open.

    Args:
        source: The source.
        heads: Of all comments, in order, without levels.
    """
    stops = [*(head.first for head in heads[1:]), len(source)]
    tails = [_tail(source, h.body, stop) for h, stop in zip(heads, stops, strict=True)]
    opening = [_opens(tail) for tail in tails]
    if not any(opening[:-1]):
        return
    if told := _told(source, heads, stops, opening):
        for head, level in zip(heads, told, strict=True):
            head.level = level
        return
    levels = [0]
    for number, tail in enumerate(tails[:-1]):
        if (opening[number] and not levels[-1]) or (
            levels[-1] and not any(label_of(text) is Label.REPLY for text in tail)
        ):
            levels.append(1)
        else:
            levels.append(0)
    closed = sum(a > b for a, b in pairwise(levels))
    if not closed and sum(opening) > 1:
        return  # nothing tells where a thread ends
    for head, level in zip(heads, levels, strict=True):
        head.level = level


def _told(
    source: Source, heads: Sequence[Head], stops: Sequence[int], opening: Sequence[bool]
) -> list[int]:
    """Return the levels where a top comment's two buttons grew together; none where not all tell.

    A reply may only be deleted: the button to answer belongs to its whole thread.
    """
    levels: list[int] = []
    for head, stop in zip(heads, stops, strict=True):
        texts = [text for text in source.bare[head.body : stop] if len(text) <= _LONGEST]
        if any(map(_OWN.match, texts)):
            levels.append(0)
        elif any(map(_DELETE_ALONE.match, texts)):
            levels.append(1)
        else:
            return []
    begun = (opening[n] for n, (a, b) in enumerate(pairwise(levels)) if a < b)
    return levels if 0 in levels and not levels[0] and all(begun) else []


def _tail(source: Source, first: int, stop: int) -> list[str]:
    """Return the buttons below a comment, without the two words of a thread that is empty."""
    tail: list[str] = []
    for number in reversed(filled_lines(source, first, stop)):
        text = source.bare[number]
        if not (
            label_of(text) is Label.REPLY
            or _REPLIES.match(text)
            or _OWN.match(text)
            or _DELETE_ALONE.match(text)
        ):
            break
        tail.insert(0, text)
    for place in range(len(tail) - 1):
        heading, button = tail[place], tail[place + 1]
        if _REPLIES.match(heading) and label_of(button) is Label.REPLY and heading != button:
            del tail[place : place + 2]
            break
    return tail


def _opens(tail: list[str]) -> bool:
    """Whether the buttons below a comment at the top end with the heading of its replies."""
    return len(tail) > 1 and bool(_REPLIES.match(tail[-1]))
