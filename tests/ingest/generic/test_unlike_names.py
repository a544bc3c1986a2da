"""What a page puts around names, in layouts that nobody has described."""

from itertools import cycle

import pytest

from tests.ingest.generic.test_headers import SAID
from thread_cli.ingest import ingest

PEOPLE = ["Ada Venn", "Bram", "Carla Otis", "Ada Venn", "Dov Gray", "Emil Roth", "Bram"]


def authors(form: str, names: list[str], **more: list[str]) -> list[str | None]:
    fields = {key: cycle(values) for key, values in more.items()}
    blocks = [
        form.format(
            name=name,
            body=SAID[n],
            day=n + 10,
            n=n + 1,
            minute=20 + n,
            **{key: next(values) for key, values in fields.items()},
        )
        for n, name in enumerate(names)
    ]
    return [comment.author for comment in ingest("\n".join(blocks).encode(), "x").comments]


DATED = "{name}{more}\nMarch {day}, 2014 4:{minute} pm\n{body}\n"


@pytest.mark.parametrize(
    ("form", "names", "more"),
    [
        (DATED, PEOPLE, ["Site Novice", "Site Regular", "Old Hand", "Site Novice", "Site Sage"]),
        (DATED, ["Ada", "Bram", "Ada", "Carla", "Dov", "Ada"], ["", "", "OP", "", "", "OP"]),
        (DATED, ["ada", "bram", "ada", "carla", "dov"], ["", "[up]", "[up]", "[up]", ""]),
        (DATED, ["はな", "たろう", "みどり", "はな"], ["さん"]),
        ("{body}\n    {name} @ {more}, 2021-05-{day} 10:{minute}\n", PEOPLE, ["de", "fr"]),
        (DATED, ["CornCob", "Ada", "EricCob", "Dov", "JimCob", "Lou"], [""]),
        ("Written by {name}\nMarch {day}, 2014 4:{minute} pm\n{body}\n", PEOPLE, [""]),
        ("{more} {name}\nMarch {day}, 2014\n{body}\n", PEOPLE, ["Question from", "Answer by"]),
        pytest.param(
            "March {day}, 2014\n{more}\nby {name}\n\n{body}\n\n",
            PEOPLE,
            ["Green", "At last"],
            marks=pytest.mark.xfail(strict=True, reason="titles in turn; the learned choice"),
        ),
        (DATED, ["Ada 🐈‍⬛", "Bram", "Ada 🐈‍⬛", "Carla"], [""]),
    ],
)
def test_names_without_what_has_grown_to_them(form, names, more):
    assert authors(form, names, more=more) == names


@pytest.mark.parametrize("letters", [["AV", "B", "CO", "AV", "DG", "ER", "B"]])
def test_letters_in_a_picture_are_no_names(letters):
    form = "{letters}\n{name}\nshe/her · Leeds\n{body}\nheard by {n}  Speak back\n"
    assert authors(form, PEOPLE, letters=letters) == PEOPLE


@pytest.mark.parametrize(
    "form",
    [
        "{name}：{body}\n24-3-{day} 09:{minute} from Leeds\nReply\nLikes {n}\n",
        "0:{minute}:10\n{name}: {body}",
        "> {name}, {day} Oak Lane ({n}d): {body} [thanks {n}]",
        "- {body} ({name}, Leeds)",
        '16:{minute}\n\n"{body}" – {name}, by text.\n',
        "{n}\n00:{minute}:17.428 --> 00:{minute}:27.795\n{name}: {body}\n",
        "{n}\t{name}\t09-03-2015 15:{minute}\t{body}",
        "| {day}/03 | {body} | {name} |",
    ],
)
def test_name_and_text_on_one_line(form):
    assert authors(form, PEOPLE) == PEOPLE


def test_a_role_that_has_grown_to_the_front_of_a_name():
    names = ["ada", "bram", "BroadcasterAdaStreams", "ada", "bram", "BroadcasterAdaStreams"]
    names[1] = "6-Month Subscriberbram"
    found = authors("0:{minute}:10\n{name}: {body}", names)
    assert found == ["ada", "bram", "AdaStreams", "ada", "bram", "AdaStreams"]


def test_speakers_in_capitals():
    names = [name.upper() for name in PEOPLE]
    assert authors("{name}. {body}\n", names) == names


def test_signs_before_a_line_tell_how_deep_it_is():
    steps = ["", ". ", ". . ", "", ". ", ". . ", ". "]
    form = "{more}{name} [1 May 2013 12:{minute}]\n{body}\nUseful {n} / Not 2\n"
    blocks = [
        form.format(more=more, name=name, minute=20 + n, body=SAID[n], n=n)
        for n, (more, name) in enumerate(zip(steps, PEOPLE, strict=True))
    ]
    thread = ingest("\n".join(blocks).encode(), "x")
    assert [comment.author for comment in thread.comments] == PEOPLE
    assert [comment.parent for comment in thread.comments] == [None, 1, 2, None, 4, 5, 4]


def test_the_title_of_a_page_is_no_end_of_a_comment():
    page = "--- Notes on the bench\n" + "".join(
        f"{name}> {SAID[n]}\n" for n, name in enumerate(PEOPLE)
    )
    assert [c.author for c in ingest(page.encode(), "x").comments] == PEOPLE


def test_what_happened_to_a_ticket_is_nobody():
    form = "{name}, 3 May 2014 10:{minute}\n{body}\n\n"
    head = "Opened 2 May 2014 10:00\nLast modified 9 May 2014 11:00\n\n"
    page = head + "".join(
        form.format(name=name, minute=20 + n, body=SAID[n]) for n, name in enumerate(PEOPLE)
    )
    said = [c.author for c in ingest(page.encode(), "x").comments if c.author]
    assert said == PEOPLE


REFERS = [
    (
        "{n} | {name} | 9 Aug 1999\n{more}{body}\n",
        ["", "re 1: ", "re 2: ", "", "re 4: ", "re 5: ", ""],
    ),
    ("#{n} {name} 9 Aug 1999\n{more}{body}\n", ["", ">>1 ", ">>2 ", "", ">>4 ", ">>5 ", ""]),
    (
        "{name}\n9 Aug 1999\n{more}\n{body}\n",
        ["", "@Ada Venn", "↳ Bram", "", "in reply to Ada Venn", "En respuesta a Dov Gray", ""],
    ),
    ("{more} | {name} | 9 Aug 1999\n{body}\n", ["1", "1.1", "1.1.1", "2", "2.1", "2.1.1", "3"]),
    ("{more}{name}, 9 Oak Lane (3d): {body}\n", ["", "> ", "> > ", "", "> ", "> > ", ""]),
]


@pytest.mark.parametrize(("form", "more"), REFERS)
def test_a_comment_says_whom_it_answers(form, more):
    page = "".join(
        form.format(name=name, n=n + 1, body=SAID[n], more=more[n]) for n, name in enumerate(PEOPLE)
    )
    found = ingest(page.encode(), "x").comments
    assert [comment.author for comment in found] == PEOPLE
    assert [comment.parent for comment in found] == [None, 1, 2, None, 4, 5, None]


TABLE = """The salt road\tAda Venn\t1
Two letters home\tBram Oats\t19
What the ferry carried\tCarla Otis\t34
Winter inventory\tDov Gray\t58
Nine ways to fold a map\tEmil Roth\t77
"""


def test_a_table_of_contents_has_no_comments():
    assert ingest(TABLE.encode(), "x").format == "plain"
