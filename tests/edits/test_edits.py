"""Edits hold over what was computed, and are never lost."""

from dataclasses import replace

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edits.sample import groups, journal, themes, thread
from thread_cli.edits import (
    Change,
    apply_links,
    apply_themes,
    link,
    merge,
    move,
    next_redo,
    next_undo,
    rename,
    split,
    unlink,
)
from thread_cli.errors import UsageError
from thread_cli.model import Basis

THREE = ((1, 2, 3, 4, 5), (6, 7, 8), (9, 10))


def through_json(change: Change) -> Change:
    return Change(change.kind, orjson.loads(orjson.dumps(change.data)))


def applied(found, *changes, over=None):
    said = thread()
    return apply_themes(over or said, found, journal(*map(through_json, changes)))


def test_rename():
    found = themes(*THREE)
    edited, notes = applied(found, rename(thread(), found.themes[1], "  Who\x1b[31m  pays "))
    assert [theme.label for theme in edited.themes] == ["theme 1", "Who␛[31m pays", "theme 3"]
    assert not notes
    with pytest.raises(UsageError, match="empty"):
        rename(thread(), found.themes[1], " \n")


def test_merge_keeps_the_first_ones_name_and_all_members():
    found = themes(*THREE)
    edited, notes = applied(found, merge(thread(), [found.themes[2], found.themes[0]]))
    assert groups(edited) == {(1, 2, 3, 4, 5, 9, 10), (6, 7, 8)}
    assert edited.themes[0].label == "theme 3"
    assert {term.term for term in edited.themes[0].terms} == {"term1", "term3"}
    assert edited.k == 2
    assert not notes
    with pytest.raises(UsageError, match="two different"):
        merge(thread(), [found.themes[0], found.themes[0]])


def test_split():
    found = themes(*THREE)
    parts = themes((1, 2), (4, 5)).themes
    edited, notes = applied(found, split(thread(), found.themes[0], parts))
    assert groups(edited) == {(1, 2, 3), (4, 5), (6, 7, 8), (9, 10)}
    assert len({theme.id for theme in edited.themes}) == 4
    assert not notes
    with pytest.raises(UsageError, match="too alike"):
        split(thread(), found.themes[0], parts[:1])


def test_move_in_out_and_away_from_a_theme_of_one():
    found = themes((1, 2, 3), (4,))
    said = thread()
    edited, notes = applied(
        found,
        move(said, said.comment(9), found.themes[0]),
        move(said, said.comment(1), None),
        move(said, said.comment(4), found.themes[0]),
    )
    assert groups(edited) == {(2, 3, 4, 9)}
    assert 1 in edited.unclustered
    assert edited.themes[0].representative in edited.themes[0].comments
    assert edited.members[8].theme == 1
    assert edited.members[8].fit == 1.0
    assert not notes


def test_edits_find_their_themes_again_under_other_numbers():
    found = themes(*THREE)
    said = thread()
    changes = [rename(said, found.themes[0], "first"), merge(said, found.themes[1:])]
    again = themes((9, 10), (6, 7, 8), (1, 2, 3, 4))
    edited, notes = applied(again, *changes)
    assert {theme.label for theme in edited.themes} == {"first", "theme 2"}
    assert groups(edited) == {(1, 2, 3, 4), (6, 7, 8, 9, 10)}
    assert not notes


def test_an_edit_whose_theme_is_gone_is_reported_and_the_others_hold():
    found = themes(*THREE)
    said = thread()
    changes = [rename(said, found.themes[1], "second"), rename(said, found.themes[2], "third")]
    again = themes((1, 2, 6), (3, 4, 7), (5, 8), (9, 10))
    edited, notes = applied(again, *changes)
    assert [(note.number, "theme 2" in note.message) for note in notes] == [(1, True)]
    assert "third" in {theme.label for theme in edited.themes}


def test_a_theme_swallowed_by_a_larger_one_gives_it_no_name():
    found = themes(*THREE)
    edited, notes = applied(themes(tuple(range(1, 11))), rename(thread(), found.themes[2], "small"))
    assert edited.themes[0].label == "theme 1"
    assert len(notes) == 1


def test_links_by_hand_stand_over_guesses():
    said = thread(parents=[None, 1, 2, None, None, None, None, None, None, None])
    changes = [link(said, said.comment(5), said.comment(4)), unlink(said.comment(3))]
    edited, notes = apply_links(said, journal(*map(through_json, changes)))
    assert [c.parent for c in edited.comments[:5]] == [None, 1, None, None, 4]
    assert edited.comment(5).depth == 1
    assert {c.id for c in edited.comments if c.link.basis is Basis.EDITED} == {3, 5}
    assert not notes


