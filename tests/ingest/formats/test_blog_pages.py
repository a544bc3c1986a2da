"""Blogs as their own themes set them: what stands around what is said is not said."""

from thread_cli.ingest import ingest


def read(page: str) -> list[tuple[str | None, str]]:
    return [(c.author, c.text) for c in ingest(page.encode(), "page.txt").comments]


SAID = [
    ("Ada Byron", "We had one of these in the hall."),
    ("Kim", "So did we, until the flood."),
    ("Anonimo", "Quanto costa?"),
    ("Sasha", "Niente."),
    ("Ada Byron", "Grazie a tutti!"),
]


def test_blogger_names_grown_together_with_the_verb():
    blocks = [
        f"{name}ha detto…\n{text}\nlunedì 4 febbraio 2019 alle ore 08:12:00 CET"
        for name, text in SAID
    ]
    page = "Commenti\n\n" + "\n".join(blocks) + "\nPosta un commento\n\nPowered by Blogger\n"
    assert read(page) == SAID


def test_blogger_removed_where_the_time_stands_first():
    page = (
        "3 Comments:\n\n    At 11:14 AM, Blogger Ada said...\n\n        Where is the stop?\n\n"
        "    At 3:04 PM,  This post has been removed by the author.\n\n"
        "    At 8:37 PM, Anonymous Kim said...\n\n        By the church.\n\nPost a Comment\n"
    )
    thread = ingest(page.encode(), "page.txt")
    assert [(c.author, c.text.strip()) for c in thread.comments] == [
        ("Ada", "Where is the stop?"),
        (None, "This post has been removed by the author."),
        ("Kim", "By the church."),
    ]


def test_blogger_window_with_a_deleted_comment():
    blocks = [f"{name} said...\n{text}\n\nMarch 11, 2008 7:02 PM" for name, text in SAID]
    gone = "Comment Deleted\nThis post has been removed by the author.\n\nMarch 11, 2008 8:00 PM"
    blocks.insert(2, gone)
    page = "Show Original Post\n\n6 comments:\n\nCollapse comments\n\n" + "\n".join(blocks)
    got = read(page + "\n\nChoose an identity\n")
    assert got[2] == ("Comment Deleted", "This post has been removed by the author.")
    assert got[:2] + got[3:5] == SAID[:4]


def test_blogger_mobile_ends_at_the_box_to_write_in():
    blocks = [f"{name}18 de marzo de 2016, 22:04\n{text}" for name, text in SAID]
    foot = "Añadir un comentario\nCargar más...\n\n‹\nInicio\n›\nVer versión web\n"
    assert read("5 comentarios:\n\n" + "\n\n".join(blocks) + "\n\n" + foot) == SAID


def test_wordpress_says_below_a_heading_of_trackbacks():
    blocks = [
        f"{name} says\nNovember 21, 2016 at 6:40 am\n\n{text}\n\nReply" for name, text in SAID
    ]
    link = "Nine Winter Coop Ideas You Can Steal From Us - Rural Life says:"
    linked = f"{link}\nNovember 30, 2016 at 7:00 am\n\n[…] Photo from Kim […]\n\nReply"
    page = "\n".join(["Comments\n", *blocks, "Trackbacks\n", linked, "Leave a Reply", ""])
    got = read(page)
    assert got[:5] == SAID
    assert got[5] == (link.removesuffix(" says:"), "[…] Photo from Kim […]")


def test_wordpress_com_likes_are_no_text():
    likes = ["Liked by 3 people", "Like", "Liked by 1 person", "Like", "Like"]
    blocks = [
        f"{name} says:\nJanuary 18, 2015 at 8:14 am\n{text}\n\n{like}\n\nReply"
        for (name, text), like in zip(SAID, likes, strict=True)
    ]
    assert read("5 thoughts on “Lamps”\n\n" + "\n".join(blocks) + "\nLeave a Reply\n") == SAID


