"""Work that a process of its own does, so that nobody's keys wait for it.

A task goes to the process with the thread; one that is kept in the library goes as the place
where it is kept (see ``StoredComments``). Nothing here imports what does the work until the
process runs it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from thread_cli.model import Thread
from thread_cli.themes.result import Theme, ThemeParams

if TYPE_CHECKING:
    from thread_cli.replies import Explanation

Progress = Callable[[str], None]


class Task(Protocol):
    """Something to do."""

    def run(self, progress: Progress) -> object:
        """Do it, and return what pickle can write."""
        ...


@dataclass(frozen=True, slots=True)
class FindThemes:
    """Find the themes of a thread."""

    thread: Thread
    params: ThemeParams

    def run(self, progress: Progress) -> bytes:
        """Return them packed."""
        from thread_cli.themes import find_themes
        from thread_cli.themes.packed import packed

        return packed(find_themes(self.thread, self.params, progress))


@dataclass(frozen=True, slots=True)
class SplitTheme:
    """Split a theme in two."""

    thread: Thread
    theme: Theme
    seed: int

    def run(self, progress: Progress) -> tuple[Theme, ...]:
        """Return the parts; fewer than two where its comments are too alike."""
        from thread_cli.themes import split_theme

        progress("splitting")
        return tuple(split_theme(self.thread, self.theme, 2, self.seed))


@dataclass(frozen=True, slots=True)
class ExplainReply:
    """Say what a comment may answer."""

    thread: Thread
    comment: int

    def run(self, progress: Progress) -> Explanation:
        """Return what speaks for each."""
        from thread_cli.replies import explain_reply

        progress("weighing what it may answer")
        return explain_reply(self.thread, self.comment)
