from dataclasses import replace
from datetime import UTC, datetime

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thread_cli.errors import InputError
from thread_cli.ingest import ingest
from thread_cli.ingest.formats.jsonl import write
from thread_cli.model import OPEN_LINK, ROOT_LINK, Basis, Comment, ReplyLink, Span
from thread_cli.replies import infer_replies
from thread_cli.sanitize import clean


def read(*lines: object):
    raw = b"\n".join(line if isinstance(line, bytes) else orjson.dumps(line) for line in lines)
    return ingest(raw, "x.jsonl", format_name="jsonl")


def test_all_keys():
    thread = read(
        {"id": "a", "author": "Ada", "text": "Yes.", "created_at": "2025-03-01T12:00:00+02:00"},
        {"id": "b", "author": "Bo", "text": "No.", "score": 3, "parent": "a", "mood": ["x", 1]},
    )
    first, second = thread.comments
    assert first.created_at.isoformat() == "2025-03-01T10:00:00+00:00"
    assert first.created_text == "2025-03-01T12:00:00+02:00"
    assert (second.parent, second.depth, second.score) == (1, 1, 3)
    assert second.link.basis is Basis.EXPLICIT
    assert second.extra["mood"] == ["x", 1]
    assert thread.notices == ()


def test_it_is_detected():
    assert ingest(b'{"text": "a"}\n{"text": "b"}\n', "x").format == "jsonl"


def test_bad_lines_are_named_and_the_others_kept():
    thread = read(
        {"text": "one"},
        b"{broken",
        b"[1]",
        {"author": "x"},
        {"text": 2},
        {"text": "two"},
    )
    assert [c.text for c in thread.comments] == ["one", "two"]
    notices = [n for n in thread.notices if n.code == "bad-line"]
    assert [n.message.split(" ")[1] for n in notices] == ["2", "3", "4", "5"]
    assert all(n.weighty for n in notices)


def test_a_file_without_any_parent_leaves_the_places_open():
    nulls = read({"text": "a", "parent": None}, {"text": "b", "parent": None})
    absent = read({"text": "a"}, {"text": "b"})
    assert all(c.link.is_open for c in nulls.comments + absent.comments)


def test_a_null_parent_beside_real_ones_is_the_top_level():
    thread = read(
        {"id": 1, "text": "a", "parent": None}, {"id": 2, "text": "b", "parent": 1}, {"text": "c"}
    )
    assert [c.link.is_open for c in thread.comments] == [False, False, True]


def test_a_missing_parent_and_a_cycle_are_said():
    thread = read(
        {"id": 1, "text": "a", "parent": 2}, {"id": 2, "text": "b", "parent": 1},
        {"id": 3, "text": "c", "parent": 99},
    )  # fmt: skip
    assert {n.code for n in thread.notices} == {"cycle", "missing-parent"}
    assert [c.parent for c in thread.comments] == [None, 1, None]


