"""Mail in its other shapes: old digests, groups' mbox, HyperKitty, offices' chains; EA Forum."""

from thread_cli.ingest import ingest


def read(page: str) -> list[tuple[str | None, str, int | None]]:
    return [(c.author, c.text.strip(), c.parent) for c in ingest(page.encode(), "p.txt").comments]


def test_mailman_2_0_digest():
    page = (
        "Send Dulcimer mailing list submissions to\n\tdulcimer@folk.example\n\nToday's Topics:\n\n"
        "   1. Hammers (Wanda)\n   2. Re: Hammers (Earl)\n\n--__--__--\n\nMessage: 1\n"
        'From: "Wanda" <wp@net.example>\nDate: Sat, 16 Jun 2001 09:14:50 -0500\n'
        "Subject: Hammers\n\nMine are 12 grams each, rosewood, and my wrists ache.\n\n"
        "--__--__--\n\n"
        'Message: 2\nDate: Sat, 16 Jun 2001 12:30:01 -0400\nFrom: "Earl J. Moats" <e@h.example>\n'
        "Subject: Re: Hammers\n\nAt 09:14 AM 6/16/01 -0500, Wanda wrote:\n"
        ">Mine are 12 grams each, rosewood, and my wrists ache.\n\n9 grams.\n\n--__--__--\n\n"
        "_______________________________________________\nDulcimer mailing list\n"
        "End of Dulcimer Digest\n"
    )
    assert read(page) == [
        ("Wanda", "Mine are 12 grams each, rosewood, and my wrists ache.", None),
        (
            "Earl J. Moats",
            "At 09:14 AM 6/16/01 -0500, Wanda wrote:\n"
            ">Mine are 12 grams each, rosewood, and my wrists ache.\n\n9 grams.",
            1,
        ),
    ]


def test_quotes_below_a_french_lead():
    def message(number: int, name: str, text: str) -> str:
        return (
            f"Message: {number}\nDate: Mon, 12 Nov 2012 20:41:07 +0100\nFrom: {name} <a@b.fr>\n"
            f"Subject: Rabot\n\n{text}\n\n------------------------------\n\n"
        )

    said = "Mon rabot saute dès que j'arrive au milieu de la planche."
    quote = f"Le 12 novembre 2012 20:41, Yves <a@b.fr> a écrit :\n\n> {said}\n\nEt la lame ?"
    late = f"Merci à tous, c'est exactement ce que je cherchais.\n\n{quote}"
    page = message(1, "Yves", said) + message(2, "Michelle", quote) + message(3, "Bo", late)
    assert [parent for _, _, parent in read(page)] == [None, 1, 1]


def test_mbox_of_googles_groups():
    def message(name: str, more: str, text: str) -> str:
        return (
            "From 1457623098120045667\nX-BeenThere: parents@googlegroups.example\n"
            f"Date: Wed, 9 Apr 2014 08:05:10 -0700\nFrom: {name}\n{more}Subject: Cleats\n\n"
            f"{text}\n\n"
        )

    page = message("Tracy <t@e.com>", "Message-Id: <1@g>\n", "Does anyone have size 2?")
    page += message('"Greg & Ellie" <g@e.com>', "In-Reply-To: <1@g>\n", "We have size 3.")
    assert read(page) == [
        ("Tracy", "Does anyone have size 2?", None),
        ("Greg & Ellie", "We have size 3.", 1),
    ]


def test_hyperkitty_with_initials_and_folded_quotes():
    def message(name: str, text: str, below: str = "") -> str:
        head = f"{name}\n{name[:1]}\n{name}\n\n25 Jan 25 Jan\n10:58 a.m.\n\n"
        return f"{head}{text}\n\n2 0\n\nReply\n{below}"

    files = "Attachments:\n\n    times.csv (text/csv — 3.1 KB)\n\nShow replies by date\n\n"
    page = (
        "[Ports] Drop the builders?\n"
        + message("Ann Vogt", "I propose to drop them.", files)
        + message("Milan", "New subject: Re: Drop them?\n\n+1")
        + message("sthen@example.org", "On Mon, Ann Vogt wrote:\n...\nI run forty of them.")
        + "List overview\ntags (0)\nHyperKitty Powered by HyperKitty version 1.3.4.\n"
    )
    assert read(page) == [
        ("Ann Vogt", "I propose to drop them.", None),
        ("Milan", "+1", None),
        ("sthen@example.org", "On Mon, Ann Vogt wrote:\n...\nI run forty of them.", 1),
    ]


def test_a_chain_as_offices_send_it():
    def mail(name: str, day: str, text: str) -> str:
        return f"Von: {name}\nGesendet: {day}\nAn: Lindner\nBetreff: AW: Räder\n\n{text}\n\n"

    page = (
        mail("Brunner, Michael", "Donnerstag, 22. September 2016 16:48", "Einverstanden.")
        + mail("Katja Weiss [mailto:k@e.at]", "Donnerstag, 22. September 2016 11:20", "Im Hof?")
        + "-----Ursprüngliche Nachricht-----\n"
        + mail("Brunner, Michael", "Dienstag, 20. September 2016 22:15", "Wohin damit?")
    )
    assert read(page) == [
        ("Brunner, Michael", "Einverstanden.", 2),
        ("Katja Weiss", "Im Hof?", 3),
        ("Brunner, Michael", "Wohin damit?", None),
    ]


def test_ea_forum_with_roles_counts_of_votes_and_depth():
    page = (
        "Comments3\nSorted by New & upvoted\n"
        "Click to highlight new comments since: Today at 9:40 AM\n\n"
        "Ngozi Eze🔸\n3d\n18\n6\n0\n2\n\nWould you share it?\n\nReply\n\n"
        "    Jonas\n    [Author]\n    3d\n    5\n    0\n    0\n\n    Yes, it's linked.\n\n"
        "    Reply\n\n"
        "        Toby (moderator)\n        1d\n        4\n        0\n        0\n\n"
        "        Thanks.\n\n"
        "        Reply\nSamB\n2d\n7\n2\n3\n\nI'm not sure.\n\nReply1\n"
        "Curated and popular this week\n"
    )
    assert read(page) == [
        ("Ngozi Eze🔸", "Would you share it?", None),
        ("Jonas", "Yes, it's linked.", 1),
        ("Toby", "Thanks.", 2),
        ("SamB", "I'm not sure.", None),
    ]


def test_lesswrong_shows_that_a_comment_is_gone():
    page = (
        "2 comments, sorted by \ntop scoring\n[-]Ada4y180\n\nI tried this.\n\nReply\n"
        "[+][comment deleted]4y1-6\nModeration Log\n"
    )
    assert [said[:2] for said in read(page)] == [
        ("Ada", "I tried this."),
        (None, "[comment deleted]"),
    ]
