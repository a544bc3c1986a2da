"""What a person corrected: one journal of edits per thread, for themes and reply links alike.

An edit names comments and themes by what they say, not by their numbers alone
(see ``anchors``), so that it can be applied again after the thread was read or
clustered anew. Nothing here computes: an edit holds all that applying it takes.
"""

from thread_cli.edits.journal import Change, Edit, EditKind, EditNote, next_redo, next_undo
from thread_cli.edits.on_links import apply_links, link, unlink
from thread_cli.edits.on_themes import THEME_KINDS, apply_themes, merge, move, rename, split

__all__ = [
    "THEME_KINDS",
    "Change",
    "Edit",
    "EditKind",
    "EditNote",
    "apply_links",
    "apply_themes",
    "link",
    "merge",
    "move",
    "next_redo",
    "next_undo",
    "rename",
    "split",
    "unlink",
]
