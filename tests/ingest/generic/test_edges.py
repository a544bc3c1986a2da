"""Where the comments of a page begin and end, and what is a comment that was cut off."""

from thread_cli.ingest.detect import ingest
from thread_cli.ingest.generic import edge_rows, edges
from thread_cli.model import Thread

SAID = [
    ("Ada Venn", "The bench by the pond was painted last week, and it is still wet in places."),
    ("bram_77", "They never do that in time. My sister lives there and had to walk around it."),
    ("Carla Otis", "Green is fine with me, but why does it have to smell like that?"),
    ("Dov Gray", "Was it not blue before? I am sure that the one at the gate is."),
    ("emil", "We sat on it on Sunday, and nobody told us anything. Now look at my coat."),
    ("Finn Roth", "I asked at the town hall. It takes two more days, they say."),
]
COMMENTS = "\n\n".join(f"{name}\n{n + 2} March 2014\n{text}" for n, (name, text) in enumerate(SAID))
NAMES = [name for name, _ in SAID]
HEAD = "The Lantern Post\nNews | Sport | Weather | Jobs\nSearch\nMost read this week\n\n"
FOOT = (
    "\n\nRelated stories\nPond to be drained\nAbout | Contact | Privacy\n© 2014 The Lantern Post\n"
)


def read(text: str) -> Thread:
    return ingest(text.encode(), "page.txt", format_name="generic")


def test_a_pages_head_is_no_comment_that_was_cut_off():
    thread = read(HEAD + COMMENTS)
    assert [c.author for c in thread.comments] == NAMES
    assert "cut-start" not in {notice.code for notice in thread.notices}


def test_a_pages_foot_is_not_said_by_the_last():
    thread = read(COMMENTS + FOOT)
    assert [(c.author, c.text) for c in thread.comments] == SAID


def test_a_text_that_begins_inside_a_comment_keeps_it_without_author():
    rest = "and then they painted the gate as well, so that nobody could get in on Sunday.\n\n"
    thread = read(rest + COMMENTS)
    assert [c.author for c in thread.comments] == [None, *NAMES]
    assert thread.comments[0].text == rest.strip()
    assert "cut-start" in {notice.code for notice in thread.notices}


def test_a_text_that_ends_inside_a_comment_keeps_what_is_left_of_it():
    cut = COMMENTS[: -len("two more days, they say.")]
    assert read(cut).comments[-1].text == "I asked at the town hall. It takes"


def test_the_trees_were_learned_from_the_features_that_are_given():
    for trees in edges.trees():
        assert list(trees.names) == edge_rows.feature_names()
