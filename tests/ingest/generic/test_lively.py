"""What people say under names is told from the parts of a list's items."""

from tests.ingest.generic.walk import PEOPLE, SAID
from thread_cli.ingest import ingest
from thread_cli.ingest.generic.lively import of_bodies, of_page
from thread_cli.ingest.generic.read import analyse
from thread_cli.ingest.source import open_source

_TREES = ("Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple")
_ROOMS = ("the mill pond", "an old orchard", "the town square", "the east harbour")
_ITEMS = "".join(
    f"{name} House\n{at + 3} May 2021\nA room for {at + 2} guests beside {_ROOMS[at % 4]}, with a"
    f" kitchen and {at + 20} square metres, from € {at + 44}.50 a night.\nRead more\n\n"
    for at, name in enumerate(_TREES)
)
_TALK = "".join(
    f"{name}\n{at + 3} May 2021\n{text}\nReply\n\n"
    for at, (name, text) in enumerate(zip(PEOPLE, SAID, strict=True))
)


def _features(text: str) -> dict[str, float]:
    analysis = analyse(open_source(text.encode(), "text"))
    assert analysis.best is not None
    boundaries = analysis.best.candidate.boundaries
    bodies = analysis.measure.bodies(boundaries, after=analysis.best.after)
    return of_bodies(analysis.measure, boundaries, bodies) | of_page(analysis.measure, boundaries)


def test_items_are_even_in_order_and_have_prices():
    items, talk = _features(_ITEMS), _features(_TALK)
    assert items["uneven"] < talk["uneven"]
    assert items["ordered"] == 1.0 > talk["ordered"]
    assert items["money"] == 1.0 > talk["money"]


def test_people_ask_and_say_i_and_you():
    items, talk = _features(_ITEMS), _features(_TALK)
    for sign in ("asks", "I", "you"):
        assert items[sign] == 0.0 < talk[sign], sign


def test_a_list_of_items_is_no_thread_and_talk_of_the_same_shape_is():
    assert ingest(_ITEMS.encode(), "items").format == "plain"
    assert [c.author for c in ingest(_TALK.encode(), "talk").comments] == [*PEOPLE]