def test_links_follow_their_comments_to_other_numbers():
    said = thread()
    change = link(said, said.comment(5), said.comment(4))
    texts = ["one more", *(comment.text for comment in said.comments)]
    anew = thread(texts)
    anew = replace(
        anew,
        comments=tuple(replace(c, author=f"author {(c.id - 1) % 3}") for c in anew.comments),
    )
    edited, notes = apply_links(anew, journal(change))
    assert edited.comment(6).parent == 5
    assert not notes
    edited, notes = apply_links(thread(["only this"]), journal(change))
    assert [note.number for note in notes] == [1]


def test_no_link_closes_a_circle():
    said = thread(parents=[None, 1, 2, None, None, None, None, None, None, None])
    with pytest.raises(UsageError, match="own reply 3"):
        link(said, said.comment(1), said.comment(3))
    with pytest.raises(UsageError, match="itself"):
        link(said, said.comment(1), said.comment(1))
    flat = thread()
    both = [
        link(flat, flat.comment(1), flat.comment(2)),
        link(flat, flat.comment(2), flat.comment(1)),
    ]
    edited, notes = apply_links(flat, journal(*both))
    assert edited.comment(1).parent == 2
    assert edited.comment(2).parent is None
    assert [note.number for note in notes] == [2]


def test_undone_edits_do_not_hold():
    found = themes(*THREE)
    said = thread()
    (edit,) = journal(rename(said, found.themes[0], "first"))
    assert apply_themes(said, found, [edit._replace(undone=True)]) == (found, ())


def test_undo_and_redo_walk_the_journal():
    found = themes(*THREE)
    edits = list(journal(*[rename(thread(), theme, "x") for theme in found.themes]))
    assert next_redo(edits) is None
    edits[2] = edits[2]._replace(undone=True)
    edits[1] = edits[1]._replace(undone=True)
    assert next_undo(edits) == edits[0]
    assert next_redo(edits) == edits[1]
    newer = [*edits, edits[0]._replace(number=4)]
    assert next_redo(newer) is None
    assert next_undo(newer) == newer[3]
    assert next_undo([]) is None


comment_ids = st.integers(1, 10)


@given(
    st.lists(st.integers(0, 3), min_size=10, max_size=10),
    st.lists(st.integers(0, 3), min_size=10, max_size=10),
    st.lists(st.tuples(st.sampled_from("rmsv"), comment_ids, comment_ids), max_size=6),
)
def test_whatever_is_edited_every_comment_stands_in_one_place(now, later, wanted):
    def grouped(numbers):
        sets = [tuple(i for i, n in enumerate(numbers, 1) if n == group) for group in (1, 2, 3)]
        return themes(*[ids for ids in sets if ids])

    said, found = thread(), grouped(now)
    changes = []
    for kind, a, b in wanted:
        if not found.themes:
            break
        first = found.themes[a % len(found.themes)]
        second = found.themes[b % len(found.themes)]
        if kind == "r":
            changes.append(rename(said, first, f"label {a}"))
        elif kind == "m" and first.id != second.id:
            changes.append(merge(said, [first, second]))
        elif kind == "s" and first.size > 1:
            halves = themes(first.comments[:1], first.comments[1:]).themes
            changes.append(split(said, first, halves))
        elif kind == "v":
            changes.append(move(said, said.comment(a), second if b % 2 else None))
    edits = journal(*changes)
    for computed in (found, grouped(later)):
        edited, notes = apply_themes(said, computed, edits)
        placed = [i for theme in edited.themes for i in theme.comments]
        assert sorted([*placed, *edited.unclustered]) == list(range(1, 11))
        assert [m.id for m in edited.members] == list(range(1, 11))
        theme_of = {i: theme.id for theme in edited.themes for i in theme.comments}
        assert [m.theme for m in edited.members] == [theme_of.get(i) for i in range(1, 11)]
        assert edited.k == len(edited.themes) == len({theme.id for theme in edited.themes})
        assert all(theme.representative in theme.comments for theme in edited.themes)
        for theme in edited.themes:
            assert {i for part in theme.parts for i in part.comments} <= set(theme.comments)
        assert {note.number for note in notes} <= {edit.number for edit in edits}
