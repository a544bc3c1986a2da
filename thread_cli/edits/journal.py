"""Edits in the order they were made, and which of them hold."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from thread_cli.model import Json


class EditKind(StrEnum):
    """What a person can do to what the machine made."""

    RENAME = "rename"
    MERGE = "merge"
    SPLIT = "split"
    MOVE = "move"
    LINK = "link"
    UNLINK = "unlink"


class Change(NamedTuple):
    """An edit that is not in a journal yet.

    Attributes:
        kind: What is done.
        data: To what; plain data that goes through JSON unharmed.
    """

    kind: EditKind
    data: Mapping[str, Json]


class Edit(NamedTuple):
    """An entry of the journal.

    Attributes:
        number: From 1, in the order they were made.
        kind: What is done.
        data: To what.
        made_at: When, aware UTC.
        undone: Whether it was taken back. It stays in the journal.
    """

    number: int
    kind: EditKind
    data: Mapping[str, Json]
    made_at: datetime
    undone: bool = False


class EditNote(NamedTuple):
    """An edit that could not be applied to what is there now, and why, in a sentence."""

    number: int
    message: str


def next_undo(journal: Sequence[Edit]) -> Edit | None:
    """Return the edit that undo takes back: the last that holds."""
    return next((edit for edit in reversed(journal) if not edit.undone), None)


def next_redo(journal: Sequence[Edit]) -> Edit | None:
    """Return the edit that redo restores: the first undone one after the last that holds.

    What was undone before a newer edit was made stays undone.
    """
    last = next_undo(journal)
    after = last.number if last else 0
    return next((edit for edit in journal if edit.undone and edit.number > after), None)
