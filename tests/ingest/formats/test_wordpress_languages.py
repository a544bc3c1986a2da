"""WordPress in the languages of its pages."""

import pytest

from thread_cli.ingest import ingest

SAID = [
    ("Maja Novak", "We did the same in Malmö, and nobody missed it."),
    ("Pétur Lind", "Thanks!"),
    ("Kim", "And what do the drivers say?"),
]

#: What stands for "NAME says:", the date, the button, the heading, what stands below.
WORDPRESS = {
    "de": (
        "{} sagt:",
        "3. März 2015 um 9:12 Uhr",
        "Antworten",
        "3 Gedanken zu „Züge“",
        "Schreibe einen Kommentar",
    ),
    "fr": (
        "{} dit :",
        "3 mars 2015 à 9 h 12 min",
        "Répondre",
        "3 réflexions sur « Trains »",
        "Laisser un commentaire",
    ),
    "es": (
        "{} dice:",
        "3 marzo, 2015 a las 9:12 am",
        "Responder",
        "3 comentarios en «Trenes»",
        "Deja una respuesta",
    ),
    "pt": (
        "{} disse:",
        "3 de Março de 2015 às 9:12",
        "Responder",
        "3 comentários a “Comboios”",
        "Deixe um comentário",
    ),
    "ptbr": (
        "{} disse:",
        "3 de março de 2015 às 09:12",
        "Responder",
        "3 comentários sobre “Trens”",
        "Deixe um comentário",
    ),
    "it": (
        "{} ha detto:",
        "3 marzo 2015 alle 9:12",
        "Rispondi",
        "3 commenti su “Treni”",
        "Lascia un commento",
    ),
    "it2": (
        "{} scrive:",
        "3 marzo 2015 alle 9:12",
        "Rispondi",
        "3 commenti su “Treni”",
        "Lascia un commento",
    ),
    "nl": (
        "{} schreef:",
        "3 maart 2015 om 09:12",
        "Beantwoorden",
        "3 gedachten over “Treinen”",
        "Geef een reactie",
    ),
    "nl2": (
        "{} zegt:",
        "3 maart 2015 om 09:12",
        "Beantwoorden",
        "3 reacties op “Treinen”",
        "Geef een reactie",
    ),
    "sv": (
        "{} skriver:",
        "3 mars, 2015 kl. 9:12",
        "Svara",
        "3 svar på ”Tåg”",
        "Lämna ett svar",
    ),
    "sv2": (
        "{} säger:",
        "3 mars 2015 kl. 09:12",
        "Svara",
        "3 kommentarer på ”Tåg”",
        "Lämna ett svar",
    ),
    "da": (
        "{} siger:",
        "3. marts 2015 kl. 9:12",
        "Svar",
        "3 tanker om “Tog”",
        "Skriv et svar",
    ),
    "no": (
        "{} sier:",
        "3. mars 2015, kl. 09:12",
        "Svar",
        "3 tanker om “Tog”",
        "Legg igjen en kommentar",
    ),
    "fi": (
        "{} sanoo:",
        "3.3.2015 klo 9:12",
        "Vastaa",
        "3 vastausta artikkeliin “Junat”",
        "Vastaa",
    ),
    "pl": (
        "{} pisze:",
        "3 marca 2015 o 09:12",
        "Odpowiedz",
        "3 komentarze do “Pociągi”",
        "Dodaj komentarz",
    ),
    "cs": (
        "{} napsal:",
        "3. 3. 2015 (9:12)",
        "Odpovědět",
        "3 komentáře: „Vlaky“",
        "Napsat komentář",
    ),
    "cs2": (
        "{} napsal:",
        "3.3.2015 v 9:12",
        "Odpovědět",
        "3 komentáře u „Vlaky“",
        "Napsat komentář",
    ),
    "sk": (
        "{} povedal:",
        "3. marca 2015 o 9:12",
        "Odpovedať",
        "3 komentáre k “Vlaky”",
        "Pridaj komentár",
    ),
    "ru": (
        "{}:",
        "3 марта 2015 в 09:12",
        "Ответить",
        "3 комментария: Поезда",
        "Добавить комментарий",
    ),
    "ru2": (
        "{} говорит:",
        "03.03.2015 в 09:12",
        "Ответить",
        "Поезда: 3 комментария",
        "Добавить комментарий",
    ),
    "uk": (
        "{} коментує:",
        "3 Березня, 2015 о 09:12",
        "Відповісти",
        "3 коментарі до “Потяги”",
        "Залишити відповідь",
    ),
    "tr": (
        "{} dedi ki:",
        "3 Mart 2015, 09:12",
        "Cevapla",
        "“Trenler” üzerine 3 yorum",
        "Bir cevap yazın",
    ),
    "tr2": (
        "{} diyor ki:",
        "3 Mart 2015, 09:12",
        "Yanıtla",
        "“Trenler” için 3 yorum",
        "Bir yanıt yazın",
    ),
    "hu": (
        "{} szerint:",
        "2015-03-03 - 09:12",
        "Válasz",
        "3 hozzászólás: “Vonatok”",
        "Vélemény, hozzászólás?",
    ),
    "ro": (
        "{} spune:",
        "3 martie 2015 la 9:12",
        "Răspunde",
        "3 gânduri despre „Trenuri”",
        "Lasă un răspuns",
    ),
    "el": (
        "Ο/Η {} λέει:",
        "3 Μαρτίου 2015 στις 09:12",
        "Απάντηση",
        "3 σκέψεις σχετικά με το “Τρένα”",
        "Αφήστε μια απάντηση",
    ),
    "hr": (
        "{} kaže:",
        "3. ožujka 2015. u 9:12",
        "Odgovori",
        "3 misli o “Vlakovi”",
        "Odgovori",
    ),
    "sl": (
        "{} pravi:",
        "3. 3. 2015 ob 9:12",
        "Odgovori",
        "3 misli o “Vlaki”",
        "Dodaj odgovor",
    ),
    "ja": (
        "{} より:",
        "2015年3月3日 9:12 AM",
        "返信",
        "「電車」への3件のフィードバック",
        "コメントを残す",
    ),
    "ko": (
        "{} 댓글:",
        "2015년 3월 3일, 9:12 오전",
        "응답",
        "기차에 3개의 응답",
        "댓글 남기기",
    ),
    "zh": (
        "{}说道：",
        "2015年3月3日 上午9:12",
        "回复",
        "《火车》上有3条评论",
        "发表评论",
    ),
    "zhtw": (
        "{} 表示：",
        "2015-03-03 09:12",
        "回覆",
        "在〈火車〉中有 3 則留言",
        "發佈留言",
    ),
    "id": (
        "{} berkata:",
        "3 Maret 2015 pukul 09:12",
        "Balas",
        "3 tanggapan untuk “Kereta”",
        "Tinggalkan Balasan",
    ),
    "ca": (
        "{} ha dit:",
        "3 de març de 2015 a les 9:12",
        "Respon",
        "3 pensaments a “Trens”",
        "Deixa un comentari",
    ),
    "en": (
        "{} says:",
        "March 3, 2015 at 9:12 am",
        "Reply",
        "3 thoughts on “Trains”",
        "Leave a Reply",
    ),
}


