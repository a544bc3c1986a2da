"""Exported lists: every comment in them, nothing in them acts."""

import csv
import io

import orjson
import pytest

from tests.tui.sample_thread import ferry, make_thread
from thread_cli.model import ROOT_LINK, Comment, Span
from thread_cli.render.comments_export import WRITERS, Listed
from thread_cli.render.quoted_markdown import quoted_markdown

HOSTILE = [
    "<script>alert(1)</script>", "[x](javascript:y)", "=1+1", "@cmd", "a\nb\n\n# head", "```", "",
]  # fmt: skip


def hostile() -> list[Listed]:
    return [
        Listed(Comment(i, text or None, text, Span(i, i + 1), link=ROOT_LINK), text, text)
        for i, text in enumerate(HOSTILE, 1)
    ]


@pytest.mark.parametrize("ending", WRITERS)
def test_every_comment_is_there(ending: str) -> None:
    thread = ferry()
    said = [Listed(comment) for comment in thread.comments]
    text = WRITERS[ending](thread.title, "All comments", said).decode()
    for comment in thread.comments:
        assert comment.text.split()[-1].rstrip(".?🚌") in text


def test_html_holds_no_markup_of_others() -> None:
    page = WRITERS[".html"](HOSTILE[0], HOSTILE[0], hostile()).decode()
    assert "<script" not in page
    assert page.count("&lt;script&gt;") >= 4
    assert "default-src 'none'" in page


def test_csv_has_no_formulas_and_comes_back() -> None:
    table = list(csv.reader(io.StringIO(WRITERS[".csv"]("t", "s", hostile()).decode())))
    assert len(table) == len(HOSTILE) + 1
    assert not any(cell.startswith(("=", "@")) for row in table for cell in row)
    assert table[5][-1] == HOSTILE[4]


def test_json_names_its_contract() -> None:
    data = orjson.loads(WRITERS[".json"]("t", "s", hostile()))
    assert data["schema"] == "thread-cli/comments@1"
    assert [c["text"] for c in data["comments"]] == HOSTILE


def test_markdown_keeps_every_line_of_a_comment_in_its_quote() -> None:
    text = WRITERS[".md"]("t", "s", hostile()).decode()
    assert "<script" not in text
    heads = [line for line in text.splitlines() if line.startswith("#")]
    assert len(heads) == len(HOSTILE) + 1


def test_quoting_a_chain_deepens_the_quote() -> None:
    thread = make_thread([
        Comment(1, "a", "one\n\ntwo", Span(0, 1), link=ROOT_LINK),
        Comment(2, None, "three", Span(1, 2), parent=1),
    ])  # fmt: skip
    first, second = thread.comments
    assert quoted_markdown([(first, 0), (second, 1)]).splitlines() == [
        "> **a**:", ">", "> one", ">", "> two", ">", ">> **(no author)**:", ">>", ">> three",
    ]  # fmt: skip
