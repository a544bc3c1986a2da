"""The state behind the TUI, without an app."""

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.sample_thread import ferry, ferry_themes, make_themes, make_thread
from tests.tui.screen import walk
from thread_cli.forest import build_forest
from thread_cli.model import Comment, Span
from thread_cli.tui.actions.walking import Parent, Root
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.chain import Chain
from thread_cli.tui.state.cursor import Cursor
from thread_cli.tui.state.groups import GroupKind
from thread_cli.tui.state.heights import Heights
from thread_cli.tui.state.history import History, Place
from thread_cli.tui.state.stepping import step_top_level


def browser() -> Browser:
    return Browser(ferry(), ferry_themes())


def chain_ids(b: Browser) -> list[int]:
    assert b.chain is not None
    return [b.comment_at(b.chain.row_at(i)).id for i in range(len(b.chain))]


class TestCursor:
    @given(st.integers(0, 50), st.lists(st.integers(-100, 100)))
    def test_stays_inside(self, count: int, moves: list[int]) -> None:
        cursor = Cursor(count)
        for move in moves:
            before = cursor.at
            assert cursor.move(move) == (cursor.at != before)
            assert 0 <= cursor.at < max(count, 1)


class TestHeights:
    @given(
        st.integers(1, 60),
        st.integers(1, 9),
        st.lists(st.tuples(st.integers(0, 59), st.integers(1, 40)), max_size=80),
    )
    def test_agrees_with_adding_up(
        self, count: int, guess: int, measured: list[tuple[int, int]]
    ) -> None:
        heights, plain = Heights(count, guess), [guess] * count
        for index, height in measured:
            if index < count:
                assert heights.measure(index, height) == height - plain[index]
                plain[index] = height
        assert heights.total == sum(plain)
        lines = [(i, inside) for i, height in enumerate(plain) for inside in range(height)]
        assert [heights.find(line) for line in range(len(lines))] == lines
        assert [heights.offset(i) for i in range(count)] == [sum(plain[:i]) for i in range(count)]
        assert heights.find(-5) == (0, 0)
        assert heights.find(10**9) == lines[-1]


class TestChain:
    def test_holds_what_is_above_and_below_and_nothing_beside(self) -> None:
        #   0 ─ 1 ─ 2
        #    │   └ 3 ─ 4
        #    └ 5
        forest = build_forest([None, 0, 1, 1, 3, 0])
        chain = Chain(forest, forest.row[3])
        assert [forest.order[chain.row_at(i)] for i in range(len(chain))] == [0, 1, 3, 4]
        assert chain.chosen == chain.cursor.at == 2
        assert [chain.index_of(chain.row_at(i)) for i in range(4)] == [0, 1, 2, 3]
        assert chain.index_of(forest.row[2]) is None
        assert chain.index_of(forest.row[5]) is None

    def test_rails_run_through_to_later_replies(self) -> None:
        forest = build_forest([None, 0, 1, 1, 3, 0])
        chain = Chain(forest, 0)
        guides = {forest.order[chain.row_at(i)]: chain.guides(i, 8) for i in range(6)}
        assert (guides[1].rails, guides[1].has_later) == ((), True)
        assert (guides[2].rails, guides[2].has_later) == ((True,), True)
        assert (guides[4].rails, guides[4].has_later) == ((True, False), False)
        assert not guides[4].has_replies
        assert not guides[5].has_later

    def test_no_rail_leads_to_a_reply_that_is_not_shown(self) -> None:
        forest = build_forest([None, 0, 0, 1])
        chain = Chain(forest, forest.row[3])
        assert not any(any(g.rails) or g.has_later for g in (chain.guides(i, 8) for i in range(3)))

    @given(st.lists(st.integers(-1, 30), min_size=1, max_size=30), st.data())
    def test_every_comment_of_a_chain_is_tied_to_the_chosen_one(
        self, parents: list[int], data: st.DataObject
    ) -> None:
        forest = build_forest([p if 0 <= p < i else None for i, p in enumerate(parents)])
        chain = Chain(forest, data.draw(st.integers(0, len(forest) - 1)))
        rows = [chain.row_at(i) for i in range(len(chain))]
        tied = [
            r
            for r in range(len(forest))
            if r in forest.ancestors(chain.chosen_row)
            or r == chain.chosen_row
            or chain.chosen_row in forest.ancestors(r)
        ]
        assert rows == tied
        for index, row in enumerate(rows):
            assert len(chain.guides(index, 99).rails) == max(forest.depth[row] - 1, 0)

    @given(st.lists(st.integers(-1, 30), min_size=1, max_size=30), st.data())
    def test_a_chain_near_another_holds_the_same(
        self, parents: list[int], data: st.DataObject
    ) -> None:
        forest = build_forest([p if 0 <= p < i else None for i, p in enumerate(parents)])
        rows = st.integers(0, len(forest) - 1)
        near, row = Chain(forest, data.draw(rows)), data.draw(rows)
        chain, alone = Chain(forest, row, None, near), Chain(forest, row)
        assert chain.chosen == alone.chosen
        held = [[each.row_at(i) for i in range(len(each))] for each in (chain, alone)]
        assert held[0] == held[1]

    def test_a_deep_chain_costs_no_stack(self) -> None:
        forest = build_forest([None, *range(49_999)])
        chain = Chain(forest, 49_999)
        assert len(chain) == 50_000
        assert chain.guides(49_999, 6).rails == (False,) * 5


