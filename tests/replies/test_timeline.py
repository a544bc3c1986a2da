"""Time order: whom a comment names, what it can answer, and who speaks with whom."""

from datetime import UTC, datetime, timedelta

from thread_cli.ingest.quotes import mark_quotes
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


def features_of(said, parents):
    """Return the features of each candidate for the first comment without a parent."""
    timeline = timeline_of(said, parents)
    candidates = timeline.candidates()
    return dict(zip(candidates, map(set, timeline.features(candidates)), strict=True))


def test_a_word_that_says_what_is_spoken_of_counts_more_than_those_of_any_talk():
    said = [
        ("mira", "and you would think that it should never have been so with those others"),
        ("rolf", "kestrels nest here"),
        ("otto", "there is nothing else about it, whatever they may say"),
        ("x", "and you would think that kestrels should never have been so with us"),
    ]
    found = features_of(said, [POST] * 3)
    assert "alike-rank:0" in found[1]
    assert "alike-rank:none" in found[0]
    assert {"brought:much", "only-there:much", "head-alike:much", "taken-up:far-most"} <= found[1]


def test_another_comment_may_take_up_a_candidate_more():
    said = [
        ("mira", "kestrels nest on the old tower"),
        ("rolf", "a tower"),
        ("otto", "kestrels nest on that tower each spring"),
    ]
    assert "taken-up:far-less" in features_of(said, [POST])[0]


def test_what_its_author_did_so_far_speaks_for_the_post():
    said = [("mira", "one"), ("rolf", "two"), ("mira", "three"), ("mira", "four")]
    opened = features_of(said, [POST, POST, POST])[POST]
    answered = features_of(said, [POST, POST, 1])[POST]
    assert {"post:other-opened-all", "post:other-last-opened"} <= opened
    assert {"post:other-opened-some", "post:other-last-answered"} <= answered


def test_of_several_that_are_quoted_the_answer_to_another_is_told():
    texts = [
        ("mira", "the old tower has no roof since the great storm of that winter"),
        ("rolf", "somebody should put a tarpaulin over the beams before they rot away"),
        (
            "otto",
            "> the old tower has no roof since the great storm of that winter\n\n"
            "> somebody should put a tarpaulin over the beams before they rot away\n\nI have one.",
        ),
    ]
    timeline = Timeline(facts_of(mark_quotes(comments_of(*texts))), None)
    timeline.add(POST)
    timeline.add(0)
    first, second = map(set, timeline.features([0, 1]))
    assert {"quoted-of-several", "quoted-oldest", "quoted-with-reply"} <= first
    assert {"quoted-of-several", "quoted-newest", "quoted-with-parent"} <= second
