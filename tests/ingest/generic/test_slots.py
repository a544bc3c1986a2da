"""Names are found as what varies between signs that recur, whatever the signs are."""

import pytest

from thread_cli.ingest.detect import ingest

WHO = ["Ada Venn", "dov_7", "Mrs. Otis", "Ada Venn", "Kim", "dov_7", "Lou Pell", "Kim"]
SAID = [
    "The gate by the mill is shut again.",
    "It was open when I went by at noon.",
    "Who has the key these days? I asked at the shop and nobody knew.",
    "The miller has one.",
    "And the vicar has the other one.",
    "Then let us ask the vicar first.",
    "I did. He says that he lost it.",
    "Oh dear.",
]
PLACES = ["Harwell", "Harwell", "Northby", "Harwell", "Harwell", "Harwell", "Northby", "Harwell"]
ROLES = ["Keeper", "Guest", "Keeper", "Keeper", "Guest", "Guest", "Guest", "Guest"]
ABOUT = [None, 0, 1, 2, 2, 4, 5, 6]
SPOKEN = list(zip(WHO, SAID, ABOUT, strict=True))


def text_of(form: str, between: str = "\n\n") -> str:
    return between.join(
        form.format(
            name=name,
            said=SAID[n],
            place=PLACES[n],
            role=ROLES[n],
            n=n + 1,
            clock=f"{9 + n}:{10 + n}",
            answers="" if ABOUT[n] is None else WHO[ABOUT[n]],
        )
        for n, name in enumerate(WHO)
    )


def authors(text: str) -> list[str | None]:
    return [comment.author for comment in ingest(text.encode(), "x").comments]


@pytest.mark.parametrize(
    ("form", "between"),
    [
        ("{name} ♪0:0{n}:04 ♥{n}\n{said}", "\n"),
        ("☕ {name} ({role} · {n}10 beans)\n{said}\n🍵 pour ({n})   ✉   ⚑", "\n\n"),
        ("{name} | {place} | {role}\n{said}", "\n\n"),
        ("✎ {name}   ⏱ {n} min   ⚑\n{said}", "\n\n"),
        ("{n}0:1{n}\t{name}\t{said}\t✓", "\n"),
        ("| {name} | {n} | {said} |", "\n"),
        ("Entry\t{n}\nWritten by\t{name}\nText\tNow: {said}", "\n\n"),
        ("{name}\n{n} kartavi enne\n{said}", "\n\n"),
        ("★★★☆☆ {name}, {place}\n{said}\nUseful? Yes ({n}) No (2)", "\n\n"),
        ("{said}\n» {name}, fra {place} «   nr. {n}", "\n\n"),
    ],
)
def test_signs_of_any_kind_set_names_apart(form, between):
    assert authors(text_of(form, between)) == WHO


@pytest.mark.parametrize(
    "form",
    [
        "{name}\n5.0 of 5 A gate to love\nSeen in {place} on March {n}, 2024\n{said}\nReport",
        "{n}\n{name}\n{place} | 0{n}/03/2019 11:20\n{said}\nLike {n}\nReport",
    ],
)
def test_a_place_beside_the_date_is_no_name_where_blocks_begin_with_one(form):
    assert authors(text_of(form)) == WHO


def test_a_role_below_the_date_is_no_name():
    form = "{name}\n{name}\n· {n} weeks ago\n{role}\n{said}\nReply"
    assert authors(text_of(form)) == WHO


@pytest.mark.parametrize("joint", ["->", "⟶", "▸", "svarer"])
def test_the_second_name_is_the_one_answered(joint):
    text = "\n".join(
        f"({9 + n}:1{n}) {name}{'' if about is None else f' {joint} {WHO[about]}'}:\n  {said}"
        for n, (name, said, about) in enumerate(SPOKEN)
    )
    assert authors(text) == WHO


def test_what_stands_apart_from_a_name_is_no_part_of_it():
    text = "\n\n".join(
        f"{name}{f'   {WHO[about]}' if about is not None else ''}\n{n + 1}h ago\n\n{said}\n\nReply"
        for n, (name, said, about) in enumerate(SPOKEN)
    )
    assert authors(text) == WHO


def test_lines_drawn_to_answers_are_no_text_and_show_the_depth():
    text = "\n".join(
        (
            "├─ Ada Venn  [12]",
            "│  The gate by the mill is shut again.",
            "│  └─ Otis  [3]",
            "│     It was open when I went by at noon.",
            "│     └─ Ada Venn  [4]",
            "│        Then somebody has a key.",
            "└─ Kim  [6]",
            "   The vicar has one, and he is away.",
            "   └─ Lou Pell  [11]",
            "      He is back on Sunday.",
        )
    )
    comments = ingest(text.encode(), "x").comments
    assert [c.author for c in comments] == ["Ada Venn", "Otis", "Ada Venn", "Kim", "Lou Pell"]
    assert [c.parent for c in comments] == [None, 1, 2, None, 4]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_letters_are_signed_below_with_name_and_place(between):
    text = "\n\n".join(
        f"Sir, {said[0].lower()}{said[1:]}{between}{name}\n{place}"
        for name, said, place in zip(WHO, SAID, PLACES, strict=True)
        if name != "dov_7"
    )
    assert authors(text) == [name for name in WHO if name != "dov_7"]


def test_a_page_that_counts_its_comments_above_them_is_no_comment():
    head = (
        "Queries and notes (reading room) > Mills > Gates\n8 notes. Be kind, name your source.\n\n"
    )
    assert authors(head + text_of("#{n} {name}\n{said}")) == WHO


def test_a_menu_above_the_first_header_is_no_name():
    assert authors("Back\n\nCopy link\n\n" + text_of("{name}\n\n{n}d\n\n{said}")) == WHO


def test_the_columns_of_a_log_are_no_people():
    lines = [
        f"2024-02-11 03:1{n}:07,812 {level}  [{thread}] c.e.batch.{unit} - Step {n} took {n}3 ms"
        for n, (level, thread, unit) in enumerate(
            [("INFO", "main", "Runner"), ("WARN", "pool-1", "Pool"), ("INFO", "pool-2", "Runner")]
            * 3
        )
    ]
    assert authors("\n".join(lines)) == [None]
