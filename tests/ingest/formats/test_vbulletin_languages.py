"""vBulletin in the languages of its pages."""

import pytest

from thread_cli.ingest import ingest

NAMES = ["Maja Novak", "Petra Lind", "Kim Park"]

TEXTS = ["We did the same in Malmö, and nobody missed it.", "Thanks!", "And the drivers?"]

SAID = list(zip(NAMES, TEXTS, strict=True))

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
