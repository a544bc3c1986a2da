"""Orders, marks and the browser, without an app."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.sample_thread import ferry, ferry_themes, make_thread
from tests.tui.screen import walk
from thread_cli.columns import Columns, columns_of
from thread_cli.forest import forest_of
from thread_cli.model import ROOT_LINK, Comment, Span
from thread_cli.tui.actions.walking import NextSibling, PreviousSibling
from thread_cli.tui.state.browser import NO_THEMES, Browser
from thread_cli.tui.state.figures import bands, over_time
from thread_cli.tui.state.folds import Folds
from thread_cli.tui.state.groups import GroupKind
from thread_cli.tui.state.ordering import Ordering
from thread_cli.tui.state.outline import Outline
from thread_cli.tui.state.people import people_of
from thread_cli.tui.state.reading import Reading

odd = st.sampled_from([None, True, 5, -1, 0.5, "", "x", "1"])


def browser() -> Browser:
    return Browser(ferry(), ferry_themes())


def listed(b: Browser) -> list[int]:
    return [b.comment_at(row).id for row in b.group.rows]


def open_all(b: Browser) -> None:
    b.group_cursor.to(len(b.groups) - 1)
    b.enter_group()


class TestOrdering:
    def test_orders(self) -> None:
        b = browser()
        open_all(b)
        b.order_by(Ordering.SCORE)
        assert listed(b)[:3] == [7, 1, 4]
        assert listed(b)[-2:] == [6, 12]  # without a score
        b.order_by(Ordering.REPLIES)
        assert listed(b)[0] == 1
        b.order_by(Ordering.TIME)
        assert listed(b) == list(range(1, 13))
        assert Ordering.REPLIES.next is Ordering.OWN

    def test_the_cursor_stays_on_its_comment(self) -> None:
        b = browser()
        open_all(b)
        b.choose(b.forest.row[6])
        b.order_by(Ordering.SCORE)
        assert b.list_cursor.at == 0


class TestReading:
    def test_goes_through_plain_data(self) -> None:
        thread = ferry()
        reading = Reading()
        assert reading.mark(thread.comments[2])
        assert not reading.mark(thread.comments[2])
        reading.bookmark(thread.comments[0], "read again")
        reading.leave_at(thread.comments[4].span.start, {"order": "by time"})
        again = Reading.from_values(reading.to_values())
        assert again == Reading(
            reading.read, reading.bookmarks, reading.position, reading.layout, changed=False
        )
        assert again.place_in(columns_of(thread)) == 4
        assert again.note(thread.comments[0]) == "read again"

    @given(
        st.dictionaries(
            st.sampled_from(["read", "bookmarks", "position", "layout"]),
            st.one_of(
                odd, st.lists(odd), st.dictionaries(st.sampled_from(["", "1", "²", "x"]), odd)
            ),
        )
    )
    def test_odd_data_is_left_out(self, values: dict[str, object]) -> None:
        reading = Reading.from_values(values)  # type: ignore[arg-type]
        assert all(isinstance(start, int) for start in reading.read)
        assert all(isinstance(note, str) for note in reading.bookmarks.values())
        assert all(isinstance(start, int) for start in reading.bookmarks)
        assert reading.position is None or isinstance(reading.position, int)
        # What is left is plain data that comes back the same.
        assert Reading.from_values(reading.to_values()).to_values() == reading.to_values()


class TestBrowser:
    def test_siblings(self) -> None:
        b = browser()
        assert walk(b, NextSibling())
        assert b.chosen is not None
        assert b.chosen.id == 5
        assert walk(b, NextSibling())
        assert b.chosen.id == 7
        assert walk(b, PreviousSibling())
        assert walk(b, PreviousSibling())
        assert b.chosen.id == 1
        assert not walk(b, PreviousSibling())

    def test_to_the_theme_and_back(self) -> None:
        b = browser()
        open_all(b)
        b.choose(b.forest.row[5])
        assert b.choose_in_theme(b.forest.row[5])
        assert b.group.label == "A bus instead"
        assert b.list_cursor.at == 1
        assert b.back()
        assert b.group.kind is GroupKind.ALL

    def test_themes_that_come_later_leave_the_comment_where_it_is(self) -> None:
        b = Browser(ferry(), NO_THEMES)
        assert [g.label for g in b.groups] == ["All comments"]
        b.choose(b.forest.row[8])
        b.replace(b.thread, ferry_themes())
        assert b.chosen is not None
        assert b.chosen.id == 9
        assert b.group.kind is GroupKind.ALL
        assert len(b.groups) == 5
        b.choose_in_theme(b.forest.row[8])
        b.replace(b.thread, ferry_themes())
        assert b.group.label == "Engines, parts and money"
        assert b.chosen.id == 9


class TestViews:
    def test_the_outline_folds_and_finds(self) -> None:
        forest = forest_of(ferry())
        outline = Outline(forest, Folds(forest), 3)
        assert outline.row == 3
        outline.fold_all(folded=True)
        assert outline.row == 0
        assert len(outline.rows) == 5
        assert outline.go_to(8)
        assert outline.row == 8
        assert outline.theme_map(4, lambda row: row // 3) == [0, 1, 2, 3]
        assert len(outline.theme_map(40, lambda row: 1)) == 40

    def test_people(self) -> None:
        thread = ferry()
        people = {
            person.name: person for person in people_of(columns_of(thread), thread.post_author)
        }
        assert [len(people[n].rows) for n in ("Ines Valadão", "mo_h", "Lise", None)] == [2, 2, 1, 1]
        assert people["Tobias Brandt"].answers == {"Ines Valadão": 2}
        assert people["R. Okonkwo"].guessed == 1
        assert people["R. Okonkwo"].answered_by == 1
        assert not people["Lise"].unanswered  # her question has a reply

    def test_whose_question_nobody_answered_and_whom_the_author_did(self) -> None:
        comments = [
            Comment(1, "a", "why?", Span(0, 1), link=ROOT_LINK),
            Comment(2, "b", "how?", Span(1, 2), link=ROOT_LINK),
            Comment(3, "w", "thus", Span(2, 3), parent=1),
        ]
        thread = make_thread(comments, post_author="w")
        people = {
            person.name: person for person in people_of(columns_of(thread), thread.post_author)
        }
        assert list(people["b"].unanswered) == [2]
        assert not people["a"].unanswered
        assert list(people["a"].from_post_author) == [0]
        assert people["w"].is_post_author

    @given(st.lists(st.integers(1, 200), max_size=30))
    def test_bands_hold_every_chain_once(self, sizes: list[int]) -> None:
        counted = sorted((size, sizes.count(size)) for size in set(sizes))
        assert sum(count for _, count in bands(counted)) == len(sizes)

    def test_bands_are_named_by_their_ends(self) -> None:
        assert [name for name, _ in bands([(9, 1)])] == [
            "1", "2", "3 to 4", "5 to 8", "9 to 16",
        ]  # fmt: skip

    def test_every_dated_comment_falls_in_the_histogram(self) -> None:
        comments = [
            Comment(i, "a", "x", Span(i, i + 1), link=ROOT_LINK,
                    created_at=datetime(2024, 1, i, tzinfo=UTC))
            for i in range(1, 20)
        ]  # fmt: skip
        found = over_time(Columns(comments), 7)
        assert found is not None
        assert sum(found[2]) == 19
        assert found[2][0]
        assert found[2][-1]
        assert over_time(columns_of(ferry()), 7) is None
