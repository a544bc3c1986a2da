"""Sites that show two levels: what a comment seems to answer, and what it is shown under."""

import pytest

from thread_cli.replies.decode import Choice, Folding, leaning
from thread_cli.replies.history import POST, History


def history_of(*parents: int) -> History:
    history = History()
    for number, parent in enumerate(parents):
        history.add(f"p{number}", parent)
    return history


def choice(this: int, candidates: list[int], probabilities: list[float]) -> Choice:
    best = max(range(len(candidates)), key=probabilities.__getitem__)
    return Choice(this, candidates, [[] for _ in candidates], probabilities, best, candidates)


def test_what_is_shown_under_one_comment_counts_together() -> None:
    folding = Folding(2)
    folding.note(history_of(POST, 0, 1))
    candidates, probabilities = [POST, 2, 1, 0], [0.4, 0.2, 0.25, 0.15]
    best, mass = folding.best(candidates, probabilities)
    assert candidates[best] == 1  # .6 in all for what hangs on comment 0; its likeliest is 1
    assert mass == pytest.approx(0.6)
    folded = folding.folded(Choice(3, candidates, [[]] * 4, probabilities, best, candidates))
    assert folded.candidates[folded.best] == 0
    assert folded.probabilities[folded.best] == pytest.approx(0.6)
    assert sum(folded.probabilities) == pytest.approx(1)


def test_a_link_is_no_surer_than_that_its_parent_stands_at_the_top() -> None:
    folding = Folding(2)
    folding.note(history_of(POST))
    folding.folded(choice(1, [POST, 0], [0.6, 0.4]))  # perhaps an answer to comment 0
    folding.note(history_of(POST, POST))
    folded = folding.folded(choice(2, [POST, 1], [0.1, 0.9]))
    held = dict(zip(folded.candidates, folded.probabilities, strict=True))
    assert held[1] == pytest.approx(0.9 * 0.6)
    assert held[0] == pytest.approx(0.9 * 0.4)  # then both hang on comment 0
    assert sum(folded.probabilities) == pytest.approx(1)


def test_a_link_across_a_comment_that_may_begin_a_block_is_no_surer_than_that_it_does_not() -> None:
    folding = Folding(2)
    folding.note(history_of(POST))
    folding.folded(choice(1, [POST, 0], [0.3, 0.7]))  # it may stand at the top
    folding.note(history_of(POST, 0))
    folded = folding.folded(choice(2, [POST, 1, 0], [0.1, 0.5, 0.4]))
    held = dict(zip(folded.candidates, folded.probabilities, strict=True))
    assert held[0] == pytest.approx(0.9 * 0.7)
    assert held[1] == pytest.approx(0.9 * 0.3)  # which hangs on it then
    assert sum(folded.probabilities) == pytest.approx(1)


def test_a_new_comment_at_the_top_begins_a_block_without_that_doubt() -> None:
    folding = Folding(2)
    folding.note(history_of(POST))
    folding.folded(choice(1, [POST, 0], [0.3, 0.7]))
    folding.note(history_of(POST, 0, POST))
    folded = folding.folded(choice(3, [POST, 2], [0.2, 0.8]))
    assert folded.candidates[folded.best] == 2
    assert folded.probabilities[folded.best] == pytest.approx(0.8)


def test_where_a_site_may_show_two_levels_the_top_of_a_block_has_so_much_of_what_it_has() -> None:
    sure = choice(3, [POST, 2, 1, 0], [0.2, 0.6, 0.1, 0.1])
    found = leaning(sure, 0.2)
    assert found.best == 1
    assert 0.6 * 0.8 < found.probabilities[1] < 0.6  # told in part
    assert sum(found.probabilities) == pytest.approx(1)
    unsure = leaning(choice(3, [POST, 2, 1, 0], [0.2, 0.35, 0.1, 0.35]), 0.2)
    assert (unsure.best, unsure.meant[3]) == (3, 2)  # shown below the first, it answers the last
    assert unsure.probabilities[3] == pytest.approx(0.35 * 0.8 + 0.8 * 0.2)
    assert sum(unsure.probabilities) == pytest.approx(1)
    assert leaning(choice(1, [POST, 0], [0.4, 0.6]), 0.2).probabilities == [0.4, 0.6]
