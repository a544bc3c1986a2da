"""Pages of other platforms that have a line or two as a known one: its reader leaves them alone."""

from thread_cli.ingest import ingest


def authors(page: str) -> list[str | None]:
    return [comment.author for comment in ingest(page.encode(), "page.txt").comments]


def test_authors_that_are_halves_of_the_day_are_misread():
    talk = [
        ("Lena Voigt", "Is the shop open?"),
        ("Support", "Until six."),
        ("Lena Voigt", "Thanks"),
    ]
    page = "\n".join(f"[2:3{n} PM] {name}: {text}" for n, (name, text) in enumerate(talk * 3))
    assert "PM" not in authors(page)


def test_posts_numbers_are_no_authors():
    posts = []
    for number, name in enumerate(["Masha_K", "Oleg 77", "Masha_K", "Fedya"], start=1):
        posts.append(
            f"{name}\n\n12.4.2007, 19:0{number}\nСообщение #{number}\n\nНовичок\n\n"
            f"Регистрация: 2.2.2007\nСообщений: 8\n\nТекст номер {number} о моторе.\n\n"
        )
    assert authors("".join(posts)) == ["Masha_K", "Oleg 77", "Masha_K", "Fedya"]


SAYINGS = [
    "La plaque de gauche ne chauffe plus depuis dimanche.",
    "Tu as vérifié le fusible ? Chez moi c'était ça.",
    "Oui, et celui du tableau aussi.",
    "Alors c'est le thermostat, il y en a pour dix euros.",
    "Ne l'ouvre pas sans couper le courant !",
    "Merci à tous, je regarde ce soir.",
    "Et alors ?",
    "C'était une fourchette, coincée derrière. Ne demandez pas.",
    "On demande.",
    "Mon fils a trois ans et un grand avenir dans l'électricité.",
    "Bravo à lui.",
    "Je ferme le sujet, la soupe est chaude.",
]


def test_a_few_quotes_do_not_make_a_page_wordpress():
    posts = []
    for number, said in enumerate(SAYINGS, start=1):
        quote = f"poele_{number - 1} a écrit :\n12/03/2015 à 10:00\n" if number in {4, 8} else ""
        posts.append(f"poele_{number}\n13 mars 2015 à 18:{number + 10}\n{quote}{said}\n")
    assert {f"poele_{number}" for number in range(1, 13)} == set(authors("\n".join(posts)))


def test_a_digest_begins_with_no_message_that_was_cut_off():
    page = "There are 2 messages in this issue.\n\nTopics in this digest:\n\n1. Bells, again.\n\n"
    for number, name in enumerate(["Lorna B.", "Father Jim"], start=1):
        page += (
            f"Message: {number}\n   Date: Mon, 3 Jan 2005 10:0{number}:00 -0000\n"
            f"   From: {name} <x{number}@example.org>\nSubject: Bells\n\nToo loud, said {name}.\n\n"
        )
    assert authors(page) == ["Lorna B.", "Father Jim"]


def test_names_above_what_was_said_are_no_footers():
    page = "Nice article\n2 comments\n"
    for name, said in (("Ada Byron", "The first thing."), ("Bo Li", "The second thing.")):
        page += f"Re: Nice article\nPosted by {name} at May 03, 2009 10:11 AM\n{said}\n"
    thread = ingest(page.encode(), "page.txt")
    assert [(c.author, c.text) for c in thread.comments] == [
        ("Ada Byron", "The first thing."),
        ("Bo Li", "The second thing."),
    ]
