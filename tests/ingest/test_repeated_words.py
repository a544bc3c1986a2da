"""Words of a page said over and over: a pattern that matches a row in two ways would never end."""

import re

import pytest

from bench.unknown_layouts import FOLDER
from thread_cli.ingest.detect import ingest
from thread_cli.ingest.formats import READERS
from thread_cli.ingest.source import open_source

_LINES = ["Liked by a " * 40 + "x" * 200, "Link " * 60 + "!", "Permalink | Reply " * 40 + "x" * 200,
          "1 Like " * 60 + "!", "downvote" * 9 + "!" * 8]  # fmt: skip
_PAGE = "Bo Li\nThe bridge was closed.\n3 months ago in reply to Ada\n{line}\nLike\nReply\nDisqus\n"


@pytest.mark.parametrize("line", _LINES)
def test_every_reader_comes_to_an_end(line: str) -> None:
    page = f"Posted by: Bo Li | May 3, 2011 {line}\n" + _PAGE.format(line=line) * 2
    for reader in READERS:
        source = open_source(page.encode(), "page")
        assert 0 <= reader.detect(source).score <= 1
        reader.read(source)


@pytest.mark.parametrize("length", [25, 5_000])
def test_no_number_is_too_long(length: int) -> None:
    """Python takes none of more than 4300 digits, the library none of more than 18."""
    for path in sorted((FOLDER / "known").glob("*.txt")):
        page = re.sub(r"(?<![\w.,:/-])\d{1,3}(?![\w.,:/-])", "9" * length, path.read_text("utf-8"))
        thread = ingest(page.encode(), path.name)
        counts = [thread.declared_comments, *(comment.score for comment in thread.comments)]
        assert all(abs(count or 0) < 10**15 for count in counts), path.name


def test_a_long_line_is_read_once() -> None:
    """Names were looked for in all words of it, pair by pair."""
    page = "\n".join(
        f"Ada{n}\nMarch {n + 3}, 2014 at 10:1{n}\n{'A b ' * 40_000 if n == 2 else 'I walked home.'}"
        for n in range(5)
    )
    assert len(ingest(page.encode(), "page.txt").comments) == 5
