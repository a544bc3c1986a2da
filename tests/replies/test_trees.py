"""Small trees over features: what they add to a score, how they are written and grown."""

from hypothesis import given
from hypothesis.strategies import builds, integers, recursive

from bench.replies_fit import Coder, fit_table
from bench.replies_trees import grown, place, scores
from bench.replies_written import written
from thread_cli.replies.model import AND, Weights
from thread_cli.replies.trees import Fork, leaf, read, weight, write

ASKED = Fork(frozenset({"back:1", "back:2"}), Fork(frozenset({"asked"}), 1.5, -0.5), 0.25)


def test_a_tree_weighs_what_features_tell_together():
    assert weight([ASKED, ASKED], {"back:2", "asked", "other"}) == 3.0
    assert weight([ASKED], {"back:1"}) == -0.5
    assert weight([ASKED], {"asked"}) == 0.25


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
    said = write(ASKED, {name: number for number, name in enumerate(names)})
    assert said == "A01.00m5glio"
    assert read(said, names) == ASKED


@given(
    recursive(
        integers(-647, 647).map(lambda value: value / 100),
        lambda trees: builds(
            lambda first, count, some, none: Fork(
                frozenset(str(n) for n in range(first, first + count)), some, none
            ),
            integers(0, 600),
            integers(1, 20),
            trees,
            trees,
        ),
    )
)
def test_any_tree_is_read_as_it_was_written(tree):
    names = [str(number) for number in range(700)]
    assert read(write(tree, {name: int(name) for name in names}), names) == tree


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