def test_wordpress_waits_for_moderation():
    blocks = [
        f"    {name} sagte am 3. Mai 2012 um 18:22:\n\n    {text}\n    Antworten ↓"
        for name, text in SAID
    ]
    blocks[1] = blocks[1].replace("Kim sagte", "Kim Artikelautor sagte")
    last = "Dein Kommentar wartet auf Freischaltung.\n\n    Grazie"
    blocks[4] = blocks[4].replace("Grazie", last)
    assert read("5 Gedanken zu „Lampen“\n\n" + "\n".join(blocks) + "\n") == SAID


def test_wordpress_names_around_a_pingback():
    blocks = [
        f"    {name}\n    12 février 2014 à 9 h 03 min\n\n    {text}\n    Répondre ↓"
        for name, text in SAID
    ]
    blocks.insert(3, "    Ping : Revue du web #48 | La Bricole")
    head = "6 réflexions au sujet de « Les lampes »\n\n"
    assert read(head + "\n".join(blocks) + "\n\nLaisser un commentaire\n") == SAID


def test_movable_type_picture_of_an_account():
    blocks = [f"{text}\n\nPosted by {name} at January 9, 2005 03:41 PM\n" for name, text in SAID]
    blocks[1] = blocks[1].replace("Kim at", "Kim [TypeKey Profile Page] at")
    assert read("Comments: Lamps\n\n" + "\n".join(blocks) + "\nPost a comment\n") == SAID


def test_movable_type_answers_who_signed_with_an_address():
    page = (
        "2 Comments\n\nhttp://openid.example.com/quill | September 4, 2008 10:36 PM | Reply\n\n"
        "Who prints it?\n\n"
        "Kim replied to comment from quill | September 5, 2008 6:52 AM | Reply\n\n"
        "We do.\n\nLeave a comment\n"
    )
    assert [c.parent for c in ingest(page.encode(), "page.txt").comments] == [None, 1]


def test_wpdiscuz_says_below_the_date_whom_it_answers():
    page = (
        "Subscribe\nNotify of\n\nLabel\n\n{}\n[+]\n3 Comments\nInline Feedbacks\n"
        "View all comments\nMost Voted\nNewest\nOldest\nDarko V.\n3 years ago\n\nIt works.\n\n9\n"
        "Reply\nMartin\nAdmin\n3 years ago\nReply to Darko V.\n\nThanks!\n\n2\nReply\n"
        "kim_x\nGuest\n2 years ago\n\nwhy by hand\n\n-3\nReply\n"
    )
    thread = ingest(page.encode(), "page.txt")
    assert [(c.author, c.text, c.parent) for c in thread.comments] == [
        ("Darko V.", "It works.", None),
        ("Martin", "Thanks!", 1),
        ("kim_x", "why by hand", None),
    ]


def test_a_comment_of_which_nothing_is_shown_but_that_it_waits():
    blocks = [f"{name} dit:\n12 novembre 2006 à 11:04\n\n{text}\n" for name, text in SAID]
    waits = "Votre commentaire est en attente de modération."
    blocks[3] = blocks[3].replace("Niente.", waits)
    got = read("5 commentaires à “Le far”\n" + "\n".join(blocks) + "\nLaisser un commentaire\n")
    assert got == [*SAID[:3], ("Sasha", waits), SAID[4]]


def test_depth_below_a_first_header_without_its_margin():
    def said(depth: int, name: str, text: str) -> str:
        margin = " " * 4 * depth
        head = f"{margin}On October 12, 2012 at 10:52 am {name} said:"
        return f"{head}\n\n{margin}{text}\n\n{margin}Reply\n"

    page = said(1, "Ada", "Yes.").lstrip() + said(1, "Kim", "No.") + said(2, "Bo", "Why?")
    thread = ingest(page.encode(), "page.txt")
    assert [(c.author, c.parent) for c in thread.comments] == [
        ("Ada", None),
        ("Kim", None),
        ("Bo", 2),
    ]


def test_depth_below_a_first_comment_without_a_margin():
    page = (
        "\n\nAda on September 2, 2012 at 8:06 pm said:\n\nYes.\n\n"
        "    Kim on September 2, 2012 at 10:30 pm said:\n\n    No.\n\n"
        "    Bo on September 3, 2012 at 7:45 am said:\n\n    Why?\n"
    )
    assert [c.parent for c in ingest(page.encode(), "page.txt").comments] == [None, 1, 1]
