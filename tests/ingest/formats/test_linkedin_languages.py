"""LinkedIn in the languages of its pages."""

import pytest

from thread_cli.ingest import ingest

NAMES = ["Maja Novak", "Petra Lind", "Kim Park"]

TEXTS = ["We did the same in Malmö, and nobody missed it.", "Thanks!", "And the drivers?"]

#: The link to a profile, how near, an age, "Like", "Reply", "Author", "1 reply", the order, "More".
LINKEDIN = {
    "de": (
        "Profil von {} anzeigen",
        "• 2.",
        "3 Wochen",
        "Gefällt mir",
        "Antworten",
        "Autor:in",
        "1 Antwort",
        "Relevanteste",
        "Weitere Kommentare laden",
    ),
    "fr": (
        "Voir le profil de {}",
        "• 2e",
        "3 sem.",
        "J’aime",
        "Répondre",
        "Auteur",
        "1 réponse",
        "Les plus pertinents",
        "Charger plus de commentaires",
    ),
    "es": (
        "Ver el perfil de {}",
        "• 2º",
        "3 semanas",
        "Recomendar",
        "Responder",
        "Autor",
        "1 respuesta",
        "Más relevantes",
        "Cargar más comentarios",
    ),
    "it": (
        "Visualizza il profilo di {}",
        "• 2°",
        "3 settimane",
        "Consiglia",
        "Rispondi",
        "Autore",
        "1 risposta",
        "Più rilevanti",
        "Carica altri commenti",
    ),
    "pt": (
        "Ver perfil de {}",
        "• 2º",
        "3 sem",
        "Gostei",
        "Responder",
        "Autora",
        "1 resposta",
        "Mais relevantes",
        "Carregar mais comentários",
    ),
    "nl": (
        "Profiel van {} weergeven",
        "• 2de",
        "3 weken",
        "Interessant",
        "Beantwoorden",
        "Auteur",
        "1 antwoord",
        "Meest relevant",
        "Meer commentaren laden",
    ),
    "sv": (
        "Visa profilen för {}",
        "• 2:a",
        "3 veckor",
        "Gilla",
        "Svara",
        "Författare",
        "1 svar",
        "Mest relevanta",
        "Läs in fler kommentarer",
    ),
    "da": (
        "Vis profilen for {}",
        "• 2.",
        "3 uger",
        "Synes godt om",
        "Svar",
        "Forfatter",
        "1 svar",
        "Mest relevante",
        "Hent flere kommentarer",
    ),
    "no": (
        "Vis profilen til {}",
        "• 2.",
        "3 uker",
        "Lik",
        "Svar",
        "Forfatter",
        "1 svar",
        "Mest relevante",
        "Last inn flere kommentarer",
    ),
    "pl": (
        "Zobacz profil użytkownika {}",
        "• 2",
        "3 tyg.",
        "Poleć",
        "Odpowiedz",
        "Autor",
        "1 odpowiedź",
        "Najtrafniejsze",
        "Wczytaj więcej komentarzy",
    ),
    "cs": (
        "Zobrazit profil uživatele {}",
        "• 2.",
        "3 týd.",
        "To se mi líbí",
        "Odpovědět",
        "Autor",
        "1 odpověď",
        "Nejrelevantnější",
        "Načíst další komentáře",
    ),
    "ru": (
        "Посмотреть профиль {}",
        "• 2-й",
        "3 недели",
        "Нравится",
        "Ответить",
        "Автор",
        "1 ответ",
        "Самые актуальные",
        "Загрузить ещё комментарии",
    ),
    "tr": (
        "{} adlı kullanıcının profilini görüntüle",
        "• 2.",
        "3 hafta",
        "Beğen",
        "Yanıtla",
        "Yazar",
        "1 yanıt",
        "En alakalı",
        "Daha fazla yorum yükle",
    ),
    "id": (
        "Lihat profil {}",
        "• ke-2",
        "3 mgg",
        "Sukai",
        "Balas",
        "Penulis",
        "1 balasan",
        "Paling relevan",
        "Muat komentar lainnya",
    ),
    "ja": (
        "{}さんのプロフィールを表示",
        "• 2次",
        "3週間前",
        "いいね！",
        "返信",
        "作成者",
        "返信1件",
        "関連度順",
        "コメントをさらに読み込む",
    ),
    "ko": (
        "{}님의 프로필 보기",
        "• 2촌",
        "3주",
        "추천",
        "답장",
        "작성자",
        "답글 1개",
        "관련성순",
        "댓글 더 보기",
    ),
    "zh": (
        "查看{}的档案",
        "• 2 度",
        "3 周",
        "赞",
        "回复",
        "作者",
        "1 条回复",
        "最相关",
        "加载更多评论",
    ),
}


def read(page: str) -> list[tuple[str | None, str, int | None, int | None]]:
    comments = ingest(page.encode(), "page.txt").comments
    return [(c.author, c.text, c.parent, c.score) for c in comments]


def answered() -> list[tuple[str, str, int | None, int | None]]:
    """Return what is read where the second comment begins with the first one's name."""
    texts = [TEXTS[0], f"{NAMES[0]} {TEXTS[1]}", TEXTS[2]]
    return list(zip(NAMES, texts, (None, 1, None), (12, None, None), strict=True))


@pytest.mark.parametrize("language", LINKEDIN)
def test_linkedin(language):
    view, near, age, like, reply, author, replies, order, more = LINKEDIN[language]
    first, second, third = NAMES
    page = "\n".join(
        [
            *(order, view.format(first), first, f" {near}", "Engineer", age, TEXTS[0], ""),
            *(like, "like", "12", "", reply, replies),
            *(view.format(second), second, author, "Cook", age, f"{first} {TEXTS[1]}", ""),
            *(like, reply),
            *(view.format(third), third, f" {near}", "Painter", age, TEXTS[2], "", like, reply),
            more,
        ]
    )
    assert read(page) == answered()
