"""A block pasted twice is taken once; what people say twice stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.test_golden import NAMES, PASTES
from thread_cli.ingest.detect import ingest
from thread_cli.ingest.draft import Record
from thread_cli.ingest.duplicates import without_repeats
from thread_cli.model import Span

COPIED = """\
Ada Byron on March 3, 2021 at 9:15 am said:

I would not pay more than twenty for it.

Grace Holm on March 3, 2021 at 10:02 am said:

They open at nine, so come early.

Emil Noether on March 4, 2021 at 7:40 am said:

+1
"""


def records(*pairs: tuple[str, str]) -> list[Record]:
    return [Record(Span(i, i + 1), author, text) for i, (author, text) in enumerate(pairs)]


def test_a_paste_of_the_same_page_twice_is_read_once() -> None:
    raw = (COPIED + "\n" + COPIED).encode()
    thread = ingest(raw, "twice.txt")
    assert [c.author for c in thread.comments] == ["Ada Byron", "Grace Holm", "Emil Noether"]
    (notice,) = [n for n in thread.notices if n.code == "repeated"]
    assert "3 comments" in notice.message
    assert b"".join(raw[s.start : s.end] for s in thread.spans()) == raw


def test_a_short_answer_given_twice_stays() -> None:
    said = records(("Ada", "Shall we meet at nine?"), ("Bea", "+1"), ("Cy", "No."), ("Bea", "+1"))
    assert without_repeats(said) == (said, [])


def test_two_people_who_agree_twice_are_no_copy() -> None:
    said = records(
        ("Ada", "+1"), ("Bea", "+1"), ("Cy", "Nine or ten?"), ("Ada", "+1"), ("Bea", "+1")
    )
    assert without_repeats(said) == (said, [])


def test_one_person_who_repeats_one_text_is_no_copy() -> None:
    said = records(*[("Ada", "Buy my ropes, the best ropes there are, at my shop.")] * 6)
    assert without_repeats(said) == (said, [])


def test_answers_to_a_copy_answer_the_original() -> None:
    long = "The harbour was full of ice that winter."
    said = records(
        ("Ada", long), ("Bea", "When?"), ("Ada", long), ("Bea", "When?"), ("Cy", "In 1968")
    )
    said[4].parent = 3
    kept, notices = without_repeats(said)
    assert [(r.author, r.parent) for r in kept] == [("Ada", None), ("Bea", None), ("Cy", 1)]
    assert len(notices) == 1


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from("abcde"), max_size=12), st.integers(2, 4))
def test_any_number_of_copies_leaves_one(letters: list[str], copies: int) -> None:
    texts = [
        f"{letter} {number}: they open at nine, so come early."
        for number, letter in enumerate(letters)
    ]
    once = [(letter, text) for letter, text in zip(letters, texts, strict=True)]
    kept, _ = without_repeats(records(*once * copies))
    wanted = once if len(once) > 1 else once * copies
    assert [(r.author, r.text) for r in kept] == wanted


def facts(thread):
    return [(c.id, c.author, c.text, c.parent, c.score, c.created_text) for c in thread.comments]


@pytest.mark.parametrize("path", PASTES, ids=NAMES)
@pytest.mark.parametrize("between", [b"\n", b"\n\n\n", b""], ids=["next", "apart", "glued"])
def test_a_section_pasted_twice_is_taken_once(path, between):
    block = path.read_bytes().rstrip(b"\n")
    if not between and path.stem in {"maillist-mbox", "reddit-glued"}:
        pytest.skip("a mail begins on a line of its own, and text without lines is not compared")
    once = ingest(block, path.name, encoding="utf-8")
    raw = block + between + block
    thread = ingest(raw, path.name, encoding="utf-8")
    assert facts(thread) == facts(once)
    assert (thread.format, thread.title, thread.post_author, thread.declared_comments) == (
        once.format, once.title, once.post_author, once.declared_comments
    )  # fmt: skip
    codes = [n.code for n in thread.notices]
    assert sorted(codes) == sorted([n.code for n in once.notices] + ["repeated"])
    assert b"".join(raw[s.start : s.end] for s in thread.spans()) == raw
    assert thread.source.size == len(raw)


def test_a_section_pasted_three_times_and_something_below() -> None:
    below = "\nIda Moss on March 5, 2021 at 8:00 am said:\n\nI have nothing to add to that.\n"
    raw = (COPIED * 3 + below).encode()
    thread = ingest(raw, "thrice.txt")
    once = ingest((COPIED + below).encode(), "once.txt")
    assert facts(thread) == facts(once)
    assert [n.code for n in thread.notices] == ["repeated"]
    assert b"".join(raw[s.start : s.end] for s in thread.spans()) == raw
    last = thread.comments[-1].span
    assert raw[last.start : last.end].decode().strip().startswith("Ida Moss")


def test_what_one_person_wrote_twice_in_a_row_stays_twice() -> None:
    said = "Ada Byron's avatar\n\nBuy my ropes, the best ropes there are, at my shop.\n\n"
    thread = ingest(("Bo Li's avatar\n\nNo.\n\n" + said * 2).encode(), "x.txt")
    assert [c.author for c in thread.comments] == ["Bo Li", "Ada Byron", "Ada Byron"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from("abcde"), min_size=2, max_size=9), st.data())
def test_blocks_repeated_anywhere(letters: list[str], data: st.DataObject) -> None:
    said = [
        f"{letter.upper()}da B{number}\nJun 18\n\nPoint {number} of a text with {letter}.\n\n"
        "Like (2)\nReply\nShare\n"
        for number, letter in enumerate(letters)
    ]
    first = data.draw(st.integers(0, len(said) - 2))
    last = data.draw(st.integers(first + 2, len(said)))
    raw = "".join(said[:last] + said[first:last] + said[last:]).encode()
    thread = ingest(raw, "x.txt", format_name="substack")
    once = ingest("".join(said).encode(), "x.txt", format_name="substack")
    assert facts(thread) == facts(once)
    assert b"".join(raw[s.start : s.end] for s in thread.spans()) == raw