class TestHistory:
    def test_back_skips_where_one_is_and_forgets(self) -> None:
        history = History()
        for row in (1, 2, 2, 3):
            history.leave(Place(0, row))
        assert len(history) == 3
        assert history.back(Place(0, 3)) == Place(0, 2)
        assert history.back(Place(0, 2)) == Place(0, 1)
        assert history.back(Place(0, 1)) is None

    def test_does_not_grow_without_end(self) -> None:
        history = History()
        for row in range(5000):
            history.leave(Place(0, row))
        assert len(history) == 1000


class TestBrowser:
    def test_groups_are_themes_then_other_then_all(self) -> None:
        groups = browser().groups
        kinds = [g.kind for g in groups]
        assert kinds == [GroupKind.THEME] * 3 + [GroupKind.OTHER, GroupKind.ALL]
        assert [len(g) for g in groups] == [4, 3, 2, 3, 12]

    def test_every_comment_is_in_one_of_the_groups_before_all(self) -> None:
        *parts, whole = browser().groups
        assert sorted(row for group in parts for row in group.rows) == list(whole.rows)

    def test_no_other_where_everything_fits(self) -> None:
        comments = [Comment(1, "a", "x", Span(0, 1))]
        themes = ferry_themes().themes[2:]
        only = Browser(make_thread(comments), make_themes(0, themes[:0]))
        assert [g.kind for g in only.groups] == [GroupKind.ALL]

    def test_a_jump_up_leaves_a_list_that_does_not_hold_the_comment(self) -> None:
        b = browser()
        b.group_cursor.to(3)  # other: 10, 11 and 12, which answers 11
        b.enter_group()
        b.list_cursor.to(2)
        b.enter_list()
        assert chain_ids(b) == [11, 12]
        assert walk(b, Parent())
        assert b.list_cursor.at == 1
        assert not walk(b, Parent())
        assert b.back()
        assert (b.list_cursor.at, chain_ids(b)) == (2, [11, 12])
        assert not b.back()

    def test_root_from_the_depth(self) -> None:
        b = browser()
        b.list_cursor.to(3)
        b.enter_list()
        assert chain_ids(b) == [1, 2, 3, 4]
        assert walk(b, Root())
        assert b.place == Place(0, 0)
        assert not walk(b, Root())

    def test_parent_is_that_of_the_comment_under_the_chains_cursor(self) -> None:
        b = browser()
        b.list_cursor.to(3)
        b.enter_list()
        assert b.chain is not None
        b.chain.cursor.to(2)
        assert walk(b, Parent())
        assert b.comment_at(b.chain.chosen_row).id == 2

    def test_back_returns_to_the_group(self) -> None:
        b = browser()
        b.choose(b.forest.row[11])
        b.group_cursor.to(4)
        b.enter_group()
        assert b.back()
        assert b.group_cursor.at == 0

    def test_top_level_steps_pass_over_replies(self) -> None:
        b = browser()
        b.group_cursor.to(4)
        b.enter_group()
        seen = [1]
        while step_top_level(b, 1):
            assert b.chain is not None
            seen.append(b.comment_at(b.chain.chosen_row).id)
        assert seen == [1, 5, 7, 10, 11]
        assert step_top_level(b, -1)
        assert not step_top_level(b, 1) or b.list_cursor.at < 12

    def test_a_thread_without_comments(self) -> None:
        b = Browser(make_thread([]), make_themes(0, ()))
        assert b.chain is None
        assert b.place is None
        assert not any(
            (walk(b, Parent()), walk(b, Root()), step_top_level(b, 1), b.back(), b.choose(0))
        )
