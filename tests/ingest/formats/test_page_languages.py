"""Disqus, Discord, phpBB and vBulletin in the languages that their pages speak."""

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
#: "Today at 12:45", "Yesterday at 9:12", "(edited)", a day.
DISCORD = {
    "de": (
        "heute um 12:45 Uhr",
        "gestern um 09:12 Uhr",
        "(bearbeitet)",
        "3. März 2024",
    ),
    "fr": (
        "Aujourd’hui à 12:45",
        "Hier à 09:12",
        "(modifié)",
        "3 mars 2024",
    ),
    "es": (
        "hoy a las 12:45",
        "ayer a las 9:12",
        "(editado)",
        "3 de marzo de 2024",
    ),
    "it": (
        "Oggi alle 12:45",
        "Ieri alle 09:12",
        "(modificato)",
        "3 marzo 2024",
    ),
    "pt": (
        "Hoje às 12:45",
        "Ontem às 09:12",
        "(editado)",
        "3 de março de 2024",
    ),
    "nl": (
        "Vandaag om 12:45",
        "Gisteren om 09:12",
        "(bewerkt)",
        "3 maart 2024",
    ),
    "sv": (
        "Idag kl. 12:45",
        "Igår kl. 09:12",
        "(redigerad)",
        "3 mars 2024",
    ),
    "da": (
        "I dag kl. 12.45",
        "I går kl. 09.12",
        "(redigeret)",
        "3. marts 2024",
    ),
    "no": (
        "I dag kl. 12:45",
        "I går kl. 09:12",
        "(redigert)",
        "3. mars 2024",
    ),
    "fi": (
        "Tänään klo 12.45",
        "Eilen klo 9.12",
        "(muokattu)",
        "3. maaliskuuta 2024",
    ),
    "pl": (
        "dzisiaj o 12:45",
        "wczoraj o 09:12",
        "(edytowano)",
        "3 marca 2024",
    ),
    "cs": (
        "Dnes v 12:45",
        "Včera v 9:12",
        "(upraveno)",
        "3. března 2024",
    ),
    "ru": (
        "Сегодня, в 12:45",
        "Вчера, в 09:12",
        "(изменено)",
        "3 марта 2024 г.",
    ),
    "tr": (
        "Bugün saat 12:45",
        "Dün saat 09:12",
        "(düzenlendi)",
        "3 Mart 2024",
    ),
    "ja": (
        "今日 12:45",
        "昨日 9:12",
        "(編集済み)",
        "2024年3月3日",
    ),
    "ko": (
        "오늘 오후 12:45",
        "어제 오전 9:12",
        "(수정됨)",
        "2024년 3월 3일",
    ),
    "zh": (
        "今天12:45",
        "昨天09:12",
        "(已编辑)",
        "2024年3月3日",
    ),
    "uk": (
        "Сьогодні о 12:45",
        "Вчора о 09:12",
        "(відредаговано)",
        "3 березня 2024 р.",
    ),
    "ro": (
        "Azi la 12:45",
        "Ieri la 09:12",
        "(editat)",
        "3 martie 2024",
    ),
    "el": (
        "Σήμερα στις 12:45",
        "Χθες στις 09:12",
        "(τροποποιήθηκε)",
        "3 Μαρτίου 2024",
    ),
}
#: "Post by NAME » DATE", "Posts", "Joined", "Top".
PHPBB = {
    "de": (
        "Beitrag von {} » So 22. Mär 2009, 14:46",
        "Beiträge",
        "Registriert",
        "Nach oben",
    ),
    "fr": (
        "Message par {} » dim. 22 mars 2009 14:46",
        "Messages",
        "Enregistré le",
        "Haut",
    ),
    "fr2": (
        "de {} » 22 Mar 2009, 14:46",
        "Messages",
        "Inscription",
        "Haut",
    ),
    "es": (
        "Mensaje por {} » Dom Mar 22, 2009 2:46 pm",
        "Mensajes",
        "Registrado",
        "Arriba",
    ),
    "it": (
        "Messaggio da {} » dom mar 22, 2009 2:46 pm",
        "Messaggi",
        "Iscritto il",
        "Top",
    ),
    "pt": (
        "Mensagem por {} » Dom Mar 22, 2009 2:46 pm",
        "Mensagens",
        "Registrado em",
        "Topo",
    ),
    "nl": (
        "Bericht door {} » zo 22 mar 2009, 14:46",
        "Berichten",
        "Lid geworden op",
        "Omhoog",
    ),
    "sv": (
        "Inlägg av {} » sön 22 mar 2009, 14:46",
        "Inlägg",
        "Blev medlem",
        "Upp",
    ),
    "da": (
        "Indlæg af {} » søn 22. mar 2009, 14:46",
        "Indlæg",
        "Tilmeldt",
        "Top",
    ),
    "pl": (
        "Post autor: {} » ndz mar 22, 2009 2:46 pm",
        "Posty",
        "Rejestracja",
        "Na górę",
    ),
    "cs": (
        "Příspěvek od {} » ned 22. bře 2009 14:46",
        "Příspěvky",
        "Registrován",
        "Nahoru",
    ),
    "ru": (
        "Сообщение {} » 22 мар 2009, 14:46",
        "Сообщения",
        "Зарегистрирован",
        "Вернуться к началу",
    ),
    "tr": (
        "Mesaj gönderen {} » 22 Mar 2009, 14:46",
        "Mesajlar",
        "Kayıt",
        "Başa dön",
    ),
    "fi": (
        "Viesti Kirjoittaja {} » 22.03.2009 14:46",
        "Viestit",
        "Liittynyt",
        "Ylös",
    ),
    "hu": (
        "HozzászólásSzerző: {} » vas. márc. 22, 2009 2:46 pm",
        "Hozzászólások",
        "Csatlakozott",
        "Vissza a tetejére",
    ),
    "en": (
        "Post by {} » Sun Mar 22, 2009 2:46 pm",
        "Posts",
        "Joined",
        "Top",
    ),
}

