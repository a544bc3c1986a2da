"""Discourse: pages with numbered posts, other languages, mails."""

from thread_cli.ingest import ingest


def read(page: str) -> list[tuple[str | None, str, int | None]]:
    return [
        (c.author, c.text.strip(), c.parent) for c in ingest(page.encode(), "page.txt").comments
    ]


def test_numbers_between_name_and_date():
    page = (
        "How do you version a table?\nData\n\nmina_k\n1\nMay 2021\n\nThree of us edit it.\n\n 2\n"
        "Solved by rutger in post #4\n\nSort it before you commit, so that …\n"
        "created\n\nMay '21\nlast reply\n\nMay '21\n4\nreplies\n1.2k\nviews\n\n"
        "pelle\nRegular\n2\nMay 2021\n\nPut it in a database.\n\n 1\n\n"
        "mina_k\n3\n pelle\nMay 2021\n\nThey want a grid.\n\n"
        "rutger\nRutger Haan\nLeader\n4\nMay 2021\n\nSort it before you commit.\n\nSolution 5\n\n"
        "1 Reply\n\ndfrost\n5\nMay 2021\n\n    pelle:\n\n    Put it in a database.\n\n"
        "There are tools for that.\n\n1 month later\nsystem\nClosed\n6\nJun 2021\n\n"
        "This topic was automatically closed 30 days after the last reply.\n\n"
        "Related topics\nTopic\tReplies\tViews\tActivity\n"
    )
    assert read(page) == [
        ("mina_k", "Three of us edit it.", None),
        ("pelle", "Put it in a database.", None),
        ("mina_k", "They want a grid.", 2),
        ("rutger", "Sort it before you commit.", None),
        ("dfrost", "pelle:\n\n    Put it in a database.\n\nThere are tools for that.", 2),
    ]


def test_french_phone_with_names_grown_together_and_a_withdrawn_post():
    page = (
        "Panne du chauffe-eau\nVie de l'immeuble\n\n"
        "Odile\n    16 janv.\n\nPlus d'eau chaude ?\n\n2 réponses\n\n"
        "sylvie\nModératrice\n    16 janv.\n\nLe syndic est prévenu.\n\n1 réponse\n\n"
        "Odilesylvie\n    16 janv.\n\nQui a la clé ?\n\nkarim.b\n    17 janv.\n\nMoi.\n\n"
        "(message supprimé par son auteur)\n\n    Répondre\nSuivi\n"
        "Vous recevrez des notifications car vous suivez ce sujet.\n"
        "Sujets suggérés\nLocal à vélos\n"
    )
    assert read(page) == [
        ("Odile", "Plus d'eau chaude ?", None),
        ("sylvie", "Le syndic est prévenu.", None),
        ("Odile", "Qui a la clé ?", 2),
        ("karim.b", "Moi.", None),
        (None, "(message supprimé par son auteur)", None),
    ]


def test_mail_with_handles_and_full_names():
    page = (
        "[Bees] Summary: Swarm in the tower\n\nPrevious Replies\nAda_Byron Ada Byron\nJune 1\n\n"
        "They go in by the louvre.\n\nkim_n\nJune 1\n\nTuesday?\n\nAda_Byron Ada Byron\nJune 8\n\n"
        "Done.\n\nVisit Topic or reply to this email to respond.\n\n"
        "To unsubscribe from these emails, click here.\n"
    )
    assert [said[:2] for said in read(page)] == [
        ("Ada_Byron", "They go in by the louvre."),
        ("kim_n", "Tuesday?"),
        ("Ada_Byron", "Done."),
    ]


def test_print_view_ends_at_the_row_of_links():
    page = (
        "Lamps\n\nada (Ada Byron) April 9, 2019, 7:12am #1\n\nWhere are they?\n\n"
        "kim April 9, 2019, 7:40am #2\n\nIn the hall.\n\n"
        "Home Categories FAQ/Guidelines Terms of Service Privacy Policy\n\n"
        "Powered by Discourse, best viewed with JavaScript enabled\n"
    )
    assert [said[:2] for said in read(page)] == [
        ("ada", "Where are they?"),
        ("kim", "In the hall."),
    ]
