"""Names are found among what a page shows of each person, in any language."""

import pytest

from thread_cli.ingest.detect import ingest
from thread_cli.ingest.generic.pace import pace
from thread_cli.ingest.generic.rows import rows_of
from thread_cli.ingest.generic.stripped import stripped
from thread_cli.ingest.source import open_source
from thread_cli.model import Thread

WHO = ["ottoline", "Brock_7", "ottoline", "Mrs Havel", "Brock_7", "ottoline", "zinnia", "Brock_7"]
SAID = [
    "The pump by the east gate has stopped again. Does anybody know who has the spare belt?",
    "It was running when I went by at noon.",
    "Not any more, and the trough is nearly dry.",
    "My brother had the belt.\n\nHe lent it to the chapel in May, I think.",
    "Then somebody should ask at the chapel.",
    "I did. They never had it.",
    "Have you looked in the blue shed?",
    "There it was. Thank you both, the pump is running.",
]
PANELS = {
    "ottoline": ["Dovar", "***", "Zapi: 64", "Vuro: 3.2.2009", "Lom: Teshk"],
    "Brock_7": ["Urd Dovar", "*****", "Zapi: 1,204", "Vuro: 11.9.2003"],
    "Mrs Havel": ["Dovar", "**", "Zapi: 7", "Vuro: 30.6.2010", "Lom: Orr"],
    "zinnia": ["Nepp", "*", "Zapi: 1", "Vuro: 1.4.2011"],
}
DAYS = [f"{4 + n}.4.2011, 1{n}:2{n}" for n in range(8)]


def read(text: str) -> Thread:
    return ingest(text.encode(), "x")


def authors(thread: Thread) -> list[str | None]:
    return [comment.author for comment in thread.comments]


def page(
    above: str = "{name}", below: str = "{day}", foot: str = "Kavt  Belo", panels=PANELS
) -> str:
    parts = ["Pumps and troughs", "Mirt | Vell | Sorn"]
    for n, name in enumerate(WHO):
        fields = {"name": name, "day": DAYS[n], "n": n + 1, "initial": name[0].upper()}
        parts += [above.format(**fields), *panels[name], below.format(**fields), SAID[n], foot]
    return "\n".join(parts)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("{name}", "{day}"),
        ("{name}", "#{n}\n{day}"),
        ("{day}\n{name}", "Tavi #{n}"),
        ("{name} Offline", "{day}"),
        ("{initial}\n{name}", "{day}"),
        ("{name} {initial} Offline\n{name}", "{day}\n#{n}"),
        ("Ovi: the pump\n{name}", "{day}"),
    ],
)
def test_a_name_above_its_panel_is_found(above, below):
    thread = read(page(above, below))
    assert authors(thread) == WHO
    assert [comment.text for comment in thread.comments[:3]] == SAID[:3]


def test_the_day_on_which_a_person_joined_is_not_the_comments():
    thread = read(page(below="#{n}\n{day}"))
    assert [c.created_at.day for c in thread.comments if c.created_at] == list(range(4, 12))


def test_ranks_that_some_people_have_do_not_move_the_name():
    panels = {**PANELS, "Brock_7": ["Mak Sorv", *PANELS["Brock_7"]]}
    assert authors(read(page(below="#{n}\n{day}", panels=panels))) == WHO


def test_a_panel_that_is_there_twice_makes_no_comments_more():
    panels = {name: [*rows[2:4], name, *rows] for name, rows in PANELS.items()}
    assert authors(read(page(above="Tavi {n}0 {day}", below="", panels=panels))) == WHO


def test_the_template_is_turned_so_that_bodies_stand_below_its_last_row():
    found = next(pace(rows_of(open_source(page(below="#{n}\n{day}").encode(), "x"))))
    forms = [step.forms[0] for step in found.steps]
    assert forms[0].startswith("kavt")
    assert forms[-1] == "\x01"
    assert "zapi: #" in forms
    assert len(found.records) == len(WHO) + 1


def test_a_date_in_the_pages_head_is_no_record():
    text = "Now: 20.4.2011, 18:00\n" + page(above="{name}", below="Re\nOn: {day}")
    assert authors(read(text)) == WHO


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (["[ada] IP #.1", "[dov] op IP #.2", "[kim] IP #.3"], ["ada", "dov", "kim"]),
        (["From: ada", "From: dov", "From: kim"], ["ada", "dov", "kim"]),
        (["ada A Offline", "dov D Offline", "kim K Online"], ["ada", "dov", "kim"]),
        (["ada ada", "Mrs Ott Mrs Ott", "kim kim"], ["ada", "Mrs Ott", "kim"]),
        (["~ada", "~dov", "kim"], ["~ada", "~dov", "kim"]),
        (["ada4 May 2011", "dov15 May 2011", "kim6 May 2011"], ["ada4", "dov15", "kim6"]),
    ],
)
def test_what_recurs_beside_names_is_taken_off(rows, names):
    found = stripped(rows_of(open_source("\n".join(rows).encode(), "x")))
    assert [name.rstrip("0123456789") for name in found] == [
        name.rstrip("0123456789") for name in names
    ]


SHEETS = {
    "parts": "{name}\nWeight: {n} kg\nPrice: {n}.50\nStock: 1{n}\nOrder number {n}0{n}\n",
    "manual": "{n}. {name}\nType: flag\nDefault: {n}\nSince: 2.{n}\nSets how often it is tried.\n",
    "log": "2011-04-0{n} 10:1{n}:07 start {name}\nthreads: {n}\nerrors: 0\nexit: {n}\n",
    "table": "{name} | {n} | 1{n}.5 | open\n",
}


@pytest.mark.parametrize("form", SHEETS)
def test_lists_of_things_with_their_properties_hold_no_comments(form):
    things = ["belt", "gasket", "inlet valve", "crank", "strainer", "rod", "washer", "hose"]
    text = "\n".join(SHEETS[form].format(name=name, n=n + 1) for n, name in enumerate(things))
    assert read(text).format == "plain"
