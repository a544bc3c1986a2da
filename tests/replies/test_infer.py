from hypothesis import given
from hypothesis import strategies as st

from thread_cli.ingest import ingest
from thread_cli.model import Basis, Comment, ReplyLink, SourceInfo, Span, Thread
from thread_cli.replies import infer_replies


def thread_of(*said: tuple[str | None, str]) -> Thread:
    comments = tuple(
        Comment(number, author, text, Span(0, 0)) for number, (author, text) in enumerate(said, 1)
    )
    return Thread("t", "x", 1.0, "", SourceInfo("x", 0, "utf-8", ""), comments)


def parents(thread: Thread) -> list[int | None]:
    return [comment.parent for comment in thread.comments]


def test_who_asks_and_comes_back_was_answered():
    thread = infer_replies(
        thread_of(("Ada", "First."), ("Bo", "How so?"), ("Cy", "Like this."), ("Bo", "Fair."))
    )
    assert parents(thread) == [None, None, 2, 3]
    assert [c.depth for c in thread.comments] == [0, 0, 1, 2]
    last = thread.comments[3].link
    assert last.basis is Basis.INFERRED
    assert last.reasons == ("second comment by the same author after one reply in between",)
    assert thread.comments[2].link.confidence < last.confidence < 1


def test_the_same_author_twice_answers_nobody():
    assert parents(infer_replies(thread_of(("Ada", "One?"), ("Ada", "Two.")))) == [None, None]


def test_no_authors_no_guesses():
    assert parents(infer_replies(thread_of((None, "a?"), (None, "b"), (None, "c")))) == [None] * 3


names = st.sampled_from(["Ada", "Bo", "Cy", None])


@given(st.lists(st.tuples(names, st.sampled_from(["Why?", "So."])), max_size=20))
def test_links_point_backwards_and_all_are_decided(said):
    thread = infer_replies(thread_of(*said))
    for comment in thread.comments:
        assert not comment.link.is_open
        assert 0 < comment.link.confidence <= 1
        assert comment.link.reasons
        if comment.parent is not None:
            assert comment.parent < comment.id
            assert comment.depth == thread.comment(comment.parent).depth + 1


def test_what_the_source_says_is_never_overruled():
    explicit = ReplyLink(Basis.EXPLICIT, 1.0, ("said",))
    comments = tuple(
        Comment(i, a, "x?", Span(0, 0), parent=p, depth=d, link=explicit)
        for i, a, p, d in [(1, "Ada", None, 0), (2, "Bo", None, 0), (3, "Ada", 1, 1)]
    )
    thread = Thread("t", "x", 1.0, "", SourceInfo("x", 0, "utf-8", ""), comments)
    assert infer_replies(thread) == thread


def test_the_users_sample(seed):
    thread = infer_replies(ingest(seed.read_bytes(), "thread.txt"))
    assert parents(thread) == [None, None, None, None, None, None, 6, 7]
    assert [c.link.basis.value for c in thread.comments] == ["root"] * 6 + ["inferred"] * 2
