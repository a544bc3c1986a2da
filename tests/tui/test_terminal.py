"""When the terminal goes away, or somebody ends the program, what was read is kept."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.sample_thread import ferry, ferry_themes
from thread_cli.library import Library
from thread_cli.library.reading import load_reading
from thread_cli.themes.packed import in_parts, packed
from thread_cli.themes.result import ThemeParams

#: A new session; the kernel sends SIGHUP only where the terminal is made its own.
_CHILD = (
    "import fcntl, os, sys, termios\n"
    "os.setsid()\n"
    "if sys.argv[1] == 'own': fcntl.ioctl(1, termios.TIOCSCTTY, 0)\n"
    "os.execv(sys.executable, [sys.executable, '-m', 'thread_cli', 'browse', *sys.argv[2:]])"
)


@pytest.mark.parametrize(
    ("terminal", "ends", "code"),
    [
        ("own", "closed", 128 + signal.SIGHUP),
        ("another's", "closed", 128 + signal.SIGHUP),
        ("own", "SIGTERM", 128 + signal.SIGTERM),
        ("own", "SIGHUP", 128 + signal.SIGHUP),
    ],
)
def test_marks_are_kept_when_it_ends_from_outside(
    tmp_path: Path, terminal: str, ends: str, code: int
) -> None:
    path = tmp_path / "library.sqlite3"
    with Library.open(path) as library:
        record = library.add(ferry(), b"raw").record
        head, members = in_parts(packed(ferry_themes()))
        library.keep(record, ThemeParams().key(), {"themes": head, "memberships": members})
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", _CHILD, terminal, "--library", path],
        stdin=theirs, stdout=theirs, stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"},
    )  # fmt: skip
    os.close(theirs)
    try:
        _read_until(ours, b"Themes")
        os.write(ours, b"G")
        _read_until(ours, b"All comments")
        os.write(ours, b"l")
        _read_until(ours, b"1 of ")
        os.write(ours, b"m")
        _read_until(ours, f"1 of {len(ferry().comments)} read".encode())
        if ends == "closed":
            os.close(ours)
            ours = -1
        else:
            os.kill(process.pid, signal.Signals[ends])
            _read_to_the_end(ours)
        assert process.wait(timeout=20) == code
    finally:
        process.kill()
        process.wait()
        if ours >= 0:
            os.close(ours)
    with Library.open(path) as library:
        kept = load_reading(library, record)
    assert kept["read"] == [ferry().comments[0].span.start]
    assert kept["layout"]["pane"] == "comments"


def _read_until(terminal: int, text: bytes) -> None:
    seen = b""
    while text not in seen:
        seen += os.read(terminal, 65536)


def _read_to_the_end(terminal: int) -> None:
    while True:
        try:
            if not os.read(terminal, 65536):
                return
        except OSError:  # Linux says so when nobody has the other end any more
            return
