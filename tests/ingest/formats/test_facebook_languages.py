"""Facebook in the languages of its pages."""

import pytest

from thread_cli.ingest import ingest

NAMES = ["Maja Novak", "Petra Lind", "Kim Park"]

TEXTS = ["We did the same in Malmö, and nobody missed it.", "Thanks!", "And the drivers?"]

#: The order, an age, "Like", "Reply", "Author", "Edited", "View 2 replies", the box.
FACEBOOK = {
    "de": (
        "Relevanteste zuerst",
        "21 Std.",
        "Gefällt mir",
        "Antworten",
        "Verfasser",
        "Bearbeitet",
        "2 Antworten ansehen",
        "Schreibe einen Kommentar …",
    ),
    "fr": (
        "Plus pertinents",
        "21 h",
        "J’aime",
        "Répondre",
        "Auteur",
        "Modifié",
        "Voir les 2 réponses",
        "Écrivez un commentaire…",
    ),
    "es": (
        "Más relevantes",
        "21 h",
        "Me gusta",
        "Responder",
        "Autor",
        "Editado",
        "Ver las 2 respuestas",
        "Escribe un comentario...",
    ),
    "it": (
        "Più pertinenti",
        "21 h",
        "Mi piace",
        "Rispondi",
        "Autore",
        "Modificato",
        "Visualizza tutte le 2 risposte",
        "Scrivi un commento...",
    ),
    "pt": (
        "Mais relevantes",
        "21 h",
        "Curtir",
        "Responder",
        "Autor",
        "Editado",
        "Ver todas as 2 respostas",
        "Escreva um comentário...",
    ),
    "pt2": (
        "Mais relevantes",
        "21 h",
        "Gosto",
        "Responder",
        "Autor",
        "Editado",
        "Ver as 2 respostas",
        "Escreve um comentário...",
    ),
    "nl": (
        "Meest relevant",
        "21 u",
        "Leuk",
        "Beantwoorden",
        "Auteur",
        "Bewerkt",
        "Alle 2 antwoorden bekijken",
        "Schrijf een opmerking...",
    ),
    "nl2": (
        "Meest relevant",
        "21 u",
        "Vind ik leuk",
        "Beantwoorden",
        "Auteur",
        "Bewerkt",
        "2 antwoorden bekijken",
        "Schrijf een opmerking...",
    ),
    "sv": (
        "Mest relevanta",
        "21 tim",
        "Gilla",
        "Svara",
        "Författare",
        "Redigerad",
        "Visa alla 2 svar",
        "Skriv en kommentar …",
    ),
    "da": (
        "Mest relevante",
        "21 t",
        "Synes godt om",
        "Svar",
        "Forfatter",
        "Redigeret",
        "Se alle 2 svar",
        "Skriv en kommentar ...",
    ),
    "no": (
        "Mest relevant",
        "21 t",
        "Liker",
        "Svar",
        "Forfatter",
        "Redigert",
        "Vis alle 2 svar",
        "Skriv en kommentar …",
    ),
    "fi": (
        "Olennaisimmat",
        "21 t",
        "Tykkää",
        "Vastaa",
        "Tekijä",
        "Muokattu",
        "Näytä kaikki 2 vastausta",
        "Kirjoita kommentti…",
    ),
    "pl": (
        "Najtrafniejsze",
        "21 godz.",
        "Lubię to!",
        "Odpowiedz",
        "Autor",
        "Edytowano",
        "Wyświetl 2 odpowiedzi",
        "Napisz komentarz…",
    ),
    "cs": (
        "Nejrelevantnější",
        "21 h",
        "To se mi líbí",
        "Odpovědět",
        "Autor",
        "Upraveno",
        "Zobrazit všechny odpovědi (2)",
        "Napište komentář…",
    ),
    "ru": (
        "Самые актуальные",
        "21 ч.",
        "Нравится",
        "Ответить",
        "Автор",
        "Изменено",
        "Посмотреть 2 ответа",
        "Напишите комментарий…",
    ),
    "uk": (
        "Найрелевантніші",
        "21 год",
        "Подобається",
        "Відповісти",
        "Автор",
        "Відредаговано",
        "Переглянути всі відповіді (2)",
        "Напишіть коментар…",
    ),
    "tr": (
        "En alakalı",
        "21sa",
        "Beğen",
        "Yanıtla",
        "Yazar",
        "Düzenlendi",
        "2 yanıtın tümünü gör",
        "Yorum yaz...",
    ),
    "id": (
        "Paling relevan",
        "21j",
        "Suka",
        "Balas",
        "Penulis",
        "Diedit",
        "Lihat semua 2 balasan",
        "Tulis komentar...",
    ),
    "vi": (
        "Phù hợp nhất",
        "21 giờ",
        "Thích",
        "Phản hồi",
        "Tác giả",
        "Đã chỉnh sửa",
        "Xem tất cả 2 phản hồi",
        "Viết bình luận...",
    ),
    "ja": (
        "関連度の高い順",
        "21時間",
        "いいね！",
        "返信",
        "投稿者",
        "編集済み",
        "返信2件をすべて見る",
        "コメントする...",
    ),
    "ko": (
        "관련성 높은 순",
        "21시간",
        "좋아요",
        "답글 달기",
        "작성자",
        "수정됨",
        "답글 2개 모두 보기",
        "댓글을 입력하세요...",
    ),
    "zh": (
        "最相关",
        "21小时",
        "赞",
        "回复",
        "作者",
        "已编辑",
        "查看全部 2 条回复",
        "写评论...",
    ),
    "zhtw": (
        "最相關",
        "21小時",
        "讚",
        "回覆",
        "作者",
        "已編輯",
        "查看全部2則回覆",
        "留言……",
    ),
    "hu": (
        "Legrelevánsabb",
        "21 ó",
        "Tetszik",
        "Válasz",
        "Szerző",
        "Szerkesztve",
        "Mind a(z) 2 válasz megtekintése",
        "Írj egy hozzászólást...",
    ),
    "ro": (
        "Cele mai relevante",
        "21 h",
        "Îmi place",
        "Răspunde",
        "Autor",
        "Editat",
        "Vezi toate cele 2 răspunsuri",
        "Scrie un comentariu...",
    ),
    "el": (
        "Πιο σχετικά",
        "21 ώ.",
        "Μου αρέσει!",
        "Απάντηση",
        "Συντάκτης",
        "Τροποποιήθηκε",
        "Προβολή και των 2 απαντήσεων",
        "Γράψτε ένα σχόλιο...",
    ),
}


def read(page: str) -> list[tuple[str | None, str, int | None, int | None]]:
    comments = ingest(page.encode(), "page.txt").comments
    return [(c.author, c.text, c.parent, c.score) for c in comments]


def answered() -> list[tuple[str, str, int | None, int | None]]:
    """Return what is read where the second comment begins with the first one's name."""
    texts = [TEXTS[0], f"{NAMES[0]} {TEXTS[1]}", TEXTS[2]]
    return list(zip(NAMES, texts, (None, 1, None), (12, None, None), strict=True))


@pytest.mark.parametrize("language", FACEBOOK)
def test_facebook(language):
    order, age, like, reply, author, edited, more, box = FACEBOOK[language]
    page = "\n".join(
        [
            order,
            *(NAMES[0], TEXTS[0], age, like, reply, "12", more),
            *(NAMES[1], author, f"{NAMES[0]} {TEXTS[1]}", age, like, reply, edited),
            *(NAMES[2], TEXTS[2], age, like, reply),
            box,
        ]
    )
    assert read(page) == answered()
