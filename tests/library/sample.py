"""Threads for the library's tests; run as a program it stores one, to be killed while at it.

``python -m tests.library.sample LIBRARY NUMBER COMMENTS`` prints ``stored NUMBER`` once the
library has said so.
"""

import sys
from pathlib import Path

from thread_cli.ingest import ingest
from thread_cli.library import Library
from thread_cli.model import Thread


def paste(number: int, comments: int) -> bytes:
    return b"".join(
        f"Ada {i} Byron's avatar\n\nThread {number}, comment {i}, about trains.\n\n".encode()
        for i in range(comments)
    )


def thread_of(raw: bytes, name: str = "x.txt") -> Thread:
    return ingest(raw, name)


if __name__ == "__main__":
    path, number, comments = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    raw = paste(number, comments)
    thread = thread_of(raw, f"paste {number}.txt")
    with Library.open(path) as library:
        print("begun", flush=True)
        library.add(thread, raw)
        print("stored", number, flush=True)