def test_deep_json_is_a_bad_line():
    thread = read({"text": "a"}, b'{"text": "b", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}")
    assert len(thread.comments) == 1
    assert "bad-line" in [n.code for n in thread.notices]


def test_text_is_cleaned_wherever_it_stands():
    thread = read({"text": "\x1b[31m", "author": "\x1b]0;x\x07", "k\x1b": {"y": ["\x9b"]}})
    (comment,) = thread.comments
    shown = f"{comment.text}{comment.author}{comment.extra}"
    assert "\x1b" not in shown
    assert "\x9b" not in shown


values = st.text(max_size=20)


@given(
    st.lists(
        st.fixed_dictionaries(
            {"text": values},
            optional={
                "author": values,
                "score": st.integers(-5, 5),
                "created_at": st.datetimes().map(lambda d: d.isoformat() + "+00:00"),
                "mood": values,
            },
        ),
        min_size=1,
        max_size=8,
    ),
    st.data(),
)
def test_what_is_written_reads_back_the_same(lines, data):
    for number, line in enumerate(lines):
        parent = data.draw(st.none() | st.integers(1, number)) if number else None
        if parent is not None:
            line["parent"] = parent
    thread = read(*lines)
    again = ingest(b"".join(write(thread)), "x.jsonl", format_name="jsonl")

    def facts(comment):
        # a date is written as the moment it names
        return (comment.author, comment.text, comment.score, comment.parent, comment.created_at,
                comment.extra)  # fmt: skip

    assert [facts(c) for c in again.comments] == [facts(c) for c in thread.comments]
    assert [c.text for c in thread.comments] == [clean(ln["text"]).strip("\n") for ln in lines]


def test_a_guess_does_not_become_a_fact_by_writing_and_reading():
    lines = [{"author": a, "text": "Is it?"} for a in ("Ada", "Bo", "Ada")]
    thread = infer_replies(read(*lines))
    assert thread.comments[2].link.basis is Basis.INFERRED
    again = ingest(b"".join(write(thread)), "x.jsonl")
    assert again.comments[2].link.is_open
    assert infer_replies(again).comments[2].parent == 2


@pytest.mark.parametrize("ids", [(1, 2), ("1", "2"), ("x", "y"), (70, 71)])
def test_ids_are_given_back(ids):
    thread = read({"id": ids[0], "text": "a"}, {"id": ids[1], "text": "b", "parent": ids[0]})
    written = [orjson.loads(line) for line in write(thread)]
    assert [str(line["id"]) for line in written] == [str(i) for i in ids]
    assert written[1]["parent"] == written[0]["id"]


@pytest.mark.parametrize(
    ("value", "score"),
    [
        (b"3.0", 3),
        (b'"3"', 3),
        (b'"-3.0"', -3),
        (b"null", None),
        (b"NaN", None),
        (b"-Infinity", None),
    ],
)
def test_scores_as_other_programs_write_them(value, score):
    thread = ingest(b'{"text": "a", "score": ' + value + b"}\n", "x")
    assert [(c.text, c.score) for c in thread.comments] == [("a", score)]
    assert thread.format == "jsonl"
    assert thread.notices == ()


def test_ids_with_a_fraction_of_nothing_are_whole():
    thread = read({"id": 1.0, "text": "a"}, {"id": 2.0, "text": "b", "parent": 1.0})
    assert [(c.source_id, c.parent) for c in thread.comments] == [("1", None), ("2", 1)]


BAD = {
    "author": [["x"], True, 1.5],
    "score": ["many", 2.5, 1e30, True, [1]],
    "id": [[1], True, 1.5, {}],
    "parent": [[1], True, {}],
    "created_at": [[1], True],
}


@pytest.mark.parametrize(("key", "value"), [(k, v) for k, values in BAD.items() for v in values])
def test_a_bad_value_costs_no_comment(key, value):
    thread = read({"text": "a"}, {"text": "b", key: value})
    assert [c.text for c in thread.comments] == ["a", "b"]
    assert [n.code for n in thread.notices] == ["bad-value"]
    assert f'"{key}"' in thread.notices[0].message
    assert "line 2" in thread.notices[0].message
    assert thread.comments[1].extra[key] == value


def test_objects_without_a_text_are_not_silently_plain_text():
    lines = b"".join(b'{"body": "said %d", "user": "ada"}\n' % i for i in range(8))
    thread = ingest(lines, "x.jsonl")
    assert "bad-line" in [n.code for n in thread.notices]
    assert any('no "text"' in n.message for n in thread.notices)
    assert "plain-text" in [n.code for n in thread.notices]


QUOTED = "Cyclists in this town deserve a safer route over the river than the old bridge."


def test_quotes_are_found_again_when_lines_are_left_out():
    filler = [{"id": i, "author": f"p{i}", "text": f"filler {i}"} for i in range(1, 6)]
    thread = read(
        *filler,
        {"id": 6, "author": "ann", "text": QUOTED},
        {"id": 7, "author": "bob", "text": f"> {QUOTED}\n\nI do agree."},
    )
    assert [q["comment"] for q in thread.comments[6].extra["quotes"]] == [6]
    written = list(write(thread))
    both = ingest(b"".join(written[5:]), "x.jsonl")
    (quote,) = both.comments[1].extra["quotes"]
    assert quote["comment"] == 1
    assert both.comments[1].text[quote["start"] : quote["end"]] == f"> {QUOTED}"
    alone = ingest(written[6], "x.jsonl")
    (quote,) = alone.comments[0].extra["quotes"]
    assert quote["comment"] is None


@pytest.mark.parametrize(
    "quotes",
    [
        [{"start": 0, "end": 5, "comment": -500}],
        [{"start": 0, "end": 5, "comment": 10**12}],
        [{"start": 0, "end": 5, "comment": 1.5}],
        [{"start": 0, "end": 5, "comment": True}],
        [{"start": 0, "end": 5, "comment": 2}],
        [{"start": 0, "end": 5, "comment": [1]}],
        [{"start": -3, "end": 5, "comment": 1}],
        [{"start": 0, "end": 5000, "comment": 1}],
        [{"start": 5, "end": 5, "comment": 1}],
        [{"start": "0", "end": "5", "comment": "1"}],
        [{"start": False, "end": True}],
        [{}, None, 3, "x", []],
        {"start": 0},
        "quoted",
        7,
        None,
    ],
)
def test_quotes_from_outside_are_not_trusted(quotes):
    thread = read({"text": "first one"}, {"text": "second one", "quotes": quotes})
    marks = thread.comments[1].extra.get("quotes", [])
    assert all(m["comment"] is None and (m["start"], m["end"]) == (0, 5) for m in marks)
    if not marks:
        assert [n.code for n in thread.notices] == ["bad-value"]
    infer_replies(thread)


def test_a_guessed_top_level_is_not_written_as_a_known_one():
    thread = infer_replies(
        read(
            {"id": 1, "author": "ann", "text": "The bridge is narrow, what can be done?"},
            {"id": 2, "author": "bob", "text": "Widen it, ann.", "parent": 1},
            {"id": 3, "author": "cleo", "text": "Trains would be better than any bridge."},
            {"id": 4, "author": "dan", "text": "Has anyone seen the minutes?"},
        )
    )
    guessed = [c.id for c in thread.comments if c.link.basis is Basis.ROOT]
    assert guessed
    again = ingest(b"".join(write(thread)), "x.jsonl")
    assert all(again.comments[i - 1].link.is_open for i in guessed)
    written = [orjson.loads(line) for line in write(thread)]
    assert all("parent" not in written[i - 1] for i in guessed)
    assert written[2]["inferred_confidence"] == thread.comments[2].link.confidence


def test_all_at_the_top_stays_known():
    paste = b"ada\n\nOne.\n"
    thread = ingest(paste, "x.txt", format_name="plain")
    thread = replace(thread, comments=tuple(replace(c, link=ROOT_LINK) for c in thread.comments))
    again = ingest(b"".join(write(thread)), "x.jsonl")
    assert [c.link for c in again.comments] == [ROOT_LINK, ROOT_LINK]


LINKS = st.sampled_from([OPEN_LINK, ROOT_LINK, Basis.EXPLICIT, Basis.EDITED])
FLAGS = st.dictionaries(
    st.sampled_from(["edited", "deleted", "collapsed", "date_approximate", "link", "mood"]),
    st.booleans() | st.integers(-3, 3) | st.sampled_from(["", "so", "Zoë"]),
    max_size=3,
)


@st.composite
def threads(draw):
    """Threads as readers, inference and edits leave them: every link, quotes, flags, odd ids."""
    size = draw(st.integers(1, 8))
    comments = []
    for number in range(1, size + 1):
        link = draw(LINKS)
        parent = None
        if isinstance(link, Basis):
            parent = draw(st.integers(1, number - 1)) if number > 1 else None
            if parent is None and link is Basis.EXPLICIT:
                link = ROOT_LINK
            else:
                link = ReplyLink(link, 1.0, ("because",))
        text = f"said {number} " + "and so on " * draw(st.integers(0, 2))
        extra = draw(FLAGS)
        if draw(st.booleans()):
            source = draw(st.none() | st.integers(1, size).filter(lambda i, n=number: i != n))
            extra["quotes"] = [{"start": 0, "end": draw(st.integers(1, 5)), "comment": source}]
        comments.append(
            Comment(
                number, draw(st.none() | st.sampled_from(["Ada", "Bo"])), text.strip(),
                Span(number, number + 1), score=draw(st.none() | st.integers(-9, 9)),
                created_at=(when := draw(st.none() | st.just(datetime(2025, 3, 1, tzinfo=UTC)))),
                created_text=draw(st.sampled_from(["3h ago", "Mar 1, 2025"])) if when else None,
                parent=parent, depth=0 if parent is None else comments[parent - 1].depth + 1,
                link=link, source_id=draw(st.none() | st.sampled_from(["1", "2", "x", "8"])),
                extra=extra,
            )
        )  # fmt: skip
    return replace(ingest(b"x", "x"), comments=tuple(comments))


def same(comment):
    return (
        comment.id, comment.author, comment.text, comment.created_at, comment.created_text,
        comment.score, comment.parent, comment.depth, comment.link.basis, comment.link.confidence,
        comment.extra,
    )  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(threads())
def test_a_thread_is_written_and_read_back_whole(thread):
    again = ingest(b"".join(write(thread)), "x.jsonl", format_name="jsonl")
    assert [same(c) for c in again.comments] == [same(c) for c in thread.comments]


@settings(deadline=None, max_examples=200)
@given(threads(), st.data())
def test_what_is_left_of_a_thread_points_at_what_it_pointed_at(thread, data):
    lines = list(write(thread))
    kept = sorted(data.draw(st.sets(st.integers(1, len(lines)), min_size=1)))
    again = ingest(b"".join(lines[i - 1] for i in kept), "x.jsonl", format_name="jsonl")
    new = {old: number for number, old in enumerate(kept, start=1)}
    for old, comment in zip(kept, again.comments, strict=True):
        before = thread.comment(old)
        assert comment.parent == new.get(before.parent)
        marks = [(q["end"], new.get(q["comment"])) for q in before.extra.get("quotes", [])]
        assert [(q["end"], q["comment"]) for q in comment.extra.get("quotes", [])] == marks


def test_of_two_with_one_id_the_one_above_is_answered():
    lines = (
        b'{"id": "a", "text": "first"}',
        b'{"id": "b", "text": "to the first", "parent": "a"}',
        b'{"id": "a", "text": "second"}',
        b'{"id": "c", "text": "to the second", "parent": "a"}',
    )
    thread = ingest(b"\n".join(lines), "x")
    assert [comment.parent for comment in thread.comments] == [None, 1, None, 3]


def test_lines_of_which_none_is_a_comment_are_refused():
    with pytest.raises(InputError, match="no line is a comment: line 1"):
        ingest(b'{"text": "x"\n[1]\n', "x.jsonl", format_name="jsonl")
