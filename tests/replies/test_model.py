"""The conditional logit: what features weigh alone and together, and the packaged weights."""

from importlib.resources import files

import pytest

from thread_cli.replies.model import AND, Weights, weights

PAIR = Weights({"asked": 1.0, "returns": 0.5, f"asked{AND}returns": 2.0})


def test_a_pair_counts_only_where_both_are():
    assert PAIR.scores([["asked"], ["returns"], ["returns", "asked"], ["other"]]) == [
        1.0,
        0.5,
        3.5,
        0.0,
    ]


def test_shares_add_up_to_the_score():
    names = ["returns", "asked", "other"]
    shares = PAIR.shares(names)
    assert sum(shares.values()) == pytest.approx(PAIR.scores([names])[0])
    assert shares == {"returns": 1.5, "asked": 2.0, "other": 0.0}


@pytest.mark.parametrize("setting", ["display", "ranked", "time", "chat"])
def test_every_setting_has_weights(setting):
    found = weights(setting)
    assert len(found.of) > 50
    assert 0.5 < found.temperature < 3


def test_the_package_holds_no_more_than_numbers():
    data = files("thread_cli.replies").joinpath("weights.json").read_bytes()
    assert len(data) <= 20_000
