"""What a page puts around names, in layouts that nobody has described."""

from itertools import cycle

import pytest

from thread_cli.ingest import ingest

SAID = [
    "The bench by the pond was painted green last week.",
    "I do not think that anybody asked us.",
    "They never do. My sister lives there and she heard of it on the radio.",
    "Green is fine with me.",
    "Was it not blue before?",
    "It was blue when I was a child, and white when my father was.",
    "Thank you all, this made my day.",
]
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
    ],
)
def test_name_and_text_on_one_line(form):
    assert authors(form, PEOPLE) == PEOPLE


def test_a_role_that_has_grown_to_the_front_of_a_name():
    names = ["ada", "bram", "BroadcasterAdaStreams", "ada", "bram", "BroadcasterAdaStreams"]
    names[1] = "6-Month Subscriberbram"
    found = authors("0:{minute}:10\n{name}: {body}", names)
    assert found == ["ada", "bram", "AdaStreams", "ada", "bram", "AdaStreams"]
