"""Names freed of what all rows together show to be none of them."""

import pytest

from tests.ingest.generic.walk import PEOPLE, SAID
from thread_cli.ingest import detect
from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.renamed import renamed
from thread_cli.ingest.generic.rows import Row


def _authors(header: str) -> list[str]:
    """Return the authors read from a page whose headers are so."""
    page = "".join(
        header.format(name=name, text=text, at=at) + "\n\n"
        for at, (name, text) in enumerate(zip(PEOPLE, SAID, strict=True))
    )
    return [comment.author or "" for comment in detect.ingest(page.encode(), "page").comments]


@pytest.mark.parametrize(
    "header",
    [
        "{name}{name}\n{text}\n1{at} May 2016\nReply",
        "{name} avatar{name}\n{text}\n1{at} May 2016\nReply",
        "Profilfoto{name}\n{text}\n1{at} May 2016\nReply",
        "{name}@someone{at}@fedi.example.org\n1{at} May 2016\n{text}\nReply",
        "From: {name} <nobody () example ! org>\nDate: 2009-05-1{at} 3:44:07\n{text}",
    ],
)
def test_what_stands_beside_all_names_is_none_of_them(header: str) -> None:
    assert _authors(header) == list(PEOPLE)


def test_what_follows_a_colon_is_said() -> None:
    rows = [Row(at, f"{name}：Nobody knows.", 0, 0, ()) for at, name in enumerate(PEOPLE)]
    cut = Candidate(
        "",
        "assembled",
        [Boundary(r.number, r.number + 1, r.text, None, r.number, 0.5) for r in rows],
    )
    found = renamed(rows, cut).boundaries
    assert [b.author for b in found] == list(PEOPLE)
    assert {b.rest for b in found} == {"Nobody knows."}
