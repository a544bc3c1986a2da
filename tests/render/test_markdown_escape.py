"""Escaped for Markdown: it shows what was written, and is read as plain text, too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from thread_cli.render.clusters_markdown import escape

SIGNS = "\\`*_{}[]()#+-.!|<>~&@:=;/12ab \"'w"


def as_html(text: str) -> str:
    for sign, entity in {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}.items():
        text = text.replace(sign, entity)
    return text


@given(st.text(st.sampled_from(SIGNS), min_size=1, max_size=30).map(str.strip).filter(bool))
def test_what_is_shown_is_what_was_written(text: str) -> None:
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    shown = markdown.render(f"> {escape(text)}")
    assert shown == f"<blockquote>\n<p>{as_html(text)}</p>\n</blockquote>\n"


@pytest.mark.parametrize(
    "text", ["v1.15.2 (yes!) - or so", "2016-05-02T10:15:07+00:00", "a & b, x = 1, it's > 2"]
)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("https://a.example", r"https\://a.example"),
        ("www.a.example", r"www\.a.example"),
        ("@somebody #12 :smile:", r"\@somebody \#12 \:smile:"),
        (r"\<b> &amp;", r"\\&lt;b> &amp;amp;"),
        ("12) so", r"12\) so"),
        ("==so==", r"\==so\=="),
    ],
)
def test_what_would_be_more_than_a_sign_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped
