"""What the themes are measured on: labelled sets, and discussions mixed from whole threads.

Everything comes from ``../shared/eval``. A discussion set is some threads of one site poured
together: the thread is the true theme. Topics that stand in ``forum-posts`` are left out of
the mixed forum sets, so that no comment is measured twice.
"""

import json
import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from thread_cli.model import Basis, Comment, ReplyLink, SourceInfo, Span, Thread

EVAL = Path(__file__).parents[2] / "shared" / "eval"
LABELLED = EVAL / "themes"
REPLIES = EVAL / "replies"
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True)
class Labelled:
    """Comments with their true themes; ``discussion``: people answering each other.

    ``parents``: the id (place from 1) of what each answers, where that is known.
    """

    name: str
    texts: list[str]
    themes: list[str]
    discussion: bool
    parents: list[int | None] | None = None

    @property
    def k(self) -> int:
        return len(set(self.themes))

    def some(self, rows: np.ndarray) -> "Labelled":
        texts, themes = [self.texts[i] for i in rows], [self.themes[i] for i in rows]
        return Labelled(self.name, texts, themes, self.discussion)


def thread_of(texts: list[str], parents: list[int | None] | None = None) -> Thread:
    link = ReplyLink(Basis.EXPLICIT, 1.0)
    known = parents or [None] * len(texts)
    comments = tuple(
        Comment(i, None, text, Span(0, 0), parent=parent, link=link)
        for i, (text, parent) in enumerate(zip(texts, known, strict=True), 1)
    )
    return Thread("", "jsonl", 1.0, "", SourceInfo("", 0, "utf-8", ""), comments)


def missing() -> str | None:
    """Return why nothing can be measured here, or none."""
    for folder in (LABELLED, REPLIES):
        if not any(folder.glob("*.jsonl")):
            return f"There is nothing to measure with: {folder} is missing or empty."
    return None


def _rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def all_sets() -> tuple[Labelled, ...]:
    found = []
    for path in sorted(LABELLED.glob("*.jsonl")):
        rows = _rows(path)
        discussion = path.stem == "forum-posts"
        texts, themes = [row["text"] for row in rows], [row["theme"] for row in rows]
        found.append(Labelled(path.stem, texts, themes, discussion))
    known = {theme for one in found if one.discussion for theme in one.themes}
    for site, least, threads, draws in (
        ("forum", 15, 20, 2),
        ("blog", 20, 25, 2),
        ("reddit", 20, 9, 1),
    ):
        long = [
            row
            for row in _rows(REPLIES / f"{site}.jsonl")
            if len(row["comments"]) >= least and row["id"].split("/")[-1] not in known
        ]
        for draw in range(draws):
            count = min(threads, len(long))
            chosen = np.sort(np.random.default_rng(draw).choice(len(long), count, replace=False))
            pairs = [(c["text"], long[i]["id"]) for i in chosen for c in long[i]["comments"]]
            asked = [(i, c["parent"]) for i in chosen for c in long[i]["comments"]]
            place = {
                key: number
                for number, key in enumerate(
                    ((i, c["id"]) for i in chosen for c in long[i]["comments"]), 1
                )
            }
            parents = [place.get(key) for key in asked]
            name = f"{site}-{count}" + (f"-{'ab'[draw]}" if draws > 1 else "")
            found.append(
                Labelled(name, [t for t, _ in pairs], [i for _, i in pairs], True, parents)
            )
    return tuple(found)


def set_named(name: str) -> Labelled:
    return next(one for one in all_sets() if one.name == name)


@cache
def many(count: int) -> list[str]:
    """Return real comments of all three sites; beyond those, their sentences put together anew."""
    texts = [
        comment["text"]
        for site in ("blog", "forum", "reddit")
        for row in _rows(REPLIES / f"{site}.jsonl")
        for comment in row["comments"]
    ]
    dice = random.Random(0)
    sentences = [_SENTENCE.split(text) for text in texts]
    made = list(texts)
    while len(made) < count:
        one, other = dice.choice(sentences), dice.choice(sentences)
        kept = [s for s in one if dice.random() < 0.7] + [s for s in other if dice.random() < 0.15]
        made.append(" ".join(kept) or one[0])
    return made[:count]
