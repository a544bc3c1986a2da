import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.sample import paste, thread_of
from thread_cli.errors import LibraryError, UnknownThreadError, UsageError
from thread_cli.library import Library
from thread_cli.library.schema import APPLICATION_ID, MIGRATIONS
from thread_cli.model import (
    Basis,
    Comment,
    Furniture,
    FurnitureKind,
    Notice,
    ReplyLink,
    SourceInfo,
    Span,
    Thread,
)
from thread_cli.sanitize import clean

texts = st.text(max_size=12).map(clean)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda p: Span(min(p), max(p)))
values = st.none() | st.booleans() | st.integers(-9, 9) | texts
links = st.builds(
    ReplyLink, st.sampled_from(Basis), st.floats(0, 1), st.lists(texts, max_size=2).map(tuple)
)


@st.composite
def threads(draw):
    comments = tuple(
        Comment(
            id=number,
            author=draw(st.none() | texts),
            text=draw(texts),
            span=draw(spans),
            created_at=draw(
                st.none()
                | st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
            ),
            created_text=draw(st.none() | texts),
            score=draw(st.none() | st.integers()),
            parent=draw(st.none() | st.integers(1, number)),
            depth=draw(st.integers(0, 5)),
            link=draw(links),
            source_id=draw(st.none() | texts),
            extra=draw(st.dictionaries(texts, values | st.lists(values, max_size=2), max_size=2)),
        )
        for number in range(1, draw(st.integers(0, 4)) + 1)
    )
    return Thread(
        title=draw(texts),
        format=draw(texts),
        format_confidence=draw(st.floats(0, 1)),
        format_reason=draw(texts),
        source=SourceInfo(draw(texts), draw(st.integers(0, 99)), "utf-8", draw(st.uuids()).hex * 2),
        comments=comments,
        furniture=tuple(
            Furniture(draw(spans), draw(st.sampled_from(FurnitureKind)))
            for _ in range(draw(st.integers(0, 2)))
        ),
        notices=tuple(
            Notice(draw(texts), draw(texts), draw(st.none() | spans), draw(st.booleans()))
            for _ in range(draw(st.integers(0, 2)))
        ),
        declared_comments=draw(st.none() | st.integers(0, 9)),
    )


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with Library.open(tmp_path_factory.mktemp("shelf") / "library.sqlite3") as library:
        yield library


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "shelf" / "library.sqlite3") as library:
        yield library


@settings(max_examples=60, deadline=None)
@given(threads(), st.binary(max_size=50))
def test_what_comes_out_equals_what_went_in(shared, thread, raw):
    record = shared.add(thread, raw, replace=True).record
    assert shared.load(record) == thread
    assert shared.raw(record) == raw
    assert (record.id, record.comments) == (thread.source.sha256, len(thread.comments))


def test_the_same_source_is_stored_once(library):
    raw = paste(1, 3)
    first = library.add(thread_of(raw), raw)
    again = library.add(thread_of(raw, "other name.txt"), raw)
    assert (first.created, again.created, again.changed) == (True, False, False)
    assert again.record.id == first.record.id
    assert len(library.threads()) == 1


def test_another_reading_takes_the_place_of_the_first(library):
    raw = paste(1, 3)
    record = library.add(thread_of(raw), raw).record
    library.keep(record, "k=2", {"themes": b"result"})
    added = library.add(replace(thread_of(raw), title="New"), raw, replace=True)
    assert (added.created, added.changed, added.record.title) == (False, True, "New")
    assert added.record.name == record.name
    assert library.cached(added.record, "themes", "k=2") is None
    assert len(library.search("trains")) == 3


def test_the_one_ingested_last_is_the_latest_even_if_known(library):
    first, second = paste(1, 2), paste(2, 2)
    library.add(thread_of(first), first)
    library.add(thread_of(second), second)
    library.add(thread_of(first), first)
    assert library.latest().id == thread_of(first).source.sha256
    assert [r.id for r in library.threads()][1] == thread_of(second).source.sha256


def test_names_are_derived_and_made_unique(library):
    names = []
    for number, name in enumerate(["My Thread!.txt", "my thread.md", "日本語.txt", "cafe.txt"]):
        raw = paste(number, 1)
        names.append(library.add(thread_of(raw, name), raw).record.name)
    assert names == ["my-thread", "my-thread-2", "日本語", "thread-cafe"]  # cafe is hexadecimal


@pytest.mark.parametrize("name", ["", "a b", "-x", "cafe1234", "a/b", "x" * 65, "x\n"])
def test_impossible_names(library, name):
    raw = paste(1, 1)
    with pytest.raises(UsageError):
        library.add(thread_of(raw), raw, name=name)
    assert library.threads() == []


