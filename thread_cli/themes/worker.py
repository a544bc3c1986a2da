"""Finding or splitting themes in a process of its own, so that nobody's keys wait for it.

Started with ``python -m thread_cli.themes.worker``. On standard input it takes one
pickled ``Task``; on standard output it gives a line ``P words`` a step, then a line
``R``, and after it JSON: a theme set, or a list of themes.
"""

from __future__ import annotations

import pickle
import sys
from dataclasses import asdict

from thread_cli.themes.task import Task


def main() -> None:
    """Do one task."""
    import orjson

    from thread_cli.themes import find_themes, split_theme

    task = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    assert isinstance(task, Task)
    out = sys.stdout.buffer

    def progress(step: str) -> None:
        out.write(b"P " + " ".join(step.split()).encode("utf-8", "replace") + b"\n")
        out.flush()

    if task.split is None:
        result: object = find_themes(task.thread, task.params, progress).to_dict()
    else:
        parts = split_theme(task.thread, task.split, 2, task.params.seed)
        result = [asdict(part) for part in parts]
    out.write(b"R\n" + orjson.dumps(result))
    out.flush()


if __name__ == "__main__":
    main()
