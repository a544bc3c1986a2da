"""How likely rows name who wrote."""

from dataclasses import replace

import numpy as np
import pytest

from tests.ingest.generic.test_gone import NAMES, SAID
from thread_cli.ingest.detect import ingest
from thread_cli.ingest.generic import boosted, context, heads, sorts, votes
from thread_cli.ingest.generic.boundaries import Boundary, Candidate, Scored
from thread_cli.ingest.generic.candidates import candidates
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.rows import rows_of
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.generic.votes import votes_of
from thread_cli.ingest.source import open_source


def test_trees_are_read_as_they_are_written() -> None:
    tree = [1, 0.5, [0, 2.0, -1.0, 1.0], 3.0]
    model = boosted.of(["a", "b"], 0.25, [tree, 0.5])
    rows = np.array([[2.0, 0.5], [2.1, 0.0], [0.0, 0.6]])
    assert model.worth(rows).tolist() == [-0.25, 1.75, 3.75]
    assert model.probabilities(rows)[0] == pytest.approx(1 / (1 + np.exp(0.25)))


def test_the_trees_are_asked_what_they_learned() -> None:
    one, two, three = heads.passes()
    assert list(one.names) == heads.own_names()
    assert list(two.names) == [*context.context_names(), *heads.own_names()]
    assert list(three.names) == [*two.names, *votes.voted_names()]


def test_names_are_likelier_than_what_is_said() -> None:
    text = "\n".join(
        f"{name}\n{n + 2} days ago\n{said}\nLike\nReply\n"
        for n, (name, said) in enumerate(zip(NAMES, SAID, strict=True))
    )
    rows = rows_of(open_source(text.encode(), "paste.txt"))
    worth = sorts.learned().worth([row.text for row in rows])
    measure = Measure(rows, has_heading=False)
    scored = [s for c in candidates(rows) if (s := measure.score(c)) is not None]
    said = votes_of(len(rows), sorted(scored, key=lambda s: -s.score))
    chances = heads.likely_heads(rows, Crowd(rows), worth, said)
    named = [row.text in NAMES for row in rows]
    assert min(c for c, is_name in zip(chances, named, strict=True) if is_name) > 0.5
    assert max(c for c, is_name in zip(chances, named, strict=True) if not is_name) < 0.5


def test_no_rows_have_no_chances() -> None:
    assert heads.likely_heads([], Crowd([]), sorts.learned().worth([]), votes_of(0, [])) == []


def test_shapes_vote_for_rows_by_what_they_are_worth() -> None:
    boundary = Boundary(1, 3, "Ada", None, 1, 1.0)
    good = Scored(Candidate("", "inline", [boundary]), after=False, score=0.6, lean=1.0)
    poor = Scored(
        Candidate("", "bare", [replace(boundary, anchor=2)]), after=True, score=0.2, lean=-1.0
    )
    found = dict(zip(votes.VOTES, votes_of(4, [good, poor]).T.tolist(), strict=True))
    assert found["worth"] == pytest.approx([0, 0.75, 0.25, 0])
    assert found["most"] == pytest.approx([0, 1, 1 / 3, 0])
    assert found["first"] == [0, 1, 0, 0]
    assert found["after"] == pytest.approx([0, 0, 0.25, 0])
    assert found["part"] == pytest.approx([0, 1, 1, 0])
    assert votes_of(3, []).sum() == 0


def test_the_byline_above_the_heading_is_the_articles() -> None:
    comments = "\n".join(
        f"+{n}\n{name}\n{n + 3} March 2021 10:{n}2\n{said}\nReply\n"
        for n, (name, said) in enumerate(zip(NAMES, SAID, strict=True))
    )
    page = (
        "The ferry is late\nby Gerda Holm\n2 March 2021 09:00\nIt came at nine, not at eight.\n"
        "Nobody knows why.\n\nComments (5)\n\nNewest first\n\n"
    )
    thread = ingest((page + comments).encode(), "paste.txt")
    assert [c.author for c in thread.comments if c.author] == NAMES


def test_letters_with_signs_are_not_torn() -> None:
    names = ["ป้าแมวสิบตัว", "มะลิลา", "ลุงชัย", "น้องปลาทู", "หมอหมา"]
    text = "\n".join(f"{name}\n{n + 2} days ago\nขอบคุณค่ะ\n" for n, name in enumerate(names))
    rows = rows_of(open_source(text.encode(), "paste.txt"))
    found = {b.author for c in candidates(rows) for b in c.boundaries}
    assert found <= {row.text for row in rows}
    assert set(names) <= found
