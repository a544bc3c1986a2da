from hypothesis import given
from hypothesis import strategies as st

from thread_cli.forest import build_forest

# Parents anywhere: earlier, later, itself, nowhere, out of range.
parents = st.integers(0, 40).flatmap(
    lambda n: st.lists(st.none() | st.integers(-2, n + 2), min_size=n, max_size=n)
)


@given(parents)
def test_every_node_stands_in_the_order_once(parents):
    forest = build_forest(parents)
    assert sorted(forest.order) == list(range(len(parents)))
    assert all(forest.order[forest.row[node]] == node for node in range(len(parents)))


@given(parents)
def test_subtrees_are_slices(parents):
    forest = build_forest(parents)
    for row in range(len(forest)):
        below = {r for r in range(len(forest)) if row in forest.ancestors(r)}
        assert below == set(range(row + 1, row + forest.size[row]))
        assert forest.depth[row] == len(forest.ancestors(row))
        assert all(forest.parent[child] == row for child in forest.children(row))
        assert forest.root(row) == (forest.ancestors(row) or [row])[0]
    assert sum(forest.size[root] for root in forest.roots()) == len(parents)


@given(parents)
def test_parents_are_kept_but_for_cycles_and_orphans(parents):
    forest = build_forest(parents)
    for node, parent in enumerate(parents):
        above = forest.parent[forest.row[node]]
        found = forest.order[above] if above >= 0 else None
        if node in forest.cut or node in forest.orphans:
            assert found is None
        else:
            assert found == parent


def test_siblings_keep_the_order_of_the_source():
    forest = build_forest([None, 0, None, 0, 1])
    assert list(forest.order) == [0, 1, 4, 3, 2]


def test_a_cycle_is_cut_once():
    forest = build_forest([2, 0, 1, 1])
    assert forest.cut == (0,)
    assert list(forest.order) == [0, 1, 2, 3]


def test_a_deep_chain_costs_no_stack():
    n = 200_000
    forest = build_forest([None, *range(n - 1)])
    assert forest.depth[n - 1] == n - 1
    assert forest.size[0] == n


def test_nothing():
    assert len(build_forest([])) == 0
