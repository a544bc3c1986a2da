"""What rows share at both ends is their form; what is left differs from row to row."""

from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.generic.walk import PEOPLE, SAID
from thread_cli.ingest.generic.row_forms import forms_of
from thread_cli.ingest.generic.rows import rows_of
from thread_cli.ingest.source import open_source


def _forms(*lines: str) -> tuple[list[tuple[str, str]], list[str]]:
    return forms_of(rows_of(open_source("\n".join(lines).encode(), "lines")))


def test_labels_and_counts_are_what_rows_share() -> None:
    forms, rests = _forms(*(f"Name: {name} (12 posts)" for name in PEOPLE))
    assert set(forms) == {("name :", "( 0 posts )")}
    assert rests == [*PEOPLE]


def test_what_two_rows_alone_share_is_no_form() -> None:
    forms, rests = _forms("Name: Ada", "Name: Bo", *SAID[:3])
    assert forms[:2] == [("", "")] * 2
    assert rests[:2] == ["Name: Ada", "Name: Bo"]


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), max_size=30),
        min_size=1,
        max_size=12,
    )
)
def test_what_is_left_is_a_part_of_its_row(lines: list[str]) -> None:
    rows = rows_of(open_source("\n".join(["row", *lines]).encode(), "lines"))
    forms, rests = forms_of(rows)
    assert len(forms) == len(rests) == len(rows)
    assert all(rest in row.text for rest, row in zip(rests, rows, strict=True))
    assert all(rest for rest in rests)
