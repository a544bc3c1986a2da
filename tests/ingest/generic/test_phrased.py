"""Names beside words that a page writes with each, ages grown together with names, short ages."""

import pytest

from tests.ingest.unknown.material import BODIES
from thread_cli.ingest.detect import ingest
from thread_cli.ingest.generic import when

WHO = ["Ada Venn", "dov_7", "Mrs. Otis", "Kim Pell", "dov_7", "Lou Orr"]


@pytest.mark.parametrize("form", ["{}’s note kept on Shelfmark:", "Remark added via desk by {}:"])
def test_words_of_the_page_beside_names(form):
    text = "\n\n".join(
        f"{form.format(who)}\n{said}" for who, said in zip(WHO, BODIES[4:], strict=False)
    )
    assert [c.author for c in ingest(text.encode(), "x").comments] == WHO


def test_an_age_grown_together_with_a_name():
    assert when.find("Hollowroot31 days ago  (+3)") == [(10, 21)]


@pytest.mark.parametrize("age", ["11 sem.", "7tim", "3ч", "8天", "5h", "2 Std."])
def test_short_ages_of_other_languages_are_dates_alone(age):
    assert when.find(age) == [(0, len(age))]
    assert when.find(f"we waited {age} there") == []
