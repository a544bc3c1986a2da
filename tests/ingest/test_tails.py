"""How comments end: what recurs below nearly all of them is the page's, in any words."""

from thread_cli.ingest import ingest
from thread_cli.ingest.tails import recurring


def lines(bodies):
    """Return the lines of a page, and where each body is in them."""
    bare, places = [], []
    for body in bodies:
        begin = len(bare)
        bare += body.split("\n")
        places.append((begin, len(bare)))
    return bare, places


def test_a_button_that_nobody_knows_is_learnt():
    bodies = [f"Point {n}.\n\nKlick!\nhier klicken" for n in range(5)]
    assert recurring(*lines(bodies), authors=4) == {"Klick!", "hier klicken"}


def test_what_one_person_signs_with_is_not():
    bodies = [f"Point {n}.\n\nRow on!" for n in range(5)]
    assert recurring(*lines(bodies), authors=2) == frozenset()


def test_nor_what_stands_below_two_comments():
    assert recurring(*lines(["One.\nAmen"] * 3), authors=3) == frozenset()


def test_nor_what_is_all_that_was_said():
    assert recurring(*lines(["+1"] * 6), authors=6) == frozenset()


def test_nor_what_half_of_them_say():
    bodies = [f"Point {n}." + "\nThanks" * (n % 2) for n in range(10)]
    assert recurring(*lines(bodies), authors=10) == frozenset()


def test_a_page_in_a_language_that_no_reader_knows():
    people = ["ada_b", "bo-li", "c3lik", "gus_pell", "ada_b"]
    page = "".join(
        f"{name} 3 hours ago | link\n\nPoint {n} it is.\n\nfreagair\n\n"
        for n, name in enumerate(people)
    )
    thread = ingest((page + "Lean ar aghaidh\nfreagair\nClárú\n").encode(), "paste.txt")
    assert [c.author for c in thread.comments] == people
    assert [c.text for c in thread.comments] == [f"Point {n} it is." for n in range(5)]
