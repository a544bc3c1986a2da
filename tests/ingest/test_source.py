from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thread_cli.errors import InputError
from thread_cli.ingest import ingest
from thread_cli.ingest.source import open_source

ENCODINGS = (
    *("utf-8", "utf-16-le", "utf-16-be", "cp1252", "latin-1"),
    *("cp1251", "koi8-r", "shift_jis", "euc-jp", "euc-kr", "gb18030", "big5"),
)
UNKNOWN = Path(__file__).parent / "unknown"


@given(st.binary(max_size=300), st.sampled_from(ENCODINGS))
def test_lines_tile_any_bytes_in_any_encoding(raw, encoding):
    source = open_source(raw, "x", encoding)
    starts = list(source.starts)
    assert starts[0] == 0 or not raw
    assert starts[-1] == len(raw)
    assert starts == sorted(starts)
    assert len(starts) == len(source) + 1


@given(st.text(max_size=200), st.sampled_from(("utf-8", "utf-16-le", "cp932", "gb18030")))
def test_columns_become_offsets(text, encoding):
    raw = text.encode(encoding, "replace")
    source = open_source(raw, "x", encoding)
    for line in range(len(source)):
        decoded = source.decoded(line)
        for column in range(len(decoded) + 1):
            start, offset = source.starts[line], source.offset(line, column)
            assert raw[start:offset].decode(encoding, "replace").endswith(decoded[:column])


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(raw):
    try:
        source = open_source(raw, "x")
    except InputError:
        return
    assert source.starts[-1] == len(raw)


@pytest.mark.parametrize(
    ("raw", "encoding", "lines"),
    [
        ("naïve\nürü".encode(), "utf-8", ["naïve", "ürü"]),
        ("\ufeffnaïve\r\nx".encode(), "utf-8", ["naïve", "x"]),
        ("\ufeffnaïve\nx".encode("utf-16-le"), "utf-16-le", ["naïve", "x"]),
        ("\ufeffnaïve\nx".encode("utf-16-be"), "utf-16-be", ["naïve", "x"]),
        ("plain words here\nx".encode("utf-16-le"), "utf-16-le", ["plain words here", "x"]),
        ("It\u2019s \u201cfine\u201d\rx".encode("cp1252"), "cp1252", ["It’s “fine”", "x"]),
        (b"a\r\n\rb", "utf-8", ["a", "", "b"]),
    ],
)
def test_encodings_are_found(raw, encoding, lines):
    source = open_source(raw, "x")
    assert source.encoding == encoding
    assert source.lines == lines


@pytest.mark.parametrize(
    ("paste", "encoding"),
    [
        ("japanese-news", "cp932"),
        ("japanese-news", "euc_jp"),
        ("korean-portal", "cp949"),
        ("russian-news", "cp1251"),
        ("russian-news", "koi8_r"),
        ("bilibili", "gb18030"),
    ],
)
def test_pages_from_before_unicode_are_read_in_their_own_encoding(paste, encoding):
    text = min(UNKNOWN.glob(f"*/{paste}.txt")).read_text("utf-8")
    raw = text.encode(encoding, "replace")
    thread = ingest(raw, "x")
    assert thread.source.encoding == encoding
    assert [n.code for n in thread.notices if n.code == "encoding-guessed"]
    assert b"".join(raw[s.start : s.end] for s in thread.spans()) == raw
    again = ingest(raw.decode(encoding).encode(), "x")
    assert [(c.author, c.text) for c in thread.comments] == [
        (c.author, c.text) for c in again.comments
    ]


def test_windows_1252_is_said():
    source = open_source("caf\u00e9 au lait".encode("cp1252"), "x")
    assert [notice.code for notice in source.notices] == ["encoding-guessed"]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (bytes(range(256)) * 4, "binary"),
        ("größe und maß".encode() + b"\xff\x81", "UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_by_name(raw, said):
    with pytest.raises(InputError, match=said):
        open_source(raw, "x")


def test_damaged_utf8_can_be_read_on_request():
    source = open_source("größe".encode() + b"\xff", "x", "utf-8")
    assert source.lines == ["größe\ufffd"]
    assert [notice.code for notice in source.notices] == ["undecodable"]


def test_bare_lines_are_for_matching():
    source = open_source("\u00a0 Ada\u200b\u00a0Byron \t".encode(), "x")
    assert source.bare == ["Ada Byron"]


def test_a_text_cut_within_its_last_character_is_read():
    raw = "Ada Byron's avatar\n\nYes, a café…".encode()[:-1]
    thread = ingest(raw, "x")
    assert thread.source.encoding == "utf-8"
    assert thread.comments[0].text.startswith("Yes, a café")
    assert [notice.code for notice in thread.notices] == ["undecodable"]


def test_a_stray_zero_byte_makes_no_text_binary():
    paste = "Ada Byron's avatar\n\nYes\0, of course.\n\nBo Li's avatar\n\n" + "No, never. " * 20
    thread = ingest(paste.encode(), "x")
    assert {comment.author for comment in thread.comments} == {"Ada Byron", "Bo Li"}
    with pytest.raises(InputError, match="binary"):
        ingest(b"ab\0\1\2" * 100, "x")


def test_an_excerpt_has_whole_lines_from_beginning_and_middle():
    raw = "".join(f"línea {n}\r\n" for n in range(1000)).encode()
    lines = open_source(raw, "x").excerpt(400).lines
    cut = next(i for i, (a, b) in enumerate(pairwise(lines)) if int(b[6:]) != int(a[6:]) + 1)
    assert lines[0] == "línea 0"
    assert all(line.startswith("línea ") for line in lines)
    assert abs(int(lines[cut + 1][6:]) - 500) < 20
    assert sum(len(line.encode()) + 2 for line in lines) == pytest.approx(400, abs=20)


def test_a_long_source_is_read_in_the_format_its_excerpt_shows():
    count = 40_000
    paste = "".join(
        f"ada{n % 7} {n % 23 + 1} hours ago | parent | next [–]\n\nYes to point {n}.\n\nreply\n\n"
        for n in range(count)
    )
    thread = ingest(paste.encode(), "x")
    assert (thread.format, len(thread.comments)) == ("hackernews", count)
