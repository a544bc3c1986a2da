"""A thread that was pasted again later: what is new, edited and gone, and what comes over."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.sample_thread import ferry, ferry_themes, make_thread
from thread_cli.edits import apply_links, apply_themes, link, move, rename, split
from thread_cli.library import Library
from thread_cli.library.reading import keep_reading, load_reading
from thread_cli.library.since import Since, compare, match
from thread_cli.model import ROOT_LINK, Comment, SourceInfo, Span, Thread

_TEXTS = ("yes", "no", "the ferry stops", "the ferry stops at nine now", "bus", "", "a bus at nine")
WRITTEN = st.lists(
    st.tuples(st.sampled_from([None, "Ada", "Bo"]), st.sampled_from(_TEXTS)), max_size=12
)


def comments_of(written: list[tuple[str | None, str]]) -> list[Comment]:
    return [
        Comment(i, author, text, Span(i * 10, i * 10 + 10), link=ROOT_LINK)
        for i, (author, text) in enumerate(written, 1)
    ]


@given(WRITTEN, WRITTEN)
def test_nothing_is_lost_and_nothing_counted_twice(
    before: list[tuple[str | None, str]], after: list[tuple[str | None, str]]
) -> None:
    old, new = comments_of(before), comments_of(after)
    matches = match(old, new)
    since = compare(old, new, matches, "0" * 64, "x", "2026-01-01")
    then = [
        *matches.same,
        *(past.id for past in since.edited.values()),
        *(p.id for p in since.gone),
    ]
    now = [*matches.same.values(), *since.edited, *since.new]
    assert sorted(then) == [c.id for c in old]
    assert sorted(now) == [c.id for c in new]
    for past in [*since.edited.values(), *since.gone]:
        assert (past.author, past.text) == (old[past.id - 1].author, old[past.id - 1].text)
    unchanged = Counter(before) & Counter(after)
    assert len(matches.same) == unchanged.total()
    assert Since.from_dict(orjson.loads(orjson.dumps(since.to_dict()))) == since


def test_what_was_edited_is_recognised() -> None:
    old = comments_of(
        [("Ada", "The ferry stops at nine"), ("Bo", "I miss the boat and the cafe"), ("Ada", "No."),
         ("Cy", "A bus runs all night long")]
    )  # fmt: skip
    new = comments_of(
        [("Ada", "Yes!"), ("Ada", "The ferry stops at ten"),
         ("[deleted]", "A bus runs all night long"),
         ("Bo", "Something else entirely was written here")]
    )  # fmt: skip
    matches = match(old, new)
    assert matches.same == {}
    assert matches.edited == {1: 2, 4: 3}


def test_the_sources_own_numbers_decide() -> None:
    old = [replace(comments_of([("Ada", "one")])[0], source_id="77")]
    new = [
        replace(c, source_id=number)
        for c, number in zip(
            comments_of([("Ada", "one two"), ("Ada", "else")]), ("12", "77"), strict=True
        )
    ]
    assert match(old, new).edited == {1: 2}


def later_ferry() -> Thread:
    """The ferry a day later: comment 6 is gone, 7 edited, one is new at the top."""
    kept = [c for c in ferry().comments if c.id != 6]
    numbers = {c.id: i for i, c in enumerate(kept, 2)}
    comments = [Comment(1, "Nils", "Is there a petition to sign?", Span(0, 90), link=ROOT_LINK)]
    for c in kept:
        text = c.text.replace("eleven years", "twelve years")
        number, parent = numbers[c.id], numbers.get(c.parent or 0)
        span = Span(number * 100 + 7, number * 100 + 107)
        comments.append(replace(c, id=number, text=text, parent=parent, span=span))
    source = SourceInfo("later.txt", 2100, "utf-8", "1" * 64)
    return make_thread(comments, source=source)


def test_a_later_paste_is_recognised_and_the_earlier_one_stays(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite3") as library:
        first = library.add(ferry(), b"raw")
        assert first.since is None
        second = library.add(later_ferry(), b"other")
        since = second.since
        assert since is not None
        assert (since.source, since.name) == (first.record.id, first.record.name)
        assert since.new == (1,)
        assert {now: past.id for now, past in since.edited.items()} == {7: 7}
        assert "eleven years" in since.edited[7].text
        assert [past.id for past in since.gone] == [6]
        assert since.gone[0].text == ferry().comment(6).text
        assert library.since(second.record) == since
        assert library.load(first.record) == ferry()
        assert library.load(second.record) == later_ferry()
        assert library.raw(first.record) == b"raw"
        # Read anew, and after the earlier one was removed.
        anew = library.add(later_ferry(), b"other", replace=True)
        assert anew.since == since
        library.remove(first.record)
        assert library.since(anew.record) == since


def test_what_a_person_did_comes_over(tmp_path: Path) -> None:
    thread, themes = ferry(), ferry_themes()
    by_id = thread.comment
    with Library.open(tmp_path / "library.sqlite3") as library:
        first = library.add(thread, b"raw").record
        kept = {
            "read": [100, 600, 700, 800],
            "bookmarks": {"600": "gone by now", "700": "ask him", "1100": ""},
            "position": 700,
            "layout": {"order": "by time", "folded": [100, 600]},
        }
        keep_reading(library, first, kept)  # type: ignore[arg-type]
        library.add_edit(first, rename(thread, themes.themes[1], "Machines"))
        library.add_edit(first, link(thread, by_id(11), by_id(7)))
        library.add_edit(first, link(thread, by_id(12), by_id(6)))
        library.undo_edit(first)
        library.add_edit(first, move(thread, by_id(7), themes.themes[0]))
        second = library.add(later_ferry(), b"other").record
        carried = load_reading(library, second)
        later = later_ferry()
        start = {c.id: c.span.start for c in later.comments}
        assert carried["read"] == [start[2], start[8]]  # 7 was edited: to be read again
        assert carried["bookmarks"] == {str(start[7]): "ask him", str(start[11]): ""}
        assert carried["position"] == start[7]
        assert carried["layout"] == {"order": "by time", "folded": [start[2]]}
        edits = library.edits(second)
        assert [(e.kind, e.undone, e.made_at) for e in edits] == [
            (e.kind, e.undone, e.made_at) for e in library.edits(first)
        ]
        edited, notes = apply_links(later, edits)
        assert notes == ()
        assert edited.comment(11).parent == 7  # the deckhand's, whose text is another now
        # What was kept for the earlier paste is kept for it still.
        assert load_reading(library, first) == kept
        library.remove(first)
        assert library.edits(second) == edits


def test_a_split_comes_over(tmp_path: Path) -> None:
    thread, themes = ferry(), ferry_themes()
    theme = themes.themes[1]  # 7, 9, 8
    parts = (
        theme._replace(id=1, label="Old engines", comments=(7,), representative=7),
        theme._replace(id=2, label="Sums", comments=(9, 8), representative=9),
    )
    with Library.open(tmp_path / "library.sqlite3") as library:
        first = library.add(thread, b"raw").record
        library.add_edit(first, split(thread, theme, parts))
        second = library.add(later_ferry(), b"other").record
        later = later_ferry()
        # The same themes, by the numbers the comments have now: 7 to 12 have kept theirs.
        now = themes._replace(themes=(theme,))
        found, notes = apply_themes(later, now, library.edits(second))
        assert notes == ()
        assert {t.label: t.comments for t in found.themes} == {
            "Old engines": (7,), "Sums": (9, 8),
        }  # fmt: skip


@pytest.mark.parametrize(
    "written",
    [
        [("Ada", "Trains are late again today"), ("Bo", "Every single morning of the week")],
        [("Petra", "+1"), ("Lise", "First!"), ("mo_h", "thanks")],
    ],
)
def test_another_thread_is_no_later_paste(
    tmp_path: Path, written: list[tuple[str | None, str]]
) -> None:
    other = make_thread(comments_of(written), source=SourceInfo("ferry.txt", 90, "utf-8", "2" * 64))
    with Library.open(tmp_path / "library.sqlite3") as library:
        first = library.add(ferry(), b"raw").record
        keep_reading(library, first, {"read": [100]})
        added = library.add(other, b"other")
        assert added.since is None
        assert load_reading(library, added.record) == {}


def test_found_without_title_or_file_name(tmp_path: Path) -> None:
    later = replace(
        later_ferry(), title="Ferries", source=SourceInfo("stdin", 9, "utf-8", "3" * 64)
    )
    with Library.open(tmp_path / "library.sqlite3") as library:
        library.add(ferry(), b"raw")
        assert library.add(later, b"other").since is not None
