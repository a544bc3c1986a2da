"""vBulletin in its other shapes: version 5, cards and numbers above dates, the archive."""

from thread_cli.ingest import ingest


def read(page: str) -> list[tuple[str | None, str, int | None]]:
    return [(c.author, c.text.strip(), c.parent) for c in ingest(page.encode(), "p.txt").comments]


def test_version_5_with_a_guest():
    def card(name: str, number: int) -> str:
        facts = f"{name}\nMember\n\n    Join Date: Jan 2016\n    Posts: 44\n\n#{number}\n"
        return facts + "05-22-2017, 10:41 AM\n"

    foot = "    Like 2\n    Comment\n\nPost Cancel\n"
    page = (
        f"{card('Lil', 1)}Wool or 80/20?\nTags: wool, size\n    Like 1\n"
        f"{card('kim', 2)}80/20, always.\n{foot}"
        f"Guest\n\n#3\n05-22-2017, 01:30 PM\nGuest replied\nWhat is bearding?\n{foot}"
        f"{card('kim', 4)}The fibers come out.\n\n1 Photo\n{foot}\nPrevious template Next\n"
    )
    assert [said[:2] for said in read(page)] == [
        ("Lil", "Wool or 80/20?"),
        ("kim", "80/20, always."),
        ("Guest", "What is bearding?"),
        ("kim", "The fibers come out."),
    ]


def test_german_cards_above_with_thanks_below():
    def post(name: str, number: int, text: str) -> str:
        facts = f"{name}\nBenutzer\n \nRegistriert seit: 19.02.2009\nBeiträge: 88\n \nStandard\n"
        return f"{facts}AW: Vergaser\n#{number}\nAlt 27.06.2010, 11:31\n{text}\nZitat\n"

    quote = "Zitat:\nZitat von mofafan Beitrag anzeigen\nEingestellt?"
    thanks = "Folgender Benutzer bedankt sich für den Beitrag:\nRolf (27.06.2010)\n"
    page = (
        post("Rolf", 1, "Er läuft über.")
        + post("mofafan", 2, "Eingestellt?")
        + post("Rolf", 3, f"{quote}\nNach Buch.")
        + post("Ede", 4, "Das Buch irrt.")
        + thanks
        + post("Rolf", 5, "Trocken!")
        + "Antwort\n\n« Vorheriges Thema | Nächstes Thema »\n"
    )
    assert read(page) == [
        ("Rolf", "Er läuft über.", None),
        ("mofafan", "Eingestellt?", None),
        ("Rolf", f"{quote}\nNach Buch.", 2),
        ("Ede", "Das Buch irrt.", None),
        ("Rolf", "Trocken!", None),
    ]


def test_archive():
    page = (
        "Talk > Gear\n\nPDA\n\nView Full Version : Bear paw?\n\nyukonjim\n01-22-2007, 11:48 PM\n"
        "Old shoes gave up.\nSnowGoose\n01-23-2007, 12:20 AM\nbear paw.\nOld Martin\n"
        "01-23-2007, 07:05 AM\nLampwick.\n\nvBulletin® v3.6.4, Copyright ©2000-2007, Jelsoft\n"
    )
    thread = ingest(page.encode(), "page.txt")
    assert (thread.format, thread.title) == ("vbulletin", "Bear paw?")
    assert [said[:2] for said in read(page)] == [
        ("yukonjim", "Old shoes gave up."),
        ("SnowGoose", "bear paw."),
        ("Old Martin", "Lampwick."),
    ]


def test_a_mood_before_the_title_of_a_post():
    def post(number: int, name: str, subject: str, text: str) -> str:
        card = f"{name} {name} is offline\nMember\n \nJoin Date: Apr 2005\nPosts: 6\n"
        return (
            f"Old 04-18-2005, 08:02 AM\t  #{number}  \n{card}{subject}\n\n{text}\n"
            f"{name} is offline\tReply With Quote\n"
        )

    page = (
        post(1, "Kev", "Question Puppy eats rocks", "14 weeks old.")
        + post(2, "Sue", "Exclamation Signs of a blockage", "Watch him.")
        + post(3, "Kev", "Default", "Thanks.")
        + "Reply\n\n« Previous Thread | Next Thread »\n"
    )
    assert [said[:2] for said in read(page)] == [
        ("Kev", "14 weeks old."),
        ("Sue", "Watch him."),
        ("Kev", "Thanks."),
    ]


def test_archive_with_names_and_dates_grown_together():
    page = (
        "PDA\n\nView Full Version : Cyano\n\nsalty\n03-12-2009, 09:11 PM\nThird time.\n\n"
        "Mrs. Wrasse03-12-2009, 09:30 PM\nFlow.\n\ndkp1977\n03-12-2009, 09:31 PM\nHm.\n"
    )
    assert [said[:2] for said in read(page)] == [
        ("salty", "Third time."),
        ("Mrs. Wrasse", "Flow."),
        ("dkp1977", "Hm."),
    ]
