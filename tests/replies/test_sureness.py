"""What no proof speaks for is not called sure, however likely it seems."""

import pytest

from thread_cli.replies.decode import Choice
from thread_cli.replies.history import POST
from thread_cli.replies.sureness import MOST, sobered, sobered_in_chat, sobered_in_time


def choice(*names: str, post: tuple[str, ...] = (), share: float = 0.97, best: int = 1) -> Choice:
    rest = 1 - share
    probabilities = [rest / 2, share, rest / 2] if best else [share, rest / 2, rest / 2]
    return Choice(
        2, [POST, 1, 0], [["post", *post], list(names), []], probabilities, best, [-1, 1, 0]
    )


def sure(found: Choice) -> bool:
    assert sum(found.probabilities) == pytest.approx(1)
    return found.probabilities[found.best] > MOST


OLDER = ("post:older-follow",)


def test_the_posts_author_right_below_a_comment_may_speak_to_all():
    assert not sure(sobered(choice("post-author-answers", "asked"), 0))
    assert not sure(sobered(choice("post-author-answers", "quoted-at-start"), 0))
    assert sure(sobered(choice("post-author-answers", post=OLDER), 0))


def test_who_returns_is_not_sure_without_dates_but_the_posts_author_in_a_chain_is():
    assert not sure(sobered(choice("returns"), 0))
    assert sure(sobered(choice("returns", post=OLDER), 0))
    assert sure(sobered(choice("returns", "post-author-answers-deeper"), 0))


def test_words_of_another_at_the_beginning_are_proof_but_not_of_the_block():
    assert sure(sobered(choice("quoted", "quoted-at-start"), 0))
    assert not sure(sobered(choice("quoted", "quoted-at-start"), 2))
    assert not sure(sobered(choice("quoted", "quoted-at-start"), None))


def test_a_block_of_two_levels_must_be_surer():
    assert sure(sobered(choice(post=OLDER, share=0.97), 2))
    assert not sure(sobered(choice(post=OLDER, share=0.95), 2))


def test_what_an_author_adds_to_a_comment_of_their_own_is_not_sure():
    assert not sure(sobered(choice("same-author", post=OLDER), 0))


def test_the_post_is_somewhat_surer_where_it_is_likely():
    found = sobered(choice(best=0, share=0.7), 0)
    assert found.probabilities[0] == pytest.approx(0.76)
    assert sobered(choice(best=0, share=0.45), 0).probabilities[0] == 0.45


@pytest.mark.parametrize(
    ("names", "post", "share", "expected"),
    [
        (("brought:0", "returns"), (), 0.97, True),
        (("brought:2", "returns"), (), 0.97, False),
        (("brought:0", "quoted", "quoted-at-start"), (), 0.97, True),
        (("brought:0", "quoted", "quoted-within"), (), 0.97, False),
        (("brought:0", "named"), ("post:names",), 0.97, False),
        (("brought:0", "returns"), (), 0.91, False),
    ],
)
def test_in_time_order_words_alone_make_no_link_sure(names, post, share, expected):
    assert sure(sobered_in_time(choice(*names, post=post, share=share))) is expected
    assert sure(sobered_in_time(choice(best=0, share=share)))  # the post may be


def test_in_a_chat_a_link_must_be_surer_to_be_called_sure():
    assert sure(sobered_in_chat(choice(share=0.94)))
    assert not sure(sobered_in_chat(choice(share=0.93)))
    assert sure(sobered_in_chat(choice(best=0, share=0.91)))  # that nobody is answered
