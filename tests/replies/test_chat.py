"""Chats: what is said in several lines, and which conversation a line is of."""

from datetime import UTC, datetime, timedelta

import pytest

from thread_cli.model import Comment, Span
from thread_cli.replies.decode import in_talk
from thread_cli.replies.facts import facts_of
from thread_cli.replies.history import POST, History
from thread_cli.replies.timeline import Timeline

START = datetime(2026, 3, 1, 8, tzinfo=UTC)
SAID = (
    ("mira", "How do I mount the second disk?"),
    ("gus", "mira: which file system does the disk have?"),
    ("mira", "ext4, I think"),
    ("mira", "and it has a label"),
    ("gus", "then mount it by the label"),
)


def features(this, parents, *, chat=True):
    comments = [
        Comment(n, author, text, Span(0, 0), created_at=START + timedelta(minutes=n))
        for n, (author, text) in enumerate(SAID, 1)
    ]
    timeline = Timeline(facts_of(comments), None, chat=chat)
    for parent in parents:
        timeline.add(parent)
    candidates = timeline.candidates()
    assert timeline.scene.this == this
    return dict(zip(candidates, map(set, timeline.features(candidates)), strict=True))


def test_a_line_that_goes_on_stands_in_a_row_with_its_authors_last():
    found = features(3, [POST, 0, 1])
    assert {"row-to-this", "own-since:0"} <= found[2]
    assert {"own-last-answered-it", "own-since:1", "has-replies-of:this"} <= found[1]
    assert "row-to-this" not in found[0]


def test_the_last_lines_of_another_author_stand_in_a_row():
    found = features(4, [POST, 0, 1, 1])
    assert "their-row-to-this" in found[2]
    assert {"their-row-to-this", "in-their-row", "answers-own-last"} <= found[3]
    assert "their-row-to-this" not in found[0]


def test_only_a_chat_is_looked_at_line_by_line():
    found = features(3, [POST, 0, 1], chat=False)
    assert not any(name.startswith(("row-to-this", "own-since:")) for name in found[2])


def test_what_a_chat_tells_of_somebody_is_taken_as_theirs():
    """As logs tell it that have no author for what somebody does."""
    told = ("* mira waves", "=== mira waves", "[08:10]  * mira waves", "* nemo waves")
    told += ("=== mira [~m@example.org]  has joined #help", "=== mira is now known as mira_")
    comments = [Comment(1, "mira", "hello", Span(0, 0))]
    comments += [Comment(n, None, text, Span(0, 0)) for n, text in enumerate(told, 2)]
    comments += [Comment(8, None, "=== mira has left #help", Span(0, 0))]
    found = facts_of(comments)
    assert [fact.author for fact in found[1:]] == ["mira"] * 3 + [None] * 4
    assert found[1].said == found[3].said == ["waves"]


@pytest.mark.parametrize(
    ("text", "begins", "ends", "holds"),
    [
        ("mira: which file system?", "small", "asks", "words"),
        ("Then run: sudo mount -L data", "great", "bare", "command"),
        ("it says:", "small", "colon", "words"),
        ("I have the label and", "great", "open", "words"),
        ("*label", "star", "bare", "words"),
        ("ok :)", "small", "smiling", "words"),
        ("see https://example.org/disks", "small", "bare", "link"),
        ("24 of them...", "number", "dots", "number"),
        ("", "mark", "bare", "words"),
    ],
)
def test_how_a_line_begins_and_ends_and_what_it_holds(text, begins, ends, holds):
    comments = [Comment(1, "mira", "hello", Span(0, 0)), Comment(2, "gus", text, Span(0, 0))]
    fact = facts_of(comments)[1]
    assert (fact.begins, fact.ends, fact.holds) == (begins, ends, holds)


def test_a_likely_conversation_counts_for_its_lines():
    history = History()
    for author, parent in (("a", POST), ("b", 0), ("c", POST)):
        history.add(author, parent)
    held = in_talk([POST, 2, 1, 0], [0.1, 0.38, 0.3, 0.22], history)
    assert max(range(4), key=held.__getitem__) == 2
