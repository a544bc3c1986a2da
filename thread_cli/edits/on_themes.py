"""Edits of themes, applied over what was computed."""

from collections.abc import Sequence
from typing import Any

from thread_cli.edits.anchors import Marks, comment_anchor, mark_of, theme_anchor
from thread_cli.edits.journal import Change, Edit, EditKind, EditNote
from thread_cli.errors import UsageError
from thread_cli.model import Comment, Json, Thread
from thread_cli.sanitize import clean_line
from thread_cli.themes.result import Membership, SubTheme, Term, Theme, ThemeSet

THEME_KINDS = {EditKind.RENAME, EditKind.MERGE, EditKind.SPLIT, EditKind.MOVE}
_MOST_TERMS = 10


def rename(thread: Thread, theme: Theme, label: str) -> Change:
    """Return the change that calls ``theme`` by another label.

    Raises:
        UsageError: The label has nothing to read in it.
    """
    wanted = clean_line(label)
    if not wanted:
        raise UsageError("a theme's label cannot be empty")
    return Change(EditKind.RENAME, {"theme": theme_anchor(thread, theme), "label": wanted})


def merge(thread: Thread, themes: Sequence[Theme]) -> Change:
    """Return the change that makes one theme of several, called as the first of them.

    Raises:
        UsageError: Fewer than two different themes.
    """
    if len({theme.id for theme in themes}) < 2:
        raise UsageError("a merge takes two different themes or more")
    return Change(EditKind.MERGE, {"themes": [theme_anchor(thread, theme) for theme in themes]})


def split(thread: Thread, theme: Theme, parts: Sequence[Theme]) -> Change:
    """Return the change that puts ``parts`` in the place of ``theme``.

    Args:
        thread: The thread.
        theme: What is split.
        parts: Labels, terms and members of the new themes; members of ``theme`` that none of
            them holds stay with the first. See ``thread_cli.themes.split_theme``.

    Raises:
        UsageError: Fewer than two parts.
    """
    if len(parts) < 2:
        raise UsageError(f"the comments of “{theme.label}” are too alike to split")
    new: list[Json] = [
        {
            "label": part.label,
            "terms": [[term.term, term.weight] for term in part.terms],
            "marks": [mark_of(thread.comment(i)) for i in part.comments],
            "representative": mark_of(thread.comment(part.representative)),
            "sentence": part.sentence,
        }
        for part in parts
    ]
    return Change(EditKind.SPLIT, {"theme": theme_anchor(thread, theme), "parts": new})


def move(thread: Thread, comment: Comment, theme: Theme | None) -> Change:
    """Return the change that puts a comment into a theme, or into none ("other")."""
    where: Json = None if theme is None else theme_anchor(thread, theme)
    return Change(EditKind.MOVE, {"comment": comment_anchor(comment), "theme": where})


def apply_themes(
    thread: Thread, themes: ThemeSet, journal: Sequence[Edit]
) -> tuple[ThemeSet, tuple[EditNote, ...]]:
    """Return the themes with all edits of the journal that hold, and what could not be applied.

    Themes keep the ids they were computed with; a part that was split off gets the next free
    one. A comment put somewhere by hand has fit 1.
    """
    edits = [edit for edit in journal if edit.kind in THEME_KINDS and not edit.undone]
    if not edits:
        return themes, ()
    marks = Marks(thread)
    notes = []
    named: set[int] = set()  # themes that a person gave their label
    for edit in edits:
        try:
            themes = _applied(themes, edit, marks, named)
        except _GoneError as gone:
            notes.append(EditNote(edit.number, str(gone)))
    return themes, tuple(notes)


class _GoneError(Exception):
    """What an edit is about is no longer there; says so in a sentence."""


def _applied(themes: ThemeSet, edit: Edit, marks: Marks, named: set[int]) -> ThemeSet:
    """Return the themes after one edit."""
    data = edit.data
    if edit.kind is EditKind.MERGE:
        anchors = data["themes"]
        assert isinstance(anchors, list)
        found = [_found(anchor, themes, marks) for anchor in anchors]
        return _merged(themes, list({theme.id: theme for theme in found}.values()))
    theme = None if data["theme"] is None else _found(data["theme"], themes, marks)
    if edit.kind is EditKind.MOVE:
        comment = marks.comment(data["comment"])  # type: ignore[arg-type]
        if comment is None:
            raise _GoneError("the comment that it names is no longer there")
        return _moved(themes, comment, theme)
    assert theme is not None
    if edit.kind is EditKind.RENAME:
        named.add(theme.id)
        return _with(themes, {theme.id: theme._replace(label=str(data["label"]))})
    label = f"{theme.label}: " if theme.id in named else ""
    return _split(themes, theme, data["parts"], marks, label)


def _found(anchor: Json, themes: ThemeSet, marks: Marks) -> Theme:
    assert isinstance(anchor, dict)
    theme = marks.theme(anchor, themes)
    if theme is None:
        raise _GoneError(f"the theme “{anchor['label']}” is not among these themes")
    return theme


