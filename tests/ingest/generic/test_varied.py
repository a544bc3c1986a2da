"""Labelled pastes set otherwise: what the labels say stays true, whatever is changed."""

import json
import random
from pathlib import Path

import pytest

from bench.varied import varied

_COMMENTS = [
    {"author": "Ada Holm", "text": "Nobody reads these.\n\nWell, I do."},
    {"author": "brook_7", "text": "Ada Holm is right about that."},
    {"author": "Ada Holm", "text": "Thanks!"},
    {"author": "Cy", "text": "A late one."},
]
_PASTE = """The heron
4 comments
Ada Holm · 3 May 2011
Nobody reads these.

Well, I do.
Like Reply
brook_7 · 4 May 2011
Ada Holm is right about that.
Like Reply
Ada Holm · 4 May 2011
Thanks!
Like Reply
Cy · 9 May 2011
A late one.
Like Reply
About us
"""


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    """Write the paste and its labels."""
    (tmp_path / "site.txt").write_text(_PASTE, "utf-8")
    path = tmp_path / "site.json"
    path.write_text(json.dumps(_COMMENTS), "utf-8")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Write another paste's labels."""
    names = ("Eve Moor", "Finn", "gus99", "Hal Ito")
    path = tmp_path / "other.json"
    path.write_text(json.dumps([{"author": n, "text": f"{n} said so."} for n in names]), "utf-8")
    return path


@pytest.mark.parametrize("seed", range(60))
def test_the_marked_lines_name_the_authors_in_order(labels: Path, other: Path, seed: int) -> None:
    one = varied(labels, [other], random.Random(seed))
    assert one is not None
    lines = one.text.split("\n")
    heads = [lines[at] for at in sorted(one.heads)]
    assert len(heads) == len(one.authors) == len(_COMMENTS)
    assert all(author in head for author, head in zip(one.authors, heads, strict=True))
    assert one.authors[0] == one.authors[2] != one.authors[1]
    assert all(lines[at].strip() not in ("About us", "Like Reply", "The heron") for at in one.said)


def test_the_same_draw_sets_the_same(labels: Path, other: Path) -> None:
    assert varied(labels, [other], random.Random(3)) == varied(labels, [other], random.Random(3))


def test_layouts_differ(labels: Path, other: Path) -> None:
    texts = {
        one.text for seed in range(60) if (one := varied(labels, [other], random.Random(seed)))
    }
    assert len(texts) > 50
    assert any("2011" not in text for text in texts)
    assert any("Ada Holm\n" in text for text in texts)


def test_a_paste_whose_names_are_not_found_is_left(tmp_path: Path, other: Path) -> None:
    (tmp_path / "bare.txt").write_text("Nobody is named here.\nNor here.\n", "utf-8")
    path = tmp_path / "bare.json"
    path.write_text(json.dumps(_COMMENTS), "utf-8")
    assert varied(path, [other], random.Random(1)) is None
