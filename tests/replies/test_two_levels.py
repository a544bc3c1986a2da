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
from thread_cli.replies.facts import facts_of
from thread_cli.replies.history import POST
from thread_cli.replies.nesting import shows_two_levels

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


def goes_on(hours: list[float]) -> bool:
    """Return whether two levels show where all the rest answers the first comment."""
    rows = [
        {"author": f"P{n}", "text": "Yes.", "created_at": (START + timedelta(hours=h)).isoformat()}
        for n, h in enumerate(hours)
    ]
    comments = ingest("\n".join(map(json.dumps, rows)).encode(), "x", format_name="jsonl").comments
    return shows_two_levels(facts_of(comments), [POST, *[0] * (len(hours) - 1)])


def test_two_levels_show_where_a_block_goes_on_and_on_and_nothing_older_comes_later():
    assert goes_on([0, 1, 2, 3, 4, 5, 6])
    assert not goes_on([0, 1, 2, 3, 4])
    assert not goes_on([0, 1, 2, 3, 4, 5, 6, 7, 6.5])


def test_a_thread_that_shows_two_levels_is_read_so_and_says_why():
    ann = "The oak in the yard was felled in spring, and nobody asked the people who live there."
    names = ("Bo", "Cy", "Dee", "Eli", "Flo", "Gus")
    said = [("Ann", ann)]
    said += [(name, f"> {ann}\n\nI hear so {n} times a day.") for n, name in enumerate(names)]
    said.append(("Hal", "> I hear so 5 times a day.\n\nHow sad. Who told you?"))
    rows = [
        {"author": author, "text": text, "created_at": (START + timedelta(hours=n)).isoformat()}
        for n, (author, text) in enumerate(said)
    ]
    thread = ingest("\n".join(map(json.dumps, rows)).encode(), "x", format_name="jsonl")
    found = infer_replies(replace(thread, order="display"))
    assert [comment.parent for comment in found.comments] == [None, *[1] * 7]
    last = found.comment(8).link
    assert "answers comment 7, and the site seems to show 2 levels" in last.reasons
    assert last.confidence < 0.9