def _merged(themes: ThemeSet, parts: list[Theme]) -> ThemeSet:
    first = parts[0]
    fit = {member.id: member.fit for member in themes.members}
    comments = tuple(
        sorted((i for part in parts for i in part.comments), key=lambda i: (-fit[i], i))
    )
    terms: dict[str, float] = {}
    for part in parts:
        for term in part.terms:
            terms[term.term] = max(terms.get(term.term, 0.0), term.weight)
    heaviest = sorted(terms.items(), key=lambda item: -item[1])[:_MOST_TERMS]
    whole = first._replace(
        comments=comments,
        terms=tuple(Term(t, w) for t, w in heaviest),
        survival=min(part.survival for part in parts),
        parts=tuple(SubTheme(part.label, part.comments) for part in parts),
    )
    changed: dict[int, Theme | None] = {part.id: None for part in parts}
    return _with(themes, {**changed, first.id: whole})


def _split(
    themes: ThemeSet, theme: Theme, parts: Json, marks: Marks, before_labels: str
) -> ThemeSet:
    assert isinstance(parts, list)
    left = set(theme.comments)
    new = []
    for part in parts[1:]:
        assert isinstance(part, dict)
        ids = left.intersection(marks.comments(part["marks"]))  # type: ignore[arg-type]
        left -= ids
        if ids:
            new.append((part, ids))
    if not new or not left:
        raise _GoneError(f"the comments of “{theme.label}” are grouped in another way by now")
    free = max(each.id for each in themes.themes) + 1
    changed: dict[int, Theme | None] = {}
    for number, (part, ids) in zip(
        [theme.id, *range(free, free + len(new))], [(parts[0], left), *new], strict=True
    ):
        comments = tuple(i for i in theme.comments if i in ids)
        said: dict[str, Any] = part  # type: ignore[assignment]
        typical = ids.intersection(marks.comments([said["representative"]]))
        changed[number] = theme._replace(
            id=number,
            label=f"{before_labels}{said['label']}",
            terms=tuple(Term(str(t), float(w)) for t, w in said["terms"]),
            comments=comments,
            representative=min(typical, default=comments[0]),
            sentence=str(said["sentence"]) if typical else "",
        )
    return _with(themes, changed)


def _moved(themes: ThemeSet, comment: int, theme: Theme | None) -> ThemeSet:
    changed: dict[int, Theme | None] = {}
    for each in themes.themes:
        if comment in each.comments and (theme is None or each.id != theme.id):
            changed[each.id] = _without(each, comment)
    if theme is not None and comment not in theme.comments:
        changed[theme.id] = theme._replace(comments=(comment, *theme.comments))
    return _with(themes, changed, by_hand=comment)


def _without(theme: Theme, comment: int) -> Theme | None:
    """Return the theme without a member, or none where no other is left."""
    rest = tuple(i for i in theme.comments if i != comment)
    if not rest:
        return None
    if theme.representative == comment:
        return theme._replace(comments=rest, representative=rest[0], sentence="")
    return theme._replace(comments=rest)


def _with(
    themes: ThemeSet, changed: dict[int, Theme | None], by_hand: int | None = None
) -> ThemeSet:
    """Return the themes with some of them replaced, added or (none) removed."""
    old = {theme.id: theme for theme in themes.themes}
    changed = {number: theme and _with_own_parts(theme) for number, theme in changed.items()}
    kept = [theme for theme in {**old, **changed}.values() if theme is not None]
    kept.sort(key=lambda theme: (-theme.size, theme.id))
    theme_of = {i: theme.id for theme in kept for i in theme.comments}
    ids = {theme.id for theme in kept}
    basis = themes.k_basis
    if len(kept) != themes.k:
        basis = f"{basis.removesuffix(_by_hand(themes.k))}{_by_hand(len(kept))}"
    return themes._replace(
        k=len(kept),
        k_basis=basis,
        themes=tuple(kept),
        members=tuple(_member(m, theme_of.get(m.id), ids, by_hand) for m in themes.members),
        unclustered=tuple(m.id for m in themes.members if m.id not in theme_of),
    )


def _by_hand(k: int) -> str:
    """Return what is added to the reason for k when edits made it ``k``."""
    return f" Edits by hand make it {k}."


def _with_own_parts(theme: Theme) -> Theme:
    """Drop from sub-themes what is no longer in the theme."""
    own = set(theme.comments)
    parts = (SubTheme(p.label, tuple(i for i in p.comments if i in own)) for p in theme.parts)
    kept = tuple(part for part in parts if part.comments)
    return theme._replace(parts=kept if len(kept) > 1 else ())


def _member(
    member: Membership, theme: int | None, ids: set[int], by_hand: int | None
) -> Membership:
    runner_up = member.runner_up if member.runner_up in ids and member.runner_up != theme else None
    if member.id == by_hand:
        return member._replace(theme=theme, fit=1.0, runner_up=runner_up, by_hand=True)
    return member._replace(theme=theme, runner_up=runner_up)
