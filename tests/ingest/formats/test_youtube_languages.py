"""YouTube in the languages of its pages."""

import pytest

from thread_cli.ingest import ingest

TEXTS = ["We did the same in Malmö, and nobody missed it.", "Thanks!", "And the drivers?"]

#: The count, the order, the box, an age, "Reply", "1 reply", "(edited)", what says it is pinned.
YOUTUBE = {
    "de": (
        "1.204 Kommentare",
        "Sortieren nach",
        "Kommentar hinzufügen…",
        "vor 2 Jahren",
        "Antworten",
        "1 Antwort",
        "(bearbeitet)",
        "Von @mk angepinnt",
    ),
    "fr": (
        "1 204 commentaires",
        "Trier par",
        "Ajouter un commentaire…",
        "il y a 2 ans",
        "Répondre",
        "1 réponse",
        "(modifié)",
        "Épinglé par @mk",
    ),
    "es": (
        "1.204 comentarios",
        "Ordenar por",
        "Añade un comentario...",
        "hace 2 años",
        "Responder",
        "1 respuesta",
        "(editado)",
        "Fijado por @mk",
    ),
    "it": (
        "1.204 commenti",
        "Ordina per",
        "Aggiungi un commento...",
        "2 anni fa",
        "Rispondi",
        "1 risposta",
        "(modificato)",
        "Fissato da @mk",
    ),
    "pt": (
        "1.204 comentários",
        "Ordenar por",
        "Adicione um comentário...",
        "há 2 anos",
        "Responder",
        "1 resposta",
        "(editado)",
        "Fixado por @mk",
    ),
    "nl": (
        "1.204 reacties",
        "Sorteren op",
        "Een reactie toevoegen...",
        "2 jaar geleden",
        "Beantwoorden",
        "1 antwoord",
        "(bewerkt)",
        "Vastgezet door @mk",
    ),
    "sv": (
        "1 204 kommentarer",
        "Sortera efter",
        "Lägg till en kommentar …",
        "för 2 år sedan",
        "Svara",
        "1 svar",
        "(redigerades)",
        "Fästes av @mk",
    ),
    "da": (
        "1.204 kommentarer",
        "Sortér efter",
        "Tilføj en kommentar …",
        "for 2 år siden",
        "Svar",
        "1 svar",
        "(redigeret)",
        "Fastgjort af @mk",
    ),
    "no": (
        "1 204 kommentarer",
        "Sorter etter",
        "Legg til en kommentar …",
        "for 2 år siden",
        "Svar",
        "1 svar",
        "(endret)",
        "Festet av @mk",
    ),
    "fi": (
        "1 204 kommenttia",
        "Lajitteluperuste",
        "Lisää kommentti…",
        "2 vuotta sitten",
        "Vastaa",
        "1 vastaus",
        "(muokattu)",
        "Kiinnittänyt @mk",
    ),
    "pl": (
        "1204 komentarze",
        "Sortuj według",
        "Dodaj komentarz…",
        "2 lata temu",
        "Odpowiedz",
        "1 odpowiedź",
        "(edytowany)",
        "Przypięty przez @mk",
    ),
    "cs": (
        "1 204 komentářů",
        "Seřadit podle",
        "Přidejte komentář…",
        "před 2 lety",
        "Odpovědět",
        "1 odpověď",
        "(upraveno)",
        "Připnul/a @mk",
    ),
    "ru": (
        "1 204 комментария",
        "Упорядочить",
        "Введите комментарий",
        "2 года назад",
        "Ответить",
        "1 ответ",
        "(изменено)",
        "Закреплено пользователем @mk",
    ),
    "uk": (
        "1 204 коментарі",
        "Сортувати",
        "Додайте коментар…",
        "2 роки тому",
        "Відповісти",
        "1 відповідь",
        "(змінено)",
        "Закріпив користувач @mk",
    ),
    "tr": (
        "1.204 Yorum",
        "Sıralama ölçütü",
        "Yorum ekleyin…",
        "2 yıl önce",
        "Yanıtla",
        "1 yanıt",
        "(düzenlendi)",
        "@mk tarafından sabitlendi",
    ),
    "id": (
        "1.204 Komentar",
        "Urutkan",
        "Tambahkan komentar...",
        "2 tahun yang lalu",
        "Balas",
        "1 balasan",
        "(diedit)",
        "Dipasangi pin oleh @mk",
    ),
    "vi": (
        "1.204 bình luận",
        "Sắp xếp theo",
        "Viết bình luận...",
        "2 năm trước",
        "Phản hồi",
        "1 phản hồi",
        "(đã chỉnh sửa)",
        "Do @mk ghim",
    ),
    "ja": (
        "1,204 件のコメント",
        "並べ替え",
        "コメントを追加…",
        "2 年前",
        "返信",
        "1 件の返信",
        "（編集済み）",
        "@mk によって固定されています",
    ),
    "ko": (
        "댓글 1,204개",
        "정렬 기준",
        "댓글 추가...",
        "2년 전",
        "답글",
        "답글 1개",
        "(수정됨)",
        "@mk님이 고정함",
    ),
    "zh": (
        "1,204 条评论",
        "排序方式",
        "添加评论…",
        "2年前",
        "回复",
        "1 条回复",
        "（修改过）",
        "由 @mk 置顶",
    ),
    "zhtw": (
        "1,204 則留言",
        "排序依據",
        "新增留言…",
        "2 年前",
        "回覆",
        "1 則回覆",
        "（已編輯）",
        "由 @mk 釘選",
    ),
    "hu": (
        "1204 megjegyzés",
        "Rendezési szempont",
        "Hozzászólás írása…",
        "2 éve",
        "Válasz",
        "1 válasz",
        "(szerkesztve)",
        "@mk rögzítette",
    ),
    "ro": (
        "1.204 comentarii",
        "Sortează după",
        "Adaugă un comentariu…",
        "acum 2 ani",
        "Răspunde",
        "1 răspuns",
        "(editat)",
        "Fixat de @mk",
    ),
    "el": (
        "1.204 σχόλια",
        "Ταξινόμηση κατά",
        "Προσθέστε ένα σχόλιο…",
        "πριν από 2 χρόνια",
        "Απάντηση",
        "1 απάντηση",
        "(τροποποιήθηκε)",
        "Καρφιτσωμένο από @mk",
    ),
}


