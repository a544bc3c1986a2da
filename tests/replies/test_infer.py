"""Reply links that the text does not show: places, confidences and reasons."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thread_cli.ingest.quotes import mark_quotes
from thread_cli.model import ROOT_LINK, Basis, Comment, ReplyLink, SourceInfo, Span, Thread
from thread_cli.replies import explain_reply, infer_replies

START = datetime(2026, 3, 1, 8, tzinfo=UTC)
LONG = (
    "The whole scheme rests on a forecast that nobody outside the ministry has been allowed to see,"
    " and every earlier forecast of that office was off by a third within two years."
)


def thread_of(*said: tuple[str | None, str] | tuple[str | None, str, float], **facts) -> Thread:
    """Build a thread of (author, text) or (author, text, hours after the start)."""
    comments = tuple(
        Comment(
            number, author, text, Span(0, 0),
            created_at=START + timedelta(hours=when[0]) if when else None,
        )
        for number, (author, text, *when) in enumerate(said, 1)
    )  # fmt: skip
    source = SourceInfo("x", 0, "utf-8", "")
    return Thread("t", "x", 1.0, "", source, mark_quotes(comments), **facts)


def parents(thread: Thread) -> list[int | None]:
    return [comment.parent for comment in thread.comments]


def reasons(thread: Thread, number: int) -> str:
    return "; ".join(thread.comment(number).link.reasons)


def test_who_asks_and_comes_back_was_answered():
    thread = infer_replies(
        thread_of(("Ada", LONG), ("Bo", "How so?"), ("Cy", "Like this."), ("Bo", "Fair."))
    )
    assert parents(thread)[2:] == [2, 3]
    last = thread.comments[3].link
    assert last.basis is Basis.INFERRED
    assert "its author is answered by comment 3, and writes again" in last.reasons
    assert last.confidence < 1


def test_the_posts_author_answers():
    said = [("Bo", LONG), ("Ada", "It was the second one, of which the oak was felled years ago.")]
    told = infer_replies(thread_of(*said, post_author="Ada"))
    assert parents(told) == [None, 1]
    assert "the post's author answers a comment" in reasons(told, 2)
    untold = infer_replies(thread_of(*said)).comments[1].link
    assert untold.basis is Basis.ROOT or untold.confidence < told.comments[1].link.confidence


def test_a_name_in_the_first_words_makes_an_answer_likelier():
    def likelihood(text):
        thread = thread_of(("Cy Quist", "Rye needs water."), ("Bo Marsh", LONG), ("Dee Roe", text))
        found = {c.comment: c for c in explain_reply(thread, 3).candidates}[2]
        return found.probability, "; ".join(found.reasons)

    named, why = likelihood("@Bo Marsh, they publish it every spring, on page two.")
    unnamed, _ = likelihood("@Ed Mash, they publish it every spring, on page two.")
    assert named > unnamed + 0.05
    assert "by name" in why or "names the author" in why or "first words" in why


def test_a_quote_finds_its_comment_in_time_order():
    filler = [(f"P{i}", f"Something else entirely, number {i}.", i + 1.0) for i in range(12)]
    quote = "> nobody outside the ministry has been allowed to see\n\nI have seen it."
    thread = thread_of(("Ada", LONG, 0.0), *filler, ("Eli", quote, 20.0), order="time")
    found = infer_replies(thread)
    assert found.comment(14).parent == 1
    assert "quotes comment 1" in reasons(found, 14)


def test_dates_that_go_back_close_a_chain():
    thread = infer_replies(
        thread_of(
            ("Ada", LONG, 0.0),
            ("Bo", "Is it? I never saw one.", 50.0),
            ("Cy", "A bean frame lasts longer in oak.", 1.0),
            ("Dee", "Mine rotted after three years all the same.", 60.0),
            order="display",
        )
    )
    assert parents(thread)[1:3] == [1, None]
    assert thread.comment(2).link.confidence > 0.85
    assert "older comments follow" in reasons(thread, 2)


def test_a_late_answer_is_one_where_something_older_follows():
    year = 365 * 24 * 60.0
    thread = infer_replies(
        thread_of(
            ("Ada", LONG, 0.0),
            ("Bo", LONG.upper(), 7 * year),  # nothing but the dates says that it is no new one
            ("Cy", "A bean frame lasts longer in oak.", 1.0),
            ("Dee", "Mine rotted after three years all the same.", 60.0),
            order="display",
        )
    )
    assert parents(thread)[1] == 1


def test_in_a_block_of_two_levels_nothing_older_comes_later():
    said = (
        ("Ada", "Which oak do you use?", 0.0),
        ("Bo", "Ada, sessile. Why?", 1.0),
        ("Ada", "Bo, because mine rotted.", 9.0),
        ("Cy", "Ada, I use the common one.", 5.0),
        ("Dee", "Mine rotted.", 12.0),
    )
    deep = infer_replies(thread_of(*said, order="display"))
    assert parents(deep)[1:4] == [1, 2, 1]
    shallow = infer_replies(thread_of(*said, order="display", nesting=2))
    assert parents(shallow)[1:4] == [1, 1, None]  # under Ada it would stand above her answer


def test_one_date_astray_does_not_make_answers_of_all():
    people = [f"p{number}" for number in range(120)]
    thread = infer_replies(
        thread_of(
            *((name, f"I grow sort{n} of {name}", 60.0 * n) for n, name in enumerate(people)),
            ("late", "And I none.", -9_000_000.0),
            order="display",
        )
    )
    assert sum(parent is None for parent in parents(thread)) > 100


def test_what_is_older_is_never_an_answer():
    thread = infer_replies(
        thread_of(("Ada", "Why?", 5.0), ("Bo", "Because of that.", 0.0), ("Ada", "I see.", 6.0),
                  order="display")
    )  # fmt: skip
    assert thread.comment(2).parent is None


@pytest.mark.parametrize(("nesting", "deepest"), [(1, 0), (2, 1), (3, 2)])
def test_no_deeper_than_the_site_shows(nesting, deepest):
    said = [("Ada", LONG)] + [(name, "And why?") for name in ["Bo", "Cy"] * 5]
    thread = infer_replies(thread_of(*said, nesting=nesting))
    assert max(comment.depth for comment in thread.comments) == deepest


def test_the_posts_author_is_guessed_from_what_gives_him_away():
    thread = infer_replies(
        thread_of(
            ("Bo Li", LONG),
            ("Cy Vale", "Marsh’s own article says the opposite of that, on its second page."),
            ("Dee Roe", "Where would one read the numbers themselves?"),
            ("Eli Marsh", "I put them into a footnote, the third one."),
            ("Dee Roe", "Thanks, found them."),
        )
    )
    guess = thread.author_guess
    assert guess is not None
    assert guess.name == "Eli Marsh"
    assert any("I put them into a footnote" in reason for reason in guess.reasons)
    assert thread.post_author is None
    assert parents(thread)[3:] == [3, 4]


def test_who_is_told_is_not_guessed():
    thread = thread_of(("Bo", LONG), ("Eli", "I put that into a footnote."), post_author="Bo")
    assert infer_replies(thread).author_guess is None


def test_no_authors_no_guesses():
    assert parents(infer_replies(thread_of((None, "a?"), (None, "b"), (None, "c")))) == [None] * 3


def test_off_leaves_links_open_and_sure_makes_only_sure_ones():
    said = [("Ada", LONG), ("Bo", "How so?"), ("Cy", "Like this."), ("Bo", "Fair.")]
    thread = thread_of(*said)
    assert infer_replies(thread, mode="off") == thread
    best, sure = infer_replies(thread), infer_replies(thread, mode="sure")
    for a, b in zip(best.comments, sure.comments, strict=True):
        if a.link.basis is Basis.INFERRED and a.link.confidence < 0.9:
            assert b.parent is None
            assert f"may answer comment {a.parent}" in b.link.reasons[0]
        else:
            assert (a.parent, a.link.basis) == (b.parent, b.link.basis)


def test_an_explanation_agrees_with_the_link():
    said = [("Ada", LONG), ("Bo", "How so?"), ("Cy", "Like this."), ("Bo", "Fair.")]
    thread = infer_replies(thread_of(*said))
    for comment in thread.comments[1:]:
        explanation = explain_reply(thread, comment.id)
        first = explanation.candidates[0]
        assert first.comment == comment.parent
        assert first.probability == pytest.approx(comment.link.confidence, abs=0.02)
        assert sum(c.probability for c in explanation.candidates) <= 1.0001
        assert all(c.reasons for c in explanation.candidates)


def test_what_the_source_says_is_explained_as_that():
    thread = thread_of(("Ada", "x"), ("Bo", "y"))
    said = replace(thread.comments[1], parent=1, link=ReplyLink(Basis.EXPLICIT, 1.0, ("said",)))
    explanation = explain_reply(replace(thread, comments=(thread.comments[0], said)), 2)
    assert explanation.setting == "source"
    assert explanation.candidates[0].comment == 1


def test_rising_dates_alone_make_a_long_thread_one_in_time_order():
    said = [(f"P{i % 4}", f"Words about thing {i}.", float(i)) for i in range(12)]
    assert explain_reply(thread_of(*said), 12).setting == "time"
    assert explain_reply(thread_of(*said, order="display"), 12).setting == "display"
    quick = [(f"P{i % 4}", f"Words about thing {i}.", i / 60) for i in range(12)]
    assert explain_reply(thread_of(*quick), 12).setting == "chat"


def shuffled_hours(count: int) -> list[float]:
    """Return dates in no order: each hour once, the first the least."""
    return [0.0] + [1.0 + number * 7 % count for number in range(1, count)]


def test_all_stand_below_a_first_comment_older_than_a_crowd_in_no_order():
    hours = shuffled_hours(53)
    said = [(f"Person {n}", f"Words about thing {n}.", hour) for n, hour in enumerate(hours)]
    thread = infer_replies(thread_of(*said, order="display"))
    assert explain_reply(thread, 9).setting == "ranked"
    roots = sum(comment.parent is None for comment in thread.comments)
    later = [(name, text, hour + 60 if n == 0 else hour) for n, (name, text, hour)
             in enumerate(said)]  # fmt: skip
    others = infer_replies(thread_of(*later, order="display"))
    assert roots == 1
    assert sum(comment.parent is None for comment in others.comments) > len(said) / 2


def test_a_crowd_of_strangers_is_linked_only_where_that_is_likely():
    said = [(f"Person {n}", f"Words about thing {n}.", 60.0 - n) for n in range(50)]
    said[20] = ("Ada", "> Words about thing 19.\n\nPerson 19, which thing?", 41.5)
    found = infer_replies(thread_of(*said, order="display"))
    for comment in found.comments[1:]:
        assert comment.parent is None or comment.link.confidence >= 0.6
        assert comment.link.confidence < 0.9


def test_goes_on_in_the_conversation_that_its_author_was_in():
    minutes = [(0, "Ada", "gnome hangs after login, what can I do?"),
               (1, "Bo", "Ada: which card do you have?"),
               (1, "Cy", "how do I mount a usb stick?"),
               (2, "Dee", "Cy: plug it in, it should mount by itself"),
               (2, "Ada", "an old radeon")] * 3  # fmt: skip
    said = [(name, text, (n // 5 * 5 + minute) / 60) for n, (minute, name, text)
            in enumerate(minutes)]  # fmt: skip
    thread = infer_replies(thread_of(*said, order="time"))
    assert explain_reply(thread, 5).setting == "chat"
    assert parents(thread)[1:5] == [1, None, 3, 2]


names = st.sampled_from(["Ada", "Bo", "Cy Dee", None])
texts = st.sampled_from(["Why?", "So.", "@Bo yes", "Thanks, Cy!", LONG, "> So.\n\nNo.", ""])
kinds = st.sampled_from(["open", "root", "explicit"])
hours = st.one_of(st.none(), st.integers(0, 40))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(names, texts, hours, kinds), max_size=18),
    st.sampled_from(["display", "time", None]),
    st.sampled_from([None, "Ada"]),
    st.sampled_from([None, 1, 2, 3]),
)  # fmt: skip
def test_links_form_a_forest_and_the_sources_stand(said, order, post_author, nesting):
    comments, stack = [], []
    for number, (author, text, hour, kind) in enumerate(said, 1):
        link = {"open": ReplyLink(Basis.ROOT, 0.0), "root": ROOT_LINK,
                "explicit": ReplyLink(Basis.EXPLICIT, 1.0, ("said",))}[kind]  # fmt: skip
        parent = number - 1 if kind == "explicit" and number > 1 else None
        when = None if hour is None else START + timedelta(hours=hour)
        comments.append(
            Comment(number, author, text, Span(0, 0), parent=parent, link=link, created_at=when)
        )
    thread = Thread(
        "t", "x", 1.0, "", SourceInfo("x", 0, "utf-8", ""), mark_quotes(comments),
        order=order, post_author=post_author, nesting=nesting,
    )  # fmt: skip
    found = infer_replies(thread)
    for before, after in zip(thread.comments, found.comments, strict=True):
        if not before.link.is_open:
            assert (before.parent, before.link) == (after.parent, after.link)
        assert not after.link.is_open
        assert 0 < after.link.confidence <= 1
        assert after.link.reasons
        assert after.parent is None or after.parent < after.id
        if after.link.basis is Basis.INFERRED:
            assert after.link.confidence < 1
        if order == "display" and nesting is None:
            while stack and stack[-1] != after.parent:
                stack.pop()
            assert after.parent is None or stack
            stack.append(after.id)
    assert infer_replies(found).comments[:1] == found.comments[:1]


def test_where_the_site_shows_two_levels_the_reason_names_the_comment_that_is_meant():
    thread = thread_of(
        ("Ada", LONG), ("Bo", "How so?"), ("Ada", "Like this."), ("Bo", "Fair."), nesting=2
    )
    found = infer_replies(thread)
    assert parents(found)[1:] == [1, 1, 1]
    assert "answers comment 3, and the site shows 2 levels" in reasons(found, 4)
    assert "its author is answered by comment 1" not in reasons(found, 4)


@pytest.mark.parametrize("target", [-500, -1, 0, 3, 9, 10**12])
def test_a_quote_of_no_earlier_comment_is_no_evidence(target):
    marked = replace(
        thread_of(("Ada", LONG), ("Bo", "How so?"), ("Cy", "Like this.")).comments[2],
        extra={"quotes": [{"start": 0, "end": 4, "comment": target}]},
    )
    thread = thread_of(("Ada", LONG), ("Bo", "How so?"), ("Cy", "Like this."), order="time")
    thread = replace(thread, comments=(*thread.comments[:2], marked))
    found = infer_replies(thread)
    assert parents(found)[2] in {None, 1, 2}
    assert str(target) not in reasons(found, 3)


def test_without_authors_there_is_nothing_to_explain():
    found = explain_reply(thread_of((None, LONG), (None, "How so?")), 2)
    assert found.setting == "none"
    assert [candidate.comment for candidate in found.candidates] == [None]
