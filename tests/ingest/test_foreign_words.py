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
