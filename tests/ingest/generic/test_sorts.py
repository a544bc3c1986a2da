"""Of which sort rows are by their words."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from thread_cli.ingest.generic import sorts


def test_words_are_known_by_place_and_shape() -> None:
    known = sorts.words_of("Joined 12 May, Ada!")
    assert {"joined", "0", "joined 0", "^joined", "$!", "=joined 0 may , ada !"} <= known
    assert {"~Xx 0 Xx , Xx+", "#6"} <= known


def test_rows_of_many_words_are_not_known_whole() -> None:
    assert not any(word[0] == "=" for word in sorts.words_of("one two three four five six seven"))


@given(st.text())
def test_any_text_has_a_worth(text: str) -> None:
    worth = sorts.learned().worth([text])
    assert np.isfinite(worth).all()
    assert abs(worth.sum()) < 1e-9
    assert abs(sorts.shares(worth).sum() - 1) < 1e-9


def test_the_page_is_told_from_what_is_said() -> None:
    page = ["Reply", "Show more comments", "Senior Member", "© 2019 All rights reserved"]
    said = ["I don't think that this will work, but I hope so.", "Das ist nicht wahr!"]
    found = sorts.shares(sorts.learned().worth([*page, *said])).argmax(axis=1)
    assert [sorts.SORTS[at] for at in found] == ["page"] * len(page) + ["said"] * len(said)


def test_names_of_people_are_not_learned() -> None:
    known = sorts.learned().weights
    assert not any(word in known for word in ("anna", "maria", "thomas", "^lena", "=priya"))


def test_the_order_of_words_says_nothing() -> None:
    """Sets have no order: with fractions the last digits differed from run to run."""
    text = "Verified purchase by Ada L. on 3 May 2019, helpful to 12 people; Report this review"
    known = sorts.learned()
    words = sorted(known.weights.get(word, (0, 0, 0)) for word in sorts.words_of(text))
    sums = [
        sum(column) + bias
        for column, bias in zip(zip(*words, strict=True), known.bias, strict=True)
    ]
    expected = np.array(sums) / 100
    assert (
        sorts.Sorts(known.bias, known.weights).worth([text])[0] == expected - expected.mean()
    ).all()
