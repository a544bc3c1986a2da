"""Threads whose comments are fetched when they are looked at."""

import pickle
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tui.sample_thread import ferry, make_thread
from thread_cli.columns import Columns, columns_of, relinked
from thread_cli.edits import apply_links
from thread_cli.edits.on_links import link
from thread_cli.errors import LibraryError, UnknownThreadError
from thread_cli.forest import with_links
from thread_cli.library import Library, ThreadRecord, letters
from thread_cli.library.stored import KIND, StoredComments
from thread_cli.model import Basis, Comment, ReplyLink, Span, Thread
from thread_cli.themes import find_themes
from thread_cli.themes.result import ThemeParams
from thread_cli.tui.state.search import MemoryFinder, marked

COLUMNS = (
    "forest", "created", "scores", "bases", "asks", "starts", "marks", "authors", "names",
)  # fmt: skip


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite3") as library:
        yield library


def stored(shelf: Library, thread: Thread) -> tuple[ThreadRecord, Thread]:
    record = shelf.add(thread, b"raw", replace=True).record
    return record, shelf.opened(record)


def long_thread(count: int) -> Thread:
    return make_thread(
        [
            Comment(i, f"a{i % 7}", f"word{i}", Span(i, i + 1), parent=i - 1 or None, depth=i - 1)
            for i in range(1, count + 1)
        ]
    )  # fmt: skip


def test_they_are_what_was_stored(shelf: Library) -> None:
    record, thread = stored(shelf, ferry())
    whole = shelf.load(record)
    assert list(thread.comments) == list(whole.comments)
    assert [thread.comments[i] for i in range(len(thread.comments))] == list(whole.comments)
    assert thread.comments[-1] == whole.comments[-1]
    assert thread.comments[3:50:2] == whole.comments[3:50:2]
    assert thread.comment(5) == whole.comment(5)
    assert (thread.title, thread.notices) == (whole.title, whole.notices)
    with pytest.raises(IndexError):
        thread.comments[len(whole.comments)]


def test_any_place_of_a_long_thread(shelf: Library) -> None:
    thread = long_thread(10_000)
    _, opened = stored(shelf, thread)
    places = [0, 9_999, 15, 16, 17, *range(0, 10_000, 17), 1]  # more pages than stay at hand
    assert [opened.comments[i] for i in places] == [thread.comments[i] for i in places]


@pytest.mark.parametrize("forget", [False, True])
def test_columns_are_those_of_the_comments(shelf: Library, *, forget: bool) -> None:
    record, thread = stored(shelf, ferry())
    if forget:  # a library of before there were columns
        with sqlite3.connect(shelf.path) as db:
            db.execute("DELETE FROM result WHERE kind = ?", (KIND,))
        db.close()
        thread = shelf.opened(record)
        assert shelf.cached(record, KIND, "order") is not None
    for name in COLUMNS:
        assert getattr(columns_of(thread), name) == getattr(Columns(ferry().comments), name), name


def test_scores_beyond_64_bits(shelf: Library) -> None:
    huge = 10**30
    spans = (Span(0, 1), Span(1, 2))
    comments = [Comment(i, "a", "x", spans[i - 1], score=huge * (3 - 2 * i)) for i in (1, 2)]
    _, thread = stored(shelf, make_thread(comments))
    assert thread.comments[0].score == huge
    high, low = columns_of(thread).scores
    assert high > 0 > low


def test_another_process_changes_nothing(shelf: Library) -> None:
    record, thread = stored(shelf, ferry())
    with Library.open(shelf.path) as other:
        other.remove(record)
    assert list(thread.comments) == list(ferry().comments)
    assert list(columns_of(thread).forest.order) == list(range(len(thread.comments)))
    with pytest.raises(UnknownThreadError):
        shelf.opened(record)


def test_a_damaged_row_is_told_in_a_line(shelf: Library) -> None:
    record, _ = stored(shelf, ferry())
    with sqlite3.connect(shelf.path) as db:
        db.execute("UPDATE comment SET basis = 'gossip' WHERE thread = ? AND id = 3", (record.key,))
    db.close()
    with pytest.raises(LibraryError, match="damaged"):
        shelf.opened(record).comments[2]


