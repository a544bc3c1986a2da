"""phpBB in the languages of its pages."""

import pytest

from thread_cli.ingest import ingest

NAMES = ["Maja Novak", "Petra Lind", "Kim Park"]

TEXTS = ["We did the same in Malmö, and nobody missed it.", "Thanks!", "And the drivers?"]

SAID = list(zip(NAMES, TEXTS, strict=True))

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


def read(page: str) -> list[tuple[str | None, str]]:
    return [(c.author, c.text) for c in ingest(page.encode(), "page.txt").comments]


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
