"""Pastes of known platforms, written by people who had not seen the readers, or by who mended them.

They hold what readers stumbled over: a deleted comment, a name of digits, a body that is a button,
a page's foot below the last comment. The ``.json`` beside each has the keys that are checked.
"""

import json
from pathlib import Path

import pytest

from tests.ingest.test_golden import shown
from thread_cli.ingest import ingest

PASTES = sorted((Path(__file__).parent / "known").glob("*.txt"))


@pytest.mark.parametrize("path", PASTES, ids=lambda path: path.stem)
def test_read_as_written(path):
    raw = path.read_bytes()
    want = json.loads(path.with_suffix(".json").read_text("utf-8"))
    thread = ingest(raw, path.name)
    assert thread.format == path.stem.split("-")[0], thread.format_reason
    found = [shown(c, keys) for c, keys in zip(thread.comments, want, strict=False)]
    assert found == want
    assert len(thread.comments) == len(want)
    assert b"".join(raw[span.start : span.end] for span in thread.spans()) == raw
