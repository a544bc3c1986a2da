"""What the reader works on: a thread, its themes and edits, and where they are kept."""

from __future__ import annotations

import asyncio
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from types import EllipsisType
from typing import TYPE_CHECKING, Any

from thread_cli.edits import (
    Change,
    Edit,
    EditNote,
    next_redo,
    next_undo,
)
from thread_cli.errors import LibraryBusyError, LibraryError, ThreadCliError, UnknownThreadError
from thread_cli.library import Library, StoredComments, ThreadRecord
from thread_cli.library.reading import keep_reading, load_reading
from thread_cli.model import Json, Thread
from thread_cli.themes.result import Theme, ThemeParams, ThemeSet
from thread_cli.tui.state.browser import NO_THEMES
from thread_cli.tui.state.reading import Reading
from thread_cli.tui.state.search import Finder, MemoryFinder

if TYPE_CHECKING:
    from thread_cli.library.since import Since
    from thread_cli.replies import Explanation
    from thread_cli.tui.tasks import Progress, Task

#: In seconds.
READ_AFTER: float | None = 1.5

_WORKER = "thread_cli.tui.worker"
#: So long is waited for another process that writes into the library, in seconds; at the end
#: longer.
_PATIENCE, _LAST_PATIENCE = 0.5, 10.0
#: The replies of so many comments are weighed before a person notices.
_EXPLAINED_HERE = 500


class WorkerError(ThreadCliError):
    """The process that was to do a task did not."""


