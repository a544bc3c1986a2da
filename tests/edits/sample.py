"""A thread of ten comments, and themes over it."""

from datetime import UTC, datetime

from thread_cli.edits import Change, Edit
from thread_cli.model import Basis, Comment, ReplyLink, SourceInfo, Span, Thread
from thread_cli.themes.result import Membership, Term, Theme, ThemeQuality, ThemeSet

WHEN = datetime(2026, 1, 2, tzinfo=UTC)


def thread(texts=None, parents=None) -> Thread:
    texts = texts or [f"what comment {i} says" for i in range(1, 11)]
    parents = parents or [None] * len(texts)
    comments = tuple(
        Comment(
            i, f"author {i % 3}", text, Span(0, 0), parent=parent,
            link=ReplyLink(Basis.INFERRED if parent else Basis.ROOT, 0.5),
        )
        for i, (text, parent) in enumerate(zip(texts, parents, strict=True), 1)
    )  # fmt: skip
    return Thread("t", "jsonl", 1.0, "", SourceInfo("t", 0, "utf-8", "00"), comments)


def themes(*groups: tuple[int, ...], n: int = 10) -> ThemeSet:
    made = tuple(
        Theme(number, f"theme {number}", (Term(f"term{number}", 1.0),), ids, ids[0])
        for number, ids in enumerate(groups, 1)
    )
    theme_of = {i: theme.id for theme in made for i in theme.comments}
    members = tuple(Membership(i, theme_of.get(i), 0.5, None) for i in range(1, n + 1))
    other = tuple(i for i in range(1, n + 1) if i not in theme_of)
    return ThemeSet(len(made), "because", ThemeQuality(0.1, "fair"), made, members, other)


def journal(*changes: Change) -> tuple[Edit, ...]:
    return tuple(Edit(i, c.kind, c.data, WHEN) for i, c in enumerate(changes, 1))


def groups(found: ThemeSet) -> set[tuple[int, ...]]:
    return {tuple(sorted(theme.comments)) for theme in found.themes}
