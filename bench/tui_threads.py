"""The generated threads that the TUI is measured on, put into a library with their themes."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thread_cli.model import Thread
    from thread_cli.themes.result import ThemeSet


def build(count: int, shape: str, path: Path) -> None:
    """Put a generated thread and its themes into a new library."""
    from thread_cli.library import Library
    from thread_cli.themes.packed import in_parts, packed
    from thread_cli.themes.result import ThemeParams

    thread, themes = generated(count, shape)
    with Library.open(path) as library:
        record = library.add(thread, b"generated").record
        head, members = in_parts(packed(themes))
        library.keep(record, ThemeParams().key(), {"themes": head, "memberships": members})


def generated(count: int, shape: str) -> tuple[Thread, ThemeSet]:
    """Return a thread of ``count`` comments and its themes; the same every time."""
    from thread_cli.forest import build_forest
    from thread_cli.model import ROOT_LINK, Basis, Comment, ReplyLink, SourceInfo, Span, Thread
    from thread_cli.themes.result import Membership, Term, Theme, ThemeQuality, ThemeSet

    chance = random.Random(5)
    words = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("n", "r", "st", "l")]
    said = ReplyLink(Basis.EXPLICIT, 1.0, ("the source indents it",))
    parents: list[int | None] = []
    for i in range(count):
        if shape == "chain":
            parents.append(i - 1 if i else None)
        else:
            near = chance.randint(max(0, i - 50), i - 1) if i and chance.random() < 0.7 else None
            parents.append(near)
    forest = build_forest(parents)
    comments = tuple(
        Comment(
            i + 1,
            f"{chance.choice(words)} {i % 997}",
            " ".join(chance.choices(words, k=45)),
            Span(i * 300, i * 300 + 300),
            score=i % 50,
            parent=None if parent is None else parent + 1,
            depth=forest.depth[forest.row[i]],
            link=ROOT_LINK if parent is None else said,
        )
        for i, parent in enumerate(parents)
    )
    source = SourceInfo("generated", count * 300, "utf-8", "0" * 64)
    thread = Thread("Generated", "plain", 1.0, "made", source, comments)
    themes = tuple(
        Theme(n + 1, f"theme {n}", (Term("word", 1.0),), tuple(range(n + 1, count + 1, 8)), n + 1)
        for n in range(8)
    )
    members = [Membership(i, (i - 1) % 8 + 1, 0.5, None) for i in range(1, count + 1)]
    return thread, ThemeSet(8, "eight", ThemeQuality(None, "made"), themes, members, ())
