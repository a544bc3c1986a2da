"""Discord in the languages of its pages."""

import pytest

from thread_cli.ingest import ingest

NAMES = ["Maja Novak", "Petra Lind", "Kim Park"]

TEXTS = ["We did the same in Malmö, and nobody missed it.", "Thanks!", "And the drivers?"]

SAID = list(zip(NAMES, TEXTS, strict=True))

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


def read(page: str) -> list[tuple[str | None, str]]:
    return [(c.author, c.text) for c in ingest(page.encode(), "page.txt").comments]


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