def test_to_another_process_they_go_whole(shelf: Library) -> None:
    _, thread = stored(shelf, ferry())
    assert pickle.loads(pickle.dumps(thread)).comments == ferry().comments


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("cafe", [1, 11]),
        ("CAFÉ rol", [11]),
        ("valadao", [1, 3]),
        ("%", []),
        ("a* OR b", []),
        ("", []),
    ],
)
def test_search_finds_all_comments_in_order(shelf: Library, query: str, ids: list[int]) -> None:
    shelf.add(long_thread(3), b"other")  # whose rows come before
    _, thread = stored(shelf, ferry())
    assert [*thread.comments.matching(query)] == ids  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("電車", [1, 2]),
        ("電車 夜", [1]),
        ("電車 rye", [2]),
        ("기차", [3]),
        ("電%車", []),
        ("電_車", []),
        ("สวัสดี", [4]),
        ("太郎", [1]),
    ],
)  # fmt: skip
def test_search_within_words_of_scripts_without_spaces(
    shelf: Library, query: str, ids: list[int]
) -> None:
    texts = [
        ("山田太郎", "夜の電車が好き"),
        ("b", "rye and 電車"),
        ("c", "밤기차를 탔다"),
        ("d", "ครับสวัสดีครับ"),
    ]
    comments = [Comment(i, a, t, Span(i, i + 1)) for i, (a, t) in enumerate(texts, 1)]
    _, thread = stored(shelf, make_thread(comments))
    assert [*thread.comments.matching(query)] == ids  # type: ignore[attr-defined]


LETTERS = [*"acdint", "C", "é", "x", "2", "?", "c t", "café"]


@pytest.mark.parametrize("query", LETTERS)
def test_a_letter_finds_what_the_index_finds(
    shelf: Library, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    monkeypatch.setattr(letters, "LEAST", 0)
    shelf.add(long_thread(3), b"other")  # whose rows come before
    record, thread = stored(shelf, ferry())
    found = thread.comments.matching(query)  # type: ignore[attr-defined]
    in_rows = marked(found, columns_of(thread).forest)
    with sqlite3.connect(shelf.path) as db:  # as a library of before there were any
        gone = db.execute("DELETE FROM result WHERE kind = ?", (letters.KIND,))
        assert gone.rowcount >= 36
    db.close()
    by_index = shelf.opened(record).comments.matching(query)  # type: ignore[attr-defined]
    assert not isinstance(by_index, letters.Marked)
    assert [*found] == [*by_index]
    assert len(found) == len(by_index)
    assert in_rows == marked(by_index, columns_of(thread).forest)


def test_the_letters_of_a_short_thread_are_not_kept(shelf: Library) -> None:
    _, thread = stored(shelf, ferry())
    found = thread.comments.matching("t")  # type: ignore[attr-defined]
    assert len(found) > 1
    assert not isinstance(found, letters.Marked)


@given(st.lists(st.booleans(), min_size=1, max_size=70).map(bytes))
def test_letters_come_out_as_they_were_kept(marks: bytes) -> None:
    kept = letters.unpacked(letters.packed(marks), len(marks))
    assert kept is not None
    assert kept.marks == marks
    assert list(kept) == [i for i, mark in enumerate(marks, 1) if mark]
    assert list(kept[1:]) == list(kept)[1:]


@pytest.mark.parametrize("payload", [b"", b"\1", b"\xff\xff", b"\0\0\0"])
def test_damaged_letters_are_none(payload: bytes) -> None:
    assert letters.unpacked(payload, 9) is None


searched = st.lists(
    st.sampled_from(
        "tea Tea TÉA te steam team cake-shop cake shop don't don t c++ snake_case case "
        "straße strasse STRASSE über Ёлка елка σοφός 3rd #12 電車 夜の電車 기차 밤기차를".split()
    ),
    min_size=1, max_size=4,
).map(" ".join)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(searched, min_size=1, max_size=6), searched, st.integers(0, 3))
def test_a_search_means_the_same_with_an_index_and_without(
    shelf: Library, texts: list[str], query: str, cut: int
) -> None:
    typed = query[: len(query) - cut]
    comments = [Comment(i, "Zoë Tea", text, Span(i, i + 1)) for i, text in enumerate(texts, 1)]
    thread = make_thread(comments)
    record, opened = stored(shelf, thread)
    try:
        assert [*opened.comments.matching(typed)] == MemoryFinder(thread)(typed)  # type: ignore[attr-defined]
    finally:
        shelf.remove(record)


