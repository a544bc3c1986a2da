"""Sites of two levels on which the post's author answers one comment after another.

Threads of our own writing: a line each with author, hours and text, replies marked by ">".
"""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bench.replies_rules import alternation
from thread_cli.ingest import ingest
from thread_cli.model import Thread
from thread_cli.replies import infer_replies
from thread_cli.replies.display import Display
from thread_cli.replies.facts import facts_of
from thread_cli.replies.history import POST
from thread_cli.replies.levels import CLOSED, NEWCOMER, OLDER, REPLIES, likely_two_levels, signs
from thread_cli.replies.model import weights

START = datetime(2026, 3, 1, 8, tzinfo=UTC)
FILES = sorted(Path(__file__).with_name("two_levels").glob("*.txt"))


def read(path: Path, *, dates: bool = True) -> tuple[Thread, list[int]]:
    """Return a thread as its JSON Lines are read, and its true parents (0-based)."""
    heading, *lines = path.read_text(encoding="utf-8").splitlines()
    rows, parents, top = [], [], POST
    for number, line in enumerate(lines):
        author, hours, text = line.removeprefix("> ").split(" | ", 2)
        row = {"id": number, "author": author, "text": text}
        if dates:
            row["created_at"] = (START + timedelta(hours=float(hours))).isoformat()
        rows.append(json.dumps(row))
        top = top if line.startswith("> ") else number
        parents.append(top if line.startswith("> ") else POST)
    thread = ingest("\n".join(rows).encode(), path.stem, format_name="jsonl")
    author = heading.removeprefix("Post by ").partition(":")[0]
    return replace(thread, order="display", post_author=author), parents


def right(found: list[int], true: list[int]) -> float:
    return sum(a == b for a, b in zip(found[1:], true[1:], strict=True)) / (len(true) - 1)


def inferred(thread: Thread) -> list[int]:
    return [POST if c.parent is None else c.parent - 1 for c in infer_replies(thread).comments]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_where_two_levels_are_known_no_place_is_missed(path):
    thread, true = read(path)
    assert inferred(replace(thread, nesting=2)) == true


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_where_nobody_says_so_it_is_no_worse_than_the_rule(path):
    thread, true = read(path)
    rule = alternation(facts_of(thread.comments), (thread.post_author or "").casefold())
    assert right(inferred(thread), true) >= right(rule, true)


def dated(said: list[tuple[str, str]]) -> Thread:
    """Return a thread in display order, an hour between each two comments."""
    rows = [
        {"author": author, "text": text, "created_at": (START + timedelta(hours=n)).isoformat()}
        for n, (author, text) in enumerate(said)
    ]
    thread = ingest("\n".join(map(json.dumps, rows)).encode(), "x", format_name="jsonl")
    return replace(thread, order="display")


ANN = "The oak in the yard was felled in spring, and nobody asked the people who live there."


def oak(people: int, late: int) -> Thread:
    """Return what so many people say to the first, all quoting her, and others to these and her."""
    said = [("Ann", ANN)]
    said += [(f"P{n}", f"> {ANN}\n\nI hear so {n} times a day, alas.") for n in range(people)]
    for n in range(late):
        quotes = f"> {ANN}\n\nSo it was.\n\n> I hear so {n} times a day, alas."
        said.append((f"Q{n}", f"{quotes}\n\nHow sad, {n} times over."))
    last = said[-1][1].rpartition("\n")[2]
    said.append(("Hal", f"> {last}\n\nWhere was that? Who told you?"))
    return dated(said)


def test_a_thread_that_shows_two_levels_is_read_so_and_says_why():
    found = infer_replies(oak(14, 10))
    assert [comment.parent for comment in found.comments] == [None, *[1] * 25]
    last = found.comment(26).link
    assert "answers comment 25, and the site seems to show 2 levels" in last.reasons
    assert last.confidence < 0.9


def shown(thread: Thread) -> dict[str, float]:
    """Return the signs that a thread shows."""
    setting = Display(facts_of(thread.comments), None)
    return signs(setting, weights("display"), [None] * len(thread.comments))


def test_who_is_new_to_a_conversation_and_what_answers_a_closed_part_of_it_are_signs():
    found = shown(oak(4, 2))
    assert found[NEWCOMER] == 6  # all but the two at its head
    assert found[CLOSED] == 2
    assert found[OLDER] == 0


def test_a_short_thread_shows_too_little():
    thread = oak(2, 0)
    likely = likely_two_levels(shown(thread), weights("display"))
    assert 0.1 < likely < 0.3
    assert [c.parent for c in infer_replies(thread).comments] == [None, 1, 1, 3]


def test_two_levels_are_no_likelier_where_something_older_is_a_reply():
    found = shown(oak(14, 10))
    assert likely_two_levels(found, weights("display")) > 0.5
    assert likely_two_levels({**found, REPLIES: 1.0}, weights("display")) < 0.2


def test_without_dates_nothing_is_a_sign():
    path = FILES[0]
    assert not shown(read(path, dates=False)[0])
    assert likely_two_levels({}, weights("display")) == 0