def read(page: str) -> list[tuple[str | None, str, int | None]]:
    return [(c.author, c.text, c.parent) for c in ingest(page.encode(), "page.txt").comments]


@pytest.mark.parametrize("language", WORDPRESS)
@pytest.mark.parametrize("depths", [(0, 0, 0), (0, 1, 0)], ids=["flat", "nested"])
def test_wordpress_says(language, depths):
    says, date, reply, heading, foot = WORDPRESS[language]
    page = heading + "\n\n"
    for depth, (name, text) in zip(depths, SAID, strict=True):
        margin = " " * 4 * depth
        page += "".join(
            f"{margin}{line}\n" for line in (says.format(name), date, "", text, "", reply, "")
        )
    want = [(*said, 1 if depth else None) for depth, said in zip(depths, SAID, strict=True)]
    assert read(page + foot + "\n") == want


@pytest.mark.parametrize("language", WORDPRESS)
def test_wordpress_name_over_date(language):
    _, date, reply, heading, foot = WORDPRESS[language]
    blocks = [f"{name}\n{date}\n\n{text}\n\n{reply} ↓" for name, text in SAID]
    page = "\n\n".join([heading, *blocks, foot])
    assert read(page + "\n") == [(*said, None) for said in SAID]


#: Headers with the date in the same line, as WordPress's themes of 2010 to 2012 have them.
SAID_AT = {
    "en": "{} on November 6, 2012 at 2:31 pm said:",
    "fr": "{}, le 6 novembre 2012 à 14 h 31 min, a dit :",
    "fr-date-first": "Le 6 novembre 2012 à 14 h 31 min, {} a dit :",
    "de": "{} sagte am 6. November 2012 um 14:31:",
    "es": "{} en 6 noviembre, 2012 en 14:31 dijo:",
    "pt": "{} em 6 de novembro de 2012 às 14:31 disse:",
    "it": "{} il 6 novembre 2012 alle 14:31 ha detto:",
    "it-apart": "{}\nil 6 novembre 2012 alle 14:31 ha detto:",
    "nl": "{} op 6 november 2012 om 14:31 schreef:",
    "nl-verb-first": "{} zei op 6 november 2012 om 14:31:",
    "sv": "{} den 6 november, 2012 kl. 14:31 sa:",
    "da": "{} den 6. november 2012 kl. 14:31 sagde:",
    "pl": "{}, w dniu 6 listopada 2012 o 14:31 powiedział:",
    "ru": "{} 6 ноября 2012 в 14:31 сказал(а):",
}


@pytest.mark.parametrize("language", SAID_AT)
def test_wordpress_said_at(language):
    _, _, reply, heading, foot = WORDPRESS[language.partition("-")[0]]
    blocks = [f"{SAID_AT[language].format(name)}\n\n{text}\n\n{reply} ↓" for name, text in SAID]
    thread = ingest("\n\n".join([heading, *blocks, foot, ""]).encode(), "page.txt")
    assert thread.format == "wordpress"
    assert [(c.author, c.text) for c in thread.comments] == SAID
    assert {str(c.created_at) for c in thread.comments} == {"2012-11-06 14:31:00+00:00"}
