"""Without proof that a site nests deep, no answer to an answer is called sure."""

from dataclasses import replace

import pytest

from tests.replies.test_infer import LONG, parents, reasons, thread_of
from thread_cli.model import Basis, ReplyLink
from thread_cli.replies import explain_reply, infer_replies
from thread_cli.replies.decode import Choice
from thread_cli.replies.facts import facts_of
from thread_cli.replies.history import POST, History
from thread_cli.replies.nesting import Nesting

TALK = (
    ("Ada", f"{LONG} Which year was it, Bo?", 0.0),
    ("Bo", "Ada, the second. Why do you ask?", 1.0),
    ("Ada", "Thanks Bo! Because of the oak. Is that yours?", 2.0),
    ("Bo", "Ada, yes, the oak is mine.", 9.0),
    ("Ada", "Great, thanks Bo.", 10.0),
)
ALIKE = (*TALK, ("Cy", "When was it felled, Bo?", 0.5))  # older: the rest stands below Ada
WHY = "nobody says how deep the site nests, and no date shows it"


def talk(*said, **facts):
    return thread_of(*said, order="display", post_author="Bo", **facts)


def confidences(thread):
    return [comment.link.confidence for comment in thread.comments]


def test_an_answer_to_an_answer_is_not_sure_where_nothing_shows_the_depth():
    found = infer_replies(talk(*ALIKE))
    assert parents(found)[1:5] == [1, 2, 3, 4]
    assert confidences(found)[1] > 0.9  # below a comment at the top: so on any site
    assert confidences(found)[2:5] == [0.89] * 3
    assert WHY in reasons(found, 4)
    sure = infer_replies(talk(*ALIKE), mode="sure")
    assert parents(sure)[1:5] == [1, None, None, None]
    assert "may answer comment 3 (89 %)" in reasons(sure, 4)


@pytest.mark.parametrize(("nesting", "expected"), [(0, [1, 2, 3, 4]), (2, [1, 1, 1, 1])])
def test_it_is_where_somebody_says_the_depth(nesting, expected):
    found = infer_replies(talk(*ALIKE, nesting=nesting), mode="sure")
    assert parents(found)[1:5] == expected
    assert WHY not in reasons(found, 4)


def test_it_is_where_something_older_comes_later_in_the_block():
    late = ("Cy", "When was it felled, Bo?", 8.0)  # no comment of its own: an older one follows
    found = infer_replies(talk(*TALK, late, ("Dee", "Mine rotted after three years.", 7.0)))
    assert found.comment(6).parent is not None
    assert max(confidences(found)[2:5]) > 0.9
    assert WHY not in reasons(found, 4)


def test_it_is_where_the_source_shows_an_answer_to_an_answer():
    thread = talk(*ALIKE)
    said = ReplyLink(Basis.EXPLICIT, 1.0, ("said",))
    comments = list(thread.comments)
    comments[2] = replace(comments[2], parent=2, link=said)
    found = infer_replies(replace(thread, comments=tuple(comments)))
    assert max(confidences(found)[3:5]) > 0.9


@pytest.mark.parametrize("number", [2, 4, 5])
def test_why_is_as_sure_as_the_link(number):
    thread = talk(*ALIKE)
    link = infer_replies(thread).comment(number).link
    first, *others = explain_reply(thread, number, most=9).candidates
    assert min(0.99, round(first.probability, 2)) == link.confidence  # a guess is never 1
    assert first.probability + sum(other.probability for other in others) == pytest.approx(1)


def decision(names, probabilities, this=2, candidates=(POST, 1)):
    best = max(range(len(candidates)), key=probabilities.__getitem__)
    features = [["post"], names]
    return Choice(this, list(candidates), features, list(probabilities), best, list(candidates))


def test_an_author_who_adds_to_an_own_comment_does_not_surely_answer_it():
    said = (
        ("Ada", f"{LONG} Which year was it, Bo?", 0.0),
        ("Ada", "Yes, and thanks.", 0.5),
        ("Cy", "Mine was felled in a storm, long ago and far away from any road.", 90.0),
    )
    found = infer_replies(talk(*said, nesting=0))
    assert parents(found)[1] == 1
    assert confidences(found)[1] == 0.89  # .96 by the weights


@pytest.mark.parametrize(("top", "doubted"), [(0.99, set()), (0.8, {2})])
def test_an_answer_is_no_surer_than_that_what_it_answers_stands_at_the_top(top, doubted):
    history = History()
    history.add("ada", POST)
    facts = facts_of(thread_of(("Ada", LONG), ("Bo", LONG), ("Cy", LONG)).comments)
    nesting = Nesting(facts, known=False, oldest_first=False)
    first = decision([], (top, 1 - top), this=1, candidates=(POST, 0))
    nesting.decided(first, history)
    history.add("bo", POST)
    nesting.decided(decision(["quoted"], (0.04, 0.96)), history)
    assert nesting.doubted == doubted