class Session:
    """A thread while it is read.

    Attributes:
        unedited: The thread without a person's edits: what themes are found on.
        computed: Its themes without edits, or none as long as they are not known.
        params: What the themes were asked for with.
        edits: The journal.
        library: Where the thread is kept, or none: then edits and marks last until the end.
        record: Its entry there.
        keep_themes: Called with themes that were found, to keep them for next time.
        known_themes: Returns themes found before under these parameters, or none.
        read_after: A comment that was looked at for so many seconds counts as read; none: never;
            left out, the usual time.
        raw: Returns the bytes the thread was read from, or none where nobody has them.
        since: What is new since an earlier paste of the thread, where there is one.
        asked_k: The number of themes that was asked for while reading; none: the data decides.
        not_kept: Why the marks could not be kept the last time, or none where they were.
    """

    def __init__(
        self,
        unedited: Thread,
        computed: ThemeSet | None,
        params: ThemeParams | None = None,
        edits: tuple[Edit, ...] = (),
        library: Library | None = None,
        record: ThreadRecord | None = None,
        *,
        keep_themes: Callable[[ThemeParams, ThemeSet], None] | None = None,
        known_themes: Callable[[ThemeParams], ThemeSet | None] | None = None,
        raw: Callable[[], bytes | None] = lambda: None,
        since: Since | None = None,
        read_after: float | EllipsisType | None = ...,
    ) -> None:
        self.unedited, self.computed = unedited, computed
        self.params = params or ThemeParams()
        self.edits = edits
        self.library, self.record = library, record
        self.keep_themes, self.known_themes = keep_themes, known_themes
        self.raw = raw
        self.since = since
        self.read_after = READ_AFTER if read_after is ... else read_after
        self.asked_k: int | None = None
        self.not_kept: ThreadCliError | None = None
        self._finding = 0
        self._kept: dict[str, Json] = {}
        self._processes: dict[type, Any] = {}
        if library is not None:  # wait for no other process longer than a person at the keys does
            library.wait_at_most(_PATIENCE)

    def return_to_k(self, k: object) -> None:
        """Take the themes as they were asked for another day, unless others are asked for now.

        Themes that were not kept are none then, until somebody finds them.
        """
        if not isinstance(k, int) or isinstance(k, bool):
            return
        if not 1 <= k <= len(self.unedited.comments):
            return
        self.asked_k = k
        if self.params.k is None:
            self.params = self.params._replace(k=k)
            self.computed = self.known_themes(self.params) if self.known_themes else None

    def edited(self) -> tuple[Thread, ThemeSet, tuple[EditNote, ...]]:
        """Return thread and themes with the edits that hold, and which could not be applied."""
        if not self.edits:
            return self.unedited, self.computed or NO_THEMES, ()
        from thread_cli.edits import apply_links, apply_themes

        thread, notes = apply_links(self.unedited, self.edits)
        if self.computed is None:
            return thread, NO_THEMES, notes
        themes, more = apply_themes(self.unedited, self.computed, self.edits)
        return thread, themes, (*notes, *more)

    def change(self, change: Change) -> None:
        """Write a change into the journal.

        Raises:
            LibraryError: It could not be written; nothing changed.
        """
        if self.library is not None and self.record is not None:
            self.library.add_edit(self.record, change)
            self.edits = self.library.edits(self.record)
        else:
            edit = Edit(len(self.edits) + 1, change.kind, change.data, datetime.now(UTC))
            self.edits = (*self.edits, edit)

    def turn(self, *, undo: bool) -> Edit | None:
        """Undo or redo an edit; return it, or none where there is none.

        Raises:
            LibraryError: It could not be written; nothing changed.
        """
        if self.library is not None and self.record is not None:
            shelf, record = self.library, self.record
            edit = shelf.undo_edit(record) if undo else shelf.redo_edit(record)
            self.edits = shelf.edits(record)
            return edit
        edit = next_undo(self.edits) if undo else next_redo(self.edits)
        if edit is not None:
            self.edits = tuple(
                e._replace(undone=undo) if e.number == edit.number else e for e in self.edits
            )
        return edit

    # Marks.

    def load_reading(self) -> Reading:
        """Return what was read and marked before."""
        if self.library is None or self.record is None:
            return Reading()
        self._kept = load_reading(self.library, self.record)
        return Reading.from_values(self._kept)

    def keep_reading(self, reading: Reading, *, last: bool = False) -> None:
        """Keep what was read and marked; what cannot be kept now is tried again the next time.

        Why it could not be kept is in ``not_kept`` then. Where another process writes, that is
        no reason to worry, unless there is no next time: ``last``.
        """
        if self.library is None or self.record is None or not reading.changed:
            return
        now = reading.to_values()
        try:
            self.library.wait_at_most(_LAST_PATIENCE if last else 0)
            keep_reading(self.library, self.record, now, self._kept)
        except LibraryBusyError as error:
            self.not_kept = error if last else self.not_kept
        except (LibraryError, UnknownThreadError) as error:
            self.not_kept = error
        else:
            self._kept, reading.changed, self.not_kept = now, False, None
        finally:
            self.library.wait_at_most(_PATIENCE)

    def finder(self, thread: Thread) -> Finder:
        """Return what searches the thread: the library's index, or memory."""
        stored = self.unedited.comments
        return stored.matching if isinstance(stored, StoredComments) else MemoryFinder(thread)

    # What takes long, in a process of its own.

    async def find_themes(self, params: ThemeParams, progress: Progress) -> ThemeSet:
        """Find themes, or take those that were found before, and make them the session's.

        Raises:
            WorkerError: They could not be found; those that there are stay.
            LibraryError: They are the session's, but could not be kept for next time.
        """
        self._finding += 1  # who is stopped may hear of it after the next one began
        try:
            themes = self.known_themes(params) if self.known_themes else None
            if themes is not None:
                self.computed, self.params = themes, params
                return themes
            from thread_cli.themes.packed import unpacked
            from thread_cli.tui.tasks import FindThemes

            themes = unpacked(await self._ask(FindThemes(self.unedited, params), progress))
            self.computed, self.params = themes, params
        finally:
            self._finding -= 1
        if self.keep_themes is not None:
            try:
                self.keep_themes(params, themes)
            except LibraryError as error:
                raise LibraryError(f"the themes were not kept for next time: {error}") from None
        return themes

    @property
    def is_finding(self) -> bool:
        """Whether themes are being found now."""
        return self._finding > 0

    async def split_theme(self, theme: Theme, progress: Progress) -> tuple[Theme, ...]:
        """Return the parts of a theme.

        Raises:
            WorkerError: They could not be found.
        """
        from thread_cli.tui.tasks import SplitTheme

        task = SplitTheme(self.unedited, theme, self.params.seed)
        return await self._ask(task, progress)  # type: ignore[no-any-return]

    async def explain_reply(self, comment: int, progress: Progress) -> Explanation:
        """Return what a comment (by its id) may answer, how likely each is, and why.

        Raises:
            WorkerError: It could not be worked out.
        """
        from thread_cli.tui.tasks import ExplainReply

        task = ExplainReply(self.unedited, comment)
        if len(self.unedited.comments) <= _EXPLAINED_HERE:
            return task.run(progress)
        return await self._ask(task, progress)  # type: ignore[no-any-return]

    async def _ask(self, task: Task, progress: Progress) -> Any:  # noqa: ANN401 - see the tasks
        sent = await asyncio.to_thread(pickle.dumps, task)
        self._stop(type(task))
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", _WORKER,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        self._processes[type(task)] = process
        assert process.stdin is not None and process.stdout is not None
        try:
            with suppress(BrokenPipeError, ConnectionResetError):  # told below, by the missing R
                process.stdin.write(sent)
                await process.stdin.drain()
                process.stdin.close()
            while (line := await process.stdout.readline()) not in {b"", b"R\n"}:
                progress(line[2:].decode("utf-8", "replace").strip())
            answer = await process.stdout.read()
            code = await process.wait()
        finally:
            if process.returncode is None:
                process.kill()
        if line != b"R\n" or code:
            raise WorkerError("the process that works on it ended before it was done; try again")
        return await asyncio.to_thread(pickle.loads, answer)

    def stop(self) -> None:
        """End all processes that work."""
        for kind in list(self._processes):
            self._stop(kind)

    def _stop(self, kind: type) -> None:
        process = self._processes.pop(kind, None)
        if process is not None and process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
