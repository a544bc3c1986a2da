"""Badges, numbers and words that recur around several names are no part of them."""

import pytest

from thread_cli.ingest.detect import ingest
from thread_cli.ingest.generic.affixes import without_affixes
from thread_cli.ingest.generic.boundaries import Boundary


def names(*authors: str) -> list[str]:
    found = without_affixes([Boundary(i, i + 1, a, None, i, 1.0) for i, a in enumerate(authors)])
    return [boundary.author for boundary in found]


@pytest.mark.parametrize(
    ("shown", "alone"),
    [
        (
            ["Ada Gold badge", "Bo Lind Gold badge", "carl_9 Tin badge", "Dora"],
            ["Ada", "Bo Lind", "carl_9", "Dora"],
        ),
        (["old_fox Pro User", "Lene", "wim77 Pro User"], ["old_fox", "Lene", "wim77"]),
        (["Salt & Light PLUS", "Salt & Light PRO", "Ove"], ["Salt & Light"] * 2 + ["Ove"]),
        (["skrev Kari Moe", "skrev elev 10B", "skrev Ola", "Geir"],
         ["Kari Moe", "elev 10B", "Ola", "Geir"]),
        (["Reply from Plum Sofas", "Paul", "Antwort von Ute K."], ["Plum Sofas", "Paul", "Ute K."]),
        (["12Ada", "13Bo Lind", "14indigo", "15k_rl"], ["Ada", "Bo Lind", "indigo", "k_rl"]),
        (["bytor", "avatarWake", "avatarldo", "avatarTodd J", "avatarmo", "avatarBea", "avatarCy"],
         ["bytor", "Wake", "ldo", "Todd J", "mo", "Bea", "Cy"]),
        (["PMrolmar", "AMkid_9", "PMPenny"], ["rolmar", "kid_9", "Penny"]),
        (["softgamesDeveloper", "jonah"], ["softgames", "jonah"]),
        (["Greg Hall 200+", "Mary M. 50+", "Sunil"], ["Greg Hall", "Mary M.", "Sunil"]),
    ],
)  # fmt: skip
def test_what_recurs_around_names_goes(shown, alone):
    assert names(*shown) == alone


@pytest.mark.parametrize(
    "shown",
    [
        ["Ravi Ortega", "Luis Ortega", "Tom O'Dell", "Ruth O'Dell", "Mia McKay", "Al McKay"],
        ["Jan van der Berg", "Piet van der Berg", "Anna"],
        ["Denise M.", "Priscilla M.", "Lou V."],
        ["Sam (8)", "Bram", "Lot (92)", "Piet", "Ans"],
        ["the Koehlers", "the Smiths", "Randy"],
        ["Agent 7", "Agent 9", "Ada"],
        ["guest12", "guest13", "guest14", "guest15", "guest16"],
        ["Paula", "Paul", "Pauline", "Paulo", "Ada"],
        ["2cool", "4ever", "9lives"],
    ],
)
def test_what_families_share_stays(shown):
    assert names(*shown) == shown


def test_a_form_above_the_first_comment_ends_nothing():
    text = """POST A COMMENT | View all comments about this article.

Comments that include profanity will be removed from the site.

You must be logged in to leave a comment. Login | Register

I rode the early boat this morning. The deck was empty and the cabin was full.

Posted by: shadyquay4ever | July 1, 2009 9:14 AM | Report abuse

They have known about the old boats since 2004. Read the report. It is public.

Posted by: jkw1 | July 1, 2009 9:02 AM | Report abuse

Praying for the families.

Posted by: MsDee_PG | July 1, 2009 8:51 AM | Report abuse

and yet fares go up in january

Posted by: stuckatferry | July 1, 2009 8:49 AM | Report abuse
"""
    found = [comment.author for comment in ingest(text.encode(), "paste.txt").comments]
    assert found == ["shadyquay4ever", "jkw1", "MsDee_PG", "stuckatferry"]
