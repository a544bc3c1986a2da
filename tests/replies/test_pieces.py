"""Texts cut into words piece by piece, as if each were cut as a whole."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.replies.test_infer import thread_of
from thread_cli.replies import pieces as module
from thread_cli.replies.echoes import first_runs, runs
from thread_cli.replies.facts import facts_of
from thread_cli.replies.names import names_of
from thread_cli.replies.pieces import Pieces

WHOLE = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
NAMES = names_of(thread_of(("Ada Byron", ""), ("gus_24", ""), ("Bo", "")).comments)


@given(st.text(st.sampled_from("aßİσΣ1_'’@.-, \n\t\u00a0\x1cé\u0301"), max_size=60))
def test_pieces_give_the_words_of_the_whole(text):
    cut = Pieces(NAMES)
    want = [word.casefold() for word in WHOLE.findall(text)]
    assert cut.words(text.split()) == want
    assert cut.words(text.split()) == want  # looked up


def test_a_word_is_one_object_however_it_is_written():
    first, second = Pieces(NAMES).words(["(Compost)", "compost,"])
    assert first is second


def test_names_are_found_again_when_the_pieces_are_forgotten(monkeypatch):
    monkeypatch.setattr(module, "_MOST_PIECES", 2)
    cut = Pieces(NAMES)
    text = "What do you say to the plan of the council here, Byron? Or @ada?"
    for _ in range(2):
        pieces = text.split()
        cut.words(pieces)
        addressed, first, anywhere = cut.mentions(text, pieces)
        assert (addressed, first, anywhere) == (set(), set(), {"ada byron"})
        assert len(cut) <= 2


def test_a_handle_among_the_first_words_is_addressed_and_a_small_word_is_no_name():
    cut = Pieces(NAMES)
    for text, addressed in (
        ("well, @ada: no", {"ada byron"}),
        ("Byron, you are right", {"ada byron"}),
        ("the byron of our days", set()),
    ):
        cut.words(text.split())
        assert cut.mentions(text, text.split())[0] == addressed


def test_what_is_said_again():
    said = "The beans rot where the water stands too long in spring."
    again = "Yes. The beans rot where the water stands, and so do the peas."
    first, second, third = facts_of(thread_of(("Ada", said), ("Bo", again), ("Cy", "No.")).comments)
    assert len(runs(second) & runs(first)) == 4
    assert first_runs(second) & runs(first)
    assert not runs(third)
