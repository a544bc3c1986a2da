"""The mark of the post's author is no part of a name, where it is one person's alone."""

import pytest

from tests.ingest.generic.walk import PEOPLE, SAID
from thread_cli.ingest import ingest
from thread_cli.ingest.generic.author_mark import without_author_mark
from thread_cli.ingest.generic.boundaries import Boundary


def _page(marks: dict[str, str]) -> bytes:
    return "".join(
        f"{name}{marks.get(name, '')}\n{at + 2} weeks ago\n{text}\nReply | Share\n\n"
        for at, (name, text) in enumerate(zip(PEOPLE, SAID, strict=True))
    ).encode()


@pytest.mark.parametrize("mark", [" author", " (Author)", " 작성자"])
def test_it_is_taken_off_and_says_who_wrote_the_post(mark: str) -> None:
    thread = ingest(_page({"tom_k": mark}), "walk.txt")
    assert [c.author for c in thread.comments] == list(PEOPLE)
    assert thread.post_author == "tom_k"


def _names(*authors: str) -> tuple[list[str], str | None]:
    found, own = without_author_mark(
        [Boundary(n, n + 1, a, None, n, 0.8) for n, a in enumerate(authors)]
    )
    return [b.author for b in found], own


@pytest.mark.parametrize(
    "authors",
    [
        ("Ada author", "Bo author", "Cy"),  # whom it calls author is not one person
        ("Ada author", "Ada author"),  # nobody is without it
        ("Top Author", "Cy"),  # what would be left is the page's word
        ("author", "Cy"),
    ],
)
def test_elsewhere_a_name_is_left_as_it_is(authors: tuple[str, ...]) -> None:
    assert _names(*authors) == (list(authors), None)


def test_who_is_named_without_it_too_is_the_same_person() -> None:
    assert _names("mika author", "Bo", "mika") == (["mika", "Bo", "mika"], "mika")
