"""Blogger in the languages of its pages."""

import pytest

from thread_cli.ingest import ingest

SAID = [
    ("Maja Novak", "We did the same in Malmö, and nobody missed it."),
    ("Pétur Lind", "Thanks!"),
    ("Kim", "And what do the drivers say?"),
]

#: What stands for "NAME said...", the date, the count, what stands below, "Reply", "Delete",
#: "Replies".
BLOGGER = {
    "de": (
        "{} hat gesagt…",
        "3. März 2015 um 09:12",
        "3 Kommentare:",
        "Kommentar veröffentlichen",
        "Antworten",
        "Löschen",
        "Antworten",
    ),
    "fr": (
        "{} a dit…",
        "3 mars 2015 à 09:12",
        "3 commentaires:",
        "Enregistrer un commentaire",
        "Répondre",
        "Supprimer",
        "Réponses",
    ),
    "es": (
        "{} dijo...",
        "3 de marzo de 2015, 9:12",
        "3 comentarios:",
        "Publicar un comentario",
        "Responder",
        "Eliminar",
        "Respuestas",
    ),
    "pt": (
        "{} disse...",
        "3 de março de 2015 às 09:12",
        "3 comentários:",
        "Postar um comentário",
        "Responder",
        "Excluir",
        "Respostas",
    ),
    "it": (
        "{} ha detto...",
        "3 marzo 2015 alle ore 09:12",
        "3 commenti:",
        "Posta un commento",
        "Rispondi",
        "Elimina",
        "Risposte",
    ),
    "nl2": (
        "{} zei...",
        "3 maart 2015 om 09:12",
        "3 opmerkingen:",
        "Een reactie posten",
        "Beantwoorden",
        "Verwijderen",
        "Reacties",
    ),
    "sv": (
        "{} sa...",
        "3 mars 2015 kl. 09:12",
        "3 kommentarer:",
        "Skicka en kommentar",
        "Svara",
        "Ta bort",
        "Svar",
    ),
    "da": (
        "{} sagde ...",
        "3. marts 2015 kl. 09.12",
        "3 kommentarer:",
        "Send en kommentar",
        "Svar",
        "Slet",
        "Svar",
    ),
    "no": (
        "{} sa...",
        "3. mars 2015 kl. 09:12",
        "3 kommentarer:",
        "Legg inn en kommentar",
        "Svar",
        "Slett",
        "Svar",
    ),
    "fi": (
        "{} kirjoitti...",
        "3. maaliskuuta 2015 klo 9.12",
        "3 kommenttia:",
        "Lähetä kommentti",
        "Vastaa",
        "Poista",
        "Vastaukset",
    ),
    "pl": (
        "{} pisze...",
        "3 marca 2015 09:12",
        "3 komentarze:",
        "Prześlij komentarz",
        "Odpowiedz",
        "Usuń",
        "Odpowiedzi",
    ),
    "cs": (
        "{} řekl(a)...",
        "3. března 2015 v 9:12",
        "3 komentáře:",
        "Okomentovat",
        "Odpovědět",
        "Vymazat",
        "Odpovědi",
    ),
    "ru": (
        "{} комментирует...",
        "3 марта 2015 г. в 09:12",
        "3 комментария:",
        "Отправить комментарий",
        "Ответить",
        "Удалить",
        "Ответы",
    ),
    "uk": (
        "{} сказав...",
        "3 березня 2015 р. о 09:12",
        "3 коментарі:",
        "Дописати коментар",
        "Відповісти",
        "Видалити",
        "Відповіді",
    ),
    "tr": (
        "{} dedi ki...",
        "3 Mart 2015 09:12",
        "3 yorum:",
        "Yorum Gönder",
        "Yanıtla",
        "Sil",
        "Yanıtlar",
    ),
    "hu": (
        "{} írta...",
        "2015. március 3. 9:12",
        "3 megjegyzés:",
        "Megjegyzés küldése",
        "Válasz",
        "Törlés",
        "Válaszok",
    ),
    "ro": (
        "{} spunea...",
        "3 martie 2015 la 09:12",
        "3 comentarii:",
        "Trimiteți un comentariu",
        "Răspundeți",
        "Ștergere",
        "Răspunsuri",
    ),
    "el": (
        "Ο χρήστης {} είπε...",
        "3 Μαρτίου 2015 στις 9:12 π.μ.",
        "3 σχόλια:",
        "Δημοσίευση σχολίου",
        "Απάντηση",
        "Διαγραφή",
        "Απαντήσεις",
    ),
    "ja": (
        "{} さんのコメント...",
        "2015年3月3日 9:12",
        "3 件のコメント:",
        "コメントを投稿",
        "返信",
        "削除",
        "返信",
    ),
    "zh": (
        "{}说...",
        "2015年3月3日 上午9:12",
        "3 条评论:",
        "发表评论",
        "回复",
        "删除",
        "回复",
    ),
    "id": (
        "{} mengatakan...",
        "3 Maret 2015 pukul 09.12",
        "3 komentar:",
        "Posting Komentar",
        "Balas",
        "Hapus",
        "Balasan",
    ),
    "en": (
        "{} said...",
        "March 3, 2015 at 9:12 AM",
        "3 comments:",
        "Post a Comment",
        "Reply",
        "Delete",
        "Replies",
    ),
}


def read(page: str) -> list[tuple[str | None, str, int | None]]:
    return [(c.author, c.text, c.parent) for c in ingest(page.encode(), "page.txt").comments]


@pytest.mark.parametrize("language", BLOGGER)
def test_blogger_said(language):
    said, date, count, foot, *_ = BLOGGER[language]
    blocks = [f"{said.format(name)}\n{text}\n\n{date}" for name, text in SAID]
    page = count + "\n\n" + "\n".join([*blocks, foot])
    assert read(page + "\n") == [(*one, None) for one in SAID]


@pytest.mark.parametrize("language", BLOGGER)
def test_blogger_replies(language):
    _, date, count, foot, reply, delete, replies = BLOGGER[language]
    first, second, third = (f"{name}{date}\n{text}" for name, text in SAID)
    own = f"{reply}{delete}"
    page = "\n".join(
        [
            count,
            "",
            first,
            "",
            own,
            replies,
            "",
            second,
            "",
            delete,
            reply,
            "",
            third,
            "",
            own,
            foot,
        ]
    )
    assert read(page + "\n") == [(*said, p) for said, p in zip(SAID, (None, 1, None), strict=True)]
