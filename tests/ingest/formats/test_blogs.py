"""Blog platforms: told apart by their wording, and not claimed without it."""

from random import Random

import pytest

from tests.ingest.generic.layouts import render, thread
from thread_cli.ingest.detect import ingest
from thread_cli.ingest.formats import blogger, drupal, movabletype, typepad, wordpress
from thread_cli.ingest.source import open_source


@pytest.mark.parametrize(
    ("name", "layout", "date"),
    [
        ("wordpress", "says", "long"),
        ("wordpress", "on said", "long"),
        ("wordpress", "name date gap", "long"),
        ("blogger", "fused", "upper"),
        ("movabletype", "posted by at", "upper"),
    ],
)
def test_platform_is_named_and_read(name, layout, date):
    said = [c for c in thread(Random(4), 15) if "April" not in c.author]
    if layout == "fused":  # Blogger writes months in full
        text = render(said, layout, date).replace("Oct ", "October ")
    else:
        text = render(said, layout, date)
    found = ingest(text.encode(), "page.txt")
    assert [c.author for c in found.comments] == [c.author for c in said]
    if layout != "fused":
        assert found.format == name


def test_a_few_look_alikes_in_an_article_are_not_claimed():
    text = "Henrik Aune says:\n\nthe tide was late, as it was on March 3, 2011 at 9:15 am.\n"
    source = open_source(("A long day at sea went by. " * 30 + "\n\n" + text).encode(), "a.txt")
    blogs = (blogger, drupal, movabletype, typepad, wordpress)
    assert all(blog.READER.detect(source).score <= 0.3 for blog in blogs)


@pytest.mark.parametrize("keep", [0.35, 0.7])
def test_cut_off_start_keeps_the_text(keep):
    said = [c for c in thread(Random(6), 15) if "April" not in c.author]
    text = render(said, "on said", "long")
    part = text[int(len(text) * (1 - keep)) :]
    found = ingest(part.encode(), "part.txt")
    names = [c.author for c in found.comments if c.author is not None]
    assert names == [c.author for c in said][-len(names) :]
    assert sum(len(c.text) for c in found.comments) > 0.5 * len(part)
