"""The process that does a task. Started with ``python -m thread_cli.tui.worker``.

On standard input it takes one pickled ``Task``; on standard output it gives a line ``P words``
a step, then a line ``R``, and after it the pickled result.
"""

from __future__ import annotations

import pickle
import sys


def main() -> None:
    """Do one task."""
    task = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    out = sys.stdout.buffer

    def progress(step: str) -> None:
        out.write(b"P " + " ".join(step.split()).encode("utf-8", "replace") + b"\n")
        out.flush()

    result = pickle.dumps(task.run(progress))
    out.write(b"R\n" + result)
    out.flush()


if __name__ == "__main__":
    main()
