"""What a person corrected: one journal of edits per thread, for themes and reply links alike.

An edit names comments and themes by what they say, not by their numbers alone
(see ``anchors``), so that it can be applied again after the thread was read or
clustered anew. Nothing here computes: an edit holds all that applying it takes.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from thread_cli.edits.journal import Change, Edit, EditKind, EditNote, next_redo, next_undo

if TYPE_CHECKING:
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

_LINKS = {"apply_links", "link", "unlink"}


def __getattr__(name: str) -> object:
    """Load what applies edits when there are some: most threads have none."""
    if name not in __all__:
        raise AttributeError(name)
    where = "on_links" if name in _LINKS else "on_themes"
    return getattr(import_module(f"thread_cli.edits.{where}"), name)