links = st.dictionaries(
    st.integers(1, 12), st.one_of(st.none(), st.integers(1, 12)), max_size=4
)  # fmt: skip


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(links)
def test_links_by_hand_are_the_same_on_both(shelf: Library, moved: dict[int, int | None]) -> None:
    by_hand = ReplyLink(Basis.EDITED, 1.0)
    changed = {
        child: (parent, by_hand)
        for child, parent in moved.items()
        if parent is None or parent < child
    }
    _, thread = stored(shelf, ferry())
    here, there = with_links(ferry(), changed), relinked(thread, changed)
    assert list(there.comments) == list(here.comments)
    assert there.comments[1:9:3] == here.comments[1:9:3]
    for name in COLUMNS:
        assert getattr(columns_of(there), name) == getattr(columns_of(here), name), name


def test_the_journal_holds_on_what_is_fetched(shelf: Library) -> None:
    record, thread = stored(shelf, ferry())
    shelf.add_edit(record, link(thread, thread.comment(4), thread.comment(1)))
    edited, notes = apply_links(thread, shelf.edits(record))
    assert not notes
    assert edited.comment(4).parent == 1
    assert edited.comment(4).link.basis is Basis.EDITED
    assert columns_of(edited).basis(3) is Basis.EDITED


def test_a_correction_reads_no_text_but_what_it_names(
    shelf: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, opened = stored(shelf, long_thread(5000))
    shelf.add_edit(record, link(opened, opened.comments[4000], opened.comments[3000]))
    read: list[tuple[int, int]] = []
    fetched = StoredComments._fetched
    monkeypatch.setattr(
        StoredComments,
        "_fetched",
        lambda held, start, end: read.append((start, end)) or fetched(held, start, end),
    )
    edited, notes = apply_links(shelf.opened(record), shelf.edits(record))
    assert not notes
    assert columns_of(edited).parent(4000) == 3000
    assert read == []
    assert edited.comments[4000].parent == 3001
    assert len(read) == 1


def test_themes_are_found_on_what_is_fetched(shelf: Library) -> None:
    about = ["the ferry stops at night", "engine parts cost money", "a bus over the bridge"]
    comments = [
        Comment(i, f"a{i % 7}", f"{about[i % 3]} {i % 50}", Span(i, i + 1)) for i in range(1, 1101)
    ]
    thread = make_thread(comments)
    _, opened = stored(shelf, thread)
    params = ThemeParams(k=3)
    assert find_themes(opened, params).themes == find_themes(thread, params).themes


@pytest.mark.parametrize("piece", [1, 3, 100])
def test_what_is_found_is_read_piece_by_piece(
    shelf: Library, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    monkeypatch.setattr("thread_cli.library.stored._PIECE", piece)
    thread = long_thread(120)
    _, opened = stored(shelf, thread)
    word = thread.comments[0].text.split()[0]
    expected = MemoryFinder(thread)(word)
    assert len(expected) > 1
    assert [*opened.comments.matching(word)] == expected  # type: ignore[attr-defined]


def test_what_is_read_ahead_is_there(shelf: Library) -> None:
    _, thread = stored(shelf, ferry())
    comments = thread.comments
    assert isinstance(comments, StoredComments)
    comments.read_ahead()
    assert comments.columns.forest == Columns(ferry().comments).forest


def test_reading_ahead_may_come_too_late(shelf: Library) -> None:
    record, _ = stored(shelf, ferry())
    comments = StoredComments(shelf.path, record.key)
    comments.read_ahead()
    comments.close()  # whether it is at work, was, or will be
    with pytest.raises(LibraryError):
        comments[0]
