"""Quotes inside comments: what is marked, and where it came from."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thread_cli.ingest import shingles
from thread_cli.ingest.quotes import mark_quotes
from thread_cli.model import Comment, Span

FIRST = "The kettle was cold in the morning, although the lamp on its foot had been on all night."


def thread(*posts: tuple[str | None, str]) -> list[Comment]:
    return [
        Comment(number, author, text, Span(number, number + 1), source_id=str(number))
        for number, (author, text) in enumerate(posts, 1)
    ]


def quotes_of(comments: list[Comment], number: int) -> list[tuple[str, int | None]]:
    comment = mark_quotes(comments)[number - 1]
    found = comment.extra.get("quotes", [])
    return [(comment.text[q["start"] : q["end"]], q["comment"]) for q in found]


def test_chevrons():
    text = "> The kettle was cold\n> in the morning,\n\nMine, too."
    comments = thread(("Ada", FIRST), ("Bo", text))
    assert quotes_of(comments, 2) == [("> The kettle was cold\n> in the morning,", 1)]


def test_nested_chevrons_come_from_two_comments():
    second = "Did you fill it to the mark before you went to bed, or only half?"
    text = (
        ">> The kettle was cold in the morning, although\n>> the lamp on its foot\n"
        "> Did you fill it to the mark before you went to bed\n\nTo the mark."
    )
    comments = thread(("Ada", FIRST), ("Bo", second), ("Ada", text))
    outer, inner = quotes_of(comments, 3)
    assert outer == (text[: text.index("\n\n")], 2)
    assert inner == (text[: text.index("\n> Did")], 1)


def test_a_quote_from_elsewhere_is_a_quote_all_the_same():
    comments = thread(("Ada", FIRST), ("Bo", "> To be, or not to be, that is the question\n\nNo."))
    assert quotes_of(comments, 2) == [("> To be, or not to be, that is the question", None)]


def test_the_prompt_of_python_is_no_quote():
    comments = thread(("Ada", FIRST), ("Bo", "Try\n>>> import this\n>>> this.s\nthere"))
    assert quotes_of(comments, 2) == []


@pytest.mark.parametrize(
    "lead",
    [
        "On Mon, Jan 6, 2020 at 10:00 AM Ada B. <ada@example.org> wrote:\n\n",
        "On Mon, 6 Jan 2020 10:00:00 +0000\nAda B. <ada@example.org> wrote:\n",
        "Am 06.01.20 um 10:00 schrieb Ada B.:\n",
        "Ada B. wrote:\n",
    ],
)
def test_lead_in_of_mail(lead):
    quoted = lead + "> The kettle was cold in the morning"
    comments = thread(("Cy", "Nothing at all."), ("Ada B.", FIRST), ("Bo", quoted + "\n\nWhy?"))
    assert quotes_of(comments, 3) == [(quoted, 2)]


@pytest.mark.parametrize(
    "lead",
    [
        "Ada wrote:",
        "Ada wrote:\n",
        "Ada wrote: ↑Sun Feb 22, 2009 2:46 pm\n",
        "Originally Posted by Ada\n",
        "Quote:\nOriginally Posted by Ada View Post\n",
        "@Ada said:\n",
        "Ada:\n\n",
        "Ada a écrit :\n",
        "Ada hat Folgendes geschrieben:\n",
        "Ada hat geschrieben:",
        "Ada escribió:",
        "Ada escreveu:",
        "Ada napisał(a):\n",
        "Ada писал(а):",
        "Quote from: Ada on March 03, 2012, 10:22:33 PM\n",
    ],
)
def test_lead_in_of_forums_ends_where_the_equal_words_do(lead):
    quoted = lead + "The kettle was cold in the morning, although the lamp"
    comments = thread(("Ada", FIRST), ("Bo", quoted + "\nThat is the thermostat, I think."))
    assert quotes_of(comments, 2) == [(quoted, 1)]


def test_short_quote_with_a_name():
    comments = thread(
        ("Ada", "It was cold."), ("Cy", "It was cold."), ("Bo", "Ada wrote:\nIt was cold.\nWas it?")
    )
    assert quotes_of(comments, 3) == [("Ada wrote:\nIt was cold.", 1)]


def test_click_to_expand_closes():
    quoted = "Ada said:\nSomething that she took back since.\nClick to expand..."
    comments = thread(("Ada", FIRST), ("Bo", quoted + "\nOh."))
    assert quotes_of(comments, 2) == [(quoted, None)]


def test_tag_with_the_posts_number():
    quoted = '[quote="Ada, post:1, topic:7"]\nedited since\n[/quote]'
    comments = thread(("Ada", FIRST), ("Bo", quoted + "\n\nOh."))
    assert quotes_of(comments, 2) == [(quoted, 1)]


def test_tag_that_is_not_closed_is_text():
    assert quotes_of(thread(("Ada", FIRST), ("Bo", "[quote=Ada] and so on")), 2) == []


def test_unmarked_run_of_eight_words():
    text = "You say the kettle was cold in the morning, although the lamp was on. Why?"
    comments = thread(("Ada", FIRST), ("Bo", text))
    assert quotes_of(comments, 2) == [("kettle was cold in the morning, although the lamp", 1)]


def test_seven_words_are_none_but_five_in_marks_are():
    run = "kettle was cold in the morning, although"
    assert quotes_of(thread(("Ada", FIRST), ("Bo", f"A {run} a day")), 2) == []
    five = "cold in the morning, although the lamp"
    assert quotes_of(thread(("Ada", FIRST), ("Bo", f"“{five}” is odd")), 2) == [(five, 1)]


def test_ones_own_words_again_are_no_quote():
    signature = "\nSent from the old kettle that stands in my kitchen since 1987"
    comments = thread(("Ada", "One." + signature), ("Bo", "Two."), ("Ada", "Three." + signature))
    assert quotes_of(comments, 3) == []


def test_the_same_comment_twice_is_no_quote():
    assert quotes_of(thread(("Ada", FIRST), ("Bo", FIRST)), 2) == []


def test_a_notice_below_everything_is_no_quote():
    notice = "\nThis message may be monitored by our company, do not answer it after five o'clock."
    comments = thread(*((f"P{i}", f"Word {i}." + notice) for i in range(40)))
    assert not any("quotes" in c.extra for c in mark_quotes(comments))


def test_prose_with_wrote_is_no_quote():
    text = "My aunt wrote: sell the house. She was right."
    assert quotes_of(thread(("Ada", FIRST), ("Bo", text)), 2) == []


def test_a_line_that_addresses_somebody_is_no_quote():
    assert quotes_of(thread(("Ada", FIRST), ("Bo", "Ada:\nI do not believe it.")), 2) == []


def test_quotes_of_a_structured_source_stay_as_they_are():
    kept = {"quotes": "whatever"}
    comment = Comment(2, "Bo", "> " + FIRST, Span(1, 2), extra=kept)
    assert mark_quotes([*thread(("Ada", FIRST)), comment])[1].extra == kept


TEXT = st.lists(
    st.sampled_from(
        [
            "Ada wrote:",
            "> ",
            ">>",
            "\n",
            "\n\n",
            "[quote=Ada]",
            "[/quote]",
            "On x, Ada wrote:\n",
            *FIRST.split(),
        ]
    ),
    max_size=40,
).map(" ".join)


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(["Ada", "Bo", None]), TEXT), max_size=8))
def test_offsets_are_within_the_text_and_sources_exist(posts):
    comments = thread(*posts)
    for comment in mark_quotes(comments):
        for quote in comment.extra.get("quotes", []):
            assert 0 <= quote["start"] < quote["end"] <= len(comment.text)
            source = quote["comment"]
            assert source is None or (1 <= source <= len(comments) and source != comment.id)


@settings(max_examples=30)
@given(st.randoms(use_true_random=False), st.integers(9, 30))
def test_any_run_long_enough_is_found(rng: random.Random, length):
    words = [f"w{i}" for i in range(60)]
    rng.shuffle(words)
    start = rng.randrange(60 - length)
    run = " ".join(words[start : start + length])
    comments = thread(("Ada", " ".join(words)), ("Bo", f"first {run} last"))
    assert quotes_of(comments, 2) == [(run, 1)]


def test_a_long_thread_has_the_same_quotes(monkeypatch):
    random_ = random.Random(3)
    words = [f"w{n}" for n in range(60)]
    posts = []
    for number in range(120):
        said = random_.choices(words, k=random_.randint(3, 40))
        if number % 3 == 2:
            other = random_.choice(posts)[1].split()
            said += other[random_.randint(0, 3) :][:14]
        posts.append((random_.choice("ABCD"), " ".join(said)))
    comments = thread(*posts)
    whole = mark_quotes(comments)
    assert sum("quotes" in c.extra for c in whole) > 20
    monkeypatch.setattr(shingles, "_MANY", 0)
    assert mark_quotes(comments) == whole


@pytest.mark.parametrize("lead", ["> {}\n\nMine.", "[quote=Ada]{}[/quote]\nMine.", "Ada said:\n{}"])
def test_a_long_thread_finds_marked_quotes_from_far_above(monkeypatch, lead):
    """They stand in no other comment's own words, so that the index has to be told of them."""
    said = [f"{'left right '.join(f'w{n}-{place} ' for place in range(12))}" for n in range(60)]
    posts = [("Ada", text) for text in said]
    posts += [("Bo", lead.format(text)) for text in said[:20]]
    comments = thread(*posts)
    whole = mark_quotes(comments)
    sources = [[q["comment"] for q in c.extra.get("quotes", [])] for c in whole[60:]]
    assert sources == [[number] for number in range(1, 21)]
    monkeypatch.setattr(shingles, "_MANY", 0)
    assert mark_quotes(comments) == whole
