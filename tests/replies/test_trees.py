"""Small trees over features: what they add to a score, how they are written and grown."""

import json

import pytest
from hypothesis import given
from hypothesis.strategies import floats, integers, lists, tuples

from bench.replies_fit import Coder, fit_table
from bench.replies_trees import grown, place, scores
from bench.replies_written import written
from thread_cli.replies.model import AND, Weights, rows_of
from thread_cli.replies.trees import Forest, Tree, as_written, leaf, read, write

ASKED = Tree((frozenset({"back:1", "back:2"}), frozenset({"asked"})), (0.25, 0.25, -0.5, 1.5))


def test_a_tree_weighs_what_features_tell_together():
    assert Forest([ASKED, ASKED]).weight({"back:2", "asked", "other"}) == 3.0
    assert Forest([ASKED]).weight({"back:1"}) == -0.5
    assert Forest([ASKED]).weight({"asked"}) == 0.25


def test_a_tree_names_the_features_it_found():
    assert leaf(ASKED, {"back:2", "asked", "other"}) == (1.5, {"back:2", "asked"})
    assert leaf(ASKED, {"other"}) == (0.25, set())


def test_scores_and_shares_have_the_trees_in_them():
    weights = Weights({"asked": 1.0, "back:1": 0.5}, trees=(ASKED,))
    names = ["asked", "back:1"]
    assert weights.scores([names, ["asked"]]) == [3.0, 1.25]
    assert weights.shares(names) == {"asked": 1.75, "back:1": 1.25}


def test_a_hopeless_candidate_is_not_asked_about():
    weights = Weights({"far": -20.0}, trees=(ASKED,))
    assert weights.scores([["asked"], ["far", "back:1"]]) == [0.25, -20.0]


def test_a_tree_is_read_as_it_was_written():
    names = ["asked", "back:1", "back:2"]
    places = {name: number for number, name in enumerate(names)}
    said = write([ASKED, ASKED], places)
    assert len(said) == 1 + 2 * (2 * 2 + 4)
    again = Tree(ASKED.asks, tuple(map(as_written, ASKED.values)))
    assert read(said, names) == (again, again)
    assert again.values == pytest.approx(ASKED.values, abs=0.05)
    assert read("", names) == ()


QUESTION = tuples(integers(0, 660), integers(1, 12))
VALUE = integers(-180, 180)


@given(
    lists(tuples(QUESTION, QUESTION, VALUE, VALUE, VALUE, VALUE), max_size=2),
)
def test_any_trees_are_read_as_they_were_written(drawn):
    names = [str(number) for number in range(700)]
    trees = [
        Tree(
            tuple(frozenset(names[first : first + count]) for first, count in tree[:2]),
            tuple(as_written(value / 100) for value in tree[2:]),
        )
        for tree in drawn
    ]
    said = write(trees, {name: int(name) for name in names})
    assert read(said, names) == tuple(trees)
    assert said.isprintable()
    assert not {'"', "\\"} & set(said)


@given(floats(-1.8, 1.8))
def test_small_values_are_told_finer(value):
    told = as_written(value)
    assert told == pytest.approx(value, abs=0.002 + 0.05 * abs(value) ** 0.5)
    assert as_written(told) == told
    assert as_written(-value) == -told


def test_features_of_one_thing_stand_in_rising_order_in_the_file():
    names = ["back:far", "post:odd-usual", "post:asks", "back:3-4", "post:odd-below", "back:1"]
    assert sorted(names, key=place) == [
        "back:1", "back:3-4", "back:far", "post:asks", "post:odd-below", "post:odd-usual",
    ]  # fmt: skip
    text = written("", {"chat": Weights(dict.fromkeys(names, 1.0), trees=(ASKED,))})
    assert '"back:":"1=100 2= 3-4=100 far=100"' in text


def test_trees_learn_what_single_features_cannot_tell():
    """Where a candidate has "a", "b" speaks for it; where it has none, against it."""
    coder = Coder()
    found = [([["a", "b"], ["a"]], 0), ([["a", "b"], ["a"]], 0), ([["b"], []], 1)] * 50
    table = coder.table([coder.coded(found)])
    single, trees = fit_table(table), grown(table, Weights({}), 40)

    def least(weights):
        return table.probabilities(scores(table, weights))[table.right].min()

    assert least(single) < 0.5
    assert least(trees) > 0.9


def test_noughts_are_left_out_of_a_row_but_its_columns_stay():
    found = {
        "display": Weights({"asked": 1.0, f"asked{AND}named": 0.5}),
        "time": Weights({}),
        "chat": Weights({"asked": -0.25, "named": 2.0}),
    }
    text = written("", found)
    assert '"":"asked=100,,-25 named=200"' in text
    assert '"display":{"asked":"named=50"}' in text


def test_what_names_have_in_common_is_not_written_again():
    names = ["own-last-soon", "own-last-later", "own-lasting", "own"]
    text = written("", {"chat": Weights(dict.fromkeys(names, 1.0))})
    rows = json.loads(text)["weights"][""]
    assert rows == "own=100 own-last-soon=100 ~later=100 own-lasting=100"
    assert [name for name, _ in rows_of(rows)] == ["own", *names[:3]]
