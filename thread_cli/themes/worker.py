"""Finding or splitting themes in a process of its own, so that nobody's keys wait for it.

Started with ``python -m thread_cli.themes.worker``. On standard input it takes one
pickled ``Task``; on standard output it gives a line ``P words`` a step, then a line
``R``, and after it a packed theme set: the themes, or the parts of one.
"""

from __future__ import annotations

import pickle
import sys

from thread_cli.themes.task import Task


def main() -> None:
    """Do one task."""
    from thread_cli.themes import find_themes, split_theme
    from thread_cli.themes.packed import packed
    from thread_cli.themes.result import ThemeQuality, ThemeSet

    task = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    assert isinstance(task, Task)
    out = sys.stdout.buffer

    def progress(step: str) -> None:
        out.write(b"P " + " ".join(step.split()).encode("utf-8", "replace") + b"\n")
        out.flush()

    if task.split is None:
        result = packed(find_themes(task.thread, task.params, progress))
    else:
        parts = split_theme(task.thread, task.split, 2, task.params.seed)
        # A theme set of parts alone: what is packed is theme sets.
        result = packed(ThemeSet(len(parts), "", ThemeQuality(None, ""), tuple(parts), (), ()))
    out.write(b"R\n" + result)
    out.flush()


if __name__ == "__main__":
    main()
