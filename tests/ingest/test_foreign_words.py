"""A page on which marks of a known platform stand, but few of its comments have them."""

from random import Random

import pytest

from tests.ingest.generic.layouts import render, thread
from thread_cli.ingest.detect import ingest


@pytest.mark.parametrize("count", [40, 500])  # a long page is judged by its beginning
def test_it_is_read_by_its_own_shape(count):
    comments = thread(Random(4), count)
    parts = render(comments, "posted by bar", "long", "").split("\n\n")
    for place in range(3, len(parts), 6):
        parts[place] += "\n\n[-]ada 3y 12"
    page = "\n\n".join(parts).encode()
    assert (len(page) > 120_000) == (count == 500)
    found = ingest(page, "page.txt")
    assert found.format == "generic"
    assert [c.author for c in found.comments] == [c.author for c in comments]


def test_a_label_before_a_clock_is_no_name():
    said = [
        ("Vera Lindqvist", "Which of the two valves do you mean?"),
        ("Oto Brabec", "The lower."),
        ("Ines Roca", "Mine leaks at both, and the seat of the upper one is cracked."),
        ("Vera Lindqvist", "Then it is the seal."),
        ("Jan H", "Thanks, that did it."),
    ]
    page = "\n\n".join(
        f"Entry {n}\n Date: {n} Feb 97  22:41:0{n}\n From: {name}\n   To: All\n{'=' * 40}\n{text}"
        for n, (name, text) in enumerate(said, 1)
    )
    found = ingest(page.encode(), "board.txt")
    assert found.format != "slack"
    assert [(c.author, c.text) for c in found.comments] == said


def test_pictures_above_names_with_a_date_beside_them_are_not_substack():
    said = [("Ada Byron", "We served it at weddings."), ("Bo Li", "Too much cream, I think."),
            ("Cy Quist", "Can it be frozen before baking?")]  # fmt: skip
    page = "Comments (3)\nLogin\nSort by: Date Rating\n" + "\n".join(
        f"{name}'s avatar\n\n{name} · {n} weeks ago\n+{n} Vote up Vote down\n{text}\nReport\nReply"
        for n, (name, text) in enumerate(said, 702)
    )
    found = ingest(page.encode(), "page.txt")
    assert found.format != "substack"
    assert [c.author for c in found.comments] == [name for name, _ in said]
    assert all(text in c.text for c, (_, text) in zip(found.comments, said, strict=True))


def test_a_count_of_comments_alone_is_not_medium():
    page = "Comments (3)\nMost Relevant\n" + "\n".join(
        [
            "ada_b\n5 years ago\n\nHe should have told her about the boat.\n\n4 up\nReply",
            "  bo.\n  5 years ago\n\n  Did he not?\n\n  0 up\n  Reply",
            "cy_q\n5 years ago\n\nWho lit the kitchen? Well done.\n\n2 up\nReply",
        ]
    )
    found = ingest(page.encode(), "page.txt")
    assert found.format == "generic"
    assert [(c.author, c.parent) for c in found.comments] == [
        ("ada_b", None),
        ("bo.", 1),
        ("cy_q", None),
    ]
