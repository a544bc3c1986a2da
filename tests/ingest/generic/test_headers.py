"""Headers that real pastes had and the reader stumbled over, in words of our own."""

import pytest

from thread_cli.ingest import ingest
from thread_cli.ingest.generic import when

SAID = [
    "The bench by the pond was painted green last week.",
    "I do not think that anybody asked us.",
    "They never do. My sister lives there and she heard of it on the radio.",
    "Green is fine with me.",
    "Was it not blue before?",
    "It was blue when I was a child, and white when my father was.",
    "Thank you all, this made my day.",
    "Let us meet there on Sunday.",
    "I will bring the cake.",
    "And I the dog.",
]


def authors(form: str, names: list[str], **more: list[str]) -> list[str | None]:
    blocks = []
    for n, name in enumerate(names):
        fields = {key: values[n % len(values)] for key, values in more.items()}
        blocks.append(
            form.format(name=name, body=SAID[n], day=n + 10, n=n + 1, minute=20 + n, **fields)
        )
    return [comment.author for comment in ingest("\n".join(blocks).encode(), "x").comments]


BLOG = "{name} October {day}, 2012 at 4:{minute} pm\n\n{body}\n"
NUMBERED = "{n} {name} November {day}, 2012 at 8:{minute} AM\n\n    {body}\n\n"
GROWN = "{name}{day} October 2012 15:{minute}\n\n{body}\n"
PEOPLE = ["Ada Venn", "Bram", "Carla Otis", "Dov", "Ada Venn", "Emil Roth"]


@pytest.mark.parametrize(
    ("form", "names"),
    [
        (BLOG, ["Ada Venn", "Carla | A Spoon In The Attic", "Dov", "Emil Roth", "Carla"]),
        (BLOG, ["Ada Venn", "dov @ oats [blog]", "Carla", "Emil Roth", "Bram"]),
        (
            NUMBERED,
            ["Ada @ Venn", "~Bo~", "Mary @ tea and talk on the hill", "Dov", "Emil", "Kim"],
        ),
        (NUMBERED, ["Ada", "R2", "Carla", "dov 7", "Emil", "Kim", "Lou"]),
        (GROWN, ["Ada Venn", "GardenGirl1980", "Carla", "dov24", "Emil", "Kim"]),
    ],
)
def test_names_are_as_people_write_them(form, names):
    assert authors(form, names) == names


@pytest.mark.parametrize(
    ("form", "beside"),
    [
        ("{name}{beside}\nMar {day}th, 2010 at 6:{minute} am\n\n{body}", [" FRANCE", "", " PERU"]),
        ("{name}{beside} October {day}, 2012 at 4:{minute} pm\n\n{body}\n", [", Leeds, England"]),
        ("{name}{beside}\nMarch {day}, 2014\n{body}\n", [" (guest)", "", " (staff)"]),
        ("{name}{beside}\n{minute} minutes ago\n{body}\nLike\nReply\n", ["\nEditor", "", ""]),
    ],
)
def test_what_stands_beside_names_is_no_part_of_them(form, beside):
    names = PEOPLE if len(beside) < 3 else ["Ada", "Bram", "Carl", "Ada", "Emil", "Finn"]
    assert authors(form, names, beside=beside) == names


@pytest.mark.xfail(
    strict=True, reason="of cuts at the same rows the learned choice takes a name cut short"
)
def test_whom_a_header_says_is_answered_is_no_part_of_the_name():
    to = ["", " replied to Ada Venn", " replied to Bram"]
    assert authors("{name}{to}\n{minute} minutes ago\n{body}\nReply\n", PEOPLE, to=to) == PEOPLE


def test_a_header_quoted_in_a_body_begins_no_comment():
    blocks = [f"{name} - October 26, 2012\n\n    {SAID[n]}\n" for n, name in enumerate(PEOPLE * 2)
              if n < len(SAID)]  # fmt: skip
    blocks[6] = (
        f"Ada Venn - October 26, 2012\n\n    @ 3. Carla Otis – October 26, 2012\n\n    {SAID[6]}\n"
    )
    thread = ingest("".join(blocks).encode(), "x")
    assert [comment.author for comment in thread.comments] == (PEOPLE * 2)[: len(SAID)]


def test_a_reply_in_a_form_of_its_own_is_taken_in():
    blocks = [f"    {10 + n}. Jul, 2012 / {name} says:\n\n    {SAID[n]}\n\n    \n"
              for n, name in enumerate(PEOPLE)]  # fmt: skip
    blocks.insert(3, "    Katam Reply:\n    July 25th, 2012 at 1:58 am\n\n    Yes, so did I.\n\n")
    thread = ingest("".join(blocks).encode(), "x")
    assert [c.author for c in thread.comments] == [*PEOPLE[:3], "Katam", *PEOPLE[3:]]


def test_people_who_sign_below_their_text_are_still_named_by_the_footer():
    form = "{body}\n\n{name}\n\nPosted by: {name} at February {day}, 2019 at 3:{minute} am\n"
    assert authors(form, PEOPLE) == PEOPLE


@pytest.mark.parametrize("last", ["The comments to this entry are closed.", "Name:\n\nEmail:\n"])
def test_what_a_page_says_below_its_comments_is_no_comment(last):
    form = "{body}\n\nPosted by: {name}  Apr {day}, 2007 2:{minute}:52 PM\n"
    assert authors(form, [*PEOPLE, ""][:-1]) == PEOPLE
    paste = "\n".join(
        form.format(name=name, body=SAID[n], day=n + 10, minute=20 + n)
        for n, name in enumerate(PEOPLE)
    )
    thread = ingest(f"{paste}\n{last}\n".encode(), "x")
    assert [comment.author for comment in thread.comments] == PEOPLE


def test_handles_below_names_are_not_youtube():
    handles = {"Ada Venn": "@venn", "Bram": "@bram_o", "Carla Otis": "@otis", "Dov": "@dov9",
               "Emil Roth": "@roth"}  # fmt: skip
    form = "{name}\n{handle}\n{minute} minutes ago\n{body}\nReply\n"
    found = authors(form, PEOPLE, handle=[handles[name] for name in PEOPLE])
    assert found == PEOPLE


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("[info]{name}\n2011-03-{day} 10:14 pm (UTC) (link)\n\n{body}\n", PEOPLE),
        ("#{n}.{n}.1 {name} on 2009-03-{day} 09:{minute} (Reply)\n{body}\n", PEOPLE),
        (
            "{minute}:0{n}  {name}\n{body}",
            ["Venn, Ada", "Otis, Carla", "Roth, Emil", "Venn, Ada", "Pell, Lou", "Otis, Carla"],
        ),
        (
            "{name}, Harwell, United Kingdom, {n} years ago\n\n{body}\n\nReply\n",
            ["Ada", "Gone to the sea & never looked back", "The Voice.", "dov_7", "Emil", "Kim"],
        ),
    ],
)
def test_marks_numbers_and_places_beside_names_go_and_names_stay(form, names):
    assert authors(form, names) == names


def test_a_number_with_a_point_is_no_clock():
    assert when.find("3.71") == []
    assert when.find("3.41") == [(0, 4)]
