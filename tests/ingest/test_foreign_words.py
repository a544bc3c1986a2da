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
