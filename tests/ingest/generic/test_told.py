"""Texts whose shapes recur though nobody talks in them are told from comment sections."""

from dataclasses import replace
from pathlib import Path

import pytest

from bench import samples
from thread_cli.ingest.detect import ingest
from thread_cli.ingest.formats.generic import READER
from thread_cli.ingest.generic import told
from thread_cli.ingest.generic.read import analyse
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.source import open_source

FOLDER = Path(__file__).parent.parent / "unknown"
MANUAL = (FOLDER / "none" / "readme.txt").read_bytes()


def test_a_manual_is_not_taken_for_comments_and_it_is_said_why():
    seen = READER.detect(open_source(MANUAL, "readme.txt"))
    assert seen.score == 0.0
    assert "nobody seems to talk" in seen.reason
    assert ingest(MANUAL, "readme.txt").format == "plain"


def test_who_names_the_format_has_it_read_all_the_same():
    thread = ingest(MANUAL, "readme.txt", format_name="generic")
    assert thread.format == "generic"
    assert len(thread.comments) > 1
    assert thread.format_confidence < 0.5


@pytest.mark.parametrize("part", ["blind", "unseen", "own"])
def test_comments_are_told_as_such(part):
    for path in sorted((FOLDER / part).glob("*.txt")):
        analysis = analyse(open_source(path.read_bytes(), path.name))
        assert analysis.best is None or analysis.holds_comments, path.name


def test_the_trees_are_asked_what_they_learned():
    analysis = analyse(open_source(MANUAL, "readme.txt"))
    assert analysis.best is not None
    found = told.features(Measure(analysis.rows, has_heading=False), analysis.best)
    assert tuple(found) == told._trees().names


def test_comments_are_told_where_nobody_asks_or_says_i():
    """A thread of plain statements had come back as paragraphs."""
    said = ("The train was late again.", "Tickets cost more each year.", "The night bus is full.")
    names = ("Ada Byron", "Bo Marsh", "Cy Roe", "Ada Byron", "Dee Vale", "Bo Marsh")
    page = "".join(
        f"{name} ~ {n + 3} March 2021\n{said[n % 3]} {said[(n + 1) % 3]}\nAgree ({n}) Answer\n\n"
        for n, name in enumerate(names)
    )
    assert [c.author for c in ingest(page.encode(), "page.txt").comments] == list(names)


def test_a_long_thread_of_plain_statements_is_told_as_one():
    assert ingest(samples.unknown(500_000).encode(), "long").format == "generic"


def test_of_a_long_text_the_beginning_is_asked():
    page = samples.unknown(150_000)
    page += "".join(f"{at}. {at * 7} | {at * 13}\n" for at in range(2_000))
    analysis = analyse(open_source(page.encode(), "long"))
    measure = Measure(analysis.rows, has_heading=False)
    scored = next(s for s in analysis.all if s.candidate.kind == "inline")
    inner = [b for b in scored.candidate.boundaries if b.end <= 2_000]
    first = Measure(analysis.rows[:2_000], has_heading=False)
    part = replace(scored, candidate=replace(scored.candidate, boundaries=inner))
    assert told.probability(measure, scored) == told.probability(first, part)
