"""Words of a page said over and over: a pattern that matches a row in two ways would never end."""

import pytest

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
