"""Disqus in the languages of its pages."""

import pytest

from thread_cli.ingest import ingest

NAMES = ["Maja Novak", "Petra Lind", "Kim Park"]

TEXTS = ["We did the same in Malmö, and nobody missed it.", "Thanks!", "And the drivers?"]

SAID = list(zip(NAMES, TEXTS, strict=True))

#: The count, the order, the box, an age, "Reply", "Share", "• edited".
DISQUS = {
    "de": (
        "3 Kommentare",
        "Nach Besten sortieren",
        "Nimm an der Diskussion teil…",
        "vor 9 Monaten",
        "Antworten",
        "Teilen",
        "• bearbeitet",
    ),
    "fr": (
        "3 commentaires",
        "Trier par les meilleurs",
        "Participer à la discussion…",
        "il y a 9 mois",
        "Répondre",
        "Partager",
        "• modifié",
    ),
    "es": (
        "3 comentarios",
        "Ordenar por los mejores",
        "Únete a la conversación…",
        "hace 9 meses",
        "Responder",
        "Compartir",
        "• editado",
    ),
    "it": (
        "3 commenti",
        "Ordina dal migliore",
        "Partecipa alla discussione…",
        "9 mesi fa",
        "Rispondi",
        "Condividi",
        "• modificato",
    ),
    "pt": (
        "3 comentários",
        "Ordenar por Melhores",
        "Participe da discussão...",
        "9 meses atrás",
        "Responder",
        "Compartilhar",
        "• editado",
    ),
    "nl": (
        "3 reacties",
        "Sorteer op beste",
        "Doe mee met de discussie…",
        "9 maanden geleden",
        "Beantwoorden",
        "Delen",
        "• bewerkt",
    ),
    "sv": (
        "3 kommentarer",
        "Sortera efter bästa",
        "Delta i diskussionen…",
        "för 9 månader sedan",
        "Svara",
        "Dela",
        "• redigerad",
    ),
    "da": (
        "3 kommentarer",
        "Sorter efter bedste",
        "Deltag i diskussionen…",
        "for 9 måneder siden",
        "Svar",
        "Del",
        "• redigeret",
    ),
    "pl": (
        "3 komentarze",
        "Sortuj wg najlepszych",
        "Dołącz do dyskusji…",
        "9 miesięcy temu",
        "Odpowiedz",
        "Udostępnij",
        "• edytowano",
    ),
    "ru": (
        "3 комментариев",
        "Лучшее в начале",
        "Присоединиться к обсуждению...",
        "9 месяцев назад",
        "Ответить",
        "Поделиться",
        "• изменено",
    ),
    "tr": (
        "3 yorum",
        "En iyiye göre sırala",
        "Tartışmaya katıl…",
        "9 ay önce",
        "Yanıtla",
        "Paylaş",
        "• düzenlendi",
    ),
    "ja": (
        "3 件のコメント",
        "ベスト順",
        "議論に参加…",
        "9か月前",
        "返信",
        "共有",
        "• 編集済み",
    ),
    "cs": (
        "3 komentářů",
        "Řadit od nejlepších",
        "Zapojte se do diskuze…",
        "před 9 měsíci",
        "Odpovědět",
        "Sdílet",
        "• upraveno",
    ),
    "hu": (
        "3 hozzászólás",
        "Rendezés: legjobb",
        "Csatlakozz a beszélgetéshez…",
        "9 hónapja",
        "Válasz",
        "Megosztás",
        "• szerkesztve",
    ),
    "fi": (
        "3 kommenttia",
        "Järjestä parhaan mukaan",
        "Liity keskusteluun…",
        "9 kuukautta sitten",
        "Vastaa",
        "Jaa",
        "• muokattu",
    ),
    "el": (
        "3 σχόλια",
        "Ταξινόμηση ανά καλύτερο",
        "Λάβετε μέρος στη συζήτηση…",
        "πριν από 9 μήνες",
        "Απάντηση",
        "Κοινοποίηση",
        "• τροποποιήθηκε",
    ),
    "id": (
        "3 Komentar",
        "Urutkan berdasarkan Terbaik",
        "Gabung diskusi…",
        "9 bulan yang lalu",
        "Balas",
        "Bagikan",
        "• diedit",
    ),
}


def read(page: str) -> list[tuple[str | None, str]]:
    return [(c.author, c.text) for c in ingest(page.encode(), "page.txt").comments]


@pytest.mark.parametrize("language", DISQUS)
def test_disqus(language):
    count, order, box, age, reply, share, edited = DISQUS[language]
    row = f"• {reply}•{share} ›"
    page = "\n\n".join(
        [
            *(count, "weekly", order, box),
            *(f"Avatar\n{NAMES[0]} • {age}", TEXTS[0], f" 3  {row}"),
            *(f"Avatar\n{NAMES[1]}  {NAMES[0]} • {age} {edited}", TEXTS[1], f"   {row}"),
            *(f"Avatar\n{NAMES[2]} • {age}", TEXTS[2], f" 1  {row}\n"),
        ]
    )
    assert read(page) == SAID
    comments = ingest(page.encode(), "page.txt").comments
    assert [(c.parent, c.score) for c in comments] == [(None, 3), (1, None), (None, 1)]