def test_a_taken_name_is_refused_and_a_known_thread_renamed(library):
    one, two = paste(1, 1), paste(2, 1)
    library.add(thread_of(one), one, name="one")
    with pytest.raises(UsageError, match="another thread is called one"):
        library.add(thread_of(two), two, name="one")
    assert library.add(thread_of(one), one, name="uno").record.name == "uno"
    assert [r.name for r in library.threads()] == ["uno"]


def test_find(library):
    raw = paste(1, 1)
    record = library.add(thread_of(raw), raw, name="trains").record
    for reference in ("trains", record.id, record.id[:4], record.id[:10].upper()):
        assert library.find(reference) == record
    for reference in (record.id[:3], "train", "", "%", "_rains"):
        with pytest.raises(UnknownThreadError):
            library.find(reference)
    with pytest.raises(UnknownThreadError, match="did you mean trains"):
        library.find("trainz")


def test_an_ambiguous_prefix_names_the_threads(library):
    base = thread_of(paste(1, 1))
    for number in (1, 2):
        source = base.source._replace(sha256=f"abcd{number:060d}")
        library.add(replace(base, source=source), b"x", name=f"thread-{number}")
    with pytest.raises(UnknownThreadError, match="thread-2, thread-1"):
        library.find("abcd")


def test_removing_takes_everything_along(library):
    raw = paste(1, 3)
    record = library.add(thread_of(raw), raw).record
    library.keep(record, "k=2", {"themes": b"result"})
    library.remove(record)
    assert library.threads() == []
    assert library.search("trains") == []
    with sqlite3.connect(library.path) as db:
        for table in ("thread", "source", "comment", "furniture", "notice", "result"):
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    with pytest.raises(UnknownThreadError):
        library.load(record)
    library.keep(record, "k=2", {"themes": b"late"})  # a thread removed meanwhile: nothing to keep


def test_search(library):
    raw = "Ada Müller's avatar\n\nThe ticket price.\n\nBo's avatar\n\nPrices rise.\n".encode()
    record = library.add(thread_of(raw), raw).record
    assert [hit.comment for hit in library.search("ticket price")] == [1]
    assert {hit.comment for hit in library.search("pric")} == {1, 2}
    assert [hit.comment for hit in library.search("muller")] == [1]
    assert library.search("price", record=record)[0].thread == record.id
    assert [hit.comment for hit in library.search("pric", limit=1)] != []


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from('ab"*^-+(){}:,. %_\0ORNEAT'), max_size=20) | st.text(max_size=10))
def test_a_search_is_never_anything_but_words(shared, query):
    shared.search(query)


def test_search_wildcards_match_nothing_by_themselves(library):
    raw = paste(1, 2)
    library.add(thread_of(raw), raw)
    for query in ("*", "%", "_", '"', "()", "", "  "):
        assert library.search(query) == []
    assert library.search("trains OR bread") == []


def test_the_file_is_for_its_owner_alone(library):
    assert library.path.stat().st_mode & 0o777 == 0o600
    assert library.path.parent.stat().st_mode & 0o777 == 0o700


def test_what_is_no_library_is_refused_and_left_alone(tmp_path):
    other = tmp_path / "other.sqlite3"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE mine (x)")
    db.close()
    before = other.read_bytes()
    with pytest.raises(LibraryError, match="not a thread-cli library"):
        Library.open(other)
    assert other.read_bytes() == before


def test_a_missing_library_is_not_made_for_reading(tmp_path):
    with pytest.raises(UnknownThreadError):
        Library.open(tmp_path / "none.sqlite3", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_changes_nothing(library):
    raw = paste(1, 2)
    library.add(thread_of(raw), raw)
    (pages,) = library._connection.execute("PRAGMA page_count").fetchone()
    library._connection.execute(f"PRAGMA max_page_count = {pages}")
    more = paste(2, 3000)
    with pytest.raises(LibraryError, match="disk full"):
        library.add(thread_of(more), more)
    assert len(library.threads()) == 1
    assert library.load(library.latest()) == thread_of(raw)


def test_a_library_of_every_earlier_version_is_brought_up_to_date(tmp_path):
    for version in range(1, len(MIGRATIONS) + 1):
        path = tmp_path / f"{version}.sqlite3"
        with sqlite3.connect(path) as db:
            for migration in MIGRATIONS[:version]:
                for statement in migration:
                    db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {version}")
        db.close()
        raw = paste(1, 2)
        with Library.open(path) as library:
            library.add(thread_of(raw), raw)
            assert library.load(library.latest()) == thread_of(raw)


def test_times_before_1970_and_to_the_microsecond(library):
    thread = thread_of(paste(1, 1))
    moment = datetime(1969, 12, 31, 23, 59, 59, 1, tzinfo=UTC) - timedelta(days=9)
    thread = replace(thread, comments=(replace(thread.comments[0], created_at=moment),))
    assert library.load(library.add(thread, b"x").record).comments[0].created_at == moment