def read(page: str) -> list[tuple[str | None, str, int | None, int | None]]:
    comments = ingest(page.encode(), "page.txt").comments
    return [(c.author, c.text, c.parent, c.score) for c in comments]


@pytest.mark.parametrize("language", YOUTUBE)
def test_youtube(language):
    count, order, box, age, reply, replies, edited, pinned = YOUTUBE[language]
    page = "\n".join(
        [
            *(count, order, box, pinned),
            *("@mk", age, TEXTS[0], "12", reply, "·", replies),
            *("@plindq", f"{age} {edited}", f"@mk {TEXTS[1]}", reply),
            *("@kimp", age, TEXTS[2], "3", reply),
        ]
    )
    assert read(page) == [
        ("@mk", TEXTS[0], None, 12),
        ("@plindq", f"@mk {TEXTS[1]}", 1, None),
        ("@kimp", TEXTS[2], None, 3),
    ]


@pytest.mark.parametrize("line", ["Ada50 days ago", "ada · 792 weeks ago", "Re: £1.2m", "Bo1 days"])
def test_what_no_video_page_says_is_no_age_grown_together_with_a_name(line):
    page = f"{line}\nWe did the same.\nReply\nBo Lind{line[3:]}\nThanks!\nReply\n"
    assert ingest(page.encode(), "page.txt").format != "youtube"


def test_a_name_that_ends_in_digits_is_parted_from_its_age():
    page = (
        "COMMENTS • 3\nada843 weeks ago\nWe did.\nReply 2\nbo991 year ago\n+ada84 Thanks!\nReply\n"
        "Cy Quist11 months ago\nAnd the drivers?\nReply\n"
    )
    found = [(c.author, c.parent) for c in ingest(page.encode(), "page.txt").comments]
    assert found == [("ada84", None), ("bo99", 1), ("Cy Quist", None)]
