"""A known reader's names that stand where nobody's do are not believed."""

from pathlib import Path

import pytest

from tests.ingest.generic.walk import PEOPLE, SAID
from thread_cli.ingest import detect
from thread_cli.ingest.draft import Record
from thread_cli.ingest.generic.doubted import is_doubtful
from thread_cli.ingest.source import Source, open_source
from thread_cli.model import Span

UNKNOWN = Path(__file__).parent.parent / "unknown"
_PASTE = "".join(
    f"{name}\n{at + 2} May 2016 at 10:4{at}\n{text}\nReply | Share\n\n"
    for at, (name, text) in enumerate(zip(PEOPLE, SAID, strict=True))
).encode()


def _records(source: Source, lines: list[int]) -> list[Record]:
    """Return records whose authors are these lines, each up to the next."""
    ends = [*lines[1:], len(source)]
    return [
        Record(source.span(line, end), source.bare[line], "")
        for line, end in zip(lines, ends, strict=True)
    ]


def test_names_on_rows_of_names_are_believed() -> None:
    source = open_source(_PASTE, "walk")
    assert not is_doubtful(source, _records(source, list(range(0, 30, 5))))


def test_names_on_what_was_said_are_not() -> None:
    source = open_source(_PASTE, "walk")
    assert is_doubtful(source, _records(source, list(range(2, 30, 5))))


def test_nothing_is_doubted_where_no_names_are_seen() -> None:
    source = open_source(b"One line.\nAnother line.\n", "two")
    assert not is_doubtful(source, _records(source, [0, 1]))
    source = open_source(_PASTE, "walk")
    assert not is_doubtful(source, [Record(Span(0, len(_PASTE)), None, "all")])


@pytest.mark.parametrize(
    "paste",
    ["boards/yabb_modelrail_2006", "press/hyvor_talk_2021", "forums/elektro_pl_2010"],
)
def test_pages_with_words_of_a_known_one_are_read_by_their_shape(paste: str) -> None:
    path = (UNKNOWN / paste).with_suffix(".txt")
    thread = detect.ingest(path.read_bytes(), path.name)
    assert thread.format == "generic"
    assert "read-by-shape" in {notice.code for notice in thread.notices}


def test_names_that_share_their_rows_with_what_was_said_are_believed() -> None:
    """Facebook's rows say both; the page's buttons between them stand as names do elsewhere."""
    name = "known-threads/fb_2016_it_desktop.txt"
    assert detect.ingest((UNKNOWN / name).read_bytes(), name).format == "facebook"


def test_a_line_of_a_known_page_behind_a_number_is_another_pages() -> None:
    """``NAME commented 3 years ago`` stands on GitHub, but nobody there is called ``#1 Ida``."""
    page = "".join(
        f"#{at} {name} commented {at + 1} years ago\n\n{text}\n\nReport  Permalink\n"
        for at, (name, text) in enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    )
    thread = detect.ingest(page.encode(), "page.txt")
    assert [c.author for c in thread.comments] == list(PEOPLE)