#: A date, "Join Date", "Location", "Posts", "Reply With Quote" (version 4), a rank, "Old",
#: "is offline", "Reply With Quote" (version 3), "Default".
VBULLETIN = {
    "de": (
        "03.03.2008, 09:12",
        "Registriert seit",
        "Ort",
        "Beiträge",
        "Zitieren Zitieren",
        "Erfahrener Benutzer",
        "Alt",
        "ist offline",
        "Mit Zitat antworten",
        "Standard",
    ),
    "fr": (
        "03/03/2008, 09h12",
        "Date d'inscription",
        "Localisation",
        "Messages",
        "Répondre avec citation Répondre avec citation",
        "Membre",
        "Vieux",
        "est déconnecté",
        "Réponse avec citation",
        "Par défaut",
    ),
    "es": (
        "03/03/2008, 09:12",
        "Fecha de Ingreso",
        "Ubicación",
        "Mensajes",
        "Responder Con Cita Responder Con Cita",
        "Miembro",
        "Antiguo",
        "no ha iniciado sesión",
        "Responder Citando",
        "Predeterminado",
    ),
    "it": (
        "03-03-2008, 09:12",
        "Data Registrazione",
        "Località",
        "Messaggi",
        "Rispondi Citando Rispondi Citando",
        "Utente",
        "Vecchio",
        "non è in linea",
        "Rispondi citando",
        "Predefinito",
    ),
    "nl": (
        "03-03-2008, 09:12",
        "Lid sinds",
        "Locatie",
        "Berichten",
        "Met citaat reageren",
        "Lid",
        "Oud",
        "is offline",
        "Met citaat reageren",
        "Standaard",
    ),
    "pt": (
        "03-03-2008, 09:12",
        "Data de Ingresso",
        "Local",
        "Posts",
        "Responder com Citação",
        "Membro",
        "Antigo",
        "está offline",
        "Responder com citação",
        "Padrão",
    ),
    "sv": (
        "2008-03-03, 09:12",
        "Reg.datum",
        "Ort",
        "Inlägg",
        "Svara med citat",
        "Medlem",
        "Gammal",
        "är inte uppkopplad",
        "Svara med citat",
        "Standard",
    ),
    "pl": (
        "03-03-2008, 09:12",
        "Dołączył",
        "Skąd",
        "Posty",
        "Odpowiedz z cytatem",
        "Użytkownik",
        "Stary",
        "jest offline",
        "Odpowiedz z cytatem",
        "Domyślnie",
    ),
    "ru": (
        "03.03.2008, 09:12",
        "Регистрация",
        "Адрес",
        "Сообщений",
        "Ответить с цитированием",
        "Участник",
        "Старый",
        "вне форума",
        "Ответить с цитированием",
        "По умолчанию",
    ),
    "en": (
        "03-03-2008, 09:12 AM",
        "Join Date",
        "Location",
        "Posts",
        "Reply With Quote Reply With Quote",
        "Senior Member",
        "Old",
        "is offline",
        "Reply With Quote",
        "Default",
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


@pytest.mark.parametrize("language", DISCORD)
def test_discord(language):
    today, yesterday, edited, day = DISCORD[language]
    page = "\n".join(
        [
            day,
            *(f"{NAMES[0]} — {yesterday}", TEXTS[0]),
            *(f"{NAMES[1]} — {yesterday}", f"{TEXTS[1]} {edited}"),
            *(f"{NAMES[2]} — {today}", TEXTS[2]),
        ]
    )
    assert read(page) == SAID


@pytest.mark.parametrize("language", PHPBB)
@pytest.mark.parametrize("version", ["3.0", "3.1"])
def test_phpbb(language, version):
    by, posts, joined, top = PHPBB[language]
    page = ""
    for name, text in SAID:
        card = f"{name}\n{posts}: 12\n{joined}: 2009"
        if version == "3.0":
            page += f"Re: Trains\n{by.format(name)}\n\n{text}\n\n{card}\n\n{top}\n\n"
        else:
            page += f"{card}\nRe: Trains\n\n{by.format(name)}\n\n{text}\n{top}\n\n"
    assert read(page) == SAID


@pytest.mark.parametrize("language", VBULLETIN)
def test_vbulletin_4(language):
    date, joined, place, posts, quote, rank, _, offline, _, default = VBULLETIN[language]
    page = "Thread: Trains\n"
    for number, (name, text) in enumerate(SAID, 1):
        card = [f"{name} {name} {offline}", rank, joined, "Mar 2005", place, "Malmö", posts, "146"]
        page += "\n".join([f"{date} #{number}", *card, "", default, text, quote, "", ""])
    assert read(page) == SAID


@pytest.mark.parametrize("language", VBULLETIN)
def test_vbulletin_3(language):
    date, joined, place, posts, _, rank, old, offline, quote, default = VBULLETIN[language]
    page = ""
    for number, (name, text) in enumerate(SAID, 1):
        card = [name, rank, " ", f"{joined}: Mar 2005", f"{place}: Malmö", f"{posts}: 146"]
        head, foot = f"{old} {date}\t  #{number}", f"{name} {offline}  \t{quote}"
        page += "\n".join([head, *card, f"{default} Re: Trains", text, foot, ""])
    assert read(page) == SAID
