import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thread_cli.ingest import ingest
from thread_cli.ingest.formats.jsonl import write
from thread_cli.model import Basis
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
        {"text": "two", "score": "3"},
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
