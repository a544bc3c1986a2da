"""A text without comments yields none, so that it comes back as plain text with its notice."""

from pathlib import Path

import pytest

from thread_cli.ingest.detect import ingest
from thread_cli.ingest.formats.generic import READER
from thread_cli.ingest.source import open_source

TEXTS = sorted((Path(__file__).parent / "negatives").glob("*.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_is_seen_in_it(path):
    source = open_source(path.read_bytes(), path.name)
    assert READER.detect(source).score == 0.0


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_it_comes_back_as_plain(path):
    thread = ingest(path.read_bytes(), path.name)
    assert thread.format == "plain"
    assert [notice.code for notice in thread.notices] == ["plain-text"]


@pytest.mark.parametrize("text", ["", "\n", "x", "3", "+1", "March 3, 2021", "9:15 am", "Reply\n"])
def test_next_to_nothing_is_nothing(text):
    assert READER.read(open_source(text.encode(), "tiny.txt")).records == []


def test_slices_of_a_program_are_no_clocks_of_a_chat():
    text = """def unpack(raw, source):
    \"\"\"Return what the head of a file says.\"\"\"
    kind = raw[0:04]
    length = raw[4:08]
    stamp = raw[8:12]
    if length != size(source):
        trace(source, length)
    # the number of records comes last
    count = raw[12:16]
    return kind, stamp, count
"""
    assert ingest(text.encode(), "unpack.py").format == "plain"


def test_keys_in_angle_brackets_with_their_codes_are_no_chat():
    rows = "\n".join(f"    <K{number:02}> = {number + 8};" for number in range(30))
    assert ingest(f"keycodes {{\n{rows}\n}};\n".encode(), "keys").format == "plain"
