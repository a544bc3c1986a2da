"""Lines that say comments are folded away, in whatever order a language has their words.

``View 2 more replies``, ``Ver 2 respuestas más``, ``2 weitere Antworten anzeigen``: a verb of
showing, words of more, what is shown, and a number, and nothing else.
"""

_SHOW = frozenset(
    "view show see load hide expand ver mostrar ocultar cargar carregar afficher voir charger "
    "masquer anzeigen ansehen ausblenden einblenden laden visualizza mostra vedi nascondi "
    "carica bekijken weergeven tonen verbergen toon bekijk verberg laad visa dölj vis se skjul "
    "hent last wyświetl zobacz pokaż ukryj показать посмотреть скрыть загрузить zobrazit skrýt "
    "göster gizle görüntüle näytä piilota tampilkan lihat xem ẩn vezi arată показати "
    "переглянути mutatása megtekintése".split()
)
_MORE = frozenset(
    "more all other others previous older earlier additional further of another mehr weitere "
    "alle vorherige ältere frühere plus autres autre tous toutes les de des d'autres précédents "
    "précédentes supplémentaires más otras otros todas todos las los anteriores mais outras "
    "outros as os altre altri altra tutte tutti le gli i precedenti meer andere vorige eerdere "
    "oudere de fler alla andra tidigare til till av flere alle andre tidligere więcej wszystkie "
    "inne pozostałe kolejne poprzednie ещё еще все другие предыдущие další všechny předchozí "
    "daha fazla tüm diğer önceki lisää kaikki muut lainnya semua sebelumnya thêm tất cả khác "
    "toate mai multe încă ще усі további összes".split()
)
_SHOWN = frozenset(
    "reply replies answer answers comment comments response responses antwort antworten "
    "kommentar kommentare kommentaren réponse réponses commentaire commentaires respuesta "
    "respuestas comentario comentarios resposta respostas comentário comentários risposta "
    "risposte commento commenti antwoord antwoorden commentaar commentaren reactie reacties "
    "opmerking opmerkingen svar svaret kommentarer odpowiedź odpowiedzi komentarz komentarze "
    "komentarzy ответ ответа ответов ответы комментарий комментария комментарии комментариев "
    "odpověď odpovědi odpovědí komentář komentáře komentářů yanıt yanıtı yanıtları yorum yorumu "
    "yorumları balasan komentar vastaus vastausta vastaukset kommentti kommenttia kommentit "
    "răspuns răspunsuri răspunsurile comentarii comentariile відповідь відповіді відповідей "
    "коментар коментарі коментарів válasz hozzászólás".split()
)


def is_fold(text: str) -> bool:
    """Whether a label, in small letters and with ``#`` for numbers, offers comments to unfold."""
    words = set(text.replace("(#)", "#").rstrip(".… ").split())
    verb, noun = words & _SHOW, words & _SHOWN
    if not noun or not words <= _SHOW | _MORE | _SHOWN | {"#"}:
        return False
    return bool(verb) or ("#" in words and bool(words & _MORE))
