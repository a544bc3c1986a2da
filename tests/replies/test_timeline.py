"""Time order: whom a comment names, what it can answer, and who speaks with whom."""

from datetime import UTC, datetime, timedelta

from thread_cli.model import Comment, Span
from thread_cli.replies.facts import facts_of
from thread_cli.replies.history import POST
from thread_cli.replies.timeline import Timeline

START = datetime(2026, 3, 1, 8, tzinfo=UTC)


def comments_of(*said):
    return [
        Comment(number, author, text, Span(0, 0), created_at=START + timedelta(minutes=number))
        for number, (author, text) in enumerate(said, 1)
    ]


def timeline_of(said, parents):
    """Return the timeline before the first comment without a parent."""
    timeline = Timeline(facts_of(comments_of(*said)), None)
    for parent in parents:
        timeline.add(parent)
    return timeline


def test_a_name_with_any_mark_at_either_end_of_a_text_is_one():
    facts = facts_of(
        comments_of(
            ("gus_24", "Where is the config?"),
            ("mira", "it is in the home folder and nowhere else, look there first gus_24?"),
            ("gus_24", "mira. found it"),
        )
    )
    assert facts[1].named_first == {"gus_24"}
    assert facts[2].named_first == {"mira"}


def test_a_name_that_is_a_word_too_needs_a_mark():
    wanted = [("a1", f"please help me with number {n}") for n in range(8)]
    facts = facts_of(
        comments_of(("help", "hi all"), *wanted, ("b2", "help me"), ("b2", "help: try again"))
    )
    assert facts[-2].named_first == set()
    assert facts[-1].named_first == {"help"}


def test_a_whole_name_is_no_part_of_another():
    facts = facts_of(comments_of(("gus", "a"), ("gus_24", "b"), ("mira", "gus: yes")))
    assert facts[2].named_first == {"gus"}


def test_what_is_far_above_can_be_answered_where_something_points_to_it():
    filler = [(f"p{n}", f"something else entirely {n}") for n in range(70)]
    said = [("mira", "a plan"), ("rolf", "kestrel quokka"), ("otto", "no"), *filler]
    named = timeline_of([*said, ("x", "mira: yes")], [POST] * len(said)).candidates()
    alike = timeline_of([*said, ("x", "that quokka")], [POST] * len(said)).candidates()
    own = timeline_of([*said, ("otto", "so")], [POST] * len(said)).candidates()
    assert (0 in named, 1 in alike, 2 in own) == (True, True, True)
    assert 2 not in named
    assert named[0] == POST
    assert len(named) < 30


def test_who_speaks_with_whom_is_seen_before_and_after():
    said = [
        ("mira", "how do I mount this"),
        ("rolf", "mira: with the disks tool"),
        ("otto", "anyone here on a mac"),
        ("mira", "where is that one"),
        ("rolf", "mira: in the menu"),
    ]
    timeline = timeline_of(said, [POST, 0, POST])
    candidates = timeline.candidates()
    features = dict(zip(candidates, timeline.features(candidates), strict=True))
    assert {"talking:that-one", "they-then-name-this"} <= set(features[1])
    assert "they-then-silent" in features[2]
    assert "post:then-named-by-known" in features[POST]


def test_the_conversation_counts_with_all_its_words():
    said = [
        ("mira", "my kestrel is ill"),
        ("otto", "the quokka escaped"),
        ("rolf", "since when"),
        ("anna", "does your kestrel eat"),
    ]
    timeline = timeline_of(said, [POST, POST, 0])
    candidates = timeline.candidates()
    features = dict(zip(candidates, timeline.features(candidates), strict=True))
    assert "talk-most-alike" in features[2]
    assert "talk-most-alike" not in features[1]
