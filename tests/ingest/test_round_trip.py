"""Threads are written in each layout and read back the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.layouts import LAYOUTS, one_line, texts, threads
from thread_cli.ingest import ingest


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.write.__name__)
@settings(max_examples=40, deadline=None)
@given(data=st.data(), end=st.sampled_from(["\n", "\r\n"]))
def test_what_is_written_is_read(layout, data, end):
    said = data.draw(threads(layout.authors, texts))
    raw = layout.write(said).replace("\n", end).encode()
    thread = ingest(raw, "paste.txt")
    assert thread.format == layout.format
    read = [(c.author, c.text) for c in thread.comments]
    assert read == [
        (
            layout.author_prefix + s.author,
            one_line(s) if layout.one_line else s.text,
        )
        for s in said
    ]
    if layout.has_parents:
        parents = [None if c.parent is None else c.parent - 1 for c in thread.comments]
        assert parents == [s.parent for s in said]
    assert b"".join(raw[s.start : s.end] for s in thread.spans()) == raw
