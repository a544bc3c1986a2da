"""Comments that are gone: a line of the page stands in their place, without an author."""

import re
from collections.abc import Sequence

from thread_cli.ingest.generic.boundaries import Cut
from thread_cli.ingest.generic.furniture import is_buttons
from thread_cli.ingest.generic.prose import is_date_line, is_sentence
from thread_cli.ingest.generic.rows import Row

#: A longer line tells a story.
_LONGEST = 220
_LABEL = 30
_GONE = re.compile(
    r"\A\W*(?:"
    r"(?:this |the |a |your )?(?:comment|post|message|reply|review)(?: (?:here|above|below))?"
    r"(?: (?:has been|have been|was|were|is|got))?(?: (?:since|now|automatically))?"
    r" (?:deleted|removed|rejected|withdrawn|moderated|redacted|blocked)\b"
    r"|(?:deleted|removed|rejected) (?:comment|post|message|reply)\b"
    r"|(?:dieser |diese |dieses |der |ein )?(?:kommentar|beitrag|posting|nachricht|antwort)"
    r" (?:wurde|ist|ward) .{0,40}?(?:gelöscht|entfernt|gesperrt|zurückgezogen|ausgeblendet)"
    r"|(?:gelöschter|entfernter|gesperrter) (?:kommentar|beitrag)\b"
    r"|(?:ce |le )?(?:commentaire|message) (?:a été|est) (?:supprimé|retiré|modéré|masqué)"
    r"|(?:commentaire|message) (?:supprimé|retiré|modéré)\b"
    r"|(?:este |el |o )?(?:comentario|comentário|mensaje) (?:ha sido|fue|foi|está) "
    r"(?:eliminado|borrado|removido|excluído|ocultado)"
    r"|(?:comentario|comentário) (?:eliminado|borrado|removido|excluído)\b"
    r"|(?:questo |il )?commento (?:è stato )?(?:rimosso|eliminato|cancellato)\b"
    r"|(?:deze |dit |de )?(?:reactie|bericht) (?:is|werd) .{0,30}?verwijderd|verwijderde reactie\b"
    r"|(?:denna |den här )?kommentar(?:en)? (?:har|är|blev) .{0,20}?"
    r"(?:tagits bort|borttagen|raderad)"
    r"|(?:ten |tw[oó]j )?komentarz (?:został )?usunięt[ya]\b"
    r"|(?:этот |данный )?комментарий (?:был )?(?:удал[её]н|скрыт|заблокирован)"
    r"|сообщение (?:было )?(?:удалено|скрыто)"
    r"|(?:bu )?yorum .{0,20}?(?:silindi|kaldırıldı|silinmiş)"
    r"|.{0,12}?コメントは.{0,8}?(?:削除|非表示)|.{0,14}?(?:삭제|숨김).{0,6}?댓글"
    r"|.{0,8}?(?:该|此|这条)?评论.{0,8}?(?:删除|屏蔽|隐藏)"
    r")",
    re.IGNORECASE,
)


def is_gone(text: str) -> bool:
    """Whether a line says that a comment is gone."""
    return len(text) <= _LONGEST and bool(_GONE.match(text))


def _stands_above(rows: Sequence[Row], at: int) -> bool:
    """Whether the row above is of the same block and no more than a date or a picture's place."""
    above, row = rows[at - 1], rows[at]
    if row.gap or row.fenced:
        return False
    label = above.gap > 0 and len(above.text) <= _LABEL and not is_sentence(above.text)
    return is_date_line(above) or label


def _is_said(row: Row) -> bool:
    """Whether a row is of somebody's words, and no count, date or button."""
    return not (row.text.lstrip("+-").isdigit() or is_date_line(row) or is_buttons(row.text))


def with_gone(rows: Sequence[Row], cuts: Sequence[Cut]) -> list[Cut]:
    """Return the comments with those that are gone as comments of their own, without authors.

    What stands right below a header is what the page shows in place of that person's words.
    """
    found: list[Cut] = []
    for cut in cuts:
        named = cut.boundary
        if named and is_gone(named.author) and rows[named.anchor].text.startswith(named.author):
            found.append(Cut(None, named.anchor, cut.stop, cut.date))
            continue
        found.append(cut)
        for at in range(cut.start + 1, cut.stop):
            if not is_gone(rows[at].text):
                continue
            start = at
            while start - 1 > cut.start and _stands_above(rows, start):
                start -= 1
            row, above = rows[start], rows[start - 1]
            if not any(_is_said(r) for r in rows[cut.start : start]):
                continue
            if row.gap or row.fenced or is_buttons(above.text) or above.text.isdigit():
                last = found[-1]
                found.append(Cut(None, start, last.stop, None))
                last.stop = start
    return found
