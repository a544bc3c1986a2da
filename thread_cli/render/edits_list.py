"""The journal of edits, for people and for programs."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from thread_cli.edits import Edit, EditKind

SCHEMA = "thread-cli/edits@1"


def described(edit: Edit) -> str:
    """Return what an edit does, in a phrase."""
    data: Mapping[str, Any] = edit.data
    kind = edit.kind
    if kind is EditKind.RENAME:
        return f"renamed “{data['theme']['label']}” to “{data['label']}”"
    if kind is EditKind.MERGE:
        first, *rest = (f"“{theme['label']}”" for theme in data["themes"])
        return f"merged {' and '.join(rest)} into {first}"
    if kind is EditKind.SPLIT:
        parts = " and ".join(f"“{part['label']}”" for part in data["parts"])
        return f"split “{data['theme']['label']}” into {parts}"
    number = data["comment"]["id"]
    if kind is EditKind.MOVE:
        goal = f"“{data['theme']['label']}”" if data["theme"] else "other"
        return f"moved comment {number} to {goal}"
    if kind is EditKind.LINK:
        return f"linked comment {number} to comment {data['parent']['id']}"
    return f"put comment {number} at the top level"


def edits_text(edits: Sequence[Edit], not_applied: Mapping[int, str]) -> str:
    """Return a line an edit, the first first.

    Args:
        edits: The journal.
        not_applied: Why an edit does not hold any more, by its number.
    """
    if not edits:
        return "No edits yet. See: thread-cli edit --help\n"
    return "".join(
        f"{edit.number:>3}  {edit.made_at:%Y-%m-%d %H:%M}  {described(edit)}"
        f"{'  (undone)' if edit.undone else ''}"
        f"{f'  (not applied: {why})' if (why := not_applied.get(edit.number)) else ''}\n"
        for edit in edits
    )


def edits_json(edits: Sequence[Edit], not_applied: Mapping[int, str]) -> bytes:
    """Return the journal as one line of JSON, with its line end; see ``edits_text``."""
    data = {
        "schema": SCHEMA,
        "edits": [entry(edit) | {"not_applied": not_applied.get(edit.number)} for edit in edits],
    }
    return orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)


def entry(edit: Edit) -> dict[str, Any]:
    """Return an edit as JSON has it."""
    return {
        "number": edit.number,
        "kind": edit.kind.value,
        "data": edit.data,
        "made_at": edit.made_at,
        "undone": edit.undone,
    }
