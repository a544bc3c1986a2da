"""Pastes that hold an article and its comments: the comments, the title, the article's author."""

import pytest

from tests.ingest.layouts import Said, medium, substack_avatars, substack_compact
from thread_cli.ingest import ingest

PROSE = (
    "It took three years to fix the bridge, and nobody thanked us for it.\n\n"
    "I wrote about it before, when the money ran out in March.\n"
)
SAID = [
    Said("Bo Li", "Great article, Ada. How much did it cost?", None, 0),
    Said("Ada Byron", "About two million.", None, 0),
    Said("Cleo Max", "The old bridge was better.", None, 0),
]


def wordpress(said):
    return "3 Comments\n\n" + "".join(
        f"{s.author} says:\nMarch {i + 3}, 2021 at 9:15 am\n\n{s.text}\n\nReply\n\n"
        for i, s in enumerate(said)
    )


def disqus(said):
    return "".join(f"{s.author} • 9 months ago\n{s.text}\n 1  • Reply•Share ›\n" for s in said)


SUBSTACK = "How we fixed the bridge\n{}\nJun 03, 2021\n\n" + PROSE + "\n42\n9\nShare\n\n"
MEDIUM = "How we fixed the bridge\n{}\nFollow\n5 min read\n·\nJun 3, 2021\n\n" + PROSE
BY = "How we fixed the bridge\nBy {}\nJune 3, 2021\n\n" + PROSE + "\n"
POSTED = "How we fixed the bridge\nPosted on June 3, 2021 by {}\n\n" + PROSE + "\n"
STACKED = "How we fixed the bridge\n{}\nJune 3, 2021\n\n" + PROSE + "\n"
CASES = [
    ("substack", SUBSTACK, substack_avatars),
    ("substack", SUBSTACK, substack_compact),
    ("substack", BY, substack_avatars),
    ("medium", MEDIUM, medium),
    ("medium", BY, medium),
    ("wordpress", BY, wordpress),
    ("wordpress", POSTED, wordpress),
    ("wordpress", STACKED, wordpress),
    ("disqus", BY, disqus),
    ("disqus", POSTED, disqus),
    ("disqus", STACKED, disqus),
]


def section(write, said=SAID):
    text = write(said)
    return "3 Comments\nJoin the discussion…\n" + text if write is disqus else text


def read(text):
    raw = text.encode()
    thread = ingest(raw, "paste.txt")
    assert b"".join(raw[s.start : s.end] for s in thread.spans()) == raw
    return thread


@pytest.mark.parametrize(("name", "article", "write"), CASES)
def test_title_and_author_of_the_article(name, article, write):
    thread = read(article.format("Ada Byron") + section(write))
    assert thread.format == name
    assert [(c.author, c.text) for c in thread.comments] == [(s.author, s.text) for s in SAID]
    assert thread.title == "How we fixed the bridge"
    assert thread.post_author == "Ada Byron"


@pytest.mark.parametrize(("name", "article", "write"), CASES)
def test_an_author_who_does_not_comment(name, article, write):
    if article is STACKED:
        pytest.skip("a name above a date may be a title there")
    thread = read(article.format("Ines Carvalho") + section(write))
    assert thread.post_author == "Ines Carvalho"


@pytest.mark.parametrize("byline", ["ADA BYRON", "Ines Carvalho and Ada Byron", "ada byron"])
def test_the_author_is_spelt_as_in_the_comments(byline):
    assert read(SUBSTACK.format(byline) + section(substack_avatars)).post_author == "Ada Byron"


@pytest.mark.parametrize("write", [wordpress, disqus])
def test_a_title_above_a_date_is_nobody(write):
    thread = read("Pier Street\nBridge Repairs\nJune 3, 2021\n\n" + PROSE + "\n" + section(write))
    assert thread.post_author is None
    assert thread.title == "Pier Street"


@pytest.mark.parametrize("write", [substack_avatars, medium, wordpress, disqus])
def test_no_article_no_author(write):
    thread = read(section(write))
    assert thread.post_author is None
    assert thread.title == "paste"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Plots for people\nSubscribe\nSign in\nWhy allotments fail\nA long look at them\n", None),
        ("Why allotments fail\nA long look at plots, rents and water\n", None),
        ("Plots for people\nWhy allotments fail\n", None),
        ("Plots\n\n# Why allotments fail\n\nA look\n", None),
        ("Ada's Letters\nSubscribe\n", "Ada's Letters"),
    ],
)
def test_the_title_below_the_site_and_above_the_subtitle(head, title):
    text = head + "Ada Byron\nJun 03, 2021\n\n" + PROSE + "\nDiscussion about this post\n"
    thread = read(text + section(substack_avatars))
    assert thread.title == (title or "Why allotments fail")
    assert thread.post_author == "Ada Byron"


def test_a_heading_that_names_the_article():
    comments = section(wordpress).replace("3 Comments", "3 thoughts on “Pier Street”")
    thread = read("The Harbour Blog\nBy Ada Byron\n\n" + PROSE + "\n" + comments)
    assert (thread.title, thread.post_author) == ("Pier Street", "Ada Byron")
    assert thread.declared_comments == 3
