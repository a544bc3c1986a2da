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


@pytest.mark.parametrize(
    "text",
    [
        "AGENDA\nFriends of the Mill\n\nThursday, 7 March 2024, 18:00 – 20:30\nGreen Room\n\n"
        "1. Welcome and apologies\n2. Minutes of the last meeting\n3. The roof\n",
        "Mill Bank\nPeriod        : 01.09.2021 – 30.09.2021\nBranch        : 0312 Mill Lane\n\n"
        "Date        What                  Amount\n02.09.2021  Card 4471             -12.40\n",
    ],
    ids=["agenda", "statement"],
)
def test_a_span_of_time_is_no_chat(text):
    """What stands before the dash is a day or a clock: nobody is called so."""
    assert ingest(text.encode(), "text").format == "plain"
