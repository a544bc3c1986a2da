"""Line breaking and the sentences about a thread."""

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.sample_thread import (
    FIRST_GUESS,
    SAID,
    ferry,
    ferry_themes,
    make_themes,
    make_thread,
)
from thread_cli.columns import columns_of
from thread_cli.model import Basis, Comment, ReplyLink, Span
from thread_cli.tui import wording
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.widgets.about_group import about
from thread_cli.tui.widgets.body import body_lines
from thread_cli.tui.widgets.group_list import bar
from thread_cli.tui.wrap import first_line, shorten, wrap_text

FAMILY = "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"
# Prose with the characters that make line breaking hard.
prose = st.text(
    st.sampled_from("ab  \n\t漢é" + FAMILY + "\N{COMBINING ACUTE ACCENT}"), max_size=200
)


@given(prose, st.integers(2, 40))
@example(FAMILY * 40, 20)
@example("x" * 10_000, 40)
@example("\N{ZERO WIDTH JOINER}" * 50, 2)
@example("\N{ZERO WIDTH JOINER}" * 2 + "aaa", 2)
def test_wrapping_loses_nothing_and_fits(text: str, width: int) -> None:
    lines = wrap_text(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cell_len(line) <= width for line in lines)
    assert len(lines) > text.count("\n")


def test_wrapping_keeps_paragraphs_indents_and_whole_words() -> None:
    assert wrap_text("one two three\n\n  - four", 9) == ["one two", "three", "", "  - four"]
    assert wrap_text("", 10) == [""]


@given(prose, st.integers(0, 30))
@example("\N{ZERO WIDTH JOINER}" * 2 + "漢a", 2)
def test_a_shortened_line_fits_and_says_that_it_is_shortened(text: str, width: int) -> None:
    line = first_line(text, width)
    assert cell_len(line) <= width
    assert "\n" not in line
    whole = " ".join(text.split())
    assert line in {whole, ""} or line.endswith("…")
    assert shorten(whole, 10_000) == whole


def test_bars_show_every_size() -> None:
    assert bar(1, 10) == "━" * 10
    assert bar(0, 10) == ""
    assert bar(1e-9, 10) == "╸"
    assert bar(7, 3) == "━━━"


def test_counts() -> None:
    thread = ferry()
    assert wording.counts(columns_of(thread)) == (
        "12 comments by 7 people, 4 reply chains (2 inferred replies)"
    )
    assert wording.declared(thread) == "the source says 13, found 12"
    one = make_thread([Comment(1, None, "x", Span(0, 1))])
    assert wording.counts(columns_of(one)) == "1 comment by 0 people, 0 reply chains"
    assert wording.declared(one) == ""


def test_only_guesses_carry_a_certainty_and_a_reason() -> None:
    assert wording.certainty(FIRST_GUESS) == "≈ 64 %"
    assert "asks about" in wording.why(FIRST_GUESS)
    assert wording.certainty(SAID) == wording.why(SAID) == ""
    bare = ReplyLink(Basis.INFERRED, 0.5)
    assert wording.why(bare) == "≈ 50 % inferred reply, why: no reason was noted"


def test_a_firm_theme_in_a_weak_grouping_is_no_contradiction() -> None:
    theme = ferry_themes().themes[0]._replace(survival=0.815, firmness="firm")
    themes = make_themes(12, (theme,), "Weak: the themes run into each other (silhouette 0.05).")
    said = " ".join(about(Browser(ferry(), themes)).plain.split())
    assert "This theme: firm; 82 % of it comes out again when comments are left out" in said
    assert "All themes: weak: the themes run into each other (silhouette 0.05)." in said
    assert wording.firmness(ferry_themes().themes[0]) == "weak"  # not measured


def test_a_link_and_code_are_told_apart_over_a_line_s_end() -> None:
    text = "see https://a.example/a-long-way and\tthen `do this now` end"
    assert list(body_lines(text, 20)) == [
        [("see", "text")],
        [("https://a.example/a-", "link")],
        [("long-way", "link"), (" and    then", "text")],
        [("`do this now`", "code"), (" end", "text")],
    ]
    assert list(body_lines("a `b c` d", 4)) == [
        [("a ", "text"), ("`b", "code")],
        [("c`", "code"), (" d", "text")],
    ]


def _kinds(text: str, query: str = "") -> list[str]:
    return ["|".join(face for _, face in line) for line in body_lines(text, 60, query)]


def test_code_is_what_is_indented_behind_an_empty_line() -> None:
    text = "so:\n\n    x = 1\n\n\ty = 2\n\nand\n    goes on\n- item\n\n    of it"
    assert [line[0] for line, kind in zip(body_lines(text, 60), _kinds(text), strict=True)
            if kind == "code"] == [("    x = 1", "code"), ("    y = 2", "code")]  # fmt: skip
    assert "code" not in _kinds("    all of it\n\n    is indented")


def test_searched_words_are_told_apart_wherever_they_stand() -> None:
    text = "The Café is a cafeteria\n> decaf, cafe: https://x.example/cafe"
    assert _kinds(text, "cafe") == [
        "text|text found|text|text found|text",
        "quote|quote found|quote|quote found",
    ]
    assert _kinds("see https://x.example/cafe\n`cafe`", "cafe") == ["text|link|link found", (
        "code|code found|code")]  # fmt: skip
    assert _kinds("nothing", "cafe") == ["text"]
    first, second = body_lines("a long wor", 6, "long wor")
    assert list(first) == [("a ", "text"), ("long", "text found")]
    assert list(second) == [("wor", "text found")]


@given(
    st.lists(st.sampled_from([*"ab `.\t漢\u200d\u0301İß", "https://x.example/y"])).map("".join),
    st.integers(2, 30),
    st.sampled_from(["", "a", "b 漢", "İ", "ss", "y"]),
)
def test_told_apart_or_not_a_text_breaks_the_same(text: str, width: int, query: str) -> None:
    lines = ["".join(part for part, _ in line) for line in body_lines(text, width, query)]
    assert lines == wrap_text(text, width)
