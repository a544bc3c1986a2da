"""Threads with true parents, read the way a person's export would be: as JSON Lines."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from thread_cli.ingest import ingest
from thread_cli.model import Thread

FOLDER = Path(__file__).parents[2] / "shared" / "eval" / "replies"
SETS = ("blog", "forum", "reddit")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A thread whose links are open, and the truth.

    Attributes:
        thread: As read, every link open.
        parents: The true parent of each comment, 0-based, or -1 for the post.
        post_author: Case-folded, or none.
    """

    thread: Thread
    parents: tuple[int, ...]
    post_author: str | None


def read(name: str, *, time_order: bool = False, two_levels: bool = False) -> list[Labelled]:
    """Return the threads of a set; in time order, the oldest comment first.

    With two levels, every reply hangs on the top-level comment that it stands below, and stands
    among the others in the order of dates: as sites that nest no deeper show it.
    """
    found = []
    for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        comments = data["comments"]
        if time_order:
            comments = sorted(comments, key=lambda c: str(c["created_at"]))
        if not comments:
            continue
        if two_levels:
            comments = _in_two_levels(comments)
        place = {c["id"]: i for i, c in enumerate(comments)}
        parents = tuple(-1 if c["parent"] is None else place[c["parent"]] for c in comments)
        if any(parent >= i for i, parent in enumerate(parents)):
            continue  # dates that contradict the links
        rows = [{k: v for k, v in c.items() if k != "parent"} for c in comments]
        raw = b"\n".join(map(orjson.dumps, rows))
        thread = ingest(raw, name, format_name="jsonl")
        assert len(thread.comments) == len(comments), data["id"]
        author = data["post_author"]
        found.append(Labelled(thread, parents, author.casefold() if author else None))
    return found


def _in_two_levels(comments: list[dict[str, Any]]) -> list[dict[str, Any]]:
    top: dict[Any, Any] = {}  # each comment to the one at the top that it stands below
    below: dict[Any, list[dict[str, Any]]] = {}
    for comment in comments:
        parent = comment["parent"]
        root = top[comment["id"]] = comment["id"] if parent is None else top[parent]
        below.setdefault(root, []).append({**comment, "parent": None if parent is None else root})
    for replies in below.values():
        replies[1:] = sorted(replies[1:], key=lambda c: str(c["created_at"]))
    return [comment for talk in below.values() for comment in talk]
