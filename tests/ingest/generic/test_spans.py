"""The pieces of a header, and which of them is taken for the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thread_cli.ingest.detect import ingest
from thread_cli.ingest.generic import span_traits, spelled
from thread_cli.ingest.generic.boundaries import Boundary, Candidate, Scored
from thread_cli.ingest.generic.rows import Row, rows_of
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.generic.sorts import Sorts
from thread_cli.ingest.generic.span_traits import headers_of
from thread_cli.ingest.generic.spans import spans_of
from thread_cli.ingest.source import open_source

SAID = (
    "I walked there on Sunday and the gate was shut again.",
    "Nobody tells you that the second half is all stairs.",
    "We took the early bus, which I can only recommend to you.",
    "My knees did not like it, but the view was worth the trouble.",
    "Why is there no water on the way? I asked the wardens twice.",
    "It rained all day and we still had a good time up there.",
)

FIRST = ("Ada", "Bo", "Cy", "Dee", "Eve", "Flo", "Gus")
LAST = [
    f"{a}{b}"
    for a in ("Ler", "Mar", "Nor", "Pol", "Ren", "Sal")
    for b in ("an", "ek", "in", "os", "ux", "yd", "by")
]


def _rows(*texts: str) -> list[Row]:
    return [Row(at, text, 0, 0) for at, text in enumerate(texts)]


@given(st.lists(st.text(min_size=1, max_size=60).map(str.strip).filter(bool), max_size=6))
def test_a_span_is_a_piece_of_its_row(texts):
    rows = _rows(*texts)
    for span in spans_of(rows, range(len(rows)), [set() for _ in rows]):
        assert rows[span.row].text[span.start : span.end] == span.text == span.text.strip()
        assert span.text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Posted by Ada Lee on Monday", "Ada Lee"),
        ("Ada Lee (Moderator)", "Ada Lee"),
        ("[12:04] Ada Lee: hello", "Ada Lee"),
        ("AdaLeeReply", "AdaLee"),
        ("adaada", "ada"),
        ("Lee, Ada (Sales)", "Lee, Ada"),
    ],
)
def test_the_name_is_among_the_spans(text, name):
    assert name in {span.text for span in spans_of(_rows(text), [0], [set()])}


def test_what_all_names_have_grown_to_ends_spans():
    rows = _rows("山田さん", "ぽち丸さん", "匿名希望さん", "momoさん")
    names = {span.text for span in spans_of(rows, range(4), [set()] * 4)}
    assert {"山田", "ぽち丸", "匿名希望", "momo"} <= names


def test_a_long_row_has_few_spans():
    row = " ".join(f"word{at}" for at in range(40))
    assert len(spans_of(_rows(row[:200]), [0], [set()])) < 300


def test_what_stands_beside_a_span_is_told_alike_in_all_headers():
    rows = _rows("by Ada Lee, Leeds", "by Bo Marsh, York", "by Cy Roe, Ripon")
    headers = headers_of(rows, range(3), Sorts((0, 0, 0), {}))
    spans = [s for s in spans_of(rows, range(3), [set()] * 3) if s.text in {"Ada Lee", "Bo Marsh"}]
    one, other = (span_traits.beside(rows[s.row], s, headers) for s in spans)
    assert one[1] == other[1]
    assert one[1][0] == (("by", True), (",", False))


def test_the_trees_are_asked_what_they_learned():
    one, two = spelled.passes()
    assert one.names == span_traits.NAMES
    assert list(two.names) == spelled.second_names()


@pytest.mark.parametrize("names", [("Ada Lee", "Bo Marsh", "Cy Roe", "Dee Vale", "Eve Poe", "Flo")])
def test_names_alone_stay_as_they_are(names):
    page = "\n".join(
        f"{name}\n{n + 2} days ago\n{said}\nReply\n"
        for n, (name, said) in enumerate(zip(names, SAID, strict=True))
    )
    assert [c.author for c in ingest(page.encode(), "page.txt").comments] == list(names)


def test_a_name_below_its_date_is_not_looked_for_in_the_dates_row():
    """The weekdays had become the people of a printed page."""
    people = ("Ada Lee", "Bo-77", "Ada Lee", "Gast", "Cy Roe", "Bo-77")
    days = ("Mo 3", "Di 4", "Di 4", "Do 6", "Fr 7", "Sa 8")
    page = "\n".join(
        f"Re: Der zweite Anstieg\nVerfasst: {day}. Mär 2008, 1{n}:11\nvon {name}\n{said}\n"
        for n, (name, day, said) in enumerate(zip(people, days, SAID, strict=True))
    )
    assert [c.author for c in ingest(page.encode(), "page.txt").comments] == list(people)


@pytest.mark.parametrize("count", [8, spelled.MOST + 30])
@pytest.mark.parametrize(
    "form",
    ["{name} ({handle})", "{name} (Member)", "{name}, Leeds - Moderator", "3 Likes {name}"],
)
def test_names_are_spelled_without_what_stands_beside_them(form, count):
    """Also those headers that are too many to be asked: as the first ones are."""
    people = [f"{FIRST[n % 7]} {LAST[n * 5 % len(LAST)]}" for n in range(count)]
    heads = [form.format(name=name, handle=f"{name[:2]}{n % 9}") for n, name in enumerate(people)]
    page = "\n".join(f"{head}\n{SAID[n % 6]}\n" for n, head in enumerate(heads))
    rows = rows_of(open_source(page.encode(), "page.txt"))
    headers = [Boundary(2 * n, 2 * n + 1, head, None, 2 * n, 0.8) for n, head in enumerate(heads)]
    cut = Candidate("", "stacked", headers)
    scored = Scored(cut, after=False, score=0.8, lean=1.0)
    found = spelled.spelled(Measure(rows, has_heading=False), cut, [scored])
    assert [b.author for b in found.boundaries] == people
