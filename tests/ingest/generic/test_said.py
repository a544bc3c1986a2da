"""Which rows between two headers are somebody's words, and which are the page's."""

from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.generic.walk import SAID
from thread_cli.ingest import ingest
from thread_cli.ingest.generic import said
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.segment import Cut

NAMES = ["Ada", "Bram", "Carla Otis", "Dov", "Emil Roth", "Finn"]


def page(*, above=lambda n: [], below=lambda n: [], bodies=SAID):
    """Return the texts of a page with rows of its own above and below each body."""
    blocks = [
        "\n".join([name, f"March {n + 3}, 2014 at 9:15 am", *above(n), bodies[n], *below(n)])
        for n, name in enumerate(NAMES)
    ]
    return [
        comment.text
        for comment in ingest(("\n\n".join(blocks) + "\n").encode(), "page.txt").comments
    ]


def test_rows_of_the_page_that_differ_each_time_are_no_words():
    found = page(
        above=lambda n: [f"★★★☆☆ {n + 1}/5" if n % 2 else f"★★★★★ {n}/5"],
        below=lambda n: [f"{n * 7 + 3} people found this helpful", "Helpful", "Report"],
    )
    assert found == list(SAID[: len(NAMES)])


def test_what_several_people_say_is_kept():
    bodies = [f"{text}\nMany thanks" if n in {1, 3, 4} else text for n, text in enumerate(SAID)]
    assert page(bodies=bodies) == bodies[: len(NAMES)]


def test_a_telephone_number_is_no_count():
    bodies = [f"{text}\n082 000 6112" if n == 2 else text for n, text in enumerate(SAID)]
    assert page(bodies=bodies)[2].endswith("6112")


@given(
    st.lists(st.lists(st.floats(0, 1), min_size=1, max_size=8), min_size=1, max_size=6),
    st.booleans(),
    st.data(),
)
def test_a_body_is_one_run_of_its_own_rows(chances, after, data):
    spans, cuts, at = [], [], 0
    for part in chances:
        spans.append((at, at + len(part)))
        first = data.draw(st.integers(at, at + len(part)))
        end = data.draw(st.integers(first, at + len(part)))
        cuts.append(Cut(Boundary(at, at, "Ada", None, at, 1.0), first, end))
        at += len(part)
    flat = [chance for part in chances for chance in part]
    for (first, end), (start, stop) in zip(
        said.runs(flat, cuts, spans, after=after), spans, strict=True
    ):
        assert start <= first <= end <= stop
        if all(chance == 1 for chance in flat[start:stop]):
            assert (first, end) == (start, stop)
        if all(chance == 0 for chance in flat[start:stop]):
            assert first == end
