"""Disqus as it looked in different years and states of a discussion."""

from thread_cli.ingest import ingest


def read(page: str) -> list[tuple[str | None, str, int | None]]:
    return [(c.author, c.text, c.parent) for c in ingest(page.encode(), "page.txt").comments]


def test_2010_name_date_and_whom_it_answers_above_the_text():
    page = (
        "Add New Comment\nType your comment here.\nShowing 4 comments\n\n"
        "Sort by    Subscribe by email  Subscribe by RSS\n\n"
        "    Ada Byron 3 months ago\n    Finally somebody says it.\n    Flag\n"
        "    8 people liked this. Like Reply\n"
        "        Kim Moderator 3 months ago in reply to Ada Byron\n        So it is.\n"
        "        Flag\n"
        "        Like Reply\n"
        "    T-Bone 2 months ago\n    Clean it:\n\n    1. tape\n    2. roll\n    Flag\n"
        "    1 person liked this. Like Reply\n"
        "    jens 2 months ago in reply to T-Bone\n    Cheers.\n    Flag\n    Like Reply\n\n"
        "Reactions\n\n    gadget_x 3 months ago\n    From Twitter via BackType\n"
        "    RT @ada: Lamps\n\n"
        "Trackback URL\nblog comments powered by Disqus\n"
    )
    thread = ingest(page.encode(), "page.txt")
    assert thread.format == "disqus"
    assert read(page) == [
        ("Ada Byron", "Finally somebody says it.", None),
        ("Kim", "So it is.", 1),
        ("T-Bone", "Clean it:\n\n1. tape\n2. roll", None),
        ("jens", "Cheers.", 3),
    ]
    assert [c.score for c in thread.comments] == [8, None, 1, None]


def test_closed_discussion_in_french():
    page = (
        "Les commentaires pour cette discussion sont clos\n4 commentaires\nPartager\n\n"
        "    Meilleur\n    Le plus récent\n    Les plus anciens\n\n"
        "Ada\nil y a 2 ans\n\nLe chapitre 9 est illisible.\n\n6\n0\nPartager ›\n"
        "K\nKim\nAda\nil y a 2 ans\n\nOui.\n\n2\n4\nPartager ›\n"
        "Équipe\nModérateur\nKim\nil y a un an\nedited\n\nOn recrute.\n\n22\n0\nPartager ›\n"
        "Ce commentaire a été supprimé.\n\nS’abonner\nPolitique de confidentialité\n"
    )
    assert read(page) == [
        ("Ada", "Le chapitre 9 est illisible.", None),
        ("Kim", "Oui.", 1),
        ("Équipe", "On recrute.", 2),
        (None, "Ce commentaire a été supprimé.", None),
    ]


def test_a_comment_that_waits_and_one_that_is_gone():
    page = (
        "3 comments\n\n    Avatar\n    Ada • 2 days ago\n\n    They moved the stop.\n"
        "    24 △ ▽ • Reply • Share ›\n"
        "        This comment was deleted.\n"
        "            Avatar\n            Kim  Ada • 2 days ago\n"
        "            Hold on, this is waiting to be approved by Ada.\n\n"
        "            So what?\n            △ ▽ • Reply • Share ›\n"
        "    Avatar\n    Bo • a day ago\n\n    Thursday.\n    △ ▽ • Reply • Share ›\n"
    )
    assert read(page) == [
        ("Ada", "They moved the stop.", None),
        (None, "This comment was deleted.", 1),
        ("Kim", "So what?", 1),
        ("Bo", "Thursday.", None),
    ]
