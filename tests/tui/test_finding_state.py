"""Folds, filters and search, without an app."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.sample_thread import ferry, ferry_themes, make_thread
from thread_cli.forest import build_forest
from thread_cli.model import ROOT_LINK, Comment, Span
from thread_cli.tui import wording
from thread_cli.tui.state import filters
from thread_cli.tui.state.browser import NO_THEMES, Browser
from thread_cli.tui.state.chain import Chain
from thread_cli.tui.state.folds import Folds
from thread_cli.tui.state.groups import GroupKind
from thread_cli.tui.state.ordering import Ordering
from thread_cli.tui.state.search import Hits, MemoryFinder, standing

parents = st.lists(st.integers(-1, 30), max_size=30).map(
    lambda up: [p if 0 <= p < i else None for i, p in enumerate(up)]
)


def browser() -> Browser:
    return Browser(ferry(), ferry_themes())


def listed(b: Browser) -> list[int]:
    return [b.comment_at(row).id for row in b.group.rows]


def open_all(b: Browser) -> None:
    b.group_cursor.to(len(b.groups) - 1)
    b.enter_group()


def test_the_last_day_there_is_ends_a_span() -> None:
    b = browser()
    day = filters.between(b.columns, *filters.parse_days("9999-12-31"))
    since = filters.between(b.columns, *filters.parse_days("0001-01-01..9999-12-31"))
    assert [c.id for c in b.thread.comments if day.keeps(c.id, 0)] == []
    dated = [c.id for c in b.thread.comments if c.created_at]
    assert [c.id for c in b.thread.comments if since.keeps(c.id, 0)] == dated


class TestFolds:
    @given(parents, st.lists(st.integers(0, 29), max_size=12))
    def test_a_row_is_visible_unless_something_above_it_is_folded(
        self, up: list[int | None], toggled: list[int]
    ) -> None:
        forest = build_forest(up)
        folds = Folds(forest)
        for row in toggled:
            if row < len(forest):
                assert folds.toggle(row) == (forest.size[row] > 1)
        visible = [
            row
            for row in range(len(forest))
            if not any(folds.is_folded(above) for above in forest.ancestors(row))
        ]
        assert list(folds.visible(0, len(forest))) == visible
        for row in range(len(forest)):
            assert folds.holder(row) in visible
        if len(forest):
            folds.reveal(len(forest) - 1)
            assert len(forest) - 1 in folds.visible(0, len(forest))

    @given(parents, st.data())
    def test_a_chain_keeps_its_cursor_on_what_hides_its_comment(
        self, up: list[int | None], data: st.DataObject
    ) -> None:
        forest = build_forest(up)
        if not len(forest):
            return
        folds = Folds(forest)
        chain = Chain(forest, data.draw(st.integers(0, len(forest) - 1)), folds)
        chain.cursor.to(data.draw(st.integers(0, len(chain) - 1)))
        before = chain.cursor_row
        folds.toggle(data.draw(st.integers(0, len(forest) - 1)))
        chain.refold()
        rows = [chain.row_at(i) for i in range(len(chain))]
        assert [chain.index_of(row) for row in rows] == list(range(len(rows)))
        after = chain.cursor_row
        assert after <= before < after + forest.size[after]

    def test_hide_all_leaves_the_top_level(self) -> None:
        b = browser()
        open_all(b)
        b.choose(b.forest.row[3])
        b.fold_all(folded=True)
        assert listed(b) == [1, 5, 7, 10, 11]
        assert b.comment_at(b.group.rows[b.list_cursor.at]).id == 1
        b.fold_all(folded=False)
        assert len(b.group) == 12

    def test_a_jump_unfolds_what_hides_its_goal(self) -> None:
        b = browser()
        open_all(b)
        b.fold_all(folded=True)
        b.choose(b.forest.row[3])
        assert b.chosen is not None
        assert b.chosen.id == 4
        assert listed(b) == [1, 2, 3, 4, 5, 7, 10, 11]


class TestFilters:
    def test_they_stack_and_a_new_one_of_a_kind_takes_the_place_of_the_old(self) -> None:
        b = browser()
        open_all(b)
        b.add_filter(filters.by_author(b.columns, "Ines Valadão"))
        assert listed(b) == [1, 3]
        b.add_filter(filters.score_from(b.columns, 5))
        assert listed(b) == [1]
        assert [len(group) for group in b.groups] == [1, 0, 0, 0, 1]
        b.add_filter(filters.by_author(b.columns, None))
        assert listed(b) == []
        b.drop_filter(0)
        assert listed(b) == [6]
        b.drop_filter()
        assert len(b.group) == 12

    def test_inferred_only(self) -> None:
        b = browser()
        open_all(b)
        b.add_filter(filters.inferred_only(b.columns))
        assert listed(b) == [8, 9]

    def test_days(self) -> None:
        at = [datetime(2024, 5, day, 23, 59, tzinfo=UTC) for day in (3, 4, 9)]
        comments = [
            Comment(i, "a", "x", Span(i, i + 1), created_at=when, link=ROOT_LINK)
            for i, when in enumerate([*at, None], 1)
        ]
        b = Browser(make_thread(comments), NO_THEMES)
        for text, ids in {
            "2024-05-04": [2],
            "2024-05-03..2024-05-04": [1, 2],
            "2024-05-04..": [2, 3],
            "..2024-05-03": [1],
            "2024-05": [1, 2, 3],
            "2024": [1, 2, 3],
        }.items():
            b.add_filter(filters.between(b.columns, *filters.parse_days(text)))
            assert listed(b) == ids, text

    @pytest.mark.parametrize("text", ["", "..", "soon", "2024-13", "2024-05-03-01", "1..2"])
    def test_what_is_no_date(self, text: str) -> None:
        with pytest.raises(ValueError):  # noqa: PT011 - what it says is not shown
            filters.parse_days(text)

    def test_months_and_years_end_where_they_end(self) -> None:
        assert filters.parse_days("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))
        assert filters.parse_days("2023-12") == (date(2023, 12, 1), date(2023, 12, 31))
        assert filters.parse_days("9999")[1] is not None


class TestSearch:
    @given(st.lists(st.integers(0, 40), unique=True).map(sorted), st.integers(0, 40))
    def test_hits_come_round(self, rows: list[int], here: int) -> None:
        hits = Hits("x", bytes(row in rows for row in range(41)))
        assert len(hits) == len(rows)
        assert hits.number(here) == (rows.index(here) + 1 if here in rows else None)
        after, before = hits.after(here), hits.before(here)
        if not rows:
            assert after is None
            assert before is None
            return
        assert after == min((r for r in rows if r > here), default=rows[0])
        assert before == max((r for r in rows if r < here), default=rows[-1])

    def test_all_words_in_text_or_author_in_any_case(self) -> None:
        find = MemoryFinder(ferry())
        assert find("CAFE") == [1, 11]
        assert find("cafe rolls") == [11]
        assert find("valadão") == [1, 3]
        assert find("若い") == [10]
        assert find("nothing like it") == find("  ") == []
        assert find("100%_") == []

    @pytest.mark.parametrize("query", ["CAFE", "cafe rol", "valadão", "若い", "t", "i am"])
    def test_what_is_found_stands_somewhere(self, query: str) -> None:
        thread = ferry()
        for comment in thread.comments:
            places = standing(query, f"{comment.text}\n{comment.author or ''}")
            assert comment.id not in MemoryFinder(thread)(query) or places
            assert all(begin < end for begin, end in places)
        assert standing("cafe rol", "the café: decaf, rolls") == [(4, 8), (17, 20)]
        assert standing("so", "so\u0301lo İso") == [(0, 3)]

    def test_hits_that_filters_hide_are_counted(self) -> None:
        b = browser()
        b.add_filter(filters.by_author(b.columns, "Petra"))
        b.search("cafe")
        assert (len(b.hits), b.hits.left_out) == (1, 1)
        assert wording.hits(b.hits, 1, 1, "/").startswith(
            "“cafe”: 1 of 1 comment; 1 more hidden by filters"
        )

    def test_stepping_leaves_the_theme_for_all_comments_where_it_must(self) -> None:
        b = browser()
        b.search("cafe")
        assert b.seeking.step(1)
        assert b.chosen is not None
        assert b.chosen.id == 11
        assert b.group.kind is GroupKind.ALL
        assert b.seeking.step(1)
        assert b.chosen.id == 1
        assert b.back()
        assert b.chosen.id == 11
        b.search("bus")
        assert [theme.label for theme in b.hits.themes] == ["A bus instead"]

    def test_stepping_follows_the_order_of_the_list(self) -> None:
        b = browser()
        b.search("the")
        open_all(b)
        b.order_by(Ordering.SCORE)
        hits = [id_ for id_ in listed(b) if b.forest.row[id_ - 1] in b.hits]
        assert hits != sorted(hits)
        b.enter_group()
        seen = []
        for number, _ in enumerate(hits, 1):
            assert b.chosen is not None
            seen.append(b.chosen.id)
            assert b.seeking.place() == (number, len(hits))
            assert b.seeking.step(1)
        assert seen == hits
        assert b.chosen.id == hits[0]  # it comes round
        assert b.seeking.step(-1)
        assert b.chosen.id == hits[-1]

    def test_stepping_through_a_theme_goes_on_among_all_comments(self) -> None:
        b = browser()
        b.group_cursor.to(1)  # engines: 7, 9, 8
        b.enter_group()
        b.search("engine")  # 7 and 8
        assert b.seeking.place() == (1, 2)
        assert b.seeking.step(1)
        assert b.chosen is not None
        assert (b.chosen.id, b.group.label) == (8, "Engines, parts and money")
        b.search("boat")  # 5 and 11, none of them here
        assert b.seeking.place() == (None, 0)
        assert b.seeking.step(1)
        assert (b.chosen.id, b.group.kind) == (11, GroupKind.ALL)
        assert b.back()
        assert b.group.label == "Engines, parts and money"
